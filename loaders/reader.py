"""YAML into plain mappings, lists, texts and numbers, refusing whatever a curator cannot have meant.

Much of YAML is a trap in data that is written by hand: a repeated key silently wins, `no` turns into a truth value,
`12:30` into a number, and an alias makes two records one. Here a text is a text, and the rest is a problem.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml

from loaders.problems import Problem

DEPTH = 20
"""Levels of nesting; the model needs six."""

SIZE = 8_000_000
"""Characters in one file, several times what a chronology of this kind can come to."""

INTEGER = re.compile(r"-?(?:0|[1-9]\d*)\Z")
DECIMAL = re.compile(r"-?(?:0|[1-9]\d*)\.\d+\Z")
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff]|\t")

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Place = tuple[int, int]
Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Document:
    """One file as it was read.

    Attributes:
        file: The name that problems show.
        text: What the file holds.
        data: Mappings, lists, texts, whole or decimal numbers and None; None where the text is no YAML.
        problems: What was refused.
    """

    file: str
    text: str
    data: object
    problems: tuple[Problem, ...] = ()

    def locate(self, path: Path) -> Place:
        """Line and column, from 1, of the value at a path; of the nearest thing around it where there is none."""
        for length in range(len(path), -1, -1):
            if path[:length] in self._places:
                return self._places[path[:length]]
        return 1, 1

    @cached_property
    def _places(self) -> dict[Path, Place]:
        """Where every value stands. Found only once a problem asks, since a sound file never does."""
        return {} if self.nodes is None else dict(_places(self.nodes, ()))

    @cached_property
    def nodes(self) -> yaml.Node | None:
        """The file as YAML sees it, with marks at every value; None where it holds nothing or is no YAML."""
        try:
            return yaml.compose(self.text, Loader=Loader)
        except yaml.YAMLError:
            return None


def _places(node: yaml.Node, path: Path) -> Iterator[tuple[Path, Place]]:
    yield path, _place(node.start_mark)
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _places(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for position, value in enumerate(node.value):
            yield from _places(value, (*path, position))


def _place(mark: Any) -> Place:
    return mark.line + 1, mark.column + 1


def read_document(text: str, file: str) -> Document:
    """Read the text of one file, with every problem at once.

    Args:
        text: What the file holds.
        file: The name that problems show.
    """
    if len(text) > SIZE:
        what = f"The file has {len(text):,} characters; {SIZE:,} are the limit."
        return Document(file, "", None, (Problem(file, 1, 1, "too-large", file, what, "Split it."),))
    marks = tuple(_forbidden_marks(text, file))
    if marks:
        return Document(file, text, None, marks)
    reading = _Reading(file)
    try:
        data = reading.document(yaml.parse(text, Loader=Loader))
    except yaml.MarkedYAMLError as error:
        return Document(file, text, None, (*reading.problems, _syntax_problem(error, file)))
    except _NestingError:
        return Document(file, text, None, tuple(reading.problems))
    return Document(file, text, data, tuple(reading.problems))


def _forbidden_marks(text: str, file: str) -> Iterator[Problem]:
    for mark in FORBIDDEN.finditer(text):
        line = text.count("\n", 0, mark.start()) + 1
        column = mark.start() - text.rfind("\n", 0, mark.start())
        name = "A tab" if mark.group() == "\t" else f"The invisible character U+{ord(mark.group()):04X}"
        remedy = "Write spaces." if mark.group() == "\t" else "Delete it."
        yield Problem(file, line, column, "forbidden-character", file, f"{name} stands here.", remedy)


def _syntax_problem(error: yaml.MarkedYAMLError, file: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    line, column = _place(mark) if mark else (1, 1)
    reason = error.problem or error.context or "it cannot be read"
    what = f"This is not YAML: {reason}."
    remedy = "Look at quotes, colons and indentation here and on the line before."
    return Problem(file, line, column, "not-yaml", file, what, remedy)


class _NestingError(Exception):
    """Nesting beyond `DEPTH`: nothing after it is worth reading."""


class _Reading:
    """Builds the data of one file out of the parser's events, which takes a fifth of the time of a loader."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def document(self, events: Iterator[yaml.Event]) -> object:
        data: object = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(event, "second-document", "A second document begins here.", "Remove the line `---`.")
                    return data
                data = self._value(next(events), events, 0)
        if documents == 0:
            self.problems.append(
                Problem(self.file, 1, 1, "empty-file", self.file, "The file is empty.", "Put the data back.")
            )
        return data

    def _refuse(self, event: yaml.Event, code: str, what: str, remedy: str) -> None:
        line, column = _place(event.start_mark)
        self.problems.append(Problem(self.file, line, column, code, self.file, what, remedy))

    def _value(self, event: Any, events: Iterator[Any], depth: int) -> object:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            if event.anchor is not None or event.tag is not None:
                self._refuse_extras(event)
            return event.value if not event.implicit[0] else _plain(event.value)
        if kind is yaml.AliasEvent:
            self._refuse(event, "alias", f"*{event.anchor} repeats another place.", "Write the value out.")
            return None
        if depth >= DEPTH:
            self._refuse(event, "too-deep", f"More than {DEPTH} levels of nesting.", "Write it flatter.")
            raise _NestingError
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event)
        if kind is yaml.MappingStartEvent:
            return self._mapping(events, depth + 1)
        return self._list(events, depth + 1)

    def _mapping(self, events: Iterator[Any], depth: int) -> dict[str, object]:
        mapping: dict[str, object] = {}
        for event in events:
            if type(event) is yaml.MappingEndEvent:
                break
            key = self._value(event, events, depth)
            if type(event) is not yaml.ScalarEvent:
                self._refuse(event, "odd-key", "A key must be a text.", "Write a plain word before the colon.")
                key = ""
            name = event.value if type(event) is yaml.ScalarEvent else str(key)
            if name in mapping:
                self._refuse(event, "repeated-key", f'The key "{name}" stands twice.', "Keep one of them.")
            mapping[name] = self._value(next(events), events, depth)
        return mapping

    def _list(self, events: Iterator[Any], depth: int) -> list[object]:
        items: list[object] = []
        for event in events:
            if type(event) is yaml.SequenceEndEvent:
                break
            items.append(self._value(event, events, depth))
        return items

    def _refuse_extras(self, event: Any) -> None:
        if event.tag is not None:
            self._refuse(event, "tag", f"The tag {event.tag} stands here.", "Remove it; texts and numbers are enough.")
        if event.anchor is not None:
            self._refuse(event, "anchor", f"The anchor &{event.anchor} stands here.", "Remove it.")


def _plain(value: str) -> object:
    """What a scalar without quotes means: a number in ordinary notation, nothing, or the text as it stands."""
    if value in ("", "~", "null"):
        return None
    if value[0] in "-0123456789":
        if INTEGER.match(value):
            return int(value)
        if DECIMAL.match(value):
            return float(value)
    return value
