"""Which marks of a figure stand so close together that a finger cannot tell them apart."""

from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime
from math import hypot
from typing import Any

FINGER = 24
"""How near to what was tapped something else may be meant, in pixels: the least size of a target (WCAG 2.5.8)."""

MOST = 7
"""How many are offered: the one that was tapped, and as many as may stand right around it."""

Place = tuple[float, float]
"""From the left and from the top, in pixels."""


def within_a_finger(
    figure: Mapping[str, Any], width: float, tapped: str, at: tuple[Any, Any], events: Collection[str]
) -> list[str]:
    """The events whose marks stand within a finger of the one that was tapped: this one first, then the nearest.

    Args:
        figure: The figure as the browser is sent it; the id of the event of each mark is the first of its `customdata`.
        width: How wide it is drawn, in pixels.
        tapped: The id of the event that was tapped, on its mark or on its label.
        at: Where, in the values of the axes.
        events: The ids of events: other marks stand for something else.
    """
    x, y = _place(figure, width, {}, *at)
    ways = {tapped: -1.0}
    for event, (mark_x, mark_y) in _marks(figure, width):
        way = hypot(mark_x - x, mark_y - y)
        if event in events and way < min(FINGER, ways.get(event, FINGER)):
            ways[event] = way
    return sorted(ways, key=lambda event: ways[event])[:MOST]


def _marks(figure: Mapping[str, Any], width: float) -> Iterator[tuple[str, Place]]:
    for trace in figure["data"]:
        if "markers" in trace.get("mode", "") and trace.get("customdata"):
            for x, y, custom in zip(trace["x"], trace["y"], trace["customdata"], strict=True):
                yield custom[0], _place(figure, width, trace, x, y)


def _place(figure: Mapping[str, Any], width: float, trace: Mapping[str, Any], x: Any, y: Any) -> Place:
    """Where a point of a trace is drawn."""
    layout = figure["layout"]
    margin = layout["margin"]
    across = _along(layout[trace.get("xaxis", "x").replace("x", "xaxis")], x)
    up = _along(layout[trace.get("yaxis", "y").replace("y", "yaxis")], y)
    return (
        margin["l"] + across * (width - margin["l"] - margin["r"]),
        margin["t"] + (1 - up) * (layout["height"] - margin["t"] - margin["b"]),
    )


def _along(axis: Mapping[str, Any], value: Any) -> float:
    """How far along the sheet a value stands, from 0 to 1."""
    begin, end = map(_number, axis["range"])
    first, last = axis.get("domain", (0, 1))
    return float(first + (_number(value) - begin) / (end - begin) * (last - first))


def _number(value: Any) -> float:
    if isinstance(value, str):
        return datetime.fromisoformat(value).replace(tzinfo=UTC).timestamp()
    return float(value)
