"""`export`: what the page would show, as a file."""

import argparse
import sys
from pathlib import Path
from urllib.parse import parse_qs

from loaders.commands.arguments import Commands
from loaders.commands.terminal import say
from loaders.dataset.dataset import load
from loaders.exports.registry import FORMATS, export
from loaders.language import SOURCE, language, languages
from loaders.selection.answer import answer
from loaders.selection.link import from_query


def add(commands: Commands) -> None:
    """Say what it takes and how it is explained."""
    command = commands.add_parser(
        "export",
        help="write the events that a link shows as a file",
        description="Write the events that a link shows, in their order, as a file. Exit code 1 tells that a part of "
        "the query or of the data could not be used; the file is then written all the same.",
    )
    command.add_argument(
        "format",
        choices=FORMATS,
        metavar="FORMAT",
        help="; ".join(f"{one.id}: {one.meaning.rstrip('.')}" for one in FORMATS.values()),
    )
    command.add_argument(
        "--query", default="", metavar="QUERY", help="which events, as in a link: 'actor=kim-jong-un&from=2024-01'"
    )
    command.add_argument("--lang", choices=languages(), help="the language of the words; that of the query, or English")
    command.add_argument("--address", default="", metavar="URL", help="where the page stands, to lead back to it")
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help="the file to write; stdout if left out")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the file; what could not be used is said."""
    dataset = load()
    state, notices = from_query(_parameters(options.query), dataset)
    for notice in notices:
        say(str(notice))
    if dataset.left_out:
        say(f"Left out because of a problem: {', '.join(dataset.left_out)}. Run: python -m loaders check")
    asked = answer(dataset, state)
    content = export(asked, options.format, language(options.lang or state.lang or SOURCE), options.address)
    if not _is_written(content, options.output):
        return 1
    return 1 if notices or dataset.left_out else 0


def _parameters(query: str) -> dict[str, list[str]]:
    """The parameters of a query, or of the whole link that has it."""
    if query.startswith(("https://", "http://")):
        query = query.partition("#")[0].partition("?")[2]
    return parse_qs(query.removeprefix("?"), keep_blank_values=True)


def _is_written(content: bytes, file: Path | None) -> bool:
    if file is None:
        sys.stdout.buffer.write(content)
        return True
    try:
        file.write_bytes(content)
    except OSError as error:
        say(f"{file} cannot be written: {(error.strerror or 'unknown reason').lower()}.")
        return False
    return True
