"""Dates in words, in English and Indonesian."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.dates.edtf import DateError, read_edtf
from loaders.dates.in_words import in_words
from loaders.language import ENGLISH, language, languages
from loaders.wording.texts import worded

DATES = [
    ("2024-06-19", "19 June 2024", "19 Juni 2024", "a day"),
    ("2024-06-05", "5 June 2024", "5 Juni 2024", "without its nought"),
    ("2024-06", "June 2024", "Juni 2024", "a month"),
    ("2024", "2024", "2024", "a year"),
    ("2024-21", "spring 2024", "musim semi 2024", "a season"),
    ("2024-24", "winter 2024", "musim dingin 2024", "the last one"),
    ("2024-33", "quarter 1 of 2024", "kuartal 1 2024", "a quarter"),
    ("2024-36", "quarter 4 of 2024", "kuartal 4 2024", "the last one"),
    ("2023-11~", "about November 2023", "sekitar November 2023", "about"),
    ("2023-11?", "possibly November 2023", "mungkin November 2023", "uncertain"),
    ("2023-11%", "possibly about November 2023", "mungkin sekitar November 2023", "both"),
    (
        "[2024-02-15..2024-03-24]",
        "one day between 15 February and 24 March 2024",
        "suatu hari antara 15 Februari dan 24 Maret 2024",
        "one day in a span, the year said once",
    ),
    (
        "[2024-02-15..2024-02-24]",
        "one day between 15 and 24 February 2024",
        "suatu hari antara 15 dan 24 Februari 2024",
        "the month said once",
    ),
    ("2024-10-26/2024-10-28", "26–28 October 2024", "26–28 Oktober 2024", "days of a month"),
    ("2024-10-30/2024-11-02", "30 October to 2 November 2024", "30 Oktober hingga 2 November 2024", "of two months"),
    (
        "2024-12-30/2025-01-02",
        "30 December 2024 to 2 January 2025",
        "30 Desember 2024 hingga 2 Januari 2025",
        "of two years",
    ),
    ("2024-10/2024-12", "October to December 2024", "Oktober hingga Desember 2024", "months"),
    ("2024-10/2025-02", "October 2024 to February 2025", "Oktober 2024 hingga Februari 2025", "months of two years"),
    ("2024-06/2024-06", "within June 2024", "dalam Juni 2024", "some days of a month"),
    ("2024/2024", "within 2024", "dalam 2024", "some of a year"),
    ("2023/2024", "2023–2024", "2023–2024", "years"),
    ("2023~/2024~", "about 2023–2024", "sekitar 2023–2024", "years, both of them about"),
    ("2023~/2024", "from about 2023 to 2024", "dari sekitar 2023 hingga 2024", "only the first"),
    ("2023/2024~", "2023 to about 2024", "2023 hingga sekitar 2024", "only the second"),
    ("2024-10-26/2024-11", "26 October 2024 to November 2024", "26 Oktober 2024 hingga November 2024", "mixed"),
    ("2024-21/2024-22", "spring 2024 to summer 2024", "musim semi 2024 hingga musim panas 2024", "seasons"),
    ("2024-10/..", "since October 2024", "sejak Oktober 2024", "still going on"),
    ("2024-10?/..", "since possibly October 2024", "sejak mungkin Oktober 2024", "maybe since then"),
    (
        "2024-10/",
        "from October 2024 to an unknown day",
        "dari Oktober 2024 hingga hari yang tidak diketahui",
        "nobody says until when",
    ),
    ("../2024-10", "until October 2024", "hingga Oktober 2024", "nobody says since when"),
]


@pytest.mark.parametrize(("text", "en", "id_"), [pytest.param(*case, id=reason) for *case, reason in DATES])
def test_a_date_reads_as_people_write_it(text, en, id_):
    assert in_words(read_edtf(text)) == en
    assert in_words(read_edtf(text), language("id")) == id_


@given(st.text(st.sampled_from("0123456789-/.~?%[]"), max_size=24), st.sampled_from(languages()))
def test_whatever_is_a_date_has_words(text, code):
    try:
        when = read_edtf(text)
    except DateError:
        return
    assert in_words(when, language(code)).strip()


def test_every_date_of_the_real_data_has_words(dataset):
    words = worded(dataset, ENGLISH)["words"]
    assert (words != "").all()
    assert not words.str.contains("[~?%/]").any()


def test_a_day_of_the_calendar_reads_like_a_date_of_one_day():
    assert in_words(date(2024, 6, 5), language("id")) == in_words(read_edtf("2024-06-05"), language("id"))
