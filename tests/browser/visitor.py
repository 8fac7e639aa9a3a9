"""What a visitor does and sees, in the words of the page instead of selectors."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, expect

expect.set_options(timeout=20_000)  # a busy machine draws late; nothing waits longer than it must

READY = '[data-testid="stApp"][data-test-script-state="notRunning"]'
CHART = '[data-stale="false"] [data-testid="stPlotlyChart"] .js-plotly-plot'

# Where a mark stands on the page, in pixels, out of what Plotly holds of the drawn figure: the first one whose
# `customdata` begins with the ids that it stands for.
MARKER = """(chart, given) => {
  const ids = [given].flat()
  const layout = chart._fullLayout
  const corner = chart.getBoundingClientRect()
  for (const trace of chart._fullData) {
    const place = (trace.customdata || []).findIndex((custom) => ids.every((id, at) => [custom].flat()[at] === id))
    if (place < 0 || !(trace.mode || "").includes("markers")) continue
    const xaxis = layout[trace.xaxis.replace("x", "xaxis")], yaxis = layout[trace.yaxis.replace("y", "yaxis")]
    return {
      x: corner.left + xaxis._offset + xaxis.d2p(trace.x[place]),
      y: corner.top + yaxis._offset + yaxis.d2p(trace.y[place]),
    }
  }
  return null
}"""


class Visitor:
    """One browser window on the app."""

    def __init__(self, page: Page, url: str) -> None:
        """Take a window and the address of the app."""
        self.page = page
        self.url = url

    def open(self, query: str = "") -> None:
        """Open the app with a query such as `?view=list`."""
        self.page.goto(f"{self.url}/{query}")
        expect(self.sentence.or_(self.page.get_by_role("heading", name="What counts as a contact"))).to_be_visible(
            timeout=30_000
        )
        self.settle()

    def settle(self) -> None:
        """Wait until the page has answered the last change."""
        self.page.locator(READY).wait_for(timeout=30_000)

    def edges(self, drawn: Locator) -> tuple[float, float]:
        """Left and right edge of an element of the phone's layout, which replaces the first one once it is known."""
        expect(self.page.get_by_text(re.compile(r"^Filters"), exact=False).first).to_be_visible(timeout=20_000)
        self.settle()
        expect(drawn).to_be_visible(timeout=20_000)
        left, right = drawn.evaluate("one => [one.getBoundingClientRect().left, one.getBoundingClientRect().right]")
        return left, right

    @property
    def sentence(self) -> Locator:
        """The sentence that says what is shown."""
        return self.page.locator("strong").filter(has_text=re.compile(r"^(All )?\d+ (of \d+ )?events?")).first

    @property
    def detail(self) -> Locator:
        """The open event."""
        return self.page.get_by_role("dialog")

    def entry(self, title: str) -> Locator:
        """An event in the list, with its date and its badges."""
        opening = self.page.get_by_role("button", name=title, exact=True)
        return self.page.get_by_test_id("stVerticalBlock").filter(has=opening).last

    def filter(self, label: str, choice: str) -> None:
        """Choose from one of the lists of the filters."""
        box = self.page.get_by_role("combobox", name=label, exact=True)
        box.scroll_into_view_if_needed()
        box.click()
        box.press_sequentially(choice)
        self.page.get_by_role("option", name=re.compile(rf"^{re.escape(choice)} \(")).first.click()
        self.page.keyboard.press("Escape")
        self.settle()

    def click_marker(self, event_id: str) -> None:
        """Click the marker of an event on the timeline."""
        self.click_mark("timeline", event_id)

    def click_mark(self, chart: str, *ids: str) -> None:
        """Click what stands for these ids in a chart, scrolling there first."""
        x, y = self.place_of(chart, *ids)
        self.page.mouse.click(x, y)

    def place_of(self, chart: str, *ids: str) -> tuple[float, float]:
        """Where on the screen the mark for these ids stands in a chart, scrolled into view."""
        self.settle()
        selector = f'.st-key-{chart}[data-stale="false"] .js-plotly-plot'
        drawn = self.page.locator(selector)
        drawn.wait_for()
        drawn.scroll_into_view_if_needed()
        place = drawn.evaluate(MARKER, list(ids))
        assert place is not None, f"{ids} have no mark in {chart}"
        overflow = place["y"] - self.page.viewport_size["height"] + 100  # type: ignore[index]
        if overflow > 0:
            top = drawn.bounding_box()["y"]  # type: ignore[index]
            self.page.mouse.move(place["x"], 400)
            self.page.mouse.wheel(0, overflow)
            self.page.wait_for_function(
                "([chart, before]) => document.querySelector(chart).getBoundingClientRect().top < before - 1",
                arg=[selector, top],
            )
            place = drawn.evaluate(MARKER, list(ids))
        return place["x"], place["y"]

    @property
    def query(self) -> dict[str, list[str]]:
        """The link in the address bar."""
        return parse_qs(urlsplit(self.page.url).query)
