"""The flat table, as pandas and the reader of CSV in the standard library read it."""

import csv
from io import BytesIO, StringIO

import pandas as pd
import pytest

from loaders.exports.tables.event_table import COLUMNS
from loaders.exports.tables.spreadsheet import FORMULA, safe
from loaders.language import language
from tests.loaders.exports.answers import ADDRESS, ASKED, HOSTILE, ONE, asked, written


def read(content: bytes) -> pd.DataFrame:
    return pd.read_csv(BytesIO(content), dtype=str, keep_default_na=False, encoding="utf-8-sig")


@pytest.mark.parametrize("query", ASKED.values(), ids=ASKED)
def test_it_has_a_row_for_each_event_that_is_shown_in_their_order(small, query):
    table = read(written(small, "csv", query))
    assert list(table.columns) == list(COLUMNS)
    assert list(table["id"]) == list(asked(small, query).events["id"])


def test_it_has_a_row_for_each_event_of_the_real_record(dataset):
    assert list(read(written(dataset, "csv"))["id"]) == list(dataset.events["id"])


def test_excel_is_told_that_it_is_utf_8(small):
    assert written(small, "csv").startswith(b"\xef\xbb\xbfid,")


def test_a_row_says_when_what_and_who_says_so(small):
    row = read(written(small, "csv", ONE)).iloc[0]
    assert (row["date"], row["earliest"], row["latest"], row["precision"]) == ("2024-06-19",) * 3 + ("day",)
    assert row["title_en"].startswith("Putin and Kim sign")
    assert row["title_id"].startswith("Putin dan Kim")
    assert row["actors"].startswith("Vladimir Putin; Kim Jong Un")
    assert row["actor_ids"].startswith("vladimir-putin; kim-jong-un")
    assert all(url.startswith("http") for url in row["source_urls"].split("; "))
    assert row["page"] == f"{ADDRESS}?event=2024-06-19-treaty-signed-pyongyang"
    assert row["data_version"] == small.version


def test_a_month_is_all_its_days_and_says_so_in_the_language_asked_for(small):
    table = read(written(small, "csv", lang=language("id"))).set_index("id")
    month = table.loc["2024-04-moscow-zoo-birds-pyongyang"]
    assert (month["earliest"], month["latest"], month["precision"]) == ("2024-04-01", "2024-04-30", "month")
    assert month["date_in_words"] == "April 2024"
    assert table.loc["2024-06-19-treaty-signed-pyongyang", "date_in_words"] == "19 Juni 2024"


def test_a_number_stands_with_who_states_it(small):
    row = read(written(small, "csv")).set_index("id").loc["2024-10-23-nis-3000-troops"]
    assert "about 3,000 troops deployed (National Intelligence Service (South Korea), 23 October 2024)" in row["claims"]


def test_no_text_of_the_data_is_a_formula_or_breaks_out_of_its_cell(hostile):
    rows = list(csv.DictReader(StringIO(written(hostile, "csv").decode("utf-8-sig"), newline="")))
    assert [row["title_en"] for row in rows] == [safe(text) for text in HOSTILE]
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert [value for row in rows for value in row.values() if FORMULA.match(value) and value[0] != "'"] == []
