"""Journeys through time: what only a real browser can show of zooming, since it happens in the chart itself."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from components.visitor.browser import ASSUMED
from loaders import Dataset
from loaders.language import ENGLISH
from loaders.wording.texts import worded
from tests.browser.visitor import CHART, MARKER, Visitor
from tests.components.figures.drawing import draw

Visit = Callable[..., Visitor]

TROOPS = "2024-10-18-nis-announces-12000-plan"

SHOWN = f"""() => document.querySelector('{CHART}')?._fullLayout?.xaxis.range.map((moment) => moment.slice(0, 7))"""
WIDTH = f"""() => document.querySelector('{CHART}')?.layout.xaxis.range[0]"""

# Where a day stands on the page: at the foot of the histogram, where bars are, or above the rows, where nothing is.
PLACE = """(chart, [day, foot]) => {
  const { xaxis, yaxis, yaxis2 } = chart._fullLayout
  const corner = chart.getBoundingClientRect()
  const height = foot ? yaxis2._offset + yaxis2._length - 8 : yaxis._offset + 8
  return [corner.left + xaxis._offset + xaxis.d2p(day), corner.top + height]
}"""


def place(reader: Visitor, day: str, *, in_histogram: bool) -> tuple[float, float]:
    reader.settle()
    x, y = reader.page.locator(CHART).evaluate(PLACE, [day, in_histogram])
    return x, y


def shows(reader: Visitor, first: str, last: str) -> None:
    """Wait until the chart shows from one month to another."""
    reader.page.wait_for_function(
        f"([a, b]) => JSON.stringify(({SHOWN})()) === JSON.stringify([a, b])", arg=[first, last]
    )
    reader.settle()


def drag(reader: Visitor, begin: str, end: str) -> None:
    (left, y), (right, _) = (place(reader, day, in_histogram=True) for day in (begin, end))
    reader.page.mouse.move(left, y)
    reader.page.mouse.down()
    reader.page.mouse.move(right, y, steps=4)
    with reader.answered():
        reader.page.mouse.up()


def test_what_is_dragged_out_stays_while_events_are_opened_and_closed(visit: Visit) -> None:
    reader = visit()
    shows(reader, "2021-12", "2025-11")
    drag(reader, "2024-09-10", "2025-01-20")
    shows(reader, "2024-09", "2025-01")
    reader.click_marker(TROOPS)
    expect(reader.detail).to_be_visible()
    shows(reader, "2024-09", "2025-01")
    reader.press_escape()
    shows(reader, "2024-09", "2025-01")
    with reader.answered():
        reader.page.get_by_role("button", name="Reset zoom").click()
    shows(reader, "2021-12", "2025-11")


def test_a_double_click_shows_all_again(visit: Visit) -> None:
    reader = visit()
    with reader.answered():
        reader.page.get_by_role("radio", name="2024").or_(reader.page.get_by_text("2024", exact=True)).first.click()
    shows(reader, "2023-12", "2025-01")
    spot = place(reader, "2024-02-15", in_histogram=False)
    with reader.answered():
        reader.page.mouse.dblclick(*spot)
    shows(reader, "2021-12", "2025-11")


def test_a_click_on_a_month_of_the_histogram_shows_it_and_back_undoes_it(visit: Visit) -> None:
    reader = visit()
    shows(reader, "2021-12", "2025-11")
    spot = place(reader, "2024-10-15", in_histogram=True)
    with reader.answered():
        reader.page.mouse.click(*spot)
    shows(reader, "2024-09", "2024-11")
    reader.expect_query(zoom="2024-10-01/2024-10-31")
    with reader.answered():
        reader.page.go_back()
    shows(reader, "2021-12", "2025-11")


def test_a_shared_link_opens_at_its_part_of_time(visit: Visit) -> None:
    reader = visit("?zoom=2024-10-01/2024-12-31")
    shows(reader, "2024-09", "2025-01")


@pytest.mark.parametrize("width", [1280, 1700])
def test_the_chart_is_laid_out_for_the_width_that_it_has(visit: Visit, dataset: Dataset, width: int) -> None:
    reader = visit(width=width)
    begins = draw(worded(dataset, ENGLISH), width=ASSUMED["desk"]).layout.xaxis.range[0]  # as on a usual screen
    reader.page.wait_for_function(f"(usual) => ![undefined, usual].includes(({WIDTH})())", arg=begins)


def test_on_a_phone_a_finger_scrolls_over_the_chart_and_a_tap_opens_an_event(visit: Visit, dataset: Dataset) -> None:
    reader = visit("?view=timeline", phone=True)
    chart = reader.page.locator(CHART)
    reader.page.wait_for_function(
        f"() => document.querySelector('{CHART}')?._fullLayout.yaxis.showticklabels === false"
    )
    reader.settle()
    top = chart.bounding_box()["y"]  # type: ignore[index]
    touch = reader.page.context.new_cdp_session(reader.page)
    finger = {"x": 200, "y": 790}
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [finger]})
    for way in range(0, 700, 50):
        touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [finger | {"y": 790 - way}]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    reader.settle()
    assert chart.bounding_box()["y"] < top - 300  # type: ignore[index]
    spots = (chart.evaluate(MARKER, event) for event in dataset.events["id"])
    spot = next(one for one in spots if 200 < one["y"] < 700)
    with reader.answered():
        reader.page.touchscreen.tap(spot["x"], spot["y"])
    expect(reader.detail).to_be_visible()
