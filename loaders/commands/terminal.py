"""What commands print: problems and colours to stdout, messages to stderr."""

import os
import sys
from collections.abc import Sequence

from loaders.files.problems import Problem, first_of_each_kind

RED, GREEN, CYAN = 31, 32, 36


def say(message: str) -> None:
    """A message to whoever runs the command, out of the way of what it prints."""
    print(message, file=sys.stderr)


def coloured(text: str, colour: int | None) -> str:
    """The text in a colour when it goes to a terminal that may show one."""
    if colour is None or not sys.stdout.isatty() or "NO_COLOR" in os.environ:
        return text
    return f"\033[{colour}m{text}\033[0m"


def print_problems(problems: Sequence[Problem]) -> None:
    """A line for each of the first problems of a kind, its code in red, and one for how many more there are."""
    for problem in first_of_each_kind(problems):
        print(str(problem).replace(f"[{problem.code}]", coloured(f"[{problem.code}]", RED), 1))
