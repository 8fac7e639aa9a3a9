"""The lanes of the timeline: groups of rows, each row a value of the events, with names in a language."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from loaders.dataset.dataset import Dataset
from loaders.dataset.lanes import NONE, OTHERS, Standing, stand, values_of
from loaders.language import Language, mark
from loaders.model.vocabulary import CAMPS, CATEGORIES, LANES
from loaders.provenance.camps import outlet_camp

REGISTERS = {"actor": "actors", "source": "outlets", "place": "places"}
"""Where the names of the rows stand."""

BY = {"category": mark("topic"), "actor": mark("actor"), "source": mark("source"), "place": mark("place")}
"""What the rows are, inside a sentence."""

NOT_NAMED = {
    "actor": mark("No actor named"),
    "source": mark("No source named"),
    "place": mark("No place named"),
}
"""What the row of events is called that have nothing of the sort."""

SAID = {"actor": mark("Actors: {names}"), "source": mark("Outlets: {names}"), "place": mark("Places: {names}")}
"""What an event stands by, as a line of text."""

OTHER = "other"
"""The side of actors that belong to none with a name."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the timeline.

    Attributes:
        id: The value of the events that stand in it.
        name: What it is called.
    """

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Lane:
    """A group of rows.

    Attributes:
        name: What it is called.
        rows: Its rows, from the top.
    """

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Lanes:
    """How the timeline lays out its events.

    Attributes:
        standing: Columns `place` (of an event among those that are shown) and `row`: in which rows each event stands,
            which is one at least.
        groups: The lanes, from the top.
        more: How many values have no row of their own.
        events_of_more: How many events these have.
    """

    standing: pd.DataFrame
    groups: tuple[Lane, ...]
    more: int = 0
    events_of_more: int = 0


def lanes_by(
    lane: str, dataset: Dataset, events: pd.DataFrame, language: Language, most: int, order: str = "count"
) -> Lanes:
    """The lanes of events by what a reader asks for.

    Args:
        lane: An id of `vocabulary.LANED_BY`.
        dataset: The record.
        events: The events of it that are shown.
        language: The language of the names.
        most: How many rows there are at most, beside that of all others; topics always have theirs.
        order: In which order the rows stand within their bands, and the bands by their first row: an id of
            `vocabulary.LANE_ORDERS`. Which have a row is the same in each; topics keep their own order.
    """
    if lane == "category":
        return by_category(events, language)
    standing = stand(dataset, events, lane, most)
    register = dataset.registers.named(REGISTERS[lane])
    band = _bands(lane, dataset, language)
    groups: dict[str, list[Row]] = {}
    for value in _in_order(standing, events, order, register.name):
        groups.setdefault(band(value), []).append(Row(value, register.name(value)))
    last = _others(lane, standing, language)
    lanes = (*_lanes(groups.items()), *([Lane(language.text("Others"), last)] if last else []))
    return Lanes(standing.rows, lanes, standing.more, standing.events_of_more)


def by_category(events: pd.DataFrame, language: Language) -> Lanes:
    """One row for each topic."""
    standing = pd.DataFrame({"place": range(len(events)), "row": events["category"].to_numpy()})
    return Lanes(standing, topics(language))


def topics(language: Language) -> tuple[Lane, ...]:
    """The topics as rows, grouped as the vocabulary groups them."""
    return _lanes(
        (
            language.text(group.label),
            [Row(one, language.text(topic.label)) for one, topic in CATEGORIES.items() if topic.lane == lane],
        )
        for lane, group in LANES.items()
    )


def standing_in_words(dataset: Dataset, events: pd.DataFrame, lane: str, language: Language) -> Mapping[str, str]:
    """In which rows events stand, as a line of text for each, by its id; none for topics, which are said anyway.

    Args:
        dataset: The record.
        events: Some events of it.
        lane: An id of `vocabulary.LANED_BY`.
        language: The language of the line.
    """
    if lane not in SAID:
        return {}
    register, pairs = dataset.registers.named(REGISTERS[lane]), values_of(dataset, lane)
    told = {}
    for place, event in zip(events.index.to_numpy(), events["id"], strict=True):
        values = pairs.values[slice(*np.searchsorted(pairs.events, (place, place + 1)))]
        if len(values):
            told[event] = language.text(SAID[lane], names=", ".join(register.name(pairs.names[one]) for one in values))
    return told


def _lanes(groups: Iterable[tuple[str, list[Row]]]) -> tuple[Lane, ...]:
    return tuple(Lane(name, tuple(rows)) for name, rows in groups)


def _in_order(standing: Standing, events: pd.DataFrame, order: str, name: Callable[[str], str]) -> list[str]:
    """The values that have a row, the first one first."""
    shown = list(standing.shown)
    if order == "name":
        return sorted(shown, key=lambda value: name(value).casefold())
    if order == "first":
        days = pd.Series(events["earliest"].to_numpy()[standing.rows["place"]], standing.rows["row"])
        first = days.groupby(level=0).min()
        return sorted(shown, key=lambda value: (pd.isna(first[value]), first[value]))
    return shown


def _others(lane: str, standing: Standing, language: Language) -> tuple[Row, ...]:
    """The last rows: of what has none of its own, and of what has nothing to stand by."""
    held = set(standing.rows["row"].unique())
    names = {
        OTHERS: language.plural("{number} other", "{number} others", standing.more),
        NONE: language.text(NOT_NAMED[lane]),
    }
    return tuple(Row(row, name) for row, name in names.items() if row in held)


def _bands(lane: str, dataset: Dataset, language: Language) -> Callable[[str], str]:
    """From the id of an entry to the band that it stands in: its side, its camp or its country."""
    if lane == "source":
        outlets = dataset.registers.outlets.entries

        def camp(value: str) -> str:
            held = outlets[value]
            return language.text(CAMPS[outlet_camp(held.control, held.country, held.kind)].label)

        return camp
    if lane == "actor":
        actors = dataset.registers.actors.entries
        return lambda value: _country(actors[value].side, language)
    places = dataset.registers.places.entries
    return lambda value: _country(places[value].country, language)


def _country(name: str, language: Language) -> str:
    return language.text("Other countries") if name == OTHER else language.country(name)
