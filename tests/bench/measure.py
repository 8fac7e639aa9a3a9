"""What a measure is: some rounds, their median and spread; and a row of the table, one measure beside another."""

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Any, Self

FAR = 2.0
"""How many times its aim a ratio may be before it is far outside."""

BETTER = {"s": (1.0, "{:.2f} s"), "ms": (1000.0, "{:.0f} ms"), "MB": (1e-6, "{:.2f} MB"), "kB": (1e-3, "{:.0f} kB")}
"""By unit: what seconds or bytes are multiplied by, and how that is written."""

PLAIN = {"px": "{:.0f} px", "×": "{:.2f} ×"}
"""The units that are measured as they are shown."""


@dataclass(frozen=True)
class Measure:
    """Some rounds of one thing.

    Attributes:
        median: The one in the middle.
        low: The least.
        high: The most.
        rounds: How many there were.
    """

    median: float
    low: float
    high: float
    rounds: int

    @classmethod
    def of(cls, values: Iterable[float]) -> Self:
        """The measure of these rounds, in seconds, bytes or pixels."""
        held = list(values)
        return cls(statistics.median(held), min(held), max(held), len(held))


@dataclass(frozen=True)
class Row:
    """A row of the table.

    Attributes:
        name: By which it can be asked for.
        what: What is measured.
        unit: One of `BETTER` or `PLAIN`.
        ours: Our measure.
        base: The measure that it stands beside; None where there is none.
        against: What that is of.
        aim: The most that ours may be, as a multiple of the base.
        limit: The most that ours may be, in seconds, bytes, pixels or times.
    """

    name: str
    what: str
    unit: str
    ours: Measure
    base: Measure | None = None
    against: str = ""
    aim: float | None = None
    limit: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the base ours is."""
        return self.ours.median / self.base.median if self.base and self.base.median else None

    @property
    def is_far_outside(self) -> bool:
        """Whether the ratio is more than twice what is aimed at; never said of seconds, which are the machine's."""
        return self.ratio is not None and self.aim is not None and self.ratio > FAR * self.aim

    @property
    def meets(self) -> bool | None:
        """Whether what is aimed at is met, ratio and limit; None where nothing is."""
        met = [
            *([self.ratio <= self.aim] if self.aim is not None and self.ratio is not None else []),
            *([self.ours.median <= self.limit] if self.limit is not None else []),
        ]
        return all(met) if met else None

    def shown(self, value: float) -> str:
        """A value in the unit of the row."""
        if self.unit in PLAIN:
            return PLAIN[self.unit].format(value)
        times, written = BETTER[self.unit]
        return written.format(value * times)

    def as_json(self) -> dict[str, Any]:
        """The row for machines."""
        return {**asdict(self), "ratio": self.ratio, "meets": self.meets}


@dataclass(frozen=True)
class Asked:
    """What somebody wants measured.

    Attributes:
        rounds: How many times at least.
        names: The rows; None for all.
    """

    rounds: int = 5
    names: frozenset[str] | None = None

    def wants(self, *names: str) -> bool:
        """Whether one of these rows is asked for."""
        return self.names is None or not self.names.isdisjoint(names)


def processor(work: Callable[[], object], rounds: int) -> Measure:
    """Seconds of processor time that something takes in this process, after it was done once."""
    work()
    return Measure.of(_seconds(work) for _ in range(rounds))


def _seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun
