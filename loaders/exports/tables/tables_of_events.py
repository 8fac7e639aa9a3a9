"""The tables of the package that are about events: what each holds of an extract, and what its columns mean."""

from collections.abc import Callable, Iterator

import pandas as pd

from loaders.exports.extract import Extract
from loaders.exports.tables.spreadsheet import joined
from loaders.exports.tables.table import CAMP, ID, Column, References, Table
from loaders.language import languages
from loaders.model import vocabulary
from loaders.model.registers import KINDS

TRANSLATED = {
    "title": "One line that says who did or said what",
    "summary": "What, where, and who says so",
    "label": "A few words, of major events",
}
ROLES = ("takes-part", "denies", "states", "is-quoted")
SPEAKERS = KINDS[:2]
"""The registers of those who say something."""


def _events(extract: Extract) -> pd.DataFrame:
    events = extract.events
    frame = extract.shown.merge(extract.answer.known.provenance, left_on="id", right_on="event")
    texts = {
        f"{key}_{code}": [(getattr(event, key) or {}).get(code, "") for event in events]
        for key in TRANSLATED
        for code in languages()
    }
    return frame.assign(
        **texts,
        former_ids=[joined(event.former_ids or ()) for event in events],
        quote=[event.quote.text if event.quote else "" for event in events],
        quote_register=[event.quote.by.voice.register if event.quote else "" for event in events],
        quote_by=[event.quote.by.id if event.quote else "" for event in events],
        quote_language=[event.quote.language if event.quote else "" for event in events],
        note=[event.note or "" for event in events],
    )


def _of(frame: str) -> Callable[[Extract], pd.DataFrame]:
    """The rows of one of the record's own frames, each once."""
    return lambda extract: extract.rows_of(getattr(extract.answer.known, frame)).drop_duplicates()


def _denials(extract: Extract) -> pd.DataFrame:
    rows = [(event.id, *name.voice) for event in extract.events for name in event.denied_by or ()]
    return pd.DataFrame(rows, columns=["event", "register", "denied_by"]).drop_duplicates()


def _translations() -> Iterator[Column]:
    for key, meaning in TRANSLATED.items():
        for code in languages():
            yield Column(f"{key}_{code}", f"{meaning}, in the language {code}.")


EVENT = Column("event", "The id of the event.")
POSITION = Column("position", "Which of the event's, counted from 0.", "integer")
REGISTER = Column("register", "The table that has who is named.", words=SPEAKERS)
OF_EVENT: References = {("event",): ("events", ("id",))}

EVENT_TABLES = (
    Table(
        "events",
        "The events, in the order in which they are shown.",
        (
            ID,
            Column("former_ids", "Ids that it had before."),
            Column("date", "When it happened, in EDTF (ISO 8601-2)."),
            Column("earliest", "The first day that the date may mean; empty when the start is open.", "date"),
            Column("latest", "The last day that it may mean; empty when the end is open.", "date"),
            Column("latest_start", "The day by which it had begun at the latest.", "date"),
            Column("earliest_end", "The day before which it had not ended.", "date"),
            Column("lasting", "Whether it went on from one day to another.", "boolean"),
            Column("precision", "How exact the date is."),
            Column("approximate", "Whether the date is marked as about.", "boolean"),
            Column("uncertain", "Whether the date is marked as uncertain.", "boolean"),
            Column("open_start", "Whether the start is not known.", "boolean"),
            Column("open_end", "Why there is no end, if there is none.", words=("ongoing", "unknown")),
            *_translations(),
            Column("kind", "What sort of happening it is.", words=vocabulary.KINDS),
            Column("category", "The topic.", words=vocabulary.CATEGORIES),
            Column("lane", "The group of topics.", words=vocabulary.LANES),
            Column("status", "The standing of what the title says.", words=vocabulary.STATUSES),
            Column("significance", "How much it matters.", words=vocabulary.SIGNIFICANCES),
            Column("confidence", "How sure the curators are.", words=vocabulary.CONFIDENCES),
            Column("quote", "A few words, as they were said."),
            Column("quote_register", "The table that has who said them.", words=SPEAKERS),
            Column("quote_by", "The id of who said them."),
            Column("quote_language", "The language in which they are given."),
            Column("note", "What a reader should know about doubts and limits."),
            Column("origins", "How many origins it has; which, is in the table origins.", "integer"),
            Column("camps", "How many camps its origins are of.", "integer"),
            Column("both_capitals", "Whether Moscow and Pyongyang both attest it in their own voices.", "boolean"),
            Column("state_media", "The part of state media in it.", words=vocabulary.STATE_MEDIA),
            Column("first_published", "The first day on which a page was public for certain.", "date"),
            Column("first_outlet", "The id of the outlet that had it first."),
            Column("lag_days", "Days from the first day it may mean to the first page.", "integer"),
        ),
        ("id",),
        {("first_outlet",): ("outlets", ("id",))},
        _events,
    ),
    Table(
        "sources",
        "The pages and articles that say so.",
        (
            EVENT,
            POSITION,
            Column("outlet", "Who published it."),
            Column("republisher", "The outlet on whose page it was read, if another."),
            Column("title", "The headline, in its own language."),
            Column("published", "The day of publication in EDTF, as far as the page shows it."),
            Column("published_from", "The first day that this may mean.", "date"),
            Column("published_to", "The last day that this may mean.", "date"),
            Column("url", "The address of the page."),
            Column("article", "The file of an article that has no address."),
            Column("language", "The language of the page, two letters (ISO 639-1)."),
            Column("media", "What it shows beside words.", words=vocabulary.MEDIA),
        ),
        ("event", "position"),
        {**OF_EVENT, ("outlet",): ("outlets", ("id",)), ("republisher",): ("outlets", ("id",))},
        _of("sources"),
    ),
    Table(
        "credits",
        "Whom the sources credit.",
        (EVENT, POSITION, REGISTER, Column("credited", "The id there.")),
        ("event", "position", "register", "credited"),
        {("event", "position"): ("sources", ("event", "position"))},
        _of("credited"),
    ),
    Table(
        "origins",
        "On whose own word an event rests: the roots of what its sources credit.",
        (EVENT, REGISTER, Column("origin", "The id there."), CAMP),
        ("event", "register", "origin"),
        OF_EVENT,
        _of("origins"),
    ),
    Table(
        "claims",
        "The numbers stated.",
        (
            EVENT,
            POSITION,
            Column("quantity", "What is counted.", words=vocabulary.QUANTITIES),
            Column("value", "The number stated; or low and high.", "number"),
            Column("low", "The lower end of a stated range.", "number"),
            Column("high", "The upper end of a stated range.", "number"),
            Column("qualifier", "How exact it was meant to be.", words=vocabulary.QUALIFIERS),
            Column("register", "The table that has the claimant; empty for somebody anonymous.", words=SPEAKERS),
            Column("by", "The id there."),
            Column("by_name", "How the claimant is called."),
            Column("stated", "When it was stated, in EDTF."),
            Column("stated_from", "The first day that this may mean.", "date"),
            Column("stated_to", "The last day that this may mean.", "date"),
            Column("note", "What the number includes, or through whom it came."),
        ),
        ("event", "position"),
        OF_EVENT,
        _of("claims"),
    ),
    Table(
        "denials",
        "Who denies an event.",
        (EVENT, REGISTER, Column("denied_by", "The id there.")),
        ("event", "register", "denied_by"),
        OF_EVENT,
        _denials,
    ),
    Table(
        "links",
        "How a later event bears on an earlier one.",
        (
            EVENT,
            Column("type", "What it does to the other.", words=vocabulary.LINK_TYPES),
            Column("target", "The id of the earlier event, which may not be in this package."),
        ),
        ("event", "type", "target"),
        OF_EVENT,
        _of("links"),
    ),
    Table(
        "event_actors",
        "Who is involved in an event, a row for each role.",
        (EVENT, Column("actor", "The id of the actor."), Column("role", "In which role.", words=ROLES)),
        ("event", "actor", "role"),
        {**OF_EVENT, ("actor",): ("actors", ("id",))},
        _of("actors"),
    ),
    Table(
        "event_places",
        "Where an event is set.",
        (EVENT, Column("place", "The id of the place.")),
        ("event", "place"),
        {**OF_EVENT, ("place",): ("places", ("id",))},
        _of("places"),
    ),
)
"""The tables, in the order in which they are read."""
