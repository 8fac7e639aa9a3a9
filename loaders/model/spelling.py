"""How spellings are compared: which of them are one name, and which words are near another."""

import difflib
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

ALIKE = {ord(mark): plain for marks, plain in (("‐‑‒–—", "-"), ("‘’ʼ´`", "'")) for mark in marks}
"""Hyphens and apostrophes, which people type as their keyboard offers them."""

LIKE = 0.7
"""How like a word must be to be offered instead (ratio of `difflib`)."""


@lru_cache(maxsize=8192)
def name_key(name: str) -> str:
    """What the spellings of one name share: neither case, nor width, nor kind of blank, hyphen or apostrophe."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(plain.translate(ALIKE).split())


class Words:
    """Words of which those that are most like another one are looked for more than once."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words apart, once."""
        self._by_letters = {_letters(word): word for word in words}

    def nearest(self, word: str, number: int = 3) -> list[str]:
        """The words most like another one, best first; none when nothing is near."""
        letters = _letters(word)
        least, most = len(letters) * LIKE / (2 - LIKE), len(letters) * (2 - LIKE) / LIKE  # no other can be as like
        near = [other for other in self._by_letters if least <= len(other) <= most]
        return [self._by_letters[match] for match in difflib.get_close_matches(letters, near, number, LIKE)]


def nearest(word: str, words: Sequence[str], number: int = 3) -> list[str]:
    """The words most like `word`, best first; none when nothing is near."""
    return Words(words).nearest(word, number)


def _letters(word: str) -> str:
    """A word in its parts without case: one letter of a Korean syllable is a slip, and not a third of a name."""
    return unicodedata.normalize("NFKD", word).casefold()
