"""What a choice adds to a timeline: rings, lines to linked events, a marker where the event is only counted."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import product

from components.figures.look import Palette
from components.figures.plain import Figure
from components.figures.timeline.marks import Placed, Point, link_trace, marker_traces, ring_trace
from loaders.language import Language


@dataclass(frozen=True)
class Timeline:
    """A timeline with nothing chosen, which whoever chooses an event of it need not have laid out again.

    Attributes:
        figure: The figure as it is without a choice.
        below: How many of its traces lie below what a choice adds.
        placed: The events that have a marker, once for each row that they stand in.
        counted: Those that are only counted, where that count stands.
        colours: The colours of the figure.
        line: How many characters a line of the hover card holds.
        language: The language of the hover card.
    """

    figure: Figure
    below: int
    placed: Sequence[Placed]
    counted: Sequence[Placed]
    colours: Palette
    line: int
    language: Language

    def chosen(self, event: str | None, links: Collection[str] = ()) -> Figure:
        """The figure with an event chosen; as it is where the event does not stand in it.

        Args:
            event: The id of the event; None where nothing is chosen.
            links: The ids of those that it is linked with; a line leads to each that stands in the figure.
        """
        there = [*self.placed, *self.counted]
        here = [one for one in there if one.event.id == event]
        if not here:
            return self.figure
        linked = [one for one in there if one.event.id in links and one.event.id != event]
        hidden = [one for one in self.counted if one.event.id == event]
        added = [
            *link_trace(_nearest(here, linked), self.colours),
            ring_trace(here, self.colours),
            *marker_traces(hidden, self.colours, self.line, self.language),
        ]
        return self.figure.with_traces(added, self.below)


def _nearest(chosen: Sequence[Placed], linked: Sequence[Placed]) -> list[tuple[Point, Point]]:
    """For each linked event the two rows that are nearest to each other: where the chosen one and where it stands."""
    pairs: dict[str, list[tuple[Placed, Placed]]] = {}
    for one, other in product(chosen, linked):
        pairs.setdefault(other.event.id, []).append((one, other))
    nearest = [min(several, key=lambda pair: abs(pair[0].y - pair[1].y)) for several in pairs.values()]
    return [((one.x, one.y), (other.x, other.y)) for one, other in nearest]
