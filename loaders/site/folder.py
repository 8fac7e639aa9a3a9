"""The whole as files, for a host that serves nothing but files: the pages, the feed, and what programs read."""

import json
from collections.abc import Iterator
from dataclasses import replace

from loaders.dataset.dataset import Dataset
from loaders.exports.document_model import document_schema
from loaders.exports.extract import Extract
from loaders.exports.lists.lists import LISTS
from loaders.exports.registry import export
from loaders.language import ENGLISH, SOURCE, language, languages
from loaders.selection.answer import answer
from loaders.selection.page_state import PageState
from loaders.site.address import ENDING, FEED, FOLDER, INDEX, Site, Spot
from loaders.site.layout import door
from loaders.site.listings import MAP, feed, sitemap
from loaders.site.news import days_of_pages
from loaders.site.pages import missing_page, page, spots
from loaders.site.record import record_of

Files = Iterator[tuple[str, bytes]]
"""Paths below the folder, each with what the file holds."""

DATA = {"api/events.json": "json", "api/events.csv": "csv", "calendar.ics": "ics"}
"""The files that hold all events, at the paths that the server of the dashboard has for them, each with its format."""


def files(dataset: Dataset, site: Site) -> Files:
    """Every file, one after the other.

    Args:
        dataset: The record.
        site: Where it will stand, its pages with their `ENDING`. Without its home there is neither a map of the site
            nor a feed, which hold addresses.
    """
    first = Spot(site, SOURCE, INDEX)
    yield f"{INDEX}{ENDING}", door(first.shown, record_of(dataset, ENGLISH))
    for spot in spots(dataset, first):
        yield spot.shown, page(dataset, spot)
    yield from _retired(dataset, first)
    yield from _data(dataset, site)
    if site.home:
        yield from _with_addresses(dataset, first)


def _retired(dataset: Dataset, first: Spot) -> Files:
    """What stands at the retired ids of events, and leads on."""
    for retired, current in dataset.current_ids.items():
        if retired != current:
            for code in languages():
                spot = replace(first, language=code, key=f"events/{retired}")
                yield spot.shown, door(spot.to(f"events/{current}"), record_of(dataset, language(code)))


def _data(dataset: Dataset, site: Site) -> Files:
    """What the server of the dashboard has for programs, at the same paths."""
    whole, dashboard = answer(dataset, PageState()), site.dashboard or ""
    for path, form in DATA.items():
        yield path, export(whole, form, ENGLISH, dashboard)
    extract = Extract(whole, ENGLISH, dashboard)
    for name, one_list in LISTS.items():
        members = one_list.holds(extract)
        yield f"api/{name}.json", one_list.part(extract, members, len(members))
    yield "schema.json", json.dumps(document_schema(), ensure_ascii=False, indent=2).encode()
    for place, event in enumerate(dataset.records):
        one = replace(whole, events=dataset.events.iloc[place : place + 1])
        yield f"api/events/{event}.json", export(one, "json", ENGLISH, dashboard)


def _with_addresses(dataset: Dataset, first: Spot) -> Files:
    """What has to name its own place."""
    whole = Extract(answer(dataset, PageState()), ENGLISH, first.site.dashboard or "")
    yield FEED, feed(whole, first.site)
    yield f"{FOLDER}/{MAP}", sitemap(spots(dataset, first), days_of_pages(dataset))
    yield "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {first.site.home}{FOLDER}/{MAP}\n".encode()
    yield f"404{ENDING}", missing_page(dataset, replace(first, anywhere=True))
