"""The pages behind the events, each once, however many events rest on it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import cast

from loaders.model.entries import Event, Outlet, Source

NO_DIGIT = re.compile("[^0-9]+")

KEY_LENGTH = 8
"""Of the digest in a key, in characters."""


@dataclass(frozen=True, slots=True)
class ReferencedPage:
    """A page, and what rests on it.

    Attributes:
        key: What a text cites it by: `kcna-2024-06-20-1f3a9c2b`; the same as long as its outlet, day and address are.
        source: What is known of it.
        events: The ids of the events that rest on it, in their order.
    """

    key: str
    source: Source
    events: tuple[str, ...]

    @property
    def outlet(self) -> Outlet:
        """Who published it."""
        return cast(Outlet, self.source.outlet.voice.entry)


def pages_of(events: Iterable[Event]) -> list[ReferencedPage]:
    """The pages in the order in which they first occur.

    A page is told by its address; where it has none, by who published what and when.
    """
    found: dict[str, tuple[Source, dict[str, None]]] = {}
    for event in events:
        for source in event.sources:
            held, behind = found.setdefault(_address(source), (source, {}))
            behind[event.id] = None
            if source.title and not held.title:
                found[_address(source)] = source, behind
    return [ReferencedPage(_key(source), source, tuple(behind)) for source, behind in found.values()]


def _address(source: Source) -> str:
    if source.url:
        return source.url
    published = source.published.text if source.published else ""
    return "\n".join((source.outlet.id, source.article or "", source.title or "", published))


def _key(source: Source) -> str:
    day = NO_DIGIT.sub("-", source.published.text).strip("-") if source.published else "undated"
    return f"{source.outlet.id}-{day}-{sha256(_address(source).encode()).hexdigest()[:KEY_LENGTH]}"
