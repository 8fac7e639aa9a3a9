"""Journeys over the network: from two who appear together, and from a visit, to their events."""

from collections.abc import Callable

from playwright.sync_api import expect

from loaders import Dataset
from loaders.dataset.meetings.network import together
from loaders.selection.answer import select
from loaders.selection.filters import Filters
from tests.browser.visitor import Visitor

Visit = Callable[..., Visitor]


def test_a_line_leads_to_the_events_of_both(visit: Visit, dataset: Dataset) -> None:
    reader = visit("?view=network&category=treaty")
    pair = together(dataset, select(dataset, Filters(category=("treaty",)))).iloc[0]
    reader.click_mark("network", pair["one"], pair["other"])
    reader.expect_query(category="treaty", actor=[pair["one"], pair["other"]], actors="all")
    expect(reader.sentence).to_contain_text(f"{pair['events']} of {len(dataset.events):,} events")


def test_whoever_is_chosen_beside_an_actor_joins_him(visit: Visit, dataset: Dataset) -> None:
    reader = visit("?view=network&actor=sergey-lavrov")
    both = select(dataset, Filters(actor=("sergey-lavrov", "choe-son-hui"), actors="all"))
    reader.click_mark("network", "choe-son-hui", "")
    reader.expect_query(actor=["sergey-lavrov", "choe-son-hui"], actors="all")
    expect(reader.sentence).to_contain_text(f"{len(both)} of {len(dataset.events):,} events")


def test_a_finger_chooses_an_actor(visit: Visit) -> None:
    reader = visit("?view=network&category=prisoner&to=2025-01&lang=id", phone=True)
    reader.page.touchscreen.tap(*reader.place_of("network", "volodymyr-zelensky", ""))
    reader.expect_query(view="timeline", category="prisoner", to="2025-01", actor="volodymyr-zelensky", lang="id")


def test_a_cell_of_the_visits_leads_to_them(visit: Visit) -> None:
    reader = visit("?view=network&from=2024")
    reader.click_mark("visits", "North Korea", "summit")
    reader.expect_query(**{"from": "2024", "kind": "contact", "category": "summit", "place": "pyongyang"})
