"""The parts of a long list: each a page of its own, so that a slow line need not wait for all of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from loaders.site.address import Spot

ENTRIES, EVENTS, CHANGES, STATEMENTS = 250, 120, 75, 100
"""How many rows a part has at most: names of a register, events, what became of events in full, and numbers stated."""

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Part(Generic[Row]):
    """A part of a list.

    Attributes:
        rows: What stands in it.
        number: Which it is, from 1.
        total: How many there are.
    """

    rows: Sequence[Row]
    number: int
    total: int


def part(rows: Sequence[Row], most: int, spot: Spot) -> Part[Row]:
    """The part that a page has of a list, of so many rows at most."""
    return Part(rows[(spot.part - 1) * most : spot.part * most], spot.part, number_of_parts(len(rows), most))


def number_of_parts(rows: int, most: int) -> int:
    """How many parts a list has; one, if it is empty."""
    return max(1, -(-rows // most))
