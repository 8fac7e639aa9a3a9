"""The legend: colour, shape, size and bars, each explained once and apart."""

from typing import Any

from components.figures.look import DIAMETERS, Palette, faint, marker, size
from components.figures.plain import Trace, scatter
from components.figures.text_width import text_width
from components.figures.timeline.marks import PALE, SOLID
from components.figures.timeline.sheet import Sheet
from components.figures.timeline.swarm import BAR
from loaders.language import Language, mark
from loaders.model.vocabulary import KINDS, SIGNIFICANCES, STATUSES

LINE = 22
"""Height of a line of the legend, in pixels."""

ENTRY = 10
"""Diameter of the markers that explain colour and shape."""

PLACES = {
    False: {"legend": (78, 0), "legend2": (560, 0), "legend3": (78, 1), "legend4": (560, 1)},
    True: {"legend": (0, 0), "legend2": (0, 1), "legend3": (0, 2), "legend4": (0, 3)},
}
"""By whether it is for a phone: how many pixels from the left, and on which line each part stands."""

ENTRY_WIDTH, LONGEST = 52, 56
"""Room for the text of an entry, in pixels, and the widest text that fits it; wider texts get as much more."""

TITLES = {
    "legend": mark("Kind"),
    "legend2": mark("Status"),
    "legend3": mark("Significance"),
    "legend4": mark("Dates"),
}

BEFORE = 78
"""How far before its part a title begins, in pixels."""


def legend_height(narrow: bool) -> int:
    """How much room the legend takes above the chart, in pixels."""
    return LINE * (1 + max(line for _, line in PLACES[narrow].values()))


def legend_traces(colours: Palette, language: Language) -> list[Trace]:
    """Traces without a point that only stand in the legend."""
    kinds = [
        ("legend", term.label, marker(colours.kinds[kind], "confirmed") | {"size": ENTRY})
        for kind, term in KINDS.items()
    ]
    statuses = [
        ("legend2", term.label, marker(colours.text, status) | {"size": size(ENTRY, status)})
        for status, term in STATUSES.items()
    ]
    sizes = [
        ("legend3", term.label, marker(colours.text, "confirmed") | {"size": DIAMETERS[weight]})
        for weight, term in SIGNIFICANCES.items()
    ]
    bars = [
        (mark("one of these days"), {"color": faint(colours.text, PALE), "width": 2 * BAR}),
        (mark("all of these days"), {"color": faint(colours.text, SOLID), "width": BAR}),
    ]
    return [
        *(
            _entry(part, language.text(name), mode="markers", marker=look)
            for part, name, look in kinds + statuses + sizes
        ),
        *(_entry("legend4", language.text(name), mode="lines", line=look) for name, look in bars),
    ]


def legend_layout(sheet: Sheet, colours: Palette, language: Language) -> dict[str, Any]:
    """Where the parts of the legend stand, and that a click on them does nothing: filters are the sidebar's."""
    longest = max(text_width(language.text(term.label), 12) for terms in (KINDS, STATUSES) for term in terms.values())
    entry = ENTRY_WIDTH + max(0, round(longest - LONGEST))
    return {
        part: {
            "orientation": "h",
            "xref": "container",
            "x": left / sheet.width,
            "xanchor": "left",
            "yref": "container",
            "y": 1 - line * LINE / sheet.height,
            "yanchor": "top",
            "itemclick": False,
            "itemdoubleclick": False,
            "itemsizing": "trace",
            "traceorder": "normal",
            "font": {"size": 11 if sheet.narrow else 12, "color": colours.text},
            "bgcolor": "rgba(0,0,0,0)",
            **({} if sheet.narrow or part == "legend4" else {"entrywidth": entry}),
        }
        for part, (left, line) in PLACES[sheet.narrow].items()
    }


def legend_titles(sheet: Sheet, colours: Palette, language: Language) -> list[dict[str, Any]]:
    """What the parts of the legend explain, before each; on a phone there is no room for them."""
    return [
        {
            "text": language.text(title),
            "xref": "paper",
            "x": 0,
            "xanchor": "left",
            "xshift": PLACES[False][part][0] - BEFORE - sheet.left + 4,
            "yref": "paper",
            "y": 1,
            "yanchor": "middle",
            "yshift": sheet.top - (PLACES[False][part][1] + 0.5) * LINE - 3,
            "showarrow": False,
            "borderpad": 0,
            "font": {"size": 12, "color": colours.muted},
        }
        for part, title in TITLES.items()
    ]


def _entry(part: str, name: str, **look: Any) -> Trace:
    return scatter(x=[None], y=[None], name=name, legend=part, showlegend=True, hoverinfo="skip", **look)
