"""Texts of the data for formats that people read: on one line, without marks that turn or hide what stands beside."""

import re

UNSEEN = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff\x00-\x1f\x7f-\x9f\u2028\u2029]+")
"""Marks of direction, which reach beyond the text that has them, and signs that control a device."""


def one_line(text: str) -> str:
    """The text on one line."""
    return " ".join(UNSEEN.sub(" ", text).split())
