"""Pure layout of crowded days: marks of one row move aside, up or down, until none hides another.

A mark stays within its own stretch of time, such as its month, and moves no farther than it must. The row is a sheet of
pixels on which every mark blots out where the middle of another may not stand, so that one more mark costs as much in
a full row as in an empty one. What finds no place is left to be counted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import ceil, floor, inf
from typing import Any

import numpy as np

from components.figures.timeline.spans import Span, Stretch

GAP = 1.5
"""Free pixels between two marks; places are rounded to a pixel, which takes one of these at most."""

BAR = 4.0
"""Half the thickness of a bar, in pixels."""

Spot = tuple[float, float]
"""Where the middle of a mark stands: from the left end of the row, and downwards from its middle, in pixels."""

Mask = np.ndarray[Any, np.dtype[np.bool_]]


@dataclass(frozen=True)
class Mark:
    """A marker with its bar.

    Attributes:
        span: Where it stands in time.
        radius: Of the marker, in pixels.
        aside: Between which pixels its middle may move; None where it stays at its place.
    """

    span: Span
    radius: float
    aside: Stretch | None = None

    @cached_property
    def bar(self) -> Stretch | None:
        """The bar as far as it shows beside the marker."""
        left, right = self.span.reach
        shows = left < self.span.at - self.radius or right > self.span.at + self.radius
        return (left, right) if shows else None


def spread(marks: Sequence[Mark], *, width: float, most: int) -> list[Spot | None]:
    """Find a place for each mark, as near to its own as there is room; None where there is none.

    Larger marks come first, then earlier ones.

    Args:
        marks: The marks of a row.
        width: Of the row, in pixels.
        most: How far marks may reach above and below its middle, in pixels.
    """
    sheet = _Sheet({mark.radius for mark in marks}, ceil(width), most)
    spots: list[Spot | None] = [None] * len(marks)
    for number in sorted(range(len(marks)), key=lambda one: (-marks[one].radius, marks[one].span.at)):
        spots[number] = sheet.place(marks[number])
    return spots


class _Sheet:
    """Where the middles of marks may not stand, one mask for each size of marks, and one for bars."""

    def __init__(self, radii: Iterable[float], width: int, most: int) -> None:
        self._heights = np.arange(-most, most + 1)
        shape = 2 * most + 1, width + 1
        self._taken = {one: np.broadcast_to(abs(self._heights)[:, None] + one > most, shape).copy() for one in radii}
        self._barred = np.zeros(shape, dtype=bool)

    def place(self, mark: Mark) -> Spot | None:
        """Find a place and take it."""
        home = min(max(round(mark.span.at), 0), self._barred.shape[1] - 1)
        left, right = mark.aside or (home, home)
        first, last = max(min(ceil(left), home), 0), min(max(floor(right), home), self._barred.shape[1] - 1)
        taken = self._taken[mark.radius][:, first : last + 1]
        if mark.bar:
            covered = self._barred[:, floor(mark.bar[0]) : ceil(mark.bar[1]) + 1]
            taken = taken | np.any(covered, axis=1, keepdims=True)
        cost = np.where(taken, inf, self._heights[:, None] ** 2.0 + (np.arange(first, last + 1) - home) ** 2.0)
        row, column = divmod(int(cost.argmin()), cost.shape[1])
        if cost[row, column] == inf:
            return None
        y, x = int(self._heights[row]), first + column
        self._take(mark, x, y)
        return (mark.span.at if x == home else float(x)), float(y)

    def _take(self, mark: Mark, x: int, y: int) -> None:
        for radius, taken in self._taken.items():
            reach = mark.radius + radius + GAP
            self._blot(taken, _disc(reach), x, y)
            if mark.bar:
                self._fill(taken, (mark.bar[0] - radius, mark.bar[1] + radius), y, BAR + radius + GAP)
        self._fill(self._barred, (x - mark.radius - GAP, x + mark.radius + GAP), y, mark.radius + BAR + GAP)
        if mark.bar:
            self._fill(self._barred, mark.bar, y, 2 * BAR + GAP)

    def _blot(self, mask: Mask, shape: Mask, x: int, y: int) -> None:
        reach = shape.shape[0] // 2
        row, column = y - int(self._heights[0]) - reach, x - reach
        top, left = max(row, 0), max(column, 0)
        part = mask[top : row + shape.shape[0], left : column + shape.shape[1]]
        part |= shape[top - row :, left - column :][: part.shape[0], : part.shape[1]]

    def _fill(self, mask: Mask, stretch: Stretch, y: int, reach: float) -> None:
        rows = abs(self._heights - y) < reach
        mask[rows, max(floor(stretch[0]), 0) : ceil(stretch[1]) + 1] = True


@lru_cache(maxsize=64)
def _disc(reach: float) -> Mask:
    """The pixels nearer to the middle of a square than this."""
    across = np.arange(-ceil(reach), ceil(reach) + 1)
    shape: Mask = across[:, None] ** 2 + across**2 < reach**2
    return shape
