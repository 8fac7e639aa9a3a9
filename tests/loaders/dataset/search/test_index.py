"""The index finds what reading every text would find."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.dataset.search.index import SearchIndex

TEXTS = (" kim jong un \n kim ", " kim yong \n jong un ", " 북한군이 김정은 \n russian ", " russia s 10000 ", " ")


@pytest.mark.parametrize(
    ("pattern", "rows"),
    [
        (" kim ", {0, 1}),
        (" kim jong un ", {0}),  # in this order, in one text
        (" jong un ", {0, 1}),
        (" russia", {2, 3}),  # the beginning of a word
        (" russia ", {3}),
        ("한군", {2}),  # within one
        ("정은 ", {2}),
        (" 1000 ", set()),
        (" nobody", set()),
    ],
)
def test_a_pattern_stands_where_it_is_read(pattern, rows):
    assert SearchIndex(TEXTS).rows(pattern) == rows


WORDS = st.sampled_from(["kim", "kimchi", "un", "북한", "북한군", "김정은", "10", "1000"])
PATTERNS = st.tuples(
    st.sampled_from([" ", ""]), st.lists(WORDS, min_size=1, max_size=3), st.sampled_from([" ", ""])
).filter(lambda parts: parts[0] or "가" <= parts[1][0][0] <= "힣")


@given(texts=st.lists(st.lists(WORDS | st.just("\n"), max_size=6), max_size=5), parts=PATTERNS)
def test_the_index_agrees_with_reading(texts, parts):
    read = [f" {' '.join(words)} " for words in texts]
    opened, words, closed = parts
    pattern = f"{opened}{' '.join(words)}{closed}"
    assert SearchIndex(read).rows(pattern) == {row for row, text in enumerate(read) if pattern in text}
