"""A crowd at our page and the same at the floor page, and what is told of each."""

from collections.abc import Sequence

from tests.bench.floor import running_floor
from tests.browser.server import running_app
from tests.load.crowd import Crowd, Outcome, median, quantile, visit
from tests.load.visitors import FloorVisitor, Reader

STEPS = {"open": "an opening", "filter": "a filter", "choose": "a click on an event"}
"""What visitors do, in words."""


def both(crowd: Crowd) -> tuple[Outcome, Outcome]:
    """What became of a crowd at our page, and of the same at the floor page."""
    with running_app() as server:
        ours = visit(server, Reader, crowd)
    with running_floor() as server:
        floor = visit(server, FloorVisitor, crowd)
    return ours, floor


def figures(outcome: Outcome) -> dict[str, float]:
    """What is told of a crowd, by name: seconds, megabytes and numbers."""
    told: dict[str, float] = {"runs": len(outcome.runs), "errors": outcome.errors.total()}
    told |= _waited("a run", outcome.runs)
    for step, words in STEPS.items():
        told |= _waited(words, outcome.seconds.get(step, ()))
    told["processor time of a run"] = outcome.processor / max(1, len(outcome.runs))
    return told | dict(zip(("memory before", "memory at most", "memory after"), outcome.memory, strict=True))


def _waited(what: str, seconds: Sequence[float]) -> dict[str, float]:
    return {f"median of {what}": median(seconds), f"p95 of {what}": quantile(seconds, 0.95)}
