"""Where words stand: an index of the texts that a search looks through."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher, get_close_matches
from itertools import takewhile

from loaders.dataset.search.text import UNSPACED

ALIKE, ALIKE_UNSPACED = 0.74, 0.6
"""From which likeness on a word may be what another was meant to be: two letters of seven may differ, of the syllables
of Korean one of three."""

FAR = 2
"""By how many letters two such words may differ in length."""

SHORTEST = 3
"""The fewest letters of a word that others are compared with: shorter ones are all alike."""

LONG, SLIPS = 6, 2
"""From how many letters on a word may have so many slips, where none is alike: `Lavorf` has two, a swap and an `f`."""


class SearchIndex:
    """Finds the texts in which something occurs, without reading the others.

    Attributes:
        texts: What `text.search_texts` gives, one text for each event.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        """Index some texts."""
        self.texts: Sequence[str] = list(texts)
        self._rows: dict[str, list[int]] = {}
        for row, text in enumerate(self.texts):
            for word in set(text.split()):
                self._rows.setdefault(word, []).append(row)
        self._words = sorted(self._rows)
        self._unspaced = [word for word in self._words if UNSPACED.search(word)]

    def rows(self, pattern: str) -> set[int]:
        """The positions of the texts in which a pattern occurs.

        Args:
            pattern: Folded words with one blank between them; behind a blank they begin a word, before one they end it.
        """
        words = pattern.split()
        inner = [self._rows_of([word]) for word in words[1:-1]]
        opened, closed = pattern.startswith(" "), pattern.endswith(" ")
        first = self._rows_of(self._with(words[0], opened, closed or len(words) > 1))
        last = self._rows_of(self._with(words[-1], opened or len(words) > 1, closed))
        rows = first.intersection(last, *inner)
        return rows if len(words) == 1 else {row for row in rows if pattern in self.texts[row]}

    def near(self, word: str) -> str:
        """The word of the texts that is most like another; of several the one of most texts, "" where none is.

        Args:
            word: A folded word that no text has.
        """
        if len(word) < SHORTEST:
            return ""
        long_enough = (one for one in self._words if abs(len(one) - len(word)) <= FAR and one.isalpha())
        likest = get_close_matches(word, long_enough, cutoff=ALIKE_UNSPACED if UNSPACED.search(word) else ALIKE)
        if not likest:
            return self._slipped(word)
        likeness = {one: SequenceMatcher(None, one, word).ratio() for one in likest}
        return max(likest, key=lambda one: (round(likeness[one], 2), len(self._rows[one])))

    def _slipped(self, word: str) -> str:
        """The word of the texts that a long one is with few slips, none in its first letter; "" where none is."""
        if len(word) < LONG:
            return ""
        alike = (one for one in self._beginning(word[0]) if one.isalpha() and abs(len(one) - len(word)) <= 1)
        counted = ((slips(one, word), -len(self._rows[one]), one) for one in alike)
        return min((one for one in counted if one[0] <= SLIPS), default=(0, 0, ""))[2]

    def _with(self, part: str, opened: bool, closed: bool) -> Iterable[str]:
        """The words that a part of a pattern occurs in: as a whole, as their beginning, or anywhere in them."""
        if opened and closed:
            return [part]
        if opened:
            return self._beginning(part)
        return [word for word in self._unspaced if (word.endswith(part) if closed else part in word)]

    def _beginning(self, part: str) -> Iterator[str]:
        begin = bisect_left(self._words, part)
        following = (self._words[place] for place in range(begin, len(self._words)))
        return takewhile(lambda word: word.startswith(part), following)

    def _rows_of(self, words: Iterable[str]) -> set[int]:
        return set().union(*(self._rows.get(word, ()) for word in words))


def slips(word: str, other: str) -> int:
    """How many letters are to be put in, left out, changed or swapped with the next to make a word of another."""
    before: Sequence[int] = ()
    row: Sequence[int] = range(len(other) + 1)
    for place, letter in enumerate(word, 1):
        following = [place]
        for at, meant in enumerate(other, 1):
            least = min(row[at] + 1, following[at - 1] + 1, row[at - 1] + (letter != meant))
            is_swapped = place > 1 and at > 1 and (letter, word[place - 2]) == (other[at - 2], meant)
            following.append(min(least, before[at - 2] + 1) if is_swapped else least)
        before, row = row, following
    return row[-1]
