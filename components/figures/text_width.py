"""How wide texts are, and on which lines they fit."""

from collections.abc import Sequence

WIDTHS = {
    0.21: " ",
    0.28: "!',.:;Iijl|f",
    0.36: "()-[]{}/\\rt",
    0.42: "*s",
    0.46: '"?cxz',
    0.51: "#$+0123456789<=>FJLY^_aegkvy~–",
    0.57: "AEPRSTVXZ`bdhnopqu",
    0.63: "&BCDGK",
    0.69: "HNOQU",
    0.74: "Mw",
}
"""Widths of letters in the font of the page, as shares of its size, each rounded up."""

LETTERS = {letter: width for width, letters in WIDTHS.items() for letter in letters}

WIDEST = 0.86
"""Width of every other letter."""


def text_width(text: str, size: float) -> float:
    """About how wide a text is drawn, in pixels, rather too wide than too narrow.

    Args:
        text: The text.
        size: Of the font, in pixels.
    """
    return size * sum(LETTERS.get(letter, WIDEST) for letter in text)


def stack(stretches: Sequence[tuple[float, float]]) -> list[int]:
    """The line of text for each stretch, the first that is free there, so that none overlaps another."""
    lines: list[int] = []
    for number, (left, right) in enumerate(stretches):
        taken = {
            line for line, (begin, end) in zip(lines, stretches[:number], strict=True) if begin < right and left < end
        }
        lines.append(next(line for line in range(number + 1) if line not in taken))
    return lines
