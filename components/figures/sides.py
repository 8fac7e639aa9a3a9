"""What the actors of a side look like, and the legend that says so."""

from collections.abc import Iterable
from math import cos, pi, sin

from components.figures.camps import LOOKS, camp_colour
from components.figures.timeline.legend import HEIGHT, Entry, Part, svg
from loaders.language import Language

CAMPS = {
    "Russia": "russian-state",
    "North Korea": "north-korean-state",
    "South Korea": "south-korean-official",
    "United States": "us-official",
    "Ukraine": "ukrainian-official",
    "Japan": "japanese-official",
    "China": "chinese-state",
    "United Nations": "un",
}
"""Whose look the actors of a side have: a side and the camp that speaks for it are drawn alike."""

OTHERS = "other-official"
"""The look of all other sides."""

TURN = pi / 2
"""A quarter of a circle: the corners of a shape are counted from its top."""

CORNERS = {
    "square": [(1.0, TURN * (0.5 + corner)) for corner in range(4)],
    "diamond": [(1.0, TURN * corner) for corner in range(4)],
    "circle": [(0.9, TURN * corner / 6) for corner in range(24)],
    "triangle-up": [(1.0, TURN * corner * 4 / 3) for corner in range(3)],
    "triangle-down": [(1.0, TURN * (2 + corner * 4 / 3)) for corner in range(3)],
    "pentagon": [(1.0, TURN * corner * 4 / 5) for corner in range(5)],
    "hexagon": [(1.0, TURN * corner * 4 / 6) for corner in range(6)],
    "star": [(0.45 if corner % 2 else 1.0, TURN * corner * 4 / 10) for corner in range(10)],
    "cross": [
        (0.35 if corner % 3 == 2 else 0.95, TURN * (corner // 3 + (-0.25, 0.25, 0.5)[corner % 3]))
        for corner in range(12)
    ],
}
"""The corners of a shape by Plotly's name: how far from its middle, and in which direction, clockwise from its top."""


def look_of(side: str) -> str:
    """The camp whose colour and shape the actors of a side have."""
    return CAMPS.get(side, OTHERS)


def sides_legend(sides: Iterable[str], language: Language, dark: bool) -> Part:
    """What the marks of actors mean.

    Args:
        sides: The sides that are drawn.
        language: The language of their names.
        dark: Whether the page is dark.
    """
    drawn = {look_of(side) for side in sides}
    named = [(look, language.country(side)) for side, look in CAMPS.items() if look in drawn]
    if OTHERS in drawn:
        named.append((OTHERS, language.text("Others")))
    return Part(language.text("Side"), tuple(Entry(name, _picture(look, dark)) for look, name in named))


def _picture(look: str, dark: bool) -> str:
    middle, reach = HEIGHT / 2, HEIGHT / 2 - 1
    points = " ".join(
        f"{middle + reach * far * sin(angle):.1f},{middle - reach * far * cos(angle):.1f}"
        for far, angle in CORNERS[LOOKS[look].symbol]
    )
    return svg(HEIGHT, "polygon", points=points, fill=camp_colour(look, dark))
