"""Two selections on one axis: the first upwards, the second downwards.

The axis is that of time; two periods of one selection are laid over each other instead, each counted from its begin.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any, Literal

import numpy as np
import pandas as pd

from components.figures.look import UNFADED, Palette, base_layout, palette
from components.figures.plain import Figure, Trace, bar
from components.figures.timeline.histogram import count_by_time
from components.figures.timeline.sheet import SHORT
from components.figures.timeline.spans import Scale
from loaders.dataset.rhythm import by_step
from loaders.dataset.window import Window
from loaders.dates.edtf import read_edtf
from loaders.dates.in_words import in_words
from loaders.language import Language
from loaders.selection.comparison import Periods
from loaders.selection.parameter.labels import of_span

HEIGHT = 300
"""Of the figure, in pixels."""

LEFT = 48
"""Room for the numbers beside the axis, in pixels."""

LINE = 18
"""Further room below the axis for each line of what it is, in pixels."""

LETTER = 7
"""Room for a letter of that, in pixels."""

TICK = 28
"""Room for the name or number of a step, in pixels."""

PATTERN = {"shape": "/", "size": 5, "solidity": 0.35}
"""What tells the second selection from the first beside its colour."""

Selections = Sequence[tuple[str, pd.DataFrame]]

Bar = tuple[str | int, str, int]
"""Where it stands, which month or day it is, and how many events it has."""


@dataclass(frozen=True, eq=False)
class Laid:
    """Two periods laid over each other, month by month or, where both are short, day by day.

    Attributes:
        begins: The first days of both.
        unit: "M" for months, "D" for days.
        counts: How many events of each, by how many months or days after its begin.
        steps: The first and the last of these.
        by_name: Whether the months of both have the same names.
    """

    begins: tuple[date, date]
    unit: Literal["M", "D"]
    counts: tuple[pd.Series, pd.Series]
    steps: tuple[int, int]
    by_name: bool

    def time(self, side: int, step: int) -> str:
        """The month or day of a side at a step, such as "2024-06"."""
        return str(np.datetime64(self.begins[side], self.unit) + step)


def laid_over(events: tuple[pd.DataFrame, pd.DataFrame], periods: Periods) -> Laid:
    """Lay two periods over each other.

    Args:
        events: The events of both; some may lie beyond the periods, since a date may mean days of both.
        periods: The days of both.
    """
    unit: Literal["M", "D"] = "D" if all((last - first).days < SHORT for first, last in periods) else "M"
    begins = (periods.first[0], periods.second[0])
    counts = tuple(by_step(own, begin, unit) for own, begin in zip(events, begins, strict=True))
    lengths = [int((np.datetime64(last, unit) - np.datetime64(first, unit)).astype("int64")) for first, last in periods]
    steps = [0, *lengths, *chain.from_iterable(one.index for one in counts)]
    same = unit == "M" and begins[0].month == begins[1].month and max(lengths) < 12
    return Laid(begins, unit, (counts[0], counts[1]), (min(steps), max(steps)), same)


def comparison_figure(
    selections: Selections,
    *,
    window: Window,
    periods: Periods | None = None,
    language: Language,
    dark: bool = False,
    width: int,
) -> Figure:
    """Draw how many events two selections have in each month; an inexact date counts in its middle.

    Args:
        selections: What the first and what the second is called, and its events.
        window: The days from the first to the last.
        periods: The days of both where they are laid over each other; None for one axis of time.
        language: The language of all that it says.
        dark: Whether the page is dark.
        width: Of the figure, in pixels.
    """
    colours = palette(dark)
    if periods:
        laid = laid_over((selections[0][1], selections[1][1]), periods)
        counts = [_by_step(laid, side) for side in (0, 1)]
        axis = _steps(laid, periods, width - LEFT, colours, language)
        named = LINE * (1 + axis["title"]["text"].count("<br>"))
    else:
        scale = Scale(*window, width=width - LEFT)
        counts = [_by_time(events, scale) for _, events in selections]
        axis, named = _time(window), 0
    most = max((count for own in counts for _, _, count in own), default=1)
    fills = (colours.text, colours.muted)  # no kind has these
    return Figure(
        data=[
            _bars(name, own, side, fills[side], language)
            for side, ((name, _), own) in enumerate(zip(selections, counts, strict=True))
            if own
        ],
        layout={
            **base_layout(colours),
            "height": HEIGHT + named,
            "margin": {"l": LEFT, "r": 8, "t": 8, "b": 40 + named, "autoexpand": False},
            "barmode": "overlay",
            "bargap": 0.15,
            "dragmode": False,
            "xaxis": {**axis, "fixedrange": True, "showgrid": False, "tickfont": {"color": colours.muted}},
            "yaxis": {
                "range": [-1.05 * most, 1.05 * most],
                "tickvals": [-most, 0, most],
                "ticktext": [language.number(most), "0", language.number(most)],
                "fixedrange": True,
                "gridcolor": colours.grid,
                "zerolinecolor": colours.muted,
                "tickfont": {"color": colours.muted},
            },
        },
    )


def _by_time(events: pd.DataFrame, scale: Scale) -> list[Bar]:
    """Where each month or day stands on the axis of time, which it is, and how many events it has."""
    counts = count_by_time(events, scale).sum(axis=1)
    times = [str(time) for time in counts.index]
    places = [f"{time}-15" if len(time) == len("2024-06") else time for time in times]
    return list(zip(places, times, map(int, counts), strict=True))


def _by_step(laid: Laid, side: int) -> list[Bar]:
    """The same for the months or days since the begin of a side."""
    counts = laid.counts[side]
    return [
        (step, laid.time(side, step), count) for step, count in zip(counts.index.tolist(), counts.tolist(), strict=True)
    ]


def _time(window: Window) -> Mapping[str, Any]:
    """The axis of time."""
    return {"type": "date", "range": [f"{window[0]}", f"{window[1]}"], "tickformat": "%b\n%Y"}


def _steps(laid: Laid, periods: Periods, width: int, colours: Palette, language: Language) -> Mapping[str, Any]:
    """The axis of months or days since the begin of both, and what it is, in words."""
    first, last = laid.steps
    every = max(1, -(-TICK * (last - first + 1) // width))
    ticks = [step for step in range(first, last + 1) if step % every == 0]
    return {
        "type": "linear",
        "range": [first - 0.6, last + 0.6],
        "tickvals": ticks,
        "ticktext": [_named(step, laid, language) for step in ticks],
        "zeroline": False,
        "title": {
            "text": f"{axis_in_words(laid, language)}<br>{_which(periods, width, language)}",
            "font": {"color": colours.muted, "size": 13},
            "standoff": 8,
        },
    }


def axis_in_words(laid: Laid, language: Language) -> str:
    """What the steps are that both periods are counted in."""
    if laid.by_name:
        return language.text("Months of the year")
    if laid.unit == "M":
        return language.text("Months since each period began, which is month 1")
    return language.text("Days since each period began, which is day 1")


def _which(periods: Periods, width: int, language: Language) -> str:
    """Which period is drawn where, in one line where there is room for that."""
    first, second = (of_span(*one, language) for one in periods)
    said = language.text("{first} upwards, {second} downwards", first=first, second=second)
    return said if len(said) * LETTER < width else said.replace(", ", ",<br>", 1)


def _named(step: int, laid: Laid, language: Language) -> str:
    """A step on the axis: its month's name, or its number, of which those before the begin are below 1."""
    if laid.by_name:
        return language.months["abbreviated"][(laid.begins[0].month - 1 + step) % 12]
    return language.number(step + 1)


def _bars(name: str, counts: Sequence[Bar], side: int, colour: str, language: Language) -> Trace:
    marker: dict[str, Any] = {"color": colour, "line": {"width": 0}}
    if side:
        marker["pattern"] = {**PATTERN, "fillmode": "overlay", "bgcolor": colour}
    words = [
        language.plural(
            "{when}, {name}: {number} event",
            "{when}, {name}: {number} events",
            count,
            when=in_words(read_edtf(time), language),
            name=name,
        )
        for _, time, count in counts
    ]
    return bar(
        x=[place for place, _, _ in counts],
        y=[(-1 if side else 1) * count for _, _, count in counts],
        marker=marker,
        customdata=[[str(side), time, said] for (_, time, _), said in zip(counts, words, strict=True)],
        hovertemplate="%{customdata[2]}<extra></extra>",
        showlegend=False,
        **UNFADED,
    )
