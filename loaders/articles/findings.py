"""What is found in an article before anything is drafted: names, credits and dates."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.articles.article import Article, Passage
from loaders.articles.dates_mentioned import Mention
from loaders.articles.reading.credits import Credit
from loaders.articles.reading.names import BOTH_LEADERS, BOTH_STATES, DEMONYMS, LEADERS, Mentioned, Recognition


@dataclass(frozen=True)
class Findings:
    """An article with everything that was found in it."""

    article: Article
    names: Sequence[Mentioned]
    credits: Sequence[Credit]
    mentions: Sequence[Mention]
    recognition: Recognition

    def names_in(self, passage: Passage) -> list[Mentioned]:
        """The actors and places within a passage."""
        return [name for name in self.names if passage.holds(name.start) and name.kind != "outlets"]

    def both_in(self, passage: Passage) -> list[Mentioned]:
        """The two leaders or the two states where a passage speaks of both together, if the article names both."""
        together: list[Mentioned] = []
        states = [state for side in DEMONYMS if (state := self.recognition.governments.get(side)) is not None]
        named = {name.id for name in self.names}
        spoken = self.recognition.sides(self.article.text, ())
        for words, actors, known in (
            (BOTH_LEADERS, LEADERS, set(LEADERS) <= named),
            (BOTH_STATES, states, len(spoken) == len(DEMONYMS)),
        ):
            if known and (found := words.search(self.article.text, *passage)):
                together += [Mentioned(*found.span(), "actors", actor, full=False) for actor in actors]
        return together

    def unnamed(self, passage: Passage) -> str:
        """The words of a passage without the names in it: `Space Force` is not about space."""
        text = self.article.text[passage.start : passage.end]
        for name in self.names:
            if passage.holds(name.start) and not self._is_topic(name):
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
