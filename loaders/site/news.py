"""What is new in the record, event by event: when its last version came that changed the event, and what that was."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from loaders.dataset.dataset import Dataset
from loaders.exports.extract import Extract
from loaders.exports.span import days_shown
from loaders.history.since import since
from loaders.language import Language
from loaders.model.entries import Event
from loaders.model.history import ChangedKey, Version
from loaders.selection.filters import Filters
from loaders.wording.changes import change_in_words, keys_in_words

CORRECTED, NEW, OTHER = range(3)
"""In which order a day is told: that something was wrong comes before all else."""


class News(NamedTuple):
    """What is new of an event.

    Attributes:
        event: The event.
        day: When that came.
        sort: Whether something of it was `CORRECTED`, it is `NEW`, or anything else.
        words: What it was; "" for an event that is as old as the list of versions.
    """

    event: Event
    day: date
    sort: int = OTHER
    words: str = ""


class Withdrawal(NamedTuple):
    """An event that is there no more.

    Attributes:
        event: The id that it had.
        day: When that came.
        sort: `CORRECTED`, since nobody should go on telling it.
        title: Its last title, in English.
        told_by: The id of the event that tells the same now; "" for none.
    """

    event: str
    day: date
    sort: int
    title: str
    told_by: str


class Change(NamedTuple):
    """What a day brought of an event.

    Attributes:
        day: The day.
        is_new: Whether it came then.
        keys: What changed in it.
    """

    day: date
    is_new: bool
    keys: tuple[ChangedKey, ...]


def news(extract: Extract) -> list[News | Withdrawal]:
    """What is new of each event that is asked for, the latest first, and of a day what was corrected first.

    Since the version or day that is asked for, where there is one; else of all events, those that no version changed
    with the day on which they were last reported. What was withdrawn is told where no filter asks for some events.
    """
    answer = extract.answer
    came = since(answer.dataset, answer.state.version) if answer.state.version else None
    versions = came.steps if came else answer.dataset.history.versions
    told = _last_changes(versions, answer.dataset.current_ids)
    shown = (answer.known.records[event] for event in answer.events["id"] if came is None or event in told)
    found: list[News | Withdrawal] = [_news(event, told.get(event.id), extract.language) for event in shown]
    if answer.state.filters == Filters():
        found += _withdrawn(versions, answer.dataset.current_ids)
    return sorted(found, key=lambda one: (one.day, -one.sort))[::-1]


def days_of_pages(dataset: Dataset) -> dict[str, date]:
    """The last day on which the page of an event changed, by its key, as far as the list of versions tells it."""
    told = _last_changes(dataset.history.versions, dataset.current_ids)
    return {f"events/{event}": change.day for event, change in told.items()}


def _last_changes(versions: Iterable[Version], current_ids: Mapping[str, str]) -> dict[str, Change]:
    """All that the last day brought of each event that a version brought or changed, by its id of today."""
    found: dict[str, Change] = {}
    for version in versions:
        for former, change in _changes(version):
            event = current_ids.get(former, former)
            before = found.get(event)
            if before and before.day == change.day:
                change = Change(change.day, before.is_new or change.is_new, before.keys + change.keys)
            found[event] = change
    return found


def _changes(version: Version) -> Iterator[tuple[str, Change]]:
    day = date.fromisoformat(version.day)
    yield from ((event, Change(day, is_new=True, keys=())) for event in version.new)
    yield from ((changed.event, Change(day, is_new=False, keys=changed.keys)) for changed in version.changed)


def _news(event: Event, change: Change | None, language: Language) -> News:
    if change is None:
        return News(event, _last_report(event))
    corrected = [change_in_words(key, language) for key in change.keys if key.sort == "correction"]
    sort = CORRECTED if corrected else NEW if change.is_new else OTHER
    return News(event, change.day, sort, " ".join(_words(change, corrected, language)))


def _words(change: Change, corrected: list[str], language: Language) -> Iterator[str]:
    """What a day brought: corrections in full; of all else, if the event was there before, only which keys."""
    others = dict.fromkeys(key.key for key in change.keys if key.sort != "correction")
    if change.is_new:
        yield language.text("New in the record.")
    if corrected:
        yield language.text("Corrected: {changes}.", changes="; ".join(corrected))
    if others and not change.is_new:
        yield language.text("Completed or reworded: {keys}.", keys=keys_in_words(list(others), language))


def _withdrawn(versions: Iterable[Version], current_ids: Mapping[str, str]) -> Iterator[Withdrawal]:
    """What is there no more under any id."""
    for version in versions:
        for one in version.withdrawn:
            if one.event not in current_ids:
                told_by = current_ids.get(one.told_by or "", "")
                yield Withdrawal(one.event, date.fromisoformat(version.day), CORRECTED, one.title, told_by)


def _last_report(event: Event) -> date:
    """The day of the last page: what is told of an event is as old as that, since nothing here knows the time."""
    days = [source.published.latest for source in event.sources if source.published and source.published.latest]
    return max(days, default=days_shown(event.date)[1])
