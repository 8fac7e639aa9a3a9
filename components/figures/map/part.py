"""The parts of the world that the map shows: all of it, and closer where most of the events took place."""

from dataclasses import dataclass
from math import cos, radians

from components.figures.bubbles import Area
from loaders.language import mark


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the world, between two meridians and two parallels, in degrees.

    Attributes:
        id: Its name in `land.json`.
        label: What it is called.
        west: The meridian at its left.
        east: The meridian at its right.
        south: The parallel below.
        north: The parallel above.
    """

    id: str
    label: str
    west: float
    east: float
    south: float
    north: float

    def holds(self, longitude: float, latitude: float) -> bool:
        """Whether a point lies in it."""
        return self.west <= longitude <= self.east and self.south <= latitude <= self.north

    @property
    def proportion(self) -> float:
        """Its height as a share of its width, so that its middle keeps its shape.

        That is the equidistant cylindrical projection with the middle parallel as its standard.
        """
        return (self.north - self.south) / (self.east - self.west) / cos(radians((self.north + self.south) / 2))


EAST = Part("east", mark("Korea and the Russian Far East"), 123, 141, 35, 46)
WEST = Part("west", mark("Western Russia and Ukraine"), 29, 53, 45, 57.5)
WORLD = Part("world", mark("Elsewhere"), -127, 179, -48, 74)

CLOSE = (EAST, WEST)
"""What is shown closer: the world has the places in no other part, and says how many events there are in these."""


@dataclass(frozen=True, slots=True)
class Panel:
    """Where a part stands in the figure, in pixels from its upper left corner.

    Attributes:
        part: The part of the world.
        left: The left side.
        top: The upper side.
        width: How wide it is.
        height: How high it is.
    """

    part: Part
    left: float
    top: float
    width: float
    height: float

    @property
    def area(self) -> Area:
        """What it covers."""
        return Area(self.left, self.top, self.left + self.width, self.top + self.height)

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Where a point of the world stands."""
        part = self.part
        return (
            self.left + (longitude - part.west) / (part.east - part.west) * self.width,
            self.top + (part.north - latitude) / (part.north - part.south) * self.height,
        )


GAP, TITLE = 14, 24
"""Between two panels, and above each for what it shows, in pixels."""


def panels(width: float, *, narrow: bool) -> tuple[Panel, ...]:
    """The parts as they stand: the close ones above, beside each other where there is room, and the world below.

    Args:
        width: Of the figure, in pixels.
        narrow: Whether it is laid out for a phone.
    """
    if narrow:
        placed: list[Panel] = []
        for part in (*CLOSE, WORLD):
            top = TITLE + (placed[-1].top + placed[-1].height + GAP if placed else 0)
            placed.append(Panel(part, 0, top, width, width * part.proportion))
        return tuple(placed)
    # As high as each other: the widths are shared out the other way round from the proportions.
    first, second = CLOSE
    share = second.proportion / (first.proportion + second.proportion)
    left = (width - GAP) * share
    height = left * first.proportion
    return (
        Panel(first, 0, TITLE, left, height),
        Panel(second, left + GAP, TITLE, width - GAP - left, height),
        Panel(WORLD, 0, 2 * TITLE + height + GAP, width, width * WORLD.proportion),
    )
