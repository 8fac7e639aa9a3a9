"""Two selections on one axis of time: the first upwards, the second downwards."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from components.figures.look import UNFADED, base_layout, palette
from components.figures.plain import Figure, Trace, bar
from components.figures.timeline.histogram import count_by_time
from components.figures.timeline.spans import Scale
from loaders.dataset.window import Window
from loaders.dates.edtf import read_edtf
from loaders.dates.in_words import in_words
from loaders.language import Language

HEIGHT = 300
"""Of the figure, in pixels."""

LEFT = 48
"""Room for the numbers beside the axis, in pixels."""

PATTERN = {"shape": "/", "size": 5, "solidity": 0.35}
"""What tells the second selection from the first beside its colour."""


def comparison_figure(
    selections: Sequence[tuple[str, pd.DataFrame]],
    *,
    window: Window,
    language: Language,
    dark: bool = False,
    width: int,
) -> Figure:
    """Draw how many events two selections have in each month; an inexact date counts in its middle.

    Args:
        selections: What the first and what the second is called, and its events.
        window: The days from the first to the last.
        language: The language of all that it says.
        dark: Whether the page is dark.
        width: Of the figure, in pixels.
    """
    colours, scale = palette(dark), Scale(*window, width=width - LEFT)
    counts = [count_by_time(events, scale).sum(axis=1) for _, events in selections]
    most = max((int(one.max()) for one in counts if len(one)), default=1)
    fills = (colours.text, colours.muted)  # no kind has these
    return Figure(
        data=[
            one
            for number, ((name, _), count) in enumerate(zip(selections, counts, strict=True))
            if (one := _bars(name, count, number, fills[number], language))["x"]
        ],
        layout={
            **base_layout(colours),
            "height": HEIGHT,
            "margin": {"l": LEFT, "r": 8, "t": 8, "b": 40, "autoexpand": False},
            "barmode": "overlay",
            "bargap": 0.15,
            "dragmode": False,
            "xaxis": {
                "type": "date",
                "range": [f"{window[0]}", f"{window[1]}"],
                "fixedrange": True,
                "showgrid": False,
                "tickfont": {"color": colours.muted},
                "tickformat": "%b\n%Y",
            },
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


def _bars(name: str, counts: pd.Series, number: int, colour: str, language: Language) -> Trace:
    times = [str(time) for time in counts.index]
    marker: dict[str, Any] = {"color": colour, "line": {"width": 0}}
    if number:
        marker["pattern"] = {**PATTERN, "fillmode": "overlay", "bgcolor": colour}
    words = [
        language.plural(
            "{when}, {name}: {number} event",
            "{when}, {name}: {number} events",
            int(count),
            when=in_words(read_edtf(time), language),
            name=name,
        )
        for time, count in zip(times, counts, strict=True)
    ]
    return bar(
        x=[f"{time}-15" if len(time) == 7 else time for time in times],
        y=[(-1 if number else 1) * int(count) for count in counts],
        marker=marker,
        customdata=[[str(number), time, said] for time, said in zip(times, words, strict=True)],
        hovertemplate="%{customdata[2]}<extra></extra>",
        showlegend=False,
        **UNFADED,
    )
