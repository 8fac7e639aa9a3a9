"""The traces of the rows: markers that can be hovered over and clicked, and what is drawn around them."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.figures.hover import plain, wrapped
from components.figures.palette import DIAMETERS, FONT, Palette, faint, marker, size
from components.figures.spans import Scale, Span, Stretch
from components.figures.swarm import BAR
from loaders.vocabulary import KINDS, STATUSES

Ends = Sequence[str | None]

LABEL_SIZE = 11.5
"""Of the font of labels, in pixels."""

PALE, SOLID = 0.28, 0.9
"""How much of the colour of its kind a bar shows."""

RING = 9
"""By how many pixels the ring of the chosen event is wider than its marker."""


def marker_traces(events: pd.DataFrame, colours: Palette, line: int) -> list[go.Scatter]:
    """Markers, one trace for each kind and status; `customdata[0]` is the id of the event.

    Args:
        events: Frame of events with the columns `x` and `y`, where the markers stand.
        colours: The colours.
        line: How many characters a line of the hover card holds.
    """
    groups = dict(list(events.groupby(["kind", "status"])))
    return [
        _markers(kind, status, groups[kind, status], colours, line)
        for kind, status in product(KINDS, STATUSES)
        if (kind, status) in groups
    ]


def _markers(kind: str, status: str, events: pd.DataFrame, colours: Palette, line: int) -> go.Scatter:
    rows: Iterable[Any] = events.itertuples()
    standing = f"{KINDS[kind].en} · {STATUSES[status].en.lower()}"
    return go.Scatter(
        name=standing,
        mode="markers",
        x=list(events["x"]),
        y=list(events["y"]),
        marker={
            **marker(colours.kinds[kind], status),
            "size": [size(DIAMETERS[one], status) for one in events["significance"]],
        },
        customdata=[
            [event.id, wrapped(event.title, line), plain(event.words), wrapped(f"According to {event.says}", line)]
            for event in rows
        ],
        hovertemplate=f"<b>%{{customdata[1]}}</b><br>%{{customdata[2]}}<br>{standing}<br>%{{customdata[3]}}<extra></extra>",
        hoverlabel={"bordercolor": colours.kinds[kind]},
        showlegend=False,
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def bar_traces(
    kinds: Sequence[str], spans: Sequence[Span], heights: Sequence[float], scale: Scale, colours: Palette
) -> list[go.Scatter]:
    """Pale bars over the days that a date may mean, solid ones over the days that an event surely covers."""
    rows = list(zip(kinds, spans, heights, strict=True))
    return [
        _bars(
            f"{KINDS[kind].en} {what}",
            [(stretch, height) for one, span, height in rows if one == kind and (stretch := getattr(span, field))],
            scale,
            {"color": faint(colours.kinds[kind], strength), "width": width},
        )
        for kind in KINDS
        for field, what, strength, width in (
            ("possible", "on one of these days", PALE, 2 * BAR),
            ("certain", "on all of these days", SOLID, BAR),
        )
        if any(one == kind and getattr(span, field) for one, span, _ in rows)
    ]


def arrow_trace(
    kinds: Sequence[str], spans: Sequence[Span], heights: Sequence[float], scale: Scale, colours: Palette
) -> list[go.Scatter]:
    """Arrow heads at the edges for what has an open end."""
    arrows = [
        (scale.moment(edge), height, colours.kinds[kind], symbol)
        for kind, span, height in zip(kinds, spans, heights, strict=True)
        for open_, edge, symbol in (
            (span.to_left, scale.inset, "triangle-left"),
            (span.to_right, scale.width - scale.inset, "triangle-right"),
        )
        if open_
    ]
    if not arrows:
        return []
    xs, ys, colour, symbols = (list(column) for column in zip(*arrows, strict=True))
    return [
        go.Scatter(
            name="Open end",
            mode="markers",
            x=xs,
            y=ys,
            marker={"color": colour, "symbol": symbols, "size": 11},
            hoverinfo="skip",
            showlegend=False,
        )
    ]


def ring_trace(chosen: Any, colours: Palette) -> go.Scatter:
    """The ring around the chosen event."""
    return go.Scatter(
        name="Chosen",
        mode="markers",
        x=[chosen.x],
        y=[chosen.y],
        marker={
            "symbol": "circle-open",
            "size": DIAMETERS[chosen.significance] + RING,
            "color": colours.text,
            "line": {"width": 2.5, "color": colours.text},
        },
        hoverinfo="skip",
        showlegend=False,
    )


def link_trace(chosen: Any, linked: Iterable[Any], colours: Palette) -> list[go.Scatter]:
    """Thin lines from the chosen event to those that it is linked with."""
    xs: list[str | None] = []
    ys: list[float | None] = []
    for other in linked:
        xs += [chosen.x, other.x, None]
        ys += [chosen.y, other.y, None]
    if not xs:
        return []
    return [_lines("Linked", xs, ys, {"color": faint(colours.text, 0.55), "width": 1.2})]


def leader_trace(leaders: Sequence[tuple[float, float, float]], scale: Scale, colours: Palette) -> list[go.Scatter]:
    """Thin lines from the labels of major events down to their markers.

    Args:
        leaders: Where in time each stands, its upper and its lower end; in pixels.
        scale: The axis of time.
        colours: The colours.
    """
    xs: list[str | None] = []
    ys: list[float | None] = []
    for at, upper, lower in leaders:
        xs += [scale.moment(at)] * 2 + [None]
        ys += [upper, lower, None]
    line = {"color": faint(colours.muted, 0.55), "width": 1, "dash": "2px,3px"}
    return [_lines("Leaders", xs, ys, line)] if xs else []


def label_trace(events: pd.DataFrame, colours: Palette) -> list[go.Scatter]:
    """The labels of major events; a click beside its thin line opens the event as a click on its marker does.

    Args:
        events: Frame of events with the columns `x`, `label_y` and `leftwards`: where each text ends or begins.
        colours: The colours.
    """
    if events.empty:
        return []
    return [
        go.Scatter(
            name="Labels",
            mode="text",
            x=list(events["x"]),
            y=list(events["label_y"]),
            text=[plain(label) for label in events["label"]],
            textposition=["middle left" if leftwards else "middle right" for leftwards in events["leftwards"]],
            textfont={"color": colours.text, "size": LABEL_SIZE, "family": FONT},
            customdata=[[event_id] for event_id in events["id"]],
            hoverinfo="skip",
            cliponaxis=False,
            showlegend=False,
            selected={"textfont": {"color": colours.text}},
            unselected={"textfont": {"color": colours.text}},
        )
    ]


def _bars(name: str, bars: Sequence[tuple[Stretch, float]], scale: Scale, line: Mapping[str, Any]) -> go.Scatter:
    xs: list[str | None] = []
    ys: list[float | None] = []
    for (begin, end), height in bars:
        xs += [scale.moment(begin), scale.moment(end), None]
        ys += [height, height, None]
    return _lines(name, xs, ys, line)


def _lines(name: str, xs: Ends, ys: Sequence[float | None], line: Mapping[str, Any]) -> go.Scatter:
    return go.Scatter(name=name, mode="lines", x=xs, y=ys, line=dict(line), hoverinfo="skip", showlegend=False)
