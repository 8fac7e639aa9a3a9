"""Every name in an event that must stand in a register, with its place and the registers that may hold it."""

from collections.abc import Iterator

from loaders.files.problems import Problem
from loaders.files.validation import Path, path_in_words, problem_at
from loaders.files.yaml_reader import Document
from loaders.model.entries import Event
from loaders.model.registers import ANONYMOUS, Registers, unknown_name

ACTORS = ("actors",)
OUTLETS = ("outlets",)
PLACES = ("places",)
CREDITED = ("outlets", "actors")
"""Whom a source credits: another outlet more often than not."""
SPEAKERS = ("actors", "outlets")
"""Who states, denies or is quoted: an actor more often than not."""


def references(event: Event) -> Iterator[tuple[Path, str, tuple[str, ...]]]:
    """Each name of the event: where it stands, the name, and the registers that may hold it, likeliest first."""
    yield from _each(("actors",), event.actors, ACTORS)
    yield from _each(("places",), event.places, PLACES)
    for number, source in enumerate(event.sources):
        yield ("sources", number, "outlet"), source.outlet, OUTLETS
        if source.republished_by is not None:
            yield ("sources", number, "republished_by"), source.republished_by, OUTLETS
        yield from _each(("sources", number, "credits"), source.credits, CREDITED)
    for number, claim in enumerate(event.claims or ()):
        if not claim.by.startswith(ANONYMOUS):
            yield ("claims", number, "by"), claim.by, SPEAKERS
    yield from _each(("denied_by",), event.denied_by, SPEAKERS)
    if event.quote is not None:
        yield ("quote", "by"), event.quote.by, SPEAKERS


def unknown_names(event: Event, registers: Registers, document: Document, path: Path) -> list[Problem]:
    """A problem for every name of the event that no register holds."""
    problems = []
    for place, name, kinds in references(event):
        if registers.find(name, kinds) is None:
            what, remedy = unknown_name(name, [registers.named(kind) for kind in kinds])
            where = f"{event.id}: {path_in_words(place)}"
            problems.append(problem_at(document, path + place, "unknown-name", where, what, remedy))
    return problems


def _each(
    path: Path, names: tuple[str, ...] | None, kinds: tuple[str, ...]
) -> Iterator[tuple[Path, str, tuple[str, ...]]]:
    for number, name in enumerate(names or ()):
        yield (*path, number), name, kinds
