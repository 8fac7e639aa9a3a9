"""Where every statement of a number stands, and every denial of it, in pixels."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import log
from typing import Any

import pandas as pd

from components.figures.camps import camp_name
from components.figures.hover import escape_plotly, wrapped
from loaders.language import Language
from loaders.wording.amounts import amount_in_words

ROW = {False: 50, True: 66}
"""Height of a line, wide and narrow. All sizes are in pixels."""

RISE = 20
"""How far the largest figure stands above the foot of its line."""

FOOT = 8
"""How far that is above the next line."""

NAME = {False: 0, True: 16}
"""Height of the name above the marks of its line."""

EDGE = {False: 64, True: 34}
"""From the first and the last mark to the edges: an amount in words, or half of one."""

DIAMETER, APART = 10, 12
"""Of a mark, and the least distance between two."""

SPREAD = 30
"""How many times the largest figure is the smallest before heights are logarithmic."""

CARD = 56
"""Characters in a line of the hover card."""

SIGNS = {"more than": ">", "at least": "≥", "up to": "≤", "about": "≈"}
"""What stands before a figure that is not exact."""


@dataclass(frozen=True)
class Mark:
    """One statement, or one denial of it.

    Attributes:
        row: The line on which it stands.
        x: Its place, in pixels from the left.
        y: And from the top.
        low: Where its range begins, from the top.
        high: And ends.
        kind: Of the event that it stands for.
        status: Likewise.
        texts: Its amount, the longest way to say it first.
        custom: The event, and the hover card.
    """

    row: int
    x: float
    y: float
    low: float
    high: float
    kind: str
    status: str
    texts: tuple[str, ...]
    custom: tuple[str, ...]


class Page:
    """Where everything stands, in pixels from the upper left corner of the lines."""

    def __init__(
        self, numbers: pd.DataFrame, denials: pd.DataFrame, width: int, narrow: bool, language: Language
    ) -> None:
        middle = numbers["stated_from"] + (numbers["stated_to"] - numbers["stated_from"]) / 2
        amount = numbers["amount"].fillna((numbers["low"] + numbers["high"]) / 2)
        self.numbers = numbers.assign(day=middle, value=amount)
        self.claimants = list(dict.fromkeys(numbers["by_name"]))
        self.camps = dict(zip(numbers["by_name"], numbers["camp"], strict=True))
        self.denials = denials[denials["event"].isin(numbers["event"])]
        self.width, self.narrow, self.language = width, narrow, language
        self._edge = EDGE[narrow]
        days = pd.concat([middle, self.denials["day"].astype(middle.dtype)])
        reach = max(days.max() - days.min(), pd.Timedelta(days=60))
        self._first = days.min() - (reach - (days.max() - days.min())) / 2
        self._step = reach / max(width - 2 * self._edge, 1)
        ends = pd.concat([amount, numbers["low"], numbers["high"]]).dropna()
        self._most, self._least = ends.max(), ends.min()
        self._logarithmic = self._least > 0 and self._most / self._least >= SPREAD

    def day_at(self, x: float) -> pd.Timestamp:
        """The time at a place."""
        return pd.Timestamp(self._first + (x - self._edge) * self._step)

    def at_day(self, day: pd.Timestamp) -> float:
        """The place of a time."""
        return float((day - self._first) / self._step) + self._edge

    def foot(self, row: int) -> float:
        """The foot of a line, where nothing stands."""
        return (row + 1) * ROW[self.narrow] - FOOT

    def height(self, row: int, value: float) -> float:
        """The place of a figure on a line."""
        if self._logarithmic:
            share = 0.15 + 0.85 * log(value / self._least) / log(self._most / self._least)
        else:
            share = value / self._most if self._most else 0
        return self.foot(row) - RISE * share

    def spread(self) -> list[Mark]:
        """All marks, line by line, those that would cover each other side by side, in the order of their days."""
        marks = sorted([*self._stated(), *self._denied()], key=lambda mark: (mark.row, mark.x))
        placed: list[Mark] = []
        for mark in marks:
            before = [one for one in placed if one.row == mark.row and abs(one.y - mark.y) < APART]
            free = max((one.x + APART for one in before), default=0.0)
            placed.append(replace(mark, x=max(mark.x, free)))
        return [mark for row in range(len(self.claimants)) for mark in self._within(placed, row)]

    def _within(self, marks: Sequence[Mark], row: int) -> Iterator[Mark]:
        """The marks of a line, moved back by as much as the last of them stands beyond the edge."""
        own = [mark for mark in marks if mark.row == row]
        beyond = max([0.0, *(mark.x - (self.width - DIAMETER) for mark in own)])
        return (replace(mark, x=mark.x - beyond) for mark in own)

    def _stated(self) -> Iterator[Mark]:
        for claim in _rows(self.numbers):
            row = self.claimants.index(claim.by_name)
            yield Mark(
                row=row,
                x=self.at_day(claim.day),
                y=self.height(row, claim.value),
                low=self.height(row, claim.value if pd.isna(claim.low) else claim.low),
                high=self.height(row, claim.value if pd.isna(claim.high) else claim.high),
                kind=claim.kind,
                status=claim.status,
                texts=_amount(claim, self.language),
                custom=(claim.event, *_card(claim, self.language)),
            )

    def _denied(self) -> Iterator[Mark]:
        stated = self.numbers.drop_duplicates(["event", "by_name"])
        for denial in _rows(self.denials):
            for claim in _rows(stated[stated["event"] == denial.event]):
                row = self.claimants.index(claim.by_name)
                y = self.height(row, claim.value)
                said = self.language.text("{names} denies it", names=denial.by_name)
                custom = (denial.denial, wrapped(said, CARD), "", "")
                yield Mark(row, self.at_day(denial.day), y, y, y, "denial", denial.status, (), custom)


def _amount(claim: Any, language: Language) -> tuple[str, ...]:
    """A figure with its sign, and the sign alone for where there is no room."""
    sign = SIGNS.get(claim.qualifier, "")
    words = amount_in_words(claim.amount, claim.low, claim.high, "", language)
    if not pd.isna(claim.amount):
        words = amount_in_words(claim.amount, claim.amount, claim.amount, "", language)
    return (f"{sign}\u2009{words}" if sign else words, sign)


def _card(claim: Any, language: Language) -> tuple[str, str, str]:
    """The hover card: how much; by whom and when; through whom, and who denies it."""
    said = f"{claim.by_name} ({camp_name(claim.camp, language)}), {claim.day_in_words}"
    if claim.denied_by:
        through = language.text("Through {names}; denied by {deniers}", names=claim.says, deniers=claim.denied_by)
    else:
        through = language.text("Through {names}", names=claim.says)
    lines = [wrapped(said, CARD), wrapped(through, CARD), *([wrapped(claim.note, CARD)] if claim.note else [])]
    return escape_plotly(claim.words), lines[0], "<br>".join(lines[1:])


def _rows(frame: pd.DataFrame) -> Iterable[Any]:
    return frame.itertuples()
