"""What a mark looks like: colour is the kind, shape and fill are the status, size is the significance."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

FONT = '"Source Sans", "Source Sans Pro", sans-serif'


STROKE = 2
"""Width of the line that draws a shape, in pixels."""


@dataclass(frozen=True)
class Shape:
    """How Plotly draws a status.

    Attributes:
        symbol: Its number, which is shorter on the way to the browser than its name.
        share: Size to ask for, as a share of the diameter of the circle that it fills,
        trim: less this, in pixels.
    """

    symbol: int
    share: float = 1
    trim: float = STROKE


SHAPES = {
    "confirmed": Shape(0),  # circle
    "reported": Shape(100),  # circle-open
    "disputed": Shape(34, share=0.85, trim=0),  # x-thin; the arms of the cross reach into the corners of its square
}
"""Filled, hollow, crossed: told apart without any colour."""

DIAMETERS = {"major": 13, "notable": 9, "routine": 7}
"""Size of a marker in pixels."""


@dataclass(frozen=True)
class Palette:
    """The colours of one theme; they fit the themes of `.streamlit/config.toml`.

    Attributes:
        page: What lies behind the chart.
        band: Every second lane.
        text: Titles, the chosen event and its links.
        muted: Labels of rows, ticks and eras.
        grid: Lines that only guide the eye.
        era: Stretches of time behind everything.
        kinds: The colour of each kind; no eye takes one for another (`tests/components/figures/colour_vision.py`).
    """

    page: str
    band: str
    text: str
    muted: str
    grid: str
    era: str
    kinds: dict[str, str]


LIGHT = Palette(
    page="#ffffff",
    band="#f8f6f1",
    text="#1f2a37",
    muted="#5b6470",
    grid="#e4e1d8",
    era="rgba(96, 84, 48, 0.035)",
    kinds={"contact": "#1c6ca8", "claim": "#c96a00", "denial": "#626a75", "response": "#5f1f7d"},
)

DARK = Palette(
    page="#14181d",
    band="#1a2027",
    text="#e6e9ee",
    muted="#a3acb8",
    grid="#2c343d",
    era="rgba(214, 202, 160, 0.04)",
    kinds={"contact": "#6fb3e6", "claim": "#f0a04b", "denial": "#a9b2bd", "response": "#a566d0"},
)


def palette(dark: bool) -> Palette:
    """The colours of the theme."""
    return DARK if dark else LIGHT


def base_layout(colours: Palette) -> dict[str, Any]:
    """What every figure has in common: no ground of its own, the letters of the page, one mark chosen at a time."""
    return {
        "template": {},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "color": colours.text, "size": 12},
        "hovermode": "closest",
        "hoverlabel": {
            "bgcolor": colours.page,
            "align": "left",
            "font": {"family": FONT, "size": 13, "color": colours.text},
        },
        "clickmode": "event+select",
    }


UNFADED = {"selected": {"marker": {"opacity": 1}}, "unselected": {"marker": {"opacity": 1}}}
"""For every trace that can be clicked: choosing one mark fades no other."""


def marker(colour: str, statuses: Sequence[str], diameters: Sequence[float]) -> dict[str, Any]:
    """Marks in the colour of a kind and the shapes of their statuses, as Plotly wants them.

    Args:
        colour: The colour of the kind.
        statuses: The status of each.
        diameters: Of the circle that each fills with its line, in pixels.
    """
    return {
        "color": colour,
        "symbol": [SHAPES[status].symbol for status in statuses],
        "size": [size(diameter, status) for diameter, status in zip(diameters, statuses, strict=True)],
        "opacity": 1,
        "line": {"color": colour, "width": STROKE},
    }


def size(diameter: float, status: str) -> float:
    """The size to ask for, so that the shape with its line fills a circle of this diameter."""
    shape = SHAPES[status]
    asked = round(float(diameter * shape.share - shape.trim), 1)
    return int(asked) if asked.is_integer() else asked


def faint(colour: str, strength: float) -> str:
    """A colour `#rrggbb` with some of the ground showing through.

    Args:
        colour: The colour.
        strength: From 0 (nothing of it) to 1 (all of it).
    """
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, {strength})"
