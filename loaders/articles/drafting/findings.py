"""What is found in an article before anything is drafted: names, credits and dates, and the facts that they make."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol

from loaders.articles.article import Article, Passage
from loaders.articles.drafting.guesses import Guess
from loaders.articles.reading.credits import Credit
from loaders.articles.reading.names import BOTH_LEADERS, BOTH_STATES, DEMONYMS, LEADERS, Mentioned, Recognition
from loaders.articles.reading.quantities import Stated
from loaders.dates.edtf import When


class DateMention(Protocol):
    """A date that a text mentions, as `loaders.mentions` finds it."""

    @property
    def start(self) -> int:
        """Where it begins."""
        ...

    @property
    def end(self) -> int:
        """The offset behind it."""
        ...

    @property
    def words(self) -> str:
        """The words themselves."""
        ...

    @property
    def when(self) -> When:
        """The days that they mean."""
        ...


class FindMentions(Protocol):
    """What finds the dates in a text, such as `loaders.mentions.mentions`."""

    def __call__(
        self, text: str, *, published: date | None = None, language: str | None = None
    ) -> Sequence[DateMention]:
        """The dates in the order of the text, read against the day of publication."""
        ...


class LeftOut(NamedTuple):
    """Something that became no draft, and why."""

    start: int
    end: int
    words: str
    reason: str


@dataclass(frozen=True)
class Fact:
    """What an article dates.

    Attributes:
        dates: The mentions of its date, the one that decides first.
        when: The days it may mean.
        passages: The sentences that tell it, the one that decides first.
        names: The actors and places in them.
        category: Guessed, with the words that led to it.
        kind: Guessed likewise.
        numbers: What the sentences count.
        of_report: The date is the day of a report rather than of what it reports.
        ahead: The words say that it is still to come.
    """

    dates: tuple[DateMention, ...]
    when: When
    passages: tuple[Passage, ...]
    names: tuple[Mentioned, ...]
    category: Guess
    kind: Guess
    numbers: tuple[Stated, ...]
    of_report: bool = False
    ahead: bool = False

    def actors(self) -> list[str]:
        """The ids of its actors in the order of the text, once each."""
        return list(dict.fromkeys(name.id for name in self.names if name.kind == "actors"))


@dataclass(frozen=True)
class Reading:
    """An article with everything that was found in it."""

    article: Article
    names: Sequence[Mentioned]
    credits: Sequence[Credit]
    mentions: Sequence[DateMention]
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
