"""Pure layout of the rows: each that has events, grouped into lanes, as tall as its density needs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from components.figures.timeline.labels import Box, Place, place_labels
from components.figures.timeline.swarm import Mark, spread
from loaders.wording.lanes import Lanes


@dataclass(frozen=True)
class Spacing:
    """Distances in pixels.

    Attributes:
        heading: Height of the strip at the top of a lane for its name.
        caption: Height of the strip at the top of a row for its name; 0 where that stands beside the row.
        padding: Free space above and below the marks of a row.
        least: The least height of the part of a row that holds its marks.
        foot: Free space at the end of a lane.
        beyond: How far labels may reach above and below the marks of their row.
    """

    heading: float = 22
    caption: float = 0
    padding: float = 4
    least: float = 20
    foot: float = 4
    beyond: float = 60


WIDE = Spacing()
NARROW = Spacing(heading=20, caption=13, padding=3, least=14, beyond=16)


@dataclass(frozen=True)
class Row:
    """A row on the page; heights in pixels from the top of the first lane, downwards."""

    name: str
    top: float
    middle: float
    bottom: float


@dataclass(frozen=True)
class Lane:
    """A group of rows; heights likewise."""

    name: str
    top: float
    bottom: float


@dataclass(frozen=True)
class Rows:
    """The layout of all events.

    Attributes:
        lanes: From top to bottom.
        rows: From top to bottom.
        heights: The height of each mark, in the order of the marks.
        labels: The places of labels by the number of their mark; what finds no room is left out.
        height: Of everything.
    """

    lanes: Sequence[Lane]
    rows: Sequence[Row]
    heights: Sequence[float]
    labels: Mapping[int, Place]
    height: float


def lay_out_rows(
    lanes: Lanes,
    values: Sequence[str],
    marks: Sequence[Mark],
    labels: Mapping[int, float],
    width: float,
    spacing: Spacing,
) -> Rows:
    """Find a place for every mark, and for every label that there is room for.

    Args:
        lanes: The rows that there may be, in their lanes; those without an event are left out.
        values: The id of the row of each event.
        marks: Its marker and bar.
        labels: The width of the label of each event that has one, in pixels, by the number of the event.
        width: How far to the right labels may reach, in pixels.
        spacing: The distances.
    """
    members: dict[str, list[int]] = {row.id: [] for lane in lanes.groups for row in lane.rows}
    for number, value in enumerate(values):
        members[value].append(number)
    groups, rows, heights, places, at = [], [], [0.0] * len(marks), {}, 0.0
    for lane in lanes.groups:
        present = [row for row in lane.rows if members[row.id]]
        if not present:
            continue
        top, at = at, at + spacing.heading
        for row in present:
            numbers = members[row.id]
            texts = tuple((place, labels[number]) for place, number in enumerate(numbers) if number in labels)
            swarm = _swarm(tuple(marks[number] for number in numbers), texts, width, spacing)
            middle = round(at + spacing.caption + swarm.above, 1)
            for place, number in enumerate(numbers):
                heights[number] = round(middle + swarm.offsets[place], 1)
                if place in swarm.labels:
                    places[number] = swarm.labels[place].moved(middle)
            rows.append(Row(row.name, at, middle, middle + swarm.below))
            at = rows[-1].bottom
        at += spacing.foot
        groups.append(Lane(lane.name, top, at))
    return Rows(groups, rows, heights, places, at)


@dataclass(frozen=True)
class _Swarm:
    """What stands in a row, counted from its middle, and how far it reaches above and below that."""

    offsets: Sequence[float]
    labels: Mapping[int, Place]
    above: float
    below: float


@lru_cache(maxsize=512)
def _swarm(marks: tuple[Mark, ...], labels: tuple[tuple[int, float], ...], width: float, spacing: Spacing) -> _Swarm:
    """Lay out a row; one that no filter and no click has changed is kept."""
    offsets = spread(marks)
    top = min(offset - mark.radius for mark, offset in zip(marks, offsets, strict=True))
    bottom = max(offset + mark.radius for mark, offset in zip(marks, offsets, strict=True))
    places = place_labels(dict(labels), marks, offsets, Box(0, top - spacing.beyond, width, bottom + spacing.beyond))
    top = min([top, *(place.box.top for place in places.values())])
    bottom = max([bottom, *(place.box.bottom for place in places.values())])
    least = spacing.least / 2
    return _Swarm(offsets, places, max(spacing.padding - top, least), max(spacing.padding + bottom, least))
