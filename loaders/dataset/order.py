"""In which order events are listed."""

import pandas as pd

RANKS = {"major": 0, "notable": 1, "routine": 2}
"""The most significant first."""


def in_order(events: pd.DataFrame, order: str) -> pd.DataFrame:
    """Events in one of `vocabulary.ORDERS`; equal ones stay oldest first.

    Args:
        events: Rows of `Dataset.events`, oldest first.
        order: "oldest", "newest" or "significance".
    """
    if order == "newest":
        return events.iloc[::-1]
    if order == "significance":
        return events.sort_values("significance", key=lambda column: column.map(RANKS), kind="stable")
    return events
