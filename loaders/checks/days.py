"""Rules of the day of an event: where it contradicts the coverage or the id, nothing else is said of it."""

import re
from collections.abc import Iterator
from datetime import timedelta

from loaders.dates.edtf import DateError, read_edtf
from loaders.files.problems import Problem
from loaders.files.source_files import SourceFiles
from loaders.language import message

SEASON = timedelta(days=92)
"""How far a date that was refined may lie from the day in the id."""


def misdated(files: SourceFiles) -> frozenset[str]:
    """What the events are called whose date is wrong in itself: what follows from it would only hide that."""
    problems = (*events_lie_in_the_coverage(files), *ids_begin_with_their_day(files))
    return frozenset(problem.where.partition(":")[0] for problem in problems)


def events_lie_in_the_coverage(files: SourceFiles) -> Iterator[Problem]:
    """An event outside the days that the chronology covers does not belong in it."""
    if files.chronology is None:
        return
    coverage = files.chronology.coverage
    begins, ends = coverage.from_.first, coverage.to.last
    for position, event in files.having("date"):
        if event.date.first > ends or event.date.last < begins:
            what = message("{date} lies outside {begins} to {ends}.", date=event.date.text, begins=begins, ends=ends)
            remedy = message("Correct the date, or widen the coverage.")
            yield files.problem(position, event, ("date",), "outside-coverage", what, remedy)


def ids_begin_with_their_day(files: SourceFiles) -> Iterator[Problem]:
    """An id keeps the day that it was given, which a date that was refined since is still near to."""
    outside = {problem.where for problem in events_lie_in_the_coverage(files)}  # which says it already
    for position, event in files.having("id", "date"):
        written = re.match(r"[0-9]{4}(?:-[0-9]{2}){0,2}(?=-)", event.id)
        try:
            day = read_edtf(written.group()) if written else event.date
        except DateError:
            continue  # an id such as 2024-19-letters begins with a number that is none of a day
        if max(day.first - event.date.last, event.date.first - day.last) > SEASON:
            what = message("The id says {day}, but the date is {date}.", day=day.text, date=event.date.text)
            remedy = message("Correct the date, or the id of an event that was never published.")
            problem = files.problem(position, event, ("date",), "another-day", what, remedy)
            if problem.where not in outside:
                yield problem
