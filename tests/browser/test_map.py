"""Journeys over the map: from a place to its events, and to those that no map can show."""

from collections.abc import Callable

from playwright.sync_api import expect

from loaders import Dataset
from loaders.dataset.meetings.geography import LETTERS, unplaced
from loaders.selection.answer import select
from loaders.selection.filters import Filters
from tests.browser.visitor import Visitor

Visit = Callable[..., Visitor]


def test_a_place_on_the_map_filters_and_back_returns_to_it(visit: Visit, dataset: Dataset) -> None:
    reader = visit("?view=map&kind=contact")
    reader.click_mark("map", "place", "vladivostok")
    reader.expect_query(kind="contact", place="vladivostok")
    found = select(dataset, Filters(kind=("contact",), place=("vladivostok",)))
    expect(reader.sentence).to_contain_text(f"{len(found)} of {len(dataset.events):,} events")
    reader.page.go_back()
    reader.expect_query(view="map", kind="contact")
    expect(reader.page.locator(".st-key-map .js-plotly-plot")).to_be_visible()


def test_the_bow_between_the_capitals_leads_to_the_letters_and_calls(visit: Visit) -> None:
    reader = visit("?view=map&lang=id")
    reader.click_mark("map", "letters")
    reader.expect_query(category=LETTERS, kind="contact", lang="id")


def test_a_finger_filters_by_a_place_and_finds_what_is_not_on_the_map(visit: Visit, dataset: Dataset) -> None:
    reader = visit("?view=map", phone=True)
    nowhere = len(unplaced(dataset, dataset.events))
    expect(reader.page.get_by_role("heading", name=f"Not on the map ({nowhere})")).to_be_visible()
    with reader.answered():
        reader.page.touchscreen.tap(*reader.place_of("map", "place", "seoul"))
    offered = reader.page.locator("[class*='st-key-open-crowd-'] button")  # small places lie at the rim of this one
    assert offered.count() > 1
    expect(offered.first).to_contain_text("Seoul: ")
    reader.press(offered.first)
    reader.expect_query(view="timeline", place="seoul")
