"""`dictionary`: what documents hold of the code, to print or to renew where it stands."""

import argparse
from pathlib import Path

from loaders.commands.arguments import Commands
from loaders.commands.terminal import say
from loaders.documents import renewed
from loaders.model.described.data_dictionary import dictionary


def add(commands: Commands) -> None:
    """Say what it takes and how it is explained."""
    command = commands.add_parser(
        "dictionary",
        help="print the data dictionary, or renew what documents hold of the code",
        description="Print the data dictionary: every key and word that the files may hold. "
        "With FILE, renew what stands there between two comments: the dictionary, the table of link parameters.",
    )
    command.add_argument("files", nargs="*", type=Path, metavar="FILE", help="a document to renew, such as DATA.md")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the dictionary; with files, renew them."""
    if not options.files:
        print(dictionary())
    return max((_renew(file) for file in options.files), default=0)


def _renew(file: Path) -> int:
    try:
        text = renewed(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        say(f"{file} is left as it is: {error}")
        return 1
    file.write_text(text, encoding="utf-8")
    return 0
