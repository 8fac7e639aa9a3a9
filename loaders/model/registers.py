"""Who and what the events refer to: actors, outlets and places, found by any of their names."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from loaders.files.problems import Problem
from loaders.files.validation import Path, nearest, path_in_words, problem_at, read_records
from loaders.files.yaml_reader import Document
from loaders.language import Message, either, message
from loaders.model.entries import Actor, Outlet, Place

Registered = TypeVar("Registered", bound=Actor | Outlet | Place)

ANONYMOUS = "anonymous: "
"""How a claim names somebody who stands in no register."""

ALIKE = {ord(mark): plain for marks, plain in (("‐‑‒–—", "-"), ("‘’ʼ´`", "'")) for mark in marks}
"""Hyphens and apostrophes, which people type as their keyboard offers them."""

KINDS = ("actors", "outlets", "places")
"""The registers, by the names of their files."""


@lru_cache(maxsize=8192)
def name_key(name: str) -> str:
    """What the spellings of one name share: neither case, nor width, nor kind of blank, hyphen or apostrophe."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(plain.translate(ALIKE).split())


@dataclass(frozen=True)
class Register(Generic[Registered]):
    """One register: its entries by id, and the id behind every name.

    Attributes:
        entries: The entries by id.
        ids: The id behind every canonical name, alias and native spelling, by `name_key`.
    """

    entries: Mapping[str, Registered]
    ids: Mapping[str, str]

    def __iter__(self) -> Iterator[Registered]:
        return iter(self.entries.values())

    def find(self, name: str) -> str | None:
        """The id of the entry that goes by this name in any script, or None."""
        return self.ids.get(name_key(name))

    def name(self, entry_id: str) -> str:
        """The name that the page shows for an id; the id itself where the register no longer holds it."""
        return self.entries[entry_id].name if entry_id in self.entries else entry_id

    def names_like(self, name: str) -> list[str]:
        """Names of the register that are nearest to one that it does not hold, one for each entry."""
        by_entry: dict[str, str] = {}
        for like in nearest(name, [spelling for entry in self for spelling in spellings(entry)], 9):
            by_entry.setdefault(self.ids[name_key(like)], like)
        return list(by_entry.values())


AnyRegister = Register[Actor] | Register[Outlet] | Register[Place]


@dataclass(frozen=True)
class Registers:
    """The three registers together."""

    actors: Register[Actor]
    outlets: Register[Outlet]
    places: Register[Place]

    def named(self, kind: str) -> AnyRegister:
        """The register called actors, outlets or places."""
        registers: dict[str, AnyRegister] = {"actors": self.actors, "outlets": self.outlets, "places": self.places}
        return registers[kind]

    def find(self, name: str, kinds: Iterable[str]) -> tuple[str, str] | None:
        """The first of the registers that holds the name, and the id there; None if none does."""
        for kind in kinds:
            entry_id = self.named(kind).find(name)
            if entry_id is not None:
                return kind, entry_id
        return None


def spellings(entry: Actor | Outlet | Place) -> list[str]:
    """Every name of an entry, the canonical one first."""
    return list(_spellings(entry).values())


def _spellings(entry: Actor | Outlet | Place) -> dict[Path, str]:
    """Every name of an entry by the place where it stands in it."""
    names: dict[Path, str] = {("name",): entry.name}
    names |= {("aliases", number): alias for number, alias in enumerate(entry.aliases)}
    native = entry.native if isinstance(entry, Actor) else None
    return names | {("native", language): name for language, name in (native or {}).items()}


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
        for place, name in _spellings(entry).items():
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
