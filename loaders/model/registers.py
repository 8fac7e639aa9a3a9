"""Who and what the events refer to: actors, outlets and places, found by any of their names."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from loaders.model.addresses import domain_of
from loaders.model.entries import Actor, Outlet, Place
from loaders.model.names import Voice
from loaders.model.references import Path
from loaders.model.spelling import Words, name_key

Registered = TypeVar("Registered", bound=Actor | Outlet | Place)

KINDS = ("actors", "outlets", "places")
"""The registers, by the names of their files."""


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
        for like in self._spellings.nearest(name, 9):
            by_entry.setdefault(self.ids[name_key(like)], like)
        return list(by_entry.values())

    @cached_property
    def _spellings(self) -> Words:
        """Every name of every entry."""
        return Words(spelling for entry in self for spelling in spellings(entry))


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

    def find(self, name: str, kinds: Iterable[str]) -> Voice | None:
        """Who goes by a name in the first of the registers that holds it; None if none does."""
        for kind in kinds:
            entry_id = self.named(kind).find(name)
            if entry_id is not None:
                return self.voice(kind, entry_id)
        return None

    def voice(self, kind: str, entry_id: str) -> Voice:
        """An entry as the voice that names mean.

        Raises:
            KeyError: The register does not hold it.
        """
        return self._voices[kind][entry_id]

    @cached_property
    def _voices(self) -> Mapping[str, Mapping[str, Voice]]:
        """Each entry as a voice, made once, however often it is named."""
        return {kind: {entry.id: Voice(kind, entry) for entry in self.named(kind)} for kind in KINDS}

    def outlets_at(self, address: str) -> tuple[str, ...]:
        """The ids of the outlets to whose domain, or to the nearest one around it, an address belongs.

        Args:
            address: The address of a page, or a domain alone.
        """
        domain = domain_of(address)
        while domain and domain not in self._by_domain:
            _, _, domain = domain.partition(".")
        return self._by_domain.get(domain, ())

    @cached_property
    def _by_domain(self) -> Mapping[str, tuple[str, ...]]:
        """The outlets of each domain; two of one house may share theirs."""
        found: dict[str, tuple[str, ...]] = {}
        for outlet in self.outlets:
            for domain in outlet.domains:
                found[domain.casefold()] = (*found.get(domain.casefold(), ()), outlet.id)
        return found


def spellings(entry: Actor | Outlet | Place) -> list[str]:
    """Every name of an entry, the canonical one first."""
    return list(spellings_by_place(entry).values())


def spellings_by_place(entry: Actor | Outlet | Place) -> dict[Path, str]:
    """Every name of an entry by the place where it stands in it."""
    names: dict[Path, str] = {("name",): entry.name}
    names |= {("aliases", number): alias for number, alias in enumerate(entry.aliases)}
    native = entry.native if isinstance(entry, Actor) else None
    return names | {("native", language): name for language, name in (native or {}).items()}
