"""`format`: the files in canonical form."""

import argparse
import difflib
from collections.abc import Iterator

from loaders.commands.arguments import Commands, add_file
from loaders.commands.terminal import CYAN, GREEN, RED, coloured, print_problems, say
from loaders.files.source_files import open_document
from loaders.files.yaml.canonical import canonical_text


def add(commands: Commands) -> None:
    """Say what it takes and how it is explained."""
    command = commands.add_parser(
        "format",
        help="write the files in canonical form",
        description="Write FILE and the registers beside it in canonical form: keys and events in order, dates quoted, "
        "long texts folded. Nothing but the form changes, and comments are kept.",
    )
    add_file(command)
    command.add_argument(
        "--check",
        action="store_true",
        help="change nothing; print what would change, and exit with 1 if anything would",
    )
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Rewrite what is not in canonical form, or show what would change."""
    code = 0
    for path in (options.file, *sorted((options.file.parent / "registers").glob("*.yaml"))):
        document = open_document(path)
        if document.problems:
            print_problems(document.problems)
            say(f"{path} is left as it is.")
            code = 1
            continue
        text = canonical_text(document)
        if text.encode() == path.read_bytes():  # the bytes, since lines may end as on Windows
            continue
        if options.check:
            for line in _changes(document.text, text, str(path)):
                print(line)
            code = 1
        else:
            path.write_text(text, encoding="utf-8", newline="\n")
        say(f"{path} {'is not in canonical form.' if options.check else 'was rewritten.'}")
    return code


def _changes(before: str, after: str, name: str) -> Iterator[str]:
    colours = {"-": RED, "+": GREEN, "@": CYAN}
    lines = difflib.unified_diff(
        before.splitlines(), after.splitlines(), name, f"{name} in canonical form", lineterm=""
    )
    return (coloured(line, colours.get(line[:1])) for line in lines)
