"""Where the words of a search stand in a text as people read it."""

import pytest

from loaders.dataset.search.hits import hits
from loaders.selection.known_words import known_words
from loaders.selection.search import looked_for

CASES = [
    ("shells", "Artillery shells, to Russia: shells!", ["Artillery shells", "shells"]),
    ("Ким Чен Ын", "Putin writes to Kim Jong Un’s sister", ["Kim Jong Un’s"]),
    ("10.000", "About 10,000 troops, not 100,000", ["10,000"]),
    ("김정은", "북한 김정은, 러시아 방문", ["김정은"]),
    ('"north korea"', "From North-Korea to Korea, North", ["North-Korea"]),
    ("-Kursk", "Kursk", []),
]


@pytest.mark.parametrize(("query", "text", "expected"), CASES)
def test_the_hits_are_the_words_that_the_search_found(small, query, text, expected):
    patterns = [pattern for clause in looked_for(query, known_words(small)) for pattern in clause]
    assert [text[begin:end] for begin, end in hits(text, patterns)] == expected
