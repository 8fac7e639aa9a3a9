"""Where in a text the words stand that a search found."""

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from loaders.dataset.search.text import KOREAN_BLANK, folded_piece, further_words

PIECE = re.compile(r"\S+")

WORDS = re.compile(r"\w(?:.*\w)?", re.DOTALL)
"""A span without the signs around it."""

Span = tuple[int, int]
"""Where something begins and where it ends, in characters."""


def hits(text: str, patterns: Collection[str]) -> list[Span]:
    """The spans of a text that hold what is sought, whole words, those that follow each other as one.

    Args:
        text: The text as people read it.
        patterns: What is sought, as `SearchIndex.rows` takes it.
    """
    pieces = [found.span() for found in PIECE.finditer(text)]
    words = [folded_piece(text[begin:end]) for begin, end in pieces]
    found = sorted({*_in_a_row(words, patterns), *_in_one(text, pieces, patterns)})
    breaks = [place for place, (one, other) in enumerate(pairwise(found), 1) if other > one + 1]
    runs = [found[begin:end] for begin, end in pairwise([0, *breaks, len(found)]) if begin < end]
    return [_trimmed(text, pieces[run[0]][0], pieces[run[-1]][1]) for run in runs]


def _in_a_row(words: list[str], patterns: Collection[str]) -> Iterator[int]:
    """The pieces in which patterns stand, when all are read together."""
    read = [(" ", -1)]
    for place, one in enumerate(words):
        read += [(letter, place) for letter in f"{one} "] if one else []
    together = "".join(letter for letter, _ in read)
    blanks = {found.start() for found in KOREAN_BLANK.finditer(together)}
    read = [one for place, one in enumerate(read) if place not in blanks]
    together = "".join(letter for letter, _ in read)
    for pattern in patterns:
        for found in re.finditer(f"(?={re.escape(pattern)})", together):
            yield from (place for letter, place in read[found.start() : found.start() + len(pattern)] if letter != " ")


def _in_one(text: str, pieces: list[Span], patterns: Collection[str]) -> Iterator[int]:
    """The pieces in which patterns stand otherwise written: hyphenated words in one, abbreviations as such."""
    for place, (begin, end) in enumerate(pieces):
        also = further_words(text[begin:end])
        if any(pattern in f" {one} " for one in also for pattern in patterns):
            yield place


def _trimmed(text: str, begin: int, end: int) -> Span:
    inner = WORDS.search(text, begin, end)
    return inner.span() if inner else (begin, end)
