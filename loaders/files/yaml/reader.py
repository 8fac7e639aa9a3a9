"""YAML into plain mappings, lists, texts and numbers, refusing whatever a curator cannot have meant.

Much of YAML is a trap in data that is written by hand: a repeated key silently wins, `no` turns into a truth value,
`12:30` into a number, and an alias makes two records one. Here a text is a text, and the rest is a problem.
"""

import re
from collections.abc import Iterator
from math import isfinite
from typing import Any

import yaml

from loaders.files.problems import Problem
from loaders.files.yaml.characters import forbidden_characters
from loaders.files.yaml.document import REFUSED, Document, Path, parse, place_of
from loaders.files.yaml.syntax import syntax_problem
from loaders.language import Message, message
from loaders.model.fields import MaybeThousands

DEPTH = 20
"""Levels of nesting; the model needs six."""

SIZE = 32_000_000
"""Characters in one file. Ten thousand events are twenty million and load in half the time of a bare parse; what is far
larger is no chronology, and would take more memory than a hosted page has."""

NOTHING = frozenset(("", "~", "null", "Null", "NULL"))
INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})\Z")
THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}\Z")
DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+\Z")

BEFORE_KEY = re.compile(r" *(?:- +)*")
"""What stands before the key of a line, or before the item."""

CUT = re.compile(r"(?m)^(?! *#).*[^ ] +#")
"""A line that ends in a comment, or looks as if."""

BEHIND = re.compile(r" +#(?P<close>[^ \n])?")
"""A comment behind a value: beside `#5` somebody wants to say more than that."""


def read_document(text: str, file: str) -> Document:
    """Read the text of one file, with every problem at once.

    Args:
        text: What the file holds.
        file: The name that problems show.
    """
    if len(text) > SIZE:
        what = message("The file has more than {most} characters.", most=format(SIZE, ","))
        return Document(file, "", None, (Problem(file, 1, 1, "too-large", file, what, message("Split it.")),))
    if forbidden := tuple(forbidden_characters(text, file)):
        return Document(file, text, None, forbidden)
    reading = _Reading(file, text)
    try:
        data = reading.document(parse(text))
    except _UnreadableError:
        return Document(file, text, None, tuple(reading.problems))
    except (yaml.YAMLError, ValueError) as error:  # ValueError: the parser in Python met an escape beyond Unicode
        problem = reading.left_open(error) or syntax_problem(error, text, file)
        return Document(file, text, None, (*reading.before(problem), problem))
    return Document(file, text, data, tuple(reading.problems))


def texts_within(data: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text of a file with its path, whether or not its record can be read."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict | list):
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from texts_within(value, (*path, step))


class _UnreadableError(Exception):
    """Nesting beyond `DEPTH`, a quote that swallows what follows, a second document: half a file is worth nothing."""


class _Reading:
    """Builds the data of one file out of the parser's events."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.problems: list[Problem] = []
        self._has_cuts = CUT.search(text) is not None
        self._quoted: Any = None  # the last text that began with a quote and went over several lines

    def document(self, events: Iterator[Any]) -> object:
        data: object = None
        documents = 0
        for event in events:
            if type(event) is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self._refuse(
                        event,
                        "second-document",
                        message("A second document begins here."),
                        message("Remove the line `---`."),
                    )
                    raise _UnreadableError
                data = self._value(next(events), events, 0)
        if data is None:
            what, remedy = message("The file is empty."), message("Put the data back.")
            self.problems.append(Problem(self.file, 1, 1, "empty-file", self.file, what, remedy))
        return data

    def _refuse(self, event: Any, code: str, what: Message, remedy: Message) -> None:
        line, column = place_of(event)
        self.problems.append(Problem(self.file, line, column, code, self.file, what, remedy))

    def _value(self, event: Any, events: Iterator[Any], depth: int) -> object:
        kind = type(event)
        if kind is yaml.AliasEvent:
            self._refuse(
                event,
                "alias",
                message("*{anchor} repeats another place.", anchor=event.anchor),
                message("Write the value out."),
            )
            return REFUSED
        dressed = event.anchor is not None or event.tag is not None
        if dressed:
            self._refuse_dress(event)
        if kind is yaml.ScalarEvent:
            value = self._scalar(event)
        elif depth >= DEPTH:
            self._refuse(
                event,
                "too-deep",
                message("More than {most} levels of nesting.", most=DEPTH),
                message("Write it flatter."),
            )
            raise _UnreadableError
        elif kind is yaml.MappingStartEvent:
            value = self._mapping(events, depth + 1)
        else:
            value = self._list(events, depth + 1)
        return REFUSED if dressed else value

    def before(self, stumbled: Problem) -> Iterator[Problem]:
        """What was refused before the parser stumbled, but for the same slip: `title: *Photo* of both`."""
        return (one for one in self.problems if one.line != stumbled.line)

    def left_open(self, error: Exception) -> Problem | None:
        """The quote that was not closed, where that is why the parser stumbled: behind the next quote it met."""
        mark, quoted = getattr(error, "problem_mark", None), self._quoted
        if mark is None or quoted is None or mark.line - quoted.end_mark.line not in (0, 1):
            return None
        return self._open_quote(quoted)

    def _open_quote(self, event: Any) -> Problem:
        what = message("The quote that begins here is not closed on its line.")
        return Problem(self.file, *place_of(event), "not-yaml", self.file, what, message("Close it."))

    def _swallows_lines(self, quoted: Any) -> bool:
        """Whether lines stand in a text in quotes that are not indented deeper than the key or hyphen before it."""
        begin = quoted.start_mark.index - quoted.start_mark.column
        before = self.text[begin : quoted.start_mark.index]
        hyphens = BEFORE_KEY.match(before)
        is_item = hyphens is not None and hyphens.group() == before and "-" in before
        column = before.rindex("-") if is_item else hyphens.end() if hyphens else 0
        lines = self.text[quoted.start_mark.index : quoted.end_mark.index].split("\n")[1:]
        return any(line.strip() and len(line) - len(line.lstrip(" ")) <= column for line in lines)

    def _scalar(self, event: Any) -> object:
        if event.style in ("'", '"') and event.start_mark.line != event.end_mark.line:
            self._quoted = event
            if self._swallows_lines(event):
                self.problems.append(self._open_quote(event))
                raise _UnreadableError
        if not event.implicit[0]:
            return event.value
        if self._has_cuts and (behind := BEHIND.match(self.text, event.end_mark.index)):
            alone = behind.group().startswith("  ") or " " not in event.value
            if behind["close"] or not alone:
                what = message("What stands behind # is a comment and no part of the value.")
                remedy = message("Put the value in quotes, or the comment on a line above.")
                line, column = event.end_mark.line + 1, event.end_mark.column + behind.group().index("#") + 1
                self.problems.append(Problem(self.file, line, column, "cut-short", self.file, what, remedy))
        return _plain(event.value)

    def _mapping(self, events: Iterator[Any], depth: int) -> dict[str, object]:
        mapping: dict[str, object] = {}
        first: Any = None
        run_on = False
        for event in events:
            if type(event) is yaml.MappingEndEvent:
                break
            first = first or event
            key = self._value(event, events, depth)
            value = self._value(next(events), events, depth)
            if type(event) is not yaml.ScalarEvent:
                self._refuse(
                    event, "odd-key", message("A key must be a text."), message("Write a plain word before the colon.")
                )
                mapping[""] = REFUSED
                continue
            name = event.value
            if name in mapping:
                begins = self._begins_an_item(first) and name == first.value
                if not run_on:  # all that follows in an item that runs on into the next one follows from that
                    what = message('The key "{name}" stands twice.', name=name)
                    remedy = message("Keep one of them.")
                    if begins:
                        remedy = message("Keep one of them, or begin the next item before it, or indent it deeper.")
                    self._refuse(event, "repeated-key", what, remedy)
                run_on = run_on or begins
                value = REFUSED
            mapping[name] = value if key is not REFUSED else REFUSED
        return mapping

    def _begins_an_item(self, key: Any) -> bool:
        return self.text.startswith("- ", max(key.start_mark.index - 2, 0))

    def _list(self, events: Iterator[Any], depth: int) -> list[object]:
        items: list[object] = []
        for event in events:
            if type(event) is yaml.SequenceEndEvent:
                break
            items.append(self._value(event, events, depth))
        return items

    def _refuse_dress(self, event: Any) -> None:
        if event.tag is not None:
            self._refuse(
                event,
                "tag",
                message("The tag {tag} stands here.", tag=event.tag),
                message("Remove it; texts and numbers are enough."),
            )
        if event.anchor is not None:
            self._refuse(
                event,
                "anchor",
                message("The anchor &{anchor} stands here.", anchor=event.anchor),
                message("Remove it."),
            )


def _plain(value: str) -> object:
    """What a scalar without quotes means: a number in ordinary notation, nothing, or the text as it stands."""
    if value in NOTHING:
        return None
    if value[0] in "-0123456789":
        if INTEGER.match(value):
            return int(value)
        if DECIMAL.match(value) and isfinite(number := float(value)):
            return MaybeThousands(value) if THOUSANDS.match(value) else number
    return value
