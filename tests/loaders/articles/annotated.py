"""Articles of our own for the tests, with the reading of each date written into them: `[[on Monday|2025-10-27]]`.

So the drafts are tested by what they make of dates, however these are found.
"""

import re
from pathlib import Path

from loaders.articles.dates_mentioned import Mention
from loaders.dates.edtf import read_edtf

ARTICLES = Path(__file__).with_name("articles")
MARKED = re.compile(r"\[\[([^|]*)\|(\[[^\]]*\]|[^\]]*)\]\]")


def plain(marked: str) -> tuple[str, list[Mention]]:
    """The text without its marks, and the dates that they marked."""
    text, mentions, end = "", [], 0
    for match in MARKED.finditer(marked):
        text += marked[end : match.start()]
        words, edtf = match.groups()
        mentions.append(Mention(len(text), len(text) + len(words), words, read_edtf(edtf)))
        text += words
        end = match.end()
    return text + marked[end:], mentions


def article(name: str) -> tuple[str, list[Mention]]:
    """One of the articles by the name of its file."""
    return plain((ARTICLES / f"{name}.txt").read_text(encoding="utf-8"))
