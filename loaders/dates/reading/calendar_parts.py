"""The days, months or years that a named part of the calendar holds: `late October`, `third week`, `2024-W41`."""

from calendar import monthrange
from datetime import date, timedelta
from functools import partial

from loaders.dates.edtf import DateError, read_edtf
from loaders.dates.in_words import in_words
from loaders.dates.reading.periods import Written
from loaders.language import message

TEN_DAYS = {"days-1": (1, 10), "days-2": (11, 20), "days-3": (21, 31)}
"""The ten days of a month by their number, which a year has not."""

MONTH_PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31), "first": (1, 15), "second": (16, 31), **TEN_DAYS}
MONTHS_FROM_THE_FIRST = {f"months-{number}": (1, number) for number in range(2, 12)}
YEAR_PARTS = {
    "early": (1, 4),
    "mid": (5, 8),
    "late": (9, 12),
    "first": (1, 6),
    "second": (7, 12),
    **MONTHS_FROM_THE_FIRST,
}
DECADE_PARTS = {"": (0, 9), "early": (0, 3), "mid": (4, 6), "late": (7, 9), "first": (0, 4), "second": (5, 9)}
WEEK_PARTS = {
    "": (0, 6),
    "early": (0, 2),
    "mid": (2, 4),
    "late": (4, 6),
    "first": (0, 3),
    "second": (3, 6),
    "weekend": (5, 6),
}
"""First and last of the days, months or years that a part holds; in a week the days from Monday, where people's words
overlap."""


def text_of(written: Written) -> str:
    """The canonical text of a date that has its year."""
    year, month, part = written.year, written.month, written.part
    if written.day and month:
        day = f"{year}-{month:02}-{written.day:02}"
        return in_week(Written(), date.fromisoformat(read_edtf(day).text)) if part == "week" else day
    if written.decade:
        first, last = DECADE_PARTS[part]
        return f"[{int(year) + first:04}..{int(year) + last:04}]"
    if part and month:
        if part.startswith("week "):
            return _week_of_month(int(year), month, part.removeprefix("week "))
        first, last = MONTH_PARTS[part]
        length = monthrange(int(year), month)[1]
        return f"[{year}-{month:02}-{first:02}..{year}-{month:02}-{min(last, length):02}]"
    if part.startswith("W"):
        return _numbered_week(int(year), int(part[1:]))
    if part:
        first, last = YEAR_PARTS[part]
        return f"[{year}-{first:02}..{year}-{last:02}]"
    return f"{year}-{month:02}" if month else year


def in_week(written: Written, day: date) -> str:
    """A weekday, a part or the whole of the week around a day."""
    monday = day - timedelta(days=day.weekday())
    if written.weekday:
        return (monday + timedelta(days=written.weekday[0])).isoformat()
    first, last = WEEK_PARTS[written.part]
    return f"[{monday + timedelta(days=first)}..{monday + timedelta(days=last)}]"


def _week_of_month(year: int, month: int, number: str) -> str:
    """The days that `third week of October` may mean: its third seven days, or the third week from Monday to Sunday.

    Such a week belongs to the month that holds its Thursday. The last week is the last seven days.
    """
    length = monthrange(year, month)[1]
    if number == "last":
        return f"[{year:04}-{month:02}-{length - 6:02}..{year:04}-{month:02}-{length:02}]"
    start = date(year, month, 1)
    monday = start + timedelta(days=(3 - start.weekday()) % 7 - 3, weeks=int(number) - 1)
    seven = start + timedelta(weeks=int(number) - 1)
    if seven.month != month or (monday + timedelta(days=3)).month != month:
        raise DateError(
            "",
            message(
                "{month} has no week {number}.",
                month=partial(in_words, read_edtf(f"{year:04}-{month:02}")),
                number=number,
            ),
            message("Write the days that are meant."),
        )
    return f"[{min(monday, seven)}..{max(monday, seven) + timedelta(days=6)}]"


def _numbered_week(year: int, number: int) -> str:
    """A week by its number in the year (ISO 8601)."""
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        raise DateError(
            "",
            message("{year} has no week {number}.", year=f"{year:04}", number=number),
            message("Write the days that are meant."),
        ) from None
    return f"[{monday}..{monday + timedelta(days=6)}]"
