"""Journeys from bars to their events: of a comparison that somebody shared, and of the statistics."""

from collections.abc import Callable

from playwright.sync_api import expect

from loaders import Dataset
from loaders.dataset.window import of_month, reaching_into
from loaders.selection.answer import select
from loaders.selection.filters import Filters
from tests.browser.visitor import Visitor

Visit = Callable[..., Visitor]

MONTH, DAYS = "2024-06", "2024-06-01/2024-06-30"


def events_in(dataset: Dataset, filters: Filters) -> int:
    return int(reaching_into(select(dataset, filters), of_month(MONTH)).sum())


def test_a_bar_of_a_shared_comparison_leads_to_its_events_and_back(visit: Visit, dataset: Dataset) -> None:
    shared = {"view": "compare", "actor": "kim-jong-un", "against": "actor=vladimir-putin"}
    reader = visit("?view=compare&actor=kim-jong-un&against=actor%3Dvladimir-putin")
    reader.click_mark("compare", "1", MONTH)
    reader.expect_query(actor="vladimir-putin", zoom=DAYS)
    number = events_in(dataset, Filters(actor=("vladimir-putin",)))
    expect(reader.page.get_by_text(f"June 2024: {number} events")).to_be_visible()
    reader.page.go_back()
    reader.expect_query(**shared)


def test_a_bar_of_the_statistics_leads_to_its_events(visit: Visit, dataset: Dataset) -> None:
    reader = visit("?view=statistics&kind=contact")
    reader.click_mark("months", MONTH, "treaty")
    reader.expect_query(kind="contact", category="treaty", zoom=DAYS)
    number = events_in(dataset, Filters(kind=("contact",), category=("treaty",)))
    expect(reader.page.get_by_text(f"June 2024: {number} events")).to_be_visible()
