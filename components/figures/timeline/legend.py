"""The legend: colour, shape, size and bars, each explained once and apart.

It is no part of the figure: Plotly sets a legend by fixed places, which break at every width but the one that they were
made for. As a line of HTML it flows as texts do, from the first paint on.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any
from urllib.parse import quote

from components.figures.look import DIAMETERS, STROKE, Palette, palette
from components.figures.timeline.marks import PALE, SOLID
from components.figures.timeline.swarm import BAR
from loaders.language import Language, mark
from loaders.model.vocabulary import KINDS, SIGNIFICANCES, STATUSES

ENTRY = 10
"""Diameter of the marks that explain colour and shape, in pixels."""

HEIGHT, BAR_WIDTH = 14, 26
"""Of a picture, and the width of a bar in it, in pixels."""


@dataclass(frozen=True)
class Entry:
    """A mark and what it means.

    Attributes:
        name: What it means.
        picture: The mark as an SVG element `<svg>`, as wide as it needs.
    """

    name: str
    picture: str


@dataclass(frozen=True)
class Part:
    """What one property of a mark tells.

    Attributes:
        title: The property that it explains.
        entries: Its values.
    """

    title: str
    entries: tuple[Entry, ...]


def legend(language: Language, dark: bool) -> tuple[Part, ...]:
    """The parts of the legend: kind, status, significance and dates.

    Args:
        language: The language of its texts.
        dark: Whether the page is dark.
    """
    colours, text = palette(dark), language.text
    return (
        Part(
            text("Kind"),
            tuple(
                Entry(text(term.label), _mark("confirmed", colours.kinds[kind], ENTRY)) for kind, term in KINDS.items()
            ),
        ),
        Part(
            text("Status"),
            tuple(Entry(text(term.label), _mark(status, colours.text, ENTRY)) for status, term in STATUSES.items()),
        ),
        Part(
            text("Significance"),
            tuple(
                Entry(text(term.label), _mark("confirmed", colours.text, DIAMETERS[weight]))
                for weight, term in SIGNIFICANCES.items()
            ),
        ),
        Part(
            text("Dates"),
            (
                Entry(text(mark("one of these days")), _bar(colours, PALE, 2 * BAR)),
                Entry(text(mark("all of these days")), _bar(colours, SOLID, BAR)),
            ),
        ),
    )


def legend_html(parts: Sequence[Part], language: Language, dark: bool) -> str:
    """The legend as one paragraph that breaks between its entries.

    Args:
        parts: What `legend` returns.
        language: Their language.
        dark: Whether the page is dark.
    """
    colours = palette(dark)
    groups = "".join(
        f'<span style="display:inline-flex;flex-wrap:wrap;gap:2px 12px">'
        f'<span style="color:{colours.muted}">{escape(part.title)}</span>'
        + "".join(
            f'<span style="white-space:nowrap">{_image(one.picture)} {escape(one.name)}</span>' for one in part.entries
        )
        + "</span>"
        for part in parts
    )
    name = escape(language.text("Legend"), quote=True)
    return (
        f'<div role="note" aria-label="{name}" style="display:flex;flex-wrap:wrap;gap:2px 26px;font-size:12px;'
        f'line-height:20px;color:{colours.text}">{groups}</div>'
    )


def _image(picture: str) -> str:
    """The picture as an image, which passes where markup of SVG is taken out."""
    return f'<img alt="" src="data:image/svg+xml,{quote(picture)}" style="vertical-align:-2px">'


def _mark(status: str, colour: str, diameter: float) -> str:
    middle, radius = HEIGHT / 2, diameter / 2
    look: dict[str, Any] = {"stroke": colour, "stroke-width": STROKE}
    if status == "disputed":
        reach = 0.85 * radius / 2**0.5
        low, high = middle - reach, middle + reach
        return svg(
            HEIGHT,
            "path",
            d=f"M{low:.1f} {low:.1f}L{high:.1f} {high:.1f}M{low:.1f} {high:.1f}L{high:.1f} {low:.1f}",
            **look,
        )
    fill = colour if status == "confirmed" else "none"
    return svg(HEIGHT, "circle", cx=middle, cy=middle, r=radius - STROKE / 2, fill=fill, **look)


def _bar(colours: Palette, strength: float, thickness: float) -> str:
    top = (HEIGHT - thickness) / 2
    look: dict[str, Any] = {"fill": colours.text, "fill-opacity": strength}
    return svg(BAR_WIDTH, "path", d=f"M0 {top}h{BAR_WIDTH}v{thickness}H0z", **look)


def svg(width: float, element: str, **properties: Any) -> str:
    """A picture as high as a line of the legend.

    Args:
        width: Of it, in pixels.
        element: What is drawn in it, as SVG calls it.
        properties: Of that, as SVG calls them.
    """
    written = " ".join(f'{name}="{value}"' for name, value in properties.items())
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{HEIGHT}"><{element} {written}/></svg>'
