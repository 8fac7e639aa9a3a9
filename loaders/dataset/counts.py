"""How many events there are of what."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from loaders.model.vocabulary import KINDS

Whole = np.ndarray[Any, np.dtype[np.int64]]
Chosen = np.ndarray[Any, np.dtype[np.bool_]]


def counts_by_year(events: pd.DataFrame) -> pd.DataFrame:
    """Events by year of their first possible day (rows) and by kind (columns, by their ids), with totals as "all"."""
    years = events["earliest"].dt.year.astype("str").rename("year")
    table = pd.crosstab(years, events["kind"], margins=True, margins_name="all")
    return table[[kind for kind in (*KINDS, "all") if kind in table.columns]].rename_axis(columns=None)


def counts_by_month(events: pd.DataFrame) -> pd.DataFrame:
    """Events by month of their first possible day (rows, as `2024-06`) and by kind (columns, by their ids)."""
    months = events["earliest"].dt.strftime("%Y-%m").rename("month")
    table = pd.crosstab(months, events["kind"])
    return table.reindex(columns=list(KINDS), fill_value=0).rename_axis(columns=None)


@dataclass(frozen=True, eq=False)
class Pairs:
    """Which events have which values, each pair once and as numbers, so that many questions can be counted at once.

    Attributes:
        events: The place of the event of each pair in the frame of events.
        values: The place of its value among the names.
        names: The values, in the order of the letters.
    """

    events: Whole
    values: Whole
    names: Sequence[str]

    def counts(self, chosen: Chosen) -> Whole:
        """How many of the chosen events have each value, in the order of the names.

        Args:
            chosen: A flag for each event of the frame.
        """
        return np.bincount(self.values[chosen[self.events]], minlength=len(self.names))


def pairs_of(events: pd.DataFrame, having: pd.DataFrame) -> Pairs:
    """The pairs of a frame with the columns `event` and `value`, in the order of the events."""
    values, names = pd.factorize(having["value"], sort=True)
    places = pd.Index(events["id"]).get_indexer(having["event"])
    once = np.unique(places * max(len(names), 1) + values)
    return Pairs(*np.divmod(once, max(len(names), 1)), list(names))
