"""`schema`: the JSON Schema of events.yaml, or of the JSON that is exported."""

import argparse
import json

from loaders.commands.arguments import Commands
from loaders.exports.document_model import document_schema
from loaders.model.described.editor_schema import json_schema

SCHEMAS = {"events": json_schema, "export": document_schema}
"""What has a schema."""


def add(commands: Commands) -> None:
    """Say what it takes and how it is explained."""
    command = commands.add_parser(
        "schema",
        help="print the JSON Schema of events.yaml or of the JSON export",
        description="Print the JSON Schema of events.yaml, with which editors complete keys and explain them, "
        "or that of what `export json` writes. "
        "The copy that events.yaml points to: python -m loaders schema > loaders/events.schema.json",
    )
    command.add_argument("of", nargs="?", choices=SCHEMAS, default="events", help="events (if left out), or export")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print it."""
    print(json.dumps(SCHEMAS[options.of](), ensure_ascii=False, indent=2))
    return 0
