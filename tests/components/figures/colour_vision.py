"""How far apart colours are to readers who see some of them alike, computed as the literature does.

The dichromacies are those of Machado, Oliveira and Fernandes (2009) at full severity, the distance is CIEDE2000 as
Sharma, Wu and Dalal (2005) write it.
"""

from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

Colour = tuple[float, float, float]

USUAL = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
PROTAN = ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998))
DEUTAN = ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881))
TRITAN = ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900))
SIGHTS = {"usual": USUAL, "protan": PROTAN, "deutan": DEUTAN, "tritan": TRITAN}
"""How each kind of eye turns linear red, green and blue into what it sees of them."""

XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
WHITE = (0.95047, 1.0, 1.08883)
"""From sRGB to CIE XYZ, and its white."""


def seen(colour: str, sight: str) -> Colour:
    """A colour `#rrggbb` as an eye of that kind sees it, in CIE Lab."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = tuple(one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels)
    left = tuple(min(max(one, 0.0), 1.0) for one in _times(SIGHTS[sight], linear))
    x, y, z = (_cube_root(one / white) for one, white in zip(_times(XYZ, left), WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: Colour, other: Colour) -> float:
    """ΔE2000 of two colours in CIE Lab."""
    lights, chromas, hues = zip(
        *(_light_chroma_hue(colour, _stretch(one, other)) for colour in (one, other)), strict=True
    )
    turn = (hues[1] - hues[0] + 180) % 360 - 180 if chromas[0] * chromas[1] else 0.0
    light, chroma, hue = sum(lights) / 2, sum(chromas) / 2, (hues[0] + turn / 2) % 360
    weight = (
        1
        - 0.17 * cos(radians(hue - 30))
        + 0.24 * cos(radians(2 * hue))
        + 0.32 * cos(radians(3 * hue + 6))
        - 0.20 * cos(radians(4 * hue - 63))
    )
    by_light = (lights[1] - lights[0]) / (1 + 0.015 * (light - 50) ** 2 / sqrt(20 + (light - 50) ** 2))
    by_chroma = (chromas[1] - chromas[0]) / (1 + 0.045 * chroma)
    by_hue = 2 * sqrt(chromas[0] * chromas[1]) * sin(radians(turn / 2)) / (1 + 0.015 * chroma * weight)
    rotation = -sin(radians(60 * exp(-(((hue - 275) / 25) ** 2)))) * 2 * _saturation(chroma)
    return sqrt(by_light**2 + by_chroma**2 + by_hue**2 + rotation * by_chroma * by_hue)


def _stretch(one: Colour, other: Colour) -> float:
    return 1 + 0.5 * (1 - _saturation((hypot(*one[1:]) + hypot(*other[1:])) / 2))


def _saturation(chroma: float) -> float:
    return sqrt(chroma**7 / (chroma**7 + 25.0**7))


def _light_chroma_hue(colour: Colour, stretch: float) -> Colour:
    light, a, b = colour[0], colour[1] * stretch, colour[2]
    return light, hypot(a, b), degrees(atan2(b, a)) % 360


def _cube_root(value: float) -> float:
    return value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116


def _times(rows: tuple[tuple[float, ...], ...], vector: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(sum(one * other for one, other in zip(row, vector, strict=True)) for row in rows)
