"""`schema`: the JSON Schema of events.yaml."""

import argparse
import json

from loaders.commands.arguments import Commands
from loaders.model.entries import json_schema


def add(commands: Commands) -> None:
    """Say what it takes and how it is explained."""
    command = commands.add_parser(
        "schema",
        help="print the JSON Schema of events.yaml",
        description="Print the JSON Schema of events.yaml, with which editors complete keys and explain them. "
        "The copy that events.yaml points to: python -m loaders schema > loaders/events.schema.json",
    )
    command.set_defaults(run=run)


def run(_: argparse.Namespace) -> int:
    """Print it."""
    print(json.dumps(json_schema(), ensure_ascii=False, indent=2))
    return 0
