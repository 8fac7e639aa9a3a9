"""The data: what the files take from disk to frames, dates, and a search; beside a bare parse by PyYAML's C loader."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from loaders import Dataset, load
from loaders.dataset.dataset import EVENTS
from loaders.dataset.search.index import SearchIndex
from loaders.dataset.search.text import search_texts
from loaders.dates import read_date
from loaders.selection.answer import answer
from loaders.selection.filters import Filters
from loaders.selection.page_state import PageState
from tests.bench.measure import Asked, Measure, Row, processor

NAMES = ("load", "dates", "search-first", "search")

DATES = 10_000

WORDS = ("missile", "Kim Jong", '"Kim Jong Un"', "김정은", "troops OR shells", "treaty -Kim", "zzzz")
"""What is searched for, one after the other: the common, the rare, a phrase, another script, and nothing."""

PARSE = "import yaml; text = open({path!r}, encoding='utf-8').read(); yaml.load(text, Loader=yaml.CSafeLoader)"
LOAD = "from pathlib import Path; from loaders import load; load(Path({path!r}), Path({registers!r}))"
CLOCK = "import time; {before}; begun = time.process_time(); {code}; print(time.process_time() - begun)"


def measure(asked: Asked) -> Iterator[Row]:
    """The rows that are asked for."""
    if asked.wants("load"):
        ours, bare = loading(EVENTS, asked.rounds), parsing(EVENTS, asked.rounds)
        yield Row("load", "Files to frames", "s", ours, bare, "bare parse", 1.25)
    if asked.wants("dates"):
        days = [(date(2000, 1, 1) + timedelta(days=number)).isoformat() for number in range(DATES)]
        ours = processor(lambda: [read_date(day) for day in days], asked.rounds)
        bare = processor(lambda: [date.fromisoformat(day) for day in days], asked.rounds)
        yield Row("dates", f"{DATES:,} dates of the canonical form", "ms", ours, bare, "date.fromisoformat", 15)
    if asked.wants("search-first", "search"):
        yield from searching(load(), "search", asked)


def searching(dataset: Dataset, name: str, asked: Asked) -> Iterator[Row]:
    """What it takes to index the texts when somebody first searches, and what a search takes then."""
    texts = list(search_texts(dataset.records.values()))
    if asked.wants(f"{name}-first"):
        made = processor(lambda: SearchIndex(texts), asked.rounds)
        split = processor(lambda: [text.casefold().split() for text in texts], asked.rounds)
        yield Row(f"{name}-first", f"Index of {len(texts):,} events to search in", "ms", made, split, "splitting them")
    if asked.wants(name):
        each = [
            processor(lambda word=word: answer(dataset, PageState(filters=Filters(q=word))), asked.rounds).median  # type: ignore[misc]
            for word in WORDS
        ]
        scan = [processor(lambda word=word: [word in text for text in texts], asked.rounds).median for word in WORDS]  # type: ignore[misc]
        yield Row(name, f"A search in {len(texts):,} events", "ms", Measure.of(each), Measure.of(scan), "substring")


def loading(events: Path, rounds: int) -> Measure:
    """Seconds of processor time from a file of events to frames, each time in a new process."""
    code = LOAD.format(path=str(events), registers=str(events.parent / "registers"))
    return _cold("import loaders", code, rounds)


def parsing(events: Path, rounds: int) -> Measure:
    """Seconds of processor time that a bare parse of the same file takes."""
    return _cold("import yaml", PARSE.format(path=str(events)), rounds)


def _cold(before: str, code: str, rounds: int) -> Measure:
    """Some code, each time in a new process, without what comes before it."""
    script = CLOCK.format(before=before, code=code)
    runs = [subprocess.run([sys.executable, "-c", script], capture_output=True, check=True) for _ in range(rounds)]
    return Measure.of(float(run.stdout) for run in runs)
