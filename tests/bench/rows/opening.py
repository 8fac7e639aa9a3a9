"""Opening the page in a browser: cold and warm, on a phone, on thin lines, and what comes over the line.

The floor page is opened in the same browser, turn by turn with ours, so that whatever else the machine does meets both.
"""

from collections.abc import Iterator

from playwright.sync_api import Browser

from tests.bench.floor import running_floor
from tests.bench.in_browser import DESK, DRAWN, LISTED, Opened, browser, opened
from tests.bench.measure import Asked, Measure, Row
from tests.browser.conftest import PHONE
from tests.browser.server import running_app

COLD = ("open-cold", "open-warm", "bytes", "socket")
PHONES = ("phone-cold",)
LINES = {"line-10": (10.0, 40.0, 4.2), "line-1.6": (1.6, 150.0, 15.0)}
"""By row: megabits a second, milliseconds, and the seconds that are aimed at."""

NAMES = (*COLD, *PHONES, *LINES)


def measure(asked: Asked) -> Iterator[Row]:
    """The rows that are asked for."""
    if not asked.wants(*NAMES):
        return
    with running_app() as ours, running_floor() as floor, browser() as window:
        _once(window, ours.url)  # the server reads the data, and compresses its files
        _once(window, floor.url)
        if asked.wants(*COLD):
            yield from (row for row in _at_a_desk(window, ours.url, floor.url, asked.rounds) if asked.wants(row.name))
        if asked.wants(*PHONES):
            yield _on_a_phone(window, ours.url, floor.url, asked.rounds)
        for name, (megabits, latency, limit) in LINES.items():
            if asked.wants(name):
                what = f"Open to chart on a line of {megabits:g} Mbit/s and {latency:g} ms"
                rounds = [_thin(window, ours.url, (megabits, latency)) for _ in range(asked.rounds)]
                yield Row(name, what, "s", Measure.of(rounds), limit=limit)


def _at_a_desk(window: Browser, ours: str, floor: str, rounds: int) -> tuple[Row, ...]:
    visits = [(_twice(window, ours), _twice(window, floor)) for _ in range(rounds)]
    (cold, warm), (floor_cold, floor_warm) = (
        tuple(Measure.of(pair[whose][turn].seconds for pair in visits) for turn in (0, 1)) for whose in (0, 1)
    )
    loaded, floor_loaded = (Measure.of(pair[whose][0].line.loaded for pair in visits) for whose in (0, 1))
    told, floor_told = (Measure.of(pair[whose][0].line.told for pair in visits) for whose in (0, 1))
    return (
        Row("open-cold", "Open to chart, nothing kept from before", "s", cold, floor_cold, "floor", 1.25),
        Row("open-warm", "Open to chart, files kept", "s", warm, floor_warm, "floor", 1.25),
        Row("bytes", "Files of the first visit", "MB", loaded, floor_loaded, "floor", limit=2.6e6),
        Row("socket", "Over the socket at opening, compressed", "kB", told, floor_told, "floor", limit=120e3),
    )


def _on_a_phone(window: Browser, ours: str, floor: str, rounds: int) -> Row:
    lists: list[float] = []
    charts: list[float] = []
    for _ in range(rounds):
        for url, stands, seconds in ((ours, LISTED, lists), (floor, DRAWN, charts)):
            context = window.new_context(**PHONE)  # type: ignore[arg-type]
            seconds.append(opened(context, url, stands).seconds)
            context.close()
    what = "Open to list on a phone, nothing kept"
    return Row("phone-cold", what, "s", Measure.of(lists), Measure.of(charts), "floor's chart", 1.1)


def _twice(window: Browser, url: str) -> tuple[Opened, Opened]:
    """A first visit and a second one in the same window."""
    context = window.new_context(**DESK)  # type: ignore[arg-type]
    cold = opened(context, url, DRAWN)
    cold.rest()
    cold.page.close()
    warm = opened(context, url, DRAWN)
    context.close()
    return cold, warm


def _thin(window: Browser, url: str, speed: tuple[float, float]) -> float:
    context = window.new_context(**DESK)  # type: ignore[arg-type]
    seconds = opened(context, url, DRAWN, speed=speed).seconds
    context.close()
    return seconds


def _once(window: Browser, url: str) -> None:
    context = window.new_context(**DESK)  # type: ignore[arg-type]
    opened(context, url, DRAWN).rest()
    context.close()
