"""The front door for dates: canonical texts read as themselves, and words read back what they were put into."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from loaders.dates import read_date
from loaders.dates.edtf import DateError, When, read_edtf
from loaders.dates.in_words import in_words
from loaders.language import language as language_of
from tests.loaders.dates.reading.test_grammar import READ
from tests.loaders.dates.reading.test_meaning import READ_ON_TUESDAY
from tests.loaders.dates.reading.test_whole import REFUSED

CANONICAL = [
    ("2024-06-19", "a day"),
    ("2024-06", "a month"),
    ("2024", "a year"),
    ("2024-06~", "about"),
    ("2024-06?", "uncertain"),
    ("2024-06%", "both"),
    ("2024-10-26/2024-10-28", "lasting, both days included"),
    ("2024-10/..", "still going on"),
    ("2024-10/", "end unknown"),
    ("../2024-10", "start unknown"),
    ("[2024-02-15..2024-03-24]", "one day in that span"),
    ("2024-21", "spring"),
    ("2024-36", "the last quarter"),
    ("2023-24", "EDTF for the winter of 2023, never the years 2023 to 2024"),
    ("0987", "a year has four digits"),
]


@pytest.mark.parametrize(("text", "reason"), CANONICAL)
def test_canonical_text_reads_as_itself(text, reason):
    assert read_date(text) == read_edtf(text)


def test_the_specification_is_large_enough_to_be_one():
    assert len(READ) + len(READ_ON_TUESDAY) + len(REFUSED) >= 400


def points(marks: str = "~?%"):
    years = st.integers(1, 9999) | st.integers(2022, 2025)
    days = st.dates(date(1, 1, 1), date(9999, 12, 31)) | st.dates(date(2022, 1, 1), date(2025, 12, 31))
    month = st.sampled_from([*range(1, 13), 21, 22, 23, 24, 33, 34, 35, 36])
    plain = (
        years.map(lambda year: f"{year:04}")
        | st.builds(lambda year, number: f"{year:04}-{number:02}", years, month)
        | days.map(date.isoformat)
    )
    return st.builds(str.__add__, plain, st.sampled_from(["", *marks]))


def canonical_texts():
    """Texts in canonical form, most of them sound."""
    ends = st.tuples(points(), points()).map(sorted)
    exact = st.tuples(points(""), points("")).map(sorted)
    return (
        points()
        | ends.map("/".join)
        | points().map(lambda begin: f"{begin}/..")
        | points().map(lambda begin: f"{begin}/")
        | points().map(lambda end: f"../{end}")
        | exact.map(lambda pair: f"[{pair[0]}..{pair[1]}]")
    )


def read_or_none(text: str, **known) -> When | None:
    try:
        return read_date(text, **known)
    except DateError:
        return None


@given(canonical_texts())
def test_canonical_text_round_trips(text):
    when = read_or_none(text)
    assume(when)
    assert when.text == text
    assert read_date(when.text) == when


@given(canonical_texts(), st.sampled_from(["en", "id"]))
def test_a_date_in_words_reads_back_as_the_same_date(text, language):
    when = read_or_none(text)
    assume(when)
    words = in_words(when, language_of(language))
    assert read_date(words).text == text, words
    assert read_date(words, language=language).text == text, words
