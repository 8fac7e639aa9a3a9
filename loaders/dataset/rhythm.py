"""When there is how much: events by month, and the silences between contacts."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal

import numpy as np
import pandas as pd

from loaders.dataset.window import Window
from loaders.model.vocabulary import CATEGORIES, KINDS

DAY = timedelta(days=1)

ALL = ""
"""Stands for all categories together."""


def middle_of_beginning(events: pd.DataFrame) -> pd.Series:
    """The moment that stands for each event where it is counted: the middle of the days on which it may have begun.

    Args:
        events: The frame of events.
    """
    earliest, earliest_end, latest_start = (
        events[column].to_numpy("datetime64[s]") for column in ("earliest", "earliest_end", "latest_start")
    )
    first = np.where(events["open_start"].to_numpy(bool), earliest_end, earliest)
    return pd.Series(first + (latest_start + np.timedelta64(DAY) - first) / 2, index=events.index)


def number_within(events: pd.DataFrame, days: Window) -> int:
    """How many events there are within some days: each once, in the middle of its own.

    Args:
        events: Rows of `Dataset.events`.
        days: The first and the last day.
    """
    middle = middle_of_beginning(events)
    return int(((middle >= pd.Timestamp(days[0])) & (middle < pd.Timestamp(days[1]) + DAY)).sum())


def by_month(events: pd.DataFrame, days: Window) -> pd.DataFrame:
    """How many events of each kind and category there are in each month: each once, in the middle of its days.

    Args:
        events: Rows of `Dataset.events`.
        days: Days whose months are counted even where nothing happened; months of events beyond them come too.

    Returns:
        Columns `month` ("2024-06"), `kind`, `category` and `events` (int64), only where there are events, months in
        order; `attrs["months"]` names every month from the first to the last.
    """
    times = middle_of_beginning(events).to_numpy("datetime64[s]").astype("datetime64[M]")
    edges = np.array(days, "datetime64[M]")
    first, last = min([edges[0], *times]), max([edges[1], *times])
    counted = events.assign(month=times.astype(str)).groupby(["month", "kind", "category"], sort=True).size()
    counts = counted.rename("events").reset_index()
    counts.attrs["months"] = [str(month) for month in np.arange(first, last + 1)]
    return counts


def by_step(events: pd.DataFrame, begin: date, unit: Literal["M", "D"]) -> pd.Series:
    """How many events there are so many months or days after a beginning: each once, in the middle of its days.

    Args:
        events: Rows of `Dataset.events`.
        begin: The beginning; the month or day in which it lies is 0, those before it are below.
        unit: "M" for months, "D" for days.

    Returns:
        Numbers of events (int64) by how many months or days after, in order, only where there are events.
    """
    times = middle_of_beginning(events).to_numpy("datetime64[s]").astype(f"datetime64[{unit}]")
    after = (times - np.datetime64(begin, unit)).astype("int64")
    return pd.Series(after, dtype="int64").value_counts().sort_index()


def running(counts: pd.DataFrame, months: Sequence[str]) -> pd.DataFrame:
    """How many events of each kind there are up to the end of each month.

    Args:
        counts: What `by_month` returns.
        months: Every month, in order.

    Returns:
        Months as index, the kinds that occur as columns, in the order of the vocabulary.
    """
    across = counts.pivot_table(index="month", columns="kind", values="events", aggfunc="sum", fill_value=0)
    kinds = [kind for kind in KINDS if kind in across.columns]
    return across.reindex(index=list(months), columns=kinds, fill_value=0).cumsum()


def by_year(counts: pd.DataFrame, months: Sequence[str]) -> pd.DataFrame:
    """How many events of each category there are in each year.

    Args:
        counts: What `by_month` returns.
        months: Every month, in order; each of their years has a column.

    Returns:
        The categories that occur as index, in the order of the vocabulary, after `ALL`, which is their sum; the years
        ("2024") as columns, in order.
    """
    years = list(dict.fromkeys(month[:4] for month in months))
    across = counts.assign(year=counts["month"].str[:4]).pivot_table(
        index="category", columns="year", values="events", aggfunc="sum", fill_value=0
    )
    order = [category for category in CATEGORIES if category in across.index]
    across = across.reindex(index=order, columns=years, fill_value=0)
    return pd.concat([across.sum().to_frame(ALL).T, across])


def silences(events: pd.DataFrame, days: Window) -> pd.DataFrame:
    """How long ago the last contact of each category was, and the longest time without any.

    A day counts as silent only if no contact may lie on it: an inexact date takes all the days that it may mean, and
    what lasted all that it lasted. What has an open end takes the day on which it began, since nobody says how long.

    Args:
        events: Rows of `Dataset.events`; those that are no contacts are not looked at.
        days: The days that are looked at; the last one is that up to which days are counted.

    Returns:
        A row for all together (`category` is `ALL`) and one for each category that has a contact, in the order of the
        vocabulary: `contacts` (how many), `last` (the last day on which one may lie) and `last_event`, `since` (days
        after it), `longest` (days), and `begin` and `end` of that silence, its first and last day, NaT where there is
        none between two contacts.
    """
    contacts = events[events["kind"] == "contact"]
    rows = [_silence(contacts, ALL, days)] if len(contacts) else []
    own = dict(iter(contacts.groupby("category")))
    rows += [_silence(own[category], category, days) for category in CATEGORIES if category in own]
    return pd.DataFrame(
        rows, columns=["category", "contacts", "last", "last_event", "since", "longest", "begin", "end"]
    )


def _silence(contacts: pd.DataFrame, category: str, days: Window) -> tuple[object, ...]:
    begin = contacts["earliest"].fillna(pd.Timestamp(days[0])).to_numpy("datetime64[D]")
    end = contacts["latest"].fillna(contacts["latest_start"]).to_numpy("datetime64[D]")
    order = np.argsort(begin, kind="stable")
    begin, end = begin[order], end[order]
    reached = np.maximum.accumulate(end)
    gaps = (begin[1:] - reached[:-1]).astype("int64") - 1
    last = reached[-1]
    since = max(int((np.datetime64(days[1], "D") - last).astype("int64")), 0)
    last_event = contacts["id"].iloc[order[len(end) - 1 - int(np.argmax(end[::-1] == last))]]
    found = [category, len(contacts), pd.Timestamp(last), last_event, since]
    if not len(gaps) or gaps.max() < 1:
        return (*found, 0, pd.NaT, pd.NaT)
    at = int(np.argmax(gaps))
    return (*found, int(gaps[at]), pd.Timestamp(reached[at]) + DAY, pd.Timestamp(begin[at + 1]) - DAY)
