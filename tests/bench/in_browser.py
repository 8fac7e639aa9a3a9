"""What a browser sees of a page, by the browser's own clock: when something stands, and what came over the line.

Nothing waits for a time: a page that never gets there fails.
"""

import base64
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.chromium import launch

PATIENCE = 120_000
"""Milliseconds until a page that does not come is given up; on a thin line and a busy machine it takes its time."""

DRAWN = ".js-plotly-plot .point"
"""A chart stands when one of its marks does."""

LISTED = "[class*='st-key-open-list-'] button"
"""The list stands when the title of one of its events does."""

DESK = {"viewport": {"width": 1400, "height": 900}, "locale": "en-GB"}

# From the first moment of the document on: once a frame, whether what is waited for is there.
WATCH = """
window.watchFor = (selector) => {
  const look = () => {
    if (document.querySelector(selector)) window.stood = performance.now()
    else requestAnimationFrame(look)
  }
  look()
}
"""

# From a press to the first frame in which the sentence is another one and so is what the chart holds.
PRESS = """([button, sentence, patience]) => new Promise((resolve, reject) => {
  const shown = () => {
    const chart = document.querySelector('[data-stale="false"] .js-plotly-plot, .vis-timeline')
    const data = chart?._fullData?.map((one) => [one.type, (one.x || []).length, String((one.y || [])[0])])
    return [document.querySelector(sentence)?.textContent, chart && JSON.stringify(data ?? window.drawnFor)]
  }
  const before = shown(), begun = performance.now()
  const look = () => {
    const now = shown()
    if (now[0] && now[1] && now.every((one, at) => one !== before[at])) resolve(performance.now() - begun)
    else if (performance.now() - begun > patience) reject(new Error(`Nothing new: ${before} ${now}`))
    else requestAnimationFrame(look)
  }
  document.querySelector(button).click()
  requestAnimationFrame(look)
})"""

AT_REST = """() => {
  const app = document.querySelector("[data-testid=stApp]")
  const running = app && app.dataset.testScriptState !== "notRunning"
  const quiet = !running && !document.querySelector('[data-stale="true"], [data-testid=stAppSkeleton]')
  window.quiet = quiet ? (window.quiet || 0) + 1 : 0
  return window.quiet >= 6
}"""
"""Whether six frames in a row nothing runs and nothing is stale."""


@dataclass
class Line:
    """What came over the line to one page.

    Attributes:
        loaded: Bytes of all files, as they were sent.
        told: Bytes over the socket, as they were sent: compressed by deflate, each message after those before it, as
            browser and server agree on (RFC 7692); the browser's own tools only tell what it unpacked.
    """

    loaded: float = 0
    told: float = 0
    _deflate: Any = field(default_factory=lambda: zlib.compressobj(wbits=-zlib.MAX_WBITS))

    def load(self, length: float) -> None:
        """Take in a file of so many bytes."""
        self.loaded += length

    def tell(self, frame: Mapping[str, Any]) -> None:
        """Take in a message of the socket."""
        data = str(frame["payloadData"])
        packed = self._deflate.compress(base64.b64decode(data) if frame["opcode"] == 2 else data.encode())
        self.told += len(packed) + len(self._deflate.flush(zlib.Z_SYNC_FLUSH))


@contextmanager
def browser() -> Iterator[Browser]:
    """The browser of the bench."""
    with sync_playwright() as playwright:
        running = launch(playwright)
        yield running
        running.close()


def opened(context: BrowserContext, url: str, stands: str, *, speed: tuple[float, float] | None = None) -> "Opened":
    """Open an address in a new tab, and wait until something stands there.

    Args:
        context: The window; what it has loaded it need not load again.
        url: The address.
        stands: The selector of what is waited for.
        speed: Megabits a second and milliseconds of a line that is slower than the machine.
    """
    page, line = context.new_page(), Line()
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    network.on("Network.loadingFinished", lambda told: line.load(told["encodedDataLength"]))
    network.on("Network.webSocketFrameReceived", lambda told: line.tell(told["response"]))
    if speed:
        megabits, latency = speed
        bytes_a_second = megabits * 1e6 / 8
        conditions = {"offline": False, "latency": latency}
        conditions |= {"downloadThroughput": bytes_a_second, "uploadThroughput": bytes_a_second}
        network.send("Network.emulateNetworkConditions", conditions)
    page.add_init_script(WATCH + f"watchFor({stands!r})")
    page.goto(url, wait_until="commit", timeout=PATIENCE)
    page.wait_for_function("() => window.stood", polling="raf", timeout=PATIENCE)
    return Opened(page, page.evaluate("window.stood") / 1000, line)


@dataclass(frozen=True)
class Opened:
    """A page that stands.

    Attributes:
        page: The tab.
        seconds: How long it took from the address to what was waited for.
        line: What came over the line; still counting.
    """

    page: Page
    seconds: float
    line: Line

    def rest(self) -> None:
        """Wait until nothing happens any more."""
        self.page.wait_for_function(AT_REST, polling="raf", timeout=PATIENCE)
        self.page.wait_for_load_state("networkidle", timeout=PATIENCE)

    def pressed(self, button: str, sentence: str) -> float:
        """Press a button; seconds until both the sentence and the chart are others."""
        self.page.locator(button).first.wait_for(timeout=PATIENCE)
        milliseconds: float = self.page.evaluate(PRESS, [button, sentence, PATIENCE])
        return milliseconds / 1000
