from datetime import date

import pytest

from components.figures.timeline.histogram import count_by_time
from components.figures.timeline.spans import Scale
from loaders import Dataset
from tests.components.figures.drawing import WHOLE, draw, make_events

YEARS = Scale(*WHOLE, width=800)
WEEK = Scale(date(2024, 6, 17), date(2024, 6, 23), width=800)


def test_months_are_counted_by_kind_in_the_order_of_the_vocabulary() -> None:
    events = make_events(
        {"date": "2024-07-01", "kind": "claim"},
        {"date": "2024-06-30", "kind": "claim"},
        {"date": "2024-06-01", "kind": "contact"},
    )
    counts = count_by_time(events, YEARS)
    assert list(counts.index) == ["2024-06", "2024-07"]
    assert counts.to_dict("list") == {"contact": [1, 0], "claim": [1, 1]}


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("2024-06-30", "2024-06"),
        ("2024-06", "2024-06"),
        ("2024", "2024-07"),  # its middle
        ("[2024-05-20..2024-06-30]", "2024-06"),
        ("2024-06-20/2024-09-01", "2024-06"),  # where it began
        ("2024-06-20/..", "2024-06"),
        ("../2024-06-20", "2024-06"),  # where it ended, since nobody knows when it began
    ],
)
def test_an_event_counts_once_in_the_middle_of_its_days(text: str, month: str) -> None:
    assert list(count_by_time(make_events({"date": text}), YEARS).index) == [month]


def test_a_short_window_is_counted_by_day() -> None:
    events = make_events({"date": "2024-06-19"}, {"date": "2024-06-19"}, {"date": "2024-06-21"}, {"date": "2024-08-01"})
    assert count_by_time(events, WEEK).to_dict("index") == {"2024-06-19": {"contact": 2}, "2024-06-21": {"contact": 1}}
    layout = draw(events, window=(WEEK.first, WEEK.last)).layout
    assert "Events<br>per day" in [one.text for one in layout.annotations]


def test_a_month_is_counted_whole_wherever_the_window_cuts_it(dataset: Dataset) -> None:
    cut = Scale(date(2024, 9, 20), date(2025, 1, 10), width=800)
    months = ["2024-09", "2024-10", "2024-11", "2024-12", "2025-01"]
    whole = count_by_time(dataset.events, YEARS).loc[months]
    assert count_by_time(dataset.events, cut).to_dict() == whole.to_dict()


def test_all_events_are_counted(dataset: Dataset) -> None:
    assert count_by_time(dataset.events, YEARS).to_numpy().sum() == len(dataset.events)


def test_bars_share_the_axis_of_time_with_the_rows() -> None:
    layout = draw(make_events({})).layout
    assert layout.xaxis2.matches == "x"
    assert layout.xaxis2.range == layout.xaxis.range


@pytest.mark.parametrize(
    ("window", "first"),
    [
        (WHOLE, ["month", "2024-06", "June 2024", 2]),
        ((WEEK.first, WEEK.last), ["", "", "19 June 2024", 2]),  # a day is as near as it gets
    ],
)
def test_kinds_are_stacked_and_a_bar_stands_for_its_month(window: tuple[date, date], first: list[object]) -> None:
    figure = draw(make_events({"kind": "claim"}, {"kind": "contact"}), window=window)
    bars = [trace for trace in figure.data if trace.type == "bar"]
    assert [bar.name for bar in bars] == ["Contact", "Claim"]
    assert bars[0].customdata[0] == first
    assert figure.layout.barmode == "stack"
