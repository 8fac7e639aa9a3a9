"""What changed: the days on which the record did, and what each brought."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from loaders.history.since import Since
from loaders.model import vocabulary
from loaders.selection.page_state import PageState
from loaders.site.address import Spot
from loaders.site.layout import filled
from loaders.site.parts import CHANGES, part
from loaders.site.record import Record, beside
from loaders.wording.changes import change_in_words, counts_in_words, day_in_words, keys_in_words


class Row(NamedTuple):
    """What became of an event.

    Attributes:
        event: Its id of today; "" for one that is there no more.
        title: Its title.
        what: What became of it, in words; "" for a new one.
        why: What the curator says of it, in English.
    """

    event: str
    title: str
    what: str = ""
    why: str = ""


class Section(NamedTuple):
    """What became of events in one way.

    Attributes:
        heading: In which.
        number: Of how many.
        rows: Those of them that stand on a page.
        is_new: Whether they are new events, each with its day.
    """

    heading: str
    number: int
    rows: Sequence[Row]
    is_new: bool = False


def changes_page(spot: Spot, record: Record) -> bytes:
    """The days, the latest first."""
    language = record.language
    first = record.dataset.history.versions[0]
    return filled(
        "changes",
        spot,
        record,
        PageState(view="changes"),
        title=language.text("What changed"),
        description=language.text(vocabulary.VIEWS["changes"].meaning),
        days=[
            (f"changes/{day}", day_in_words(day, language), counts_in_words(came, language))
            for day, came in reversed(list(record.changes.items()))
        ],
        begins=language.text(
            "The list begins on {day} with {number} events; reasons are the curators' own words.",
            day=day_in_words(first.day, language),
            number=language.number(first.events),
        ),
    )


def changed_page(spot: Spot, record: Record, day: str) -> bytes:
    """What a day brought."""
    language, came = record.language, record.changes[day]
    sections = _sections(came, record)
    shown = part([(section, row) for section in sections for row in section.rows], CHANGES, spot)
    before, after = beside(tuple(record.changes), list(record.changes).index(day))
    return filled(
        "changed",
        spot,
        record,
        PageState(view="changes", version=(date.fromisoformat(day) - timedelta(days=1)).isoformat()),
        title=language.text("What changed on {day}", day=day_in_words(day, language)),
        description=counts_in_words(came, language),
        sections=[
            section._replace(rows=[row for _, row in rows]) for section, rows in groupby(shown.rows, key=itemgetter(0))
        ],
        part=shown,
        before=(f"changes/{before}", day_in_words(before, language)) if before else None,
        after=(f"changes/{after}", day_in_words(after, language)) if after else None,
    )


def number_of_changes(record: Record, day: str) -> int:
    """How many rows a day has, in whatever language."""
    return sum(section.number for section in _sections(record.changes[day], record))


def _sections(came: Since, record: Record) -> list[Section]:
    """What became of which events: corrections first, as nobody should overlook them."""
    text = record.language.text
    held = (
        (text("Corrections"), list(_corrections(came, record)), False),
        (text("New events"), list(_new(came, record)), True),
        (text("Completed or reworded"), list(_reworded(came, record)), False),
        (text("Withdrawn"), list(_withdrawn(came, record)), False),
    )
    return [Section(heading, len(rows), rows, is_new) for heading, rows, is_new in held if rows]


def _new(came: Since, record: Record) -> Iterator[Row]:
    """The events that came and are there today, each once."""
    for event in dict.fromkeys(_today(event, record) for event in came.new):
        if event:
            yield Row(event, record.lines[event].title)


def _corrections(came: Since, record: Record) -> Iterator[Row]:
    """Every change that corrects a fact, in full."""
    for step in came.steps:
        for changed in step.changed:
            keys = [change_in_words(key, record.language) for key in changed.keys if key.sort == "correction"]
            if keys:
                event = _today(changed.event, record)
                yield Row(event, _title(event, changed.event, record), "; ".join(keys), step.about)


def _reworded(came: Since, record: Record) -> Iterator[Row]:
    """Of all else that changed in an event only which keys."""
    keys: dict[str, list[str]] = {}
    for _, event, key in came.changes():
        if key.sort != "correction":
            keys.setdefault(event, []).append(key.key)
    for event, names in keys.items():
        current = _today(event, record)
        yield Row(current, _title(current, event, record), keys_in_words(names, record.language))


def _withdrawn(came: Since, record: Record) -> Iterator[Row]:
    """What was there before and is no more, with what tells it now."""
    language = record.language
    for step in came.steps:
        for one in (one for one in step.withdrawn if one.event in came.withdrawn):
            event = _today(one.told_by or one.event, record)
            told_by = language.text("Now told by “{title}”", title=record.lines[event].title) if event else ""
            yield Row(event, one.title, told_by, step.about)


def _today(event: str, record: Record) -> str:
    """The id that an event has today; "" where it is there no more."""
    return record.dataset.current_ids.get(event, "")


def _title(event: str, former: str, record: Record) -> str:
    return record.lines[event].title if event else former
