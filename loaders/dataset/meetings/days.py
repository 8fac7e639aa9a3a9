"""Since when something was met with, and until when: the days of the first and the last of its events."""

import pandas as pd


def first_and_last(held: pd.DataFrame, keys: list[str], events: pd.DataFrame) -> pd.DataFrame:
    """The first day on which the earliest of the events of each group may lie, and the last one of the latest.

    An open beginning or end says nothing of when; the day that is known of it stands for it.

    Args:
        held: Which events a group has: the column `event`, and those of its keys.
        keys: The columns by which to group.
        events: The events, all of them that `held` names.

    Returns:
        Columns `first` and `last`, days as ISO has them, by the keys.
    """
    days = pd.DataFrame(
        {
            "event": events["id"],
            "first": events["earliest"].fillna(events["earliest_end"]),
            "last": events["latest"].fillna(events["latest_start"]),
        }
    )
    grouped = held[["event", *keys]].merge(days, on="event").groupby(keys)
    return pd.DataFrame({"first": _iso(grouped["first"].min()), "last": _iso(grouped["last"].max())})


def _iso(days: pd.Series) -> pd.Series:
    written: pd.Series = days.dt.strftime("%Y-%m-%d").fillna("").astype("str")
    return written
