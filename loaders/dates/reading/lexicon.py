"""The words that dates are made of, in English, Indonesian, Russian and Korean.

Names of months and weekdays and the words for days near today are dateparser's own, with what newspapers write and it
lacks. The words around them (early, since, about, hingga, 부터 …) are ours: they carry the structure of a date, which
dateparser drops.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from loaders.dates.reading.phrases import PHRASES

LANGUAGES = ("en", "id", "ru", "ko")

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

AWAY = re.compile(
    r"(?:(?P<ago>\d+) (?P<past>day|week|month|year) ago|in (?P<ahead>\d+) (?P<future>day|week|month|year))\Z"
)

Meanings = dict[str, Any]
"""What a phrase may mean: a value for each role that it can play."""


@lru_cache(maxsize=16)
def lexicon(languages: tuple[str, ...]) -> dict[str, Meanings]:
    """Every phrase of a date in these languages, in small letters, with what it may mean."""
    phrases: dict[str, Meanings] = {}
    for language in languages:
        for role, value, phrase in (*_names(language), *_ours(language)):
            phrases.setdefault(phrase, {}).setdefault(role, value)
            if role in ("month", "weekday"):
                phrases[phrase].setdefault("language", language)
    return phrases


def _ours(language: str) -> Iterator[tuple[str, Any, str]]:
    for role, values in PHRASES[language].items():
        for value, phrases in values.items():
            for phrase in phrases.split("|"):
                yield role, value, phrase


def _names(language: str) -> Iterator[tuple[str, Any, str]]:
    """Months, weekdays and days near today as dateparser knows them.

    Names of two letters are left out in the alphabets (`mo`, `we`, `вс`): they are more often other words.
    """
    from dateparser.languages.loader import default_loader  # takes 0.1 s, so only once words are met

    known = default_loader.get_locale(language).info
    shortest = 1 if language == "ko" else 3
    for role, names, first in (("month", MONTHS, 1), ("weekday", WEEKDAYS, 0)):
        for number, name in enumerate(names, first):
            yield from ((role, number, word.casefold()) for word in known[name] if len(word) >= shortest)
    for key, phrases in known["relative-type"].items():
        if away := AWAY.match(key):
            unit = away["past"] or away["future"]
            number = -int(away["ago"]) if away["ago"] else int(away["ahead"])
            for phrase in phrases:
                if unit == "day" or " " not in phrase:  # the grammar puts `bulan` and `lalu` together by itself
                    yield "away", (unit, number), phrase.casefold()
