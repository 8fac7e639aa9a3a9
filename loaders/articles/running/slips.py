"""Slips in and around dates: letters for digits, words of two alphabets, years too short or too long.

What has one is no date, and no half of it is taken for one either. Characters that nobody sees are no slip, nor are
digits of full width.
"""

import re
from collections.abc import Sequence

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
"""Characters that a page puts between or into words and nobody sees."""

FULL_WIDTH = {0xFF10 + digit: str(digit) for digit in range(10)}

BROKEN = re.compile(
    r"(?<![A-Za-zА-Яа-яЁё0-9])(?=[^\W_]{0,4}[0-9])(?=[0-9]{0,4}[OoОоlIІЗ])[0-9OoОоlIІЗ]{2,5}(?![A-Za-zА-Яа-яЁё0-9])"
    r"|(?<![^\W_])(?:[A-Za-z]{1,12}[013][a-z]{1,12}|0[a-z]{3,12})(?![^\W_])"
    r"|(?<![^\W_])(?=[^\W\d_]{0,12}[A-Za-z])(?=[^\W\d_]{0,12}[А-Яа-яЁё])[A-Za-zА-Яа-яЁё]{3,12}(?![^\W_])"
    r"|(?<![^\W_])З(?=\s)"
    r"|(?:(?![0-9])\d)+"
)
"""`2O24`, `1O`; `Okt0ber`; a word of letters of two alphabets; `З октября`; digits of other scripts."""

MARK = "\ue000"
"""What stands for each character of a slip; it belongs to no script."""

BEFORE = re.compile(
    rf"(?:{MARK}[^\S\n]?[\d,./년월일-]{{0,3}}[^\S\n]?[\d,.]{{0,3}}(?:of)?|(?<!\d)['’]?\d\d년)[^\S\n]*\Z"
)
BEHIND = re.compile(
    rf"[^\S\n]*[,./-]?[^\S\n]*(?:of[^\S\n])?{MARK}"
    r"|[^\S\n]?['’]\d\d\b|[^\S\n]\d\d[^\S\n]?(?:года|г\.)"
    r"|,?[^\S\n](?:20\d{3}|19\d{3}|[12]\d{2})[^\S\n]?(?:года|году|г\.|년|[.,;)]|and\b|\Z)"
)
"""A slip beside a date, a year of two digits, and one of three or five."""


def visible(text: str) -> tuple[str, Sequence[int]]:
    """A text without the characters that nobody sees, its digits of one width, and the place of each that is left."""
    text = text.translate(FULL_WIDTH)
    if not INVISIBLE.search(text):
        return text, range(len(text))
    places = [place for place, character in enumerate(text) if not INVISIBLE.match(character)]
    return "".join(text[place] for place in places), places


def marked(text: str) -> str:
    """A text of the same length with its slips marked."""
    return BROKEN.sub(lambda slip: MARK * len(slip[0]), text)


def is_beside_a_slip(before: str, after: str) -> bool:
    """Whether a slip stands right before or behind a date, in a text that has them marked."""
    return BEHIND.match(after) is not None or BEFORE.search(before[-20:]) is not None
