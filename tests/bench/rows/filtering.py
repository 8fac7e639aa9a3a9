"""A filter in a browser: from the press of a pill to the new sentence and chart, beside the floor page's pill."""

from collections.abc import Iterator

from playwright.sync_api import Browser

from tests.bench.floor import running_floor
from tests.bench.in_browser import DESK, DRAWN, browser, opened
from tests.bench.measure import Asked, Measure, Row
from tests.browser.server import running_app

NAMES = ("filter",)

PILL = ".st-key-kind button[data-variant=pills]"
SENTENCE = "[data-testid=stMain] strong"


def measure(asked: Asked) -> Iterator[Row]:
    """The row, where it is asked for."""
    if not asked.wants(*NAMES):
        return
    with running_app() as ours, running_floor() as floor, browser() as window:
        own, bare = (presses(window, url, asked.rounds) for url in (ours.url, floor.url))
        yield Row("filter", "Press of a pill to new sentence and chart", "ms", own, bare, "floor", 1.5)


def presses(window: Browser, url: str, rounds: int) -> Measure:
    """A pill pressed and pressed again, so many times.

    Args:
        window: The browser.
        url: The page.
        rounds: How many times.
    """
    context = window.new_context(**DESK)  # type: ignore[arg-type]
    page = opened(context, url, DRAWN)
    seconds = []
    for _ in range(2 * rounds):
        page.rest()
        seconds.append(page.pressed(PILL, SENTENCE))
    context.close()
    return Measure.of(seconds)


def first_presses(window: Browser, url: str, rounds: int, stands: str) -> Measure:
    """The first press of a pill on a page just opened, so many times.

    Args:
        window: The browser.
        url: The page.
        rounds: How many times.
        stands: The selector of what is there once its chart stands.
    """
    seconds = []
    for _ in range(rounds):
        context = window.new_context(**DESK)  # type: ignore[arg-type]
        page = opened(context, url, stands)
        page.rest()
        seconds.append(page.pressed(PILL, SENTENCE))
        context.close()
    return Measure.of(seconds)
