"""The days on which a calendar shows an event."""

from datetime import date

import pytest

from loaders.dates.edtf import read_edtf
from loaders.exports.span import days_shown, is_plain

SPANS = [
    ("2024-06-19", "2024-06-19", "2024-06-19", True, "a day"),
    ("2024-10-26/2024-10-28", "2024-10-26", "2024-10-28", True, "a stay"),
    ("2024-02", "2024-02-01", "2024-02-29", False, "a month is all its days"),
    ("2022-08-06~", "2022-08-06", "2022-08-06", False, "about a day"),
    ("[2024-02-15..2024-03-24]", "2024-02-15", "2024-03-24", False, "one day in a span"),
    ("2024-12-04/..", "2024-12-04", "2024-12-04", False, "still going on"),
    ("2025-09/", "2025-09-01", "2025-09-30", False, "begun in a month, end unknown"),
    ("../2023-08-25", "2023-08-25", "2023-08-25", False, "begun on an unknown day"),
    ("2024-24", "2024-12-01", "2025-02-28", False, "a winter"),
]


@pytest.mark.parametrize(("text", "first", "last", "plain"), [pytest.param(*one[:-1], id=one[-1]) for one in SPANS])
def test_no_day_is_shown_that_the_date_does_not_mean(text, first, last, plain):
    when = read_edtf(text)
    assert days_shown(when) == (date.fromisoformat(first), date.fromisoformat(last))
    assert is_plain(when) is plain
