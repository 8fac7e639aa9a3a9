"""Where in a text the words stand that a search found."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from itertools import accumulate, pairwise

from loaders.dataset.search.text import KOREAN_BLANK, fold, folded_piece, further_words

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


def occurs(text: str, patterns: Collection[str]) -> bool:
    """Whether any pattern stands in a text: what `hits` would find, without saying where."""
    folded = f" {fold(text)} "
    return any(pattern in folded for pattern in patterns) or any(
        pattern in f" {one} " for piece in text.split() for one in further_words(piece) for pattern in patterns
    )


def _in_a_row(words: list[str], patterns: Collection[str]) -> Iterator[int]:
    """The pieces in which patterns stand, when all are read together."""
    places = [place for place, one in enumerate(words) if one]
    spaced = " ".join(["", *(words[place] for place in places), ""])
    begins = list(accumulate((len(words[place]) + 1 for place in places), initial=1))[:-1]
    blanks = [found.start() for found in KOREAN_BLANK.finditer(spaced)]
    begins = [begin - bisect_left(blanks, begin) for begin in begins]
    together = KOREAN_BLANK.sub("", spaced)
    for pattern in patterns:
        for found in re.finditer(f"(?={re.escape(pattern)})", together):
            first = found.start() + pattern.startswith(" ")
            last = found.start() + len(pattern) - 1 - pattern.endswith(" ")
            yield from places[bisect_right(begins, first) - 1 : bisect_right(begins, last)]


def _in_one(text: str, pieces: list[Span], patterns: Collection[str]) -> Iterator[int]:
    """The pieces in which patterns stand otherwise written: hyphenated words in one, abbreviations as such."""
    for place, (begin, end) in enumerate(pieces):
        also = further_words(text[begin:end])
        if any(pattern in f" {one} " for one in also for pattern in patterns):
            yield place


def _trimmed(text: str, begin: int, end: int) -> Span:
    inner = WORDS.search(text, begin, end)
    return inner.span() if inner else (begin, end)
