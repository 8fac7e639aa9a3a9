"""The legend: colour, shape, size and bars, each explained once and apart."""

from typing import Any

import plotly.graph_objects as go

from components.figures.marks import PALE, SOLID
from components.figures.palette import DIAMETERS, Palette, faint, marker, size
from components.figures.swarm import BAR
from loaders.vocabulary import KINDS, SIGNIFICANCES, STATUSES

LINE = 22
"""Height of a line of the legend, in pixels."""

ENTRY = 10
"""Diameter of the markers that explain colour and shape."""

PLACES = {
    False: {"legend": (0.0, 0), "legend2": (0.46, 0), "legend3": (0.0, 1), "legend4": (0.46, 1)},
    True: {"legend": (0.0, 0), "legend2": (0.0, 1), "legend3": (0.0, 2), "legend4": (0.0, 3)},
}
"""By whether it is for a phone: how far from the left, as a share of the width, and on which line each part stands."""

TITLES = {"legend": "Kind", "legend2": "Status", "legend3": "Significance", "legend4": "Dates"}


def legend_height(narrow: bool) -> int:
    """How much room the legend takes above the chart, in pixels."""
    return LINE * (1 + max(line for _, line in PLACES[narrow].values()))


def legend_traces(colours: Palette) -> list[go.Scatter]:
    """Traces without a point that only stand in the legend."""
    kinds = [
        ("legend", term.en, marker(colours.kinds[kind], "confirmed") | {"size": ENTRY}) for kind, term in KINDS.items()
    ]
    statuses = [
        ("legend2", term.en, marker(colours.text, status) | {"size": size(ENTRY, status)})
        for status, term in STATUSES.items()
    ]
    sizes = [
        ("legend3", term.en, marker(colours.text, "confirmed") | {"size": DIAMETERS[weight]})
        for weight, term in SIGNIFICANCES.items()
    ]
    bars = [
        ("one of these days", {"color": faint(colours.text, PALE), "width": 2 * BAR}),
        ("all of these days", {"color": faint(colours.text, SOLID), "width": BAR}),
    ]
    return [
        *(_entry(part, name, mode="markers", marker=look) for part, name, look in kinds + statuses + sizes),
        *(_entry("legend4", name, mode="lines", line=look) for name, look in bars),
    ]


def legend_layout(colours: Palette, height: float, narrow: bool) -> dict[str, Any]:
    """Where the parts of the legend stand, and that a click on them does nothing: filters are the sidebar's.

    Args:
        colours: The colours.
        height: Of the whole figure, in pixels.
        narrow: Whether it is laid out for a phone.
    """
    return {
        part: {
            "title": {
                "text": f"<b>{TITLES[part]}</b>",
                "side": "left",
                "font": {"size": 11 if narrow else 12, "color": colours.muted},
            },
            "orientation": "h",
            "xref": "container",
            "x": left,
            "xanchor": "left",
            "yref": "container",
            "y": 1 - line * LINE / height,
            "yanchor": "top",
            "itemclick": False,
            "itemdoubleclick": False,
            "itemsizing": "trace",
            "traceorder": "normal",
            "font": {"size": 11 if narrow else 12, "color": colours.text},
            "bgcolor": "rgba(0,0,0,0)",
        }
        for part, (left, line) in PLACES[narrow].items()
    }


def _entry(part: str, name: str, **look: Any) -> go.Scatter:
    return go.Scatter(x=[None], y=[None], name=name, legend=part, showlegend=True, hoverinfo="skip", **look)
