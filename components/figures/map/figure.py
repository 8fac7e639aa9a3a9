"""The map: a bubble for each place, as large as it has events, and a line for the letters between the capitals."""

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from components.figures.bubbles import LETTERS, Box, Bubble, apart, names_beside
from components.figures.hover import escape_plotly, wrapped
from components.figures.look import UNFADED, Palette, base_layout, faint, palette
from components.figures.map.bow import Bow
from components.figures.map.land import land
from components.figures.map.part import CLOSE, Panel, panels
from components.figures.plain import Figure, Trace, scatter
from loaders.dataset.meetings.geography import Letters
from loaders.language import Language
from loaders.model.vocabulary import KINDS

LARGEST, SMALLEST = {False: 62, True: 44}, 7
"""Diameters of the place with most events, wide and narrow, and of one with hardly any, in pixels."""

MOVED = 5
"""From how far on, in pixels, a line leads from a bubble to its place."""

LAND, SEA = 0.2, 0.05
"""How much of the muted colour land and sea show."""


def map_figure(
    places: pd.DataFrame,
    letters: Letters | None,
    *,
    language: Language,
    dark: bool = False,
    width: int,
    narrow: bool = False,
) -> Figure:
    """Draw where events took place. Within a bubble every kind has an area as large as its number of events.

    Args:
        places: Rows of `geography.placed` with a position and events, with their `name` and `words` for the card.
        letters: What went between the capitals; None where nothing did.
        language: The language of all that it says.
        dark: Whether the page is dark.
        width: Of the figure, in pixels.
        narrow: Whether it is laid out for a phone.
    """
    colours, stand = palette(dark), panels(width, narrow=narrow)
    world = stand[-1]
    most = max(places["events"].max(), 1) if len(places) else 1
    scale = LARGEST[narrow] / 2 / most**0.5
    held = _by_panel(places, stand)
    traces = [land(stand, faint(colours.muted, LAND))]
    bow = Bow(letters, world, language) if letters else None
    for panel, there in zip(stand, held, strict=True):
        taken = [bow.box] if bow and panel is world else []
        traces += _places(there, panel, scale, colours, taken)
    if bow:
        traces += bow.traces(colours)
    frames = [_frame(world, panel, colours) for panel in stand[:-1]]
    below = world.top + world.height
    return Figure(
        data=[one for one in traces if one["x"]],
        layout={
            **base_layout(colours),
            "height": round(below) + 2,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "autoexpand": False},
            "dragmode": False,
            "xaxis": {"visible": False, "fixedrange": True, "range": [0, width]},
            "yaxis": {"visible": False, "fixedrange": True, "range": [below + 2, 0]},
            "shapes": [*(_ground(panel, colours) for panel in stand), *frames],
            "annotations": [_title(panel, colours, language) for panel in stand],
        },
    )


def _by_panel(places: pd.DataFrame, stand: Sequence[Panel]) -> list[pd.DataFrame]:
    """The places of each panel, those with most events first; the last one has those that no other holds."""
    ordered = places.sort_values(["events", "place"], ascending=[False, True], ignore_index=True)
    points = zip(ordered["longitude"], ordered["latitude"], strict=True)
    within = pd.Series(
        [next((number for number, part in enumerate(CLOSE) if part.holds(*point)), len(CLOSE)) for point in points],
        dtype="int64",
    )
    return [ordered[within == number] for number in range(len(stand))]


def _places(
    there: pd.DataFrame, panel: Panel, scale: float, colours: Palette, taken: Sequence[Box] = ()
) -> list[Trace]:
    """The bubbles of a panel: lines to the places that they had to leave, rings, and names where there is room."""
    points = [panel.at(*point) for point in zip(there["longitude"], there["latitude"], strict=True)]
    radii = [max(SMALLEST / 2, scale * count**0.5) for count in there["events"]]
    bubbles = apart([Bubble(*point, radius) for point, radius in zip(points, radii, strict=True)], panel.area)
    names = there["name"].tolist()
    return [
        _lines(points, bubbles, colours),
        *_rings(there, bubbles, colours),
        _names(names, names_beside(bubbles, names, panel.area, taken), colours),
    ]


def _lines(points: Sequence[tuple[float, float]], bubbles: Sequence[Bubble], colours: Palette) -> Trace:
    across: list[float | None] = []
    down: list[float | None] = []
    for (x, y), bubble in zip(points, bubbles, strict=True):
        if ((x - bubble.x) ** 2 + (y - bubble.y) ** 2) ** 0.5 > MOVED:
            across += [x, bubble.x, None]
            down += [y, bubble.y, None]
    return scatter(
        mode="lines",
        x=across,
        y=down,
        line={"color": colours.muted, "width": 1},
        hoverinfo="skip",
        showlegend=False,
    )


def _rings(there: pd.DataFrame, bubbles: Sequence[Bubble], colours: Palette) -> list[Trace]:
    """A trace for each kind, the outermost ring first: each disc covers all but the rim of the one before."""
    records: Iterable[Any] = there.itertuples()
    custom = [["place", record.place, wrapped(record.words, 56)] for record in records]
    inner = there[list(KINDS)].cumsum(axis=1)
    rings = []
    for kind in reversed(list(KINDS)):
        has = [place for place, count in enumerate(there[kind]) if count]
        shares = (inner[kind] / there["events"]).tolist()
        rings.append(
            scatter(
                mode="markers",
                x=[round(bubbles[place].x, 1) for place in has],
                y=[round(bubbles[place].y, 1) for place in has],
                marker={
                    "symbol": "circle",
                    "size": [round(2 * bubbles[place].radius * shares[place] ** 0.5, 1) for place in has],
                    "color": colours.kinds[kind],
                    "opacity": 1,
                    "line": {"color": colours.page, "width": 0.5},
                },
                customdata=[custom[place] for place in has],
                hovertemplate="%{customdata[2]}<extra></extra>",
                **UNFADED,
                showlegend=False,
            )
        )
    return rings


def _names(names: Sequence[str], places: Sequence[tuple[float, float] | None], colours: Palette) -> Trace:
    """The names that found room."""
    shown = [(name, *place) for name, place in zip(names, places, strict=True) if place]
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


def _ground(panel: Panel, colours: Palette) -> dict[str, Any]:
    """The sea of a panel, which lies below all else."""
    return {
        "type": "rect",
        "x0": panel.left,
        "x1": panel.left + panel.width,
        "y0": panel.top,
        "y1": panel.top + panel.height,
        "fillcolor": faint(colours.muted, SEA),
        "line": {"width": 0},
        "layer": "below",
    }


def _frame(world: Panel, close: Panel, colours: Palette) -> dict[str, Any]:
    """Where in the world a close part lies."""
    left, top = world.at(close.part.west, close.part.north)
    right, bottom = world.at(close.part.east, close.part.south)
    line = {"color": colours.muted, "width": 1.5, "dash": "dot"}
    return {"type": "rect", "x0": left, "x1": right, "y0": top, "y1": bottom, "line": line, "layer": "above"}


def _title(panel: Panel, colours: Palette, language: Language) -> dict[str, Any]:
    return {
        "text": f"<b>{escape_plotly(language.text(panel.part.label))}</b>",
        "x": panel.left,
        "y": panel.top,
        "xanchor": "left",
        "yanchor": "bottom",
        "showarrow": False,
        "borderpad": 0,
        "font": {"size": 13, "color": colours.text},
    }
