"""Dates and languages in words for people, in English and Indonesian; names of months and languages come from Babel."""

from datetime import date
from functools import lru_cache

from babel import Locale
from babel.dates import get_month_names

from loaders.edtf import QUARTERS, SEASONS, When, read_edtf

LANGUAGES = ("en", "id")

MONTHS: dict[str, dict[int, str]] = {language: dict(get_month_names("wide", locale=language)) for language in LANGUAGES}
"""The full names of the months, counted from 1."""

WORDS = {
    "en": {
        "about": "about {}",
        "uncertain": "possibly {}",
        "both": "possibly about {}",
        "to": "{} to {}",
        "within": "within {}",
        "since": "since {}",
        "from": "from {} to an unknown day",
        "until": "until {}",
        "one day": "one day between {} and {}",
        "quarter": "quarter {} of {}",
        "season 21": "spring {}",
        "season 22": "summer {}",
        "season 23": "autumn {}",
        "season 24": "winter {}",
    },
    "id": {
        "about": "sekitar {}",
        "uncertain": "mungkin {}",
        "both": "mungkin sekitar {}",
        "to": "{} hingga {}",
        "within": "dalam {}",
        "since": "sejak {}",
        "from": "dari {} hingga hari yang tidak diketahui",
        "until": "hingga {}",
        "one day": "suatu hari antara {} dan {}",
        "quarter": "kuartal {} {}",
        "season 21": "musim semi {}",
        "season 22": "musim panas {}",
        "season 23": "musim gugur {}",
        "season 24": "musim dingin {}",
    },
}


@lru_cache(maxsize=8192)
def in_words(when: When, language: str = "en") -> str:
    """A date as people write it: `19 June 2024`, `26–28 October 2024`, `about November 2023`, `since October 2024`.

    Args:
        when: The date.
        language: "en" or "id".
    """
    words = WORDS[language]
    marked = words["both" if when.approximate and when.uncertain else "about" if when.approximate else "uncertain"]
    text = when.text
    if when.precision == "span":
        begin, end = text[1:-1].split("..")
        plain = words["one day"].format(_point(begin, language), _point(end, language))
    elif when.open_start:
        plain = words["until"].format(_point(text.removeprefix("../"), language))
    elif when.open_end:
        plain = words["since" if when.open_end == "ongoing" else "from"].format(_point(text.split("/")[0], language))
    elif when.lasting:
        begin, end = text.split("/")
        plain = _from_to(begin, end, language)
    else:
        plain = _point(text, language)
    return marked.format(plain) if when.approximate or when.uncertain else plain


@lru_cache(maxsize=256)
def language_name(code: str) -> str:
    """The English name of a language by its two-letter code; the code itself where there is none."""
    return str(Locale("en").languages.get(code, code))


def month_name(month: int, language: str = "en") -> str:
    """The full name of a month, counted from 1."""
    return MONTHS[language][month]


def _point(text: str, language: str) -> str:
    """A day, month, season, quarter or year without its mark."""
    parts = text.rstrip("~?%").split("-")
    if len(parts) == 1:
        return parts[0]
    year, month = parts[:2]
    if month in SEASONS:
        return WORDS[language][f"season {month}"].format(year)
    if month in QUARTERS:
        return WORDS[language]["quarter"].format(list(QUARTERS).index(month) + 1, year)
    named = f"{month_name(int(month), language)} {year}"
    return named if len(parts) == 2 else f"{int(parts[2])} {named}"


def _from_to(begin: str, end: str, language: str) -> str:
    """From one to another, with what they share said once: `26–28 October 2024`, `30 October to 2 November 2024`."""
    first, last = read_edtf(begin), read_edtf(end)
    days = first.precision == last.precision == "day"
    if days and first.earliest is not None and last.latest is not None:
        return _days(first.earliest, last.latest, language)
    start, until = _point(begin, language), _point(end, language)
    if start == until:
        return WORDS[language]["within"].format(start)
    if first.precision == last.precision == "year":
        return f"{start}–{until}"
    if first.precision == last.precision == "month" and start[-4:] == until[-4:]:
        start = start[:-5]
    return WORDS[language]["to"].format(start, until)


def _days(first: date, last: date, language: str) -> str:
    until = f"{last.day} {month_name(last.month, language)} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{until}"
    start = f"{first.day} {month_name(first.month, language)}"
    return WORDS[language]["to"].format(start if first.year == last.year else f"{start} {first.year}", until)
