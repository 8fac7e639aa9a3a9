"""Many times the events: loading, the figure, a filter and a search of ten thousand and a hundred thousand.

In a browser ten thousand stand beside the same ten thousand in vis-timeline.
"""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pandas as pd
from playwright.sync_api import Browser

from components.visitor.browser import ASSUMED
from loaders import Dataset, load
from loaders.dataset.dataset import EVENTS, REGISTERS
from loaders.language import ENGLISH
from loaders.selection.answer import answer
from loaders.selection.filters import Filters
from loaders.selection.page_state import PageState
from loaders.wording.texts import worded
from tests.bench.in_browser import DESK, browser, opened
from tests.bench.many import dataset_of, many, many_rows
from tests.bench.measure import Asked, Measure, Row, processor
from tests.bench.rival.package import RivalError
from tests.bench.rival.site import rival_site
from tests.bench.rows.data import loading, parsing, searching
from tests.bench.rows.filtering import first_presses
from tests.browser.server import running_app
from tests.components.figures.drawing import drawn

TEN, HUNDRED = 10_000, 100_000

FIGURES = ("ten-figure", "ten-height", "hundred-figure")
TEN_SEARCHES = ("ten-search-first", "ten-search", "ten-search-hits", "ten-search-suggestion")
SELECTIONS = ("ten-filter-server", *TEN_SEARCHES, "hundred-filter-server")
BROWSER = ("ten-open", "ten-filter")
NAMES = ("ten-load", *FIGURES, *SELECTIONS, *BROWSER)

ASKED = PageState(filters=Filters(source=("kcna",)))

FOLDER = "CHRONOLOGY_DATA"
"""The variable by which the page takes another folder of data."""

VIS = ".vis-item"
"""A timeline of vis-timeline stands when one of its items does."""

MARK = '.js-plotly-plot .point, .js-plotly-plot [class*="trace"] path'
"""At this number a row may show counts instead of markers."""


def measure(asked: Asked) -> Iterator[Row]:
    """The rows that are asked for."""
    if not asked.wants(*NAMES):
        return
    real = load()
    if asked.wants(*FIGURES):
        yield from (row for row in _figures(worded(real, ENGLISH), asked.rounds) if asked.wants(row.name))
    if asked.wants(*SELECTIONS):
        yield from _selections(real, asked)
    if asked.wants("ten-load", *BROWSER):
        with tempfile.TemporaryDirectory() as folder:
            _write(Path(folder), TEN)
            if asked.wants("ten-load"):
                file, rounds = Path(folder) / "events.yaml", min(asked.rounds, 3)
                ours, bare = loading(file, rounds), parsing(file, rounds)
                yield Row("ten-load", f"{TEN:,} events: files to frames", "s", ours, bare, "bare parse", 1.25)
            if asked.wants(*BROWSER):
                yield from _in_a_browser(Path(folder), asked)


def _figures(events: pd.DataFrame, rounds: int) -> Iterator[Row]:
    """The timeline of so many events in the server, and how tall it is beside that of the real ones."""
    today = drawn(events, width=ASSUMED["desk"]).to_dict()["layout"]["height"]
    base = processor(lambda: drawn(events, width=ASSUMED["desk"]).to_json(), rounds)
    for name, number, aim, limit in (("ten", TEN, 3, 0.25), ("hundred", HUNDRED, 6, None)):
        rows = many_rows(events, number)
        ours = processor(lambda rows=rows: drawn(rows, width=ASSUMED["desk"]).to_json(), rounds)  # type: ignore[misc]
        what = f"{number:,} events: figure in the server"
        yield Row(f"{name}-figure", what, "ms", ours, base, f"{len(events)} events", aim, limit)
        if name == "ten":
            height = drawn(rows, width=ASSUMED["desk"]).to_dict()["layout"]["height"]
            tall, usual = Measure.of([height]), Measure.of([today])
            yield Row("ten-height", f"{number:,} events: height", "px", tall, usual, f"{len(events)} events", 2)


def _selections(real: Dataset, asked: Asked) -> Iterator[Row]:
    """A filter in the server, and a search, beside the same with the real events."""
    base = processor(lambda: answer(real, ASKED), asked.rounds)
    against = f"{len(real.events)} events"
    for name, number in (("ten", TEN), ("hundred", HUNDRED)):
        if asked.wants(*(one for one in SELECTIONS if one.startswith(name))):
            copies = dataset_of(real, number)
            ours = processor(lambda copies=copies: answer(copies, ASKED), asked.rounds)  # type: ignore[misc]
            if asked.wants(f"{name}-filter-server"):
                most = number / len(real.events)
                what = f"{number:,} events: a filter in the server"
                yield Row(f"{name}-filter-server", what, "ms", ours, base, against, round(most, 1))
            yield from searching(copies, f"{name}-search", asked)


def _in_a_browser(folder: Path, asked: Asked) -> Iterator[Row]:
    events = many_rows(worded(load(), ENGLISH), TEN)
    with running_app(environment={FOLDER: str(folder)}) as server, browser() as window:
        _opening(window, server.url, MARK, 1)  # the server reads the data
        with _rival(events) as rival:
            if asked.wants("ten-open"):
                ours = _opening(window, server.url, MARK, asked.rounds)
                theirs = _opening(window, rival, VIS, asked.rounds) if rival else None
                yield Row("ten-open", f"{TEN:,} events: open to chart", "s", ours, theirs, "vis-timeline", 1)
            if asked.wants("ten-filter"):
                # Only the first press: to take the filter back keeps vis-timeline busy for more than a minute.
                pressed = first_presses(window, server.url, asked.rounds, MARK)
                others = first_presses(window, rival, asked.rounds, VIS) if rival else None
                yield Row("ten-filter", f"{TEN:,} events: a filter", "ms", pressed, others, "vis-timeline", 1)


@contextmanager
def _rival(events: pd.DataFrame) -> Iterator[str]:
    """The address of vis-timeline with the same events; empty where it cannot be had, which is said."""
    with ExitStack() as stack:
        address = ""
        try:
            address = stack.enter_context(rival_site(events))
        except RivalError as error:
            print(f"vis-timeline is left out: {error}", file=sys.stderr)
        yield address


def _opening(window: Browser, url: str, stands: str, rounds: int) -> Measure:
    """Open to chart with the files kept, as in a second tab."""
    context = window.new_context(**DESK)  # type: ignore[arg-type]
    seconds = []
    for _ in range(rounds + 1):
        page = opened(context, url, stands)
        seconds.append(page.seconds)
        page.page.close()
    context.close()
    return Measure.of(seconds[1:])


def _write(folder: Path, number: int) -> None:
    (folder / "events.yaml").write_text(many(EVENTS.read_text(encoding="utf-8"), number), encoding="utf-8")
    shutil.copytree(REGISTERS, folder / "registers")
