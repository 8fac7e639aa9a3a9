"""The files read and resolved: sound events with their places, the registers, and every problem on the way."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path as File

from loaders.model import Actor, Chronology, Event, Outlet, Place
from loaders.problems import Problem
from loaders.reader import Document, read_document
from loaders.references import unknown_names
from loaders.registers import Registers, read_register
from loaders.validation import (
    Path,
    path_in_words,
    problem_at,
    read_record,
    read_records,
)


@dataclass(frozen=True)
class Records:
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
    """

    document: Document
    chronology: Chronology | None
    events: tuple[tuple[int, Event], ...]
    registers: Registers
    register_documents: Mapping[str, Document]
    current_ids: Mapping[str, str]
    left_out: tuple[str, ...]
    problems: tuple[Problem, ...]

    @cached_property
    def by_id(self) -> dict[str, Event]:
        """The sound events by their current ids."""
        return {event.id: event for _, event in self.events}

    def problem(self, position: int, event: Event, path: Path, code: str, what: str, remedy: str) -> Problem:
        """A problem of one event at one of its fields."""
        where = f"{event.id}: {path_in_words(path)}"
        return problem_at(self.document, ("events", position, *path), code, where, what, remedy)


def read_files(events: File, registers: File) -> Records:
    """Read the dataset's files; an event with a problem is left out and named, never guessed at.

    Args:
        events: The file of events.
        registers: The folder with actors.yaml, outlets.yaml and places.yaml.
    """
    documents = {
        kind: open_document(registers / f"{kind}.yaml", f"{registers.name}/{kind}.yaml")
        for kind in ("actors", "outlets", "places")
    }
    actors, of_actors = read_register(Actor, documents["actors"])
    outlets, of_outlets = read_register(Outlet, documents["outlets"])
    places, of_places = read_register(Place, documents["places"])
    known = Registers(actors, outlets, places)
    document = open_document(events)
    problems = [*of_actors, *of_outlets, *of_places, *document.problems]
    content = dict(document.data) if isinstance(document.data, dict) else {}
    values = content.pop("events", None)
    chronology = None
    sound: list[tuple[int, Event]] = []
    current_ids: dict[str, str] = {}
    if document.data is not None:
        chronology, of_head = read_record(Chronology, content, document)
        records, of_records = read_records(Event, values, document, ("events",))
        problems += [*of_head, *of_records]
        for position, event in records:
            faults = unknown_names(event, known, document, ("events", position))
            faults += _repeated_ids(event, current_ids, document, position)
            problems += faults
            if not faults:
                sound.append((position, event))
                current_ids |= dict.fromkeys((event.id, *(event.former_ids or ())), event.id)
    shown = {position for position, _ in sound}
    left_out = tuple(name for position, name in enumerate(_names(values)) if position not in shown)
    return Records(document, chronology, tuple(sound), known, documents, current_ids, left_out, tuple(sorted(problems)))


def open_document(path: File, name: str = "") -> Document:
    """Read one YAML file; a file that cannot be opened is a document with one problem.

    Args:
        path: The file.
        name: What problems call it; its own name if left out.
    """
    name = name or path.name
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "it is not UTF-8 text"
        what = f"The file cannot be read: {reason.lower()}."
        problem = Problem(name, 1, 1, "unreadable-file", name, what, "Put the file in place, saved as UTF-8.")
        return Document(name, "", None, (problem,))
    return read_document(text, name)


def _repeated_ids(event: Event, current_ids: Mapping[str, str], document: Document, position: int) -> list[Problem]:
    return [
        problem_at(
            document,
            ("events", position, "id"),
            "repeated-id",
            event.id,
            f'The id "{used}" stands twice: it also opens {current_ids[used]}.',
            "Give the later event an id of its own.",
        )
        for used in (event.id, *(event.former_ids or ()))
        if used in current_ids
    ]


def _names(values: object) -> list[str]:
    events = values if isinstance(values, list) else []
    ids = [event.get("id") if isinstance(event, dict) else None for event in events]
    return [name if isinstance(name, str) else f"event {number}" for number, name in enumerate(ids, start=1)]
