"""What a choice adds to a timeline: rings, lines to linked events, a marker where the event is only counted."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import pandas as pd

from components.figures.look import Palette
from components.figures.plain import Figure
from components.figures.timeline.cells import Cell, cells_at
from components.figures.timeline.marks import Placed, Point, events_of, link_trace, marker_traces, ring_trace
from components.figures.timeline.spans import Scale
from loaders.language import Language


@dataclass(frozen=True)
class Counted:
    """The events of a timeline that have no marker: of a large record nearly all, so they are kept as a frame.

    Attributes:
        events: The columns that `events_of` reads, and `at`: where each stands in time, in pixels.
        heights: Where the counts of each row stand, by its id.
        cells: The cells of the window.
        scale: The axis of time.
    """

    events: pd.DataFrame
    heights: Mapping[str, float]
    cells: Sequence[Cell]
    scale: Scale

    def placed(self, ids: Collection[str]) -> list[Placed]:
        """Some of them, where their count stands."""
        wanted = self.events[self.events["id"].isin(ids)]
        middles = [self.cells[cell].middle for cell in cells_at(self.cells, wanted["at"].to_numpy())]
        return [
            Placed(event, self.scale.moment(middle), self.heights[event.row])
            for event, middle in zip(events_of(wanted), middles, strict=True)
        ]


@dataclass(frozen=True)
class Timeline:
    """A timeline with nothing chosen, which whoever chooses an event of it need not have laid out again.

    Attributes:
        figure: The figure as it is without a choice.
        below: How many of its traces lie below what a choice adds.
        placed: The events that have a marker, once for each row that they stand in.
        counted: Those that are only counted.
        colours: The colours of the figure.
        line: How many characters a line of the hover card holds.
        language: The language of the hover card.
    """

    figure: Figure
    below: int
    placed: Sequence[Placed]
    counted: Counted
    colours: Palette
    line: int
    language: Language

    def chosen(self, event: str | None, links: Collection[str] = ()) -> Figure:
        """The figure with an event chosen; as it is where the event does not stand in it.

        Args:
            event: The id of the event; None where nothing is chosen.
            links: The ids of those that it is linked with; a line leads to each that stands in the figure.
        """
        if not event:
            return self.figure
        counted = self.counted.placed({event, *links})
        there = [*(one for one in self.placed if one.event.id == event or one.event.id in links), *counted]
        here = [one for one in there if one.event.id == event]
        if not here:
            return self.figure
        linked = [one for one in there if one.event.id != event]
        hidden = [one for one in counted if one.event.id == event]
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
