"""Where bubbles stand, none upon another, and where beside each its name finds room; for places and actors alike."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import pi
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from components.figures.text_width import text_width

LETTERS = 12
"""Size of the names, in pixels."""

BESIDE = 3
"""Between a bubble and its name, and between two bubbles, in pixels."""

ROUNDS = 200
"""How often bubbles that lie on each other are pushed apart; a tenth of it is enough for the record of 2025."""

FAR = 13
"""The same for a name that finds no room nearer by, in pixels."""

Box = tuple[float, float, float, float]


class Area(NamedTuple):
    """What bubbles and names stay within, in pixels."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Bubble:
    """A circle, in pixels.

    Attributes:
        x: Its centre from the left.
        y: Its centre from above.
        radius: How large it is.
    """

    x: float
    y: float
    radius: float

    @property
    def box(self) -> Box:
        """What it covers: left, top, right, bottom."""
        return self.x - self.radius, self.y - self.radius, self.x + self.radius, self.y + self.radius


def apart(bubbles: Sequence[Bubble], area: Area) -> list[Bubble]:
    """The bubbles as near to their places as they can be without lying on each other.

    Args:
        bubbles: The bubbles at their places, the largest first; the smaller of two gives way more.
        area: What they stay within.
    """
    if not bubbles:
        return []
    at = np.array([(one.x, one.y) for one in bubbles], dtype=np.float64)
    radius = np.array([one.radius for one in bubbles])
    angles = np.arange(len(bubbles)) * (pi * (3 - 5**0.5))  # the golden angle: places that are one go different ways
    at += 0.01 * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    room = radius[:, None] + radius[None, :] + BESIDE
    gives_way = radius[None, :] ** 2 / (radius[:, None] ** 2 + radius[None, :] ** 2)
    low = np.array(area[:2]) + radius[:, None]
    high = np.array(area[2:]) - radius[:, None]
    for _ in range(ROUNDS):
        at, moved = _pushed(at, room, gives_way)
        at = np.clip(at, low, high)
        if not moved:
            break
    return [Bubble(float(x), float(y), one.radius) for (x, y), one in zip(at, bubbles, strict=True)]


def _pushed(
    at: npt.NDArray[np.float64], room: npt.NDArray[np.float64], gives_way: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.float64], bool]:
    """Every centre pushed away from all that it is too near to, and whether any was."""
    between = at[:, None, :] - at[None, :, :]
    far = np.hypot(between[..., 0], between[..., 1])
    short = np.where(far < room - 0.5, room - far, 0)
    np.fill_diagonal(short, 0)
    if not short.any():
        return at, False
    push = between / np.maximum(far, 1e-9)[..., None] * (short * gives_way)[..., None]
    return at + push.sum(axis=1) * 0.5, True


def name_box(x: float, y: float, name: str) -> Box:
    """What a name covers whose left end stands at a point, half above and half below it."""
    return x, y - LETTERS * 0.6, x + text_width(name, LETTERS), y + LETTERS * 0.6


def names_beside(
    bubbles: Sequence[Bubble], names: Sequence[str], area: Area, taken: Sequence[Box] = ()
) -> list[tuple[float, float] | None]:
    """Where the left end of each name stands, half above and half below it; None for a name that finds no room.

    Args:
        bubbles: The bubbles, those first whose names matter most.
        names: Their names.
        area: What the names stay within.
        taken: Where no name may stand, beside the bubbles.
    """
    full = [*taken, *(one.box for one in bubbles)]
    found: list[tuple[float, float] | None] = []
    for bubble, name in zip(bubbles, names, strict=True):
        place = next((one for one in _places(bubble, name) if _is_free(name_box(*one, name), full, area)), None)
        if place:
            full.append(name_box(*place, name))
        found.append(place)
    return found


def _places(bubble: Bubble, name: str) -> Iterator[tuple[float, float]]:
    """Beside the bubble, below and above it, then at its corners, then the same farther off."""
    wide = text_width(name, LETTERS)
    for distance in (BESIDE, FAR):
        reach, line = bubble.radius + distance, bubble.radius + distance + LETTERS * 0.6
        corner = reach * 0.7
        yield bubble.x + reach, bubble.y
        yield bubble.x - reach - wide, bubble.y
        yield bubble.x - wide / 2, bubble.y + line
        yield bubble.x - wide / 2, bubble.y - line
        for down in (1, -1):
            yield bubble.x + corner, bubble.y + down * (corner + LETTERS * 0.6)
            yield bubble.x - corner - wide, bubble.y + down * (corner + LETTERS * 0.6)


def _is_free(box: Box, taken: Sequence[Box], area: Area) -> bool:
    left, top, right, bottom = box
    if left < area.left or top < area.top or right > area.right or bottom > area.bottom:
        return False
    return not any(left < one[2] and one[0] < right and top < one[3] and one[1] < bottom for one in taken)
