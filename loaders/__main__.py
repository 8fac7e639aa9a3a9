"""The command line of curators, CI and scripts: `python -m loaders COMMAND`."""

import argparse
import os
import sys
from collections.abc import Sequence

from loaders.commands import changes, check, date, dictionary, draft, export, format, mentions, schema

COMMANDS = (check, format, date, mentions, draft, export, changes, schema, dictionary)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; wrong use leaves with code 2 and says what was expected."""
    parser = argparse.ArgumentParser(prog="python -m loaders", description="Check, format and read the chronology.")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.add(commands)
    options = parser.parse_args(arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads along, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code


if __name__ == "__main__":
    sys.exit(main())
