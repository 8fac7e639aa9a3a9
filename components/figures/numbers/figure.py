"""Numbers in dispute: a line for each claimant, and on it every figure that they stated, with who denied it."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from components.figures.camps import camp_name
from components.figures.hover import escape_plotly
from components.figures.look import UNFADED, Palette, base_layout, faint, marker, palette
from components.figures.numbers.labels import LETTERS, labelled
from components.figures.numbers.page import DIAMETER, ROW, Mark, Page
from components.figures.plain import Figure, Trace, scatter
from components.figures.text_width import text_width
from loaders.language import Language
from loaders.model import vocabulary

GUTTER = {False: 232, True: 0}
"""Width of the names beside the lines, wide and narrow; on a phone they stand above them. All sizes are in pixels."""

HEAD, LEGEND = 40, {False: 40, True: 84}
"""Room for the axis above and the legend below."""

NAMED = 38
"""Characters in a line of a name beside its line."""

TICKS = [
    {"dtickrange": ["M1", None], "value": "%b\n%Y"},
    {"dtickrange": [24 * 3600 * 1000, "M1"], "value": "%-d %b\n%Y"},
    {"dtickrange": [None, 24 * 3600 * 1000], "value": "%H:%M\n%-d %b"},
]
"""How ticks are written, by the time from one to the next: no two of them alike."""


def numbers_figure(
    numbers: pd.DataFrame,
    denials: pd.DataFrame,
    *,
    language: Language,
    dark: bool = False,
    width: int,
    narrow: bool = False,
) -> Figure:
    """Draw the figures stated for one quantity; nothing is added up.

    Every claimant has a line, in the order in which they first spoke, and the height on it is how much, on one scale
    for all. A mark looks as it does on the timeline: colour is the kind of the event, shape and fill are its status.
    A denial stands on the line of the figure that it answers.

    Args:
        numbers: Rows of `wording.claims.worded_numbers`, all of one quantity.
        denials: Rows of `numbers.denials_frame` of that quantity.
        language: The language of all that it says.
        dark: Whether the page is dark.
        width: Of the figure, in pixels.
        narrow: Whether it is laid out for a phone.
    """
    colours, page = palette(dark), Page(numbers, denials, width - GUTTER[narrow], narrow, language)
    marks = page.spread()
    lines = len(page.claimants) * ROW[narrow]
    muted = {"color": colours.muted}
    return Figure(
        data=[*_course_traces(page, marks, colours), *_mark_traces(page, marks, colours, language)],
        layout={
            **base_layout(colours),
            "height": HEAD + lines + LEGEND[narrow],
            "margin": {"l": GUTTER[narrow], "r": 0, "t": HEAD, "b": LEGEND[narrow], "autoexpand": False},
            "dragmode": False,
            "legend": {
                "orientation": "h",
                "x": -GUTTER[narrow] / page.width,
                "y": -8 / lines,
                "yanchor": "top",
                "itemclick": False,
                "itemdoubleclick": False,
                "font": {"color": colours.text},
            },
            "xaxis": {
                "type": "date",
                "side": "top",
                "range": [page.day_at(0), page.day_at(page.width)],
                "fixedrange": True,
                "gridcolor": colours.grid,
                "tickfont": muted,
                "tickformatstops": TICKS,
                "nticks": max(3, page.width // 90),
                "hoverformat": "%-d %B %Y",
            },
            "yaxis": {
                "range": [lines, 0],
                "fixedrange": True,
                "showgrid": False,
                "zeroline": False,
                "showticklabels": False,
            },
            "shapes": list(_bands(page, colours)),
            "annotations": list(_names(page, colours, language)),
        },
    )


def _mark_traces(page: Page, marks: Sequence[Mark], colours: Palette, language: Language) -> Iterator[Trace]:
    """Marks, a trace for each kind and status; `customdata[0]` is the id of the event."""
    places = labelled(marks, page)
    for kind in vocabulary.KINDS:
        for status in vocabulary.STATUSES:
            own = [number for number, mark in enumerate(marks) if (mark.kind, mark.status) == (kind, status)]
            if not own:
                continue
            labels = (language.text(vocabulary.KINDS[kind].label), language.text(vocabulary.STATUSES[status].label))
            yield scatter(
                name=" · ".join(labels),
                mode="markers+text",
                x=[page.day_at(marks[number].x) for number in own],
                y=[marks[number].y for number in own],
                text=[places[number][0] for number in own],
                textposition=[places[number][1] for number in own],
                textfont={"color": colours.text, "size": LETTERS},
                marker=marker(colours.kinds[kind], [status] * len(own), [DIAMETER] * len(own)),
                customdata=[list(marks[number].custom) for number in own],
                hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<br>%{customdata[3]}<extra></extra>",
                cliponaxis=False,
                **UNFADED,
            )


def _course_traces(page: Page, marks: Sequence[Mark], colours: Palette) -> list[Trace]:
    """The course of each claimant's figure, from one statement to the next; ranges; and what a denial answers."""
    course: list[tuple[float, float] | None] = []
    ranges: list[tuple[float, float] | None] = []
    answers: list[tuple[float, float] | None] = []
    for row in range(len(page.claimants)):
        own = [mark for mark in marks if mark.row == row]
        stated = [mark for mark in own if mark.kind != "denial" or mark.texts]
        course += [*((mark.x, mark.y) for mark in stated), None]
        ranges += [end for one in stated if one.low != one.high for end in ((one.x, one.low), (one.x, one.high), None)]
        for denial in (mark for mark in own if not mark.texts and mark.kind == "denial"):
            answered = next(one for one in reversed(stated) if one.y == denial.y)
            answers += [(answered.x, answered.y), (denial.x, denial.y), None]
    return [
        _lines(page, "course", course, {"color": faint(colours.muted, 0.45), "width": 1.5, "shape": "hv"}),
        _lines(page, "range", ranges, {"color": faint(colours.kinds["claim"], 0.5), "width": 6}),
        _lines(page, "denied", answers, {"color": faint(colours.kinds["denial"], 0.8), "width": 1, "dash": "2px,3px"}),
    ]


def _lines(page: Page, name: str, points: Sequence[tuple[float, float] | None], line: Mapping[str, Any]) -> Trace:
    return scatter(
        name=name,
        mode="lines",
        x=[page.day_at(point[0]) if point else None for point in points],
        y=[point[1] if point else None for point in points],
        line=dict(line),
        hoverinfo="skip",
        showlegend=False,
    )


def _bands(page: Page, colours: Palette) -> Iterator[dict[str, Any]]:
    """A ground behind every second line, and the foot of each, from which its heights are measured."""
    height = ROW[page.narrow]
    for row in range(len(page.claimants)):
        across = {"type": "rect", "xref": "paper", "x0": 0, "x1": 1, "layer": "below", "line": {"width": 0}}
        if row % 2 == 0:
            yield across | {"y0": row * height, "y1": (row + 1) * height, "fillcolor": colours.band}
        yield across | {"y0": page.foot(row), "y1": page.foot(row) + 1, "fillcolor": colours.grid}


def _names(page: Page, colours: Palette, language: Language) -> Iterator[dict[str, Any]]:
    """Who has each line, and of which camp."""
    for row, name in enumerate(page.claimants):
        at = {"xref": "paper", "x": 0, "xanchor": "left", "align": "left", "showarrow": False}
        if page.narrow:
            text = _shortened(name, page.width - 8)
            yield at | {"y": row * ROW[True], "yanchor": "top", "text": text, "font": {"color": colours.text}}
        else:
            camp = escape_plotly(camp_name(page.camps[name], language))
            said = "<br>".join(_shortened(line, GUTTER[False]) for line in textwrap.wrap(name, NAMED)[:2])
            text = f'{said}<br><span style="color:{colours.muted};font-size:10.5px">{camp}</span>'
            middle = (row + 0.5) * ROW[False]
            yield at | {"y": middle, "yanchor": "middle", "xshift": -GUTTER[False], "text": text}


def _shortened(name: str, room: float) -> str:
    """A name as far as there is room for it."""
    shown = name
    while text_width(shown, 12) > room:
        shown = f"{shown.removesuffix('…')[:-1].rstrip()}…"
    return escape_plotly(shown)
