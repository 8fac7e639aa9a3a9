"""Pure layout of the labels of a row: each as near to its marker as there is room, none over anything else."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil, hypot, inf

import numpy as np

from components.figures.timeline.spans import Numbers

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

MOST = 24
"""How many texts of a row are tried: where more events have one, every second or third of them, and so on."""

TRIES = 120
"""How many of the nearest free places of a text are looked at."""

FEW, TURNS = 12, 5
"""How often the texts of a row are tried in another order before some are left out, where they are no more than few."""

GROWING = 2.0
"""How many pixels farther away it would rather stand than make its row a pixel taller."""

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
    widths: Mapping[int, float], discs: Mapping[int, Box], obstacles: Sequence[Box], room: Box
) -> dict[int, Place]:
    """Place the labels of a row, each as near to its marker as there is room.

    A text that finds no room has its turn first the next time.

    Args:
        widths: The width of the text of each mark that has a label, in pixels, by the number of the mark.
        discs: Where the markers of the row stand, by the number of the mark.
        obstacles: What else no text may cover.
        room: Where texts may stand; heights count from the middle of the row.

    Returns:
        The places; a text that finds no room is left out.
    """
    crowd = _Crowd([*discs.values(), *obstacles])
    best: dict[int, Place] = {}
    order = list(widths)[:: ceil(len(widths) / MOST) or 1]
    for _ in range(TURNS if len(order) <= FEW else 1):
        places = _in_turn({number: widths[number] for number in order}, discs, crowd, room)
        best = max(best, places, key=len)
        if len(best) == len(order):
            break
        order.sort(key=lambda number: number in places)
    return best


class _Crowd:
    """Everything that a text may not cover."""

    def __init__(self, boxes: Sequence[Box]) -> None:
        self.boxes = boxes
        self._ends = np.array([(box.left, box.top, box.right, box.bottom) for box in boxes])

    def free(self, spots: Numbers, width: float, own: int) -> Numbers:
        """Those of the spots at which a text of this width covers nothing, beside its own marker perhaps.

        Args:
            spots: What `_spots` returns.
            width: Of the text, in pixels.
            own: The place of its own marker among the boxes.
        """
        left, top, right, bottom = np.delete(self._ends, own, axis=0).T
        begin, middle = spots[:, 1, None], spots[:, 2, None]
        reach = HEIGHT / 2 + CLEAR
        covers = (
            (begin - CLEAR < right)
            & (left < begin + width + CLEAR)
            & (middle - reach < bottom)
            & (top < middle + reach)
        )
        found: Numbers = spots[~covers.any(axis=1)]
        return found

    def near(self, disc: Box, width: float, own: int) -> list[Box]:
        """What the thin line of a text may run over."""
        around = _around(disc, width)
        return [box for place, box in enumerate(self.boxes) if place != own and around.meets(box)]


def _in_turn(widths: Mapping[int, float], discs: Mapping[int, Box], crowd: _Crowd, room: Box) -> dict[int, Place]:
    """One text after the other on the best place that the earlier ones left."""
    needed = Box(
        room.left, min(one.top for one in discs.values()), room.right, max(one.bottom for one in discs.values())
    )
    numbers = {number: place for place, number in enumerate(discs)}
    places: dict[int, Place] = {}
    for number, width in widths.items():
        disc, own = discs[number], numbers[number]
        named = [discs[other] for other in widths if other != number]
        near = crowd.near(disc, width, own)
        best, least = None, inf
        for cost, *spot in crowd.free(_spots(disc, width, room, needed), width, own)[:TRIES].tolist():
            if cost >= least:
                break
            place = _place(disc, width, *spot)
            if _is_free(place, named, places.values()):
                cost += CROSSING * sum(_runs_through(place.leader, one) for one in near)
                cost += BLOCKING * sum(place.box.left < one.middle[0] < place.box.right for one in named)
                best, least = (place, cost) if cost < least else (best, least)
        if best is not None:
            places[number] = best
    return places


def _is_free(place: Place, named: Iterable[Box], others: Iterable[Place]) -> bool:
    """Whether a text covers no other, and no thin line runs through a text or through a marker that has one itself."""
    wide = place.box.grown(CLEAR)
    return not (
        any(_runs_through(place.leader, one) for one in named)
        or any(
            wide.meets(one.box) or _runs_through(place.leader, one.box) or _runs_through(one.leader, place.box)
            for one in others
        )
    )


def _around(disc: Box, width: float) -> Box:
    """Where everything stands that could be in the way of a text near a marker."""
    reach = width + ASIDE[-1] + CLEAR
    return Box(disc.left - reach, disc.top - FAR - HEIGHT, disc.right + reach, disc.bottom + FAR + HEIGHT)


def _spots(disc: Box, width: float, room: Box, needed: Box) -> Numbers:
    """Where a text may stand around a marker.

    Returns:
        A row for each spot, the cheapest first: what it costs (the way to the marker, and what the row has to grow),
        the left end of the text, its middle height, and where it is held (see `Place`).
    """
    x, y = disc.middle
    radius, half = disc.right - x, HEIGHT / 2
    down = np.arange(-FAR, FAR + 1, STEP, dtype="float64")
    down = down[(y + down - half >= room.top) & (y + down + half <= room.bottom)]
    growth = np.maximum(np.maximum(needed.top - y - down + half, y + down + half - needed.bottom), 0) * GROWING
    sides = [(x + radius + aside, 0.0, radius + aside) for aside in ASIDE]
    sides += [(x - radius - aside - width, 1.0, radius + aside) for aside in ASIDE]
    beside = [
        np.column_stack(
            (np.hypot(across, down) - radius + growth + hold, np.full_like(down, left), y + down, 0 * down + hold)
        )
        for left, hold, across in sides
        if room.left <= left and left + width <= room.right
    ]
    away = abs(down) > radius + half
    over = [
        np.column_stack(
            (abs(down) - half - radius + growth + 0.5, np.full_like(down, x - share * width), y + down, 0 * down + 0.5)
        )[away]
        for share in OVER
        if room.left <= x - share * width and x + (1 - share) * width <= room.right
    ]
    spots = np.vstack([np.empty((0, 4)), *beside, *over])
    return spots[np.lexsort(spots.T[::-1])]


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
