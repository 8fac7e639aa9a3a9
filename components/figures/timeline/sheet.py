"""The sheet that the timeline is drawn on: its parts from top to bottom, in pixels, and its axes."""

from dataclasses import dataclass
from typing import Any

from components.figures.look import Palette
from components.figures.timeline.rows import Rows
from components.figures.timeline.spans import Scale

HISTOGRAM, TICKS, FOOT, AIR = 62, 36, 34, 6
"""Heights of the histogram, of a line of ticks, of the last of these, and of the space above all of it."""

HEADROOM = 1.25
"""How much higher than its highest bar the histogram is, for the label of a tick above it."""

TICK = 43
"""Width of a tick of the axis of time with its name, in pixels."""

SHORT = 62
"""In windows of fewer days than these, ticks are days."""

DAYS, MONTHS = (1, 2, 7, 14), (1, 2, 3, 6, 12, 24)
"""Days or months from one tick to the next."""


@dataclass(frozen=True)
class Sheet:
    """Sizes of the parts.

    Attributes:
        width: Of the whole sheet.
        narrow: Whether it is laid out for a phone.
        left: The left margin, which holds the names of lanes and rows.
        right: The right margin.
        above: Height of the strip of eras and labels above the rows.
        rows: Height of the rows.
    """

    width: int
    narrow: bool
    left: int
    right: int
    above: float
    rows: float

    @property
    def top(self) -> float:
        """The top margin."""
        return AIR

    @property
    def inner(self) -> float:
        """Height of all between the top and the bottom margin."""
        return HISTOGRAM + TICKS + self.above + self.rows

    @property
    def height(self) -> float:
        """Height of the whole sheet."""
        return self.top + self.inner + FOOT


def axes(sheet: Sheet, scale: Scale, rows: Rows, most: int, colours: Palette) -> dict[str, Any]:
    """The axes: one unit of the lower vertical axis is one pixel, counted downwards from the first lane.

    Args:
        sheet: The sizes.
        scale: The axis of time.
        rows: The layout of the rows.
        most: The most events of a bar of the histogram.
        colours: The colours.
    """
    rows_share = (sheet.above + sheet.rows) / sheet.inner
    time = {
        "type": "date",
        "range": [scale.moment(0), scale.moment(scale.width)],
        "minallowed": scale.moment(0),
        "maxallowed": scale.moment(scale.width),
        "gridcolor": colours.grid,
        "tickfont": {"color": colours.muted, "size": 12},
        "tickformat": "%b\n%Y",
        "ticks": "",
        "zeroline": False,
        "tickangle": 0,
        **_ticks(scale),
    }
    return {
        "xaxis": {**time, "anchor": "y", "side": "bottom"},
        "xaxis2": {**time, "anchor": "y2", "side": "bottom", "matches": "x", "showgrid": False},
        "yaxis": {
            "domain": [0, rows_share],
            "range": [sheet.rows, -sheet.above],
            "fixedrange": True,
            "tickvals": [row.middle for row in rows.rows],
            "showticklabels": False,
            "gridcolor": colours.grid,
            "zeroline": False,
        },
        "yaxis2": {
            "domain": [1 - HISTOGRAM / sheet.inner, 1],
            "fixedrange": True,
            "range": [0, most * HEADROOM],
            "tickvals": counts_at(most),
            "ticklabelposition": "inside top" if sheet.narrow else "outside",
            "gridcolor": colours.grid,
            "tickfont": {"color": colours.muted, "size": 11},
            "zeroline": False,
        },
    }


def counts_at(most: int) -> list[int]:
    """The ticks of an axis of counts: none, and the highest round number that a bar reaches; never half an event."""
    power = 10 ** (len(str(max(most, 1))) - 1)
    return [0, max(step * power for step in (1, 2, 3, 4, 5, 6, 8) if step == 1 or step * power <= most)]


def _ticks(scale: Scale) -> dict[str, Any]:
    """Ticks at the first of months, as many as there is room for; in a short window under each day, or every few."""
    days, most = (scale.last - scale.first).days + 1, max(scale.width / TICK, 2)
    if days < SHORT:
        step = next((step for step in DAYS if days / step <= most), DAYS[-1])
        return {
            "tick0": scale.first.isoformat(),
            "dtick": step * 24 * 3600 * 1000,
            "tickformat": "%-d\n%b %Y",
            "ticklabelmode": "period",
        }
    months = (scale.last.year - scale.first.year) * 12 + scale.last.month - scale.first.month + 1
    step = next((step for step in MONTHS if months / step <= most), MONTHS[-1])
    return {"tick0": "2000-01-01", "dtick": f"M{step}"}
