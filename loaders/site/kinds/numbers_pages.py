"""The numbers as tables: who stated how much of what, when, and who denied it."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

import pandas as pd

from loaders.dataset.numbers import latest_figures
from loaders.language import mark
from loaders.model import vocabulary
from loaders.selection.page_state import PageState
from loaders.site.address import Spot
from loaders.site.layout import filled
from loaders.site.parts import STATEMENTS, part
from loaders.site.record import Record

MEANING = mark("Who stated how much, when, and who denied it. Figures of different claimants are never added up.")


class Statement(NamedTuple):
    """A number as somebody stated it.

    Attributes:
        by: Who.
        key: The key of the page of whoever states it; "" for somebody anonymous.
        amount: How much, in words.
        day: When, in words.
        denied_by: Who denies it; "" for nobody.
        note: What it includes.
        event: The id of its event.
    """

    by: str
    key: str
    amount: str
    day: str
    denied_by: str
    note: str
    event: str


def numbers_page(spot: Spot, record: Record) -> bytes:
    """What is counted."""
    text = record.language.text
    return filled(
        "numbers",
        spot,
        record,
        PageState(view="numbers"),
        title=text("Numbers stated"),
        description=text(MEANING),
        quantities=[(quantity, _named(quantity, record), len(stated)) for quantity, stated in record.numbers.items()],
    )


def quantity_page(spot: Spot, record: Record, quantity: str) -> bytes:
    """All that was stated on one quantity."""
    shown = part(list(_rows(record, quantity)), STATEMENTS, spot)
    return filled(
        "quantity",
        spot,
        record,
        PageState(view="numbers", quantity=quantity),
        title=_named(quantity, record),
        description=record.language.text(MEANING),
        tables=[(heading, [row for _, row in rows]) for heading, rows in groupby(shown.rows, key=itemgetter(0))],
        part=shown,
    )


def number_of_rows(record: Record, quantity: str) -> int:
    """How many rows the tables of a quantity have, in whatever language."""
    return sum(1 for _ in _rows(record, quantity))


def _rows(record: Record, quantity: str) -> Iterator[tuple[str, Statement]]:
    """The rows of both tables, each with the heading of its own."""
    text, stated = record.language.text, record.numbers[quantity]
    for heading, numbers in (
        (text("Latest figure of each claimant"), latest_figures(stated)),
        (text("Every statement"), stated),
    ):
        yield from ((heading, statement) for statement in _statements(numbers))


def _named(quantity: str, record: Record) -> str:
    """What is counted, as a heading."""
    name = record.language.text(vocabulary.QUANTITIES[quantity].label)
    return f"{name[0].upper()}{name[1:]}"


def _statements(stated: pd.DataFrame) -> Iterator[Statement]:
    for row in stated.to_dict("records"):
        key = f"{row['register']}/{row['by']}" if row["by"] else ""
        told = (row[column] for column in ("words", "day_in_words", "denied_by", "note", "event"))
        yield Statement(row["by_name"], key, *told)
