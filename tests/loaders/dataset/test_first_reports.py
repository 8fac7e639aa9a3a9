"""The events on the clock of first reports: one exact day each, and those without such a day counted, never lost."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from loaders import Dataset
from loaders.dataset.as_known import known_on
from loaders.dataset.first_reports import by_report
from loaders.language import ENGLISH, Language, language
from loaders.wording.clocks import clock_in_words
from loaders.wording.texts import reported_in_words, worded
from tests.factories import make_dataset, make_event, make_source

DATES = ["earliest", "latest", "latest_start", "earliest_end"]


def on_clock(folder: Path, *events: tuple[str, list[str | None]], language: Language = ENGLISH) -> pd.DataFrame:
    """Events of these dates, whose pages show these days, on the clock of first reports."""
    records = [
        make_event(id=f"2024-event-{number}", date=day, sources=[_page(one) for one in published])
        for number, (day, published) in enumerate(events)
    ]
    dataset = make_dataset(folder, records)
    return reported_in_words(by_report(worded(dataset, language), dataset.provenance), language)


def _page(published: str | None) -> dict[str, object]:
    return make_source(published=published, url=f"https://kcna.example/{published}")


@pytest.mark.parametrize(
    ("when", "published", "day", "words"),
    [
        ("2024-06-19", ["2024-06-20"], "2024-06-20", "19 June 2024; first reported 20 June 2024"),
        ("2024-06-19", ["2024-07-01", "2024-06-20"], "2024-06-20", "19 June 2024; first reported 20 June 2024"),
        # the days that a date may mean, an open end and a doubt belong to the other clock
        ("2023-11~", ["2024-02-03"], "2024-02-03", "about November 2023; first reported 3 February 2024"),
        ("2024-10/..", ["2024-10-18"], "2024-10-18", "since October 2024; first reported 18 October 2024"),
        ("../2024-10", ["2024-10-18"], "2024-10-18", "until October 2024; first reported 18 October 2024"),
        # a page of a month was public for certain on the last day of it
        ("2024-06-19", ["2024-06"], "2024-06-30", "19 June 2024; first reported 30 June 2024"),
        # what is announced ahead is reported before it happens
        ("2024-06-19", ["2024-06-17"], "2024-06-17", "19 June 2024; first reported 17 June 2024"),
        ("2024-06-19", [None, "2024-06-21"], "2024-06-21", "19 June 2024; first reported 21 June 2024"),
    ],
)
def test_an_event_stands_on_the_first_day_on_which_a_page_was_public(
    tmp_path: Path, when: str, published: list[str | None], day: str, words: str
) -> None:
    (event,) = on_clock(tmp_path, (when, published)).itertuples()
    assert {getattr(event, column) for column in DATES} == {pd.Timestamp(day)}
    assert event.precision == "day"
    assert not any((event.lasting, event.approximate, event.uncertain, event.open_start, event.open_end))
    assert event.words == words
    assert event.date == when


def test_both_days_are_said_in_indonesian_too(tmp_path: Path) -> None:
    (event,) = on_clock(tmp_path, ("2024-06-19", ["2024-06-20"]), language=language("id")).itertuples()
    assert event.words == "19 Juni 2024; pertama kali dilaporkan 20 Juni 2024"


def test_the_first_report_comes_first_and_what_no_page_dates_is_left_out(tmp_path: Path) -> None:
    drawn = on_clock(tmp_path, ("2024-01-01", ["2024-09-01"]), ("2024-02-01", [None]), ("2024-03-01", ["2024-03-02"]))
    assert list(drawn["id"]) == ["2024-event-2", "2024-event-0"]


def test_no_event_is_lost_between_the_clocks(small: Dataset) -> None:
    drawn = by_report(small.events, small.provenance)
    undated = small.provenance.loc[small.provenance["first_published"].isna(), "event"]
    assert list(undated) == ["2024-04-moscow-zoo-birds-pyongyang"]
    assert sorted([*drawn["id"], *undated]) == sorted(small.events["id"])
    pd.testing.assert_series_equal(drawn.dtypes, small.events.dtypes)


def test_a_replayed_record_has_no_report_after_its_day(small: Dataset) -> None:
    known = known_on(small, date(2024, 10, 20))
    drawn = by_report(known.events, known.provenance)
    assert drawn["latest"].max() <= pd.Timestamp("2024-10-20")


def test_no_event_has_no_report(small: Dataset) -> None:
    none = by_report(small.events.iloc[:0], small.provenance)
    assert none.empty
    assert list(none.columns) == list(small.events.columns)


@pytest.mark.parametrize(
    ("reported", "left_out", "end"),
    [
        (9, 0, "sure to have been public."),
        (9, 1, "1 of 10 is left out, since no page shows when it was published; the list has it."),
        (440, 30, "30 of 470 are left out, since no page shows when it was published; the list has them."),
    ],
)
def test_the_clock_says_how_many_it_cannot_show(reported: int, left_out: int, end: str) -> None:
    assert clock_in_words(reported, left_out, ENGLISH).endswith(end)


@pytest.mark.parametrize("day", [date(2021, 1, 1), date(2022, 1, 1)])
def test_before_the_first_page_nothing_was_reported_and_the_columns_are_the_same(small: Dataset, day: date) -> None:
    nothing = known_on(small, day)
    reported = by_report(worded(nothing, ENGLISH), nothing.provenance)
    assert reported.empty
    assert list(reported.dtypes) == list(worded(small, ENGLISH).dtypes)
