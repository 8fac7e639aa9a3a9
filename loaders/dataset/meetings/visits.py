"""Who travelled to whom, and how high: meetings in person, by the country where they took place and who was there."""

from collections.abc import Mapping, Set

import pandas as pd

from loaders.dataset.dataset import Dataset
from loaders.language import mark

MET = ("summit", "visit")
"""The categories of those who meet in person."""

LEADERS = ("kim-jong-un", "vladimir-putin")
"""The ids of the two leaders in the register of actors."""

LEVELS: Mapping[str, str] = {
    "summit": mark("The two leaders"),
    "leader": mark("With one leader"),
    "below": mark("Below them"),
}
"""How high a visit is, from its category and the leaders among its actors."""

WHERE: Mapping[str, str] = {
    "Russia": mark("In Russia"),
    "North Korea": mark("In North Korea"),
    "other": mark("In other countries"),
}
"""The country of one of its places: who travels there is the other side."""


def visits(dataset: Dataset, events: pd.DataFrame) -> pd.DataFrame:
    """How many visits of each level took place where. One with places in two countries counts in both.

    Args:
        dataset: The record.
        events: Some events of it.

    Returns:
        Columns `row` (a key of `WHERE`), `column` (a key of `LEVELS`), `events` (int64), `places` (the ids of their
        places there, as a tuple) and `leader` (whichever of `LEADERS` was at all of them, else ""), only where there is
        a visit.
    """
    met = events[events["category"].isin(MET) & (events["kind"] == "contact")]
    leading = dataset.actors[dataset.actors["actor"].isin(LEADERS)]
    led = set(leading["event"])
    level = {
        event: "summit" if category == "summit" else "leader" if event in led else "below"
        for event, category in zip(met["id"], met["category"], strict=True)
    }
    held = dataset.places[dataset.places["event"].isin(met["id"])]
    countries = held["place"].map(lambda place: dataset.registers.places.entries[place].country)
    cells = held.assign(
        row=countries.where(countries.isin(list(WHERE)), "other"),
        column=held["event"].map(level),
    ).groupby(["row", "column"])
    return pd.DataFrame(
        [
            (*at, cell["event"].nunique(), tuple(sorted(set(cell["place"]))), _leader(set(cell["event"]), leading))
            for at, cell in cells
        ],
        columns=["row", "column", "events", "places", "leader"],
    )


def _leader(events: Set[str], leading: pd.DataFrame) -> str:
    """The leader who was at all of these events, or ""."""
    return next((one for one in LEADERS if events <= set(leading.loc[leading["actor"] == one, "event"])), "")
