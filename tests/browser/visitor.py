"""What a visitor does and sees, in the words of the page instead of selectors.

Nothing here waits for a time. The page is at rest when the server has answered, no part of it is stale, its letters
have arrived, and neither its size nor what is drawn on it moves from one frame to the next; only then is it measured
or left by Back.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, expect
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

PATIENCE = 30_000
"""Milliseconds until a state that does not come fails the test: a busy machine draws late."""

expect.set_options(timeout=PATIENCE)

SENTENCE = re.compile(r"^((All )?[\d,]+ (of [\d,]+ )?events?|(Semua )?[\d.]+ (dari [\d.]+ )?peristiwa)")
"""How the sentence above every view begins, in English and in Indonesian."""

NARROW_BELOW = 640
"""Width of a window, in pixels, below which the page has the layout of a phone."""

CHART = '[data-stale="false"] [data-testid="stPlotlyChart"] .js-plotly-plot'

# Counts the runs that the server says it has finished, so that a test can wait for the one it asked for. Streamlit's
# messages are read and not the page: a quick run begins and ends between two frames, and nothing there shows it. A
# `ForwardMsg` is a row of fields, each a number that holds its place and its form; `script_finished` is a varint.
# A run that another one cut short answers nothing.
COUNT_FINISHED_RUNS = f"""
const SCRIPT_FINISHED = {ForwardMsg.SCRIPT_FINISHED_FIELD_NUMBER}, CUT_SHORT = {ForwardMsg.FINISHED_EARLY_FOR_RERUN}
"""
COUNT_FINISHED_RUNS += """
window.finishedRuns = 0
const finishes = (bytes) => {
  let at = 0
  const varint = () => { let value = 0, unit = 1, byte
    do { byte = bytes[at++]; value += (byte & 127) * unit; unit *= 128 } while (byte & 128)
    return value }
  while (at < bytes.length) {
    const field = varint(), place = field >> 3, form = field & 7
    if (place === SCRIPT_FINISHED) return varint() !== CUT_SHORT
    if (form === 0) varint()
    else if (form === 2) { const length = varint(); at += length }
    else return false
  }
  return false
}
window.WebSocket = class extends WebSocket {
  constructor(...asked) {
    super(...asked)
    this.addEventListener("message", ({ data }) => {
      if (data instanceof ArrayBuffer && finishes(new Uint8Array(data))) window.finishedRuns += 1
    })
  }
}
"""

# Whether the page is at rest: asked once a frame, true when six frames in a row look the same.
AT_REST = """() => {
  const main = document.querySelector("[data-testid=stMain]")
  const app = document.querySelector("[data-testid=stApp]")
  const busy = app?.dataset.testScriptState !== "notRunning" || document.fonts.status !== "loaded"
    || document.querySelector('[data-stale="true"], [data-testid=stSkeleton], [data-testid=stAppSkeleton]')
  // The server answers again when it hears that the page has another width than the chart was laid out for.
  const chart = document.querySelector(".st-key-timeline, .st-key-slim [data-testid=stPlotlyChart]")
  const width = main?.querySelector("[data-testid=stMainBlockContainer] > *")?.getBoundingClientRect().width
  const awaited = chart && Math.floor(width / 10) * 10 !== Number(document.documentElement.dataset.laidOutFor)
  const drawn = [...document.querySelectorAll(
    "[data-testid=stElementContainer], [data-testid=stPlotlyChart] .main-svg, [role=dialog], iframe"
  )]
  const look = busy || awaited || !main ? "" : JSON.stringify([
    main.scrollTop, main.scrollHeight, drawn.length,
    drawn.map((one) => { const at = one.getBoundingClientRect(); return [at.x, at.y, at.width, at.height] }),
  ])
  window.still = look && look === window.look ? (window.still || 0) + 1 : 0
  window.look = look
  return window.still >= 6
}"""

# Where a mark stands on the page, in pixels, out of what Plotly holds of the drawn figure: the first one whose
# `customdata` begins with the ids that it stands for; of a bar its middle.
MARKER = """(chart, given) => {
  const ids = [given].flat()
  const layout = chart._fullLayout
  const corner = chart.getBoundingClientRect()
  for (const trace of chart._fullData) {
    const place = (trace.customdata || []).findIndex((custom) => ids.every((id, at) => [custom].flat()[at] === id))
    const isBar = trace.type === "bar"
    if (place < 0 || !(isBar || (trace.mode || "").includes("markers"))) continue
    const xaxis = layout[trace.xaxis.replace("x", "xaxis")], yaxis = layout[trace.yaxis.replace("y", "yaxis")]
    const y = isBar ? (trace.base?.[place] ?? 0) + trace.y[place] / 2 : trace.y[place]
    return {
      x: corner.left + xaxis._offset + xaxis.d2p(trace.x[place]),
      y: corner.top + yaxis._offset + yaxis.d2p(y),
    }
  }
  return null
}"""


class Visitor:
    """One browser window on the app."""

    def __init__(self, page: Page, url: str) -> None:
        """Take a window that has opened nothing yet, and the address of the app."""
        self.page = page
        self.url = url
        page.add_init_script(COUNT_FINISHED_RUNS)

    def open(self, query: str = "") -> None:
        """Open the app with a query such as `?view=list`, and wait until it is at rest in the layout of its window."""
        self.page.goto(f"{self.url}/{query}")
        expect(self.page.locator(".st-key-shown [data-testid=stElementContainer]:visible").first).to_be_visible()
        if self.page.viewport_size["width"] < NARROW_BELOW and self.sentence.is_visible():  # type: ignore[index]
            expect(self.filters_of_a_phone).to_be_visible()
        self.settle()

    def settle(self) -> None:
        """Wait until the page is at rest."""
        self.page.wait_for_function(AT_REST, polling="raf", timeout=PATIENCE)

    @contextmanager
    def answered(self) -> Iterator[None]:
        """Do something that asks the server, and wait until its answer stands on the page."""
        before = self.page.evaluate("window.finishedRuns")
        yield
        self.page.wait_for_function("(before) => window.finishedRuns > before", arg=before, timeout=PATIENCE)
        self.settle()

    def expect_query(self, **expected: str | list[str]) -> None:
        """Wait until the link in the address bar holds just these parameters."""
        wanted = {name: [value] if isinstance(value, str) else value for name, value in expected.items()}
        self.page.wait_for_url(lambda url: parse_qs(urlsplit(url).query) == wanted, timeout=PATIENCE)
        self.settle()

    def edges(self, drawn: Locator) -> tuple[float, float]:
        """Left and right edge of an element, in pixels."""
        expect(drawn).to_be_visible()
        self.settle()
        left, right = drawn.evaluate("one => [one.getBoundingClientRect().left, one.getBoundingClientRect().right]")
        return left, right

    @property
    def filters_of_a_phone(self) -> Locator:
        """The button that opens the filters as a sheet: where there is no room for them beside the view."""
        return self.page.locator(".st-key-filters button")

    @property
    def sentence(self) -> Locator:
        """The sentence that says what is shown."""
        return self.page.locator("strong").filter(has_text=SENTENCE).first

    @property
    def detail(self) -> Locator:
        """The open event: beside the view at a desk, elsewhere a sheet over it."""
        return self.page.locator(".st-key-event-panel, [role=dialog]")

    def entry(self, title: str) -> Locator:
        """An event in the list, with its date and its badges."""
        opening = self.page.get_by_role("button", name=title, exact=True)
        return self.page.get_by_test_id("stVerticalBlock").filter(has=opening).last

    def filter(self, label: str, choice: str) -> None:
        """Choose from one of the lists of the filters."""
        box = self.page.get_by_role("combobox", name=label, exact=True)
        box.scroll_into_view_if_needed()
        self.settle()
        self.press(box)
        expect(box).to_have_attribute("aria-expanded", "true")
        box.press_sequentially(choice)
        expect(box).to_have_value(choice)
        with self.answered():
            self.press(self.page.get_by_role("option", name=re.compile(rf"^{re.escape(choice)} \(")).first)
        self.page.keyboard.press("Escape")
        self.settle()

    def press(self, what: Locator) -> None:
        """Click it, or tap it where there is a finger instead of a mouse: lists that open tell the two apart."""
        if self.page.evaluate("navigator.maxTouchPoints"):
            what.tap()
        else:
            what.click()

    def press_escape(self) -> None:
        """Close the open event, once the keyboard is its own."""
        self.page.wait_for_function(
            "() => document.querySelector('.st-key-event-panel, [role=dialog]')?.contains(document.activeElement)",
            timeout=PATIENCE,
        )
        self.settle()
        with self.answered():
            self.page.keyboard.press("Escape")
        expect(self.detail).to_have_count(0)

    def click_marker(self, event_id: str) -> None:
        """Click the marker of an event on the timeline."""
        self.click_mark("timeline", event_id)

    def click_mark(self, chart: str, *ids: str) -> None:
        """Click what stands for these ids in a chart, scrolling there first."""
        x, y = self.place_of(chart, *ids)
        with self.answered():
            self.page.mouse.click(x, y)

    def place_of(self, chart: str, *ids: str) -> tuple[float, float]:
        """Where on the screen the mark for these ids stands in a chart, scrolled into view."""
        drawn = self.page.locator(f'.st-key-{chart}[data-stale="false"] .js-plotly-plot')
        drawn.wait_for()
        self.settle()
        drawn.scroll_into_view_if_needed()
        self.settle()
        place = drawn.evaluate(MARKER, list(ids))
        assert place is not None, f"{ids} have no mark in {chart}"
        overflow = place["y"] - self.page.viewport_size["height"] + 100  # type: ignore[index]
        if overflow > 0:
            self.page.get_by_test_id("stMain").evaluate("(main, by) => main.scrollBy(0, by)", overflow)
            self.settle()
            place = drawn.evaluate(MARKER, list(ids))
        return place["x"], place["y"]
