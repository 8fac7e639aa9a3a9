"""Titles that are almost the same, found without comparing each with each."""

import difflib
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

ALIKE = 0.8
"""How alike two titles are before they may tell one event twice (ratio of `difflib`): told apart, few reach 0.7."""

STEM = 4
"""Letters of a word by which it is found again, whatever its ending."""

RAREST = 5
"""How many of its words a title is looked up by, the rarest first: titles that are alike share some of these."""

LATEST = 40
"""How many of the latest titles with a word are looked at; a word that more have tells little."""

COMPARED = 4
"""How many of those that share most words are compared letter by letter."""

SHARED = 0.5
"""What part of their words two titles share at least before they are."""


class Titles:
    """The titles of the events told so far."""

    def __init__(self, titles: Iterable[str]) -> None:
        """Count in how many of all the titles each word stands."""
        self._common = Counter(stem for title in titles for stem in _stems(title))
        self._told: list[tuple[str, frozenset[str]]] = []
        self._with: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, title: str) -> int:
        """Tell a title, which gets the next number from 0."""
        number, stems = len(self._told), _stems(title)
        self._told.append((title, stems))
        for stem in stems:
            self._with[stem].append(number)
        return number

    def like(self, title: str, asked: Callable[[int], bool]) -> int | None:
        """The number of a title told before that is almost like this one, or None.

        Args:
            title: A title that is not told yet.
            asked: Whether a title told before matters, by its number.
        """
        stems = _stems(title)
        rarest = sorted(stems, key=lambda stem: (self._common[stem], stem))[:RAREST]
        shared = {number for stem in rarest for number in self._with[stem][-LATEST:] if asked(number)}
        overlaps = {number: _overlap(stems, self._told[number][1]) for number in shared}
        near = [number for number, overlap in overlaps.items() if overlap >= SHARED]
        nearest = sorted(near, key=lambda number: (-overlaps[number], -number))[:COMPARED]
        return next((number for number in nearest if _alike(title, self._told[number][0])), None)


def _stems(title: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in re.findall(r"\w+", title.casefold()))


def _overlap(stems: frozenset[str], others: frozenset[str]) -> float:
    return 2 * len(stems & others) / (len(stems) + len(others))


def _alike(title: str, other: str) -> bool:
    matcher = difflib.SequenceMatcher(None, title.casefold(), other.casefold())
    return matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE
