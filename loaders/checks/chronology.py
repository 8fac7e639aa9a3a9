"""Rules of time: the order of the events, how far the chronology reaches, its eras, and events told twice."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import pairwise

from loaders.checks.days import misdated
from loaders.checks.links import misnamed_event
from loaders.checks.titles import Titles
from loaders.dates.edtf import chronological
from loaders.files.problems import Problem
from loaders.files.source_files import SourceFiles
from loaders.files.validation import problem_at
from loaders.language import message
from loaders.model.entries import Era, Event, Story

DAY = timedelta(days=1)


def the_coverage_ends_before_the_cutoff(files: SourceFiles) -> Iterator[Problem]:
    """The coverage is a stretch of days, and reports were read at least to its end."""
    if files.chronology is None:
        return
    coverage, cutoff = files.chronology.coverage, files.chronology.cutoff
    ends = coverage.to.last
    if coverage.from_.first > ends:
        what = message(
            "The coverage ends ({to}) before it begins ({begin}).", to=coverage.to.text, begin=coverage.from_.text
        )
        yield problem_at(
            files.document, ("coverage", "to"), "ends-early", "coverage", what, message("Exchange the two.")
        )
    if cutoff.last < ends:
        what = message(
            "Reports were read up to {cutoff} only, before the coverage ends ({to}).",
            cutoff=cutoff.text,
            to=coverage.to.text,
        )
        yield problem_at(files.document, ("cutoff",), "ends-early", "cutoff", what, message("Correct one of the days."))


def eras_and_stories_stand_once(files: SourceFiles) -> Iterator[Problem]:
    """An id is that of one era, or opens one story."""
    if files.chronology is None:
        return
    kinds: Mapping[str, Sequence[Era | Story]] = {"eras": files.chronology.eras, "stories": files.chronology.stories}
    for key, entries in kinds.items():
        seen: set[str] = set()
        for number, entry in enumerate(entries):
            if entry.id in seen:
                where = f"{type(entry).__name__.lower()} {entry.id}"
                what = message('The id "{used}" stands twice.', used=entry.id)
                remedy = message("Give one an id of its own.")
                yield problem_at(files.document, (key, number, "id"), "repeated-id", where, what, remedy)
            seen.add(entry.id)


def eras_are_intervals_that_rest_on_events(files: SourceFiles) -> Iterator[Problem]:
    """An era is written as an interval, and the events that support it exist."""
    for number, era in enumerate(files.chronology.eras if files.chronology else ()):
        where = f"era {era.id}"
        for place, event_id in enumerate(era.events):
            if found := misnamed_event(event_id, files):
                yield problem_at(files.document, ("eras", number, "events", place), found[0], where, *found[1:])
        if not era.date.lasting:
            what = message("{date} is no interval.", date=era.date.text)
            remedy = message("Write both ends, such as 2024-12-04/.. .")
            yield problem_at(files.document, ("eras", number, "date"), "not-an-interval", where, what, remedy)


def events_stand_oldest_first(files: SourceFiles) -> Iterator[Problem]:
    """A curator finds an event where its day is."""
    wrong = misdated(files)
    dated = [(position, event) for position, event in files.having("date", "id") if event.id not in wrong]
    for (_, before), (position, event) in pairwise(dated):
        if chronological(event.date, event.id) < chronological(before.date, before.id):
            what = message("The event stands after {before}, which comes later.", before=before.id)
            yield files.problem(
                position, event, ("date",), "out-of-order", what, message("Run `python -m loaders format`.")
            )


def events_are_told_once(files: SourceFiles) -> Iterator[Problem]:
    """Two events of one sort, on the same or the next day, with almost the same title are one event told twice."""
    told: list[Event] = []
    events = list(files.having("date", "kind", "title", "id"))
    titles = Titles(event.title["en"] for _, event in events)
    for position, event in events:
        found = titles.like(event.title["en"], partial(_is_near, event, told))
        if found is not None:
            what = message(
                "The title is almost that of {other}, of the same kind and about the same day.", other=told[found].id
            )
            remedy = message(
                "Merge the two, and keep the other id in former_ids; or say in the titles how they differ."
            )
            yield files.problem(position, event, ("title",), "near-duplicate", what, remedy)
        titles.add(event.title["en"])
        told.append(event)


def _is_near(event: Event, told: Sequence[Event], number: int) -> bool:
    """Whether an event told before is of the same kind and may lie on the same day or on a neighbouring one."""
    other = told[number]
    if event.kind != other.kind:
        return False
    return other.date.first <= _day_after(event.date.last) and event.date.first <= _day_after(other.date.last)


def _day_after(day: date) -> date:
    return day if day == date.max else day + DAY
