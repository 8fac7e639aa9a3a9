"""Dates and languages in words for people, in English and Indonesian; names of months and languages come from Babel."""

from functools import lru_cache

from babel import Locale
from babel.dates import get_month_names

from loaders.dates.edtf import QUARTERS, SEASONS, When

LANGUAGES = ("en", "id")

MONTHS: dict[str, dict[int, str]] = {language: dict(get_month_names("wide", locale=language)) for language in LANGUAGES}
"""The full names of the months, counted from 1."""

WORDS = {
    "en": {
        "~": "about {}",
        "?": "possibly {}",
        "%": "possibly about {}",
        "to": "{} to {}",
        "within": "within {}",
        "from to": "from {} to {}",
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
        "~": "sekitar {}",
        "?": "mungkin {}",
        "%": "mungkin sekitar {}",
        "to": "{} hingga {}",
        "within": "dalam {}",
        "from to": "dari {} hingga {}",
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
    words, text = WORDS[language], when.text
    if when.precision == "span":
        begin, end = text[1:-1].split("..")
        return words["one day"].format(*_sharing(begin, end, language))
    if when.open_start:
        return words["until"].format(_marked(text.removeprefix("../"), language))
    if when.open_end:
        begin = text.split("/")[0]
        return words["since" if when.open_end == "ongoing" else "from"].format(_marked(begin, language))
    if when.lasting:
        begin, end = text.split("/")
        return _from_to(begin, end, language)
    return _marked(text, language)


@lru_cache(maxsize=256)
def language_name(code: str) -> str:
    """The English name of a language by its two-letter code; the code itself where there is none."""
    return str(Locale("en").languages.get(code, code))


def month_name(month: int, language: str = "en") -> str:
    """The full name of a month, counted from 1."""
    return MONTHS[language][month]


def _marked(text: str, language: str) -> str:
    """A point with its mark in words."""
    plain = _point(text.rstrip("~?%"), language)
    return WORDS[language][text[-1]].format(plain) if text[-1] in "~?%" else plain


def _point(text: str, language: str) -> str:
    """A day, month, season, quarter or year."""
    year, *rest = text.split("-")
    if not rest:
        return year
    month = rest[0]
    if month in SEASONS:
        return WORDS[language][f"season {month}"].format(year)
    if month in QUARTERS:
        return WORDS[language]["quarter"].format(list(QUARTERS).index(month) + 1, year)
    named = f"{month_name(int(month), language)} {year}"
    return named if len(rest) == 1 else f"{int(rest[1])} {named}"


def _from_to(begin: str, end: str, language: str) -> str:
    """From one to another: `26–28 October 2024`, `about October to November 2024`, `2023–2024`.

    Some days of one month are `within October 2024`. A mark that both ends have is said once, for both; `from` keeps
    the mark of the first end to itself.
    """
    words = WORDS[language]
    first, last = begin.rstrip("~?%"), end.rstrip("~?%")
    if begin[len(first) :] != end[len(last) :]:
        form = "from to" if last == end else "to"
        return words[form].format(_marked(begin, language), _marked(end, language))
    start, until = _sharing(first, last, language)
    if first == last:
        plain = words["within"].format(until)
    elif len(first) == len(last) == 4 or start.isdigit():
        plain = f"{start}–{until}"
    else:
        plain = words["to"].format(start, until)
    return words[end[-1]].format(plain) if last != end else plain


def _sharing(begin: str, end: str, language: str) -> tuple[str, str]:
    """Both ends, with the month and year that they share said once, at the second."""
    start, until = _point(begin, language), _point(end, language)
    if len(begin) == len(end) == 10 and begin[:7] == end[:7]:
        return str(int(begin[8:])), until
    months = not (SEASONS | QUARTERS).keys() & {begin[5:7], end[5:7]}
    if begin[:4] == end[:4] and len(begin) == len(end) > 4 and months:
        return start.removesuffix(f" {begin[:4]}"), until
    return start, until
