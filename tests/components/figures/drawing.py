"""What the tests of figures need: frames of events made to measure, and where a figure puts its markers, in pixels."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.figures.look import SHAPES
from components.figures.plain import Figure
from components.figures.timeline.timeline import draw_timeline
from loaders.dates.edtf import read_edtf
from loaders.dates.in_words import in_words
from loaders.language import ENGLISH
from loaders.model.vocabulary import CATEGORIES
from loaders.wording.lanes import by_category

CROSS = SHAPES["disputed"].symbol

WHOLE = date(2022, 1, 1), date(2025, 10, 31)


@dataclass(frozen=True)
class Marker:
    """A marker as it is drawn: its centre and diameter in pixels from the upper left corner, and its trace."""

    event: str
    x: float
    y: float
    diameter: float
    trace: go.Scatter


def make_events(*changes: Mapping[str, object]) -> pd.DataFrame:
    """A frame with one event for each mapping of changes; `date` is in EDTF, the rest are columns."""
    rows = []
    for number, change in enumerate(changes):
        event = {
            "id": f"event-{number}",
            "date": "2024-06-19",
            "title": "Kim and Putin sign a treaty",
            "label": "",
            "kind": "contact",
            "category": "treaty",
            "status": "confirmed",
            "significance": "notable",
            "says": "KCNA and TASS",
        } | dict(change)
        when = read_edtf(str(event["date"]))
        words = {"words": in_words(when), "lane": CATEGORIES[str(event["category"])].lane}
        rows.append(words | when._asdict() | event)
    frame = pd.DataFrame(rows)
    days = ["earliest", "latest", "latest_start", "earliest_end"]
    return frame.astype(dict.fromkeys(days, "datetime64[s]")) if len(frame) else _no_events()


def _no_events() -> pd.DataFrame:
    return make_events({}).iloc[:0]


def draw(events: pd.DataFrame, **options: Any) -> go.Figure:
    """The timeline as on a page of 1400 pixels, unless something else is asked for."""
    return checked(drawn(events, **options))


def drawn(events: pd.DataFrame, *, selected: str = "", links: Sequence[str] = (), **options: Any) -> Figure:
    """The same as it is sent."""
    usual = {"window": WHOLE, "width": 940, "language": ENGLISH, "lanes": by_category(events, ENGLISH)}
    return draw_timeline(events, **(usual | options)).chosen(selected, links)


def checked(figure: Figure) -> go.Figure:
    """A figure in the words of Plotly, which raises where something in it is not of its schema."""
    return go.Figure(figure.to_dict())


def markers(figure: go.Figure, width: int = 940) -> list[Marker]:
    """Every marker that stands for an event, where a browser of that width draws it."""
    return [
        Marker(event, x, y, size + (0 if symbol == CROSS else trace.marker.line.width), trace)
        for trace in event_traces(figure)
        for (event, x, y), size, symbol in zip(
            points(trace, figure, width), trace.marker.size, trace.marker.symbol, strict=True
        )
    ]


def points(trace: go.Scatter, figure: go.Figure, width: int = 940) -> list[tuple[str, float, float]]:
    """The event of each point of a trace, and where a browser of that width draws it."""
    layout = figure.layout
    begin, end = (pd.Timestamp(moment) for moment in layout.xaxis.range)
    left, across = layout.margin.l, width - layout.margin.l - layout.margin.r
    inner = layout.height - layout.margin.t - layout.margin.b
    low, high = layout.yaxis.range
    bottom, top = layout.yaxis.domain
    return [
        (
            custom[0],
            left + (pd.Timestamp(x) - begin) / (end - begin) * across,
            layout.margin.t + (1 - bottom - (y - low) / (high - low) * (top - bottom)) * inner,
        )
        for x, y, custom in zip(trace.x, trace.y, trace.customdata, strict=True)
    ]


def event_traces(figure: go.Figure) -> list[go.Scatter]:
    """The traces whose points are events."""
    return [trace for trace in figure.data if trace.type == "scatter" and trace.mode == "markers" and trace.customdata]


def named(figure: go.Figure, name: str) -> list[Any]:
    """The traces of that name outside the legend."""
    return [trace for trace in figure.data if trace.name == name and not trace.showlegend]
