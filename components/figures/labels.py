"""Pure layout of texts above the rows: each ends or begins at the thin line that leads to its event."""

from collections.abc import Sequence
from dataclasses import dataclass

NARROW_LETTERS = frozenset(" !'(),-./:;I[]fijlrt|")
WIDE_LETTERS = frozenset("@GMOQW%mw—")

CLEAR = 6.0
"""Free pixels beside a text."""

CROSSING = 3
"""By how many lines a text would rather stand higher than have a thin line pass behind it."""


def text_width(text: str, size: float) -> float:
    """About how wide a text is drawn, in pixels, rather too wide than too narrow.

    Args:
        text: The text.
        size: Of the font, in pixels.
    """
    ems = sum(0.33 if one in NARROW_LETTERS else 0.86 if one in WIDE_LETTERS else 0.57 for one in text)
    return ems * size


@dataclass(frozen=True)
class Label:
    """A text to be placed.

    Attributes:
        anchor: Where its event stands, in pixels from the left edge of the plot.
        width: Of the text, in pixels.
    """

    anchor: float
    width: float


@dataclass(frozen=True)
class Place:
    """Where a text stands.

    Attributes:
        anchor: Where its thin line runs down, in pixels.
        left: Left end of the text.
        right: Its right end.
        level: Its line of text, counted from the lowest.
    """

    anchor: float
    left: float
    right: float
    level: int

    @property
    def leftwards(self) -> bool:
        """Whether the text ends at its thin line rather than begins there."""
        return self.right == self.anchor


def place_labels(labels: Sequence[Label], left: float, right: float, levels: int) -> list[Place | None]:
    """Place texts low and so that none overlaps another; where it can be helped, no thin line passes behind a text.

    Args:
        labels: The texts; where there is no room for all, the first ones stay.
        left: Where the space for texts begins, in pixels; below 0 where it reaches into the margin.
        right: Where it ends.
        levels: How many lines of text there may be.

    Returns:
        For each text its place, or None where there is no room left.
    """
    placed: list[Place] = []
    places: list[Place | None] = []
    for label in labels:
        rooms = [
            room
            for level in range(levels)
            for room in _sides(label, level)
            if left <= room.left and room.right <= right and not any(_overlap(room, other) for other in placed)
        ]
        costs = [room.level + CROSSING * sum(_cross(room, other) for other in placed) for room in rooms]
        best = min(zip(costs, rooms, strict=True), key=lambda one: one[0], default=(0, None))[1]
        placed += [best] if best else []
        places.append(best)
    return places


def _sides(label: Label, level: int) -> tuple[Place, Place]:
    at, reach = label.anchor, label.width + CLEAR
    return Place(at, at - reach, at, level), Place(at, at, at + reach, level)


def _overlap(one: Place, other: Place) -> bool:
    return one.level == other.level and one.left < other.right and other.left < one.right


def _cross(one: Place, other: Place) -> bool:
    """Whether the thin line of one passes behind the text of the other."""
    lower, upper = sorted((one, other), key=lambda place: place.level)
    return lower.left < upper.anchor < lower.right


def stack(stretches: Sequence[tuple[float, float]]) -> list[int]:
    """The line of text for each stretch, the first that is free there, so that none overlaps another."""
    lines: list[int] = []
    for number, (left, right) in enumerate(stretches):
        taken = {
            line for line, (begin, end) in zip(lines, stretches[:number], strict=True) if begin < right and left < end
        }
        lines.append(next(line for line in range(number + 1) if line not in taken))
    return lines
