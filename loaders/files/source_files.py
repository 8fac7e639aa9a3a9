"""The files read and resolved: sound events with their places, the registers, and every problem on the way."""

import errno
import os
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path as File
from typing import Any

from loaders.files.half_read import half_read
from loaders.files.problems import Problem, in_order
from loaders.files.register_files import Names, join_actors, read_register, told_at_the_entry, told_once
from loaders.files.validation import (
    Path,
    path_in_words,
    problem_at,
    read_record,
    read_records,
)
from loaders.files.yaml.document import REFUSED, Document
from loaders.files.yaml.reader import SIZE, read_document
from loaders.language import Message, message
from loaders.model.entries import Actor, Chronology, Event, EventsFile, Outlet, Place
from loaders.model.references import references
from loaders.model.registers import KINDS, Registers

VERSION_LENGTH = 12
"""Of the digest that names a version, in characters: short enough to be cited, long enough never to meet again."""


@dataclass(frozen=True)
class SourceFiles:
    """What the files hold, as far as it is sound.

    Attributes:
        document: `events.yaml`, to locate problems in.
        chronology: What stands above the events; None if it cannot be read.
        events: The sound events with their positions in the file.
        registers: Who and what they refer to.
        register_documents: The registers' files by name, to locate problems in.
        current_ids: The current id for every id ever used, current ones included.
        left_out: The events with a problem, by id or position.
        problems: Everything that is wrong so far.
        version: Which data these are: see `version_of`.
        read: Every event of which something could be read, sound or not: its position, what was read of it, and the
            names of the fields that were not, which are None.
    """

    document: Document
    chronology: Chronology | None
    events: tuple[tuple[int, Event], ...]
    registers: Registers
    register_documents: Mapping[str, Document]
    current_ids: Mapping[str, str]
    left_out: tuple[str, ...]
    problems: tuple[Problem, ...]
    version: str
    read: tuple[tuple[int, Event, frozenset[str]], ...] = ()

    def may_be_left_out(self, name: str, kind: str) -> bool:
        """Whether a name that a register does not hold may be that of an entry that has a problem of its own."""
        return Names(self.registers, self.register_documents).may_be_left_out(name, kind)

    def having(self, *fields: str) -> Iterator[tuple[int, Event]]:
        """The events of which these fields could be read, each with its position: one mistake does not hide another."""
        return ((position, event) for position, event, unread in self.read if unread.isdisjoint(fields))

    @cached_property
    def written(self) -> Sequence[Mapping[str, Any]]:
        """The events as they stand in the file, for what must hold whether or not they can be read."""
        content = self.document.data
        events = self.items(content.get("events")) if isinstance(content, dict) else ()
        return [event for event in events if isinstance(event, dict)]

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids in the file, retired ones and those of events that are left out included."""
        used = (one for event in self.written for one in (event.get("id"), *self.items(event.get("former_ids"))))
        return frozenset(one for one in used if isinstance(one, str))

    @property
    def known_ids(self) -> frozenset[str]:
        """The same, and those of what stands above the events."""
        return self.ids | (self.chronology.ids if self.chronology else frozenset())

    @staticmethod
    def items(value: object) -> Sequence[Any]:
        """The items of what should be a list; none where it is something else."""
        return value if isinstance(value, list) else ()

    @cached_property
    def names(self) -> Sequence[str]:
        """What each event is called, by its position: its id, or its number where that cannot be read."""
        content = self.document.data
        return _names(content.get("events") if isinstance(content, dict) else None)

    @cached_property
    def by_id(self) -> dict[str, Event]:
        """The sound events by their current ids."""
        return {event.id: event for _, event in self.events}

    def problem(self, position: int, event: Event, path: Path, code: str, what: Message, remedy: Message) -> Problem:
        """A problem of one event at one of its fields."""
        where = f"{event.id or self.names[position]}: {path_in_words(path)}"
        return problem_at(self.document, ("events", position, *path), code, where, what, remedy)


def read_files(events: File, registers: File) -> SourceFiles:
    """Read the dataset's files; an event with a problem is left out and named, never guessed at.

    Args:
        events: The file of events.
        registers: The folder with actors.yaml, outlets.yaml and places.yaml.
    """
    folder = registers.name
    documents = {kind: open_document(registers / f"{kind}.yaml", f"{folder}/{kind}.yaml") for kind in KINDS}
    known, problems = _read_registers(documents)
    document = open_document(events)
    chronology, values, of_head = _read_head(document)
    records, of_records = read_records(Event, values, document, ("events",))
    problems += [*document.problems, *of_head, *of_records]
    # One register that cannot be read is one problem, not one for every name in every event.
    readable = all(isinstance(one.data, list) for one in documents.values())
    called = _names(values)
    names = Names(known, documents)
    sound: list[tuple[int, Event]] = []
    read: list[tuple[int, Event, frozenset[str]]] = []
    current_ids: dict[str, str] = {}
    unknown: list[Problem] = []
    for position, event, unread in _each_read(records, values) if readable else ():
        whole, faults = names.find(event, called[position], document, ("events", position))
        repeated = [] if unread else _repeated_ids(event, current_ids, document, position)
        unknown += faults
        problems += repeated
        if not repeated:
            read.append((position, event, unread))
        if whole and not repeated and not unread:
            sound.append((position, event))
            current_ids |= dict.fromkeys((event.id, *(event.former_ids or ())), event.id)
    used = {
        (name.meant.register, name.meant.id) for _, event, _ in read for _, name, _ in references(event) if name.meant
    }
    problems += told_at_the_entry(told_once(unknown), used, known, documents)
    shown = {position for position, _ in sound}
    return SourceFiles(
        document=document,
        chronology=chronology,
        events=tuple(sound),
        registers=known,
        register_documents=documents,
        current_ids=current_ids,
        left_out=tuple(name for position, name in enumerate(called) if position not in shown),
        problems=tuple(in_order(problems)),
        version=version_of([document, *documents.values()]),
        read=tuple(read),
    )


def read_events(path: File) -> tuple[tuple[Event, ...], tuple[Problem, ...]]:
    """The events of a file by itself, as its curators wrote them: nobody asks a register whom their names mean.

    Returns:
        The sound events in the order of the file, and what is wrong with it.
    """
    document = open_document(path)
    _, values, of_head = _read_head(document)
    records, of_records = read_records(Event, values, document, ("events",))
    problems = (*document.problems, *of_head, *of_records)
    return tuple(event for _, event in records), tuple(in_order(problems))


def version_of(documents: Iterable[Document]) -> str:
    """The version of the data: what the digest of all files, one after the other, begins with.

    Anybody can make it again: `cat events.yaml registers/{actors,outlets,places}.yaml | sha256sum | head -c 12`.
    """
    digest = sha256()
    for document in documents:
        digest.update(document.text.encode("utf-8", "surrogateescape"))
    return digest.hexdigest()[:VERSION_LENGTH]


def _each_read(records: Sequence[tuple[int, Event]], values: object) -> Iterator[tuple[int, Event, frozenset[str]]]:
    """The events in the order of the file, with the names of the fields that could not be read."""
    sound = dict(records)
    for position, value in enumerate(values if isinstance(values, list) else ()):
        if position in sound:
            yield position, sound[position], frozenset()
        elif isinstance(value, dict):
            event, unread = half_read(value)
            yield position, event, unread | {""}  # in any case it is not sound


def open_document(path: File, name: str = "") -> Document:
    """Read one YAML file; a file that cannot be opened is a document with one problem.

    Args:
        path: The file.
        name: What problems call it; its own name if left out.
    """
    name = name or path.name
    try:
        with os.fdopen(_opened(path), encoding="utf-8", errors="surrogateescape", newline="") as file:
            text = file.read(SIZE + 1)  # a byte that is no UTF-8 is told by the reader, who knows where it stands
        first = text.find("\r")
        if first < 0:
            return read_document(text, name)
        document = read_document(text.replace("\r\n", "\n").replace("\r", "\n"), name)
        return replace(document, returns=len(text[:first].splitlines()) or 1)
    except (OSError, ValueError) as error:  # ValueError: no path at all, such as one with a NUL
        reason = (getattr(error, "strerror", None) or "unknown reason").lower()
        what = message("The file cannot be read: {reason}.", reason=reason)
        problem = Problem(name, 1, 1, "unreadable-file", name, what, message("Put the file in place."))
        return Document(name, "", None, (problem,))


def _opened(path: File) -> int:
    """A file ready to be read; never a pipe or a device, which would keep whoever reads it waiting."""
    opened = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
    mode = os.fstat(opened).st_mode
    if not stat.S_ISREG(mode):
        os.close(opened)
        number = errno.EISDIR if stat.S_ISDIR(mode) else errno.EINVAL
        raise OSError(number, os.strerror(number) if number == errno.EISDIR else "not a regular file")
    return opened


def _read_registers(documents: Mapping[str, Document]) -> tuple[Registers, list[Problem]]:
    actors, of_actors = read_register(Actor, documents["actors"])
    outlets, of_outlets = read_register(Outlet, documents["outlets"])
    places, of_places = read_register(Place, documents["places"])
    known = Registers(actors, outlets, places)
    join_actors(known)
    return known, [*of_actors, *of_outlets, *of_places]


def _read_head(document: Document) -> tuple[Chronology | None, object, list[Problem]]:
    """What stands above the events, the events as they were read, and what is wrong with either as a whole."""
    content = document.data
    if content is None:
        return None, REFUSED, []
    if not isinstance(content, dict):
        return None, REFUSED, read_record(Chronology, content, document)[1]
    head = {key: value for key, value in content.items() if key != "events"}
    model = Chronology if "events" in content else EventsFile  # which says that they are missing
    chronology, problems = read_record(model, head, document)
    values = content.get("events", REFUSED)
    if values == []:
        problems.append(
            problem_at(document, ("events",), "empty", "events", message("There are no events."), message("Add one."))
        )
    return chronology, values, problems


def _repeated_ids(event: Event, current_ids: Mapping[str, str], document: Document, position: int) -> list[Problem]:
    return [
        problem_at(
            document,
            ("events", position, "id"),
            "repeated-id",
            event.id,
            message('The id "{used}" stands twice: it also opens {event}.', used=used, event=current_ids[used]),
            message("Give the later event an id of its own."),
        )
        for used in (event.id, *(event.former_ids or ()))
        if used in current_ids
    ]


def _names(values: object) -> list[str]:
    events = values if isinstance(values, list) else []
    ids = [event.get("id") if isinstance(event, dict) else None for event in events]
    return [name if isinstance(name, str) else f"event {number}" for number, name in enumerate(ids, start=1)]
