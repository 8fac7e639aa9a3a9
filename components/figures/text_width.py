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


def in_lines(text: str, size: float, room: float) -> list[str]:
    """A text broken between words into lines that fit; a word that no line holds is cut, which its dots say.

    Args:
        text: The text.
        size: Of the font, in pixels.
        room: The width of a line, in pixels.
    """
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if not lines[-1] or text_width(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return [_cut(line, size, room) for line in lines]


def _cut(line: str, size: float, room: float) -> str:
    if text_width(line, size) <= room:
        return line
    kept = next((end for end in range(len(line), 0, -1) if text_width(f"{line[:end]}…", size) <= room), 0)
    return f"{line[:kept]}…"


def stack(stretches: Sequence[tuple[float, float]], heights: Sequence[int] | None = None) -> list[int]:
    """The first line of text for each stretch, the first that is free there, so that none overlaps another.

    Args:
        stretches: Left and right end of each.
        heights: How many lines each takes; one, if it is not said.
    """
    tall = heights or [1] * len(stretches)
    firsts: list[int] = []
    for number, (left, right) in enumerate(stretches):
        taken = {
            first + down
            for first, (begin, end), height in zip(firsts, stretches[:number], tall[:number], strict=True)
            if begin < right and left < end
            for down in range(height)
        }
        firsts.append(next(one for one in range(sum(tall) + 1) if taken.isdisjoint(range(one, one + tall[number]))))
    return firsts
