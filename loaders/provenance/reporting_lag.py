"""How long after an event it was first reported, and by whom.

Days are calendar days as the pages give them. A page that shows no more than its month was public for certain on the
last day of it, and only that day is counted; a page without a day counts for the origins but not for the lag.
"""

from datetime import date
from typing import NamedTuple

from loaders.model.entries import Event
from loaders.model.names import Voice


class FirstReport(NamedTuple):
    """When an event was first reported, and by whom.

    Attributes:
        day: The first day on which a page of it was public for certain.
        outlets: The outlets that published it by that day, those that credit nobody first.
        lag: Days from the first day that the event may mean to `day`; below zero if it was announced ahead.
        at_least: The same at the least, when both days are imprecise; equal to `lag` when both are exact.
    """

    day: date
    outlets: tuple[Voice, ...]
    lag: int | None
    at_least: int | None


def first_report(event: Event) -> FirstReport | None:
    """When an event was first reported and by whom; None if no page shows its day."""
    dated = [
        (source.published.earliest, source.published.latest, position)
        for position, source in enumerate(event.sources)
        if source.published and source.published.earliest and source.published.latest
    ]
    if not dated:
        return None
    day = min(latest for _, latest, _ in dated)
    soonest = min(earliest for earliest, _, _ in dated)
    first = [position for _, latest, position in dated if latest == day]
    own_word_first = sorted(first, key=lambda position: event.sources[position].credits is not None)
    outlets = [event.sources[position].outlet.voice for position in own_word_first]
    when = event.date
    lag = (day - when.earliest).days if when.earliest else None
    at_least = (soonest - when.latest_start).days if when.latest_start else None
    return FirstReport(day, tuple(dict.fromkeys(outlets)), lag, at_least)
