"""Events of the chronology that may tell the same fact as a draft, so that a curator merges instead of doubling."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import NamedTuple

from loaders.dates.edtf import When
from loaders.model.entries import Event
from loaders.model.registers import Registers
from loaders.model.vocabulary import SIGNIFICANCES

SHOWN = 3
"""How many events are offered at most."""

REPORTED = timedelta(days=1)
"""How much later than the fact the day of a report may be."""

COARSE = timedelta(days=45)
"""A span longer than that holds so much that only the same category counts."""


class Alike(NamedTuple):
    """An event that may be the same.

    Attributes:
        event: Its id.
        reasons: What the two have in common, in words.
    """

    event: str
    reasons: tuple[str, ...]


def alike(
    when: When, actors: Collection[str], category: str, events: Iterable[Event], registers: Registers
) -> list[Alike]:
    """The events most like a fact, best first: about the same days, and actors or the category in common.

    Args:
        when: The days of the fact.
        actors: The ids of its actors.
        category: Its category.
        events: The events to look through.
        registers: Who they refer to.
    """
    found: list[tuple[tuple[float, ...], str, tuple[str, ...]]] = []
    sides = {registers.actors.entries[actor].side for actor in actors}
    for event in events:
        if not _meet(when, event.date):
            continue
        known = {actor for name in event.actors if (actor := registers.actors.find(name)) is not None}
        shared = [actor for actor in actors if actor in known]
        same = event.category == category
        of_a_side = bool(sides & {registers.actors.entries[actor].side for actor in known})
        if not _are_alike(when, event.date, _tie(shared, registers), same and of_a_side):
            continue
        exact = event.date.text == when.text
        names = ", ".join(registers.actors.name(actor) for actor in shared)
        reasons = ("the same date" if exact else event.date.text, names, "the same category" if same else "")
        rank = (-(len(shared) + 2 * same + 2 * exact), list(SIGNIFICANCES).index(event.significance))
        found.append((rank, event.id, tuple(filter(None, reasons))))
    return [Alike(event_id, reasons) for _, event_id, reasons in sorted(found)[:SHOWN]]


def _are_alike(when: When, other: When, tied: bool, same: bool) -> bool:
    """Whether actors and category tie a fact to an event of about its days: the vaguer the days, the more it takes."""
    if length(when) > COARSE or length(other) > COARSE:
        return same
    return same or tied


def _tie(shared: Collection[str], registers: Registers) -> bool:
    """Whether actors in common tell something: two of them, or one that is not a whole state."""
    return len(shared) > 1 or any(registers.actors.entries[actor].kind != "state" for actor in shared)


def _meet(when: When, other: When) -> bool:
    """Whether two dates may mean one day, or a day and that of its report."""
    first, last = when.first, when.last
    begin, end = other.first, other.last
    slack = REPORTED if date.max not in (last, end) and date.min not in (first, begin) else timedelta(0)
    return begin - slack <= last and first <= end + slack


def length(when: When) -> timedelta:
    """How many days a date may mean, less one; as long as there are days where an end is open."""
    return when.last - when.first
