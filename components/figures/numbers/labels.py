"""What stands beside each mark of the numbers, where there is room for it."""

from collections.abc import Sequence
from itertools import pairwise

from components.figures.numbers.page import NAME, ROW, Mark, Page
from components.figures.text_width import text_width

LETTERS = 11
"""Size of an amount in words."""

PLACES = {"top center": (0, -1), "middle right": (1, 0), "bottom center": (0, 1), "middle left": (-1, 0)}
"""Where an amount may stand beside its mark, the best first: to which side of it."""

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


def labelled(marks: Sequence[Mark], page: Page) -> dict[int, tuple[str, str]]:
    """What stands beside each mark, and where: the amount if there is room, else its sign, else nothing.

    The last and the first of a line come before the others. Neither marks nor courses are covered.
    """
    taken: list[Box] = [(mark.x - 6, mark.y - 6, mark.x + 6, mark.y + 6) for mark in marks]
    taken += [(one.x, one.y - 1, after.x, one.y + 1) for one, after in pairwise(marks) if one.row == after.row]
    rows: dict[int, list[int]] = {}
    for number, mark in enumerate(marks):
        if mark.texts:
            rows.setdefault(mark.row, []).append(number)
    order = [number for own in rows.values() for number in dict.fromkeys([own[-1], own[0], *own])]
    placed: dict[int, tuple[str, str]] = {}
    for texts in range(2):
        for number in order:
            text = marks[number].texts[texts]
            if number not in placed and (place := _beside(marks[number], text, taken, page)):
                placed[number] = (text, place)
    return {number: placed.get(number, ("", "top center")) for number in range(len(marks))}


def _beside(mark: Mark, text: str, taken: list[Box], page: Page) -> str:
    """The first place on its line where a text covers nothing, if there is one; what it takes is added to `taken`."""
    top, bottom = mark.row * ROW[page.narrow] + NAME[page.narrow], (mark.row + 1) * ROW[page.narrow]
    half = text_width(text, LETTERS) / 2
    for place, (right, down) in PLACES.items():
        x, y = mark.x + right * (half + 8), mark.y + down * 13
        box = (x - half, y - 6, x + half, y + 6)
        inside = box[0] >= 0 and box[2] <= page.width and box[1] >= top and box[3] <= bottom
        if inside and not any(_meet(box, other) for other in taken):
            taken.append(box)
            return place
    return ""


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
