"""The one way in which `events.yaml` and the registers are written, so that a change shows as what it is and no more.

Keys stand in the order of the model, optional ones are absent rather than empty, dates are EDTF in quotes, a text that
is too long for a line is folded, lists have one item a line, events stand oldest first and register entries by id.
What `check` complains of, such as an unknown key, is kept as it is.

Comments are kept too. Those above the first key stay at the top; any other stands above the key or item that it was
written above or beside, and moves along with it.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

import yaml

from loaders.dates import read_date
from loaders.dates.edtf import DateError, When, chronological
from loaders.files.validation import Path
from loaders.files.yaml.comments import Comments, read_comments
from loaders.files.yaml.document import Document
from loaders.model.entries import Actor, Entry, EventsFile, Outlet, Place
from loaders.model.fields import MaybeThousands
from loaders.model.shape import keys_of

WIDTH = 120
"""The longest line, in characters, unless a text cannot be broken."""

REGISTERS: Mapping[str, type[Entry]] = {"actors.yaml": Actor, "outlets.yaml": Outlet, "places.yaml": Place}
"""Files by name that are a list of entries; any other holds events."""

NOT_PLAIN = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@` ]|.*(?:: | #|[: ]\Z)")
"""A text that YAML would take for something else if it stood without quotes."""

NUMBER_LIKE = re.compile(r"[-+.]?\d[\d_.,:]*(?:[eE][-+]?\d+)?|0[box][\da-fA-F_]+")
"""What some readers of YAML take for a number, though this project's does not."""

UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""What can stand in a file only as an escape."""

FOLDABLE = re.compile(r"[^ \n]+(?: [^ \n]+)*(?:\n+[^ \n]+(?: [^ \n]+)*)*\n?")
"""Words with single blanks between them, in one or more paragraphs: breaking it at a blank loses nothing."""

RESOLVED: Mapping[str, Sequence[tuple[str, re.Pattern[str]]]] = yaml.SafeLoader.yaml_implicit_resolvers
"""By first letter, what YAML takes for a truth value, a number, a date or nothing when it stands without quotes."""


def canonical_text(document: Document) -> str:
    """A file in canonical form: reading it gives the same data, and formatting it again changes nothing.

    Args:
        document: A file that was read without problems; one that holds no more than a word stays as it is.
    """
    if not isinstance(document.data, dict | list):
        return document.text
    comments = read_comments(document)
    register = REGISTERS.get(document.file.rsplit("/", 1)[-1])
    shape = Shape(register or EventsFile, order=_by_id if register else None)
    lines = _Writing(comments).block(document.data, shape, (), 0)
    return "\n".join([*comments.header, *lines, *comments.footer, ""])


def _by_id(entry: Mapping[str, Any]) -> str:
    return str(entry["id"])


def _by_date(event: Mapping[str, Any]) -> tuple[date, date, str]:
    return chronological(read_date(event["date"]), event["id"])


@dataclass(frozen=True)
class Shape:
    """What the model says of one value.

    Attributes:
        model: The record that it is, or that each of its items is.
        is_date: Whether it is a date.
        is_count: Whether it is a number that may be whole.
        by_language: Whether it is a text in several languages.
        order: What its items are sorted by.
    """

    model: type[Entry] | None = None
    is_date: bool = False
    is_count: bool = False
    by_language: bool = False
    order: Callable[[Mapping[str, Any]], Any] | None = None


@lru_cache(maxsize=256)
def _shapes(model: type[Entry]) -> dict[str, tuple[bool, Shape]]:
    """For each key of a record, in order: whether it must be there, and its shape."""
    return {
        name: (
            key.required,
            Shape(
                key.record,
                is_date=When in key.parts,
                is_count=int in key.parts,
                by_language=dict in key.parts,
                order=_by_date if name == "events" and model is EventsFile else None,
            ),
        )
        for name, key in keys_of(model).items()
    }


class _Writing:
    """Writes values as lines, with the comments that belong to them."""

    def __init__(self, comments: Comments) -> None:
        self.above = comments.above

    def block(self, value: dict[str, Any] | list[Any], shape: Shape, path: Path, indent: int) -> Iterator[str]:
        if isinstance(value, dict):
            for key, inner in self.keys(value, shape, path):
                yield from self.comments((*path, key), indent)
                yield from self.entry(f"{' ' * indent}{_inline(key)}:", value[key], inner, (*path, key), indent)
        else:
            for position in _order(value, shape):
                yield from self.comments((*path, position), indent)
                yield from self.item(value[position], shape, (*path, position), indent)

    def entry(self, head: str, value: object, shape: Shape, path: Path, indent: int) -> Iterator[str]:
        """A value after its key or hyphen."""
        if value and isinstance(value, dict | list):
            yield head
            yield from self.block(value, shape, path, indent + 2 if isinstance(value, dict) else indent)
        else:
            yield from _scalar(head, value, shape, indent)

    def item(self, item: object, shape: Shape, path: Path, indent: int) -> Iterator[str]:
        """An item of a list; the first key of a record stands beside the hyphen, and its comments above."""
        lines = list(self.block(item, shape, path, indent + 2)) if isinstance(item, dict) else []
        if not lines:
            rest = {} if isinstance(item, dict) else item
            yield from self.entry(" " * indent + "-", rest, shape, path, indent + 2)
            return
        first = next(number for number, line in enumerate(lines) if not line.lstrip(" ").startswith("#"))
        yield from (line[2:] for line in lines[:first])
        yield f"{' ' * indent}- {lines[first].lstrip(' ')}"
        yield from lines[first + 1 :]

    def keys(self, mapping: dict[str, Any], shape: Shape, path: Path) -> Iterator[tuple[str, Shape]]:
        """Keys in the order of the model, then unknown ones; without the optional ones that say nothing at all."""
        if shape.by_language:
            yield from ((key, Shape()) for key in sorted(mapping, key=lambda key: (key != "en", key != "id", key)))
            return
        shapes = _shapes(shape.model) if shape.model else {}
        for key, (required, inner) in shapes.items():
            if key in mapping and (required or mapping[key] not in (None, "", [], {}) or (*path, key) in self.above):
                yield key, inner
        yield from ((key, Shape()) for key in mapping if key not in shapes)

    def comments(self, path: Path, indent: int) -> Iterator[str]:
        return (" " * indent + comment for comment in self.above.get(path, ()))


def _order(items: Sequence[Any], shape: Shape) -> Sequence[int]:
    """The positions of the items in the order they are sorted by; as they stand while one of them cannot be sorted."""
    positions = range(len(items))
    if shape.order is None:
        return positions
    try:
        keys = [shape.order(item) for item in items]
        return sorted(positions, key=keys.__getitem__)
    except (DateError, KeyError, TypeError, AttributeError):
        return positions


def _scalar(head: str, value: object, shape: Shape, indent: int) -> Iterator[str]:
    """A text, number or nothing after its key or hyphen, on as many lines as it takes."""
    if not isinstance(value, str):
        yield head if value is None else f"{head} {_number(value, shape)}"
        return
    inline = _quoted(_edtf(value)) if shape.is_date else _inline(value)
    foldable = FOLDABLE.fullmatch(value) and not UNPRINTABLE.search(value.replace("\n", ""))
    if foldable and ("\n" in value or (" " in value and len(head) + 1 + len(inline) > WIDTH)):
        yield f"{head} >" if value.endswith("\n") else f"{head} >-"
        yield from _folded(value.rstrip("\n"), " " * (indent + 2))
    else:
        yield f"{head} {inline}"


def _folded(text: str, indent: str) -> Iterator[str]:
    for paragraph in re.sub("\n+", lambda breaks: breaks.group() + "\n", text).split("\n"):
        line = ""
        for word in paragraph.split(" "):
            if line and len(indent) + len(line) + 1 + len(word) > WIDTH:
                yield indent + line
                line = word
            else:
                line = f"{line} {word}" if line else word
        yield indent + line if line else ""


def _inline(text: str) -> str:
    return text if _is_plain(text) else _quoted(text)


def _is_plain(text: str) -> bool:
    """Whether every reader of YAML takes it for this text when it stands without quotes."""
    if not text or NOT_PLAIN.match(text) or UNPRINTABLE.search(text) or NUMBER_LIKE.fullmatch(text):
        return False
    return not any(pattern.match(text) for _, pattern in RESOLVED.get(text[0], ()))


def _quoted(text: str) -> str:
    if not UNPRINTABLE.search(text):
        return "'" + text.replace("'", "''") + "'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return '"' + UNPRINTABLE.sub(lambda mark: f"\\u{ord(mark.group()):04x}", escaped) + '"'


def _edtf(text: str) -> str:
    try:
        return read_date(text).text
    except DateError:
        return text


def _number(value: object, shape: Shape) -> str:
    if isinstance(value, MaybeThousands) and shape.is_count:  # nobody knows yet what it means
        return value.text
    if not isinstance(value, float):
        return str(value)
    digits = format(Decimal(repr(value)), "f")
    return digits if "." in digits else f"{digits}.0"
