"""Reads the registers, and finds in them whom the names of the events mean."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import TypeVar

from loaders.files.half_read import UNNAMED
from loaders.files.problems import AT_MOST, Problem
from loaders.files.validation import Path, path_in_words, problem_at, read_records
from loaders.files.yaml.document import REFUSED, Document
from loaders.files.yaml.reader import texts_within
from loaders.language import Message, either, message
from loaders.model.entries import Actor, Event, Outlet, Place
from loaders.model.references import references
from loaders.model.registers import KINDS, AnyRegister, Register, Registers, spellings_by_place
from loaders.model.spelling import name_key

Registered = TypeVar("Registered", bound=Actor | Outlet | Place)


class Names:
    """Finds whom the names of events mean."""

    def __init__(self, registers: Registers, documents: Mapping[str, Document] | None = None) -> None:
        """Look in these registers, of which some entries may have been left out of what their files hold."""
        self._registers = registers
        self._documents = documents or {}
        self._told: dict[tuple[str, tuple[str, ...]], tuple[Message, Message]] = {}

    def find(self, event: Event, where: str, document: Document, path: Path) -> tuple[bool, list[Problem]]:
        """Find out whom each name of an event means, which it carries from then on.

        Returns:
            Whether all of them mean somebody, and a problem for every name that no register holds. Where the entry of
            a name is left out, the register's own problem says enough.
        """
        problems = []
        whole = True
        for place, name, kinds in references(event):
            name.meant = self._registers.find(name, kinds)
            if name.meant is None:
                whole = False
                if name != UNNAMED and not any(self.may_be_left_out(name, kind) for kind in kinds):
                    named = f"{where}: {path_in_words(place)}"
                    what, remedy = self._unknown(name, kinds)
                    problems.append(problem_at(document, path + place, "unknown-name", named, what, remedy))
        return whole, problems

    def may_be_left_out(self, name: str, kind: str) -> bool:
        """Whether a name that a register does not hold may be that of an entry that has a problem of its own."""
        any_name, names = self._written.get(kind, (False, frozenset()))
        return any_name or name_key(name) in names

    @cached_property
    def _written(self) -> Mapping[str, tuple[bool, frozenset[str]]]:
        """What stands in the file of each register: whether some entry may have any name, and the names of the rest.

        An entry that is called as another one is has a name of its own, which nobody knows yet.
        """
        found = {kind: _names_in(document.data) for kind, document in self._documents.items()}
        return {
            kind: (any_name or any(register.find(one.name) != one.id for one in register), names)
            for kind, (any_name, names) in found.items()
            for register in (self._registers.named(kind),)
        }

    def _unknown(self, name: str, kinds: tuple[str, ...]) -> tuple[Message, Message]:
        """What is told about a name; the nearest are looked for only as long as anybody reads on."""
        key = str(name), kinds
        if key not in self._told:
            asked = kinds if len(self._told) < AT_MOST else ()
            self._told[key] = unknown_name(name, [self._registers.named(kind) for kind in asked])
        return self._told[key]


def told_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems of names, with one for a name that many places have: mending the register mends all of them."""
    by_words: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        by_words[str(problem.what)].append(problem)
    for same in by_words.values():
        name, number = same[0].what.values["name"], len(same)
        what = message('"{name}" is in no register, and stands in {number} places.', name=name, number=number)
        yield replace(same[0], what=what) if number > 1 else same[0]


def told_at_the_entry(
    problems: Iterable[Problem],
    used: Container[tuple[str, str]],
    registers: Registers,
    documents: Mapping[str, Document],
) -> Iterator[Problem]:
    """The problems, with that of a name of many places told at the entry that no event names, where one is so called.

    Args:
        problems: One problem for each name that no register holds.
        used: The register and the id of every entry that an event names.
        registers: The registers.
        documents: Their files.
    """
    for problem in problems:
        number = problem.what.values.get("number", 1)
        entry = _unused(str(problem.what.values["name"]), used, registers) if number != 1 else None
        yield _misspelt(problem, *entry, registers, documents) if entry else problem


def _unused(name: str, used: Container[tuple[str, str]], registers: Registers) -> tuple[str, str] | None:
    """The entry that no event names and whose name is most like this one; None where that is the name of another."""
    for kind in KINDS:
        for like in registers.named(kind).names_like(name)[:1]:
            entry = registers.named(kind).find(like)
            if entry and (kind, entry) not in used:
                return kind, entry
    return None


def _misspelt(
    problem: Problem, kind: str, entry: str, registers: Registers, documents: Mapping[str, Document]
) -> Problem:
    document, values = documents[kind], problem.what.values
    entries = document.data if isinstance(document.data, list) else []
    position = next(n for n, one in enumerate(entries) if isinstance(one, dict) and one.get("id") == entry)
    called = registers.named(kind).name(entry)
    what = message(
        'No event refers to "{entry}"; "{name}" stands in {number} places and in no register.',
        entry=called,
        name=values["name"],
        number=values["number"],
    )
    remedy = message("Did you mean {names}?", names=values["name"])
    return problem_at(document, (position, "name"), "misspelt-entry", f"{entry}: name", what, remedy)


def find_names(event: Event, registers: Registers, document: Document, path: Path) -> list[Problem]:
    """Find out whom each name of one event means: see `Names.find`."""
    return Names(registers).find(event, event.id, document, path)[1]


def _names_in(data: object) -> tuple[bool, frozenset[str]]:
    names: set[str] = set()
    any_name = not isinstance(data, list)
    for value in data if isinstance(data, list) else ():
        held = [value.get(key) for key in ("name", "aliases", "native")] if isinstance(value, dict) else [REFUSED]
        any_name = any_name or not isinstance(held[0], str) or not held[0].strip() or REFUSED in held
        names |= {name_key(text) for _, text in texts_within(held)}
    return any_name, frozenset(names)


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

    An entry with a problem is left out and named. So is a name that two entries share; it stays with the one that is
    called so rather than with one that is also called so, and with the first of two.
    """
    if document.data is None:
        return Register({}, {}), list(document.problems)
    records, of_records = read_records(model, document.data, document)
    problems: list[Problem] = [*document.problems, *of_records]
    entries: dict[str, Registered] = {}
    positions: dict[str, int] = {}
    for position, entry in records:
        if entry.id in entries:
            path, what = (position, "id"), message('The id "{entry}" stands twice.', entry=entry.id)
            problems.append(
                problem_at(document, path, "repeated-id", entry.id, what, message("Give one of them another."))
            )
            continue
        entries[entry.id] = entry
        positions[entry.id] = position
    ids, shared = _holders(entries, positions, document)
    return Register(entries, ids), [*problems, *shared]


def _holders(
    entries: Mapping[str, Registered], positions: Mapping[str, int], document: Document
) -> tuple[Mapping[str, str], list[Problem]]:
    """The id behind every name, and a problem for each name that another entry has as well."""
    holders: dict[str, tuple[str, Path]] = {}
    problems = []
    spelt = [(place, name, entry.id) for entry in entries.values() for place, name in spellings_by_place(entry).items()]
    for place, name, entry in sorted(spelt, key=_doubt):
        holder, at = holders.setdefault(name_key(name), (entry, place))
        if holder != entry:
            line, _ = document.locate((positions[holder], *at))
            what = message('"{name}" is also a name of {holder} (line {line}).', name=name, holder=holder, line=line)
            where, path = f"{entry}: {path_in_words(place)}", (positions[entry], *place)
            remedy = message("Leave it to the one that is meant by it.")
            problems.append(problem_at(document, path, "shared-name", where, what, remedy))
    return {key: holder for key, (holder, _) in holders.items()}, problems


def _doubt(spelt: tuple[Path, str, str]) -> tuple[bool, bool]:
    """How little a place, the name there and the id of the entry speak for its being called so: an id is made of it."""
    place, name, entry = spelt
    return place != ("name",), re.sub(r"\W+", "-", name.casefold()).strip("-") != entry


def unknown_name(name: str, registers: Iterable[AnyRegister]) -> tuple[Message, Message]:
    """What to tell a curator about a name that no register holds: what is wrong, and the nearest names."""
    near = list(dict.fromkeys(like for register in registers for like in register.names_like(name)))
    remedy = (
        message("Did you mean {names}?", names=either(near[:3]))
        if near
        else message("Add it to the register, or correct the spelling.")
    )
    return message('"{name}" is in no register.', name=name), remedy
