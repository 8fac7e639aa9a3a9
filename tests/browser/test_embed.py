"""The page within the page of somebody else: slim, as high as it is, and no trap for a finger."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import BrowserContext, FrameLocator, Page, expect

from components.sharing.measured import MOST
from tests.browser.conftest import PHONE
from tests.browser.visitor import AT_REST, PATIENCE, SENTENCE, Visitor
from tests.page import TREATY

Visit = Callable[..., Visitor]
Windows = Callable[..., BrowserContext]

ARTICLE = """<!doctype html><meta name="viewport" content="width=device-width"><title>An article</title>
<body style="max-width: 720px; margin: 0 auto"><p>Before</p>{frame}<p style="height: 2000px">After</p>"""


MOST_SWIPES = 30

FITS = """() => {
  const main = document.querySelector("[data-testid=stMain]"), has = main.clientHeight
  const needs = main.querySelector("[data-testid=stMainBlockContainer]").offsetHeight
  return has - 60 < needs && needs <= has
}"""
"""Whether what a frame shows has the height that it needs, and no more."""


@contextmanager
def an_article(frame: str) -> Iterator[str]:
    """The address of somebody else's page, under another host name, which has this piece of HTML in it."""

    class Article(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(ARTICLE.format(frame=frame).encode())

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Article) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}/"
        server.shutdown()


def frame_for(reader: Visitor) -> str:
    """The piece of HTML that the page offers for what it shows."""
    reader.press(reader.page.get_by_role("button", name=re.compile("^(Share|Bagikan)$")))
    with reader.answered():
        reader.page.get_by_text(re.compile("^(Show it in another page|Tampilkan di halaman lain)$")).click()
    code = reader.page.locator("code").filter(has_text="<iframe")
    expect(code).to_be_visible()
    return code.inner_text()


@contextmanager
def reading(window: BrowserContext, frame: str) -> Iterator[tuple[Page, FrameLocator]]:
    """An article with the frame, open in a window."""
    with an_article(frame) as address:
        page = window.new_page()
        page.goto(address)
        yield page, page.frame_locator("iframe")
        page.close()


def at_rest(page: Page) -> None:
    """Wait until the page in the frame is."""
    page.frames[1].wait_for_function(AT_REST, polling="raf", timeout=PATIENCE)


def swipe(page: Page) -> None:
    """Move a finger up over most of the screen."""
    hand, finger = page.context.new_cdp_session(page), {"x": 195, "y": 650}
    hand.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [finger]})
    for way in range(0, 600, 50):
        hand.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [finger | {"y": 650 - way}]})
    hand.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


DESK = {"viewport": {"width": 1000, "height": 900}}
LINKS = ["", "?source=kcna&clock=reported&zoom=2024-06-01%2F2024-08-31"]


@pytest.mark.parametrize("query", LINKS)
def test_a_timeline_has_the_height_that_it_needs_and_no_more(visit: Visit, windows: Windows, query: str) -> None:
    reader = visit(query)
    said = reader.sentence.inner_text()
    with reading(windows(**DESK), frame_for(reader)) as (page, frame):
        expect(frame.locator("strong").filter(has_text=SENTENCE).first).to_have_text(said)
        expect(frame.get_by_test_id("stPlotlyChart")).to_be_visible()
        expect(frame.get_by_role("link", name="Open the whole page")).to_be_visible()
        at_rest(page)
        needs, has = frame.get_by_test_id("stMain").evaluate(
            "main => [main.querySelector('[data-testid=stMainBlockContainer]').offsetHeight, main.clientHeight]"
        )
        assert has - 60 < needs <= has


SHORT = [
    "?view=list&category=treaty&from=2024-06-19&to=2024-06-19",
    "?view=stories&lang=id",
]


@pytest.mark.parametrize("query", SHORT)
def test_a_view_of_texts_has_the_height_that_it_needs(visit: Visit, windows: Windows, query: str) -> None:
    reader = visit(query)
    likely = frame_for(reader)
    assert 'height="640"' in likely
    code = reader.page.locator("code").filter(has_text="<iframe")
    expect(code).not_to_have_text(likely)  # once the browser has measured it, out of sight
    expect(reader.page.locator("iframe[aria-hidden]")).to_have_count(0)
    with reading(windows(**DESK), code.inner_text()) as (page, frame):
        expect(frame.locator(".st-key-slim")).to_be_visible()
        page.frames[1].wait_for_function(FITS, timeout=PATIENCE)


def test_what_is_longer_than_a_frame_should_be_scrolls_in_it(visit: Visit) -> None:
    reader = visit("?view=numbers")
    frame_for(reader)
    expect(reader.page.locator("code").filter(has_text="<iframe")).to_contain_text(f'height="{MOST}"')


def test_it_is_slim_and_leads_back_to_the_whole(visit: Visit, windows: Windows) -> None:
    reader = visit("?view=list&source=kcna&category=summit")
    said = reader.sentence.inner_text()
    with reading(windows(**DESK), frame_for(reader)) as (_, frame):
        expect(frame.locator("strong").filter(has_text=SENTENCE).first).to_have_text(said)
        back = frame.get_by_role("link", name="Open the whole page")
        expect(back).to_have_attribute("target", "_blank")
        query = parse_qs(urlsplit(back.get_attribute("href") or "").query)
        assert query == {"view": ["list"], "source": ["kcna"], "category": ["summit"]}
        for what in ("stSidebar", "stToolbar"):
            expect(frame.get_by_test_id(what)).to_have_count(0)
        expect(frame.get_by_role("heading", level=1)).to_have_count(0)
        expect(frame.get_by_role("button", name="Share", exact=True)).to_have_count(0)


def test_an_event_takes_the_place_of_the_view_and_gives_it_back(visit: Visit, windows: Windows) -> None:
    frame = f'<iframe src="{visit().url}/?view=list&embed=true&event={TREATY}" width="100%" height="640"></iframe>'
    with reading(windows(**DESK), frame) as (_, inside):
        expect(inside.get_by_role("heading", name="Comprehensive Strategic Partnership Treaty")).to_be_visible()
        expect(inside.get_by_text("Who says so")).to_be_visible()
        inside.get_by_role("button", name="Close").click()
        expect(inside.locator("strong").filter(has_text=SENTENCE).first).to_be_visible()
        expect(inside.get_by_role("link", name="Open the whole page")).to_be_visible()


@pytest.mark.parametrize("query", ["", "?view=list&category=summit", "?view=numbers"])
def test_a_finger_scrolls_past_it(visit: Visit, windows: Windows, query: str) -> None:
    with reading(windows(**PHONE), frame_for(visit(query))) as (page, frame):
        expect(frame.get_by_role("link", name="Open the whole page")).to_be_attached()
        at_rest(page)
        after = page.get_by_text("After")
        for _ in range(MOST_SWIPES):
            swipe(page)
            if after.evaluate("one => one.getBoundingClientRect().top < innerHeight / 2"):
                return
        raise AssertionError(f"The frame holds a finger for {MOST_SWIPES} swipes.")
