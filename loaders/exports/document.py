"""The record as JSON: everything that is known of the events that are shown, and all that is derived from it."""

from typing import Any

from loaders.dataset.dataset import Dataset
from loaders.exports import named
from loaders.exports.document_model import (
    Behind,
    Document,
    Happening,
    Location,
    Origin,
    Part,
    Person,
    Publisher,
    Quotation,
    Relation,
    Standing,
)
from loaders.exports.extract import Extract
from loaders.exports.parts import days_of, id_of, ids_of, number_of, page_of
from loaders.model.entries import Event
from loaders.model.vocabulary import CATEGORIES
from loaders.provenance.camps import CAPITALS, camp_of
from loaders.provenance.frames import camps_of, state_media
from loaders.provenance.origins import Trace
from loaders.provenance.reporting_lag import first_report

EVENTS = '"events":['
"""Where the events begin in the document; in a text a quote has a sign before it."""


def document(extract: Extract) -> bytes:
    """The document as JSON in UTF-8; one event after the other, since all at once would take much memory."""
    before, begin, after = _written(_without_events(extract)).partition(EVENTS)
    events = (_written(_happening(event, extract)).encode() for event in extract.events)
    return b"".join(((before + begin).encode(), b",".join(events), after.encode()))


def _written(part: Part) -> str:
    return part.model_dump_json(by_alias=True, exclude_none=True)


def _without_events(extract: Extract) -> Document:
    dataset, known = extract.answer.dataset, extract.answer.known
    chronology = dataset.chronology
    return Document(
        title=extract.title,
        description=extract.description,
        sentence=extract.sentence,
        query={name: tuple(values) for name, values in extract.query.items()},
        page=extract.link or None,
        language=extract.language.id,
        data_version=extract.version,
        licence=chronology.licence,
        coverage=(chronology.coverage.from_.first, chronology.coverage.to.last),
        cutoff=chronology.cutoff.last,
        as_of=known.as_of,
        total=len(known.events),
        shown=len(extract.shown),
        left_out=dataset.left_out,
        events=(),
        **_registers(extract),
    )


def _happening(event: Event, extract: Extract) -> Happening:
    known, language = extract.answer.known, extract.language
    trace = known.traces[event.id]
    return Happening(
        id=event.id,
        former_ids=event.former_ids or (),
        page=extract.link_to(event.id) or None,
        date=days_of(event.date, language),
        title=event.title,
        summary=event.summary,
        label=event.label,
        kind=event.kind,
        category=event.category,
        lane=CATEGORIES[event.category].lane,
        status=event.status,
        significance=event.significance,
        confidence=event.confidence,
        actors=tuple(name.id for name in event.actors),
        places=tuple(name.id for name in event.places or ()),
        sources=tuple(
            page_of(source, origins, language) for source, origins in zip(event.sources, trace.by_source, strict=True)
        ),
        claims=tuple(number_of(claim, language) for claim in event.claims or ()),
        denied_by=ids_of(name.voice for name in event.denied_by or ()),
        quote=event.quote
        and Quotation(text=event.quote.text, by=id_of(event.quote.by.voice), language=event.quote.language),
        links=_relations(event, known),
        note=event.note,
        provenance=_behind(event, trace),
        history=_history(event, known),
    )


def _relations(event: Event, known: Dataset) -> tuple[Relation, ...]:
    """Those that lead to an event of the record; of a day before today some are not known yet."""
    ids = known.current_ids
    return tuple(Relation(type=one.type, event=ids[one.event]) for one in event.links or () if one.event in ids)


def _behind(event: Event, trace: Trace) -> Behind:
    report = first_report(event)
    return Behind(
        origins=tuple(Origin(register=voice.register, id=voice.id, camp=camp_of(voice)) for voice in trace.origins),
        camps=tuple(camps_of(trace)),
        both_capitals=CAPITALS.issubset(camps_of(trace)),
        state_media=state_media(trace),
        first_published=report.day if report else None,
        first_outlet=report.outlets[0].id if report else None,
        lag_days=report.lag if report else None,
    )


def _history(event: Event, known: Dataset) -> tuple[Standing, ...]:
    return tuple(
        Standing(
            standing=turn.standing, since=turn.since.day, shown=turn.since.shown, by=turn.by, event=turn.event or None
        )
        for turn in known.histories[event.id]
    )


def _registers(extract: Extract) -> dict[str, Any]:
    """The lists of actors, outlets and places."""
    known = extract.answer.dataset.registers
    return {
        "actors": tuple(
            Person(
                **entry.model_dump(exclude={"member_of"}),
                member_of=entry.member_of and entry.member_of.id,
                camp=camp_of(known.voice("actors", entry.id)),
            )
            for entry in named.actors(extract)
        ),
        "outlets": tuple(
            Publisher(**entry.model_dump(), camp=camp_of(known.voice("outlets", entry.id)))
            for entry in named.outlets(extract)
        ),
        "places": tuple(Location(**entry.model_dump()) for entry in named.places(extract)),
    }
