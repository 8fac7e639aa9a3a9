"""Pure layout of the labels of a row: each as near to its marker as there is room, none over anything else."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import hypot, inf

from components.figures.timeline.swarm import BAR, Mark

HEIGHT = 14.0
"""Of a line of text, in pixels."""

CLEAR = 2.0
"""Free pixels around a text."""

ASIDE = (3.0, 10.0, 18.0, 28.0, 42.0, 60.0)
"""How far beside its marker a text may begin or end, in pixels."""

OVER = (0.04, 0.25, 0.5, 0.75, 0.96)
"""How much of a text above or below its marker may stand to the left of it."""

STEP = 5
"""From one height at which a text is tried to the next, in pixels."""

CROSSING = 8.0
"""How many pixels farther away a text would rather stand than have its thin line run over a marker."""

FAR = 90
"""How far above or below its marker a text may stand, in pixels."""

TURNS = 5
"""How often the texts of a row are tried in another order before some are left out."""

BLOCKING = 6.0
"""How many pixels farther away it would rather stand than above or below a marker that has a label too."""

LEADER = 7.0
"""A text farther from its marker than this has a thin line to it, in pixels."""


Line = tuple[float, float, float, float]
"""X and y of either end."""


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels, downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two overlap."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def grown(self, by: float) -> "Box":
        """The rectangle with as much more on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    @property
    def middle(self) -> tuple[float, float]:
        """Its middle, x and y."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


@dataclass(frozen=True)
class Place:
    """Where a text stands.

    Attributes:
        box: Its room.
        hold: Where in its room it is held: 0 where it begins at the left end, 1 where it ends at the right end, 0.5
            where it stands in the middle.
        leader: From the marker to the text, x and y of either end; None where the text stands right beside it.
    """

    box: Box
    hold: float
    leader: Line | None

    def moved(self, down: float) -> "Place":
        """The same, further down."""
        box = replace(self.box, top=self.box.top + down, bottom=self.box.bottom + down)
        if self.leader is None:
            return replace(self, box=box)
        x0, y0, x1, y1 = self.leader
        return replace(self, box=box, leader=(x0, y0 + down, x1, y1 + down))


def place_labels(
    widths: Mapping[int, float], marks: Sequence[Mark], offsets: Sequence[float], room: Box
) -> dict[int, Place]:
    """Place the labels of a row, each as near to its marker as there is room.

    A text that finds no room has its turn first the next time.

    Args:
        widths: The width of the text of each mark that has a label, in pixels, by the number of the mark.
        marks: All marks of the row.
        offsets: How far each stands from the middle of the row.
        room: Where texts may stand; heights count from the middle of the row.

    Returns:
        The places; a text that finds no room is left out.
    """
    discs = [_disc(mark, offset) for mark, offset in zip(marks, offsets, strict=True)]
    bars = [
        Box(mark.bar[0], offset - BAR, mark.bar[1], offset + BAR)
        for mark, offset in zip(marks, offsets, strict=True)
        if mark.bar
    ]
    best: dict[int, Place] = {}
    order = list(widths)
    for _ in range(TURNS):
        places = _in_turn({number: widths[number] for number in order}, discs, bars, room)
        best = max(best, places, key=len)
        if len(best) == len(widths):
            break
        order.sort(key=lambda number: number in places)
    return best


def _in_turn(widths: Mapping[int, float], discs: Sequence[Box], bars: Sequence[Box], room: Box) -> dict[int, Place]:
    """One text after the other on the best place that the earlier ones left."""
    needed = Box(room.left, min(one.top for one in discs), room.right, max(one.bottom for one in discs))
    places: dict[int, Place] = {}
    for number, width in widths.items():
        near = _around(discs[number], width)
        obstacles = [one for one in (*discs[:number], *discs[number + 1 :], *bars) if near.meets(one)]
        named = [discs[other] for other in widths if other != number]
        best, least = None, inf
        for cost, *spot in sorted(_spots(discs[number], width, room, needed)):
            if cost >= least:
                break
            place = _place(discs[number], width, *spot)
            if _is_free(place, obstacles, named, places.values()):
                cost += CROSSING * sum(_runs_through(place.leader, one) for one in obstacles)
                cost += BLOCKING * sum(place.box.left < one.middle[0] < place.box.right for one in named)
                best, least = (place, cost) if cost < least else (best, least)
        if best is not None:
            places[number] = best
    return places


def _is_free(place: Place, obstacles: Iterable[Box], named: Iterable[Box], others: Iterable[Place]) -> bool:
    """Whether a text covers nothing, and no thin line runs through a text or through a marker that has one itself."""
    wide = place.box.grown(CLEAR)
    return not (
        any(wide.meets(one) for one in obstacles)
        or any(_runs_through(place.leader, one) for one in named)
        or any(
            wide.meets(one.box) or _runs_through(place.leader, one.box) or _runs_through(one.leader, place.box)
            for one in others
        )
    )


def _around(disc: Box, width: float) -> Box:
    """Where everything stands that could be in the way of a text near a marker."""
    reach = width + ASIDE[-1] + CLEAR
    return Box(disc.left - reach, disc.top - FAR - HEIGHT, disc.right + reach, disc.bottom + FAR + HEIGHT)


def _disc(mark: Mark, offset: float) -> Box:
    at, radius = mark.span.at, mark.radius
    return Box(at - radius, offset - radius, at + radius, offset + radius)


def _spots(disc: Box, width: float, room: Box, needed: Box) -> Iterator[tuple[float, float, float, float]]:
    """Where a text may stand around a marker.

    Yields:
        What it costs (the way to the marker, and what the row has to grow), the left end of the text, its middle
        height, and where it is held (see `Place`).
    """
    x, y = disc.middle
    radius, half = disc.right - x, HEIGHT / 2
    beside = [(x + radius + aside, 0.0, radius + aside) for aside in ASIDE]
    beside += [(x - radius - aside - width, 1.0, radius + aside) for aside in ASIDE]
    beside = [one for one in beside if room.left <= one[0] and one[0] + width <= room.right]
    over = [(x - share * width, 0.5, 0.0) for share in OVER]
    over = [one for one in over if room.left <= one[0] and one[0] + width <= room.right]
    for down in range(-FAR, FAR + 1, STEP):
        middle = y + down
        if middle - half < room.top or middle + half > room.bottom:
            continue
        growth = max(needed.top - middle + half, middle + half - needed.bottom, 0)
        for left, hold, across in beside:
            yield hypot(across, down) - radius + growth + hold, left, middle, hold
        if abs(down) > radius + half:
            for left, hold, _ in over:
                yield abs(down) - half - radius + growth + hold, left, middle, hold


def _place(disc: Box, width: float, left: float, middle: float, hold: float) -> Place:
    """The text there, with its thin line from the rim of the marker, if it needs one."""
    box = Box(left, middle - HEIGHT / 2, left + width, middle + HEIGHT / 2)
    x, y = disc.middle
    radius = disc.right - x
    if hold == 0.5:
        end_x, end_y = x, min(max(y, box.top), box.bottom)
    else:
        end_x, end_y = left + hold * width, middle
    way = hypot(end_x - x, end_y - y)
    if way - radius <= LEADER:
        return Place(box, hold, None)
    share = (radius + 1) / way
    return Place(box, hold, (x + (end_x - x) * share, y + (end_y - y) * share, end_x, end_y))


def _runs_through(leader: Line | None, box: Box) -> bool:
    """Whether a line meets a rectangle (by clipping it to one side after another)."""
    if leader is None:
        return False
    x0, y0, x1, y1 = leader
    begin, end = 0.0, 1.0
    for start, way, low, high in ((x0, x1 - x0, box.left, box.right), (y0, y1 - y0, box.top, box.bottom)):
        if way == 0:
            if not low < start < high:
                return False
            continue
        near, far = sorted(((low - start) / way, (high - start) / way))
        begin, end = max(begin, near), min(end, far)
    return begin < end
