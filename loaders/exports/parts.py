"""What the documents in JSON are made of: days, pages, numbers and whom they name, as values of the model."""

from collections.abc import Iterable

from loaders.dates.edtf import When
from loaders.dates.in_words import in_words
from loaders.exports.document_model import Day, Days, NamedOne, Number, Page
from loaders.language import Language
from loaders.model.entries import Claim, Source
from loaders.model.names import Voice
from loaders.wording.claims import claim_in_words, name_of


def days_of(when: When, language: Language) -> Days:
    """The date of an event."""
    facts = when._asdict()
    return Days(edtf=facts.pop("text"), in_words=in_words(when, language), **facts)


def day_of(when: When | None, language: Language) -> Day | None:
    """A day as far as it is known; None for none."""
    if when is None:
        return None
    return Day(edtf=when.text, in_words=in_words(when, language), earliest=when.earliest, latest=when.latest)


def page_of(source: Source, origins: tuple[Voice, ...], language: Language) -> Page:
    """A page, with the roots of what it credits."""
    return Page(
        outlet=source.outlet.id,
        republished_by=source.republished_by.id if source.republished_by else None,
        title=source.title,
        published=day_of(source.published, language),
        url=source.url,
        article=source.article,
        language=source.language,
        media=source.media,
        credits=ids_of(name.voice for name in source.credits or ()),
        origins=ids_of(origins),
    )


def number_of(claim: Claim, language: Language) -> Number:
    """A number that somebody stated."""
    return Number(
        quantity=claim.quantity,
        value=claim.value,
        low=claim.low,
        high=claim.high,
        qualifier=claim.qualifier,
        in_words=claim_in_words(claim, language),
        by=None if claim.by.is_anonymous else id_of(claim.by.voice),
        by_name=name_of(claim.by),
        stated=day_of(claim.stated, language),
        note=claim.note,
    )


def ids_of(voices: Iterable[Voice]) -> tuple[NamedOne, ...]:
    """Who is meant, each by register and id."""
    return tuple(map(id_of, voices))


def id_of(voice: Voice) -> NamedOne:
    """Who is meant, by register and id."""
    return NamedOne(register=voice.register, id=voice.id)
