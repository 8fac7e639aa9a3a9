"""One server and one browser for all journeys of a process; a fresh visitor for each."""

from collections import defaultdict
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.browser.chromium import launch
from tests.browser.server import running_app
from tests.browser.visitor import Visitor

PHONE = {
    "viewport": {"width": 390, "height": 844},
    "is_mobile": True,
    "has_touch": True,
    "user_agent": "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0"
    " Mobile Safari/537.36",
}
"""A phone held upright: its screen, its finger, and what it calls itself."""


@pytest.fixture(scope="session")
def url() -> Iterator[str]:
    with running_app() as server:
        yield server.url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = launch(playwright)
        yield running
        running.close()


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """The kinds of window, each kept for all who use one: what the first has loaded, the next need not load again.

    Each holds an empty page that stays: a page that opened in a window of its own had Chromium draw that window's frame
    too, which took a sixth of its processor time. A visitor asks for little motion unless a test watches it, which
    saves as much again, and nothing is measured before it has come to rest.
    """
    kept: dict[str, BrowserContext] = {}

    def window(**options: object) -> BrowserContext:
        kind = repr(options)
        if kind not in kept:
            kept[kind] = browser.new_context(**{"reduced_motion": "reduce", **options})  # type: ignore[arg-type]
            kept[kind].new_page()
        return kept[kind]

    yield window
    for context in kept.values():
        context.close()


@pytest.fixture(scope="session")
def free_visitors() -> dict[BrowserContext, list[Visitor]]:
    """Those whose test is over, by their kind of window: their tabs open the page with two thirds of the work."""
    return defaultdict(list)


@pytest.fixture
def visit(
    windows: Callable[..., BrowserContext], url: str, free_visitors: dict[BrowserContext, list[Visitor]]
) -> Iterator[Callable[..., Visitor]]:
    """Open a link as a visitor who was never here before: the server and the page know nothing of him."""
    busy: list[tuple[BrowserContext, Visitor]] = []

    def opened(
        query: str = "",
        *,
        width: int = 1400,
        phone: bool = False,
        dark: bool = False,
        locale: str = "en-GB",
        motion: bool = False,
    ) -> Visitor:
        screen = PHONE if phone else {"viewport": {"width": width, "height": 900}}
        asked = {"color_scheme": "dark" if dark else "light", "locale": locale}
        context = windows(**asked, reduced_motion="no-preference" if motion else "reduce", **screen)
        free = free_visitors[context]
        visitor = free.pop() if free else Visitor(context.new_page(), url)
        busy.append((context, visitor))
        visitor.page.bring_to_front()  # a tab behind another one draws nothing
        visitor.open(query)
        return visitor

    yield opened
    for context, visitor in busy:
        visitor.page.mouse.move(0, 0)  # or the next page opens under it
        visitor.page.goto("about:blank")
        free_visitors[context].append(visitor)
