"""The network: a mark for each actor, a line between those who appear in the same events."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from components.figures.bubbles import LETTERS, Area, Bubble, apart, names_beside
from components.figures.camps import LOOKS, camp_colour
from components.figures.hover import escape_plotly, wrapped
from components.figures.look import UNFADED, Palette, base_layout, faint, palette
from components.figures.plain import Figure, Trace, scatter
from components.figures.sides import look_of

LARGEST, SMALLEST = {False: 46, True: 32}, 9
"""Diameters of the actor with most events, wide and narrow, and of one with few, in pixels."""

HEIGHT = {False: 640, True: 620}
"""Of the figure, wide and narrow, in pixels."""

MARGIN = {False: (90, 30), True: (30, 30)}
"""What stays free at the sides, and above and below, for the names, in pixels."""

STRENGTHS = (0.25, 0.4, 0.6, 0.85)
"""How strong lines are, from one event to the most; each has its own width as well."""

EDGE = 6
"""Diameter of the mark in the middle of a line, by which it is chosen, in pixels."""


def network_figure(
    actors: pd.DataFrame,
    pairs: pd.DataFrame,
    stand: Mapping[str, tuple[float, float]],
    *,
    dark: bool = False,
    width: int,
    narrow: bool = False,
) -> Figure:
    """Draw who appears with whom.

    Args:
        actors: Rows of `network.appearing`, with `words` for the card beside the pointer.
        pairs: Rows of `network.together` of these actors alone, likewise with `words`.
        stand: What `network.layout` says of them.
        dark: Whether the page is dark.
        width: Of the figure, in pixels.
        narrow: Whether it is laid out for a phone.
    """
    colours, height = palette(dark), HEIGHT[narrow]
    across, down = MARGIN[narrow]
    most = max(actors["events"].max(), 1) if len(actors) else 1
    scale = LARGEST[narrow] / 2 / most**0.5
    area = Area(0, 0, width, height)
    bubbles = apart(
        [
            Bubble(
                across + (stand[actor][0] + 1) / 2 * (width - 2 * across),
                down + (stand[actor][1] + 1) / 2 * (height - 2 * down),
                max(SMALLEST / 2, scale * count**0.5),
            )
            for actor, count in zip(actors["actor"], actors["events"], strict=True)
        ],
        area,
    )
    at = dict(zip(actors["actor"], bubbles, strict=True))
    traces = [*_lines(pairs, at, colours), _middles(pairs, at, colours)]
    traces += [*_marks(actors, at, dark, colours), _names(actors, bubbles, area, colours)]
    return Figure(
        data=[one for one in traces if one["x"]],
        layout={
            **base_layout(colours),
            "height": height,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "autoexpand": False},
            "dragmode": False,
            "xaxis": {"visible": False, "fixedrange": True, "range": [0, width]},
            "yaxis": {"visible": False, "fixedrange": True, "range": [height, 0]},
        },
    )


def _lines(pairs: pd.DataFrame, at: Mapping[str, Bubble], colours: Palette) -> list[Trace]:
    """The lines, the wider and stronger the more events: a trace for each strength, since a trace has one width."""
    most = max(pairs["events"].max(), 2) if len(pairs) else 2
    traces = []
    for number, strength in enumerate(STRENGTHS):
        share = ((pairs["events"] - 1) / (most - 1)) ** 0.5 * len(STRENGTHS)
        drawn = pairs[share.clip(upper=len(STRENGTHS) - 0.5).astype(int) == number]
        across: list[float | None] = []
        down: list[float | None] = []
        for one, other in zip(drawn["one"], drawn["other"], strict=True):
            across += [round(at[one].x, 1), round(at[other].x, 1), None]
            down += [round(at[one].y, 1), round(at[other].y, 1), None]
        traces.append(
            scatter(
                mode="lines",
                x=across,
                y=down,
                line={"color": faint(colours.muted, strength), "width": 1 + 1.5 * number},
                hoverinfo="skip",
                showlegend=False,
            )
        )
    return traces


def _middles(pairs: pd.DataFrame, at: Mapping[str, Bubble], colours: Palette) -> Trace:
    """What is chosen to choose a line."""
    records: Iterable[Any] = pairs.itertuples()
    return scatter(
        mode="markers",
        x=[round((at[one].x + at[other].x) / 2, 1) for one, other in zip(pairs["one"], pairs["other"], strict=True)],
        y=[round((at[one].y + at[other].y) / 2, 1) for one, other in zip(pairs["one"], pairs["other"], strict=True)],
        marker={"symbol": "circle", "size": EDGE, "color": colours.muted, "opacity": 0.6},
        customdata=[[record.one, record.other, wrapped(record.words, 56)] for record in records],
        hovertemplate="%{customdata[2]}<extra></extra>",
        selected={"marker": {"opacity": 0.6}},
        unselected={"marker": {"opacity": 0.6}},
        showlegend=False,
    )


def _marks(actors: pd.DataFrame, at: Mapping[str, Bubble], dark: bool, colours: Palette) -> list[Trace]:
    """The actors: a trace for each look."""
    looks = actors["side"].map(look_of)
    traces = []
    for look in dict.fromkeys(looks):
        records: Sequence[Any] = list(actors[looks == look].itertuples())
        traces.append(
            scatter(
                mode="markers",
                x=[round(at[record.actor].x, 1) for record in records],
                y=[round(at[record.actor].y, 1) for record in records],
                marker={
                    "symbol": LOOKS[look].symbol,
                    "size": [round(2 * at[record.actor].radius, 1) for record in records],
                    "color": camp_colour(look, dark),
                    "opacity": 1,
                    "line": {"color": colours.page, "width": 1},
                },
                customdata=[[record.actor, "", wrapped(record.words, 56)] for record in records],
                hovertemplate="%{customdata[2]}<extra></extra>",
                **UNFADED,
                showlegend=False,
            )
        )
    return traces


def _names(actors: pd.DataFrame, bubbles: Sequence[Bubble], area: Area, colours: Palette) -> Trace:
    names = actors["name"].tolist()
    shown = [(name, *place) for name, place in zip(names, names_beside(bubbles, names, area), strict=True) if place]
    return scatter(
        mode="text",
        x=[round(x, 1) for _, x, _ in shown],
        y=[round(y, 1) for *_, y in shown],
        text=[escape_plotly(name) for name, *_ in shown],
        textposition="middle right",
        textfont={"size": LETTERS, "color": colours.text},
        hoverinfo="skip",
        showlegend=False,
    )
