"""A problem in a file, so that whoever mends it knows where, what, and what to write instead."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong in one place.

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
    what: str
    remedy: str

    def __str__(self) -> str:
        """The problem on one line, beginning with a place that editors can open."""
        return f"{self.file}:{self.line}:{self.column}: [{self.code}] {self.where}: {self.what} {self.remedy}"


def problems_as_json(problems: Sequence[Problem]) -> list[dict[str, str | int]]:
    """The problems as plain mappings, for scripts."""
    return [asdict(problem) for problem in problems]
