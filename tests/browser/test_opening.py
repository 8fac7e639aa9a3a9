"""What a browser is sent when somebody opens the page, and what it makes of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.visitor import CHART, SENTENCE, Visitor

MEGABYTE = 1_000_000


@dataclass
class Opened:
    """One opening of the page, as seen from its network."""

    visitor: Visitor
    bytes: dict[str, float] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
    title: str = ""

    @property
    def total(self) -> float:
        return sum(self.bytes.values())

    def chart_was_fetched(self) -> bool:
        return any("/PlotlyChart." in url for url in self.bytes)


@pytest.fixture
def newcomer(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that was never here before."""
    context = browser.new_context(viewport={"width": 1400, "height": 900}, locale="en-GB")
    yield context
    context.close()


@pytest.fixture
def opened(newcomer: BrowserContext, url: str) -> Callable[[str], Opened]:
    def opening(query: str = "") -> Opened:
        page = newcomer.new_page()
        seen, asked = Opened(Visitor(page, url)), {}
        network = newcomer.new_cdp_session(page)
        network.send("Network.enable")
        network.on("Network.requestWillBeSent", lambda one: asked.update({one["requestId"]: one["request"]["url"]}))
        network.on(
            "Network.loadingFinished",
            lambda one: seen.bytes.update({asked.get(one["requestId"], ""): one["encodedDataLength"]}),
        )
        page.on("console", lambda one: seen.refused.append(one.text) if "Content Security Policy" in one.text else None)
        page.on("response", lambda one: seen.refused.append(one.url) if one.status >= 400 else None)
        page.goto(f"{url}/{query}", wait_until="domcontentloaded")
        seen.title = page.evaluate("document.querySelector('title').text")
        expect(seen.visitor.sentence).to_be_visible()
        seen.visitor.settle()
        return seen

    return opening


def test_a_first_visit_is_small_and_the_second_next_to_nothing(opened: Callable[..., Opened]) -> None:
    first = opened()
    expect(first.visitor.page.locator(CHART)).to_be_visible()
    assert first.title.startswith("Russia–North Korea contacts")
    assert first.chart_was_fetched()
    assert first.total < 2.7 * MEGABYTE
    assert first.refused == []
    again = opened()
    expect(again.visitor.page.locator(CHART)).to_be_visible()
    assert again.total < 0.1 * MEGABYTE
    assert again.refused == []


def test_a_list_fetches_no_chart(opened: Callable[..., Opened]) -> None:
    first = opened("?view=list")
    assert not first.chart_was_fetched()
    assert first.refused == []


@pytest.mark.parametrize(
    ("query", "window"),
    [
        ("?view=timeline", {"width": 800}),
        ("?view=timeline", {"phone": True}),
        ("", {"width": 1280}),
        ("", {"phone": True}),
    ],
    ids=str,
)
def test_the_page_is_run_once_to_open(visit: Callable[..., Visitor], query: str, window: dict[str, Any]) -> None:
    assert visit(query, **window).page.evaluate("window.finishedRuns") == 1


@pytest.fixture
def elsewhere(url: str) -> Iterator[str]:
    """A page of somebody else, with this one in a frame."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(f'<iframe src="{url}/?view=list&embed=true" width="1200" height="800"></iframe>'.encode())

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_the_page_shows_within_the_page_of_another(newcomer: BrowserContext, elsewhere: str) -> None:
    page = newcomer.new_page()
    page.goto(elsewhere)
    expect(page.frame_locator("iframe").locator("strong").filter(has_text=SENTENCE).first).to_be_visible()
