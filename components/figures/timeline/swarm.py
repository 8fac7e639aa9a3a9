"""Pure layout of crowded days: marks of one row move up or down, never in time, until none hides another."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import sqrt

from components.figures.timeline.spans import Span, Stretch

GAP = 1.5
"""Free pixels between two marks."""

BAR = 4.0
"""Half the thickness of a bar, in pixels."""


@dataclass(frozen=True)
class Mark:
    """A marker with its bar.

    Attributes:
        span: Where it stands in time.
        radius: Of the marker, in pixels.
    """

    span: Span
    radius: float

    @cached_property
    def bar(self) -> Stretch | None:
        """The bar as far as it shows beside the marker."""
        left, right = self.span.reach
        shows = left < self.span.at - self.radius or right > self.span.at + self.radius
        return (left, right) if shows else None


def spread(marks: Sequence[Mark]) -> list[float]:
    """How far each mark moves from the middle of its row, in pixels, downwards positive.

    Larger marks stay nearest to the middle, then earlier ones.
    """
    offsets = [0.0] * len(marks)
    placed: list[int] = []
    for new in sorted(range(len(marks)), key=lambda one: (-marks[one].radius, marks[one].span.at)):
        taken = []
        for old in placed:
            distance = _distance(marks[new], marks[old])
            if distance > 0:
                taken.append((offsets[old] - distance, offsets[old] + distance))
        offsets[new] = _nearest_free(taken)
        placed.append(new)
    return offsets


def _nearest_free(taken: Sequence[Stretch]) -> float:
    """The place nearest to 0 outside all stretches, above rather than below."""
    candidates = [0.0, *(end for stretch in taken for end in stretch)]
    free = (one for one in candidates if not any(begin < one < end for begin, end in taken))
    return min(free, key=lambda one: (abs(one), one))


def _distance(one: Mark, other: Mark) -> float:
    """How far apart in height two marks must be at least, given where they stand in time."""
    between = abs(one.span.at - other.span.at)
    reach = one.radius + other.radius + GAP
    needed = [sqrt(reach**2 - between**2)] if between < reach else []
    for mark, obstacle in ((one, other), (other, one)):
        if (
            obstacle.bar
            and obstacle.bar[0] < mark.span.at + mark.radius
            and obstacle.bar[1] > mark.span.at - mark.radius
        ):
            needed.append(mark.radius + BAR + GAP)
    if one.bar and other.bar and one.bar[0] < other.bar[1] and other.bar[0] < one.bar[1]:
        needed.append(2 * BAR + GAP)
    return max(needed, default=0.0)
