"""Reads the registers, and finds in them whom the names of the events mean."""

from collections.abc import Iterable
from typing import TypeVar

from loaders.files.problems import Problem
from loaders.files.validation import Path, path_in_words, problem_at, read_records
from loaders.files.yaml_reader import Document
from loaders.language import Message, either, message
from loaders.model.entries import Actor, Event, Outlet, Place
from loaders.model.references import references
from loaders.model.registers import AnyRegister, Register, Registers, spellings_by_place
from loaders.model.spelling import name_key

Registered = TypeVar("Registered", bound=Actor | Outlet | Place)


def find_names(event: Event, registers: Registers, document: Document, path: Path) -> list[Problem]:
    """Find out whom each name of an event means, which it carries from then on.

    Returns:
        A problem for every name that no register holds.
    """
    problems = []
    for place, name, kinds in references(event):
        name.meant = registers.find(name, kinds)
        if name.meant is None:
            what, remedy = unknown_name(name, [registers.named(kind) for kind in kinds])
            where = f"{event.id}: {path_in_words(place)}"
            problems.append(problem_at(document, path + place, "unknown-name", where, what, remedy))
    return problems


def join_actors(registers: Registers) -> None:
    """Find out which actor each actor is part of, and which of them publish under their own name.

    What no register holds is a matter for the checks.
    """
    for actor in registers.actors:
        if actor.member_of is not None:
            actor.member_of.meant = registers.find(actor.member_of, ("actors",))
        voice = registers.voice("actors", actor.id)
        voice.credited_as = registers.find(actor.name, ("outlets",)) or voice


def read_register(model: type[Registered], document: Document) -> tuple[Register[Registered], list[Problem]]:
    """Read one register file.

    An entry with a problem is left out and named. So is a name that two entries share; it stays with the first.
    """
    if document.data is None:
        return Register({}, {}), list(document.problems)
    records, of_records = read_records(model, document.data, document)
    problems: list[Problem] = [*document.problems, *of_records]
    entries: dict[str, Registered] = {}
    ids: dict[str, str] = {}
    for position, entry in records:
        if entry.id in entries:
            path, what = (position, "id"), message('The id "{entry}" stands twice.', entry=entry.id)
            problems.append(
                problem_at(document, path, "repeated-id", entry.id, what, message("Give one of them another."))
            )
            continue
        entries[entry.id] = entry
        for place, name in spellings_by_place(entry).items():
            holder = ids.setdefault(name_key(name), entry.id)
            if holder != entry.id:
                where, what = (
                    f"{entry.id}: {path_in_words(place)}",
                    message('"{name}" is also a name of {holder}.', name=name, holder=holder),
                )
                remedy = message("Leave it to the one that is meant by it.")
                problems.append(problem_at(document, (position, *place), "shared-name", where, what, remedy))
    return Register(entries, ids), problems


def unknown_name(name: str, registers: Iterable[AnyRegister]) -> tuple[Message, Message]:
    """What to tell a curator about a name that no register holds: what is wrong, and the nearest names."""
    near = list(dict.fromkeys(like for register in registers for like in register.names_like(name)))
    remedy = (
        message("Did you mean {names}?", names=either(near[:3]))
        if near
        else message("Add it to the register, or correct the spelling.")
    )
    return message('"{name}" is in no register.', name=name), remedy
