"""Events by month and kind, above the rows and on the same axis of time; by day where that is short."""

from typing import Any

import pandas as pd

from components.figures.look import UNFADED, Palette
from components.figures.plain import Trace, bar
from components.figures.timeline.sheet import SHORT
from components.figures.timeline.spans import Scale, middle_of_beginning
from loaders.dates.edtf import read_edtf
from loaders.dates.in_words import in_words
from loaders.language import Language
from loaders.model.vocabulary import KINDS

HOUR = 3600 * 1000
MONTH = "%Y-%m", "-15 12:00", 27 * 24 * HOUR
DAY = "%Y-%m-%d", " 12:00", 20 * HOUR
"""By month or, in a short window, by day: how the time of a bar is written, the rest of the moment in its middle, and
its width in milliseconds."""


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
    written = _unit(scale)[0]
    times = middle_of_beginning(events).dt.strftime(written)
    counts = pd.crosstab(times.astype("str"), events["kind"])
    kinds = [kind for kind in KINDS if kind in counts.columns]
    return counts.loc[scale.first.strftime(written) : scale.last.strftime(written), kinds]


def count_bars(counts: pd.DataFrame, scale: Scale, colours: Palette, language: Language) -> list[Trace]:
    """Stacked bars, one trace for each kind; `customdata` is "month" and the month, or "" twice for a day.

    Args:
        counts: What `count_by_time` returns.
        scale: The axis of time.
        colours: The colours.
        language: The language of the hover card.
    """
    unit = _unit(scale)
    _, middle, width = unit
    times = [str(time) for time in counts.index]
    totals = [int(total) for total in counts.sum(axis=1)]
    hints = [language.text("An inexact date counts in its middle")]
    hints += [language.text("Click to see this month")] if unit == MONTH else []
    return [
        bar(
            name=language.text(KINDS[kind].label),
            x=[time + middle for time in times],
            y=[int(count) for count in counts[kind]],
            width=width,
            xaxis="x2",
            yaxis="y2",
            marker={"color": colours.kinds[kind], "line": {"width": 0}},
            customdata=[
                [*(("month", time) if unit == MONTH else ("", "")), in_words(read_edtf(time), language), total]
                for time, total in zip(times, totals, strict=True)
            ],
            hovertemplate="<br>".join(["<b>%{customdata[2]}</b>", _counted(kind, language), *hints])
            + "<extra></extra>",
            showlegend=False,
            **UNFADED,
        )
        for kind in counts.columns
    ]


def _counted(kind: str, language: Language) -> str:
    """How many of the events of a bar are of a kind; Plotly puts the numbers in."""
    return language.text(
        "{kind}: {count} of {total} events",
        kind=language.text(KINDS[kind].label),
        count="%{y}",
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


def _unit(scale: Scale) -> tuple[str, str, int]:
    return DAY if (scale.last - scale.first).days + 1 < SHORT else MONTH
