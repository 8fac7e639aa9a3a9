"""Readers ask for less and for more: what is left out, turned over, followed from a name, and laid out in lanes."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from components.views.sources import NAME
from components.views.timeline.lanes import FEW
from components.widgets.row_menu import WIDTH
from loaders import Dataset
from loaders.dataset.lanes import stand
from loaders.selection.answer import select
from loaders.selection.facets import facet
from loaders.selection.filters import Filters
from tests.browser.visitor import CHART, Visitor

TREATY = "2024-06-19-treaty-signed-pyongyang"

Visit = Callable[..., Visitor]


def count(dataset: Dataset, **filters: object) -> str:
    """How the sentence begins for these filters."""
    return f"{len(select(dataset, Filters(**filters)))} of {len(dataset.events):,} events"  # type: ignore[arg-type]


@pytest.mark.parametrize("phone", [False, True], ids=["desk", "phone"])
def test_a_reader_leaves_out_an_outlet_of_the_open_event_and_turns_the_chip_over(
    visit: Visit, dataset: Dataset, phone: bool
) -> None:
    reader = visit(f"?view=list&category=treaty&event={TREATY}", phone=phone)
    name = reader.detail.get_by_role("button", name="KCNA", exact=True)
    name.scroll_into_view_if_needed()
    reader.settle()
    reader.press(name)
    with reader.answered():
        reader.press(reader.page.get_by_role("menuitem", name="Not this"))
    expect(reader.detail).to_have_count(0)
    expect(reader.sentence).to_contain_text(count(dataset, category=("treaty",), not_source=("kcna",)))
    expect(reader.sentence).to_contain_text("not reported by KCNA")
    reader.expect_query(view="list", category="treaty", not_source="kcna")
    with reader.answered():
        reader.press(reader.page.get_by_role("button", name="Only this instead"))
    expect(reader.sentence).to_contain_text(count(dataset, category=("treaty",), source=("kcna",)))
    reader.expect_query(view="list", category="treaty", source="kcna")
    reader.page.go_back()
    reader.expect_query(view="list", category="treaty", not_source="kcna")


def test_a_row_of_the_sources_leaves_its_outlet_out(visit: Visit, dataset: Dataset) -> None:
    reader = visit("?view=sources&category=treaty")
    table = reader.page.locator('[class*="st-key-outlets"] [data-testid=stDataFrame]')
    table.scroll_into_view_if_needed()
    reader.settle()
    at = table.bounding_box()
    first_row = 52
    reader.page.mouse.click(at["x"] + NAME + WIDTH / 2, at["y"] + first_row)  # type: ignore[index]
    with reader.answered():
        reader.page.get_by_role("menuitem", name="Not this").click()
    expect(reader.sentence).to_contain_text("about treaty, not reported by ")
    expect(reader.page.locator("[class*='st-key-chip-not_source-']")).to_have_count(1)


CHOSEN = """(chart) => {
  const ring = chart._fullData.find((one) => one.name === "Chosen")
  return ring ? ring.y.length : 0
}"""


def test_an_event_of_several_actors_stands_in_the_lane_of_each_and_is_marked_in_all(
    visit: Visit, dataset: Dataset
) -> None:
    actors = set(dataset.actors.loc[dataset.actors["event"] == TREATY, "actor"])
    with_a_row = stand(dataset, select(dataset, Filters(category=("treaty",))), "actor", FEW).shown
    assert len(actors & set(with_a_row)) > 1
    reader = visit("?category=treaty")
    with reader.answered():
        reader.page.get_by_role("combobox", name="Rows").click()
        reader.page.get_by_role("option", name="By actor").click()
    reader.expect_query(category="treaty", lane="actor")
    reader.click_marker(TREATY)
    reader.expect_query(category="treaty", lane="actor", event=TREATY)
    expect(reader.detail).to_contain_text("Putin and Kim sign")
    assert reader.page.locator(CHART).evaluate(CHOSEN) == len(actors & set(with_a_row))
    rest = reader.page.get_by_role("button", name=re.compile(r"^and \d+ more actors, \d+ events$"))
    with reader.answered():
        rest.click()
    expect(rest).to_have_count(0)
    assert reader.page.locator(CHART).evaluate(CHOSEN) == len(actors)


def test_what_is_left_by_the_other_filters_stands_beside_them_and_a_row_filters(visit: Visit, dataset: Dataset) -> None:
    reader = visit("?view=list&status=confirmed&actor=kim-jong-un")
    with reader.answered():
        reader.page.get_by_text("What is in this selection", exact=True).click()
    counts = facet(dataset, Filters(status=("confirmed",)), "actor")
    assert counts.index[0] == "kim-jong-un"
    table = reader.page.locator('[class*="st-key-facet-actor"] [data-testid=stDataFrame]')
    table.scroll_into_view_if_needed()
    reader.settle()
    at = table.bounding_box()
    second_row = 87
    with reader.answered():
        reader.page.mouse.click(at["x"] + 60, at["y"] + second_row)  # type: ignore[index]
    both = ("kim-jong-un", counts.index[1])
    expect(reader.sentence).to_contain_text(count(dataset, status=("confirmed",), actor=both))
    reader.expect_query(view="list", status="confirmed", actor=list(both))
