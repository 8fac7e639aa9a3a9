"""Pure layout of the rows: each that has events, grouped into lanes, as tall as its density needs."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from math import inf

from components.figures.text_width import in_lines
from components.figures.timeline.labels import Box, Place, place_labels
from components.figures.timeline.swarm import BAR, Mark, Spot, spread
from loaders.wording.lanes import Lanes

CHIP = 13
"""Height of the line that says how many events found no place, in pixels."""

CHIP_WIDTH = 22
"""Of what it says, in pixels."""

LANE_SIZE, LANE_LINE = 13, 16
"""Of the font of the names of lanes, and the height of its lines; in pixels."""

ROW_SIZE, ROW_LINE = 12, 15
"""Likewise of the names of rows."""

BESIDE_NAMES, BEHIND_LANES = 8, 2
"""Free pixels beside the name of a row, and behind that of a lane, which is bold."""

BARS, COUNTED = 44, 8
"""Height of the bars of a row that counts its events, and half a line of its name, which has two; in pixels."""


@dataclass(frozen=True)
class Spacing:
    """Distances in pixels.

    Attributes:
        heading: Height of the strip at the top of a lane for its name; 0 where that stands beside its first row.
        beside: How far above the middle of the first row its lane begins at least, for a line of its name beside it.
        margin: Width of the margin that holds the names, in pixels.
        caption: Height of the strip at the top of a row for its name; 0 where that stands beside the row.
        padding: Free space above and below the marks of a row.
        least: The least height of the part of a row that holds its marks.
        most: How far marks may reach above and below the middle of their row.
        tall: How tall all rows may be together before the marks of each are kept nearer to its middle.
        foot: Free space at the end of a lane.
        beyond: How far labels may reach above and below the marks of their row.
    """

    heading: float = 0
    beside: float = 28
    margin: float = 112
    caption: float = 0
    padding: float = 0.2
    least: float = 20
    most: int = 28
    tall: float = 1028
    foot: float = 2
    beyond: float = 32


WIDE = Spacing()
NARROW = Spacing(heading=20, beside=0, margin=300, caption=13, padding=3, least=14, most=30, tall=inf, beyond=16)

NEARER = 6
"""By how many pixels marks are kept nearer to the middle of their rows where these are too tall together."""


@dataclass(frozen=True)
class Row:
    """A row on the page; heights in pixels from the top of the first lane, downwards.

    Attributes:
        id: The value of its events.
        lines: What it is called, in as many lines as the margin asks for.
        top: Where it begins.
        middle: Where its events stand, unless they had to give way.
        bottom: Where it ends.
        chips: Where it says how many events found no place.
    """

    id: str
    lines: Sequence[str]
    top: float
    middle: float
    bottom: float
    chips: float


@dataclass(frozen=True)
class Lane:
    """A group of rows; heights likewise.

    Attributes:
        lines: What it is called, in as many lines as the margin asks for.
        top: Where it begins.
        bottom: Where it ends.
    """

    lines: Sequence[str]
    top: float
    bottom: float


@dataclass(frozen=True)
class Rows:
    """The layout of all events.

    Attributes:
        lanes: From top to bottom.
        rows: From top to bottom.
        spots: Where each mark stands, in the order of the marks; None for what found no place.
        labels: The places of labels by the number of their mark; what finds no room is left out.
        height: Of everything.
    """

    lanes: Sequence[Lane]
    rows: Sequence[Row]
    spots: Sequence[Spot | None]
    labels: Mapping[int, Place]
    height: float


def lay_out_rows(
    lanes: Lanes,
    values: Sequence[str],
    marks: Sequence[Mark],
    labels: Mapping[int, float],
    width: float,
    spacing: Spacing,
    counted: Collection[str] = (),
) -> Rows:
    """Find a place for every mark, and for every label that there is room for, in rows that are not too tall together.

    Args:
        lanes: The rows that there may be, in their lanes; those without an event are left out.
        values: The id of the row of each event.
        marks: Its marker and bar.
        labels: The width of the label of each event that has one, in pixels, by the number of the event.
        width: How far to the right labels may reach, in pixels.
        spacing: The distances.
        counted: The ids of rows that show how many events they have instead of these.
    """
    laid_out = partial(_laid_out, lanes, values, marks, labels, width, counted)
    rows = laid_out(spacing)
    return rows if rows.height <= spacing.tall else laid_out(replace(spacing, most=spacing.most - NEARER))


def _laid_out(
    lanes: Lanes,
    values: Sequence[str],
    marks: Sequence[Mark],
    labels: Mapping[int, float],
    width: float,
    counted: Collection[str],
    spacing: Spacing,
) -> Rows:
    members: dict[str, list[int]] = {row.id: [] for lane in lanes.groups for row in lane.rows}
    for number, value in enumerate(values):
        members[value].append(number)
    page = _Page([None] * len(marks))
    for lane in lanes.groups:
        present = [row for row in lane.rows if members[row.id] or row.id in counted]
        if not present:
            continue
        top, page.at = page.at, page.at + spacing.heading
        lines = in_lines(lane.name, LANE_SIZE, spacing.margin - BEHIND_LANES)
        beside = spacing.beside + LANE_LINE * (len(lines) - 1)
        for place, row in enumerate(present):
            name = in_lines(row.name, ROW_SIZE, spacing.margin - BESIDE_NAMES)
            numbers = members[row.id]
            texts = tuple((place, labels[number]) for place, number in enumerate(numbers) if number in labels)
            if row.id in counted:
                swarm = _Swarm((), {}, BARS + spacing.padding + CHIP, spacing.padding, -BARS - CHIP / 2)
            else:
                swarm = _swarm(tuple(marks[number] for number in numbers), texts, width, spacing)
            if not spacing.caption:
                swarm = _beside_name(swarm, len(name), 0 if place else beside, counts=row.id in counted)
            page.add(row.id, name, numbers, swarm, spacing.caption)
        page.at += spacing.foot
        page.lanes.append(Lane(lines, top, page.at))
    return Rows(page.lanes, page.rows, page.spots, page.labels, page.at)


@dataclass(frozen=True)
class _Swarm:
    """What stands in a row, counted from its middle, and how far it reaches above and below that."""

    spots: Sequence[Spot | None]
    labels: Mapping[int, Place]
    above: float
    below: float
    chips: float


@dataclass
class _Page:
    """What has been laid out so far, and where the next row begins."""

    spots: list[Spot | None]
    lanes: list[Lane] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    labels: dict[int, Place] = field(default_factory=dict)
    at: float = 0.0

    def add(self, row: str, name: Sequence[str], numbers: Sequence[int], swarm: _Swarm, caption: float) -> None:
        """Put a row below the last one."""
        middle = round(self.at + caption + swarm.above)
        for place, number in enumerate(numbers):
            spot = swarm.spots[place]
            if spot:
                self.spots[number] = spot[0], middle + spot[1]
            if place in swarm.labels:
                self.labels[number] = swarm.labels[place].moved(middle)
        self.rows.append(Row(row, name, self.at, middle, middle + swarm.below, middle + swarm.chips))
        self.at = self.rows[-1].bottom


def _beside_name(swarm: _Swarm, lines: int, below_lane: float, *, counts: bool) -> _Swarm:
    """What stands in a row, with room for the name beside it, and for that of the lane above that.

    Args:
        swarm: What stands in the row.
        lines: How many lines its name has.
        below_lane: How far below the top of the lane a name of one line stands at least.
        counts: Whether the row counts its events, which its name says and which lifts it to the middle of the bars.
    """
    half, lifted = ROW_LINE * lines / 2, BARS / 2 if counts else 0
    room = half + (COUNTED if counts else 0)
    first = below_lane + room + lifted - ROW_LINE / 2 if below_lane else 0
    return replace(swarm, above=max(swarm.above, room + lifted, first), below=max(swarm.below, room - lifted))


@lru_cache(maxsize=512)
def _swarm(marks: tuple[Mark, ...], labels: tuple[tuple[int, float], ...], width: float, spacing: Spacing) -> _Swarm:
    """Lay out a row; one that no filter and no click has changed is kept."""
    spots = spread(marks, width=width, most=spacing.most)
    discs = {
        place: Box(spot[0] - mark.radius, spot[1] - mark.radius, spot[0] + mark.radius, spot[1] + mark.radius)
        for place, (mark, spot) in enumerate(zip(marks, spots, strict=True))
        if spot
    }
    bars = [
        Box(mark.bar[0], spot[1] - BAR, mark.bar[1], spot[1] + BAR)
        for mark, spot in zip(marks, spots, strict=True)
        if mark.bar and spot
    ]
    top, bottom = min(one.top for one in discs.values()), max(one.bottom for one in discs.values())
    left_out = [mark.span.at for mark, spot in zip(marks, spots, strict=True) if not spot]
    chips = [Box(at - CHIP_WIDTH, top - CHIP, at + CHIP_WIDTH, top) for at in left_out]
    room = Box(0, top - spacing.beyond, width, bottom + spacing.beyond)
    places = place_labels({place: text for place, text in labels if place in discs}, discs, [*bars, *chips], room)
    above = min([top - (CHIP if chips else 0), *(place.box.top for place in places.values())])
    below = max([bottom, *(place.box.bottom for place in places.values())])
    least = spacing.least / 2
    return _Swarm(
        spots, places, max(spacing.padding - above, least), max(spacing.padding + below, least), top - CHIP / 2
    )
