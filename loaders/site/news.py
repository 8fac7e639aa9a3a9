"""What is new in the record, event by event: when its last version came that changed the event, and what that was."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from loaders.exports.extract import Extract
from loaders.exports.span import days_shown
from loaders.history.since import since
from loaders.language import Language
from loaders.model.entries import Event
from loaders.model.history import ChangedEvent, Version
from loaders.wording.changes import change_in_words, keys_in_words


class News(NamedTuple):
    """What is new of an event.

    Attributes:
        event: The event.
        day: When that came.
        words: What it was; "" for an event that is as old as the list of versions.
    """

    event: Event
    day: date
    words: str


def news(extract: Extract) -> list[News]:
    """What is new of each event that is asked for, the latest first.

    Since the version or day that is asked for, where there is one; else of all events, those that no version changed
    with the day on which they were last reported.
    """
    answer, language = extract.answer, extract.language
    came = since(answer.dataset, answer.state.version) if answer.state.version else None
    told: dict[str, tuple[date, str]] = {}
    for version in came.steps if came else answer.dataset.history.versions:
        day = date.fromisoformat(version.day)
        for event, words in _told(version, language):
            told[answer.dataset.current_ids.get(event, event)] = day, words
    shown = (answer.known.records[event] for event in answer.events["id"] if came is None or event in told)
    found = [News(event, *told.get(event.id, (_last_report(event), ""))) for event in shown]
    return sorted(found, key=lambda one: one.day)[::-1]


def _told(version: Version, language: Language) -> Iterator[tuple[str, str]]:
    for event in version.new:
        yield event, language.text("New in the record.")
    for changed in version.changed:
        yield changed.event, _changes(changed, language)


def _changes(changed: ChangedEvent, language: Language) -> str:
    """What changed: corrections in full, of all else only which keys."""
    corrected = [change_in_words(key, language) for key in changed.keys if key.sort == "correction"]
    others = [key.key for key in changed.keys if key.sort != "correction"]
    said = [language.text("Corrected: {changes}.", changes="; ".join(corrected))] if corrected else []
    if others:
        said.append(language.text("Completed or reworded: {keys}.", keys=keys_in_words(others, language)))
    return " ".join(said)


def _last_report(event: Event) -> date:
    """The day of the last page: what is told of an event is as old as that, since nothing here knows the time."""
    days = [source.published.latest for source in event.sources if source.published and source.published.latest]
    return max(days, default=days_shown(event.date)[1])
