"""What stands for events that cannot be told apart: a count above a crowded month, bars in a crowded row."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import pandas as pd

from components.figures.hover import escape_plotly
from components.figures.look import DIAMETERS, FONT, UNFADED, Palette
from components.figures.plain import Trace, bar, scatter
from components.figures.timeline.cells import Cell, cells_at
from components.figures.timeline.histogram import counted_in_words
from components.figures.timeline.rows import BARS, Row, Rows
from components.figures.timeline.spans import Numbers, Scale
from components.figures.timeline.swarm import GAP
from loaders.language import Language
from loaders.model.vocabulary import KINDS

PACKED = 0.7
"""How much of a stretch of a row marks fill at best; the rest are the gaps of round things."""

TOO_MANY = 0.65
"""The share of its events that a row may leave out before it counts all of them instead."""

MOST = 1500
"""How many marks a figure holds: a browser draws more of them, but not at once."""

SIZE = 10
"""Of the font of counts, in pixels."""


def crowded_rows(
    values: pd.Series, weights: pd.Series, at: Numbers, cells: Sequence[Cell], most: float
) -> frozenset[str]:
    """The rows that hold more events than can be told apart.

    Args:
        values: The id of the row of each event.
        weights: Its significance.
        at: Where it stands in time, in pixels.
        cells: The cells of the window.
        most: How far marks may reach above and below the middle of a row, in pixels.
    """
    rows, row = np.unique(values.to_numpy(str), return_inverse=True)
    area = weights.map({weight: (size + GAP) ** 2 for weight, size in DIAMETERS.items()}).to_numpy("float64")
    shape = len(rows), len(cells)
    place = row * len(cells) + np.array(cells_at(cells, at), dtype="int64")
    needed = np.bincount(place, area, minlength=len(rows) * len(cells)).reshape(shape)
    room = np.array([cell.right - cell.left + DIAMETERS["notable"] for cell in cells]) * 2 * most * PACKED
    spilt = np.maximum(needed - room, 0).sum(axis=1) / needed.sum(axis=1)
    numbers = np.bincount(row, minlength=len(rows))
    crowded = spilt > TOO_MANY
    for fullest in np.argsort(-numbers, kind="stable"):
        if numbers[~crowded].sum() <= MOST:
            break
        crowded[fullest] = True
    return frozenset(rows[crowded].tolist())


def chip_trace(
    left_out: Mapping[tuple[int, int], int],
    rows: Sequence[Row],
    cells: Sequence[Cell],
    scale: Scale,
    colours: Palette,
    language: Language,
) -> list[Trace]:
    """How many events of a row found no place in a cell; a click shows its days.

    Args:
        left_out: The numbers, by the place of the row and that of the cell.
        rows: The rows.
        cells: The cells of the window.
        scale: The axis of time.
        colours: The colours.
        language: The language of the hover card.
    """
    if not left_out:
        return []
    spots = [(rows[row], cells[cell], number) for (row, cell), number in left_out.items()]
    hint = language.text("Click to zoom in")
    more = language.text("{number} more here", number="%{customdata[3]}")
    return [
        scatter(
            name="Left out",
            mode="markers+text",
            x=scale.moments([cell.middle for _, cell, _ in spots]),
            y=[round(row.chips, 1) for row, _, _ in spots],
            text=[f"+{number}" for _, _, number in spots],
            textfont={"color": colours.text, "size": SIZE, "family": FONT},
            marker={"symbol": "square", "size": 12, "color": colours.text, "opacity": 0},
            customdata=[["days", cell.days, cell.words(language), number] for _, cell, number in spots],
            hovertemplate=f"<b>%{{customdata[2]}}</b><br>{more}<br>{hint}<extra></extra>",
            cliponaxis=False,
            showlegend=False,
            selected={"marker": {"opacity": 0}, "textfont": {"color": colours.text}},
            unselected={"marker": {"opacity": 0}, "textfont": {"color": colours.text}},
        )
    ]


def count_traces(
    events: pd.DataFrame,
    rows: Rows,
    cells: Sequence[Cell],
    scale: Scale,
    colours: Palette,
    language: Language,
) -> list[Trace]:
    """Bars for the rows that count their events, one trace for each kind, and the number above each bar.

    The highest bar of a row fills it; every bar says how many events it is, and a click shows its days.

    Args:
        events: The events of these rows, with the columns `row`, `kind` and `at`, where each stands in time.
        rows: The layout of the rows.
        cells: The cells of the window.
        scale: The axis of time.
        colours: The colours.
        language: The language of the hover card.
    """
    if events.empty:
        return []
    lines = {row.id: row for row in rows.rows}
    counts = pd.crosstab([events["row"], cells_at(cells, events["at"].to_numpy())], events["kind"])
    totals = counts.sum(axis=1)
    heights = totals.groupby(level=0).transform("max")
    spots = [(lines[row], cells[cell]) for row, cell in counts.index]
    middles = scale.moments([cell.middle for _, cell in spots])
    named = [[cell.days, cell.words(language)] for _, cell in spots]
    widths = [round((cell.right - cell.left - 2) / _pixel(scale)) for _, cell in spots]
    base = np.array([float(row.middle) for row, _ in spots])
    traces = []
    for kind in (kind for kind in KINDS if kind in counts.columns):
        tall = (counts[kind] / heights * BARS).to_numpy()
        there = np.flatnonzero(tall)
        traces.append(
            bar(
                name=language.text(KINDS[kind].label),
                x=[middles[one] for one in there],
                y=[-round(float(tall[one]), 1) for one in there],
                base=[round(float(base[one]), 1) for one in there],
                width=[widths[one] for one in there],
                marker={"color": colours.kinds[kind], "line": {"width": 0}},
                customdata=[["days", *named[one], int(totals.iloc[one]), int(counts[kind].iloc[one])] for one in there],
                hovertemplate="<br>".join(
                    [
                        "<b>%{customdata[2]}</b>",
                        counted_in_words(kind, "%{customdata[4]}", language),
                        language.text("Click to zoom in"),
                    ]
                )
                + "<extra></extra>",
                showlegend=False,
                **UNFADED,
            )
        )
        base -= tall
    numbers = _numbers(middles, base, totals, colours)
    return [*traces, numbers]


def _numbers(middles: Sequence[str], tops: Iterable[float], totals: pd.Series, colours: Palette) -> Trace:
    return scatter(
        name="Counts",
        mode="text",
        x=list(middles),
        y=[round(float(top), 1) for top in tops],
        text=[escape_plotly(str(total)) for total in totals],
        textposition="top center",
        textfont={"color": colours.muted, "size": SIZE - 1, "family": FONT},
        hoverinfo="skip",
        cliponaxis=False,
        showlegend=False,
    )


def _pixel(scale: Scale) -> float:
    """How many pixels a millisecond is wide."""
    return (scale.width - 2 * scale.inset) / (scale.seconds * 1000)
