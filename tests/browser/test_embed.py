"""The page within the page of somebody else: slim, as high as it is, and no trap for a finger."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import BrowserContext, CDPSession, Frame, Locator, Page, expect

from components.sharing.embed import COLUMN, snippet
from components.views.registry import VIEWS
from loaders import Dataset
from loaders.language import ENGLISH
from loaders.selection.sentence import describe
from tests.browser.conftest import PHONE
from tests.browser.visitor import AT_REST, PATIENCE, SENTENCE, Visitor
from tests.loaders.exports.answers import asked
from tests.page import TREATY

Visit = Callable[..., Visitor]
Windows = Callable[..., BrowserContext]

ARTICLE = """<!doctype html><meta name="viewport" content="width=device-width"><title>An article</title>
<body style="max-width: {column}px; margin: 0 auto"><p>Before</p>{frames}<p style="height: 2000px">After</p>"""

DESK = {"viewport": {"width": 1000, "height": 900}}

BACK = re.compile("^(Open the whole page|Buka halaman lengkap)$")

FITS = """() => {
  const main = document.querySelector("[data-testid=stMain]"), has = main.clientHeight
  const needs = main.querySelector("[data-testid=stMainBlockContainer]").offsetHeight
  return has - 60 < needs && needs <= has
}"""
"""Whether what a frame shows has the height that it needs, and no more."""

STILL = """() => {
  const now = document.querySelector("[data-testid=stMain]")?.scrollTop ?? scrollY
  window.unmoved = now === window.place ? (window.unmoved || 0) + 1 : 0
  window.place = now
  return window.unmoved > 4
}"""
"""Whether nothing scrolls any more: asked once a frame of the screen."""

DRAWN = "() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))"

LOST = 3
"""Swipes in a row that may scroll nothing: a browser gives up a touch that its busy page does not answer in time."""


@contextmanager
def an_article(frames: str) -> Iterator[str]:
    """The address of somebody else's page, under another host name, which has this piece of HTML in it."""

    class Article(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(ARTICLE.format(column=COLUMN, frames=frames).encode())

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Article) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}/"
        server.shutdown()


@contextmanager
def reading(window: BrowserContext, frames: Sequence[str]) -> Iterator[tuple[Page, list[Locator], list[Frame]]]:
    """An article with frames, open in a window and at rest: each frame as it stands there, and the page within it."""
    with an_article("".join(frames).replace('loading="lazy"', "")) as address:
        page = window.new_page()
        page.goto(address)
        places = page.locator("iframe").all()
        inside = [place.element_handle().content_frame() for place in places]
        found = [frame for frame in inside if frame]
        assert len(found) == len(frames)
        for place, frame in zip(places, found, strict=True):
            expect(frame.get_by_role("link", name=BACK)).to_be_attached()
            place.evaluate("one => one.scrollIntoView()")  # a browser draws no frame that is out of sight
            frame.wait_for_function(AT_REST, polling="raf", timeout=PATIENCE)
        yield page, places, found
        page.close()


def swipe(page: Page, hand: CDPSession) -> None:
    """Move a finger up over most of the screen, as fast as the page is drawn, and hold it before it is lifted."""
    finger = {"x": 195, "y": 700}
    hand.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [finger]})
    for way in (20, 200, 400, 600, 600):
        hand.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [finger | {"y": 700 - way}]})
        page.evaluate(DRAWN)
    hand.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def way_scrolled(page: Page, frame: Frame) -> float:
    """How far the article and the page in the frame are scrolled together, once they rest."""
    for one in (frame, page.main_frame):
        one.wait_for_function(STILL, polling="raf", timeout=PATIENCE)
    return float(frame.evaluate("window.place")) + float(page.evaluate("scrollY"))


def test_a_timeline_has_the_height_that_it_needs_and_an_event_its_place(
    url: str, windows: Windows, dataset: Dataset
) -> None:
    shown = [
        asked(dataset, query)
        for query in ({}, {"source": ["kcna"], "clock": ["reported"], "zoom": ["2024-06-01/2024-08-31"]})
    ]
    heights = [VIEWS["timeline"].height_in(one, COLUMN, ENGLISH) for one in shown]
    links = [f"{url}/?embed=true", f"{url}/?embed=true&source=kcna&clock=reported&zoom=2024-06-01%2F2024-08-31"]
    frames = [snippet(link, "A timeline", height) for link, height in zip(links, heights, strict=True)]
    frames.append(snippet(f"{url}/?embed=true&view=list&event={TREATY}", "An event", 640))
    with reading(windows(**DESK), frames) as (_, _, (*timelines, event)):
        for one, frame in zip(shown, timelines, strict=True):
            expect(frame.locator("strong").filter(has_text=SENTENCE).first).to_have_text(describe(one, ENGLISH))
            expect(frame.get_by_test_id("stPlotlyChart")).to_be_visible()
            frame.wait_for_function(FITS, timeout=PATIENCE)
        expect(event.get_by_role("heading", name="Comprehensive Strategic Partnership Treaty")).to_be_visible()
        expect(event.get_by_text("Who says so")).to_be_visible()
        event.get_by_role("button", name="Close").click()
        expect(event.locator("strong").filter(has_text=SENTENCE).first).to_be_visible()
        expect(event.get_by_role("link", name=BACK)).to_be_visible()


def test_what_is_offered_is_measured_and_slim_and_leads_back_to_the_whole(visit: Visit, windows: Windows) -> None:
    reader = visit("?view=map&category=treaty&from=2024-06-19&to=2024-06-19&lang=id")
    said = reader.sentence.inner_text()
    reader.press(reader.page.get_by_role("button", name="Bagikan", exact=True))
    with reader.answered():
        reader.page.get_by_text("Tampilkan di halaman lain", exact=True).click()
    code = reader.page.locator("code").filter(has_text="<iframe")
    expect(code).to_contain_text(re.compile('height="(?!640)[0-9]+"'))  # not what is likely: the browser measured it
    expect(reader.page.locator("iframe[aria-hidden]")).to_have_count(0)
    with reading(windows(**DESK), [code.inner_text()]) as (_, _, (frame,)):
        frame.wait_for_function(FITS, timeout=PATIENCE)
        expect(frame.locator("strong").filter(has_text=SENTENCE).first).to_have_text(said)
        back = frame.get_by_role("link", name=BACK)
        expect(back).to_have_attribute("target", "_blank")
        query = parse_qs(urlsplit(back.get_attribute("href") or "").query)
        day = ["2024-06-19"]
        assert query == {"view": ["map"], "category": ["treaty"], "from": day, "to": day, "lang": ["id"]}
        for what in ("stSidebar", "stToolbar"):
            expect(frame.get_by_test_id(what)).to_have_count(0)
        expect(frame.get_by_role("heading", level=1)).to_have_count(0)
        expect(frame.get_by_role("button", name="Bagikan", exact=True)).to_have_count(0)


def test_a_finger_scrolls_past_it(url: str, windows: Windows) -> None:
    views = "timeline", "list&category=summit", "numbers"
    frames = [snippet(f"{url}/?view={view}&embed=true", view, height=1000) for view in views]
    with reading(windows(**PHONE), frames) as (page, places, inside):
        hand = page.context.new_cdp_session(page)
        for view, place, frame in zip(views, places, inside, strict=True):
            place.evaluate("one => one.scrollIntoView()")
            lost, way = 0, way_scrolled(page, frame)
            while place.evaluate("one => one.getBoundingClientRect().bottom > 600"):
                swipe(page, hand)
                before, way = way, way_scrolled(page, frame)
                lost = 0 if way > before else lost + 1
                assert lost < LOST, f"{view} holds a finger: {LOST} swipes scroll neither the article nor the frame."
