"""The JSON document: the record in full, names as ids, with everything that is derived from it.

What is not known is left out. Keys never change their meaning; new ones may come.
"""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from loaders.model import vocabulary
from loaders.model.fields import OneOf


class Part(BaseModel):
    """Base of all."""

    model_config = ConfigDict(frozen=True)


class NamedOne(Part):
    """Somebody, by where they stand in the registers of this document."""

    register_: Literal["actors", "outlets"] = Field(alias="register", description="The list that has the entry.")
    id: str = Field(description="The id of the entry there.")


class Origin(NamedOne):
    """Somebody on whose own word an event rests."""

    camp: Annotated[str, OneOf(vocabulary.CAMPS)] = Field(description="The interest for which the origin speaks.")


class Day(Part):
    """A date, as the days that it may mean; both ends included, without a time zone."""

    edtf: str = Field(description="The date in EDTF (ISO 8601-2).")
    in_words: str = Field(description="The date in words, in the language of this document.")
    earliest: date | None = Field(None, description="The first day it may mean; absent when the start is open.")
    latest: date | None = Field(None, description="The last day it may mean; absent when the end is open.")


class Days(Day):
    """The date of an event, with what is and is not known of it."""

    latest_start: date | None = Field(None, description="The day by which it had begun at the latest.")
    earliest_end: date | None = Field(None, description="The day before which it had not ended.")
    lasting: bool = Field(description="Whether it went on from one day to another.")
    precision: Literal["day", "month", "season", "quarter", "year", "span"] = Field(description="How exact it is.")
    approximate: bool = Field(description="Whether it is marked as about.")
    uncertain: bool = Field(description="Whether it is marked as uncertain.")
    open_start: bool = Field(description="Whether the start is not known.")
    open_end: Literal["", "ongoing", "unknown"] = Field(description="Why there is no end, if there is none.")


class Page(Part):
    """One page or article that says so."""

    outlet: str = Field(description="The id of the outlet that published it.")
    republished_by: str | None = Field(None, description="The id of the outlet on whose page it was read, if another.")
    title: str | None = Field(None, description="The headline, in its own language.")
    published: Day | None = Field(None, description="The day of publication, as far as the page shows it.")
    url: str | None = Field(None, description="The address of the page.")
    article: str | None = Field(None, description="The file of an article that has no address.")
    language: str = Field(description="The language of the page, two letters (ISO 639-1).")
    media: Annotated[str, OneOf(vocabulary.MEDIA)] | None = Field(None, description="What it shows beside words.")
    credits: tuple[NamedOne, ...] = Field(description="Whom the page credits.")
    origins: tuple[NamedOne, ...] = Field(description="The roots of what it credits; none for a copy of somebody.")


class Number(Part):
    """A number that somebody stated."""

    quantity: Annotated[str, OneOf(vocabulary.QUANTITIES)] = Field(description="What is counted.")
    value: float | None = Field(None, description="The number stated; or low and high.")
    low: float | None = Field(None, description="The lower end of a stated range.")
    high: float | None = Field(None, description="The upper end of a stated range.")
    qualifier: Annotated[str, OneOf(vocabulary.QUALIFIERS)] | None = Field(None, description="How exact it was.")
    in_words: str = Field(description="How many of what, by whom and when, in the language of this document.")
    by: NamedOne | None = Field(None, description="Who states it; absent for somebody anonymous.")
    by_name: str = Field(description="How the claimant is called.")
    stated: Day | None = Field(None, description="When it was stated.")
    note: str | None = Field(None, description="What the number includes, or through whom it came.")


class Quotation(Part):
    """A few words, as they were said."""

    text: str = Field(description="The words.")
    by: NamedOne = Field(description="Who said them.")
    language: str = Field(description="The language in which they are given.")


class Relation(Part):
    """How an event bears on an earlier one, which may stand outside of this document."""

    type: Annotated[str, OneOf(vocabulary.LINK_TYPES)] = Field(description="What this event does to the other.")
    event: str = Field(description="The id of the earlier event.")


class Standing(Part):
    """One turn in how an event stood."""

    standing: Literal["reported", "denied", "given-up", "confirmed"] = Field(description="What it was from then on.")
    since: date = Field(description="The day from which that counts.")
    shown: bool = Field(description="Whether a page or an event of its own shows the day.")
    by: tuple[str, ...] = Field(description="The names of who does that.")
    event: str | None = Field(None, description="The id of the event by which that was done.")


class Behind(Part):
    """What stands behind an event."""

    origins: tuple[Origin, ...] = Field(description="The roots of what its pages credit.")
    camps: tuple[str, ...] = Field(description="The camps of the origins.")
    both_capitals: bool = Field(description="Whether Moscow and Pyongyang both attest it in their own voices.")
    state_media: Annotated[str, OneOf(vocabulary.STATE_MEDIA)] = Field(description="The part of state media in it.")
    first_published: date | None = Field(None, description="The first day on which a page was public for certain.")
    first_outlet: str | None = Field(None, description="The id of the outlet that had it first.")
    lag_days: int | None = Field(None, description="Days from the first day it may mean to the first page.")


class Happening(Part):
    """One event."""

    id: str = Field(description="Never changes.")
    former_ids: tuple[str, ...] = Field(description="Ids that it had before.")
    page: str | None = Field(None, description="Where it stands open on the web.")
    date: Days = Field(description="When it happened.")
    title: dict[str, str] = Field(description="One line, by language.")
    summary: dict[str, str] = Field(description="A few sentences, by language.")
    label: dict[str, str] | None = Field(None, description="A few words, by language; of major events.")
    kind: Annotated[str, OneOf(vocabulary.KINDS)] = Field(description="What sort of happening it is.")
    category: Annotated[str, OneOf(vocabulary.CATEGORIES)] = Field(description="The topic.")
    lane: Annotated[str, OneOf(vocabulary.LANES)] = Field(description="The group of topics.")
    status: Annotated[str, OneOf(vocabulary.STATUSES)] = Field(description="The standing of what the title says.")
    significance: Annotated[str, OneOf(vocabulary.SIGNIFICANCES)] = Field(description="How much it matters.")
    confidence: Annotated[str, OneOf(vocabulary.CONFIDENCES)] = Field(description="How sure the curators are.")
    actors: tuple[str, ...] = Field(description="The ids of the actors who took part.")
    places: tuple[str, ...] = Field(description="The ids of the places.")
    sources: tuple[Page, ...] = Field(description="Who says so.")
    claims: tuple[Number, ...] = Field(description="The numbers stated.")
    denied_by: tuple[NamedOne, ...] = Field(description="Who denies it.")
    quote: Quotation | None = Field(None, description="A short quotation.")
    links: tuple[Relation, ...] = Field(description="Earlier events it bears on.")
    note: str | None = Field(None, description="What a reader should know about doubts and limits.")
    provenance: Behind = Field(description="What stands behind it.")
    history: tuple[Standing, ...] = Field(description="How its status came about, oldest turn first.")


class Person(Part):
    """A person or organisation."""

    id: str
    name: str
    aliases: tuple[str, ...] = Field(description="Other spellings, in any script.")
    native: dict[str, str] | None = Field(None, description="Spellings by language.")
    kind: Annotated[str, OneOf(vocabulary.ACTOR_KINDS)]
    side: str = Field(description="The country or body it belongs to.")
    role: str | None = Field(None, description="Who that is.")
    member_of: str | None = Field(None, description="The id of the actor that it is part of.")
    camp: Annotated[str, OneOf(vocabulary.CAMPS)] = Field(description="The interest for which it speaks.")


class Publisher(Part):
    """A publisher of pages."""

    id: str
    name: str
    aliases: tuple[str, ...]
    domains: tuple[str, ...]
    country: str
    kind: Annotated[str, OneOf(vocabulary.OUTLET_KINDS)]
    control: Annotated[str, OneOf(vocabulary.CONTROLS)] = Field(description="Who controls it.")
    reliability_note: str | None = Field(None, description="What a reader should know about it.")
    camp: Annotated[str, OneOf(vocabulary.CAMPS)] = Field(description="The interest for which it speaks.")


class Location(Part):
    """A place."""

    id: str
    name: str
    aliases: tuple[str, ...]
    country: str
    kind: Annotated[str, OneOf(vocabulary.PLACE_KINDS)]
    lat: float | None = Field(None, description="Latitude, degrees north.")
    lon: float | None = Field(None, description="Longitude, degrees east.")
    note: str | None = None


class Document(Part):
    """Events of the chronology, with everything that they rest on."""

    title: str = Field(description="The name of the chronology, in the language of this document.")
    description: str = Field(description="What it is.")
    sentence: str = Field(description="Which of its events these are.")
    query: dict[str, tuple[str, ...]] = Field(description="The same, as the parameters of a link.")
    page: str | None = Field(None, description="Where the same events are shown on the web.")
    language: str = Field(description="The language of what is in words here.")
    data_version: str = Field(description="Which data these are: a short digest of the files.")
    licence: str = Field(description="The terms of use of the data.")
    coverage: tuple[date, date] = Field(description="The first and the last day that the chronology covers.")
    cutoff: date = Field(description="The day up to which reports were read.")
    as_of: date | None = Field(None, description="The day at whose end the record is shown as it was known then.")
    total: int = Field(description="How many events the record has.")
    shown: int = Field(description="How many of them are in this document.")
    left_out: tuple[str, ...] = Field(description="The events that the record lacks because of a problem.")
    events: tuple[Happening, ...] = Field(description="The events, in the order in which they are shown.")
    actors: tuple[Person, ...] = Field(description="The actors that the events refer to, and what they are part of.")
    outlets: tuple[Publisher, ...] = Field(description="The outlets that the events refer to.")
    places: tuple[Location, ...] = Field(description="The places that the events refer to.")


def document_schema() -> dict[str, Any]:
    """The JSON Schema of the document."""
    schema = Document.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
