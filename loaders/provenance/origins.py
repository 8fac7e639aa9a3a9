"""Where the word on an event comes from: its origins, the roots of what its pages credit.

A page that credits others says what they say: its origins are theirs, and five pages that credit KCNA are one origin.
A page that credits nobody is its outlet's own word, and the site that republished it adds nothing. How a chain is
followed, so that independence is never counted twice:

- An outlet that is credited by one page and has another page of its own here, which credits somebody, passes that on.
- A messenger (an outlet that is neither official, nor research, nor of one of the two capitals) that is credited in the
  same breath as somebody else passes that word on: Yonhap beside the intelligence service is no second origin.
- Outlets that credit each other in a circle, and nobody else, are one origin: the first of them.
- A member folds into its body if that is an origin as well (Dmitry Peskov into the Kremlin), and a state as such into a
  particular voice of its camp (the Government of Russia into TASS). Two voices of one state, such as KCNA and the
  foreign ministry, stay two origins in one camp: how far they are independent is what the camps say.
- An aggregator that credits nobody has its word from somebody unnamed: it counts only where nobody else does.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from loaders.model.entries import Event, Outlet
from loaders.model.names import Voice
from loaders.model.reached import reached
from loaders.provenance.camps import CAPITALS, camp_of, is_state, wholes

SPEAKS_FOR_ITSELF = frozenset({"official", "research", "think-tank"})
"""Kinds of outlets that publish their own findings rather than news."""

COPIES = frozenset({"aggregator", "social"})
"""Kinds of outlets that show what others wrote."""

Paths = Mapping[Voice, tuple[Voice, ...]]


@dataclass(frozen=True, slots=True)
class Trace:
    """Who is behind an event.

    Attributes:
        origins: The roots of its chains of credit, in the order of its sources.
        by_source: The origins of each source, in the same order; none for a copy of something unnamed.
        stated: Whom the outlets of its sources credit.
    """

    origins: tuple[Voice, ...]
    by_source: tuple[tuple[Voice, ...], ...]
    stated: Paths

    def groups(self) -> dict[tuple[Voice, ...], list[int]]:
        """The positions of the sources by their origins, in the order in which those appear."""
        groups: dict[tuple[Voice, ...], list[int]] = {}
        for position, origins in enumerate(self.by_source):
            groups.setdefault(origins, []).append(position)
        return groups


def trace_origins(event: Event) -> Trace:
    """Follow the credits of an event to their roots.

    Args:
        event: An event whose names all stand in the registers.
    """
    pages = [page_of(event, position) for position in range(len(event.sources))]
    stated = _joined((outlet, credited) for outlet, credited in pages if credited)
    passed_on = _joined(link for _, credited in pages for link in _messages(credited))
    onward = _joined((*stated.items(), *passed_on.items()))
    order = list(dict.fromkeys(voice for outlet, credited in pages for voice in (outlet, *credited)))
    found = [_roots(credited, onward, order) if credited else (outlet,) for outlet, credited in pages]
    copies = [not credited and _is_copy(outlet) for outlet, credited in pages]
    kept = [() if copy and not all(copies) else origins for copy, origins in zip(copies, found, strict=True)]
    folded = _folds(list(dict.fromkeys(voice for origins in kept for voice in origins)))
    origins = list(dict.fromkeys(folded[voice] for voices in kept for voice in voices))
    by_source = tuple(tuple(sorted({folded[voice] for voice in voices}, key=origins.index)) for voices in kept)
    return Trace(tuple(origins), by_source, stated)


def page_of(event: Event, position: int) -> tuple[Voice, tuple[Voice, ...]]:
    """The outlet of a source, and whom it credits besides itself."""
    source = event.sources[position]
    outlet = source.outlet.voice
    credited = dict.fromkeys(name.voice for name in source.credits or ())
    return outlet, tuple(voice for voice in credited if voice != outlet)


def _joined(links: Iterable[tuple[Voice, Iterable[Voice]]]) -> dict[Voice, tuple[Voice, ...]]:
    joined: dict[Voice, dict[Voice, None]] = {}
    for voice, targets in links:
        joined.setdefault(voice, {}).update(dict.fromkeys(targets))
    return {voice: tuple(targets) for voice, targets in joined.items()}


def _messages(credited: tuple[Voice, ...]) -> Iterator[tuple[Voice, tuple[Voice, ...]]]:
    """For each messenger among those whom one page credits, the others, whose word it passes on."""
    messengers = [voice for voice in credited if _is_messenger(voice)]
    others = tuple(voice for voice in credited if voice not in messengers)
    if others:
        yield from ((messenger, others) for messenger in messengers)


def _is_messenger(voice: Voice) -> bool:
    if not isinstance(voice.entry, Outlet) or voice.entry.kind in SPEAKS_FOR_ITSELF:
        return False
    return camp_of(voice) not in CAPITALS


def _is_copy(voice: Voice) -> bool:
    return voice.entry.kind in COPIES


def _roots(voices: Iterable[Voice], onward: Paths, order: list[Voice]) -> tuple[Voice, ...]:
    roots: dict[Voice, None] = {}
    for voice in voices:
        chain = sorted({voice, *reached(voice, onward)}, key=order.index)
        ends = [one for one in chain if one not in onward]
        circle = next((one for one in chain if one in reached(one, onward)), voice)
        roots.update(dict.fromkeys(ends or [circle]))
    return tuple(roots)


def direct(voices: tuple[Voice, ...], stated: Paths) -> tuple[Voice, ...]:
    """Those of the voices whom no other of them credits already."""
    behind = {other for voice in voices for other in reached(voice, stated) if other != voice}
    return tuple(voice for voice in voices if voice not in behind) or voices


def _folds(origins: list[Voice]) -> dict[Voice, Voice]:
    """The origin for which each origin counts: itself, its body, or a particular voice of its state."""
    folds = {origin: _body(origin, origins) for origin in origins}
    particular = {camp_of(voice): voice for voice in reversed(folds.values()) if not is_state(voice)}
    for origin, whole in folds.items():
        if is_state(whole):
            folds[origin] = particular.get(camp_of(whole), whole)
    return folds


def _body(origin: Voice, origins: list[Voice]) -> Voice:
    """The largest body, short of the state itself, that an origin is part of and that is an origin as well."""
    bodies = [whole.credited_as for whole in wholes(origin)[1:]]
    return next((body for body in reversed(bodies) if body in origins and not is_state(body)), origin)
