"""`date`: how dates read, in canonical form or in the words of newspapers."""

import argparse
import sys
from collections.abc import Iterator, Sequence

from loaders.commands.arguments import Commands, day
from loaders.dates import read_date
from loaders.dates.edtf import DateError
from loaders.dates.reading.phrases import LANGUAGES


def add(commands: Commands) -> None:
    """Say what it takes and how it is explained."""
    command = commands.add_parser(
        "date",
        help="tell how a date reads",
        description="Print each date as EDTF, one a line; `! reason` for one that cannot be read.",
        epilog="Example: python -m loaders date --on 2025-10-28 'Rabu (19/6/2024)' 'mid-October 2024' kemarin",
    )
    command.add_argument(
        "texts",
        nargs="*",
        default=["-"],
        metavar="TEXT",
        help="a date, in quotes; - (the default) reads lines from stdin",
    )
    command.add_argument(
        "--on", type=day, metavar="YYYY-MM-DD", help="the day from which `last week` and the like count"
    )
    command.add_argument(
        "--language", choices=LANGUAGES, help="the language of the words; all four are tried if left out"
    )
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print how each date reads, or why it does not."""
    code = 0
    for text in _lines(options.texts):
        try:
            print(read_date(text, on=options.on, language=options.language).text)
        except DateError as error:
            print(f"! {error}")
            code = 1
    return code


def _lines(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        if text == "-":
            yield from (line.rstrip("\n") for line in sys.stdin)
        else:
            yield text
