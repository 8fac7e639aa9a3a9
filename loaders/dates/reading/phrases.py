"""The phrases that give a date its structure, by language, by the role that they play in the grammar, by their value.

They are what dateparser lacks or drops: `words/LANGUAGE.toml` holds them as plain lists, and here is what the keys of
those lists mean in numbers. They are read once, when the first words are.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

LANGUAGES = ("en", "id", "ru", "ko")

FOLDER = Path(__file__).with_name("words")

Role = Literal[
    "away",
    "unit",
    "units",
    "shift",
    "ago",
    "count",
    "part",
    "weekend",
    "season",
    "quarter",
    "ordinal",
    "final",
    "or",
    "suffix",
    "decade",
    "lead",
    "of",
    "year",
    "week of",
    "about",
    "since",
    "from",
    "until",
    "to",
    "onwards",
    "ongoing",
    "unknown",
    "within",
    "between",
    "and",
    "on",
    "coming",
    "clock",
    "half day",
    "day part",
    "zone",
    "weekday",
    "month",
    "shift after",
    "one",
    "ahead",
    "decade years",
    "days",
    "part after",
    "year part",
    "month unit",
    "day unit",
    "about after",
    "since after",
    "until after",
    "within after",
    "hour",
    "minute",
    "particle",
    "language",
    "quarter code",
    "half code",
    "day number",
    "day number behind",
    "time lead",
    "told day",
    "told year",
    "past weekend",
    "night from",
    "night to",
    "half",
    "juche",
    "week number",
]
"""What a phrase can be in a date. `language` is that of a month or weekday; both codes are `Q3` and `H1`."""

ROLES: tuple[Role, ...] = get_args(Role)

TENSE = "tense"
"""The key that holds no phrases of dates, but the words around them that tell whether they are to come."""

RUNNING = "running"
"""The key that holds the words by which running text tells what is a date and what only looks like one."""

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

VALUES: Mapping[str, Mapping[str, Any]] = {
    "month": {name: number for number, name in enumerate(MONTHS, 1)},
    "weekday": {name: number for number, name in enumerate(WEEKDAYS)},
    "season": {"spring": 21, "summer": 22, "autumn": 23, "winter": 24},
    "shift": {"last": -1, "this": 0, "next": 1},
    "shift after": {"last": -1, "this": 0, "next": 1},
    "ago": {"past": -1, "future": 1},
    "about": {"about": "~", "uncertain": "?"},
    "about after": {"about": "~", "uncertain": "?"},
}
"""What stands for the keys of a role in the grammar; a whole number stands for itself, and so does any other word."""


@cache
def words_of_dates(language: str) -> Mapping[str, Any]:
    """The lists of a language as its file has them."""
    return tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))


def phrases(language: str) -> Iterator[tuple[Role, Any, str]]:
    """Every phrase of a language with a role that it can play and its value there."""
    held = words_of_dates(language)
    for role in ROLES:
        lists = held.get(role.replace(" ", "-"), {})
        for key, words in lists.items() if isinstance(lists, dict) else ((None, lists),):
            yield from ((role, _value(role, key), phrase) for phrase in words)


def tense(language: str, key: str) -> Sequence[str]:
    """The words of a language under one key of its tense; none where it has no such key."""
    words: Sequence[str] = words_of_dates(language)[TENSE].get(key, ())
    return words


def surroundings(language: str, key: str) -> Sequence[str]:
    """The words of a language around dates in running text; none where it has no such key."""
    words: Sequence[str] = words_of_dates(language)[RUNNING].get(key, ())
    return words


def _value(role: Role, key: str | None) -> Any:
    """The value of a key in its role; a role without keys has only one."""
    if key is None:
        return "weekend" if role == "weekend" else True
    if role == "away":
        number, unit = key.split()
        return unit, int(number)
    return VALUES.get(role, {}).get(key, int(key) if key.isdigit() else key)
