"""The window cut into days, weeks or months that are wide enough to say how many events fall into them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

import numpy as np
import pandas as pd

from components.figures.timeline.spans import Numbers, Scale
from loaders.dates.edtf import read_edtf
from loaders.dates.in_words import in_words
from loaders.language import Language

LEAST = 16
"""Width of a cell at least, in pixels: a number of two digits."""

MONTHS = (1, 3, 6, 12, 60)
"""How many months a cell has, where weeks would be too narrow."""

ONE, WEEK = timedelta(days=1), timedelta(days=7)


@dataclass(frozen=True)
class Cell:
    """A stretch of the window.

    Attributes:
        first: Its first day, which may lie before the window.
        last: Its last day, likewise.
        left: Where it begins in the window, in pixels.
        right: Where it ends.
    """

    first: date
    last: date
    left: float
    right: float

    @property
    def is_long(self) -> bool:
        """Whether it is longer than a month."""
        return (self.last - self.first).days > 31

    @property
    def middle(self) -> float:
        """Its middle in the window, in pixels."""
        return (self.left + self.right) / 2

    @property
    def days(self) -> str:
        """Its first and last day, as the link writes a stretch of time."""
        return f"{self.first}/{self.last}"

    def words(self, language: Language) -> str:
        """Its days in words: a day, a month, or from one to another."""
        if self.first == self.last:
            return in_words(read_edtf(str(self.first)), language)
        if self.first.day > 1 or (self.last + ONE).day > 1:
            return in_words(read_edtf(self.days), language)
        months = sorted({self.first.strftime("%Y-%m"), self.last.strftime("%Y-%m")})
        return in_words(read_edtf("/".join(months)), language)


def cells_of(scale: Scale) -> list[Cell]:
    """The cells of a window: days, else weeks from Monday, else months, whichever is wide enough."""
    day = (scale.width - 2 * scale.inset) / ((scale.last - scale.first).days + 1)
    if day >= LEAST:
        starts = list(_days(scale.first, scale.last, ONE))
    elif 7 * day >= LEAST:
        starts = list(_days(scale.first - timedelta(days=scale.first.weekday()), scale.last, WEEK))
    else:
        months = next((one for one in MONTHS if one * 30 * day >= LEAST), MONTHS[-1])
        starts = list(_months(scale.first, scale.last, months))
    ends = scale.pixels(pd.Series(pd.to_datetime(starts))).tolist()
    return [
        Cell(first, following - ONE, left, right)
        for (first, following), (left, right) in zip(pairwise(starts), pairwise(ends), strict=True)
    ]


def cells_at(cells: Sequence[Cell], at: Sequence[float] | Numbers) -> list[int]:
    """The number of the cell in which each place lies, in pixels."""
    found = np.searchsorted([cell.left for cell in cells], np.asarray(at, dtype="float64"), side="right") - 1
    numbers: list[int] = np.clip(found, 0, len(cells) - 1).tolist()
    return numbers


def _days(first: date, last: date, step: timedelta) -> Iterator[date]:
    """Where cells begin, and where the last one ends."""
    while first <= last:
        yield first
        first += step
    yield first


def _months(first: date, last: date, step: int) -> Iterator[date]:
    month = (first.year * 12 + first.month - 1) // step * step
    while (begin := date(month // 12, month % 12 + 1, 1)) <= last:
        yield begin
        month += step
    yield begin
