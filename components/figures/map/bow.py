"""The bow from capital to capital: the letters and calls between them, for which nobody travels."""

from components.figures.bubbles import LETTERS, Box, name_box
from components.figures.hover import escape_plotly
from components.figures.look import UNFADED, Palette
from components.figures.map.part import Panel
from components.figures.plain import Trace, scatter
from components.figures.text_width import text_width
from loaders.dataset.meetings.geography import Letters
from loaders.language import Language

BEND = 0.3
"""How far it bows out, as a share of its width."""

STEPS = 24
"""In how many straight pieces it is drawn."""

ABOVE = 14
"""From its middle up to what is written of it, in pixels."""

Point = tuple[float, float]


class Bow:
    """A bow, the wider the more went along it, and in its middle how much that is."""

    def __init__(self, letters: Letters, world: Panel, language: Language) -> None:
        """Find its way.

        Args:
            letters: What went along it.
            world: Where both capitals stand.
            language: The language of what it says.
        """
        begin, end = world.at(*letters.begin), world.at(*letters.end)
        over = (begin[0] + end[0]) / 2, (begin[1] + end[1]) / 2 - BEND * abs(end[0] - begin[0])
        self._points = [_on_curve(begin, over, end, step / STEPS) for step in range(STEPS + 1)]
        self._events = letters.events
        self._words = language.plural("{number} letter or call", "{number} letters and calls", letters.events)

    @property
    def box(self) -> Box:
        """What the words cover."""
        return name_box(*self._beginning, self._words)

    @property
    def _beginning(self) -> Point:
        """Where the words begin."""
        x, y = self._points[STEPS // 2]
        return x - text_width(self._words, LETTERS) / 2, y - ABOVE

    def traces(self, colours: Palette) -> list[Trace]:
        """The line, its words, and the mark that leads to the events."""
        colour = colours.kinds["contact"]
        x, y = self._points[STEPS // 2]
        return [
            scatter(
                mode="lines",
                x=[round(one, 1) for one, _ in self._points],
                y=[round(one, 1) for _, one in self._points],
                line={"color": colour, "width": round(1 + self._events**0.5 / 4, 1)},
                hoverinfo="skip",
                showlegend=False,
            ),
            scatter(
                mode="text",
                x=[round(self._beginning[0], 1)],
                y=[round(self._beginning[1], 1)],
                text=[escape_plotly(self._words)],
                textposition="middle right",
                textfont={"size": LETTERS, "color": colours.text},
                hoverinfo="skip",
                showlegend=False,
            ),
            scatter(
                mode="markers",
                x=[round(x, 1)],
                y=[round(y, 1)],
                text=[escape_plotly(self._words)],
                marker={"symbol": "diamond", "size": 12, "color": colour, "opacity": 1},
                customdata=[["letters"]],
                hovertemplate="%{text}<extra></extra>",
                **UNFADED,
                showlegend=False,
            ),
        ]


def _on_curve(begin: Point, over: Point, end: Point, share: float) -> Point:
    """A point of the quadratic Bézier curve of three points."""
    first, second, third = (1 - share) ** 2, 2 * share * (1 - share), share**2
    return (
        first * begin[0] + second * over[0] + third * end[0],
        first * begin[1] + second * over[1] + third * end[1],
    )
