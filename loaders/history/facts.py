"""What an event states, key by key, so that two versions of it can be set side by side.

A fact has an identity, by which it is the same in both, and a text, by which a reader knows it. Names are the same as
long as they mean the same entry of a register, whatever that is called.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from loaders.model.entries import Claim, Event, Source
from loaders.model.names import Name

TEXTS = ("title", "summary", "label")
"""The keys that hold a text in several languages."""

WORDS = ("kind", "category", "status", "significance", "confidence")
"""The keys that hold one word."""

PAGES = "sources"


class Fact(NamedTuple):
    """One thing that an event states.

    Attributes:
        key: The key under which it stands; with a part of a page behind a dot, as `sources.credits`.
        identity: What makes it the same in another version, among those of its key.
        text: What it says.
    """

    key: str
    identity: str
    text: str


def facts_of(event: Event) -> Iterator[Fact]:
    """Everything that an event states, in the order of its keys."""
    yield Fact("date", event.date.text, event.date.text)
    for key in TEXTS:
        texts: Mapping[str, str] = getattr(event, key) or {}
        yield from (Fact(f"{key}.{code}", text, text) for code, text in texts.items())
    for key in WORDS:
        word = str(getattr(event, key))
        yield Fact(key, word, word)
    yield from _names("actors", event.actors)
    yield from _names("places", event.places or ())
    for source in event.sources:
        yield from _of_page(source)
    for claim in event.claims or ():
        yield from _of_claim(claim)
    yield from _names("denied_by", event.denied_by or ())
    if event.quote:
        said = f"{event.quote.text} ({_called(event.quote.by)}, {event.quote.language})"
        yield Fact("quote", said, said)
    for link in event.links or ():
        yield Fact("links", f"{link.type} {link.event}", f"{link.type} {link.event}")
    if event.note:
        yield Fact("note", event.note, event.note)


def address_of(source: Source) -> str:
    """By what a page is the same in another version."""
    return source.url or source.article or f"{_identity(source.outlet)} {source.title or ''}".strip()


def _of_page(source: Source) -> Iterator[Fact]:
    """The page itself, and how it is described."""
    address = address_of(source)
    yield Fact(PAGES, address, address)
    described: Mapping[str, Iterable[str]] = {
        "outlet": [source.outlet],
        "republished_by": [source.republished_by] if source.republished_by else [],
        "title": [source.title] if source.title else [],
        "published": [source.published.text] if source.published else [],
        "language": [source.language],
        "credits": source.credits or (),
        "media": [source.media] if source.media else [],
    }
    for part, values in described.items():
        for value in values:
            yield Fact(f"{PAGES}.{part}", f"{address} {_identity(value)}", f"{_called(value)} ({address})")


def _of_claim(claim: Claim) -> Iterator[Fact]:
    ends = (claim.low, claim.high) if claim.value is None else (claim.value,)
    number = "–".join(f"{end:,}".removesuffix(".0") for end in ends if end is not None)
    amount = " ".join(filter(None, (claim.qualifier, number)))
    stated = f", {claim.stated.text}" if claim.stated else ""
    counted = f"{claim.quantity}: {amount} ("
    yield Fact("claims", f"{counted}{_identity(claim.by)}{stated})", f"{counted}{_called(claim.by)}{stated})")
    if claim.note:
        yield Fact("claims.note", f"{counted}{claim.note}", claim.note)


def _names(key: str, names: Iterable[Name]) -> Iterator[Fact]:
    return (Fact(key, _identity(name), _called(name)) for name in names)


def _identity(value: str) -> str:
    return f"{value.voice.register} {value.id}" if isinstance(value, Name) and value.meant else str(value)


def _called(value: str) -> str:
    return value.voice.name if isinstance(value, Name) and value.meant else str(value)
