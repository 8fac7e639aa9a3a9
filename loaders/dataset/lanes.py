"""Which rows of the timeline the events stand in: those of their actors, sources or places, the busiest first."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from loaders.dataset.counts import Pairs, pairs_of
from loaders.dataset.dataset import Dataset

COLUMNS = {"actor": ("actors", "actor"), "source": ("outlets", "outlet"), "place": ("places", "place")}
"""Where it stands what an event has of each: a frame of the dataset, and its column."""

OTHERS, NONE = ":others", ":none"
"""The rows of events that have nothing of what has a row, and of those that have nothing at all; no id looks so."""


@dataclass(frozen=True, eq=False)
class Standing:
    """Which events stand in which rows.

    Attributes:
        rows: Columns `place` (of the event among those that were asked for) and `row`, in the order of the events: each
            stands in the row of every value of it that has one, or else once among the others, so that none is lost.
        shown: The values that have a row, the one of most events first.
        more: How many values have none.
        events_of_more: How many events these have.
    """

    rows: pd.DataFrame
    shown: Sequence[str]
    more: int
    events_of_more: int


def stand(dataset: Dataset, events: pd.DataFrame, lane: str, most: int) -> Standing:
    """Find the rows of events.

    Args:
        dataset: The record that they belong to.
        events: Rows of `Dataset.events`, in any order, with their index.
        lane: What the rows are: a key of `COLUMNS`.
        most: How many values have a row of their own.
    """
    pairs = values_of(dataset, lane)
    place = np.full(len(dataset.events), -1)
    place[events.index.to_numpy()] = np.arange(len(events))
    asked = place[pairs.events] >= 0
    at, values = place[pairs.events[asked]], pairs.values[asked]
    counts = np.bincount(values, minlength=len(pairs.names))
    ranked = [value for value in np.argsort(-counts, kind="stable").tolist() if counts[value]]
    has_row = np.isin(np.arange(len(pairs.names)), ranked[:most])
    in_row, in_rest = np.zeros((2, len(events)), dtype=bool)
    in_row[at[has_row[values]]] = True
    in_rest[at[~has_row[values]]] = True
    others, none = np.flatnonzero(in_rest & ~in_row), np.flatnonzero(~in_rest & ~in_row)
    places = np.concatenate([at[has_row[values]], others, none])
    names = np.array(pairs.names, dtype=object)[values[has_row[values]]]
    rows = pd.DataFrame({"place": places, "row": [*names, *[OTHERS] * len(others), *[NONE] * len(none)]})
    return Standing(
        rows.sort_values("place", kind="stable", ignore_index=True),
        [pairs.names[value] for value in ranked[:most]],
        len(ranked[most:]),
        int(in_rest.sum()),
    )


def values_of(dataset: Dataset, lane: str) -> Pairs:
    """Which event has which actors, sources or places."""
    frame, column = COLUMNS[lane]

    def pairs() -> Pairs:
        held: pd.DataFrame = getattr(dataset, frame)
        return pairs_of(dataset.events, held[["event", column]].set_axis(["event", "value"], axis=1))

    return dataset.remembered("lanes", lane, pairs)
