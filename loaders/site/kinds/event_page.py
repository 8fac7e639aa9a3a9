"""The page of an event: what, when, who says so, and what it is linked with."""

from collections.abc import Iterator
from typing import NamedTuple

from loaders.dates.in_words import in_words
from loaders.exports.citations.reference import Reading
from loaders.exports.citations.styles import chicago
from loaders.language import Language
from loaders.model import vocabulary
from loaders.model.addresses import is_url
from loaders.model.entries import Claim, Event
from loaders.model.names import Name, Voice
from loaders.model.vocabulary import Term
from loaders.provenance.camps import camp_of
from loaders.provenance.origins import Trace
from loaders.selection.page_state import PageState
from loaders.site.address import Spot
from loaders.site.layout import filled
from loaders.site.linked_data import of_event
from loaders.site.record import Line, Record, beside, month_of
from loaders.wording.claims import counted, name_of
from loaders.wording.introduction import date_in_full, introduction
from loaders.wording.linked import RELATIONS
from loaders.wording.provenance import chain_in_words, provenance_in_words
from loaders.wording.standing import turn_in_words


class Named(NamedTuple):
    """Somebody or something with a page of its own.

    Attributes:
        name: How it is called.
        key: The key of its page; "" for somebody anonymous.
    """

    name: str
    key: str


class Page(NamedTuple):
    """A page that says so.

    Attributes:
        outlet: Who published it.
        behind: How the word came there, after the name of the outlet: ` ← Reuters`.
        headline: Its headline.
        url: Its address; "" for none that is safe to follow.
        language: The code of its language.
        headline_language: That of its headline; of a page without one, that of the words in its place.
        details: What else is known of it.
    """

    outlet: Named
    behind: str
    headline: str
    url: str
    language: str
    headline_language: str
    details: tuple[str, ...]


class Group(NamedTuple):
    """The pages that have the word from the same origins.

    Attributes:
        origins: Each origin with the name of its camp; none for a copy of something unnamed.
        pages: The pages.
    """

    origins: tuple[tuple[Named, str], ...]
    pages: tuple[Page, ...]


class Number(NamedTuple):
    """A number stated.

    Attributes:
        amount: How many of what.
        by: Who states it.
        day: When, in words; "" where that is not known.
        note: What it includes.
    """

    amount: str
    by: Named
    day: str
    note: str


def event_page(spot: Spot, record: Record, event_id: str) -> bytes:
    """The page of one event."""
    dataset, language = record.dataset, record.language
    event, trace = dataset.records[event_id], dataset.traces[event_id]
    summary, summary_language = language.choose(event.summary)
    month = month_of(dataset, event_id)
    before, after = beside(record.events, record.order[event_id])
    return filled(
        "event",
        spot,
        record,
        PageState(event=event_id),
        title=record.lines[event_id].title,
        description=introduction(event, language),
        linked_data=of_event(event, spot, record),
        event=event,
        day=date_in_full(event, language),
        month=(month, record.month_in_words(month)),
        facts=list(_facts(event, language)),
        summary=summary,
        summary_language=summary_language,
        speaker=_named(event.quote.by) if event.quote else None,
        provenance=provenance_in_words(event, trace, language),
        groups=list(_groups(event, trace, language)),
        numbers=[_number(claim, language) for claim in event.claims or ()],
        denied_by=[_named(name) for name in event.denied_by or ()],
        turns=[(turn_in_words(turn, language), turn.event) for turn in dataset.histories[event_id]],
        linked=list(_linked(event_id, record)),
        actors=[_named(name) for name in event.actors],
        places=[_named(name) for name in event.places or ()],
        before=before,
        after=after,
        citation=chicago(Reading(dataset, language).event(event, spot.address), language),
    )


def _facts(event: Event, language: Language) -> Iterator[tuple[str, str, str]]:
    """What sort of event it is: what is asked, the answer, and what that means."""
    text = language.text
    answers: tuple[tuple[str, Term], ...] = (
        (text("Kind"), vocabulary.KINDS[event.kind]),
        (text("Status"), vocabulary.STATUSES[event.status]),
        (text("Category"), vocabulary.CATEGORIES[event.category]),
        (text("Significance"), vocabulary.SIGNIFICANCES[event.significance]),
        (text("Confidence"), vocabulary.CONFIDENCES[event.confidence]),
    )
    for asked, term in answers:
        yield asked, text(term.label), text(term.meaning)


def _groups(event: Event, trace: Trace, language: Language) -> Iterator[Group]:
    for origins, positions in trace.groups().items():
        camps = (language.text(vocabulary.CAMPS[camp_of(origin)].label) for origin in origins)
        yield Group(
            tuple((_of(origin), camp) for origin, camp in zip(origins, camps, strict=True)),
            tuple(_page(event, position, trace, language) for position in positions),
        )


def _page(event: Event, position: int, trace: Trace, language: Language) -> Page:
    source, text = event.sources[position], language.text
    outlet = source.outlet.voice
    details = [
        in_words(source.published, language) if source.published else text("no day given"),
        language.name_of(source.language),
        *([text(vocabulary.MEDIA[source.media].label)] if source.media else []),
        *([text("read at {outlet}", outlet=name_of(source.republished_by))] if source.republished_by else []),
    ]
    return Page(
        outlet=_of(outlet),
        behind=chain_in_words(event, position, trace).removeprefix(outlet.name),
        headline=source.title or text("page of {outlet}", outlet=outlet.name),
        url=source.url if source.url and is_url(source.url) else "",
        language=source.language,
        headline_language=source.language if source.title else language.id,
        details=tuple(details),
    )


def _number(claim: Claim, language: Language) -> Number:
    stated = in_words(claim.stated, language) if claim.stated else ""
    return Number(counted(claim, language), _named(claim.by), stated, claim.note or "")


def _linked(event: str, record: Record) -> Iterator[tuple[Line, str]]:
    """The events that this one is linked with and itself, each with how it bears on others."""
    for chapter in record.linked.get(event, ()):
        relations = (
            record.language.text(RELATIONS[kind], date=record.lines[target].day) for kind, target in chapter.links
        )
        yield record.lines[chapter.event], ", ".join(relations)


def _named(name: Name) -> Named:
    return Named(name_of(name), "") if name.meant is None else _of(name.meant)


def _of(voice: Voice) -> Named:
    return Named(voice.name, f"{voice.register}/{voice.id}")
