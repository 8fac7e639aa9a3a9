"""What grows: how much more work each step is for twice the input, counted in calls, so that no busy machine matters.

A step that is no slower than n log n takes little more than twice the work; one that grows with the square, four times.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

from loaders import load
from loaders.articles.dates_mentioned import mentions
from loaders.articles.drafting.drafts import draft_events
from loaders.checks import check_files
from loaders.dataset.dataset import Dataset
from loaders.dataset.linked import both_ways, chain_of
from loaders.dataset.search.index import SearchIndex
from loaders.files.problems import AT_MOST
from loaders.language import ENGLISH
from loaders.selection.answer import answer
from loaders.selection.filters import Filters
from loaders.selection.page_state import PageState
from loaders.wording.texts import worded
from tests.bench.many import dataset_of, many, many_rows
from tests.bench.measure import Asked, Measure, Row
from tests.components.figures.drawing import drawn, make_events
from tests.work import calls

MOST = 2.75
"""How many times the work twice the input may be: n log n takes some 2.3 times, the square 4."""

PUBLISHED = date(2025, 10, 28)
SMALL = Path(__file__).parents[2] / "data" / "small"

Step = Callable[[int], object]


@cache
def small() -> Dataset:
    """A few of the real events."""
    return load(SMALL / "events.yaml", SMALL / "registers")


def _dates(size: int) -> object:
    return mentions("from June to July to " * size, published=PUBLISHED)


def _drafts(size: int) -> object:
    days = (PUBLISHED - timedelta(3 * number) for number in range(1, size + 1))
    met = "".join(f"Putin met Kim Jong Un on {day:%B} {day.day}, {day.year}. " for day in days)
    text = met + "NIS said 10,000 troops left. " * (8 * size)
    return draft_events(text, small().registers, published=PUBLISHED, language="en")


def _checked(text: str) -> object:
    with TemporaryDirectory() as folder:
        events = Path(folder) / "events.yaml"
        events.write_text(text, encoding="utf-8")
        return check_files(events, SMALL / "registers")


def _record() -> str:
    return (SMALL / "events.yaml").read_text(encoding="utf-8")


def _unknown_names(size: int) -> object:
    names = "".join(f"  - Nobody {chr(97 + number % 26) * 9} {number}\n" for number in range(size))
    return _checked(_record().replace("  actors:\n", f"  actors:\n{names}", 1))


def _one_day(size: int) -> object:
    return drawn(make_events(*({"title": f"Event {number}"} for number in range(size))))


def _labels(size: int) -> object:
    days = (date(2022, 1, 1) + timedelta(days=number * 1400 // size) for number in range(size))
    events = [{"date": day.isoformat(), "significance": "major", "label": f"Label {day:%d}"} for day in days]
    return drawn(make_events(*events))


def _links(size: int) -> object:
    events, place = make_events(*({"id": f"event-{number}"} for number in range(size))), range(1, size)
    links = {
        "event": [f"event-{number}" for number in place],
        "type": ["updates"] * (size - 1),
        "target": [f"event-{number - 1}" for number in place],
    }
    return chain_of(events, both_ways(pd.DataFrame(links)), f"event-{size - 1}")


@cache
def _record_of(size: int) -> Dataset:
    return dataset_of(small(), size)


STEPS: Mapping[str, tuple[str, int, Step]] = {
    "dates": ("Finder of dates, intervals that go on", 50, _dates),
    "drafts": ("Drafts of an article of many dates and numbers", 20, _drafts),
    "unknown-names": (f"Check of names that no register holds, beyond the first {AT_MOST}", 400, _unknown_names),
    "check": ("Check of a record", 200, lambda size: _checked(many(_record(), size))),
    "one-day": ("Figure of a crowded day", 400, _one_day),
    "labels": ("Figure of many labels", 100, _labels),
    "figure": ("Figure of a record", 2000, lambda size: drawn(many_rows(worded(small(), ENGLISH), size))),
    "links": ("Chain of links around an event", 300, _links),
    "search": ("Index to search in", 500, lambda size: SearchIndex([f"word{n} Kim {n * 7}" for n in range(size)])),
    "filter": ("A filter", 500, lambda size: answer(_record_of(size), PageState(filters=Filters(source=("kcna",))))),
}
"""By name: what it is, how much is put in first, and what does it."""

NAMES = tuple(f"growth-{name}" for name in STEPS)


def measure(asked: Asked) -> Iterator[Row]:
    """The rows that are asked for."""
    for name, (what, size, step) in STEPS.items():
        if asked.wants(f"growth-{name}"):
            more = Measure.of([growth(step, size)])
            yield Row(f"growth-{name}", f"{what}: work for twice as much", "×", more, limit=MOST)


def growth(step: Step, size: int) -> float:
    """How many times the work a step is for twice the input."""
    step(size)  # reads what it reads once
    step(2 * size)
    return calls(lambda: step(2 * size)) / calls(lambda: step(size))
