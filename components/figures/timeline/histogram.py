"""Events by month and kind, above the rows and on the same axis of time; by day where that is short."""

from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from components.figures.look import UNFADED, Palette
from components.figures.plain import Trace, bar
from components.figures.timeline.sheet import SHORT
from components.figures.timeline.spans import Scale
from loaders.dataset.rhythm import middle_of_beginning
from loaders.dates.edtf import read_edtf
from loaders.dates.in_words import in_words
from loaders.language import Language
from loaders.model.vocabulary import KINDS

HOUR = 3600 * 1000


class Unit(NamedTuple):
    """What a bar counts.

    Attributes:
        code: The unit, as numpy calls it.
        middle: What follows the written time of a bar in the moment in its middle.
        width: Of a bar, in milliseconds.
    """

    code: str
    middle: str
    width: int


MONTH = Unit("datetime64[M]", "-15 12:00", 27 * 24 * HOUR)
DAY = Unit("datetime64[D]", " 12:00", 20 * HOUR)
"""By month or, in a short window, by day."""


def count_by_time(events: pd.DataFrame, scale: Scale) -> pd.DataFrame:
    """How many events of each kind fall into each month of the window; into each day, if the window is short.

    An event is counted once, in the middle of the days that its date may mean; a lasting one where it began. Events of
    the year 2024, if no month is known, are counted in July. A month that the window cuts is counted whole, so that a
    bar is as high in every window.

    Args:
        events: The frame of events, of the window and beyond.
        scale: The axis of time.

    Returns:
        Months as "2024-06" or days as "2024-06-19" in order as index, kinds in the order of the vocabulary as columns.
    """
    unit = _unit(scale)
    times = middle_of_beginning(events).to_numpy("datetime64[s]").astype(unit.code)
    begin, end = (np.datetime64(day).astype(unit.code) for day in (scale.first, scale.last))
    inside = (begin <= times) & (times <= end)
    kinds = {kind: place for place, kind in enumerate(KINDS)}
    which = events["kind"].map(kinds).to_numpy("int64")[inside]
    found, at = np.unique(times[inside], return_inverse=True)
    counts = np.bincount(at * len(kinds) + which, minlength=len(found) * len(kinds)).reshape(-1, len(kinds))
    table = pd.DataFrame(counts, index=[str(time) for time in found], columns=list(kinds))
    return table.loc[:, table.sum() > 0]


def count_bars(counts: pd.DataFrame, scale: Scale, colours: Palette, language: Language) -> list[Trace]:
    """Stacked bars, one trace for each kind; `customdata` is "month" and the month, or "" twice for a day.

    Args:
        counts: What `count_by_time` returns.
        scale: The axis of time.
        colours: The colours.
        language: The language of the hover card.
    """
    unit = _unit(scale)
    times = [str(time) for time in counts.index]
    totals = [int(total) for total in counts.sum(axis=1)]
    hints = [language.text("An inexact date counts in its middle")]
    hints += [language.text("Click to see this month")] if unit == MONTH else []
    return [
        bar(
            name=language.text(KINDS[kind].label),
            x=[time + unit.middle for time in times],
            y=[int(count) for count in counts[kind]],
            width=unit.width,
            xaxis="x2",
            yaxis="y2",
            marker={"color": colours.kinds[kind], "line": {"width": 0}},
            customdata=[
                [*(("month", time) if unit == MONTH else ("", "")), in_words(read_edtf(time), language), total]
                for time, total in zip(times, totals, strict=True)
            ],
            hovertemplate="<br>".join(["<b>%{customdata[2]}</b>", counted_in_words(kind, "%{y}", language), *hints])
            + "<extra></extra>",
            showlegend=False,
            **UNFADED,
        )
        for kind in counts.columns
    ]


def counted_in_words(kind: str, count: str, language: Language) -> str:
    """How many of the events of a bar are of a kind; Plotly puts the numbers in, the total from `customdata[3]`.

    Args:
        kind: The kind.
        count: Where Plotly finds how many, such as "%{y}".
        language: The language of the text.
    """
    return language.text(
        "{kind}: {count} of {total} events",
        kind=language.text(KINDS[kind].label),
        count=count,
        total="%{customdata[3]}",
    )


def histogram_name(left: float, scale: Scale, colours: Palette, language: Language) -> dict[str, Any]:
    """What the bars count, in the left margin.

    Args:
        left: The left margin, in pixels.
        scale: The axis of time.
        colours: The colours.
        language: The language of the name.
    """
    return {
        "text": language.text("Events<br>per month") if _unit(scale) == MONTH else language.text("Events<br>per day"),
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


def _unit(scale: Scale) -> Unit:
    return DAY if (scale.last - scale.first).days + 1 < SHORT else MONTH
