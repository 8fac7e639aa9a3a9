"""What a reader sees without scrolling, measured at the usual sizes of a window: `python -m tests.browser.measures`."""

from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import launch
from tests.browser.conftest import PHONE
from tests.browser.server import running_app
from tests.browser.visitor import CHART, Visitor
from tests.page import TREATY

WINDOWS = ((1280, 720), (1400, 900), (1920, 1080), (768, 1024), (1024, 800), (1100, 800))

WIDTHS = (320, 390, 640, 700, 768, 900, 1024, 1100, 1280, 1305, 1400, 1920, 2560)
"""Of windows in which the legend is looked at; it broke between the third and the tenth."""

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

# How many entries the legend has, how many are cut off, how many pairs lie on each other, and the height of its parts.
LEGEND = """() => {
  const parts = [...document.querySelectorAll("[data-testid=stMain] [role=note]")]
  const boxes = parts.flatMap((part) => [...part.children].flatMap((group) => [...group.children].slice(1)))
    .map((entry) => [entry, entry.getBoundingClientRect()])
  const isCut = ([entry, box]) => {
    for (let around = entry.parentElement; around; around = around.parentElement)
      if (getComputedStyle(around).overflowX !== "visible" && box.right > around.getBoundingClientRect().right + 1)
        return true
    return box.right > innerWidth
  }
  const meet = (one, other) => one.left + 1 < other.right && other.left + 1 < one.right
    && one.top + 1 < other.bottom && other.top + 1 < one.bottom
  const pairs = boxes.flatMap(([, one], at) => boxes.slice(at + 1).filter(([, other]) => meet(one, other)))
  const height = parts.reduce((sum, part) => sum + part.getBoundingClientRect().height, 0)
  return [boxes.length, boxes.filter(isCut).length, pairs.length, height]
}"""

# Markers of the timeline, and those that the open event covers.
COVERED = """(chart) => {
  const edge = document.querySelector(".st-key-event-panel, [role=dialog]").getBoundingClientRect().left
  const left = chart.getBoundingClientRect().left, layout = chart._fullLayout
  const marks = chart._fullData.filter((one) => (one.mode || "").includes("markers") && one.customdata)
    .flatMap((one) => one.x.map((x) => {
      const axis = layout[one.xaxis.replace("x", "xaxis")]
      return left + axis._offset + axis.d2p(x)
    }))
  return [marks.length, marks.filter((x) => x > edge).length]
}"""

# Pairs of marks of a chart that stand closer than nine pixels.
CLOSE = """(chart) => {
  const layout = chart._fullLayout
  const marks = chart._fullData.filter((one) => (one.mode || "").includes("markers") && one.customdata)
    .flatMap((one) => one.x.map((x, at) => [
      layout[one.xaxis.replace("x", "xaxis")].d2p(x), layout[one.yaxis.replace("y", "yaxis")].d2p(one.y[at]),
    ]))
  const near = (one, other) => Math.hypot(one[0] - other[0], one[1] - other[1]) < 9
  return [marks.length, marks.reduce((sum, one, at) => sum + marks.slice(at + 1).filter((o) => near(one, o)).length, 0)]
}"""

QUANTITIES = ("troops-deployed", "troops-killed", "casualties", "containers", "shells")


def main() -> None:
    """Print the tables."""
    with running_app() as server, sync_playwright() as playwright:
        browser = launch(playwright)
        _first_screen(browser, server.url)
        _legend(browser, server.url)
        _open_event(browser, server.url)
        _numbers(browser, server.url)
        browser.close()


def _first_screen(browser: Browser, url: str) -> None:
    print("| window | histogram | first marker | markers above the fold | foot of the timeline |")
    print("|---|---|---|---|---|")
    screens = {f"{width}×{height}": {"viewport": {"width": width, "height": height}} for width, height in WINDOWS}
    for name, screen in (screens | {"390×844, a phone": PHONE}).items():
        for language in ("en", "id"):
            visitor = _visit(browser, url, f"?view=timeline&lang={language}", screen)
            print(f"| {name}, {language} | {_row(visitor.page.locator(CHART).evaluate(TIMELINE))} |")
            visitor.page.close()
    for language in ("en", "id"):
        visitor = _visit(browser, url, f"?lang={language}", PHONE)
        box = visitor.page.locator("[class*='st-key-open-list-'] button").first.bounding_box()
        print(f"\nOn a phone the first title of the list stands at {box['y']:.0f} px ({language}).")  # type: ignore[index]
        visitor.page.close()


def _legend(browser: Browser, url: str) -> None:
    print("\n| legend at | entries | cut off | on each other | height |\n|---|---|---|---|---|")
    for event in ("", f"&event={TREATY}"):
        for width in WIDTHS:
            if event and width < 1100:  # where an event lies over the legend
                continue
            visitor = _visit(browser, url, f"?view=timeline{event}", {"viewport": {"width": width, "height": 900}})
            beside = ", beside an event" if event else ""
            print(f"| {width}{beside} | {_row(visitor.page.evaluate(LEGEND))} |")
            visitor.page.close()


def _open_event(browser: Browser, url: str) -> None:
    print("\n| beside an open event at | markers | covered by it |\n|---|---|---|")
    for width, height in WINDOWS[:3]:
        screen = {"viewport": {"width": width, "height": height}}
        visitor = _visit(browser, url, f"?view=timeline&event={TREATY}", screen)
        print(f"| {width}×{height} | {_row(visitor.page.locator(CHART).evaluate(COVERED))} |")
        visitor.page.close()


def _numbers(browser: Browser, url: str) -> None:
    print("\n| numbers | marks | pairs closer than 9 px |\n|---|---|---|")
    for quantity in QUANTITIES:
        screen = {"viewport": {"width": 1400, "height": 900}}
        visitor = _visit(browser, url, f"?view=numbers&quantity={quantity}", screen)
        print(f"| {quantity} | {_row(visitor.page.locator(CHART).first.evaluate(CLOSE))} |")
        visitor.page.close()


def _visit(browser: Browser, url: str, query: str, screen: dict[str, object]) -> Visitor:
    visitor = Visitor(browser.new_page(**screen), url)  # type: ignore[arg-type]
    visitor.open(query)
    return visitor


def _row(figures: list[float]) -> str:
    return " | ".join(f"{one:.0f}" for one in figures)


if __name__ == "__main__":
    main()
