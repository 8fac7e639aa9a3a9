"""Dates in canonical form: what each form means, to the day, and what is refused.

`edtf`, an independent reader of the standard, agrees on what is a date and on the days that it may mean; where it does
not, the reason stands here.
"""

import re
from datetime import date

import edtf
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from loaders.dates.edtf import DateError, When, chronological, read_edtf

POINTS = [
    ("2024-06-19", "2024-06-19", "2024-06-19", "day", "a day"),
    ("2024-02-29", "2024-02-29", "2024-02-29", "day", "a leap day"),
    ("2024-06", "2024-06-01", "2024-06-30", "month", "a month is all of its days"),
    ("2024-02", "2024-02-01", "2024-02-29", "month", "a leap month"),
    ("2023-02", "2023-02-01", "2023-02-28", "month", "and another year's"),
    ("2024-12", "2024-12-01", "2024-12-31", "month", "the last month"),
    ("2024", "2024-01-01", "2024-12-31", "year", "a year"),
    ("2024-21", "2024-03-01", "2024-05-31", "season", "spring, as the north has it"),
    ("2024-22", "2024-06-01", "2024-08-31", "season", "summer"),
    ("2024-23", "2024-09-01", "2024-11-30", "season", "autumn"),
    ("2024-24", "2024-12-01", "2025-02-28", "season", "winter ends in the next year"),
    ("2023-24", "2023-12-01", "2024-02-29", "season", "even on a leap day"),
    ("2024-33", "2024-01-01", "2024-03-31", "quarter", "the first quarter"),
    ("2024-34", "2024-04-01", "2024-06-30", "quarter", "the second"),
    ("2024-35", "2024-07-01", "2024-09-30", "quarter", "the third"),
    ("2024-36", "2024-10-01", "2024-12-31", "quarter", "the last"),
    ("[2024-02-15..2024-03-24]", "2024-02-15", "2024-03-24", "span", "one day within a span"),
    ("[2023-09..2023-12]", "2023-09-01", "2023-12-31", "span", "one day of some months"),
    ("[2022..2023]", "2022-01-01", "2023-12-31", "span", "or years"),
    ("0001-01-01", "0001-01-01", "0001-01-01", "day", "the first day there is"),
    ("9999-24", "9999-12-01", "9999-12-31", "season", "the last winter is cut short"),
]


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"), [pytest.param(*case, id=reason) for *case, reason in POINTS]
)
def test_a_date_covers_every_day_that_it_may_mean(text, first, last, precision):
    when = read_edtf(text)
    assert (when.earliest.isoformat(), when.latest.isoformat(), when.precision) == (first, last, precision)
    assert (when.latest_start, when.earliest_end) == (when.latest, when.earliest)
    assert (when.lasting, when.open_end, when.open_start) == (False, "", False)


LASTING = [
    # text, may begin on, must have begun by, cannot have ended before, may end on, precision, reason
    ("2024-10-26/2024-10-28", "2024-10-26", "2024-10-26", "2024-10-28", "2024-10-28", "day", "three days"),
    ("2024-10/2024-12", "2024-10-01", "2024-10-31", "2024-12-01", "2024-12-31", "month", "some months"),
    ("2023/2024", "2023-01-01", "2023-12-31", "2024-01-01", "2024-12-31", "year", "two years"),
    ("2024-10-26/2024-11", "2024-10-26", "2024-10-26", "2024-11-01", "2024-11-30", "month", "as coarse as its end"),
    ("2024/2025-02-03", "2024-01-01", "2024-12-31", "2025-02-03", "2025-02-03", "year", "or as its beginning"),
    ("2024-06/2024-06", "2024-06-01", "2024-06-30", "2024-06-01", "2024-06-30", "month", "some days of a month"),
    ("2024-21/2024-34", "2024-03-01", "2024-05-31", "2024-04-01", "2024-06-30", "quarter", "season into quarter"),
    ("2024-10/..", "2024-10-01", "2024-10-31", None, None, "month", "still going on"),
    ("2024-12-04/..", "2024-12-04", "2024-12-04", None, None, "day", "since a day"),
    ("2024-10/", "2024-10-01", "2024-10-31", "2024-10-01", None, "month", "nobody says until when"),
    ("../2024-10", None, "2024-10-31", "2024-10-01", "2024-10-31", "month", "nobody says since when"),
]


@pytest.mark.parametrize(
    ("text", "earliest", "latest_start", "earliest_end", "latest", "precision"),
    [pytest.param(*case, id=reason) for *case, reason in LASTING],
)
def test_what_lasts_has_days_for_its_beginning_and_for_its_end(
    text, earliest, latest_start, earliest_end, latest, precision
):
    when = read_edtf(text)
    days = [day and day.isoformat() for day in (when.earliest, when.latest_start, when.earliest_end, when.latest)]
    assert days == [earliest, latest_start, earliest_end, latest]
    assert (when.lasting, when.precision) == (True, precision)


OPEN = [("2024-10/..", ("ongoing", False)), ("2024-10/", ("unknown", False)), ("../2024-10", ("", True))]


@pytest.mark.parametrize(("text", "ends"), OPEN)
def test_an_open_end_is_going_on_or_unknown(text, ends):
    when = read_edtf(text)
    assert (when.open_end, when.open_start) == ends


MARKS = [
    ("2023-11~", True, False, "about"),
    ("2023-11?", False, True, "uncertain"),
    ("2023-11%", True, True, "both"),
    ("2023-11-20~", True, False, "about a day"),
    ("2023~", True, False, "about a year"),
    ("2024-21?", False, True, "an uncertain season"),
    ("2024-10~/2024-12", True, False, "an interval with one mark"),
    ("2024-10~/2024-12?", True, True, "with two"),
    ("2024-10?/..", False, True, "an open one"),
    ("../2024-10~", True, False, "open on the other side"),
    ("2023-11", False, False, "no mark"),
]


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"), [pytest.param(*case, id=reason) for *case, reason in MARKS]
)
def test_a_mark_is_kept_and_widens_nothing(text, approximate, uncertain):
    when = read_edtf(text)
    assert (when.approximate, when.uncertain) == (approximate, uncertain)
    plain = read_edtf("".join(letter for letter in text if letter not in "~?%"))
    assert (when.earliest, when.latest) == (plain.earliest, plain.latest)


REFUSED = [
    ("", "One end is missing.", "nothing"),
    ("2024-02-30", "2024-02 has 29 days, so there is no day 30.", "a day that February has never had"),
    ("2023-02-29", "2023-02 has 28 days, so there is no day 29.", "a leap day in another year"),
    ("2024-06-00", "2024-06 has 30 days, so there is no day 00.", "day nought"),
    ("2024-13", "There is no month 13.", "month thirteen"),
    ("2024-00", "There is no month 00.", "month nought"),
    ("2024-20", "There is no month 20.", "before the seasons"),
    ("2024-25", "There is no month 25.", "a season without a hemisphere"),
    ("2024-37", "There is no month 37.", "a third of a year"),
    ("2024-21-05", "There is no month 21.", "a day of a season"),
    ("0000", "There is no year 0.", "the year that never was"),
    ("24-06-19", None, "a year in two digits"),
    ("2024-6-19", None, "a month in one"),
    ("19.06.2024", None, "day first"),
    ("2024/06/19", None, "slashes"),
    ("2024-06-19T10:00", None, "a time of day"),
    ("2024-06-19Z", None, "a time zone"),
    ("2024-W25", None, "a week"),
    ("2024-171", None, "a day of the year"),
    ("+2024", None, "a sign"),
    ("-0044", None, "before our era"),
    ("12024", None, "far ahead"),
    ("2024-XX", None, "digits unknown"),
    ("2024-06-~19", None, "a mark inside"),
    ("2024-06~?", None, "two marks"),
    ("~2024", None, "a mark before"),
    ("２０２４-06", None, "digits of another width"),
    ("٢٠٢٤", None, "digits of another script"),
    ("2024-06-19 ", None, "a blank after"),
    ("2024-06-19\n", None, "a line after"),
    ("today", None, "words, which are for another module"),
    ("/", "One end is missing.", "an interval of nothing"),
    ("..", None, "an open nothing"),
    ("../..", None, "always"),
    ("../", "One end is missing.", "before nothing"),
    ("/2024", "One end is missing.", "after nothing"),
    ("2024/2025/2026", None, "three ends"),
    ("2024-10-28/2024-10-26", "The interval ends (2024-10-26) before it begins (2024-10-28).", "backwards"),
    ("2025/2024", "The interval ends (2024) before it begins (2025).", "backwards in years"),
    ("2024-06-19/2024-06-19", "The interval begins and ends on one day.", "one day"),
    ("2024-06-30/2024-06", "The interval begins and ends on one day.", "one day again"),
    ("2024-02-15/2024-02-30", "2024-02 has 29 days, so there is no day 30.", "an end that does not exist"),
    ("[2024-03-24..2024-02-15]", "The span ends (2024-02-15) before it begins (2024-03-24).", "a span backwards"),
    ("[2024-02-15..2024-02-15]", "The span is one day.", "a span of a day"),
    ("[2024-02~..2024-03]", "The limits of a span are exact.", "a span without limits"),
    ("[2024-02..]", "One end is missing.", "a span without an end"),
    ("[..2024-02]", "One end is missing.", "or a beginning"),
    ("[2024-02,2024-03]", None, "one of two"),
    ("[2024-02..2024-03", None, "half a bracket"),
    ("{2024-02..2024-03}", None, "all of them"),
    ("[", None, "a bracket"),
    ("[]", None, "two"),
]


@pytest.mark.parametrize(("text", "reason"), [pytest.param(text, reason, id=id) for text, reason, id in REFUSED])
def test_what_is_no_date_is_refused_with_a_reason_and_a_remedy(text, reason):
    with pytest.raises(DateError) as refused:
        read_edtf(text)
    assert refused.value.text == text
    assert str(refused.value.reason) == reason or (
        reason is None and "is none of the forms" in str(refused.value.reason)
    )
    assert str(refused.value.remedy).endswith((".", "]."))


def test_a_remedy_names_what_to_write():
    remedies = {"2024-06-19/2024-06-19": "Write 2024-06-19.", "[2024-02?..2024-03]": "Write [2024-02..2024-03]."}
    for text, remedy in remedies.items():
        with pytest.raises(DateError) as refused:
            read_edtf(text)
        assert str(refused.value.remedy) == remedy


def test_an_open_end_reaches_to_the_end_of_the_calendar():
    assert (read_edtf("2024-10/..").first, read_edtf("2024-10/..").last) == (date(2024, 10, 1), date.max)
    assert (read_edtf("../2022-03").first, read_edtf("../2022-03").last) == (date.min, date(2022, 3, 31))


def test_events_stand_by_first_day_then_last_day_then_id():
    texts = ["../2022-03", "2024", "2024-01", "2024-01-01", "2024-01-02", "2024-01/.."]
    by_first_and_last = ["../2022-03", "2024-01-01", "2024-01", "2024", "2024-01/..", "2024-01-02"]
    assert sorted(texts, key=lambda text: chronological(read_edtf(text), "x")) == by_first_and_last
    assert chronological(read_edtf("2024"), "a") < chronological(read_edtf("2024"), "b")


# Any canonical date, by its parts

years = st.integers(1, 9999).map(lambda year: f"{year:04}")
days = st.dates().map(date.isoformat)
months = st.builds("{}-{:02}".format, years, st.integers(1, 12))
seasons = st.builds("{}-{}".format, years, st.sampled_from([21, 22, 23, 24, 33, 34, 35, 36]))
plain_points = days | months | years | seasons
points = st.builds(str.__add__, plain_points, st.sampled_from(["", "", "~", "?", "%"]))
intervals = st.builds("{}/{}".format, points | st.just(".."), points | st.sampled_from(["..", ""]))
spans = st.builds("[{}..{}]".format, plain_points, plain_points)
dates = points | intervals | spans


def read(text: str) -> When | None:
    try:
        return read_edtf(text)
    except DateError:
        return None


@given(dates)
def test_a_date_is_written_back_as_it_was_read(text):
    when = read(text)
    assume(when is not None)
    assert when.text == text
    assert read_edtf(when.text) == when


@given(dates)
def test_no_date_ends_before_it_begins(text):
    when = read(text)
    assume(when is not None)
    earliest, latest = when.earliest or date.min, when.latest or date.max
    assert earliest <= (when.earliest_end or date.max) <= latest
    assert earliest <= when.latest_start <= latest
    assert (when.earliest is None) == when.open_start
    assert (when.latest is None) == bool(when.open_end)


@given(st.text() | st.text(st.sampled_from("0123456789-/.~?%[]")))
def test_any_text_at_all_is_a_date_or_a_date_error(text):
    when = read(text)
    assert when is None or when.text == text


# Agreement with the other reader, on what both read. It knows no mark on a season or quarter, no quarter in an
# interval, and no span from one precision to another; it takes 29 February of any year, the year 0 and an interval that
# runs backwards; its winter ends with December, and its unknown end is ten years off.

common = settings(deadline=None, max_examples=40)  # it takes its time
slips = st.builds("{}-{:02}".format, years, st.integers(0, 20)) | st.builds(
    "{}-{:02}-{:02}".format, years, st.integers(0, 13), st.integers(0, 32).filter(lambda day: day != 29)
)
marked = st.builds(str.__add__, days | months | years, st.sampled_from("~?%"))
ends = plain_points.filter(lambda text: text[4:6] != "-3") | marked
both_ends = st.tuples(ends, ends)
limits = st.tuples(days, days) | st.tuples(months, months) | st.tuples(years, years)


def theirs(text: str):
    try:
        return edtf.parse_edtf(text)
    except edtf.EDTFParseException:
        return None


def day_of(moment) -> date:
    return date(*moment[:3])


@common
@given(slips | marked | plain_points)
def test_the_other_reader_agrees_on_what_is_a_date(text):
    assert (read(text) is None) == (theirs(text) is None)


@common
@given(marked | plain_points | both_ends.map("/".join) | limits.map(lambda pair: f"[{pair[0]}..{pair[1]}]"))
def test_the_other_reader_agrees_on_the_first_and_the_last_day(text):
    when = read(text)
    assume(when is not None)
    other = theirs(text)
    assert day_of(other.lower_strict()) == when.earliest
    if not re.search("^[0-9]{4}-24$|/[0-9]{4}-24$", text):
        assert day_of(other.upper_strict()) == when.latest


@common
@given(ends)
def test_the_other_reader_agrees_on_open_ends(point):
    ongoing, until = theirs(f"{point}/.."), theirs(f"../{point}")
    assert day_of(ongoing.lower_strict()) == read_edtf(f"{point}/..").earliest
    assert ongoing.upper_strict() == float("inf")
    assert until.lower_strict() == float("-inf")
    assert theirs(f"{point}/") is not None
    assert read(f"{point}/") is not None
