"""What it takes to take something away: each file of all events and of ten thousand, and an answer for programs."""

from collections.abc import Iterator
from functools import partial

from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.endpoints.api.routes import routes
from loaders import Dataset, load
from loaders.exports.registry import FORMATS, export
from loaders.language import ENGLISH
from loaders.selection.answer import answer
from loaders.selection.page_state import PageState
from tests.bench.many import dataset_of
from tests.bench.measure import BETTER, Asked, Row, processor

TEN, MOST = 10_000, 3
"""How many events, and how many rounds of what takes seconds."""

GROWTH = 1.25
"""How much more than in proportion a file of many events may take, since the copies have longer ids and titles."""

HOME = "https://dashboard.example/"
FILES = {f"file-{one}": one for one in FORMATS}
AGAIN = "api-again"
NAMES = (*FILES, AGAIN)


def measure(asked: Asked) -> Iterator[Row]:
    """The rows that are asked for."""
    if not asked.wants(*NAMES):
        return
    real = load()
    ten, against, aim = dataset_of(real, TEN), f"{len(real.events)} events", round(GROWTH * TEN / len(real.events), 1)
    for name, form in FILES.items():
        if asked.wants(name):
            few, many = (partial(export, answer(one, PageState()), form, ENGLISH, HOME) for one in (real, ten))
            what = f"{TEN:,} events as `{form}`, {_size(many())} beside {_size(few())}"
            rounds = min(asked.rounds, MOST)
            yield Row(name, what, "ms", processor(many, rounds), processor(few, rounds), against, aim)
    if asked.wants(AGAIN):
        what = "All events as JSON, asked for by a second program"
        again, first = _asking(real), partial(export, answer(real, PageState()), "json", ENGLISH, HOME)
        yield Row(AGAIN, what, "ms", processor(again, asked.rounds), processor(first, asked.rounds), "made", 0.2)


def _asking(dataset: Dataset) -> partial[object]:
    return partial(TestClient(Starlette(routes=routes(lambda: dataset))).head, "/api/events.json")


def _size(content: bytes) -> str:
    times, written = BETTER["MB"]
    return written.format(len(content) * times)
