"""The traces of the rows: markers that can be hovered over and clicked, and what is drawn around them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from components.figures.hover import escape_plotly, wrapped
from components.figures.look import DIAMETERS, FONT, UNFADED, Palette, faint, marker
from components.figures.plain import Trace, scatter
from components.figures.timeline.labels import Place
from components.figures.timeline.spans import Scale, Span, Stretch
from components.figures.timeline.swarm import BAR
from loaders.language import Language, mark
from loaders.model.vocabulary import KINDS

Ends = Sequence[str | None]

Point = tuple[str, float]
"""A moment, and a height in pixels."""


class Event(NamedTuple):
    """An event in one of its rows, with what the figure says of it: columns of the frame of events, and its row."""

    id: str
    title: str
    label: str
    words: str
    says: str
    kind: str
    status: str
    significance: str
    row: str


AS_DRAWN = list(Event._fields)
"""What a figure uses of an event that it shows by itself."""


def events_of(frame: pd.DataFrame) -> list[Event]:
    """The rows of a frame that has these columns."""
    return [Event(*one) for one in frame[AS_DRAWN].itertuples(index=False, name=None)]


class Placed(NamedTuple):
    """An event where it is drawn."""

    event: Event
    x: str
    y: float


LABEL_SIZE = 11.5
"""Of the font of labels, in pixels."""

GRIP = 24
"""From one point along a label to the next, in pixels."""

SIDES = {0.0: "middle right", 0.5: "middle center", 1.0: "middle left"}
"""On which side of its point Plotly sets a text, by where it is held."""

STANDINGS = {"confirmed": mark("confirmed"), "reported": mark("reported"), "disputed": mark("disputed")}
"""The statuses as the hover card says them."""

PALE, SOLID = 0.28, 0.9
"""How much of the colour of its kind a bar shows."""

RING = 9
"""By how many pixels the ring of the chosen event is wider than its marker."""


def marker_traces(events: Iterable[Placed], colours: Palette, line: int, language: Language) -> list[Trace]:
    """Markers, one trace for each kind; `customdata[0]` is the id of the event.

    What all cards of a trace have in common stands in its template and not in each of them.

    Args:
        events: What has a marker, and where that stands.
        colours: The colours.
        line: How many characters a line of the hover card holds.
        language: The language of the hover card.
    """
    according = language.text("According to {names}", names="%{customdata[4]}")
    before = according.index("%")
    standings = {status: language.text(word) for status, word in STANDINGS.items()}
    groups: dict[str, list[Placed]] = {}
    for one in events:
        groups.setdefault(one.event.kind, []).append(one)
    return [
        scatter(
            name=language.text(KINDS[kind].label),
            mode="markers",
            x=[one.x for one in shown],
            y=[one.y for one in shown],
            marker=marker(
                colours.kinds[kind],
                [one.event.status for one in shown],
                [DIAMETERS[one.event.significance] for one in shown],
            ),
            customdata=[
                [
                    event.id,
                    wrapped(event.title, line),
                    wrapped(event.words, line),
                    standings[event.status],
                    wrapped(event.says, line, before),
                ]
                for event, _, _ in shown
            ],
            hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<br>"
            f"{language.text(KINDS[kind].label)} · %{{customdata[3]}}<br>{according}<extra></extra>",
            hoverlabel={"bordercolor": colours.kinds[kind]},
            showlegend=False,
            **UNFADED,
        )
        for kind in KINDS
        if (shown := groups.get(kind))
    ]


def bar_traces(
    kinds: Sequence[str], spans: Sequence[Span], heights: Sequence[float], scale: Scale, colours: Palette
) -> list[Trace]:
    """Pale bars over the days that a date may mean, solid ones over the days that an event surely covers."""
    rows = list(zip(kinds, spans, heights, strict=True))
    return [
        _bars(
            f"{kind} {what}",
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
) -> list[Trace]:
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
        scatter(
            name="Open end",
            mode="markers",
            x=xs,
            y=ys,
            marker={"color": colour, "symbol": symbols, "size": 11},
            hoverinfo="skip",
            showlegend=False,
        )
    ]


def ring_trace(chosen: Sequence[Placed], colours: Palette) -> Trace:
    """The rings around the chosen event: one in each row that it stands in."""
    return scatter(
        name="Chosen",
        mode="markers",
        x=[one.x for one in chosen],
        y=[one.y for one in chosen],
        marker={
            "symbol": "circle-open",
            "size": DIAMETERS[chosen[0].event.significance] + RING,
            "color": colours.text,
            "line": {"width": 2.5, "color": colours.text},
        },
        hoverinfo="skip",
        showlegend=False,
    )


def link_trace(ends: Iterable[tuple[Point, Point]], colours: Palette) -> list[Trace]:
    """Thin lines from the chosen event to those that it is linked with."""
    xs: list[str | None] = []
    ys: list[float | None] = []
    for (x, y), (other_x, other_y) in ends:
        xs += [x, other_x, None]
        ys += [y, other_y, None]
    if not xs:
        return []
    return [_lines("Linked", xs, ys, {"color": faint(colours.text, 0.55), "width": 1.2})]


def leader_trace(places: Iterable[Place], scale: Scale, colours: Palette) -> list[Trace]:
    """Thin lines from markers to their labels, where these do not stand right beside them."""
    leaders = [place.leader for place in places if place.leader]
    xs = [end for x0, _, x1, _ in leaders for end in (*scale.moments((x0, x1)), None)]
    ys = [end for _, y0, _, y1 in leaders for end in (round(y0, 1), round(y1, 1), None)]
    return [_lines("Leaders", xs, ys, {"color": faint(colours.muted, 0.8), "width": 1})] if xs else []


def label_trace(events: Sequence[Event], places: Sequence[Place], scale: Scale, colours: Palette) -> list[Trace]:
    """The labels of major events; a click on the text opens the event as a click on its marker does.

    Plotly looks for a point near the pointer, so points without text stand along every text.

    Args:
        events: The events.
        places: Where the label of each stands.
        scale: The axis of time.
        colours: The colours.
    """
    xs: list[str] = []
    ys: list[float] = []
    texts: list[str] = []
    sides: list[str] = []
    ids: list[list[str]] = []
    for event, place in zip(events, places, strict=True):
        box = place.box
        held = box.left + place.hold * (box.right - box.left)
        for at in (held, *range(int(box.left), int(box.right), GRIP), box.right):
            xs.append(scale.moment(at))
            ys.append(round((box.top + box.bottom) / 2, 1))
            texts.append("" if texts and ids[-1] == [event.id] else escape_plotly(event.label))
            sides.append(SIDES[place.hold])
            ids.append([event.id])
    if not xs:
        return []
    look = {"color": colours.text, "size": LABEL_SIZE, "family": FONT}
    return [
        scatter(
            name="Labels",
            mode="text",
            x=xs,
            y=ys,
            text=texts,
            textposition=sides,
            textfont=look,
            customdata=ids,
            hoverinfo="none",
            cliponaxis=False,
            showlegend=False,
            selected={"textfont": {"color": colours.text}},
            unselected={"textfont": {"color": colours.text}},
        )
    ]


def _bars(name: str, bars: Sequence[tuple[Stretch, float]], scale: Scale, line: Mapping[str, Any]) -> Trace:
    xs: list[str | None] = []
    ys: list[float | None] = []
    for (begin, end), height in bars:
        xs += [*scale.moments((begin, end)), None]
        ys += [height, height, None]
    return _lines(name, xs, ys, line)


def _lines(name: str, xs: Ends, ys: Sequence[float | None], line: Mapping[str, Any]) -> Trace:
    return scatter(name=name, mode="lines", x=xs, y=ys, line=dict(line), hoverinfo="skip", showlegend=False)
