"""Tables as CSV that a spreadsheet may open: whatever a text begins with, it is never run as a formula."""

import csv
import re
from collections.abc import Iterable, Sequence
from datetime import date
from io import StringIO
from typing import Any

import pandas as pd

FORMULA = re.compile(r"'*(?:\s*[=+\-@＝＋－＠|]|[\t\r\n])")
"""How a text begins that some spreadsheet would run: after blanks, and in full width, too."""

JOINT = "; "
"""What stands between the members of a list in one cell."""


def written(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """A table as CSV (RFC 4180), its first line the names of the columns."""
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([cell(value) for value in row] for row in rows)
    return text.getvalue()


def cell(value: Any) -> str:
    """A value as it stands in a cell; what is not known is an empty one."""
    if isinstance(value, str):
        return safe(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None or pd.isna(value):
        return ""
    if isinstance(value, date):  # a time of pandas is one as well
        return value.strftime("%Y-%m-%d")
    return format(value, ".15g") if isinstance(value, float) else str(value)


def safe(text: str) -> str:
    """A text with an apostrophe before it where it would be a formula; taking one off gives the text again."""
    return f"'{text}" if FORMULA.match(text) else text


def joined(words: Iterable[str]) -> str:
    """A list in one cell."""
    return JOINT.join(words)
