"""Who and what the events of an extract name, as far as their facts can be read without the rest of the registers."""

from collections.abc import Iterable, Iterator

from loaders.exports.extract import Extract
from loaders.model.entries import Actor, Event, Outlet, Place
from loaders.model.names import Voice
from loaders.model.references import references
from loaders.provenance.camps import wholes


def actors(extract: Extract) -> list[Actor]:
    """The actors, in the order of the register; with those that they are part of, on whom their camps depend."""
    named = _named(extract)
    return [entry for entry in extract.answer.dataset.registers.actors if ("actors", entry.id) in named]


def outlets(extract: Extract) -> list[Outlet]:
    """The outlets, likewise; with those that actors publish as."""
    named = _named(extract)
    return [entry for entry in extract.answer.dataset.registers.outlets if ("outlets", entry.id) in named]


def places(extract: Extract) -> list[Place]:
    """The places, likewise."""
    named = _named(extract)
    return [entry for entry in extract.answer.dataset.registers.places if ("places", entry.id) in named]


def _named(extract: Extract) -> set[tuple[str, str]]:
    voices = dict.fromkeys(_voices(extract.events))
    with_wholes = (one for voice in voices for one in wholes(voice))
    return {(one.register, one.id) for voice in with_wholes for one in (voice, voice.credited_as)}


def _voices(events: Iterable[Event]) -> Iterator[Voice]:
    for event in events:
        for _, name, _ in references(event):
            yield name.voice
