"""The tables of the package that are about whom and what the events name: actors, outlets and places."""

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from loaders.exports import named
from loaders.exports.extract import Extract
from loaders.exports.tables.spreadsheet import joined
from loaders.exports.tables.table import CAMP, ID, Column, Table
from loaders.model import vocabulary
from loaders.model.entries import Actor, Outlet, Place
from loaders.provenance.camps import camp_of


def _entries(entries: Iterable[Actor | Outlet | Place], columns: Sequence[Column], **derived: Any) -> pd.DataFrame:
    """Entries of a register, lists in one cell; the derived columns by their names."""
    rows = [
        [derived[one.name](entry) if one.name in derived else _flat(getattr(entry, one.name)) for one in columns]
        for entry in entries
    ]
    return pd.DataFrame(rows, columns=[one.name for one in columns])


def _flat(value: Any) -> Any:
    if isinstance(value, tuple):
        return joined(value)
    return joined(f"{code}: {name}" for code, name in value.items()) if isinstance(value, dict) else value


def _actors(extract: Extract) -> pd.DataFrame:
    known = extract.answer.dataset.registers
    return _entries(
        named.actors(extract),
        ACTORS,
        member_of=lambda entry: entry.member_of and entry.member_of.id,
        camp=lambda entry: camp_of(known.voice("actors", entry.id)),
    )


def _outlets(extract: Extract) -> pd.DataFrame:
    known = extract.answer.dataset.registers
    return _entries(named.outlets(extract), OUTLETS, camp=lambda entry: camp_of(known.voice("outlets", entry.id)))


def _places(extract: Extract) -> pd.DataFrame:
    return _entries(named.places(extract), PLACES)


ALIASES = Column("aliases", "Other spellings.")
NAME = Column("name", "The name that the page shows.")
ACTORS = (
    ID,
    NAME,
    ALIASES,
    Column("native", "Spellings by language."),
    Column("kind", "What sort of actor it is.", words=vocabulary.ACTOR_KINDS),
    Column("side", "The country or body it belongs to."),
    Column("role", "Who that is."),
    Column("member_of", "The actor that it is part of."),
    CAMP,
)
OUTLETS = (
    ID,
    NAME,
    ALIASES,
    Column("domains", "Its web domains."),
    Column("country", "Where it is based."),
    Column("kind", "What sort of outlet it is.", words=vocabulary.OUTLET_KINDS),
    Column("control", "Who controls it.", words=vocabulary.CONTROLS),
    Column("reliability_note", "What a reader should know about it."),
    CAMP,
)
PLACES = (
    ID,
    NAME,
    ALIASES,
    Column("country", "The country it is in."),
    Column("kind", "What sort of place it is.", words=vocabulary.PLACE_KINDS),
    Column("lat", "Latitude, degrees north.", "number"),
    Column("lon", "Longitude, degrees east.", "number"),
    Column("note", "What a reader should know about it."),
)
REGISTER_TABLES = (
    Table(
        "actors",
        "The actors that the events refer to, and what they are part of.",
        ACTORS,
        ("id",),
        {("member_of",): ("", ("id",))},
        _actors,
    ),
    Table("outlets", "The outlets that the events refer to.", OUTLETS, ("id",), {}, _outlets),
    Table("places", "The places that the events refer to.", PLACES, ("id",), {}, _places),
)
"""The tables, in the order of the registers."""
