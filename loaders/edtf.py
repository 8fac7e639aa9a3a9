"""Dates as they stand in the data: a subset of EDTF (ISO 8601-2), read as the days that they may mean.

A day `2024-06-19`, a month `2024-06`, a year `2024`, a season `2024-21` (spring) to `2024-24`, a quarter `2024-33` to
`2024-36`; each about (`~`), uncertain (`?`) or both (`%`); from one to another `2024-10-26/2024-10-28`, still going on
`2024-10/..`, with an unknown end `2024-10/`, with an open start `../2024-10`; one day in a span
`[2024-02-15..2024-03-24]`.
"""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

FORMS = "2024-06-19, 2024-06, 2024, 2023-11~, 2024-10-26/2024-10-28, 2024-10/.. or [2024-02-15..2024-03-24]"
"""The forms that a remedy offers."""

SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 14)}
"""First and last month of the northern seasons; winter 2024 is December 2024 to February 2025."""

QUARTERS = {"33": (1, 3), "34": (4, 6), "35": (7, 9), "36": (10, 12)}

COARSENESS = ("day", "month", "season", "quarter", "year")
"""Precisions, finest first."""

POINT = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<mark>[~?%]?)\Z")


class DateError(ValueError):
    """A date that cannot be read.

    Attributes:
        text: The date as it was given.
        reason: What is wrong with it, as a sentence.
        remedy: What to write instead, as a sentence.
    """

    def __init__(self, text: str, reason: str, remedy: str = f"Write {FORMS}.") -> None:
        """Say what is wrong with `text`, and what to write instead."""
        super().__init__(f"{reason} {remedy}")
        self.text = text
        self.reason = reason
        self.remedy = remedy


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


@lru_cache(maxsize=16384)
def read_edtf(text: str) -> When:
    """Read a date in canonical form.

    Raises:
        DateError: The text is none of the forms, or names a day that does not exist.
    """
    if len(text) == 10 and text[4] == "-" == text[7]:
        try:
            day = date.fromisoformat(text)
        except ValueError:
            pass  # the long way finds out what is wrong with it
        else:
            return When(text, day, day, day, day)
    if text.startswith("["):
        return _one_day_within(text)
    if "/" in text:
        return _interval(text)
    return _point(text)


def _point(text: str, whole: str = "") -> When:
    matched = POINT.match(text)
    if matched is None or not text.isascii():
        raise DateError(whole or text, f'"{text}" is none of the forms of a date.')
    year, month, day, mark = matched.group("year", "month", "day", "mark")
    if year == "0000":
        raise DateError(whole or text, "There is no year 0.")
    first, last, precision = _limits(text, int(year), month, day)
    return When(
        text,
        first,
        last,
        last,
        first,
        precision=precision,
        approximate=mark in ("~", "%"),
        uncertain=mark in ("?", "%"),
    )


def _limits(text: str, year: int, month: str | None, day: str | None) -> tuple[date, date, str]:
    if month is None:
        return date(year, 1, 1), date(year, 12, 31), "year"
    if day is None and month in SEASONS:
        return *_months(year, *SEASONS[month]), "season"
    if day is None and month in QUARTERS:
        return *_months(year, *QUARTERS[month]), "quarter"
    if not 1 <= int(month) <= 12:
        raise DateError(text, f'There is no month {month} in "{text}".')
    if day is None:
        return *_months(year, int(month), int(month)), "month"
    length = monthrange(year, int(month))[1]
    if not 1 <= int(day) <= length:
        raise DateError(text, f"{year}-{month} has {length} days, so there is no day {day}.")
    only = date(year, int(month), int(day))
    return only, only, "day"


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    """The first day of one month and the last day of another; months past 12 lie in the next year."""
    following = date(year + last // 12, last % 12 + 1, 1) if year + last // 12 <= 9999 else None
    return date(year, first, 1), following - timedelta(days=1) if following else date.max


def _interval(text: str) -> When:
    begin, _, end = text.partition("/")
    if begin == ".." and end and end != "..":
        until = _point(end, text)
        return When(
            text, None, until.latest, until.latest, until.earliest, True, until.precision, until.approximate,
            until.uncertain, "", True,
        )  # fmt: skip
    start = _point(begin, text)
    if end in ("", ".."):
        ongoing = end == ".."
        return When(
            text, start.earliest, None, start.latest, None if ongoing else start.earliest, True, start.precision,
            start.approximate, start.uncertain, "ongoing" if ongoing else "unknown",
        )  # fmt: skip
    until = _point(end, text)
    if start.earliest is None or until.latest is None or until.earliest is None or start.latest is None:
        raise DateError(text, f'"{text}" is none of the forms of a date.')
    if until.latest < start.earliest or (until.earliest < start.earliest and until.latest <= start.latest):
        raise DateError(text, f"The interval ends ({end}) before it begins ({begin}).", "Exchange the two ends.")
    if start.earliest == until.latest:
        raise DateError(text, "The interval begins and ends on one day.", f"Write {begin}.")
    return When(
        text,
        start.earliest,
        until.latest,
        start.latest,
        until.earliest,
        lasting=True,
        precision=max(start.precision, until.precision, key=COARSENESS.index),
        approximate=start.approximate or until.approximate,
        uncertain=start.uncertain or until.uncertain,
    )


def _one_day_within(text: str) -> When:
    begin, dots, end = text[1:-1].partition("..")
    if not (text.endswith("]") and dots):
        raise DateError(text, f'"{text}" is none of the forms of a date.')
    first, last = _point(begin, text), _point(end, text)
    if begin[-1] in "~?%" or end[-1] in "~?%":
        raise DateError(text, "The limits of a span are exact.", f"Write [{begin.rstrip('~?%')}..{end.rstrip('~?%')}].")
    if first.earliest is None or last.latest is None or last.latest <= first.earliest:
        raise DateError(text, f"The span ends ({end}) no later than it begins ({begin}).", "Exchange the two limits.")
    return When(text, first.earliest, last.latest, last.latest, first.earliest, precision="span")
