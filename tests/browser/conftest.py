"""One server and one browser for all journeys; a fresh visitor for each."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import launch
from tests.browser.server import running_app
from tests.browser.visitor import Visitor


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


@pytest.fixture
def visit(browser: Browser, url: str) -> Iterator[Callable[..., Visitor]]:
    """Open a link as a visitor who was never here before."""
    contexts = []

    def opened(query: str = "", *, width: int = 1400, height: int = 900, dark: bool = False) -> Visitor:
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light"
        )
        contexts.append(context)
        visitor = Visitor(context.new_page(), url)
        visitor.open(query)
        return visitor

    yield opened
    for context in contexts:
        context.close()
