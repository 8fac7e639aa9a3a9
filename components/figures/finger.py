"""Which marks of a figure stand so close together that a finger cannot tell them apart."""

from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime
from math import hypot, inf
from typing import Any

FINGER = 24
"""How near to what was tapped something else may be meant, in pixels: the least size of a target (WCAG 2.5.8)."""

MOST = 7
"""How many are offered: the one that was tapped, and as many as may stand right around it."""

Mark = tuple[str, ...]
"""What a mark stands for, such as the id of its event."""

Place = tuple[float, float]
"""From the left and from the top, in pixels."""


def within_a_finger(
    figure: Mapping[str, Any], width: float, tapped: Mark, at: tuple[Any, Any], told_apart: Collection[Mark]
) -> list[Mark]:
    """The marks that stand within a finger of the one that was tapped: this one first, then the nearest.

    Args:
        figure: The figure as the browser is sent it; what a mark stands for is where its `customdata` begin.
        width: How wide it is drawn, in pixels.
        tapped: What the mark that was tapped stands for, or its label.
        at: Where, in the values of the axes.
        told_apart: What marks may have been meant: others stand for something else. All are as long as the tapped one.
    """
    x, y = _place(figure, width, {}, *at)
    marks = [mark for mark in _marks(figure, width, len(tapped)) if mark[0] in told_apart]
    own = max((radius for mark, _, radius in marks if mark == tapped), default=0.0)
    # How far from each other they end, if none were smaller than a finger: below 0 they lie on each other.
    gaps = {tapped: -inf}
    for mark, (mark_x, mark_y), radius in marks:
        gap = hypot(mark_x - x, mark_y - y) - max(radius, FINGER / 2) - max(own, FINGER / 2)
        if gap < min(0, gaps.get(mark, 0)):
            gaps[mark] = gap
    return sorted(gaps, key=lambda mark: gaps[mark])[:MOST]


def _marks(figure: Mapping[str, Any], width: float, length: int) -> Iterator[tuple[Mark, Place, float]]:
    """What each mark stands for, where it stands, and its radius."""
    for trace in figure["data"]:
        if "markers" in trace.get("mode", "") and trace.get("customdata"):
            sizes = trace.get("marker", {}).get("size", 0)
            each = sizes if isinstance(sizes, list) else [sizes] * len(trace["x"])
            for x, y, custom, size in zip(trace["x"], trace["y"], trace["customdata"], each, strict=True):
                yield tuple(custom[:length]), _place(figure, width, trace, x, y), size / 2


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
