"""Every name in an event that must stand in a register, with its place and the registers that may hold it."""

from collections.abc import Iterator

from loaders.model.entries import Event
from loaders.model.names import Name

Path = tuple[str | int, ...]
"""Where something stands in a record: keys and positions."""

ACTORS = ("actors",)
OUTLETS = ("outlets",)
PLACES = ("places",)
CREDITED = ("outlets", "actors")
"""Whom a source credits: another outlet more often than not."""
SPEAKERS = ("actors", "outlets")
"""Who states, denies or is quoted: an actor more often than not."""


def references(event: Event) -> Iterator[tuple[Path, Name, tuple[str, ...]]]:
    """Each name of the event: where it stands, the name, and the registers that may hold it, likeliest first."""
    yield from _each(("actors",), event.actors, ACTORS)
    yield from _each(("places",), event.places, PLACES)
    for number, source in enumerate(event.sources or ()):  # an event of which only half is read may have none
        yield ("sources", number, "outlet"), source.outlet, OUTLETS
        if source.republished_by is not None:
            yield ("sources", number, "republished_by"), source.republished_by, OUTLETS
        yield from _each(("sources", number, "credits"), source.credits, CREDITED)
    for number, claim in enumerate(event.claims or ()):
        if not claim.by.is_anonymous:
            yield ("claims", number, "by"), claim.by, SPEAKERS
    yield from _each(("denied_by",), event.denied_by, SPEAKERS)
    if event.quote is not None:
        yield ("quote", "by"), event.quote.by, SPEAKERS


def _each(
    path: Path, names: tuple[Name, ...] | None, kinds: tuple[str, ...]
) -> Iterator[tuple[Path, Name, tuple[str, ...]]]:
    for number, name in enumerate(names or ()):
        yield (*path, number), name, kinds
