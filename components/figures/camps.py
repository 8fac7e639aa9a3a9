"""What a camp looks like: a colour and a shape of its own, so that neither is needed to tell it by the other."""

from typing import NamedTuple

from loaders.language import Language
from loaders.model.vocabulary import CAMPS

ANONYMOUS = ""
"""The camp of a claimant who is not named."""


class Look(NamedTuple):
    """How the marks of a camp are drawn.

    Attributes:
        light: Its colour on a light page.
        dark: Its colour on a dark one.
        symbol: The shape, by Plotly's name.
    """

    light: str
    dark: str
    symbol: str


LOOKS = {
    "russian-state": Look("#b3262e", "#ff8a80", "square"),
    "north-korean-state": Look("#7b3fa0", "#d3a4f5", "diamond"),
    "south-korean-official": Look("#1c6ca8", "#6fb3e6", "circle"),
    "ukrainian-official": Look("#8a6a00", "#e8c547", "triangle-up"),
    "us-official": Look("#0b726c", "#5fd0c5", "pentagon"),
    "japanese-official": Look("#b0387a", "#f59ac8", "hexagon"),
    "chinese-state": Look("#8c4a1f", "#e0a070", "triangle-down"),
    "un": Look("#2f7d32", "#86d08a", "cross"),
    "other-official": Look("#4a5d8a", "#a9bdf0", "star"),
    "independent-media": Look("#626a75", "#a9b2bd", "bowtie"),
    "researchers": Look("#3d4652", "#d5dae0", "hourglass"),
    "companies-and-groups": Look("#5d6b1f", "#c3d070", "star-square"),
    ANONYMOUS: Look("#7a6848", "#cfc0a2", "circle-open"),
}

assert set(LOOKS) == {*CAMPS, ANONYMOUS}


def camp_colour(camp: str, dark: bool) -> str:
    """The colour of a camp in the theme."""
    return LOOKS[camp].dark if dark else LOOKS[camp].light


def camp_name(camp: str, language: Language) -> str:
    """What the legend calls a camp."""
    return language.text(CAMPS[camp].label) if camp else language.text("Not named")
