"""A fact that an article dates, and what became none."""

from dataclasses import dataclass
from typing import NamedTuple

from loaders.articles.article import Passage
from loaders.articles.dates_mentioned import Mention
from loaders.articles.drafting.guesses import Guess
from loaders.articles.reading.names import Mentioned
from loaders.articles.reading.quantities import Stated
from loaders.dates.edtf import When
from loaders.language import Message


class LeftOut(NamedTuple):
    """Something that became no draft, and why."""

    start: int
    end: int
    words: str
    reason: Message


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

    dates: tuple[Mention, ...]
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
