from itertools import combinations

import pytest

from components.figures.look import DARK, DIAMETERS, LIGHT, SHAPES, Palette, marker, size
from loaders.model.vocabulary import KINDS, SIGNIFICANCES, STATUSES

THEMES = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", THEMES)
@pytest.mark.parametrize("ground", ["page", "band"])
def test_markers_and_texts_stand_out_from_what_lies_behind(colours: Palette, ground: str) -> None:
    behind = getattr(colours, ground)
    assert all(contrast(colour, behind) >= 3 for colour in colours.kinds.values())
    assert contrast(colours.muted, behind) >= 4.5
    assert contrast(colours.text, behind) >= 7


def test_every_kind_status_and_significance_has_its_look() -> None:
    assert set(LIGHT.kinds) == set(DARK.kinds) == set(KINDS)
    assert set(SHAPES) == set(STATUSES)
    assert set(DIAMETERS) == set(SIGNIFICANCES)


@pytest.mark.parametrize("colours", THEMES)
def test_kinds_have_colours_of_their_own(colours: Palette) -> None:
    assert all(one != other for one, other in combinations(colours.kinds.values(), 2))


def test_statuses_differ_without_colour() -> None:
    assert len({marker("#000000", status)["symbol"] for status in SHAPES}) == len(SHAPES)


@pytest.mark.parametrize("diameter", [7, 9, 13])
def test_a_hollow_circle_is_as_wide_as_a_filled_one(diameter: int) -> None:
    assert size(diameter, "reported") + SHAPES["reported"].stroke == size(diameter, "confirmed")
