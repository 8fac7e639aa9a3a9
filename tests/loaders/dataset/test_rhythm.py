"""Months and silences: against an oracle that goes through the days, and in small cases."""

from collections import Counter
from datetime import date, timedelta

import pandas as pd
import pytest

from loaders import Dataset
from loaders.dataset.rhythm import ALL, by_month, running, silences
from loaders.dataset.window import coverage
from loaders.selection.answer import select
from loaders.selection.filters import Filters
from tests.factories import make_dataset, make_event

COVERED = date(2024, 1, 1), date(2024, 12, 31)


def of_dates(folder, *dates: str, **changes: object) -> Dataset:
    events = [make_event(id=f"2024-{number}-event", date=when, **changes) for number, when in enumerate(dates)]
    return make_dataset(folder, sorted(events, key=lambda event: str(event["date"])))


def silence(dataset: Dataset, days=COVERED) -> pd.Series:
    return silences(dataset.events, days).iloc[0]


def test_every_event_is_counted_in_one_month(dataset: Dataset) -> None:
    counts = by_month(dataset.events, coverage(dataset))
    assert counts["events"].sum() == len(dataset.events)
    exact = dataset.events[dataset.events["precision"] == "day"]
    exact = exact[~exact["lasting"]]
    expected = Counter(zip(exact["date"].str[:7], exact["kind"], exact["category"], strict=True))
    found = counts.set_index(["month", "kind", "category"])["events"]
    assert all(found[cell] >= number for cell, number in expected.items())
    months = counts.attrs["months"]
    assert (months[0], months[-1], len(months)) == ("2022-01", "2025-10", 46)


def test_an_inexact_date_counts_once_in_the_middle_of_its_days(tmp_path) -> None:
    counts = by_month(of_dates(tmp_path, "2024").events, COVERED)
    assert list(counts["month"]) == ["2024-07"]


def test_months_without_events_are_named_and_so_are_those_beyond_the_days(tmp_path) -> None:
    counts = by_month(of_dates(tmp_path, "2024-06-19").events, (date(2024, 7, 1), date(2024, 8, 31)))
    assert counts.attrs["months"] == ["2024-06", "2024-07", "2024-08"]
    assert by_month(of_dates(tmp_path, "2024-06-19").events[:0], COVERED).empty


def test_the_running_total_ends_with_all_events_of_each_kind(dataset: Dataset) -> None:
    counts = by_month(dataset.events, coverage(dataset))
    totals = running(counts, counts.attrs["months"])
    assert totals.iloc[-1].to_dict() == dataset.events["kind"].value_counts().to_dict()
    assert totals.diff().dropna().ge(0).all(axis=None)


@pytest.mark.parametrize("asked", [Filters(), Filters(start="2024", end="2024"), Filters(actor=("kim-jong-un",))])
def test_silences_are_those_that_one_finds_day_by_day(dataset: Dataset, asked: Filters) -> None:
    events = select(dataset, asked)
    days = coverage(dataset)
    found = silences(events, days).set_index("category")
    contacts = events[events["kind"] == "contact"]
    assert set(found.index) == {ALL, *contacts["category"]}
    for category in found.index:
        own = contacts if category == ALL else contacts[contacts["category"] == category]
        heard = set()
        for event in own.itertuples():
            last = event.latest if pd.notna(event.latest) else event.latest_start
            heard |= {day.date() for day in pd.date_range(event.earliest, last)}
        longest = run = 0
        day = min(heard)
        while day < max(heard):
            run = 0 if day in heard else run + 1
            longest = max(longest, run)
            day += timedelta(days=1)
        row = found.loc[category]
        assert (row["contacts"], row["longest"]) == (len(own), longest)
        assert row["last"].date() == max(heard)
        assert row["since"] == max((days[1] - max(heard)).days, 0)


def test_a_silence_has_its_first_and_its_last_day(tmp_path) -> None:
    row = silence(of_dates(tmp_path, "2024-03-01", "2024-03-05", "2024-03-07"))
    assert (row["longest"], row["begin"], row["end"]) == (3, pd.Timestamp("2024-03-02"), pd.Timestamp("2024-03-04"))
    assert (row["last_event"], row["since"]) == ("2024-2-event", 299)


@pytest.mark.parametrize(
    ("dates", "longest"),
    [
        (["2024-03-01", "2024-03-02"], 0),  # day after day
        (["2024-03-01", "2024-05", "2024-06-10"], 60),  # all May may be meant
        (["2024-02-01/2024-06-01", "2024-03-01", "2024-06-05"], 3),  # what lasts is no silence
        (["2024-03-01/..", "2024-06-01"], 91),  # nobody says until when
        (["2024-03-01"], 0),
    ],
)
def test_a_day_on_which_a_contact_may_lie_is_not_silent(tmp_path, dates, longest) -> None:
    row = silence(of_dates(tmp_path, *dates))
    assert row["longest"] == longest
    assert pd.isna(row["begin"]) == (longest == 0)


def test_only_contacts_break_a_silence(tmp_path) -> None:
    assert silences(of_dates(tmp_path, "2024-03-01", kind="response").events, COVERED).empty
