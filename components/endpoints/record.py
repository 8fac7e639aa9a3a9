"""The record as plain pages below the dashboard: made when asked for, and kept with the data."""

import gzip
import hashlib
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from threading import Lock

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from components.endpoints.address import home_of, unpacks
from components.endpoints.api.answering import READABLE, Reading
from loaders import Dataset
from loaders.language import SOURCE, languages
from loaders.site.address import ENDING, FOLDER, INDEX, Site, Spot
from loaders.site.listings import MAP, sitemap
from loaders.site.pages import current_key, has_page, missing_page, page, spots

Events = Callable[[], Dataset | None]
"""Gives the events as they are now, or None while they cannot be read."""

Make = Callable[[Request, Dataset, Site], Response]

KEPT = 512
"""How many pages are kept made; the oldest goes first."""

PAGE = "text/html"

UNREADABLE = "The files of events have a problem; try again when they are mended.\n"

_one_at_a_time = Lock()
"""What is kept is no dictionary for several threads at once, and two would only make the same page twice."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A body as it is sent.

    Attributes:
        plain: As it is.
        zipped: Compressed.
        tag: Its mark, the same as long as it is.
    """

    plain: bytes
    zipped: bytes
    tag: str


def routes(events: Events, prefix: str = "") -> list[Route]:
    """The routes of the pages.

    Args:
        events: Gives the events as they are now; asked in a thread of its own.
        prefix: What stands before every path, as Streamlit is told in `server.baseUrlPath`; "" for nothing.
    """
    below = f"/{prefix.strip('/')}".rstrip("/")

    def respond(make: Make) -> Reading:
        return Reading(lambda request: _answered(make, request, events, below))

    return [
        Route(f"{below}/{FOLDER}", respond(_entrance)),
        Route(f"{below}/{FOLDER}/{MAP}", respond(_map)),
        Route(f"{below}/{FOLDER}/{{path:path}}", respond(_page)),
    ]


def _answered(make: Make, request: Request, events: Events, prefix: str) -> Response:
    dataset = events()
    if dataset is None:
        return PlainTextResponse(UNREADABLE, 503, headers=READABLE)
    response = make(request, dataset, Site(home=home_of(request.scope, prefix), dashboard=""))
    response.headers.update(READABLE)
    return response


def _entrance(request: Request, dataset: Dataset, site: Site) -> Response:
    return RedirectResponse(f"{FOLDER}/", 301)


def _map(request: Request, dataset: Dataset, site: Site) -> Response:
    def made() -> bytes:
        return sitemap(spots(dataset, Spot(site, SOURCE, INDEX)))

    return _sent(request, _kept(dataset, (site, MAP), made), "application/xml")


def _page(request: Request, dataset: Dataset, site: Site) -> Response:
    path = request.path_params["path"]
    asked = _spot(path, site)
    spot = replace(asked, key=_key_of_today(dataset, asked.key))
    if not has_page(dataset, spot.key):
        return Response(missing_page(dataset, asked), 404, media_type=PAGE)
    if spot.shown != f"{FOLDER}/{path}":
        up = "../" * path.count("/")
        return RedirectResponse(up + spot.shown.removeprefix(f"{FOLDER}/") or "./", 301)
    return _sent(request, _kept(dataset, spot, lambda: page(dataset, spot)), PAGE)


def _spot(path: str, site: Site) -> Spot:
    """Where a path below the folder of the pages would lead, whether there is a page or not."""
    first, _, rest = path.partition("/")
    language, key = (first, rest) if first in languages() and first != SOURCE else (SOURCE, path)
    key = key.removesuffix(ENDING)
    return Spot(site, language, f"{key}{INDEX}" if not key or key.endswith("/") else key)


def _key_of_today(dataset: Dataset, key: str) -> str:
    """The key of the page that is meant: an event by the id that it has by now, a folder with the slash at its end."""
    meant = current_key(dataset, key)
    tried = (meant, f"{meant}/{INDEX}", meant.removesuffix(f"/{INDEX}"))
    return next((one for one in tried if has_page(dataset, one)), key)


def _kept(dataset: Dataset, what: Hashable, make: Callable[[], bytes]) -> Packed:
    with _one_at_a_time:
        return dataset.remembered("pages of the record", what, lambda: _packed(make()), most=KEPT)


def _packed(body: bytes) -> Packed:
    return Packed(body, gzip.compress(body, 6), f'"{hashlib.sha256(body).hexdigest()[:16]}"')


def _sent(request: Request, packed: Packed, media_type: str) -> Response:
    headers = {"ETag": packed.tag, "Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
    if packed.tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    if not unpacks(request.scope, "gzip"):
        return Response(packed.plain, headers=headers, media_type=media_type)
    return Response(packed.zipped, headers=headers | {"Content-Encoding": "gzip"}, media_type=media_type)
