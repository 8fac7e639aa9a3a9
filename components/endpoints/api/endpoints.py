"""The addresses for programs, one row each: routes and their description are both made from this table."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from components.endpoints.api.answering import READABLE, answered
from components.endpoints.api.asking import Asked, RefusedError
from components.endpoints.api.described import Described
from components.endpoints.finished import finished, packed
from loaders import Dataset
from loaders.dataset.order import in_order
from loaders.exports.document_model import Document, document_schema
from loaders.exports.extract import Extract
from loaders.exports.lists.lists import LISTS
from loaders.exports.registry import FORMATS, export, file_name
from loaders.history.since import id_of_today, withdrawal
from loaders.language import Language, language_for
from loaders.selection.answer import Answer, answer
from loaders.selection.parameter.pointers import no_event
from loaders.site.address import FEED, Site
from loaders.site.listings import feed


@dataclass(frozen=True, kw_only=True)
class Endpoint(Described):
    """One address.

    Attributes:
        respond: Makes the answer.
    """

    respond: Callable[[Asked], Response]


def _listing(form: str) -> Callable[[Asked], Response]:
    """Answers with the events that the query asks for, in one format."""

    def respond(asked: Asked) -> Response:
        whole, part = answer(asked.dataset, asked.state), asked.part
        ordered = in_order(whole.events, whole.state.order)
        headers = _counted(asked, len(ordered))
        if form != "json":
            headers["Content-Disposition"] = f'attachment; filename="{file_name(whole, form)}"'
        rows = list(part.of(range(len(ordered))))
        # In the order of the record, as every answer has them.
        shown = replace(whole, events=ordered.iloc[rows].sort_index())
        return _exported(asked, shown, form, headers)

    return respond


def _list(name: str) -> Callable[[Asked], Response]:
    """Answers with one of the lists that are not of events."""

    def respond(asked: Asked) -> Response:
        whole, listed = answer(asked.dataset, asked.state), LISTS[name]
        extract = Extract(whole, _language(asked), asked.page)
        total = whole.remembered(f"number of {name}", None, lambda: len(listed.holds(extract)))

        def made() -> bytes:
            return listed.part(extract, asked.part.of(listed.holds(extract)), total)

        return _kept(asked, name, made, "application/json", _counted(asked, total))

    return respond


def _single(asked: Asked) -> Response:
    """One event, by any id that it ever had."""
    if others := sorted(asked.query.keys() - {"lang"}):
        raise RefusedError(400, f"{others[0][:40]} does not go with a single event; only lang does.")
    wanted = asked.request.path_params["id"]
    current = id_of_today(asked.dataset, wanted)
    if current is None:
        status = 410 if withdrawal(asked.dataset, wanted) else 404
        raise RefusedError(status, f"{no_event(asked.dataset, wanted)} /api/events.json has all ids.")
    if wanted not in asked.dataset.current_ids:
        return RedirectResponse(_with_query(asked, f"{current}.json"), 301, headers=READABLE)
    everything = answer(asked.dataset, asked.state)
    one = replace(everything, events=everything.events[everything.events["id"] == current])
    return _exported(asked, one, "json", {}, current)


def _with_query(asked: Asked, way: str) -> str:
    query = asked.request.url.query
    return f"{way}?{query}" if query else way


def _feed(asked: Asked) -> Response:
    """What is new of the events that the query asks for."""
    extract = Extract(answer(asked.dataset, asked.state), _language(asked), asked.page)

    def made() -> bytes:
        return feed(extract, Site(home=asked.page, dashboard=""))

    return _kept(asked, "feed", made, "application/atom+xml", {})


def _health(asked: Asked) -> Response:
    """Whether the server answers, for whoever watches over it."""
    return answered(asked.request, lambda: packed(b"ok\n"), "text/plain", ["up"], {})


def _schema(asked: Asked) -> Response:
    """What the JSON of events looks like."""
    return described(asked.request, document_schema(), "application/schema+json")


def described(request: Request, description: Mapping[str, Any], media_type: str) -> Response:
    """A description of answers, for whoever reads it."""
    body = json.dumps(description, ensure_ascii=False, indent=2).encode()
    return answered(request, lambda: packed(body), media_type, [body.decode()], {})


def _exported(asked: Asked, shown: Answer, form: str, headers: Mapping[str, str], one: str = "") -> Response:
    language = _language(asked)

    def made() -> bytes:
        return export(shown, form, language, asked.page)

    return _kept(asked, f"{form} {one}", made, FORMATS[form].media_type, headers)


def _kept(asked: Asked, what: str, make: Callable[[], bytes], media_type: str, headers: Mapping[str, str]) -> Response:
    """What was made for whoever asked the same before."""
    meant = (what, *asked.meant)
    body = partial(finished, asked.dataset, meant, make)
    return answered(asked.request, body, media_type, (_data(asked.dataset), *meant), headers)


def _data(dataset: Dataset) -> str:
    """Which data an answer is made from: the events, and how far the list of what became of them reaches."""
    versions = dataset.history.versions
    return f"{dataset.version} {len(versions)} {versions[-1].id if versions else ''}"


def _language(asked: Asked) -> Language:
    return language_for(asked.state.lang, "")


def _counted(asked: Asked, total: int) -> dict[str, str]:
    neighbours = asked.neighbours(total)
    return {"X-Total-Count": str(total)} | ({"Link": neighbours} if neighbours else {})


ENDPOINTS = (
    Endpoint(
        path="/api/events.json",
        name="listEvents",
        says="The events that a link with these parameters shows, in its order, with everything that they rest on.",
        media_type=FORMATS["json"].media_type,
        respond=_listing("json"),
        content=Document,
    ),
    Endpoint(
        path="/api/events.csv",
        name="tabulateEvents",
        says="The same events as a table, one row each.",
        media_type=FORMATS["csv"].media_type,
        respond=_listing("csv"),
    ),
    Endpoint(
        path="/calendar.ics",
        name="scheduleEvents",
        says="The same events as a calendar (RFC 5545), each on the days that its date may mean.",
        media_type=FORMATS["ics"].media_type,
        respond=_listing("ics"),
    ),
    Endpoint(
        path="/api/events/{id}.json",
        name="getEvent",
        says="One event, by any id that it ever had; a withdrawn one leads to what tells the same now, if any does.",
        media_type=FORMATS["json"].media_type,
        respond=_single,
        content=Document,
        parameters="language",
        is_paged=False,
        others={301: ""},
    ),
    Endpoint(
        path="/api/sources.json",
        name="listSources",
        says="The pages behind the events that a link shows, each once, with the events that rest on it.",
        media_type="application/json",
        respond=_list("sources"),
        content=LISTS["sources"].model,
    ),
    Endpoint(
        path="/api/claims.json",
        name="listClaims",
        says="The numbers stated in the events that a link shows, with who states and who denies them; with"
        " `quantity` those of one quantity.",
        media_type="application/json",
        respond=_list("claims"),
        content=LISTS["claims"].model,
    ),
    Endpoint(
        path=f"/{FEED}",
        name="followEvents",
        says="What is new of the events that a link shows, the latest first, as a feed (RFC 4287).",
        media_type="application/atom+xml",
        respond=_feed,
        is_paged=False,
    ),
    Endpoint(
        path="/healthz",
        name="getHealth",
        says="`ok` while the server answers.",
        media_type="text/plain",
        respond=_health,
        parameters="none",
        is_paged=False,
        reads_events=False,
    ),
    Endpoint(
        path="/schema.json",
        name="getSchema",
        says="What the JSON of events looks like, as a JSON Schema.",
        media_type="application/schema+json",
        respond=_schema,
        content={"type": "object"},
        parameters="none",
        is_paged=False,
        reads_events=False,
    ),
)
"""The addresses, in the order in which they are explained; `/openapi.json` explains them."""
