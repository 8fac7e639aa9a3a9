"""Rules of the day of an event: where it contradicts the coverage or the id, nothing else is said of it."""

import re
from collections.abc import Iterator
from datetime import timedelta

from loaders.dates.edtf import DateError, When, read_edtf
from loaders.files.problems import Problem
from loaders.files.source_files import SourceFiles
from loaders.files.validation import problem_at
from loaders.language import message
from loaders.model.entries import Event

FEW = 5
"""As many events outside the coverage may each have a wrong date; of a large record one in `PART`."""

PART = 20

SEASON = timedelta(days=92)
"""How far a date that was refined may lie from the day in the id."""


def misdated(files: SourceFiles) -> frozenset[str]:
    """Ids of the events whose date is wrong in itself: what follows from it would only hide that."""
    dated = (event for _, event in files.having("id", "date"))
    return frozenset(event.id for event in dated if _lies_outside(event, files) or _day_of_id_far_off(event))


def events_lie_in_the_coverage(files: SourceFiles) -> Iterator[Problem]:
    """An event outside the days that the chronology covers does not belong in it; many are the coverage's own slip."""
    if files.chronology is None:
        return
    covered = files.chronology.coverage
    outside = [(position, event) for position, event in files.having("date") if _lies_outside(event, files)]
    if len(outside) > max(FEW, len(files.read) // PART):
        _, first = outside[0]
        end = "from" if first.date.last < covered.from_.first else "to"
        what = message("{number} events lie outside, such as {event}.", number=len(outside), event=first.id)
        remedy = message("Correct it, or the dates.")
        yield problem_at(files.document, ("coverage", end), "outside-coverage", f"coverage: {end}", what, remedy)
        return
    for position, event in outside:
        what = message(
            "{date} lies outside {begins} to {ends}.",
            date=event.date.text,
            begins=covered.from_.first,
            ends=covered.to.last,
        )
        remedy = message("Correct the date, or widen the coverage.")
        yield files.problem(position, event, ("date",), "outside-coverage", what, remedy)


def ids_begin_with_their_day(files: SourceFiles) -> Iterator[Problem]:
    """An id keeps the day that it was given, which a date that was refined since is still near to."""
    for position, event in files.having("id", "date"):
        day = _day_of_id_far_off(event)
        if day and not _lies_outside(event, files):  # which is said already
            what = message("The id says {day}, but the date is {date}.", day=day.text, date=event.date.text)
            remedy = message("Correct the date, or the id of an event that was never published.")
            yield files.problem(position, event, ("date",), "another-day", what, remedy)


def _lies_outside(event: Event, files: SourceFiles) -> bool:
    if files.chronology is None:
        return False
    coverage = files.chronology.coverage
    return event.date.first > coverage.to.last or event.date.last < coverage.from_.first


def _day_of_id_far_off(event: Event) -> When | None:
    """The day with which the id begins, where the date is not near to it."""
    written = re.match(r"[0-9]{4}(?:-[0-9]{2}){0,2}(?=-)", event.id)
    try:
        day = read_edtf(written.group()) if written else event.date
    except DateError:
        return None  # an id such as 2024-19-letters begins with a number that is none of a day
    return day if max(day.first - event.date.last, event.date.first - day.last) > SEASON else None
