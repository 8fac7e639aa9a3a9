"""Text from the data inside Markdown: shown as it stands, never read as markup."""

import re
from collections.abc import Sequence
from itertools import pairwise

from loaders.model.addresses import is_url

SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|$~:&])")

JOINT = "\u2060"
"""The mark that joins two letters: nobody sees it, and nothing is read across it."""

READ_LATER = re.compile(
    r"(?<=http)(?=s?://)|(?<=www)(?=\.)|(?=@)|(?<=:)(?=material/|[\w+-]+:)|(?<=[-<>=~])(?=[-<>=])", re.IGNORECASE
)
"""Where addresses, icons and arrows are still found in a text once it was read, whatever was escaped in it."""


def escape_markdown(text: str) -> str:
    """Text with every character escaped that Markdown, or Streamlit's additions to it, would read as markup."""
    return SPECIAL.sub(r"\\\1", READ_LATER.sub(JOINT, " ".join(text.split())))


def mark_spans(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Text with parts of it behind a colour.

    Args:
        text: Text from the data.
        spans: Where each part begins and ends, in characters and in order.
    """
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    parts = [text[begin:end] for begin, end in pairwise(edges)]
    return "".join(
        _between_blanks(part, ":orange-background[{}]" if place % 2 else "{}") for place, part in enumerate(parts)
    )


def _between_blanks(part: str, form: str) -> str:
    """A part of a line escaped, the blanks at its ends kept."""
    inner = part.strip()
    before, after = part[: len(part) - len(part.lstrip())], part[len(part.rstrip()) :]
    return f"{before and ' '}{form.format(escape_markdown(inner))}{after and ' '}" if inner else part and " "


def link(text: str, url: str) -> str:
    """A link to a web address; the bare text where the address is not one."""
    if not is_url(url):
        return escape_markdown(text)
    address = url.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E")
    return f"[{escape_markdown(text)}](<{address}>)"
