"""The events as one flat table, a row each, for a spreadsheet."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from loaders.exports.extract import Extract
from loaders.exports.tables.spreadsheet import joined, written
from loaders.language import languages
from loaders.model.entries import Event
from loaders.wording.claims import claim_in_words, name_of

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes the file for one in a code page of old."""


@dataclass(frozen=True)
class Line:
    """What one row of the table is made from.

    Attributes:
        event: The event.
        derived: Its row of `Dataset.events` with its texts.
        behind: Its row of `Dataset.provenance`.
        camps: The camps behind it.
        extract: Everything that is taken away.
    """

    event: Event
    derived: Any
    behind: Any
    camps: tuple[str, ...]
    extract: Extract


def event_table(extract: Extract) -> bytes:
    """The table as CSV."""
    rows = ([value(line) for value in COLUMNS.values()] for line in _lines(extract))
    return (BYTE_ORDER_MARK + written(list(COLUMNS), rows)).encode()


def _lines(extract: Extract) -> Iterator[Line]:
    known = extract.answer.known
    behind = {row.event: row for row in known.provenance.itertuples()}
    camps = known.camps.groupby("event")["camp"].agg(tuple).to_dict()
    for event, derived in zip(extract.events, extract.texts.itertuples(), strict=True):
        yield Line(event, derived, behind[event.id], camps.get(event.id, ()), extract)


def _translated(key: str) -> dict[str, Callable[[Line], Any]]:
    """A column for each language of a text."""

    def column(code: str) -> Callable[[Line], Any]:
        return lambda line: (getattr(line.event, key) or {}).get(code, "")

    return {f"{key}_{code}": column(code) for code in languages()}


def _same(part: str, *columns: str) -> dict[str, Callable[[Line], Any]]:
    """Columns that a part of the line has by the same names."""
    return {name: attrgetter(f"{part}.{name}") for name in columns}


def _quote(line: Line) -> str:
    quote = line.event.quote
    return f"“{quote.text}” ({name_of(quote.by)})" if quote else ""


COLUMNS: Mapping[str, Callable[[Line], Any]] = {
    **_same("derived", "id", "date"),
    "date_in_words": lambda line: line.derived.words,
    **_same(
        "derived", "earliest", "latest", "precision", "lasting", "approximate", "uncertain", "open_start", "open_end"
    ),
    **_translated("title"),
    **_translated("summary"),
    **_same("derived", "kind", "category", "lane", "status", "significance", "confidence"),
    "actors": lambda line: joined(name_of(name) for name in line.event.actors),
    "actor_ids": lambda line: joined(name.id for name in line.event.actors),
    "places": lambda line: joined(name_of(name) for name in line.event.places or ()),
    "place_ids": lambda line: joined(name.id for name in line.event.places or ()),
    "outlets": lambda line: joined(dict.fromkeys(name_of(source.outlet) for source in line.event.sources)),
    "source_urls": lambda line: joined(dict.fromkeys(source.url for source in line.event.sources if source.url)),
    **_same("behind", "origins"),
    "camps": lambda line: joined(line.camps),
    **_same("behind", "state_media", "first_published", "first_outlet", "lag_days"),
    "claims": lambda line: joined(claim_in_words(claim, line.extract.language) for claim in line.event.claims or ()),
    "denied_by": lambda line: joined(name_of(name) for name in line.event.denied_by or ()),
    "quote": _quote,
    "links": lambda line: joined(f"{link.type} {link.event}" for link in line.event.links or ()),
    "note": lambda line: line.event.note or "",
    "page": lambda line: line.extract.link_to(line.event.id),
    "data_version": lambda line: line.extract.version,
}
"""The columns, and what each holds of an event; their names never change, and new ones come at the end."""
