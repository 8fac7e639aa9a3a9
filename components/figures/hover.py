"""What the card beside the pointer says. Text from the data is shown as it stands, never read as markup."""

import textwrap
from functools import lru_cache

ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
"""Plotly reads a few tags of HTML in every text; these letters begin and end them."""


def escape_plotly(text: str) -> str:
    """Text in one line in which Plotly finds no markup."""
    return " ".join(text.split()).translate(ENTITIES)


@lru_cache(maxsize=4096)
def wrapped(text: str, width: int, indent: int = 0) -> str:
    """Text as `escape_plotly` gives it, in lines of at most `width` characters; a longer word is cut.

    Args:
        text: The text.
        width: The characters of a line.
        indent: How many of them the first line has no room for, since something stands before it.
    """
    words = text.split()
    if sum(map(len, words)) + len(words) - 1 <= width - indent:
        return escape_plotly(text)
    lines = textwrap.wrap(" ".join(words), width, initial_indent=" " * indent)
    return "<br>".join(escape_plotly(line) for line in lines)
