"""`dictionary`: the parts of documents that are generated, to print or to renew where they stand."""

import argparse
from collections.abc import Callable
from pathlib import Path

from loaders.commands.arguments import Commands
from loaders.commands.terminal import say
from loaders.model.data_dictionary import dictionary, with_dictionary

PARTS: tuple[Callable[[str], str], ...] = (with_dictionary,)
"""The parts that a document may hold, each a function that renews its own in the document's text. Such a function
raises a ValueError where the document has no place for the part."""


def add(commands: Commands) -> None:
    """Say what it takes and how it is explained."""
    command = commands.add_parser(
        "dictionary",
        help="print the data dictionary, or renew it in the README",
        description="Print the data dictionary: every key and word that the files may hold. "
        "With FILE, put it between its two comments there.",
    )
    command.add_argument("file", nargs="?", type=Path, metavar="FILE", help="the file to renew, such as README.md")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the dictionary; with a file, renew every part that the file has."""
    if options.file is None:
        print(dictionary())
        return 0
    try:
        text = _renewed(options.file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        say(f"{options.file} is left as it is: {error}")
        return 1
    options.file.write_text(text, encoding="utf-8")
    return 0


def _renewed(text: str) -> str:
    """The text with each part that it has renewed.

    Raises:
        ValueError: It has none.
    """
    missing = []
    for renew in PARTS:
        try:
            text = renew(text)
        except ValueError as error:
            missing.append(error)
    if len(missing) == len(PARTS):
        raise missing[0]
    return text
