"""The data: what the files take from disk to frames, dates, and a search; beside a bare parse by PyYAML's C loader."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from components.views.listing import STEP
from loaders import Dataset, load
from loaders.dataset.dataset import EVENTS
from loaders.dataset.search.families import families
from loaders.dataset.search.found import found
from loaders.dataset.search.index import SearchIndex
from loaders.dataset.search.text import search_texts
from loaders.dates import read_date
from loaders.language import ENGLISH
from loaders.selection.answer import answer, select
from loaders.selection.filters import Filters
from loaders.selection.known_words import known_words
from loaders.selection.page_state import PageState
from loaders.selection.search import corrected, looked_for
from tests.bench.measure import Asked, Measure, Row, processor

SEARCHES = ("search-first", "search", "search-hits", "search-suggestion")
NAMES = ("load", "dates", *SEARCHES)

DATES = 10_000

WORDS = ("missile", "Kim Jong", '"Kim Jong Un"', "김정은", "troops OR shells", "treaty -Kim", "zzzz")
"""What is searched for, one after the other: the common, the rare, a phrase, another script, and nothing."""

MISSPELT = ("Pyongyng", "Lavorv", "김종은", "troops Vladivostock", "zzzzzz")
"""What a better word is looked for: one after the other, the last in vain."""

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
    if asked.wants(*SEARCHES):
        yield from searching(load(), "search", asked)


def searching(dataset: Dataset, name: str, asked: Asked) -> Iterator[Row]:
    """What the index of the texts takes when somebody first searches, and then a search and what is said of it."""
    texts = list(search_texts(dataset.records.values()))
    if asked.wants(f"{name}-first"):
        events = list(dataset.records.values())
        made = processor(lambda: (SearchIndex(texts), families(events, ())), asked.rounds)
        split = processor(lambda: [text.casefold().split() for text in texts], asked.rounds)
        yield Row(
            f"{name}-first",
            f"Index of {len(texts):,} events, and the forms of their words",
            "ms",
            made,
            split,
            "splitting them",
        )
    if asked.wants(name):
        each = [
            processor(lambda word=word: answer(dataset, PageState(filters=Filters(q=word))), asked.rounds).median  # type: ignore[misc]
            for word in WORDS
        ]
        scan = [processor(lambda word=word: [word in text for text in texts], asked.rounds).median for word in WORDS]  # type: ignore[misc]
        yield Row(name, f"A search in {len(texts):,} events", "ms", Measure.of(each), Measure.of(scan), "substring")
    if asked.wants(f"{name}-hits", f"{name}-suggestion"):
        yield from (row for row in _said(dataset, name, texts, asked.rounds) if asked.wants(row.name))


def _said(dataset: Dataset, name: str, texts: Sequence[str], rounds: int) -> Iterator[Row]:
    """What the marked words of a list as it opens take, and the suggestion for a word that stands nowhere."""
    known, searched = known_words(dataset), dataset.searched
    lists = [
        (looked_for(word, known), [dataset.records[event] for event in select(dataset, Filters(q=word))["id"][:STEP]])
        for word in WORDS
    ]
    hits = [
        processor(lambda of=of: [found(event, of[0], ENGLISH) for event in of[1]], rounds).median  # type: ignore[misc]
        for of in lists
    ]
    near = [processor(lambda word=word: corrected(word, known, searched), rounds).median for word in MISSPELT]  # type: ignore[misc]
    scan = [processor(lambda word=word: [word in text for text in texts], rounds).median for word in WORDS]  # type: ignore[misc]
    base, many = Measure.of(scan), f"{len(texts):,} events"
    marked, better = f"Words marked in the first {STEP} of {many}", f"A better word out of {many}"
    yield Row(f"{name}-hits", marked, "ms", Measure.of(hits), base, "substring", limit=0.02)
    yield Row(f"{name}-suggestion", better, "ms", Measure.of(near), base, "substring", limit=0.05)


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
