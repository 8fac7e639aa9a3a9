"""A problem in a file, so that whoever mends it knows where, what, and what to write instead."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import total_ordering

from loaders.language import ENGLISH, Language, Message


@total_ordering
@dataclass(frozen=True, slots=True, eq=False)
class Problem:
    """One thing that is wrong in one place.

    Problems are the same, and stand in order, by their place, their code and their English words.

    Attributes:
        file: The name of the file.
        line: Counted from 1.
        column: Counted from 1.
        code: A short name of the sort of problem that never changes, such as `unreadable-date`.
        where: The record and its field, such as `2024-06-19-treaty-signed-pyongyang: sources[0].url`.
        what: The value and what is wrong with it, as a sentence.
        remedy: What to write instead, as a sentence.
    """

    file: str
    line: int
    column: int
    code: str
    where: str
    what: Message
    remedy: Message

    def in_words(self, language: Language) -> str:
        """The problem on one line of a language, beginning with a place that editors can open."""
        told = f"{language.text(self.what)} {language.text(self.remedy)}"
        return f"{self.file}:{self.line}:{self.column}: [{self.code}] {self.where}: {told}"

    def __str__(self) -> str:
        """The problem in English, as the command line prints it."""
        return self.in_words(ENGLISH)

    def __eq__(self, other: object) -> bool:
        """Whether the other is the same problem."""
        return isinstance(other, Problem) and self._key == other._key

    def __lt__(self, other: "Problem") -> bool:
        """Whether it stands before the other."""
        return self._key < other._key

    def __hash__(self) -> int:
        """One number for one problem."""
        return hash(self._key)

    @property
    def _key(self) -> tuple[str, int, int, str, str, str, str]:
        return self.file, self.line, self.column, self.code, self.where, str(self.what), str(self.remedy)


def problems_as_json(problems: Sequence[Problem]) -> list[dict[str, str | int]]:
    """The problems as plain mappings with English sentences, for scripts."""
    return [
        {
            "file": problem.file,
            "line": problem.line,
            "column": problem.column,
            "code": problem.code,
            "where": problem.where,
            "what": str(problem.what),
            "remedy": str(problem.remedy),
        }
        for problem in problems
    ]
