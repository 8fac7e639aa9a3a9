"""What is refused: words that are no date, or more than one, or only a part of one, each with its reason."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.dates import read_date
from loaders.dates.edtf import DateError, When, read_edtf
from loaders.dates.reading.lexicon import lexicon
from loaders.dates.reading.phrases import LANGUAGES

REFUSED = [
    # no such day
    ("2024-02-30", "29 days", "canonical, but impossible"),
    ("2024-13", "no month 13", "an impossible month"),
    ("2024-10-28/2024-10-26", "before it begins", "an interval backwards"),
    ("30 February 2024", "29 days", "impossible in words"),
    ("31 April 2024", "30 days", "impossible"),
    ("29 Februari 2023", "28 days", "no leap year"),
    ("31 ноября 2024 года", "30 days", "Russian"),
    ("2024년 2월 30일", "29 days", "Korean"),
    ("32 June 2024", "30 days", "no month has it"),
    ("31/11/2024", "30 days", "in numbers"),
    ("19/13/2024", "no month 13", "neither way"),
    ("28–26 October 2024", "before it begins", "backwards in words"),
    ("26–31 November 2024", "30 days", "the end of an interval"),
    ("19 June 0000", "no year 0", "there is none"),
    # the weekday contradicts
    ("Senin (28/10/2025)", "28 October 2025 is a Tuesday (Selasa)", "named in the language of the text"),
    ("Tuesday, 19 June 2024", "19 June 2024 is a Wednesday", "English"),
    ("Senin, 28 Oktober 2025", "Tuesday (Selasa)", "in words"),
    ("понедельник, 28 октября 2025 года", "Tuesday (вторник)", "Russian"),
    ("2024년 6월 19일(목)", "Wednesday (수요일)", "Korean"),
    ("Selasa–Rabu (27–29/10/2025)", "Monday (Senin)", "the first of two"),
    ("Jumat (6/7/2024)", "Saturday (Sabtu)", "Indonesians put the day first"),
    # ambiguous numbers
    ("06/07/2024", "6 July 2024 or 7 June 2024", "both readings are shown"),
    ("6.7.2024", "6 July 2024 or 7 June 2024", "with points"),
    ("6-7-2024", "6 July 2024 or 7 June 2024", "with hyphens"),
    # years of two digits
    ("19/6/24", "two digits", "any century"),
    ("19.06.24", "two digits", "with points"),
    ("19 June '24", "two digits", "with an apostrophe"),
    ("19 Jun 24", "two digits", "or without"),
    ("Juni 24", "counts from the day", "may be the 24th; there is no year in it"),
    ("'24년 6월", "two digits", "Korean"),
    # relative, and no day to count from
    ("kemarin", "counts from the day", "Indonesian"),
    ("bulan lalu", "counts from the day", "a month"),
    ("last week", "counts from the day", "English"),
    ("April lalu", "counts from the day", "a month without a year"),
    ("March", "counts from the day", "nothing is filled in from today"),
    ("5 May", "counts from the day", "a day without a year"),
    ("Kamis (27/2)", "counts from the day", "in numbers"),
    ("28–29 Oktober", "counts from the day", "a range"),
    ("Friday", "counts from the day", "a weekday"),
    ("вчера", "counts from the day", "Russian"),
    ("지난해 10월", "counts from the day", "Korean"),
    ("19일", "counts from the day", "a day of some month"),
    ("since last year", "counts from the day", "an open interval"),
    # a date is read whole or not at all
    ("19 June 2024 or 25 June 2024", "two dates", "of which EDTF cannot say one"),
    ("19 June 2024 as 20 June 2024", "as 20 June 2024", "what is left over is named"),
    ("2024-W53", "2024 has no week 53", "a short year"),
    ("fifth week of February 2023", "has no week 5", "a short month"),
    ("первая декада 2024 года", "is not a date", "ten days of a month, or ten years"),
    ("first three months of October 2024", "is not a date", "months of a month"),
    ("malam Selasa", "is not a date", "for many the night before"),
    ("19 June 2024 Pyongyang", "Pyongyang", "a place behind"),
    ("around noon", "is not a date", "a time is no date"),
    ("19 June 2024)", ")", "half a bracket"),
    ("(19 June 2024", "is not a date", "the other half"),
    ("2024-06-19 and later", "and later", "canonical and more"),
    ("19 June 2024?", "?", "a doubt is not dropped"),
    ("June 2024~", "~", "nor is about"),
    ("5 and 7 October 2024", "two dates", "days that are not in a row"),
    ("19 June 12024", "12024", "five digits"),
    ("2024–", "–", "an interval without an end"),
    ("2023–24", "two digits", "would be a century's guess"),
    ("16 to 2024", "is not a date", "not two of a kind"),
    # what has no exact canonical form
    ("since late 2023", "span", "where an interval begins must be plain"),
    ("sejak akhir 2023", "span", "Indonesian"),
    ("до конца 2024 года", "span", "Russian"),
    ("late 2023 to early 2024", "span", "two spans"),
    ("about early 2023", "exact", "a span has exact limits"),
    # one end of an interval holds the other
    ("2024-06-19/2024-06", "holds the other", "canonical"),
    ("28 October 2026 to 2026", "holds the other", "a day and its year"),
    ("September 2024 – Q3 2024", "holds the other", "a month and its quarter"),
    # what counts from another day than that on which it was said
    ("next day", "is not", "from the day just told"),
    ("на следующий день", "is not", "Russian"),
    ("в этот день", "is not", "the day just told"),
    ("in the last week", "is not", "the seven days before"),
    ("in the last month", "is not", "no month of the calendar"),
    ("8월 중", "중", "within August, not its middle"),
    ("malam Jumat", "is not", "the night before Friday, or that of Friday"),
    ("3일 만에", "is not", "after three days"),
    ("24, 26 and 28 October 2024", "is not", "a list of days that are not in a row"),
    # no dates at all
    ("", "is not a date", "nothing"),
    ("   ", "is not a date", "blanks"),
    ("May I", "I", "a verb"),
    ("2,000 troops", "is not a date", "a number"),
    ("1.587 kilometer", "is not a date", "a distance"),
    ("10.000", "is not a date", "a number alone"),
    ("10 tahun", "is not a date", "an age"),
    ("10년", "is not a date", "a duration"),
    ("3일간", "is not a date", "a duration of days"),
    ("16:40", "is not a date", "a time"),
    ("16.40 WIB", "is not a date", "a time with its zone"),
    ("Maretta", "is not a date", "a name"),
    ("years ago", "is not", "nobody says how many"),
    ("beberapa hari lalu", "is not", "several"),
    ("dua tahun terakhir", "is not", "a duration up to now"),
    ("the past week", "is not", "a duration"),
    ("the previous month", "is not", "counted from another day"),
    ("the coming weeks", "is not", "several"),
    ("recently", "is not a date", "vague"),
    ("baru-baru ini", "is not a date", "vague"),
    ("недавно", "is not a date", "vague"),
    ("최근", "is not a date", "vague"),
    ("Covid-19", "is not a date", "a disease"),
    ("Su-25", "is not a date", "an aircraft"),
    ("192.168.1.1", "is not a date", "an address"),
    ("+7 495 123-45-67", "is not a date", "a telephone number"),
    ("16.10", "is not a date", "a time; days in numbers need a year or a weekday"),
    ("1/2", "counts from the day", "a fraction or a day; without a day to count from, neither"),
    ("２０２４-06-19", "is not a date", "digits of another script"),
    ("19 Giugno 2024", "is not a date", "a language that is not read"),
    ("주체114(2024)년 10월 27일", "is not a date", "two years that contradict each other"),
    ("28-Oct-24", "two digits", "hyphens around a name and a short year"),
    ("2H25", "is not a date", "a half of a short year"),
    ("December/January 2024", "left over", "of two years, and only one is said"),
    ("19" * 200, "too long", "no date is that long"),
]


@pytest.mark.parametrize(("text", "said", "reason"), REFUSED)
def test_what_cannot_be_read_for_sure_is_refused_with_its_reason_and_a_remedy(text, said, reason):
    with pytest.raises(DateError) as refused:
        read_date(text)
    assert said in str(refused.value.reason)
    assert str(refused.value.reason).endswith(".")
    assert str(refused.value.remedy).endswith(".")


def test_english_is_read_beside_the_language_of_a_text_and_other_languages_are_not():
    assert read_date("15 August 2025", language="id").text == "2025-08-15"
    assert read_date("15 Agustus 2025", language="id").text == "2025-08-15"
    with pytest.raises(DateError):
        read_date("15 августа 2025", language="id")


def read_or_none(text: str, **known) -> When | None:
    try:
        return read_date(text, **known)
    except DateError:
        return None


def texts():
    """Any text at all, and texts made of what dates are made of, which get further into the grammar."""
    pieces = st.sampled_from(
        [*lexicon(LANGUAGES), *".,:/-–—~()[]'’?%", "19", "6", "2024", "24", "0", "99999", "٣", "\x00"]
    )
    return st.text(max_size=40) | st.lists(pieces, max_size=9).map(" ".join) | st.lists(pieces, max_size=9).map("".join)


@settings(deadline=None)  # the first one reads the words
@given(texts(), st.none() | st.dates(), st.sampled_from([None, *LANGUAGES]))
def test_any_text_reads_or_is_refused_and_nothing_else_happens(text, on, language):
    when = read_or_none(text, on=on, language=language)
    if when is not None:
        assert when == read_edtf(when.text)


@given(
    st.integers(min_value=10**4), st.sampled_from(["{} June 2024", "June {}", "{} days ago", "Q{} 2024", "{}-06-19"])
)
def test_no_number_is_too_large_to_be_refused(number, form):
    assert read_or_none(form.format(number), on=date(2025, 10, 28)) is None
