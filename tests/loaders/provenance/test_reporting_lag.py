"""How long after an event it was first reported, and by whom."""

from datetime import date as day
from pathlib import Path

import pytest

from loaders import Dataset
from loaders.provenance.reporting_lag import FirstReport, first_report
from tests.factories import make_page, make_published


def _report(dataset: Dataset) -> FirstReport | None:
    return first_report(next(iter(dataset.records.values())))


@pytest.mark.parametrize(
    ("date", "published", "lag", "at_least"),
    [
        ("2024-06-19", ["2024-06-19"], 0, 0),
        ("2024-06-19", ["2024-07-30", "2024-07-12"], 23, 23),  # the first page, wherever it stands
        ("2024-06-19", ["2024-06-16"], -3, -3),  # announced ahead
        ("2024-06-19", ["2024-08"], 73, 43),  # a month was public for certain on the last day of it
        ("2024-05", ["2024-07"], 91, 31),  # counted from any day that the event may mean
        ("2024-06", ["2024-06-20"], 19, -10),
        ("2024-06-18/2024-06-19", ["2024-06-18"], 0, 0),  # counted from the start of what lasts
        ("2024-06-19", [None, "2024-06-21"], 2, 2),  # a page without a day says nothing
        ("../2024-06", ["2024-06-21"], None, -9),  # nobody knows since when
    ],
)
def test_the_lag_is_known_only_as_exactly_as_the_days_are(
    tmp_path: Path, date: str, published: list[str | None], lag: int | None, at_least: int | None
) -> None:
    outlets = ("Yonhap", "TASS", "Tribun")
    dataset = make_published(tmp_path, *map(make_page, outlets, published), date=date, note="announced ahead")
    report = _report(dataset)
    assert report is not None
    assert (report.lag, report.at_least) == (lag, at_least)
    frame = dataset.provenance
    assert frame["lag_days"].isna().all() if lag is None else list(frame["lag_days"]) == [lag]
    assert list(frame["first_published"].dt.date) == [report.day]


def test_a_page_that_shows_its_month_was_public_by_the_end_of_it(tmp_path: Path) -> None:
    report = _report(make_published(tmp_path, make_page("Yonhap", "2024-08")))
    assert report is not None
    assert report.day == day(2024, 8, 31)


def test_without_the_day_of_any_page_there_is_no_first_report(tmp_path: Path) -> None:
    dataset = make_published(tmp_path, make_page("Yonhap", None))
    assert _report(dataset) is None
    assert list(dataset.provenance["first_outlet"]) == [""]


def test_of_those_who_report_first_whoever_credits_nobody_is_named(tmp_path: Path) -> None:
    dataset = make_published(tmp_path, make_page("Tribun", credits=["KCNA"]), make_page("KCNA"))
    report = _report(dataset)
    assert report is not None
    assert [outlet.id for outlet in report.outlets] == ["kcna", "tribun"]
