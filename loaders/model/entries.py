"""The data model: what `events.yaml` and the registers may hold, field by field.

Every field is described here once; the JSON Schema for editors and the data dictionary for readers come from it.
Names of actors, outlets and places stay as the curator wrote them, each with whom it means: see `loaders.model.names`.
"""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from loaders.model import vocabulary
from loaders.model.addresses import Domain, Url
from loaders.model.fields import (
    ByLanguage,
    Date,
    Day,
    EventId,
    Language,
    Maybe,
    Named,
    Names,
    Number,
    OneOf,
    OtherLanguages,
    Slug,
    Text,
    Translations,
)

LABEL_LENGTH = 28
"""The longest label, in characters, that the timeline can print beside a marker."""

TITLE_LENGTH = 90
"""The longest English title, in characters: two lines on a phone."""

QUOTE_WORDS = 20
"""The longest quote, in words: enough to hear the speaker, too little to replace the article."""


class Entry(BaseModel):
    """Base of all: nothing unknown is let in, nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Source(Entry):
    """One page or article that says so."""

    outlet: Named = Field(description="Who published it, by a name from the register of outlets.")
    republished_by: Maybe[Named] = Field(None, description="The outlet on whose page it was read, if another.")
    title: Maybe[Text] = Field(None, description="The headline, in its own language.")
    published: Maybe[Day] = Field(None, description="The day of publication, as far as the page shows it.")
    url: Maybe[Url] = Field(None, description="The address of the page.")
    article: Maybe[Text] = Field(None, description="The founding article's file, which has no address.")
    language: Language = Field(description="The language of the page, two letters (ISO 639-1).")
    credits: Maybe[Names] = Field(None, description="The outlets or actors whom the page credits.")
    media: Maybe[Annotated[str, OneOf(vocabulary.MEDIA)]] = Field(
        None, description="What it shows beside words, where that is certain."
    )


class Claim(Entry):
    """A number that somebody stated."""

    quantity: Annotated[str, OneOf(vocabulary.QUANTITIES)] = Field(description="What is counted.")
    value: Maybe[Number] = Field(None, description="The number stated; or low and high.")
    low: Maybe[Number] = Field(None, description="The lower end of a stated range.")
    high: Maybe[Number] = Field(None, description="The upper end of a stated range.")
    qualifier: Maybe[Annotated[str, OneOf(vocabulary.QUALIFIERS)]] = Field(
        None, description="How exact it was meant to be."
    )
    by: Named = Field(description="Who states it: a name from a register, or `anonymous: Western officials`.")
    stated: Maybe[Day] = Field(None, description="When it was stated.")
    note: Maybe[Text] = Field(None, description="What the number includes, or through whom it came.")


class Quote(Entry):
    """A few words, as they were said."""

    text: Text = Field(description="The words, at most twenty.")
    by: Named = Field(description="Who said them, by a name from a register.")
    language: Language = Field(description="The language in which they are given.")


class Link(Entry):
    """How a later event bears on an earlier one."""

    type: Annotated[str, OneOf(vocabulary.LINK_TYPES)] = Field(description="What this event does to the other.")
    event: EventId = Field(description="The id of the earlier event.")


class Event(Entry):
    """One thing that happened or was said."""

    id: EventId = Field(description="Never reused, and never changed because a date was refined.")
    former_ids: Maybe[Annotated[tuple[EventId, ...], Field(min_length=1)]] = Field(
        None, description="Ids that must still open this event."
    )
    date: Date = Field(description="The day or days it may mean, in EDTF or in plain words; always quoted.")
    title: Translations = Field(description="One line that says who did or said what.")
    summary: Translations = Field(description="Two or three sentences: what, where, and who says so.")
    label: Maybe[Translations] = Field(None, description="For major events: what the timeline prints beside it.")
    kind: Annotated[str, OneOf(vocabulary.KINDS)] = Field(description="What sort of happening it is.")
    category: Annotated[str, OneOf(vocabulary.CATEGORIES)] = Field(description="The topic.")
    status: Annotated[str, OneOf(vocabulary.STATUSES)] = Field(
        description="The standing of the fact that the title describes."
    )
    significance: Annotated[str, OneOf(vocabulary.SIGNIFICANCES)] = Field(description="How much it matters.")
    actors: Names = Field(description="Who took part, by names from the register.")
    places: Maybe[Names] = Field(None, description="Where, by names from the register.")
    sources: Annotated[tuple[Source, ...], Field(min_length=1)] = Field(description="Who says so; at least one.")
    claims: Maybe[Annotated[tuple[Claim, ...], Field(min_length=1)]] = Field(None, description="Numbers stated.")
    denied_by: Maybe[Names] = Field(None, description="Who denies it, by names from the register.")
    quote: Maybe[Quote] = Field(None, description="A short quotation.")
    links: Maybe[Annotated[tuple[Link, ...], Field(min_length=1)]] = Field(
        None, description="Earlier events it bears on."
    )
    confidence: Annotated[str, OneOf(vocabulary.CONFIDENCES)] = Field(description="How sure the curators are.")
    note: Maybe[Text] = Field(None, description="What a reader should know about doubts and limits.")


class Coverage(Entry):
    """The days that the chronology covers, both included."""

    from_: Day = Field(alias="from", description="The first day.")
    to: Day = Field(description="The last day.")


class Era(Entry):
    """A stretch of time that the timeline shows behind the events."""

    id: Slug = Field(description="A short name that never changes.")
    name: Translations = Field(description="What the timeline prints.")
    date: Date = Field(description="The interval.")
    events: Annotated[tuple[EventId, ...], Field(min_length=1)] = Field(description="The events that support it.")


class Step(Entry):
    """One step of a story: an event, and what it is to this story."""

    event: EventId = Field(description="The id of the event.")
    says: Translations = Field(description="One or two sentences, which say no more than the event does.")


class Story(Entry):
    """A path through the record, for somebody who has two minutes or one question."""

    id: Slug = Field(description="Never changes; stands in links.")
    title: Translations = Field(description="What it is about.")
    intro: Translations = Field(description="What the reader will see, in two or three sentences.")
    steps: Annotated[tuple[Step, ...], Field(min_length=2)] = Field(description="Its events, oldest first.")


class Chronology(Entry):
    """What stands above the events in `events.yaml`."""

    title: Text = Field(description="The name of the chronology.")
    title_in: Maybe[OtherLanguages] = Field(None, description="The name in languages other than English.")
    description: Text = Field(description="What it is, in a few sentences.")
    description_in: Maybe[OtherLanguages] = Field(None, description="The same in languages other than English.")
    coverage: Coverage = Field(description="The days covered.")
    cutoff: Day = Field(description="The day up to which reports were read.")
    licence: Text = Field(description="The terms of use of the data.")
    eras: tuple[Era, ...] = Field((), description="Stretches of time behind the events.")
    stories: tuple[Story, ...] = Field((), description="Paths through the events, each with its steps.")

    @property
    def ids(self) -> frozenset[str]:
        """The ids of what stands above the events: of eras and stories."""
        return frozenset([*(era.id for era in self.eras), *(story.id for story in self.stories)])

    @property
    def titles(self) -> dict[str, str]:
        """The name of the chronology by language."""
        return {"en": self.title, **(self.title_in or {})}

    @property
    def descriptions(self) -> dict[str, str]:
        """What it is, by language."""
        return {"en": self.description, **(self.description_in or {})}


class Actor(Entry):
    """A person or organisation that the events refer to."""

    id: Slug = Field(description="Never changes; stands in links.")
    name: Text = Field(description="The name that the page shows.")
    aliases: tuple[Text, ...] = Field((), description="Other spellings, in any script.")
    native: Maybe[ByLanguage] = Field(None, description="Spellings by language.")
    kind: Annotated[str, OneOf(vocabulary.ACTOR_KINDS)] = Field(description="What sort of actor it is.")
    side: Text = Field(description="The country or body it belongs to.")
    role: Maybe[Text] = Field(None, description="Who that is, for somebody who does not know.")
    member_of: Maybe[Named] = Field(None, description="The actor that it is part of.")


class Outlet(Entry):
    """A publisher of sources."""

    id: Slug = Field(description="Never changes; stands in links.")
    name: Text = Field(description="The name that the page shows.")
    aliases: tuple[Text, ...] = Field((), description="Other names.")
    domains: tuple[Domain, ...] = Field((), description="Its web domains.")
    country: Text = Field(description="Where it is based, or unknown.")
    kind: Annotated[str, OneOf(vocabulary.OUTLET_KINDS)] = Field(description="What sort of outlet it is.")
    control: Annotated[str, OneOf(vocabulary.CONTROLS)] = Field(description="Who controls it.")
    reliability_note: Maybe[Text] = Field(None, description="What a reader should know about it.")


class Place(Entry):
    """A place that events refer to."""

    id: Slug = Field(description="Never changes; stands in links.")
    name: Text = Field(description="The name that the page shows.")
    aliases: tuple[Text, ...] = Field((), description="Other names.")
    country: Text = Field(description="The country it is in.")
    kind: Annotated[str, OneOf(vocabulary.PLACE_KINDS)] = Field(description="What sort of place it is.")
    lat: Maybe[float] = Field(None, strict=True, ge=-90, le=90, description="Latitude, degrees north.")
    lon: Maybe[float] = Field(None, strict=True, ge=-180, le=180, description="Longitude, degrees east.")
    note: Maybe[Text] = Field(None, description="What a reader should know about it.")


class Sweep(Entry):
    """One search for what the record lacked, in one month."""

    month: str = Field(pattern="^[0-9]{4}-(0[1-9]|1[0-2])$", description="The month.")
    search: Annotated[str, OneOf(vocabulary.SEARCHES)] = Field(description="What was searched for.")
    languages: tuple[str, ...] = Field(min_length=1, description="The languages of the queries.")
    found: int = Field(ge=0, description="How many facts the record lacked.")


class Comparison(Entry):
    """One published chronology that the record was held against."""

    chronology: str = Field(description="What it is called.")
    day: Day = Field(description="When.")
    entries: int = Field(ge=1, description="How many of its entries lie in the days covered.")
    held: int = Field(ge=0, description="How many of them the record holds.")


class Thoroughness(Entry):
    """How thoroughly the record was made, which the page about the chronology shows."""

    sweeps: tuple[Sweep, ...] = Field((), description="The searches, by month.")
    comparisons: tuple[Comparison, ...] = Field((), description="The chronologies that it was held against.")


class EventsFile(Chronology):
    """All of `events.yaml`, whose events are read one by one."""

    events: tuple[Event, ...] = Field(description="The events, oldest first.")
