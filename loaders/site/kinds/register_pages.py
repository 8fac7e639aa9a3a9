"""The pages of actors, outlets and places, and the lists of them."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from loaders.language import SOURCE, Language, mark
from loaders.model import vocabulary
from loaders.model.entries import Actor, Outlet, Place
from loaders.model.registers import spellings
from loaders.provenance.camps import camp_of
from loaders.selection.filters import Filters
from loaders.selection.page_state import PageState
from loaders.site.address import Spot
from loaders.site.layout import filled
from loaders.site.parts import ENTRIES, EVENTS, part
from loaders.site.record import Groups, Record, month_of
from loaders.wording.kinds import KINDS

REGISTERS = {"actors": mark("Actors"), "outlets": mark("Outlets"), "places": mark("Places")}
"""The registers that have pages, each with its heading."""

MEANINGS = {
    "actors": mark("Who takes part, denies, states a number or is quoted, with the number of events of each."),
    "outlets": mark("Who publishes, republishes or is credited, with the number of events behind which each stands."),
    "places": mark("Where events are set, with the number of events of each."),
}
"""What a list holds."""

FILTERS = {"actors": "actor", "outlets": "source", "places": "place"}
"""The filter of the dashboard that asks for the events of an entry."""

ROLES = {
    "published": mark("Publishes"),
    "republished": mark("Republishes"),
    "credited": mark("Is credited"),
    "origin": mark("Is an origin"),
}
"""What an outlet may do for an event."""


class Fact(NamedTuple):
    """Something that is known of an entry.

    Attributes:
        asked: What is asked.
        answer: The answer.
        key: The key of the page of what the answer names; "" for none.
        language: The code of the language that the answer is in, if not in that of the page.
    """

    asked: str
    answer: str
    key: str = ""
    language: str = ""


class Entry(NamedTuple):
    """An entry in a list.

    Attributes:
        name: How it is called.
        key: The key of its page.
        about: What it is.
        events: How many events it has.
    """

    name: str
    key: str
    about: str
    events: int


def entry_page(spot: Spot, record: Record, register: str, entry_id: str) -> bytes:
    """The page of an actor, an outlet or a place, with its events by year."""
    entry = record.dataset.registers.named(register).entries[entry_id]
    events = groups_of(record, register).get(entry_id, ())
    shown = part(events, EVENTS, spot)
    heading = record.language.text(REGISTERS[register])
    asked: dict[str, Any] = {FILTERS[register]: (entry_id,)}
    about = _about(entry, record.language)
    return filled(
        "entry",
        spot,
        record,
        PageState(filters=Filters(**asked)),
        title=entry.name,
        description=f"{entry.name}. {about}" if about else entry.name,
        role=entry.role if isinstance(entry, Actor) else None,
        role_language=_english_on(record),
        register=(f"{register}/index", heading),
        facts=list(_facts(record, entry)),
        total=len(events),
        part=shown,
        years=_by_year(record, shown.rows),
    )


def register_page(spot: Spot, record: Record, register: str) -> bytes:
    """The list of a register, those with most events first."""
    text, groups = record.language.text, groups_of(record, register)
    entries = [
        Entry(entry.name, f"{register}/{entry.id}", _about(entry, record.language), len(groups.get(entry.id, ())))
        for entry in record.dataset.registers.named(register)
    ]
    shown = part(sorted(entries, key=lambda entry: (-entry.events, entry.name.casefold())), ENTRIES, spot)
    return filled(
        "register",
        spot,
        record,
        title=text(REGISTERS[register]),
        description=text(MEANINGS[register]),
        entries=shown.rows,
        part=shown,
    )


def groups_of(record: Record, register: str) -> Groups:
    """The events of each entry of a register."""
    return {"actors": record.actors, "outlets": record.outlets, "places": record.places}[register]


def _by_year(record: Record, events: Sequence[str]) -> list[tuple[str, list[str]]]:
    years: dict[str, list[str]] = {}
    for event in events:
        years.setdefault(month_of(record.dataset, event)[:4], []).append(event)
    return sorted(years.items())


def _about(entry: Actor | Outlet | Place, language: Language) -> str:
    """What an entry is, in a few words."""
    if isinstance(entry, Actor) and entry.role:
        return entry.role
    words = language.text(KINDS[entry.kind]), entry.side if isinstance(entry, Actor) else entry.country
    return ", ".join(word for word in words if word != entry.name)


def _facts(record: Record, entry: Actor | Outlet | Place) -> Iterator[Fact]:
    """What is known of an entry."""
    text = record.language.text
    yield Fact(text("Kind"), text(KINDS[entry.kind]))
    if isinstance(entry, Actor):
        yield from _of_actor(record, entry)
    elif isinstance(entry, Outlet):
        yield from _of_outlet(record, entry)
    else:
        yield from _of_place(record, entry)
    others = [name for name in dict.fromkeys(spellings(entry)) if name != entry.name]
    if others:
        yield Fact(text("Also written"), " · ".join(others))


def _of_actor(record: Record, actor: Actor) -> Iterator[Fact]:
    text = record.language.text
    yield Fact(text("Side"), actor.side)
    if actor.member_of is not None:
        yield Fact(text("Part of"), actor.member_of.voice.name, f"actors/{actor.member_of.id}")
    yield _camp(record, "actors", actor.id)


def _of_outlet(record: Record, outlet: Outlet) -> Iterator[Fact]:
    text, language = record.language.text, record.language
    yield Fact(text("Country"), outlet.country)
    yield Fact(text("Control"), text(vocabulary.CONTROLS[outlet.control].label))
    yield _camp(record, "outlets", outlet.id)
    if outlet.domains:
        yield Fact(text("Web domains"), ", ".join(outlet.domains))
    for role, label in ROLES.items():
        if number := record.roles[role].get(outlet.id, 0):
            yield Fact(text(label), language.plural("in {number} event", "in {number} events", number))
    if outlet.reliability_note:
        yield Fact(text("Note"), outlet.reliability_note, language=_english_on(record))


def _of_place(record: Record, place: Place) -> Iterator[Fact]:
    text = record.language.text
    yield Fact(text("Country"), place.country)
    if place.lat is not None and place.lon is not None:
        yield Fact(text("Coordinates"), f"{place.lat:.3f}, {place.lon:.3f}")
    if place.note:
        yield Fact(text("Note"), place.note, language=_english_on(record))


def _camp(record: Record, register: str, entry_id: str) -> Fact:
    camp = vocabulary.CAMPS[camp_of(record.dataset.registers.voice(register, entry_id))]
    return Fact(record.language.text("Camp"), record.language.text(camp.label))


def _english_on(record: Record) -> str:
    """How a text of the registers, which are in English, is marked: not at all on an English page."""
    return "" if record.language.id == SOURCE else SOURCE
