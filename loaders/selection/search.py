"""What a reader types into the search, as the words and phrases that must all occur."""

import re

from loaders.dataset.search_text import fold

QUOTES = re.compile("[“”„‟«»]")
"""Double quotes that keyboards offer in place of the plain one."""


def search_words(query: str) -> list[str]:
    """The folded words and phrases that a search looks for, each once."""
    parts = re.findall(r'"([^"]*)"|([^\s"]+)', QUOTES.sub('"', query))
    folded = (fold(" ".join((phrase or word).split())) for phrase, word in parts)
    return list(dict.fromkeys(words for words in folded if words))
