"""The record as its pages want it: which events stand on which page, and each event in a line, once for a language."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

import pandas as pd

from loaders.dataset.dataset import Dataset
from loaders.dataset.linked import LinkedEvent
from loaders.dataset.numbers import numbers_frame
from loaders.dataset.outlets import voices_frame
from loaders.dates.edtf import read_edtf
from loaders.dates.in_words import in_words
from loaders.exports.span import days_shown
from loaders.history.since import Since
from loaders.language import Language
from loaders.model import vocabulary
from loaders.model.entries import Event, Story
from loaders.selection.answer import select
from loaders.selection.filters import Filters
from loaders.wording.claims import worded_numbers
from loaders.wording.texts import said_by

Groups = Mapping[str, tuple[str, ...]]
"""Ids of events, oldest first, by the id of what they have in common."""

LANGUAGES_KEPT = 8


class Line(NamedTuple):
    """An event in a line.

    Attributes:
        id: Its id.
        title: Its title.
        title_language: The code of the language that the title is in.
        day: When it was, in words.
        kind: Its kind, an id.
        status: Its status, an id.
        standing: Kind and status in words.
        says: Who publishes it, shortened.
        is_major: Whether it is among the most significant.
    """

    id: str
    title: str
    title_language: str
    day: str
    kind: str
    status: str
    standing: str
    says: str
    is_major: bool


@dataclass(frozen=True, eq=False)
class Record:
    """The record in one language.

    Attributes:
        dataset: The record; always the whole of it, as it is today.
        language: The language of the words.
    """

    dataset: Dataset
    language: Language

    @cached_property
    def lines(self) -> Mapping[str, Line]:
        """Every event in a line, by its id."""
        return {event.id: _line(event, self.language) for event in self.dataset.records.values()}

    @cached_property
    def months(self) -> Groups:
        """The events that may lie in each month, `2024-06`, as the dashboard finds them in it."""
        known = {month_of(self.dataset, event) for event in self.dataset.records}
        found = {
            month: tuple(select(self.dataset, Filters(start=month, end=month))["id"])
            for month in _months(min(known), max(known))
        }
        return {month: events for month, events in found.items() if events}

    @cached_property
    def actors(self) -> Groups:
        """The events of each actor, in any role."""
        return self._grouped(zip(self.dataset.actors["actor"], self.dataset.actors["event"], strict=True))

    @cached_property
    def outlets(self) -> Groups:
        """The events behind which each outlet stands: as publisher, as republisher, or credited."""
        return self._grouped(zip(self.dataset.outlets["outlet"], self.dataset.outlets["event"], strict=True))

    @cached_property
    def roles(self) -> Mapping[str, Mapping[str, int]]:
        """In how many events each outlet publishes, republishes, is credited and is an origin, by its id."""
        held = self.dataset
        voices = voices_frame(held.sources, held.outlets, held.origins, held.registers)
        return {
            role: dict(zip(voices["outlet"], voices[role], strict=True))
            for role in ("published", "republished", "credited", "origin")
        }

    @cached_property
    def places(self) -> Groups:
        """The events of each place."""
        return self._grouped(zip(self.dataset.places["place"], self.dataset.places["event"], strict=True))

    @cached_property
    def linked(self) -> Mapping[str, list[LinkedEvent]]:
        """Each event with those that it bears on and those that bear on it, in the order of time."""
        around: dict[str, dict[str, list[tuple[str, str]]]] = {}
        links = self.dataset.links
        for later, kind, earlier in zip(links["event"], links["type"], links["target"], strict=True):
            for one, other in ((later, earlier), (earlier, later)):
                told = around.setdefault(one, {one: []})
                told.setdefault(other, [])
                told[later].append((kind, earlier))
        return {
            event: [LinkedEvent(one, tuple(told[one])) for one in sorted(told, key=self.order.__getitem__)]
            for event, told in around.items()
        }

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The place of each event, oldest first."""
        return {event: place for place, event in enumerate(self.dataset.records)}

    @cached_property
    def events(self) -> tuple[str, ...]:
        """The ids of all events, oldest first."""
        return tuple(self.dataset.records)

    @cached_property
    def turning_points(self) -> tuple[str, ...]:
        """The ids of the most significant events, oldest first."""
        return tuple(line.id for line in self.lines.values() if line.is_major)

    @cached_property
    def numbers(self) -> Mapping[str, pd.DataFrame]:
        """What is stated of each quantity, in the order of the vocabulary: rows of `worded_numbers`."""
        stated = worded_numbers(self.dataset, numbers_frame(self.dataset, self.dataset.events), self.language)
        found = dict(iter(stated.groupby("quantity")))
        return {quantity: found[quantity] for quantity in vocabulary.QUANTITIES if quantity in found}

    @cached_property
    def stories(self) -> Mapping[str, Story]:
        """The stories, by their ids."""
        return {story.id: story for story in self.dataset.chronology.stories}

    @cached_property
    def changes(self) -> Mapping[str, Since]:
        """What each day brought that changed an event, oldest first."""
        found = {
            day: Since(None, tuple(versions), is_whole=True)
            for day, versions in groupby(self.dataset.history.versions, key=attrgetter("day"))
        }
        return {day: came for day, came in found.items() if came.new or came.changed or came.withdrawn}

    def month_in_words(self, month: str) -> str:
        """`June 2024`."""
        return in_words(read_edtf(month), self.language)

    def _grouped(self, pairs: Iterable[tuple[str, str]]) -> Groups:
        """Events by what they have in common, each once, oldest first."""
        groups: dict[str, set[str]] = {}
        for common, event in pairs:
            groups.setdefault(common, set()).add(event)
        return {common: tuple(sorted(events, key=self.order.__getitem__)) for common, events in groups.items()}


def record_of(dataset: Dataset, language: Language) -> Record:
    """The record in a language, made once."""
    return dataset.remembered("record", language.id, lambda: Record(dataset, language), most=LANGUAGES_KEPT)


def _line(event: Event, language: Language) -> Line:
    title, title_language = language.choose(event.title)
    kind, status = vocabulary.KINDS[event.kind].label, vocabulary.STATUSES[event.status].label
    return Line(
        id=event.id,
        title=title,
        title_language=title_language,
        day=in_words(event.date, language),
        kind=event.kind,
        status=event.status,
        standing=language.text("{kind}, {status}", kind=language.text(kind), status=language.text(status).lower()),
        says=said_by(event, language),
        is_major=event.significance == "major",
    )


def month_of(dataset: Dataset, event: str) -> str:
    """The first month on whose page an event stands."""
    return days_shown(dataset.records[event].date)[0].isoformat()[:7]


def _months(first: str, last: str) -> list[str]:
    """All months from one to another, both included."""
    every = [f"{year:04}-{month:02}" for year in range(int(first[:4]), int(last[:4]) + 1) for month in range(1, 13)]
    return [month for month in every if first <= month <= last]


def beside(ids: Sequence[str], place: int) -> tuple[str, str]:
    """What stands before and after a place among some; "" at the ends."""
    return (ids[place - 1] if place else ""), (ids[place + 1] if place + 1 < len(ids) else "")
