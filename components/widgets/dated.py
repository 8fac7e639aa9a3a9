"""Columns of days in a table: seen in words, sorted by time, and given as a clean file.

In Streamlit 1.67 the browser sorts, searches, reads aloud, copies and exports one and the same value of a cell, and
only a choice is seen otherwise than it is. So the value begins with the day, and the download of the table's own menu,
which would have "2024-06-19 19 June 2024", is kept away by the style (`page.css`) in favour of a file made here, or of
those that *Share* gives where the rows are the events.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from loaders.exports.tables.spreadsheet import written
from loaders.language import Language

KEY = "dated"
"""How the key of a table with days begins."""


def iso_spans(first: pd.Series, last: pd.Series) -> list[str]:
    """Spans of days as `show_table` takes them to sort by.

    Args:
        first: Their first days, missing where that end is open.
        last: Their last days, likewise.
    """
    begins, ends = (days.dt.strftime("%Y-%m-%d").fillna("") for days in (first, last))
    return [begin if begin == end else f"{begin}/{end}" for begin, end in zip(begins, ends, strict=True)]


def sorted_in_time(table: pd.DataFrame, days: Mapping[str, Sequence[str]], columns: dict[str, Any]) -> pd.DataFrame:
    """The table with days in front of their words, and columns that show the words alone.

    Args:
        table: The table.
        days: The days of its rows as ISO has them, by the headings of the columns that have them in words.
        columns: How the columns are shown, to which those of days are put.
    """
    for heading, iso in days.items():
        words = list(table[heading])
        values = [f"{day} {one}" if one else "" for day, one in zip(iso, words, strict=True)]
        said = dict(zip(values, words, strict=True))
        table = table.assign(**{heading: values})
        columns[heading] = st.column_config.SelectboxColumn(
            width=columns.get(heading, {}).get("width"),
            options=[one for one in said if one],
            format_func=partial(_said, said),
        )
    return table


def offer_file(table: pd.DataFrame, days: Mapping[str, Sequence[str]], key: str, language: Language | None) -> None:
    """Draw a button that gives a table with days as a file; nothing for another table.

    Args:
        table: What stands in it, with the headings that readers see.
        days: As `sorted_in_time` takes them; they stand in columns of their own behind the others.
        key: The key of the table, which names the file.
        language: The language of the button; None where there shall be none.
    """
    if language is None or not days:
        return
    st.download_button(
        language.text("This table as CSV"),
        data=partial(as_file, table, days),
        file_name=f"{key}.csv",
        mime="text/csv",
        key=f"{key}-file",
        icon=":material/download:",
        on_click="ignore",
        type="tertiary",
    )


def as_file(table: pd.DataFrame, days: Mapping[str, Sequence[str]]) -> bytes:
    """A table as CSV, its days in words as they are seen, and as ISO has them behind all other columns."""
    table = table.assign(**{f"{heading} (ISO 8601)": list(iso) for heading, iso in days.items()})
    return written([str(name) for name in table], table.itertuples(index=False, name=None)).encode()


def _said(said: Mapping[str, str], value: Any) -> str:
    return said[str(value)]
