"""Events by month: a row of bars for each category below one for all, and how the events of each kind add up."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from components.figures.hover import escape_plotly
from components.figures.look import UNFADED, Palette, base_layout, palette
from components.figures.matrix import shortened
from components.figures.plain import Figure, Trace, bar, scatter
from loaders.dates.edtf import read_edtf
from loaders.dates.in_words import in_words
from loaders.language import Language
from loaders.model.vocabulary import KINDS

WHOLE, ROW, BETWEEN = 84, 20, 6
"""Height of the bars of all events, of those of a category, and the space above each, in pixels."""

TICKS, TOP = 40, 6
"""Room below and above the bars, in pixels."""

LEFT = {False: 186, True: 144}
"""Room for the names of the rows, in pixels, wide and narrow."""

NAME = {False: 30, True: 23}
"""Characters of a name with its number that the room at the left holds."""

RIGHT = 28
"""Room for the highest count of each row, in pixels."""

LEAST = 4
"""Events to which a row reaches at least, so that a single one is no peak."""

TOTALS = 220
"""Height of the running totals, in pixels."""

MIDDLE, WIDTH = "-15 12:00", 27 * 24 * 3600 * 1000
"""What follows a month in the moment in its middle, and the width of its bar in milliseconds."""

EACH, FEW = "M12", "M3"
"""Between two ticks: years, and where there is room, quarters."""

FEW_BELOW = 30
"""Months below which quarters find room even on a phone."""

Rows = Sequence[tuple[str, str]]
"""Ids of categories, "" for all of them, and their names."""


def months_figure(
    counts: pd.DataFrame,
    rows: Rows,
    *,
    months: Sequence[str],
    most: Mapping[str, int] | None = None,
    dark: bool = False,
    narrow: bool = False,
    language: Language,
) -> Figure:
    """Draw events by month, stacked by kind: a row for all and one for each category, each on a scale of its own.

    The highest count of a row stands at its right.

    `customdata` of a bar begins with its month and the id of its category, "" for all.

    Args:
        counts: Columns `month`, `kind`, `category` and `events`.
        rows: The rows from the top.
        months: Every month of the axis, in order.
        most: The highest count of each row, by its id, to which its bars are drawn; those of these counts, if it is
            not said.
        dark: Whether it is for a dark page.
        narrow: Whether it is for a phone.
        language: The language of the hover cards.
    """
    colours = palette(dark)
    tops = most or highest(counts)
    heights = [ROW if category else WHOLE for category, _ in rows]
    bottoms = np.cumsum([height + BETWEEN for height in heights]) - BETWEEN
    whole = int(bottoms[-1]) if len(bottoms) else 0
    scales = {
        category: height / max(tops.get(category, 0), LEAST)
        for (category, _), height in zip(rows, heights, strict=True)
    }
    at = {category: whole - int(bottom) for (category, _), bottom in zip(rows, bottoms, strict=True)}
    cells = _stacked(counts, [category for category, _ in rows], scales, at)
    names = dict(rows)
    return Figure(
        data=[_bars(cells[cells["kind"] == kind], kind, names, colours, language) for kind in KINDS],
        layout={
            **base_layout(colours),
            "height": TOP + whole + TICKS,
            "margin": {"l": LEFT[narrow], "r": RIGHT, "t": TOP, "b": TICKS, "autoexpand": False},
            "barmode": "overlay",
            "dragmode": False,
            "showlegend": False,
            "xaxis": _time(months, colours, narrow),
            "yaxis": {
                "range": [0, whole],
                "fixedrange": True,
                "showgrid": False,
                "zeroline": False,
                "tickvals": [at[category] + height / 2 for (category, _), height in zip(rows, heights, strict=True)],
                "ticktext": [escape_plotly(shortened(name, NAME[narrow])) for _, name in rows],
                "tickfont": {"size": 12, "color": colours.text},
            },
            "shapes": [_ground(bottom, colours) for bottom in at.values()],
            "annotations": [
                _peak(at[category] + tops[category] * scales[category], tops[category], colours)
                for category, _ in rows
                if category in tops
            ],
        },
    )


def highest(counts: pd.DataFrame) -> dict[str, int]:
    """The most events of a month, in each category by its id and "" for all."""
    whole = counts.groupby("month")["events"].sum()
    own = counts.groupby(["category", "month"])["events"].sum().groupby(level=0).max()
    return (
        {"": int(whole.max())} | {str(category): int(number) for category, number in own.items()} if len(counts) else {}
    )


def totals_figure(
    totals: pd.DataFrame, *, dark: bool = False, narrow: bool = False, language: Language, most: int | None = None
) -> Figure:
    """Draw how many events of each kind there are up to the end of each month.

    Args:
        totals: Months as index, kinds as columns.
        dark: Whether it is for a dark page.
        narrow: Whether it is for a phone.
        language: The language of the hover cards.
        most: The number to which the axis reaches; the largest of these, if it is not said.
    """
    colours = palette(dark)
    months = [str(month) for month in totals.index]
    reach = most or int(totals.to_numpy().max(initial=1))
    return Figure(
        data=[
            scatter(
                name=language.text(KINDS[kind].label),
                x=[month + MIDDLE for month in months],
                y=[int(count) for count in totals[kind]],
                mode="lines+markers",
                line={"color": colours.kinds[kind], "width": 2},
                marker={"color": colours.kinds[kind], "size": 4},
                customdata=[[month, "", in_words(read_edtf(month), language)] for month in months],
                hovertemplate=language.text(
                    "<b>{kind}</b>: {count} up to the end of {month}",
                    kind=language.text(KINDS[kind].label),
                    count="%{y}",
                    month="%{customdata[2]}",
                )
                + "<extra></extra>",
                showlegend=False,
                **UNFADED,
            )
            for kind in totals.columns
        ],
        layout={
            **base_layout(colours),
            "height": TOP + TOTALS + TICKS,
            "margin": {"l": LEFT[narrow], "r": RIGHT, "t": TOP + 8, "b": TICKS, "autoexpand": False},
            "dragmode": False,
            "xaxis": _time(months, colours, narrow),
            "yaxis": {
                "range": [0, reach * 1.05],
                "fixedrange": True,
                "gridcolor": colours.grid,
                "zeroline": False,
                "nticks": 5,
                "tickfont": {"size": 11, "color": colours.muted},
            },
        },
    )


def _stacked(counts: pd.DataFrame, order: Sequence[str], scales: dict[str, float], at: dict[str, int]) -> pd.DataFrame:
    """A bar for each month, row and kind, with its `base` and `height` in pixels, kinds one upon the other."""
    whole = counts.groupby(["month", "kind"], as_index=False)["events"].sum().assign(category="")
    cells = pd.concat([whole, counts])
    cells = cells[cells["category"].isin(list(order))]
    places = {kind: place for place, kind in enumerate(KINDS)}
    cells = cells.assign(place=cells["kind"].map(places)).sort_values(["category", "month", "place"])
    held = cells.groupby(["category", "month"])["events"]
    scale = cells["category"].map(scales)
    stacked: pd.DataFrame = cells.assign(
        total=held.transform("sum"),
        height=cells["events"] * scale,
        base=cells["category"].map(at) + (held.cumsum() - cells["events"]) * scale,
    )
    return stacked


def _bars(cells: pd.DataFrame, kind: str, names: dict[str, str], colours: Palette, language: Language) -> Trace:
    months = {month: in_words(read_edtf(month), language) for month in cells["month"].unique()}
    said = language.text(
        "{kind}: {count} of {total} events",
        kind=language.text(KINDS[kind].label),
        count="%{customdata[4]}",
        total="%{customdata[5]}",
    )
    hints = [language.text("An inexact date counts in its middle"), language.text("Click to see this month")]
    return bar(
        name=language.text(KINDS[kind].label),
        x=[month + MIDDLE for month in cells["month"]],
        y=cells["height"].round(2).tolist(),
        base=cells["base"].round(2).tolist(),
        width=WIDTH,
        marker={"color": colours.kinds[kind], "line": {"width": 0}},
        customdata=[
            [month, category, months[month], escape_plotly(names[category]), count, total]
            for month, category, count, total in cells[["month", "category", "events", "total"]].itertuples(
                index=False, name=None
            )
        ],
        hovertemplate="<br>".join(["<b>%{customdata[2]}</b>: %{customdata[3]}", said, *hints]) + "<extra></extra>",
        showlegend=False,
        **UNFADED,
    )


def _time(months: Iterable[str], colours: Palette, narrow: bool) -> dict[str, Any]:
    named = list(months)
    after = str(np.datetime64(named[-1], "M") + 1)
    return {
        "type": "date",
        "range": [f"{named[0]}-01", f"{after}-01"],
        "fixedrange": True,
        "gridcolor": colours.grid,
        "zeroline": False,
        "tick0": "2000-01-01",
        "dtick": EACH if narrow and len(named) > FEW_BELOW else FEW,
        "tickformat": "%b\n%Y",
        "tickangle": 0,
        "tickfont": {"size": 12, "color": colours.muted},
    }


def _ground(bottom: int, colours: Palette) -> dict[str, Any]:
    """The line on which the bars of a row stand."""
    line = {"color": colours.grid, "width": 1}
    return {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": bottom, "y1": bottom, "line": line}


def _peak(top: float, most: int, colours: Palette) -> dict[str, Any]:
    """The highest count of a row, at the height of its bar."""
    return {
        "text": str(most),
        "xref": "paper",
        "x": 1,
        "xanchor": "left",
        "xshift": 4,
        "y": top,
        "yanchor": "top",
        "showarrow": False,
        "borderpad": 0,
        "font": {"size": 11, "color": colours.muted},
    }
