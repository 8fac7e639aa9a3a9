"""Events by month and kind, above the rows and on the same axis of time."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.figures.palette import Palette
from loaders.vocabulary import KINDS
from loaders.wording import month_name

WIDTH = 27 * 24 * 3600 * 1000
"""Width of a bar in milliseconds: a little less than the shortest month."""

MIDDLE = "15 12:00"
"""Day and hour of a month at which its bar stands."""


def count_by_month(months: Sequence[str], kinds: Sequence[str]) -> pd.DataFrame:
    """How many events of each kind fall into each month that has any.

    An event is counted once, in the month in which its marker stands: the middle of the days that its date may mean,
    and for a lasting event where it began. Events of the year 2024, if no month is known, are counted in July.

    Args:
        months: The month of each event, such as "2024-06".
        kinds: Its kind.

    Returns:
        Months in order as index, kinds in the order of the vocabulary as columns.
    """
    counts = pd.crosstab(pd.Series(months, dtype="str"), pd.Series(kinds, dtype="str"))
    return counts.reindex(columns=[kind for kind in KINDS if kind in counts.columns])


def month_bars(counts: pd.DataFrame, colours: Palette) -> list[go.Bar]:
    """Stacked bars, one trace for each kind; `customdata[0]` is the month, such as "2024-06".

    Args:
        counts: What `count_by_month` returns.
        colours: The colours.
    """
    months = [str(month) for month in counts.index]
    names = [f"{month_name(int(month[5:]))} {month[:4]}" for month in months]
    totals = [int(total) for total in counts.sum(axis=1)]
    return [
        go.Bar(
            name=KINDS[kind].en,
            x=[f"{month}-{MIDDLE}" for month in months],
            y=[int(count) for count in counts[kind]],
            width=WIDTH,
            xaxis="x2",
            yaxis="y2",
            marker={"color": colours.kinds[kind], "line": {"width": 0}},
            customdata=[list(one) for one in zip(months, names, totals, strict=True)],
            hovertemplate=f"<b>%{{customdata[1]}}</b><br>{KINDS[kind].en}: %{{y}} of %{{customdata[2]}} events"
            "<br>An inexact date counts where its marker stands<br>Click to see this month<extra></extra>",
            showlegend=False,
            selected={"marker": {"opacity": 1}},
            unselected={"marker": {"opacity": 1}},
        )
        for kind in counts.columns
    ]


def histogram_name(left: float, colours: Palette) -> dict[str, Any]:
    """What the bars count, in the left margin.

    Args:
        left: The left margin, in pixels.
        colours: The colours.
    """
    return {
        "text": "Events<br>per month",
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "xshift": 4 - left,
        "yref": "paper",
        "y": 1,
        "yanchor": "top",
        "align": "left",
        "showarrow": False,
        "borderpad": 0,
        "font": {"size": 12, "color": colours.muted},
    }
