"""How spellings are compared: which of them are one name, and which words are near another."""

import difflib
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

ALIKE = {ord(mark): plain for marks, plain in (("‐‑‒–—", "-"), ("‘’ʼ´`", "'")) for mark in marks}
"""Hyphens and apostrophes, which people type as their keyboard offers them."""


@lru_cache(maxsize=8192)
def name_key(name: str) -> str:
    """What the spellings of one name share: neither case, nor width, nor kind of blank, hyphen or apostrophe."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(plain.translate(ALIKE).split())


def nearest(word: str, words: Sequence[str], number: int = 3) -> list[str]:
    """The words most like `word`, best first; none when nothing is near."""
    by_letters = {_letters(candidate): candidate for candidate in words}
    return [by_letters[match] for match in difflib.get_close_matches(_letters(word), list(by_letters), number, 0.7)]


def _letters(word: str) -> str:
    """A word in its parts without case: one letter of a Korean syllable is a slip, and not a third of a name."""
    return unicodedata.normalize("NFKD", word).casefold()
