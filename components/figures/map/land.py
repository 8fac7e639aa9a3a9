"""The ground of the map: where there is land.

`land.json` holds outlines of `Natural Earth <https://www.naturalearthdata.com>`_, which are in the public domain: those
of 1:110 million for the world, of 1:50 million for the close parts, cut to these and to what a pixel shows. Only coasts
are drawn and no borders, since some borders are what the events are about.
"""

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from components.figures.map.part import Panel
from components.figures.plain import Trace, scatter

OUTLINES = Path(__file__).with_name("land.json")


@cache
def outlines() -> dict[str, list[list[list[float]]]]:
    """The outlines of each part: lines of longitudes and latitudes in degrees, each ending where it begins."""
    found: dict[str, list[list[list[float]]]] = json.loads(OUTLINES.read_text(encoding="utf-8"))
    return found


def land(panels: Iterable[Panel], colour: str) -> Trace:
    """The land of all panels.

    Args:
        panels: Where the parts stand.
        colour: Of the land.
    """
    across: list[float | None] = []
    down: list[float | None] = []
    for panel in panels:
        for outline in outlines()[panel.part.id]:
            points = [panel.at(longitude, latitude) for longitude, latitude in outline]
            across += [*(round(x, 1) for x, _ in points), None]
            down += [*(round(y, 1) for _, y in points), None]
    return scatter(
        mode="lines",
        x=across,
        y=down,
        fill="toself",
        fillcolor=colour,
        line={"width": 0},
        hoverinfo="skip",
        showlegend=False,
    )
