"""What lies behind the events: lanes, rows and eras with their names."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from components.figures.hover import escape_plotly
from components.figures.look import Palette, faint
from components.figures.text_width import stack, text_width
from components.figures.timeline.rows import Rows, Spacing
from components.figures.timeline.sheet import Sheet
from components.figures.timeline.spans import Scale
from loaders.language import Language
from loaders.model.entries import Era

ERA_LINE, ERA_SIZE = 17, 11
"""Height of a line of names of eras, and their font, in pixels."""


@dataclass(frozen=True)
class EraBand:
    """An era of the window, in pixels.

    Attributes:
        name: What it is called.
        left: Where it begins.
        right: Where it ends.
        line: Its line in the strip of names, counted from the top.
        rightwards: Whether the name begins at the left end; else it ends at the right end.
    """

    name: str
    left: float
    right: float
    line: int
    rightwards: bool


def era_bands(eras: Sequence[Era], scale: Scale, language: Language) -> list[EraBand]:
    """The eras of the window, each with a line for its name on which it overlaps no other."""
    ends = []
    for era in eras:
        begin = pd.Timestamp(era.date.earliest) if era.date.earliest else scale.begin
        end = pd.Timestamp(era.date.latest) + pd.Timedelta(days=1) if era.date.latest else scale.end
        if begin < scale.end and end > scale.begin:
            left = scale.pixel(begin) if begin > scale.begin else 0
            right = scale.pixel(end) if end < scale.end else scale.width
            ends.append((escape_plotly(language.choose(era.name)[0]), left, right))
    texts = [text_width(name, ERA_SIZE) + 10 for name, _, _ in ends]
    rightwards = [left + text <= scale.width for (_, left, _), text in zip(ends, texts, strict=True)]
    reaches = [
        (left, max(right, left + text)) if onwards else (min(left, right - text), right)
        for (_, left, right), text, onwards in zip(ends, texts, rightwards, strict=True)
    ]
    return [
        EraBand(name, left, right, line, onwards)
        for (name, left, right), onwards, line in zip(ends, rightwards, stack(reaches), strict=True)
    ]


def era_height(bands: Sequence[EraBand]) -> float:
    """How much room the names of the eras take, in pixels."""
    return ERA_LINE * max((band.line + 1 for band in bands), default=0)


def era_shapes(bands: Sequence[EraBand], sheet: Sheet, scale: Scale, colours: Palette) -> list[dict[str, Any]]:
    """A faint band for each era, from its name down to the last row, with a line where it begins or ends."""
    shapes: list[dict[str, Any]] = []
    for band in bands:
        top = {"layer": "below", "y0": band.line * ERA_LINE - sheet.above, "y1": sheet.rows}
        left, right = scale.moment(band.left), scale.moment(band.right)
        shapes.append({**top, "type": "rect", "x0": left, "x1": right, "fillcolor": colours.era, "line": {"width": 0}})
        edges = [at for at in (band.left, band.right) if 0 < at < scale.width]
        line = {"color": faint(colours.muted, 0.45), "width": 1, "dash": "dot"}
        shapes += [
            {**top, "type": "line", "x0": scale.moment(at), "x1": scale.moment(at), "line": line} for at in edges
        ]
    return shapes


def era_names(bands: Sequence[EraBand], sheet: Sheet, scale: Scale, colours: Palette) -> list[dict[str, Any]]:
    """The names of the eras at the top of their bands."""
    return [
        {
            "text": f"<i>{band.name}</i>",
            "x": scale.moment(band.left if band.rightwards else band.right),
            "xanchor": "left" if band.rightwards else "right",
            "y": (band.line + 0.5) * ERA_LINE - sheet.above,
            "yanchor": "middle",
            "showarrow": False,
            "borderpad": 4,
            "font": {"size": ERA_SIZE, "color": colours.muted},
        }
        for band in bands
    ]


def lane_shapes(rows: Rows, sheet: Sheet, colours: Palette) -> list[dict[str, Any]]:
    """Every second lane is a band that reaches under its names in the margin."""
    band = {"type": "rect", "layer": "below", "fillcolor": colours.band, "line": {"width": 0}, "xref": "paper"}
    return [
        {**band, **ends, "y0": lane.top, "y1": lane.bottom}
        for lane in rows.lanes[::2]
        for ends in ({"x0": 0, "x1": 1}, {"xsizemode": "pixel", "xanchor": 0, "x0": -sheet.left, "x1": 0})
    ]


def names(rows: Rows, sheet: Sheet, spacing: Spacing, colours: Palette) -> list[dict[str, Any]]:
    """The names of lanes and rows: in the left margin, or on a phone on a line of their own inside the plot."""
    look = {"xref": "paper", "x": 0, "xanchor": "left", "xshift": 4 - sheet.left, "showarrow": False, "borderpad": 0}
    return [
        *(
            {
                **look,
                "text": f"<b>{escape_plotly(lane.name)}</b>",
                "y": lane.top + spacing.heading / 2 + 1,
                "yanchor": "middle",
                "font": {"size": 13, "color": colours.text},
            }
            for lane in rows.lanes
        ),
        *(
            {
                **look,
                "text": escape_plotly(row.name),
                "y": row.top + spacing.caption / 2 if spacing.caption else row.middle,
                "yanchor": "middle",
                "font": {"size": 11 if spacing.caption else 12, "color": colours.muted},
            }
            for row in rows.rows
        ),
    ]
