"""A record with comments, written in canonical form as an item of a list."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from loaders.files.validation import Path
from loaders.files.yaml.canonical import canonical_text
from loaders.files.yaml.reader import read_document

Comments = dict[Path, list[str]]
"""The comments above each key or item, by its path; those above the record itself at the empty path."""


def as_item(record: Mapping[str, Any], comments: Comments) -> str:
    """A record in canonical form, its comments above what they are about."""
    lines = [f"# {comment}" for comment in comments.get((), ())] + list(_lines(record, comments, (), 0))
    document = read_document("events:\n" + "\n".join(_item(lines)) + "\n", "draft")
    return canonical_text(document).removeprefix("events:\n")


def _item(lines: Sequence[str]) -> Iterator[str]:
    """The lines of a record as an item of a list; comments above its first key stand above its hyphen."""
    first = next(number for number, line in enumerate(lines) if not line.lstrip().startswith("#"))
    yield from lines[:first]
    yield f"- {lines[first]}"
    yield from (f"  {line}" for line in lines[first + 1 :])


def _lines(value: Mapping[str, Any] | Sequence[Any], comments: Comments, path: Path, indent: int) -> Iterator[str]:
    steps = value.items() if isinstance(value, Mapping) else enumerate(value)
    for step, inner in steps:
        above = [f"# {comment}" for comment in comments.get((*path, step), ())]
        if isinstance(step, int) and isinstance(inner, dict):
            lines = list(_item(list(_lines(inner, comments, (*path, step), 0))))
        elif isinstance(step, int):
            lines = [f"- {json.dumps(inner, ensure_ascii=False)}"]
        elif isinstance(inner, dict | list):
            lines = [f"{step}:", *(f"  {line}" for line in _lines(inner, comments, (*path, step), 0))]
        else:
            lines = [f"{step}:" if inner is None else f"{step}: {json.dumps(inner, ensure_ascii=False)}"]
        yield from (" " * indent + line for line in (*above, *lines))
