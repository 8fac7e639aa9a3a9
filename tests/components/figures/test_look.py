from itertools import combinations

import pytest
from plotly.validator_cache import ValidatorCache

from components.figures.look import DARK, DIAMETERS, LIGHT, SHAPES, STROKE, Palette, marker, size
from loaders.model.vocabulary import KINDS, SIGNIFICANCES, STATUSES
from tests.components.figures.colour_vision import SIGHTS, distance, seen

LEAST_APART = 11
"""ΔE2000 between two kinds: small marks, seen side by side, want far more than the 2 or 3 that can just be told."""

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
@pytest.mark.parametrize("sight", SIGHTS)
def test_no_eye_takes_one_kind_for_another(colours: Palette, sight: str) -> None:
    for (kind, one), (other_kind, other) in combinations(colours.kinds.items(), 2):
        apart = distance(seen(one, sight), seen(other, sight))
        assert apart >= LEAST_APART, f"{kind} and {other_kind}: {apart:.1f}"


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),  # pairs that Sharma, Wu and Dalal publish
        ((50, 0, 0), (50, -1, 2), 2.3669),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ],
)
def test_the_distance_of_colours_is_the_published_one(
    one: tuple[float, float, float], other: tuple[float, float, float], apart: float
) -> None:
    assert distance(one, other) == pytest.approx(apart, abs=0.0001)


def test_statuses_differ_without_colour() -> None:
    assert len({marker("#000000", [status], [9])["symbol"][0] for status in SHAPES}) == len(SHAPES)


@pytest.mark.parametrize(
    ("status", "name"), [("confirmed", "circle"), ("reported", "circle-open"), ("disputed", "x-thin")]
)
def test_the_number_of_a_shape_is_that_of_its_name(status: str, name: str) -> None:
    known = ValidatorCache.get_validator("scatter.marker", "symbol").values
    assert known[known.index(SHAPES[status].symbol) + 2] == name


@pytest.mark.parametrize("diameter", [7, 9, 13])
@pytest.mark.parametrize("status", ["confirmed", "reported"])
def test_a_circle_with_its_line_is_as_wide_as_it_should_be(diameter: int, status: str) -> None:
    assert size(diameter, status) + STROKE == diameter
