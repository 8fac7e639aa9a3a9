"""The crowd of `make load` as rows of the table: how long visitors wait, beside the same visitors at the floor page."""

import sys
from collections.abc import Iterator

from tests.bench.measure import Asked, Measure, Row
from tests.load.comparison import both
from tests.load.crowd import Crowd, quantile

NAMES = ("crowd", "crowd-p95", "crowd-memory")

LIMIT = 1.0
"""Seconds that nineteen of twenty runs of a crowd may take at most."""


def measure(asked: Asked) -> Iterator[Row]:
    """The rows that are asked for."""
    if not asked.wants(*NAMES) or sys.platform != "linux":
        return
    crowd = Crowd(most=120)
    ours, floor = both(crowd)
    for error, times in (ours.errors + floor.errors).items():
        print(f"crowd: {times} times: {error}", file=sys.stderr)
    what = f"{crowd.visitors} visitors, a change every {crowd.pause[0]:g} to {crowd.pause[1]:g} s"
    slow, slow_floor = ([quantile(one.runs, 0.95)] for one in (ours, floor))
    most = Measure.of([ours.memory[1] * 1e6])
    rows = (
        Row("crowd", f"{what}: a run", "s", Measure.of(ours.runs), Measure.of(floor.runs), "floor"),
        Row("crowd-p95", f"{what}: p95", "s", Measure.of(slow), Measure.of(slow_floor), "floor", limit=LIMIT),
        Row("crowd-memory", "Memory of the server meanwhile, at most", "MB", most, limit=1e9),
    )
    yield from (row for row in rows if asked.wants(row.name))
