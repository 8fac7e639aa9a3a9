"""What lies behind the events: lanes, rows and eras with their names."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from components.figures.hover import escape_plotly
from components.figures.look import Palette, faint
from components.figures.text_width import in_lines, stack, text_width
from components.figures.timeline.rows import BARS, LANE_LINE, LANE_SIZE, ROW_SIZE, Row, Rows, Spacing
from components.figures.timeline.sheet import Sheet
from components.figures.timeline.spans import Scale
from loaders.language import Language
from loaders.model.entries import Era

ERA_LINE, ERA_SIZE = 16, 11
"""Height of a line of names of eras, and their font, in pixels."""

ONE = timedelta(days=1)

AROUND = 10
"""Free pixels beside the name of an era."""


@dataclass(frozen=True)
class EraBand:
    """An era of the window, in pixels.

    Attributes:
        lines: What it is called, in as many lines as its room asks for.
        left: Where it begins.
        right: Where it ends.
        line: The first of its lines in the strip of names, counted from the top.
    """

    lines: Sequence[str]
    left: float
    right: float
    line: int


def era_bands(eras: Sequence[Era], scale: Scale, language: Language) -> list[EraBand]:
    """The eras of the window, each with lines for its name on which it overlaps no other.

    A name begins where its era begins, never before it; where that leaves too little room, it takes more lines.
    """
    ends = []
    for era in eras:
        first, last = era.date.earliest or scale.first, era.date.latest or scale.last
        if first <= scale.last and last >= scale.first:
            left = scale.pixel(first) if first > scale.first else 0
            right = scale.pixel(last + ONE) if last < scale.last else scale.width
            ends.append((in_lines(language.choose(era.name)[0], ERA_SIZE, scale.width - left - AROUND), left, right))
    reaches = [
        (left, max(right, left + max(text_width(line, ERA_SIZE) for line in lines) + AROUND))
        for lines, left, right in ends
    ]
    firsts = stack(reaches, [len(lines) for lines, _, _ in ends])
    return [
        EraBand([escape_plotly(line) for line in lines], left, right, first)
        for (lines, left, right), first in zip(ends, firsts, strict=True)
    ]


def era_height(bands: Sequence[EraBand]) -> float:
    """How much room the names of the eras take, in pixels."""
    return ERA_LINE * max((band.line + len(band.lines) for band in bands), default=0)


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
            "text": f"<i>{line}</i>",
            "x": scale.moment(band.left),
            "xanchor": "left",
            "y": (band.line + place + 0.5) * ERA_LINE - sheet.above,
            "yanchor": "middle",
            "showarrow": False,
            "borderpad": 4,
            "font": {"size": ERA_SIZE, "color": colours.muted},
        }
        for band in bands
        for place, line in enumerate(band.lines)
    ]


def lane_shapes(rows: Rows, sheet: Sheet, colours: Palette) -> list[dict[str, Any]]:
    """Every second lane is a band that reaches under its names in the margin."""
    band = {"type": "rect", "layer": "below", "fillcolor": colours.band, "line": {"width": 0}, "xref": "paper"}
    return [
        {**band, **ends, "y0": lane.top, "y1": lane.bottom}
        for lane in rows.lanes[::2]
        for ends in ({"x0": 0, "x1": 1}, {"xsizemode": "pixel", "xanchor": 0, "x0": -sheet.left, "x1": 0})
    ]


def names(
    rows: Rows, sheet: Sheet, spacing: Spacing, colours: Palette, counted: Collection[str], language: Language
) -> list[dict[str, Any]]:
    """The names of lanes and rows: in the left margin, or on a phone on a line of their own inside the plot.

    Args:
        rows: The layout of the rows.
        sheet: The sizes.
        spacing: The distances.
        colours: The colours.
        counted: The ids of the rows that count their events, which their names say.
        language: The language of that.
    """
    look = {"xref": "paper", "x": 0, "xanchor": "left", "xshift": 4 - sheet.left, "showarrow": False, "borderpad": 0}
    return [
        *(
            {
                **look,
                "text": "<br>".join(f"<b>{escape_plotly(line)}</b>" for line in lane.lines),
                "y": lane.top + (spacing.heading or LANE_LINE + 2) / 2 + 1 + LANE_LINE / 2 * (len(lane.lines) - 1),
                "yanchor": "middle",
                "align": "left",
                "font": {"size": LANE_SIZE, "color": colours.text},
            }
            for lane in rows.lanes
        ),
        *(
            {
                **look,
                "text": _row_name(row, row.id in counted, spacing, language),
                "y": row.top + spacing.caption / 2 if spacing.caption else row.middle - BARS / 2 * (row.id in counted),
                "yanchor": "middle",
                "align": "left",
                "font": {"size": 11 if spacing.caption else ROW_SIZE, "color": colours.muted},
            }
            for row in rows.rows
        ),
    ]


def _row_name(row: Row, counts: bool, spacing: Spacing, language: Language) -> str:
    name = "<br>".join(map(escape_plotly, row.lines))
    if not counts:
        return name
    between = " · " if spacing.caption else "<br>"
    return f"{name}{between}<i>{escape_plotly(language.text('counts'))}</i>"
