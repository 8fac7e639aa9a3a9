"""What is found in an article before anything is drafted: names, credits and dates."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from loaders.articles.article import Article, Passage
from loaders.articles.dates_mentioned import Mention
from loaders.articles.reading.credits import Credit
from loaders.articles.reading.names import BOTH_LEADERS, BOTH_STATES, DEMONYMS, LEADERS, Mentioned, Recognition


@dataclass(frozen=True)
class Findings:
    """An article with everything that was found in it; names, credits and dates in the order of the text.

    Every date asks for the names and credits around it, so that none of these questions goes through the whole text.
    """

    article: Article
    names: Sequence[Mentioned]
    credits: Sequence[Credit]
    mentions: Sequence[Mention]
    recognition: Recognition

    def names_in(self, passage: Passage) -> list[Mentioned]:
        """The actors and places within a passage."""
        return [name for name in self._names_within(passage) if name.kind != "outlets"]

    def is_dated(self, passage: Passage) -> bool:
        """Whether a date begins within a passage."""
        return bisect_left(self._dates, passage.start) < bisect_left(self._dates, passage.end)

    def credits_at(self, offset: int) -> bool:
        """Whether the words there credit somebody."""
        begins, reach = self._credited
        before = bisect_right(begins, offset)
        return before > 0 and offset < reach[before - 1]

    def both_in(self, passage: Passage) -> list[Mentioned]:
        """The two leaders or the two states where a passage speaks of both together, if the article names both."""
        together: list[Mentioned] = []
        states = [state for side in DEMONYMS if (state := self.recognition.governments.get(side)) is not None]
        for words, actors, known in (
            (BOTH_LEADERS, LEADERS, set(LEADERS) <= self._named),
            (BOTH_STATES, states, len(self._spoken_of) == len(DEMONYMS)),
        ):
            if known and (found := words.search(self.article.text, *passage)):
                together += [Mentioned(*found.span(), "actors", actor, full=False) for actor in actors]
        return together

    def unnamed(self, passage: Passage) -> str:
        """The words of a passage without the names in it: `Space Force` is not about space."""
        text = self.article.text[passage.start : passage.end]
        for name in self._names_within(passage):
            if not self._is_topic(name):
                text = (
                    text[: name.start - passage.start]
                    + " " * (name.end - name.start)
                    + text[name.end - passage.start :]
                )
        return text[: passage.end - passage.start]

    def _is_topic(self, name: Mentioned) -> bool:
        actors = self.recognition.registers.actors.entries
        return name.kind == "actors" and actors[name.id].kind == "international"

    def sides(self, passage: Passage) -> set[str]:
        """Which of the two countries a passage speaks of."""
        return self.recognition.sides(
            self.article.text[passage.start : passage.end], [*self.names_in(passage), *self.both_in(passage)]
        )

    def _names_within(self, passage: Passage) -> Sequence[Mentioned]:
        return self.names[bisect_left(self._starts, passage.start) : bisect_left(self._starts, passage.end)]

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [name.start for name in self.names]

    @cached_property
    def _dates(self) -> Sequence[int]:
        return sorted(mention.start for mention in self.mentions)

    @cached_property
    def _named(self) -> frozenset[str]:
        return frozenset(name.id for name in self.names)

    @cached_property
    def _spoken_of(self) -> frozenset[str]:
        """Which of the two countries the words of the article speak of anywhere."""
        return frozenset(self.recognition.sides(self.article.text, ()))

    @cached_property
    def _credited(self) -> tuple[Sequence[int], Sequence[int]]:
        """Where the credits begin, and how far they and those before them reach."""
        found = sorted(credit[:2] for credit in self.credits)
        return [start for start, _ in found], list(accumulate((end for _, end in found), max))
