"""The record as plain pages below the dashboard: made when asked for, and kept with the data."""

from collections.abc import Callable, Hashable
from dataclasses import replace

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from components.endpoints.address import home_of
from components.endpoints.api.answering import LATER, READABLE, Reading
from components.endpoints.finished import finished, sent, tag_of
from loaders import Dataset
from loaders.language import SOURCE, languages
from loaders.site.address import ENDING, FOLDER, INDEX, Site, Spot
from loaders.site.listings import MAP, sitemap
from loaders.site.news import days_of_pages
from loaders.site.pages import current_key, has_page, missing_page, page, spots, withdrawn

Events = Callable[[], Dataset | None]
"""Gives the events as they are now, or None while they cannot be read."""

Make = Callable[[Request, Dataset, Site], Response]

PAGE = "text/html"

UNREADABLE = "The files of events have a problem; try again when they are mended.\n"


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
        return PlainTextResponse(UNREADABLE, 503, headers=READABLE | LATER)
    response = make(request, dataset, Site(home=home_of(request.scope, prefix), dashboard=""))
    response.headers.update(READABLE)
    return response


def _entrance(request: Request, dataset: Dataset, site: Site) -> Response:
    return RedirectResponse(f"{FOLDER}/", 301)


def _map(request: Request, dataset: Dataset, site: Site) -> Response:
    def made() -> bytes:
        return sitemap(spots(dataset, Spot(site, SOURCE, INDEX)), days_of_pages(dataset))

    return _sent(request, dataset, (site, MAP), made, "application/xml")


def _page(request: Request, dataset: Dataset, site: Site) -> Response:
    path = request.path_params["path"]
    asked = _spot(path, site)
    spot = replace(asked, key=_key_of_today(dataset, asked.key))
    if not has_page(dataset, spot.key):
        status = 410 if withdrawn(dataset, asked.key) else 404
        return Response(missing_page(dataset, asked), status, media_type=PAGE)
    if spot.shown != f"{FOLDER}/{path}":
        up = "../" * path.count("/")
        return RedirectResponse(up + spot.shown.removeprefix(f"{FOLDER}/") or "./", 301)
    return _sent(request, dataset, spot, lambda: page(dataset, spot), PAGE)


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


def _sent(request: Request, dataset: Dataset, what: Hashable, make: Callable[[], bytes], media_type: str) -> Response:
    body = finished(dataset, what, make)
    return sent(request, tag_of(body), lambda: body, media_type)
