"""Cells of a spreadsheet: a text is never a formula, and comes back as it was."""

import csv
from datetime import date
from io import StringIO

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.exports.tables.spreadsheet import FORMULA, cell, safe, written
from tests.loaders.exports.answers import FORMULAS


@pytest.mark.parametrize("text", FORMULAS)
def test_a_text_that_would_be_a_formula_begins_with_an_apostrophe(text):
    assert safe(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "a=1", "3 - 1", "'tis", "–1", "(=1)"])
def test_any_other_text_stands_as_it_is(text):
    assert safe(text) == text


@given(st.text(alphabet="'=+-@ \t\r\na＝", max_size=6))
def test_no_text_is_a_formula_and_each_comes_back(text):
    made = safe(text)
    assert not made or made[0] not in "=+-@\t\r\n＝"
    assert (made[1:] if FORMULA.match(made) else made) == text


CELLS = [
    (True, "true"),
    (False, "false"),
    (None, ""),
    (pd.NaT, ""),
    (float("nan"), ""),
    (date(2024, 6, 19), "2024-06-19"),
    (pd.Timestamp(2024, 6, 19), "2024-06-19"),
    (10000.0, "10000"),
    (0.5, "0.5"),
    (-3, "-3"),
    (9_800_000_000.0, "9800000000"),
]


@pytest.mark.parametrize(("value", "shown"), CELLS)
def test_a_value_stands_as_any_program_reads_it(value, shown):
    assert cell(value) == shown


def test_quotes_commas_and_lines_stay_within_their_cell():
    rows = [["a, b", 'say "so"', "one\ntwo"]]
    assert list(csv.reader(StringIO(written(["x", "y", "z"], rows), newline=""))) == [["x", "y", "z"], *rows]
