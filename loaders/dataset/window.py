"""Stretches of time that a reader looks at: how one is fitted into limits, moved, and laid around a month."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd

from loaders.dataset.dataset import Dataset

Window = tuple[date, date]
"""First and last day, both shown whole."""

SHORTEST = timedelta(days=7)
"""The shortest window: days stay far enough apart to be read."""


def coverage(dataset: Dataset) -> Window:
    """The days that the chronology covers; of the record as known on a day, those up to that day."""
    covered = dataset.chronology.coverage
    first, last = covered.from_.first, covered.to.last
    return first, max(first, min(last, dataset.as_of or last))


def widened(window: Window, reach: Window | None) -> Window:
    """The window, made wide enough for what reaches beyond it."""
    return (min(window[0], reach[0]), max(window[1], reach[1])) if reach else window


def first_and_last(events: pd.DataFrame) -> Window | None:
    """The days between which events of exact days lie; None where there is no event."""
    if events.empty:
        return None
    return events["earliest"].min().date(), events["latest"].max().date()


def reaching_into(events: pd.DataFrame, window: Window) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Which events may lie on any day of a window; an open end reaches everything beyond it.

    Args:
        events: Rows of `Dataset.events`.
        window: The first and the last day.
    """
    earliest, latest = (events[end].to_numpy("datetime64[D]") for end in ("earliest", "latest"))
    begun = np.isnat(earliest) | (earliest <= np.datetime64(window[1]))
    unfinished = np.isnat(latest) | (latest >= np.datetime64(window[0]))
    reaching: np.ndarray[Any, np.dtype[np.bool_]] = begun & unfinished
    return reaching


def fitted(window: Window, limits: Window) -> Window | None:
    """The part of a window inside the limits, not shorter than can be read; None where no day of it is inside."""
    first, last = max(window[0], limits[0]), min(window[1], limits[1])
    if first > last:
        return None
    missing = SHORTEST - timedelta(days=1) - (last - first)
    if missing > timedelta(0):
        first = max(limits[0], first - missing / 2)
        last = min(limits[1], first + SHORTEST - timedelta(days=1))
    return first, last


def of_month(month: str) -> Window:
    """The days of a month such as "2024-06"."""
    first = date.fromisoformat(f"{month}-01")
    return first, first.replace(day=monthrange(first.year, first.month)[1])


def shifted(window: Window, limits: Window, step: int) -> Window:
    """The window moved by half its length, as far as the limits allow.

    Args:
        window: The window.
        limits: What it stays inside.
        step: -1 towards the past, 1 towards the present.
    """
    length = window[1] - window[0]
    by = step * max(length / 2, timedelta(days=1))
    by = max(min(by, limits[1] - window[1]), limits[0] - window[0])
    return window[0] + by, window[1] + by
