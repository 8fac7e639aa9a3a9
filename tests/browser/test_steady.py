"""What stays where it is and in sight while the answer to a question comes in."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.visitor import CHART, Visitor

Visit = Callable[..., Visitor]

# Notes for every frame how far the page is scrolled, where the chart begins, and whether a marker can be seen of it.
WATCH = """() => {
  window.frames_seen = []
  const main = document.querySelector("[data-testid=stMain]")
  const seen = (point) => point.getBoundingClientRect().width > 0 && getComputedStyle(point).visibility === "visible"
  const look = () => {
    const charts = [...document.querySelectorAll(".st-key-timeline")].filter((one) => one.offsetHeight)
    frames_seen.push([
      main.scrollTop,
      charts[0]?.getBoundingClientRect().top ?? null,
      charts.some((one) => [...one.querySelectorAll(".point")].some(seen)),
    ])
    requestAnimationFrame(look)
  }
  look()
}"""


@pytest.fixture
def reader(visit: Visit) -> Visitor:
    """Somebody who has scrolled down a little, and is watched from then on."""
    opened = visit(motion=True)
    opened.page.locator(CHART).wait_for()
    opened.page.get_by_test_id("stMain").evaluate("(main) => main.scrollTo(0, 200)")
    opened.settle()
    opened.page.evaluate(WATCH)
    return opened


def ask(reader: Visitor, kind: str) -> list[list[Any]]:
    """Set a filter; what was seen until its answer stood there."""
    with reader.answered():
        reader.page.get_by_test_id("stSidebar").get_by_text(f"{kind} (").first.click()
    return reader.page.evaluate("frames_seen.splice(0)")  # type: ignore[no-any-return]


def test_the_first_filter_of_a_page_that_is_scrolled_moves_nothing(reader: Visitor) -> None:
    frames = ask(reader, "Contact")
    tops = [top for _, top, _ in frames]
    assert abs(tops[-1] - tops[0]) < 2, "the chart stands where it stood"
    assert min(scrolled for scrolled, _, _ in frames) >= 200, "the page never jumps up"


def test_the_chart_is_in_sight_until_the_next_one_is_drawn(reader: Visitor) -> None:
    for kind in ("Contact", "Claim", "Contact", "Claim"):
        assert all(shown for _, _, shown in ask(reader, kind)), kind
