"""Whether the words around a date speak of what is still to come."""

import re
from functools import cache

from loaders.dates.reading.phrases import tense

ALPHABETS = ("en", "id", "ru")
"""The languages that put blanks between words. Korean has its verb at the end, and its words anywhere in others."""

NEAR = 60
"""How many characters behind a date tell its tense."""


def speaks_of_what_is_to_come(words: str) -> bool:
    """Whether any of the words is one of the future."""
    return _coming().search(words) is not None or _korean("coming").search(words) is not None


def is_to_come(before: str, after: str) -> bool:
    """Whether a date is one to come.

    Args:
        before: What stands before the date in its sentence; its last word of either tense tells.
        after: What stands behind it, which tells where nothing before does.
    """
    if _korean("coming").search(after[:NEAR]):
        return _korean("told").search(after) is None
    coming = max((match.end() for match in _coming().finditer(before)), default=-1)
    told = max((match.start() for match in _told().finditer(before)), default=-1)
    if coming >= 0 or told >= 0:
        return coming > told
    first, other = _coming().search(after[:NEAR]), _told().search(after)
    return first is not None and (other is None or first.start() <= other.start())


@cache
def _coming() -> re.Pattern[str]:
    """Words of the future, with the verb that follows."""
    words, between = _any_of("coming"), _any_of("followed-by")
    return re.compile(rf"\b(?:{words})(?: (?:{between}))?\b(?:\s+\w+)?", re.IGNORECASE)


@cache
def _told() -> re.Pattern[str]:
    """Words of what has happened, and of reports, which are about what has."""
    return re.compile(rf"\b(?!(?:{_any_of('not-told')})\b)(?:{_any_of('told')})\b", re.IGNORECASE)


@cache
def _korean(key: str) -> re.Pattern[str]:
    return re.compile("|".join(tense("ko", key)))


def _any_of(key: str) -> str:
    """What matches any of the words: `?` is one letter in them, and `*` any number."""
    words = [word for language in ALPHABETS for word in tense(language, key)]
    return "|".join(re.escape(word).replace(r"\?", r"\w").replace(r"\*", r"\w*") for word in words)
