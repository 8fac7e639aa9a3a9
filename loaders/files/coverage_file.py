"""`registers/coverage.yaml`: what was searched for, and which chronologies the record was held against."""

from pathlib import Path

from loaders.files.problems import Problem
from loaders.files.source_files import open_document
from loaders.files.validation import read_record
from loaders.model.entries import Thoroughness

NAME = "coverage.yaml"
"""What it is called; it stands among the registers."""


def read_coverage(file: Path) -> tuple[Thoroughness, list[Problem]]:
    """What a file says of the searches, and what is wrong with it; nothing where there is no such file."""
    if not file.exists():
        return Thoroughness(), []
    document = open_document(file, f"{file.parent.name}/{file.name}")
    if document.problems or document.data is None:
        return Thoroughness(), list(document.problems)
    read, problems = read_record(Thoroughness, document.data, document)
    return read or Thoroughness(), problems
