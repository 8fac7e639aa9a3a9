"""A matrix of counts whose cells can be clicked: who credits whom, or which camp speaks in which year."""

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from components.figures.hover import escape_plotly, wrapped
from components.figures.look import UNFADED, Palette, base_layout, faint, palette
from components.figures.plain import Figure, scatter
from components.figures.text_width import text_width

ROW = 30
"""Height of a row, in pixels."""

HEAD = {True: 118, False: 28}
"""Room for the names of the columns, in pixels, by whether they are slanted."""

TITLE = 20
"""Height of the line above them that says what they are, in pixels."""

SLANT, UPRIGHT = 60, 8
"""Room for the name of the last column, slanted and not, in pixels."""

LEFT = {False: 210, True: 128}
"""Room for the names of the rows, in pixels, wide and narrow."""

NAME = {False: 32, True: 19}
"""Characters of a name that the room at the left holds."""

PALEST, STRONGEST = 0.12, 0.85
"""How much of the colour the smallest and the largest count show."""


def matrix_figure(
    cells: pd.DataFrame,
    *,
    rows: Sequence[tuple[str, str]],
    columns: Sequence[tuple[str, str]],
    titles: tuple[str, str],
    dark: bool = False,
    width: int,
    narrow: bool = False,
) -> Figure:
    """Draw a matrix; the stronger a cell, the larger its count, which stands in it.

    Args:
        cells: Columns `row`, `column` (ids), `events` (how many) and `words` (what the hover card says of it).
        rows: Ids and names of the rows, from the top.
        columns: Ids and names of the columns, from the left.
        titles: What the rows and what the columns are.
        dark: Whether the page is dark.
        width: Of the figure, in pixels.
        narrow: Whether it is laid out for a phone.
    """
    colours = palette(dark)
    room = (width - LEFT[narrow] - UPRIGHT) / max(len(columns), 1)
    slanted = any(text_width(name, 12) > room - 4 for _, name in columns)
    right = SLANT if slanted else UPRIGHT
    cell = (width - LEFT[narrow] - right) / max(len(columns), 1)
    at_row, at_column = ({one: place for place, (one, _) in enumerate(line)} for line in (rows, columns))
    shown = cells[cells["row"].isin(at_row) & cells["column"].isin(at_column)]
    most = max(shown["events"].max(), 1) if len(shown) else 1
    strengths = [PALEST + (STRONGEST - PALEST) * (count / most) ** 0.5 for count in shown["events"]]
    records: Iterable[Any] = shown.itertuples()
    side = {"showgrid": False, "zeroline": False, "fixedrange": True, "ticks": "", "tickfont": {"color": colours.text}}
    return Figure(
        data=[
            scatter(
                mode="markers+text",
                x=[at_column[one] for one in shown["column"]],
                y=[at_row[one] for one in shown["row"]],
                text=[str(count) for count in shown["events"]],
                textfont={
                    "size": 12,
                    "color": [_ink(colours.kinds["contact"], strength, colours) for strength in strengths],
                },
                marker={
                    "symbol": "square",
                    "size": min(ROW - 3, cell - 3),
                    "color": [faint(colours.kinds["contact"], strength) for strength in strengths],
                    "opacity": 1,
                },
                customdata=[[record.row, record.column, wrapped(record.words, 56)] for record in records],
                hovertemplate="%{customdata[2]}<extra></extra>",
                **UNFADED,
                showlegend=False,
            )
        ],
        layout={
            **base_layout(colours),
            "height": TITLE + HEAD[slanted] + ROW * len(rows) + 8,
            "margin": {"l": LEFT[narrow], "r": right, "t": TITLE + HEAD[slanted], "b": 8, "autoexpand": False},
            "annotations": [
                _title(f"{titles[0]} ↓", 4 - LEFT[narrow], 4, colours),
                _title(f"{titles[1]} →", 0, HEAD[slanted], colours),
            ],
            "dragmode": False,
            "xaxis": {
                **side,
                "side": "top",
                "range": [-0.5, len(columns) - 0.5],
                "tickvals": list(range(len(columns))),
                "ticktext": [escape_plotly(shortened(name, NAME[True]) if slanted else name) for _, name in columns],
                "tickangle": -50 if slanted else 0,
            },
            "yaxis": {
                **side,
                "range": [len(rows) - 0.5, -0.5],
                "tickvals": list(range(len(rows))),
                "ticktext": [escape_plotly(shortened(name, NAME[narrow])) for _, name in rows],
            },
        },
    )


def _title(text: str, right: float, up: float, colours: Palette) -> dict[str, Any]:
    """A title so far to the right and above the upper left corner of the cells, in pixels."""
    return {
        "text": f"<b>{escape_plotly(text)}</b>",
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "xshift": right,
        "yref": "paper",
        "y": 1,
        "yanchor": "bottom",
        "yshift": up,
        "showarrow": False,
        "borderpad": 0,
        "font": {"size": 12, "color": colours.muted},
    }


def shortened(name: str, length: int) -> str:
    """A name that fits into so many characters, cut where it does not."""
    return name if len(name) <= length else name[: length - 1].rstrip() + "…"


def _ink(colour: str, strength: float, colours: Palette) -> str:
    """Whichever of the two inks of the page stands out more from a cell of this strength."""
    parts = zip(_channels(colour), _channels(colours.page), strict=True)
    cell = _luminance([strength * own + (1 - strength) * ground for own, ground in parts])
    return max((colours.text, colours.page), key=lambda ink: _contrast(_luminance(_channels(ink)), cell))


def _channels(colour: str) -> list[float]:
    return [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]


def _luminance(channels: Sequence[float]) -> float:
    """Relative luminance as WCAG 2 defines it, from 0 (black) to 1 (white)."""
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: float, other: float) -> float:
    """The contrast ratio of WCAG 2, from 1 to 21."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
