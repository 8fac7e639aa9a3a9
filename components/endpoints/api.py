"""The events for programs: what a link shows, at an address with the same parameters; for reading only."""

import gzip
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qs, urlencode

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from components.endpoints.address import unpacks
from loaders import Dataset
from loaders.dataset.order import in_order
from loaders.exports.document_model import document_schema
from loaders.exports.registry import FORMATS, export, file_name
from loaders.language import language_for
from loaders.selection.answer import Answer, answer
from loaders.selection.link import Query, from_query
from loaders.selection.page_state import PageState

Events = Callable[[], Dataset | None]
"""Gives the events as they are now, or None while they cannot be read."""

SERVED = {"/api/events.json": "json", "/api/events.csv": "csv", "/calendar.ics": "ics"}
"""The addresses of events, each with the format that it serves."""

PAGING = ("limit", "offset")
"""The parameters that only these addresses know: at most how many events, and how many are passed over before."""

READABLE = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag, Link, X-Total-Count"}
"""Anybody's page may read them."""


class RefusedError(Exception):
    """A request that cannot be answered.

    Attributes:
        status: The status of the answer.
        detail: What is wrong, and what to do.
    """

    def __init__(self, status: int, detail: str) -> None:
        """Take both."""
        super().__init__(detail)
        self.status, self.detail = status, detail


@dataclass(frozen=True, slots=True)
class Page:
    """A part of the events that are asked for.

    Attributes:
        offset: How many are passed over.
        limit: How many there are at most; None for all.
    """

    offset: int = 0
    limit: int | None = None

    def of(self, asked: Answer) -> Answer:
        """The answer with the events of this page only."""
        end = None if self.limit is None else self.offset + self.limit
        part = in_order(asked.events, asked.state.order).iloc[self.offset : end]
        return replace(asked, events=part.sort_index())  # in the order of the record, as every answer has them


def routes(events: Events) -> list[Route]:
    """The routes beside the page.

    Args:
        events: Gives the events as they are now; asked in a thread of its own.
    """

    def listing(form: str) -> Callable[[Request], Response]:
        return lambda request: _answered(request, events, form)

    return [
        *(Route(path, _in_thread(listing(form)), methods=["GET"]) for path, form in SERVED.items()),
        Route("/api/events/{id}.json", _in_thread(lambda request: _single(request, events)), methods=["GET"]),
        Route("/schema.json", _in_thread(_schema), methods=["GET"]),
    ]


def _in_thread(respond: Callable[[Request], Response]) -> Callable[[Request], Any]:
    """A handler that keeps no visitor of the page waiting, and tells what it refuses as a problem (RFC 9457)."""

    async def handler(request: Request) -> Response:
        try:
            return await to_thread.run_sync(respond, request)
        except RefusedError as refused:
            return problem(refused.status, refused.detail)

    return handler


def problem(status: int, detail: str) -> Response:
    """A problem as JSON: what is wrong, and what to do."""
    titles = {400: "The request cannot be understood", 404: "Not found", 503: "The events cannot be read"}
    content = {"type": "about:blank", "title": titles[status], "status": status, "detail": detail}
    body = json.dumps(content, ensure_ascii=False).encode()
    return Response(body, status, headers=READABLE, media_type="application/problem+json")


def _answered(request: Request, events: Events, form: str) -> Response:
    """The events that the query asks for, in one format."""
    dataset, query = _read(events), parse_qs(request.url.query, errors="replace")
    page = _page(query)
    state = _state({name: values for name, values in query.items() if name not in PAGING}, dataset)
    whole = answer(dataset, state)
    headers = {"X-Total-Count": str(len(whole.events))}
    if links := _links(request, query, page, len(whole.events)):
        headers["Link"] = links
    if form != "json":
        headers["Content-Disposition"] = f'attachment; filename="{file_name(whole, form)}"'
    return _sent(request, page.of(whole), form, headers)


def _single(request: Request, events: Events) -> Response:
    """One event, by any id that it ever had."""
    dataset, query = _read(events), parse_qs(request.url.query, errors="replace")
    if others := sorted(query.keys() - {"lang"}):
        raise RefusedError(400, f"{others[0][:40]} does not go with a single event; only lang does.")
    asked = request.path_params["id"]
    current = dataset.current_ids.get(asked)
    if current is None:
        raise RefusedError(404, f"No event has the id “{asked[:80]}”. /api/events.json has all ids.")
    everything = answer(dataset, _state(query, dataset))
    one = replace(everything, events=everything.events[everything.events["id"] == current])
    return _sent(request, one, "json", {})


def _schema(request: Request) -> Response:
    """What the JSON of events looks like."""
    body = json.dumps(document_schema(), ensure_ascii=False, indent=2).encode()
    return _packed(request, lambda: body, "application/schema+json", body.decode(), {})


def _read(events: Events) -> Dataset:
    dataset = events()
    if dataset is None:
        raise RefusedError(503, "The files of events have a problem; try again when they are mended.")
    return dataset


def _state(query: Query, dataset: Dataset) -> PageState:
    """What the query asks for; a program is told what the page would only mention."""
    state, notices = from_query(query, dataset)
    if notices:
        raise RefusedError(400, " ".join(map(str, notices)) + " The README lists the parameters.")
    return state


def _page(query: Mapping[str, list[str]]) -> Page:
    numbers = {name: query[name] for name in PAGING if name in query}
    for name, values in numbers.items():
        if len(values) != 1 or not (values[0].isascii() and values[0].isdecimal() and len(values[0]) < 7):
            raise RefusedError(400, f"{name} is “{values[0][:20]}”; it takes one whole number from 0 up.")
    limit = int(numbers["limit"][0]) if "limit" in numbers else None
    if limit == 0:
        raise RefusedError(400, "limit is 0; it takes 1 or more.")
    return Page(int(numbers["offset"][0]) if "offset" in numbers else 0, limit)


def _links(request: Request, query: Query, page: Page, total: int) -> str:
    """The addresses of the pages before and after, as RFC 8288 has it."""
    if page.limit is None:
        return ""
    offsets = {"prev": max(0, page.offset - page.limit), "next": page.offset + page.limit}
    wanted = [*(["prev"] if page.offset else []), *(["next"] if offsets["next"] < total else [])]
    turned = ({**query, "offset": [str(offsets[name])]} for name in wanted)
    base = str(request.url.replace(query=""))
    return ", ".join(
        f'<{base}?{urlencode(one, doseq=True)}>; rel="{name}"' for one, name in zip(turned, wanted, strict=True)
    )


def _sent(request: Request, asked: Answer, form: str, headers: dict[str, str]) -> Response:
    """The export."""
    language = language_for(asked.state.lang, "")
    asked_for = f"{asked.dataset.version} {form} {language.id} {request.url}"

    def body() -> bytes:
        return export(asked, form, language, str(request.base_url))

    return _packed(request, body, FORMATS[form].media_type, asked_for, headers)


def _packed(
    request: Request, made: Callable[[], bytes], media_type: str, meant: str, headers: dict[str, str]
) -> Response:
    """What is made, packed as the browser likes it; nothing where it has that already.

    Args:
        request: Who asks.
        made: Makes the body, if it is wanted.
        media_type: What it is.
        meant: What the body depends on: two answers that mean the same are the same.
        headers: What else is told.
    """
    tag = f'"{hashlib.sha256(meant.encode()).hexdigest()[:16]}"'
    headers = {**READABLE, **headers, "ETag": tag, "Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    body = made()
    if unpacks(request.scope, "gzip"):
        body, headers["Content-Encoding"] = gzip.compress(body, 6), "gzip"
    return Response(body, headers=headers, media_type=media_type)
