"""What changed: the days on which the record did, and what each brought."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from loaders.history.since import Since
from loaders.model import vocabulary
from loaders.selection.page_state import PageState
from loaders.site.address import Spot
from loaders.site.layout import filled
from loaders.site.record import Record, beside
from loaders.wording.changes import change_in_words, counts_in_words, day_in_words, keys_in_words


class Row(NamedTuple):
    """What became of an event.

    Attributes:
        event: Its id of today; "" for one that is there no more.
        title: Its title.
        what: What became of it, in words.
        why: What the curator says of it, in English.
    """

    event: str
    title: str
    what: str
    why: str = ""


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
    before, after = beside(tuple(record.changes), list(record.changes).index(day))
    return filled(
        "changed",
        spot,
        record,
        PageState(view="changes", version=(date.fromisoformat(day) - timedelta(days=1)).isoformat()),
        title=language.text("What changed on {day}", day=day_in_words(day, language)),
        description=counts_in_words(came, language),
        new=list(dict.fromkeys(_today(event, record) for event in came.new if _today(event, record))),
        corrections=list(_corrections(came, record)),
        withdrawn=list(_withdrawn(came, record)),
        reworded=list(_reworded(came, record)),
        before=(f"changes/{before}", day_in_words(before, language)) if before else None,
        after=(f"changes/{after}", day_in_words(after, language)) if after else None,
    )


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
