"""Dates as they stand in the data: a subset of EDTF (ISO 8601-2), read as the days that they may mean.

A day `2024-06-19`, a month `2024-06`, a year `2024`, a season `2024-21` (spring) to `2024-24`, a quarter `2024-33` to
`2024-36`; each about (`~`), uncertain (`?`) or both (`%`); from one to another `2024-10-26/2024-10-28`, still going on
`2024-10/..`, with an unknown end `2024-10/`, with an open start `../2024-10`; one day in a span
`[2024-02-15..2024-03-24]`.
"""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from loaders.language import Message, message

FORMS = "2024-06-19, 2024-06, 2024, 2023-11~, 2024-10-26/2024-10-28, 2024-10/.. or [2024-02-15..2024-03-24]"
"""The forms that a remedy offers."""

OFFERED = message("Write {forms}.", forms=FORMS)

SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 14)}
"""First and last month of the northern seasons; winter 2024 is December 2024 to February 2025."""

QUARTERS = {"33": (1, 3), "34": (4, 6), "35": (7, 9), "36": (10, 12)}

COARSENESS = ("day", "month", "season", "quarter", "year")
"""Precisions, finest first."""

POINT = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<mark>[~?%]?)\Z", re.ASCII)


class DateError(ValueError):
    """A date that cannot be read.

    Attributes:
        text: The date as it was given.
        reason: What is wrong with it, as a sentence.
        remedy: What to write instead, as a sentence.
    """

    def __init__(self, text: str, reason: Message, remedy: Message = OFFERED) -> None:
        """Say what is wrong with `text`, and what to write instead."""
        super().__init__(text, reason, remedy)
        self.text = text
        self.reason = reason
        self.remedy = remedy

    def __str__(self) -> str:
        """The reason and the remedy in English."""
        return f"{self.reason} {self.remedy}"


class When(NamedTuple):
    """The days that a date may mean. Days are calendar days without a time zone, both ends included.

    Attributes:
        text: The canonical EDTF text.
        earliest: The first day it may mean; None when the start is open.
        latest: The last day it may mean; None when the end is open.
        latest_start: For a lasting event, the day by which it had begun at the latest; else `latest`.
        earliest_end: For a lasting event, the day before which it had not ended; else `earliest`. None when it goes on.
        lasting: Whether it is written as an interval.
        precision: day, month, season, quarter, year or span (one day in a span); for an interval, of its coarser end.
        approximate: Whether it is marked as about.
        uncertain: Whether it is marked as uncertain.
        open_end: "", "ongoing" or "unknown".
        open_start: Whether the start is not known.
    """

    text: str
    earliest: date | None
    latest: date | None
    latest_start: date | None
    earliest_end: date | None
    lasting: bool = False
    precision: str = "day"
    approximate: bool = False
    uncertain: bool = False
    open_end: str = ""
    open_start: bool = False

    @property
    def first(self) -> date:
        """The first day it may mean; the first of the calendar when the start is open."""
        return self.earliest or date.min

    @property
    def last(self) -> date:
        """The last day it may mean; the last of the calendar when the end is open."""
        return self.latest or date.max


PLAIN = (False, "day", False, False, "", False)
"""What is true of every plain day, from `lasting` on."""


def read_edtf(text: str) -> When:
    """Read a date in canonical form.

    Raises:
        DateError: The text is none of the forms, or names a day that does not exist.
    """
    if len(text) == 10 and text[7] == "-":
        try:
            day = date.fromisoformat(text)
        except ValueError:
            pass  # the long way finds out what is wrong with it
        else:
            return tuple.__new__(When, (text, day, day, day, day, *PLAIN))  # half the time that When(…) takes
    return _read(text)


@lru_cache(maxsize=4096)
def _read(text: str) -> When:
    """The forms that take longer than looking them up."""
    if text.startswith("["):
        return _one_day_within(text)
    if "/" in text:
        return _interval(text)
    point = _point(text, text)
    return When(
        text,
        point.first,
        point.last,
        point.last,
        point.first,
        precision=point.precision,
        approximate=point.approximate,
        uncertain=point.uncertain,
    )


def chronological(when: When, event_id: str) -> tuple[date, date, str]:
    """What events are sorted by: the first day they may mean, then the last, then the id."""
    return when.first, when.last, event_id


class _Point(NamedTuple):
    """A date that is no interval: a day, or one of the days of a month, season, quarter or year."""

    first: date
    last: date
    precision: str
    mark: str

    @property
    def approximate(self) -> bool:
        return self.mark in ("~", "%")

    @property
    def uncertain(self) -> bool:
        return self.mark in ("?", "%")


def _point(text: str, whole: str) -> _Point:
    """Read a point that is, or is an end of, the date `whole`."""
    matched = POINT.match(text)
    if matched is None:
        raise DateError(
            whole,
            message('"{text}" is none of the forms of a date.', text=text) if text else message("One end is missing."),
        )
    year, month, day, mark = matched.group("year", "month", "day", "mark")
    if year == "0000":
        raise DateError(whole, message("There is no year 0."))
    return _Point(*_limits(whole, int(year), month, day), mark)


def _limits(whole: str, year: int, month: str | None, day: str | None) -> tuple[date, date, str]:
    if month is None:
        return date(year, 1, 1), date(year, 12, 31), "year"
    if day is None and month in SEASONS:
        return *_months(year, *SEASONS[month]), "season"
    if day is None and month in QUARTERS:
        return *_months(year, *QUARTERS[month]), "quarter"
    if not 1 <= int(month) <= 12:
        raise DateError(whole, message("There is no month {month}.", month=month))
    if day is None:
        return *_months(year, int(month), int(month)), "month"
    length = monthrange(year, int(month))[1]
    if not 1 <= int(day) <= length:
        raise DateError(
            whole,
            message(
                "{year}-{month} has {length} days, so there is no day {day}.",
                year=format(year, "04"),
                month=month,
                length=length,
                day=day,
            ),
        )
    only = date(year, int(month), int(day))
    return only, only, "day"


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    """The first day of one month and the last day of another; months past 12 lie in the next year."""
    if year == date.max.year and last > 12:
        return date(year, first, 1), date.max
    end_year, end_month = (year + 1, last - 12) if last > 12 else (year, last)
    return date(year, first, 1), date(end_year, end_month, monthrange(end_year, end_month)[1])


def _interval(text: str) -> When:
    begin, _, end = text.partition("/")
    if begin == "..":
        return _until(text, _point(end, text))
    start = _point(begin, text)
    if end in ("", ".."):
        return _since(text, start, ongoing=end == "..")
    until = _point(end, text)
    if until.last < start.first:
        raise DateError(
            text,
            message("The interval ends ({end}) before it begins ({begin}).", end=end, begin=begin),
            message("Exchange the two ends."),
        )
    if start.first == until.last:
        raise DateError(
            text, message("The interval begins and ends on one day."), message("Write {begin}.", begin=begin)
        )
    if _one_holds_the_other(start, until) and (start.first, start.last) != (until.first, until.last):
        raise DateError(
            text,
            message("One end of the interval holds the other."),
            message("Write {begin} or {end}.", begin=begin, end=end),
        )
    return When(
        text,
        earliest=start.first,
        latest=until.last,
        latest_start=min(start.last, until.last),
        earliest_end=max(start.first, until.first),
        lasting=True,
        precision=max(start.precision, until.precision, key=COARSENESS.index),
        approximate=start.approximate or until.approximate,
        uncertain=start.uncertain or until.uncertain,
    )


def _one_holds_the_other(one: _Point, other: _Point) -> bool:
    return (one.first <= other.first and other.last <= one.last) or (
        other.first <= one.first and one.last <= other.last
    )


def _since(text: str, start: _Point, *, ongoing: bool) -> When:
    return When(
        text,
        earliest=start.first,
        latest=None,
        latest_start=start.last,
        earliest_end=None if ongoing else start.first,
        lasting=True,
        precision=start.precision,
        approximate=start.approximate,
        uncertain=start.uncertain,
        open_end="ongoing" if ongoing else "unknown",
    )


def _until(text: str, end: _Point) -> When:
    return When(
        text,
        earliest=None,
        latest=end.last,
        latest_start=end.last,
        earliest_end=end.first,
        lasting=True,
        precision=end.precision,
        approximate=end.approximate,
        uncertain=end.uncertain,
        open_start=True,
    )


def _one_day_within(text: str) -> When:
    begin, dots, end = text[1:-1].partition("..")
    if not (text.endswith("]") and dots):
        raise DateError(text, message('"{text}" is none of the forms of a date.', text=text))
    first, last = _point(begin, text), _point(end, text)
    if first.mark or last.mark:
        raise DateError(
            text,
            message("The limits of a span are exact."),
            message("Write [{begin}..{end}].", begin=begin.rstrip("~?%"), end=end.rstrip("~?%")),
        )
    if last.last < first.first:
        raise DateError(
            text,
            message("The span ends ({end}) before it begins ({begin}).", end=end, begin=begin),
            message("Exchange the two limits."),
        )
    if last.last == first.first:
        raise DateError(text, message("The span is one day."), message("Write {begin}.", begin=begin))
    return When(text, first.first, last.last, last.last, first.first, precision="span")
