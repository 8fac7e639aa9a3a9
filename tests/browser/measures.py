"""What a reader sees without scrolling, measured at the usual sizes of a window: `python -m tests.browser.measures`."""

from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import launch
from tests.browser.conftest import PHONE
from tests.browser.server import running_app
from tests.browser.visitor import CHART, Visitor

WINDOWS = ((1280, 720), (1400, 900), (1920, 1080), (768, 1024))

# Where the histogram and the first marker stand, how tall the timeline is, and how many markers are above the fold.
TIMELINE = """(chart) => {
  const { top, height } = chart.getBoundingClientRect(), layout = chart._fullLayout
  const marks = chart._fullData.filter((one) => (one.mode || "").includes("markers") && one.customdata)
    .flatMap((one) => one.y.map((y) => {
      const axis = layout[one.yaxis.replace("y", "yaxis")]
      return top + axis._offset + axis.d2p(y)
    }))
  return [top + layout.yaxis2._offset, Math.min(...marks), marks.filter((y) => y < innerHeight).length, top + height]
}"""


def main() -> None:
    """Print a table."""
    print("| window | histogram | first marker | markers above the fold | foot of the timeline |")
    print("|---|---|---|---|---|")
    with running_app() as server, sync_playwright() as playwright:
        browser = launch(playwright)
        for width, height in WINDOWS:
            _row(browser, server.url, f"{width}×{height}", {"viewport": {"width": width, "height": height}})
        _row(browser, server.url, "390×844, a phone", PHONE)
        page = browser.new_page(**PHONE)
        visitor = Visitor(page, server.url)
        visitor.open()
        box = page.locator("[class*='st-key-open-list-'] button").first.bounding_box()
        print(f"\nOn a phone the first event's title of the list stands at {box['y']:.0f} px.")  # type: ignore[index]
        browser.close()


def _row(browser: Browser, url: str, name: str, screen: dict[str, object]) -> None:
    page = browser.new_page(**screen)  # type: ignore[arg-type]
    visitor = Visitor(page, url)
    visitor.open("?view=timeline")
    page.locator(CHART).wait_for()
    visitor.settle()
    figures = " | ".join(f"{one:.0f}" for one in page.locator(CHART).evaluate(TIMELINE))
    print(f"| {name} | {figures} |")
    page.close()


if __name__ == "__main__":
    main()
