"""Where events took place: how many each place has, what no map can show, and what went from capital to capital."""

from typing import NamedTuple

import pandas as pd

from loaders.dataset.dataset import Dataset
from loaders.dataset.meetings.days import first_and_last
from loaders.model.vocabulary import KINDS

LETTERS = "message"
"""The category of what goes from one capital to another without anybody travelling."""

CAPITALS = {"Russia": "moscow", "North Korea": "pyongyang"}
"""From where and to where the two sides of the chronology write and call, by the register of places."""

Point = tuple[float, float]


class Letters(NamedTuple):
    """What went from capital to capital without anybody travelling.

    Attributes:
        begin: Longitude and latitude of the one, in degrees.
        end: Of the other.
        events: How many letters and calls, in both directions.
    """

    begin: Point
    end: Point
    events: int


def placed(dataset: Dataset, events: pd.DataFrame) -> pd.DataFrame:
    """The places of events, those with most events first.

    Args:
        dataset: The record.
        events: Some events of it.

    Returns:
        Columns `place` (id), `name`, `country`, `longitude` and `latitude` (degrees; NaN where the register has none),
        `events` (how many), for each kind a column of its id (how many of them; int64), and `first` and `last` (the
        days of these events, as ISO has them).
    """
    held = dataset.places[dataset.places["event"].isin(events["id"])]
    kinds = held.assign(kind=held["event"].map(events.set_index("id")["kind"]))
    counts = kinds.groupby(["place", "kind"])["event"].nunique().unstack(fill_value=0)
    counts = counts.reindex(columns=list(KINDS), fill_value=0).astype("int64")
    days = first_and_last(held, ["place"], events).loc[counts.index]
    entries = [dataset.registers.places.entries[place] for place in counts.index]
    frame = pd.DataFrame(
        {
            "place": pd.Series([entry.id for entry in entries], dtype="str"),
            "name": pd.Series([entry.name for entry in entries], dtype="str"),
            "country": pd.Series([entry.country for entry in entries], dtype="str"),
            "longitude": pd.Series([entry.lon for entry in entries], dtype="float64"),
            "latitude": pd.Series([entry.lat for entry in entries], dtype="float64"),
            "events": counts.sum(axis=1).to_numpy(),
            **{kind: counts[kind].to_numpy() for kind in KINDS},
            **{edge: days[edge].to_numpy() for edge in ("first", "last")},
        }
    )
    return frame.sort_values(["events", "name"], ascending=[False, True], ignore_index=True)


def unplaced(dataset: Dataset, events: pd.DataFrame) -> pd.DataFrame:
    """The events that no map can show, in their order: they name no place, or none of which the position is known.

    Args:
        dataset: The record.
        events: Some events of it.
    """
    entries = dataset.registers.places.entries
    known = {place for place, entry in entries.items() if entry.lat is not None and entry.lon is not None}
    shown = dataset.places.loc[dataset.places["place"].isin(known), "event"]
    return events[~events["id"].isin(shown)]


def letters(dataset: Dataset, events: pd.DataFrame) -> Letters | None:
    """What was written and called between the two capitals; None where nothing was, or where their places are unknown.

    Args:
        dataset: The record.
        events: Some events of it.
    """
    sent = set(events.loc[(events["category"] == LETTERS) & (events["kind"] == "contact"), "id"])
    actors, places = dataset.registers.actors.entries, dataset.registers.places.entries
    sides = dataset.actors["actor"].map(lambda actor: actors[actor].side)
    for side in CAPITALS:
        sent &= set(dataset.actors.loc[sides == side, "event"])
    ends = [
        (entry.lon, entry.lat)
        for entry in map(places.get, CAPITALS.values())
        if entry and entry.lon is not None and entry.lat is not None
    ]
    return Letters(ends[0], ends[-1], len(sent)) if sent and len(ends) == len(CAPITALS) else None
