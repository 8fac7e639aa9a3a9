"""A problem in a file, so that whoever mends it knows where, what, and what to write instead."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import total_ordering

from loaders.language import ENGLISH, Language, Message, message

LINE = 100
"""The longest value that is shown, in characters; of a longer one stands the beginning."""

LISTED = 1000
"""The same for what to write instead, which may be one word out of a long list."""

AT_MOST = 100
"""How many problems of one kind are told: the rest of a thousand has the same cause, or waits."""


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

    def __post_init__(self) -> None:
        """Keep whatever stands in the file from filling the screen."""
        object.__setattr__(self, "where", _shortened(self.where, LINE))
        object.__setattr__(self, "what", _on_a_line(self.what, LINE))
        object.__setattr__(self, "remedy", _on_a_line(self.remedy, LISTED))

    def in_words(self, language: Language) -> str:
        """The problem on one line of a language, beginning with a place that editors can open."""
        told = f"{language.text(self.what)} {language.text(self.remedy)}"
        return f"{self.file}:{self.line}:{self.column}: [{self.code}] {self.where}: {told}"

    def __str__(self) -> str:
        """The problem in English, as the command line prints it."""
        return self.in_words(ENGLISH)

    def __eq__(self, other: object) -> bool:
        """Whether the other is the same problem."""
        return isinstance(other, Problem) and self.order == other.order

    def __lt__(self, other: "Problem") -> bool:
        """Whether it stands before the other."""
        return self.order < other.order

    def __hash__(self) -> int:
        """One number for one problem."""
        return hash(self.order)

    @property
    def order(self) -> tuple[str, int, int, str, str, str, str]:
        """What problems are sorted and told apart by."""
        return self.file, self.line, self.column, self.code, self.where, str(self.what), str(self.remedy)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Each problem once, in the order of the files."""
    keyed = {problem.order: problem for problem in problems}  # which makes the sentences of each only once
    return [keyed[key] for key in sorted(keyed)]


def first_of_each_kind(problems: Iterable[Problem], most: int = AT_MOST) -> list[Problem]:
    """The first problems of each code in each file, and in place of the others how many they are.

    Args:
        problems: Problems in the order of the files.
        most: How many of one code and file are told.
    """
    told: list[Problem] = []
    counted: Counter[tuple[str, str]] = Counter()
    rest: dict[tuple[str, str], Problem] = {}
    for problem in problems:
        kind = problem.file, problem.code
        counted[kind] += 1
        if counted[kind] <= most:
            told.append(problem)
        else:
            rest.setdefault(kind, problem)
    for kind, problem in rest.items():
        what = message("{number} more of this kind from here on.", number=counted[kind] - most)
        told.append(replace(problem, where=problem.file, what=what, remedy=message("Mend the first ones.")))
    return in_order(told)


def _on_a_line(told: Message, most: int) -> Message:
    """The sentence with its values cut to a line."""
    return Message(told.text, {name: _shown(value, most) for name, value in told.values.items()})


def _shown(value: object, most: int) -> object:
    if isinstance(value, Message):
        return _on_a_line(value, most)
    return _shortened(value, most) if isinstance(value, str) else value


def _shortened(text: str, most: int) -> str:
    if len(text) <= most and "\n" not in text:
        return text
    line = " ".join(text[: 2 * most].split())
    return line if len(line) <= most and len(text) <= 2 * most else f"{line[: most - 1]}…"


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
