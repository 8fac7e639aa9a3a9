"""Pure layout of the rows: one for each category that has events, grouped into lanes, as tall as its density needs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from components.figures.swarm import Mark, spread
from loaders.vocabulary import CATEGORIES, LANES


@dataclass(frozen=True)
class Spacing:
    """Distances in pixels.

    Attributes:
        heading: Height of the strip at the top of a lane for its name.
        caption: Height of the strip at the top of a row for its name; 0 where that stands beside the row.
        padding: Free space above and below the marks of a row.
        least: The least height of the part of a row that holds its marks.
        foot: Free space at the end of a lane.
    """

    heading: float = 22
    caption: float = 0
    padding: float = 4
    least: float = 20
    foot: float = 4


WIDE = Spacing()
NARROW = Spacing(heading=20, caption=12, padding=3, least=14)


@dataclass(frozen=True)
class Row:
    """A category on the page; heights in pixels from the top of the first lane, downwards."""

    category: str
    top: float
    middle: float
    bottom: float


@dataclass(frozen=True)
class Lane:
    """A group of rows; heights likewise."""

    lane: str
    top: float
    bottom: float


@dataclass(frozen=True)
class Rows:
    """The layout of all events.

    Attributes:
        lanes: From top to bottom.
        rows: From top to bottom.
        heights: The height of each mark, in the order of the marks.
        height: Of everything.
    """

    lanes: Sequence[Lane]
    rows: Sequence[Row]
    heights: Sequence[float]
    height: float


def lay_out_rows(categories: Sequence[str], marks: Sequence[Mark], spacing: Spacing) -> Rows:
    """Find a place for every mark.

    Args:
        categories: The category of each event.
        marks: Its marker and bar.
        spacing: The distances.
    """
    members: Mapping[str, list[int]] = {category: [] for category in CATEGORIES}
    for number, category in enumerate(categories):
        members[category].append(number)
    lanes, rows, heights, at = [], [], [0.0] * len(marks), 0.0
    for lane in LANES:
        present = [one for one, term in CATEGORIES.items() if term.lane == lane and members[one]]
        if not present:
            continue
        top, at = at, at + spacing.heading
        for category in present:
            row, offsets = _row(category, [marks[number] for number in members[category]], at, spacing)
            for number, offset in zip(members[category], offsets, strict=True):
                heights[number] = round(row.middle + offset, 1)
            rows.append(row)
            at = row.bottom
        at += spacing.foot
        lanes.append(Lane(lane, top, at))
    return Rows(lanes, rows, heights, at)


def _row(category: str, marks: Sequence[Mark], top: float, spacing: Spacing) -> tuple[Row, list[float]]:
    offsets = spread(marks)
    above = max(mark.radius - offset for mark, offset in zip(marks, offsets, strict=True))
    below = max(mark.radius + offset for mark, offset in zip(marks, offsets, strict=True))
    above = max(above + spacing.padding, spacing.least / 2)
    below = max(below + spacing.padding, spacing.least / 2)
    middle = top + spacing.caption + above
    return Row(category, top, round(middle, 1), middle + below), offsets
