"""Dates in words for people, in any language that has a catalogue."""

from datetime import date
from functools import lru_cache

from loaders.dates.edtf import QUARTERS, SEASONS, When, read_edtf
from loaders.language import ENGLISH, Language, mark

MARKS = {"~": mark("about {date}"), "?": mark("possibly {date}"), "%": mark("possibly about {date}")}
"""How doubt about a date is said."""

SEASON_NAMES = {
    "21": mark("spring {year}"),
    "22": mark("summer {year}"),
    "23": mark("autumn {year}"),
    "24": mark("winter {year}"),
}
"""The seasons by their numbers in EDTF."""


@lru_cache(maxsize=8192)
def in_words(when: When | date, language: Language = ENGLISH) -> str:
    """A date as people write it: `19 June 2024`, `26–28 October 2024`, `about November 2023`, `since October 2024`.

    Args:
        when: The date, or a day of the calendar.
        language: The language of the words.
    """
    if isinstance(when, date):
        when = read_edtf(when.isoformat())
    text = when.text
    if when.precision == "span":
        begin, end = text[1:-1].split("..")
        begin, end = _sharing(begin, end, language)
        return language.text("one day between {begin} and {end}", begin=begin, end=end)
    if when.open_start:
        return language.text("until {date}", date=_marked(text.removeprefix("../"), language))
    if when.open_end:
        begin = _marked(text.split("/")[0], language)
        if when.open_end == "ongoing":
            return language.text("since {date}", date=begin)
        return language.text("from {date} to an unknown day", date=begin)
    if when.lasting:
        begin, end = text.split("/")
        return _from_to(begin, end, language)
    return _marked(text, language)


def _marked(text: str, language: Language) -> str:
    """A point with its mark in words."""
    plain = _point(text.rstrip("~?%"), language)
    return language.text(MARKS[text[-1]], date=plain) if text[-1] in MARKS else plain


def _point(text: str, language: Language) -> str:
    """A day, month, season, quarter or year."""
    year, *rest = text.split("-")
    if not rest:
        return year
    month = rest[0]
    if month in SEASONS:
        return language.text(SEASON_NAMES[month], year=year)
    if month in QUARTERS:
        return language.text("quarter {quarter} of {year}", quarter=list(QUARTERS).index(month) + 1, year=year)
    named = f"{language.month(int(month))} {year}"
    return named if len(rest) == 1 else f"{int(rest[1])} {named}"


def _from_to(begin: str, end: str, language: Language) -> str:
    """From one to another: `26–28 October 2024`, `about October to November 2024`, `2023–2024`.

    Some days of one month are `within October 2024`. A mark that both ends have is said once, for both; `from` keeps
    the mark of the first end to itself.
    """
    first, last = begin.rstrip("~?%"), end.rstrip("~?%")
    if begin[len(first) :] != end[len(last) :]:
        ends = {"begin": _marked(begin, language), "end": _marked(end, language)}
        if last == end:
            return language.text("from {begin} to {end}", **ends)
        return language.text("{begin} to {end}", **ends)
    start, until = _sharing(first, last, language)
    if first == last:
        plain = language.text("within {date}", date=until)
    elif len(first) == len(last) == 4 or start.isdigit():
        plain = f"{start}–{until}"
    else:
        plain = language.text("{begin} to {end}", begin=start, end=until)
    return language.text(MARKS[end[-1]], date=plain) if last != end else plain


def _sharing(begin: str, end: str, language: Language) -> tuple[str, str]:
    """Both ends, with the month and year that they share said once, at the second."""
    start, until = _point(begin, language), _point(end, language)
    if len(begin) == len(end) == 10 and begin[:7] == end[:7]:
        return str(int(begin[8:])), until
    months = not (SEASONS | QUARTERS).keys() & {begin[5:7], end[5:7]}
    if begin[:4] == end[:4] and len(begin) == len(end) > 4 and months:
        return start.removesuffix(f" {begin[:4]}"), until
    return start, until
