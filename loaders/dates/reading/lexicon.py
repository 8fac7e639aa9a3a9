"""The words that dates are made of, in English, Indonesian, Russian and Korean.

Names of months and weekdays and the words for days near today are dateparser's own, with what newspapers write and it
lacks. The words around them (early, since, about, hingga, 부터 …) are ours: they carry the structure of a date, which
dateparser drops.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from loaders.dates.reading.phrases import MONTHS, WEEKDAYS, Role, phrases

AWAY = re.compile(
    r"(?:(?P<ago>\d+) (?P<past>day|week|month|year) ago|in (?P<ahead>\d+) (?P<future>day|week|month|year))\Z"
)

Meanings = dict[Role, Any]
"""What a phrase may mean: a value for each role that it can play."""


@lru_cache(maxsize=16)
def lexicon(languages: tuple[str, ...]) -> dict[str, Meanings]:
    """Every phrase of a date in these languages, in small letters, with what it may mean."""
    known: dict[str, Meanings] = {}
    for language in languages:
        for role, value, phrase in (*_names(language), *phrases(language)):
            known.setdefault(phrase, {}).setdefault(role, value)
            if role in ("month", "weekday"):
                known[phrase].setdefault("language", language)
    return known


def _names(language: str) -> Iterator[tuple[Role, Any, str]]:
    """Months, weekdays and days near today as dateparser knows them.

    Names of two letters are left out in the alphabets (`mo`, `we`, `вс`): they are more often other words.
    """
    from dateparser.languages.loader import default_loader  # takes 0.1 s, so only once words are met

    known = default_loader.get_locale(language).info
    shortest = 1 if language == "ko" else 3
    named: tuple[tuple[Role, tuple[str, ...], int], ...] = (("month", MONTHS, 1), ("weekday", WEEKDAYS, 0))
    for role, names, first in named:
        for number, name in enumerate(names, first):
            yield from ((role, number, word.casefold()) for word in known[name] if len(word) >= shortest)
    for key, names in known["relative-type"].items():
        if away := AWAY.match(key):
            unit = away["past"] or away["future"]
            number = -int(away["ago"]) if away["ago"] else int(away["ahead"])
            for phrase in names:
                if unit == "day" or " " not in phrase:  # the grammar puts `bulan` and `lalu` together by itself
                    yield "away", (unit, number), phrase.casefold()
