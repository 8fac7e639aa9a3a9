"""A file of YAML as it was read, and where everything stands in it."""

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import Any, Final

import yaml

from loaders.files.problems import Problem

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Place = tuple[int, int]
Path = tuple[str | int, ...]


class _Refused:
    """The type of `REFUSED`."""


REFUSED: Final = _Refused()
"""Stands for a value that a problem already names, so that nobody guesses at it or names it again."""


@dataclass(frozen=True)
class Document:
    """One file as it was read.

    Attributes:
        file: The name that problems show.
        text: What the file holds.
        data: Mappings, lists, texts, whole or decimal numbers, None, and `REFUSED`; None where nothing can be read.
        problems: What was refused.
        returns: The first line that ends as on Windows; 0 if none does.
    """

    file: str
    text: str
    data: object
    problems: tuple[Problem, ...] = ()
    returns: int = 0

    def locate(self, path: Path, *, key: bool = False) -> Place:
        """Line and column, from 1, of the value at a path, or of its key; of the nearest thing around it otherwise."""
        for length in range(len(path), -1, -1):
            if found := self.places.get(path[:length]):
                of_key, of_value = found
                return of_key if key and length == len(path) else of_value
        return 1, 1

    @cached_property
    def places(self) -> Mapping[Path, tuple[Place, Place]]:
        """Where every key or item and its value stand, in the order of the file, by path.

        Found only once somebody asks, since a sound file that is shown needs none.
        """
        if self.data is None:
            return {}
        events = parse(self.text)
        root = next((event for event in events if isinstance(event, yaml.NodeEvent)), None)
        return dict(_places(root, events, (), place_of(root))) if root else {}

    def texts(self) -> Iterator[tuple[int, int]]:
        """Where each key and each value that is no list or mapping begins and ends, as positions in the text."""
        for event in parse(self.text) if self.places else ():
            if _is_scalar(event):
                begin, end = event.start_mark.index, event.end_mark.index
                is_block = event.style in ("|", ">") and begin < end
                yield (self.text.index("\n", begin) if is_block else begin), end


def _is_scalar(event: Any) -> bool:
    return type(event) is yaml.ScalarEvent


def _places(event: Any, events: Iterator[Any], path: Path, key: Place) -> Iterator[tuple[Path, tuple[Place, Place]]]:
    yield path, (key, place_of(event))
    if type(event) is yaml.MappingStartEvent:
        for name in takewhile(lambda one: type(one) is not yaml.MappingEndEvent, events):
            deque(_places(name, events, (), key), maxlen=0)  # reads on to the end of a key that is no text
            yield from _places(next(events), events, (*path, getattr(name, "value", "")), place_of(name))
    elif type(event) is yaml.SequenceStartEvent:
        for position, item in enumerate(takewhile(lambda one: type(one) is not yaml.SequenceEndEvent, events)):
            yield from _places(item, events, (*path, position), place_of(item))


def place_of(event: Any) -> Place:
    """Line and column, from 1, where an event of the parser begins."""
    return event.start_mark.line + 1, event.start_mark.column + 1


def parse(text: str) -> Iterator[Any]:
    """The events of the parser, which are had in a fifth of the time that a loader takes."""
    return iter(Loader(text).get_event, None)
