"""`changes.yaml`: the history of the data, read and written."""

from pathlib import Path

import yaml

from loaders.files.last_commit import HISTORY
from loaders.files.problems import Problem
from loaders.files.source_files import open_document
from loaders.files.validation import read_record
from loaders.model.history import History

NAME = HISTORY
"""What it is called; it stands beside the events."""

UNBROKEN = 1_000_000
"""The longest line, in characters: none is broken, so that a change of one text is a change of one line."""

HEAD = """\
# What became of the events with each version of the data, oldest first.
# Made by `python -m loaders changes --history`; never change it by hand.
"""


def read_history(file: Path) -> tuple[History, list[Problem]]:
    """The history in a file, and what is wrong with it; none at all where there is no such file."""
    if not file.exists():
        return History(), []
    document = open_document(file)
    if document.problems or document.data is None:
        return History(), list(document.problems)
    history, problems = read_record(History, document.data, document)
    return history or History(), problems


def history_text(history: History) -> str:
    """A history as its file has it; what is empty is left out."""
    content = history.model_dump(exclude_defaults=True, mode="json")
    return HEAD + yaml.dump(
        content, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=UNBROKEN, default_flow_style=None
    )


class _Plain(yaml.SafeDumper):
    """Never an anchor: whoever reads along wants to see the same id twice."""

    def ignore_aliases(self, data: object) -> bool:
        return True
