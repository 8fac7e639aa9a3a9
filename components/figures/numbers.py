"""Numbers in dispute: a line for each claimant, and on it every figure that they stated, with who denied it."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log
from typing import Any

import pandas as pd

from components.figures.camps import camp_name
from components.figures.hover import escape_plotly, wrapped
from components.figures.look import UNFADED, Palette, base_layout, faint, marker, palette
from components.figures.plain import Figure, Trace, scatter
from components.figures.text_width import text_width
from loaders.language import Language
from loaders.model import vocabulary
from loaders.wording.amounts import amount_in_words

GUTTER = {False: 232, True: 0}
"""Width of the names beside the lines, wide and narrow; on a phone they stand above them. All sizes are in pixels."""

ROW = {False: 50, True: 66}
"""Height of a line, wide and narrow."""

RISE = 20
"""How far the largest figure stands above the foot of its line."""

FOOT = 8
"""How far that is above the next line."""

NAME = {False: 0, True: 16}
"""Height of the name above the marks of its line."""

HEAD, LEGEND = 40, {False: 40, True: 84}
"""Room for the axis above and the legend below."""

EDGE = {False: 64, True: 34}
"""From the first and the last mark to the edges: an amount in words, or half of one."""

DIAMETER, APART = 10, 12
"""Of a mark, and the least distance between two."""

LETTERS = 11
"""Size of an amount in words."""

SPREAD = 30
"""How many times the largest figure is the smallest before heights are logarithmic."""

NAMED = 38
"""Characters in a line of a name beside its line."""

CARD = 56
"""Characters in a line of the hover card."""

TICKS = [
    {"dtickrange": ["M1", None], "value": "%b\n%Y"},
    {"dtickrange": [24 * 3600 * 1000, "M1"], "value": "%-d %b\n%Y"},
    {"dtickrange": [None, 24 * 3600 * 1000], "value": "%H:%M\n%-d %b"},
]
"""How ticks are written, by the time from one to the next: no two of them alike."""

SIGNS = {"more than": ">", "at least": "≥", "up to": "≤", "about": "≈"}
"""What stands before a figure that is not exact."""

PLACES = {"top center": (0, -1), "middle right": (1, 0), "bottom center": (0, 1), "middle left": (-1, 0)}
"""Where an amount may stand beside its mark, the best first: to which side of it."""


Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


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


def numbers_figure(
    numbers: pd.DataFrame,
    denials: pd.DataFrame,
    *,
    language: Language,
    dark: bool = False,
    width: int,
    narrow: bool = False,
) -> Figure:
    """Draw the figures stated for one quantity; nothing is added up.

    Every claimant has a line, in the order in which they first spoke, and the height on it is how much, on one scale
    for all. A mark looks as it does on the timeline: colour is the kind of the event, shape and fill are its status.
    A denial stands on the line of the figure that it answers.

    Args:
        numbers: Rows of `wording.claims.worded_numbers`, all of one quantity.
        denials: Rows of `numbers.denials_frame` of that quantity.
        language: The language of all that it says.
        dark: Whether the page is dark.
        width: Of the figure, in pixels.
        narrow: Whether it is laid out for a phone.
    """
    colours, page = palette(dark), _Page(numbers, denials, width - GUTTER[narrow], narrow, language)
    marks = page.spread()
    lines = len(page.claimants) * ROW[narrow]
    muted = {"color": colours.muted}
    return Figure(
        data=[*_course_traces(page, marks, colours), *_mark_traces(page, marks, colours, language)],
        layout={
            **base_layout(colours),
            "height": HEAD + lines + LEGEND[narrow],
            "margin": {"l": GUTTER[narrow], "r": 0, "t": HEAD, "b": LEGEND[narrow], "autoexpand": False},
            "dragmode": False,
            "legend": {
                "orientation": "h",
                "x": -GUTTER[narrow] / page.width,
                "y": -8 / lines,
                "yanchor": "top",
                "itemclick": False,
                "itemdoubleclick": False,
                "font": {"color": colours.text},
            },
            "xaxis": {
                "type": "date",
                "side": "top",
                "range": [page.day_at(0), page.day_at(page.width)],
                "fixedrange": True,
                "gridcolor": colours.grid,
                "tickfont": muted,
                "tickformatstops": TICKS,
                "nticks": max(3, page.width // 90),
                "hoverformat": "%-d %B %Y",
            },
            "yaxis": {
                "range": [lines, 0],
                "fixedrange": True,
                "showgrid": False,
                "zeroline": False,
                "showticklabels": False,
            },
            "shapes": list(_bands(page, colours)),
            "annotations": list(_names(page, colours, language)),
        },
    )


class _Page:
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


def _mark_traces(page: _Page, marks: Sequence[Mark], colours: Palette, language: Language) -> Iterator[Trace]:
    """Marks, a trace for each kind and status; `customdata[0]` is the id of the event."""
    places = _labelled(marks, page)
    for kind in vocabulary.KINDS:
        for status in vocabulary.STATUSES:
            own = [number for number, mark in enumerate(marks) if (mark.kind, mark.status) == (kind, status)]
            if not own:
                continue
            labels = (language.text(vocabulary.KINDS[kind].label), language.text(vocabulary.STATUSES[status].label))
            yield scatter(
                name=" · ".join(labels),
                mode="markers+text",
                x=[page.day_at(marks[number].x) for number in own],
                y=[marks[number].y for number in own],
                text=[places[number][0] for number in own],
                textposition=[places[number][1] for number in own],
                textfont={"color": colours.text, "size": LETTERS},
                marker=marker(colours.kinds[kind], [status] * len(own), [DIAMETER] * len(own)),
                customdata=[list(marks[number].custom) for number in own],
                hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<br>%{customdata[3]}<extra></extra>",
                cliponaxis=False,
                **UNFADED,
            )


def _labelled(marks: Sequence[Mark], page: _Page) -> dict[int, tuple[str, str]]:
    """What stands beside each mark, and where: the amount if there is room, else its sign, else nothing.

    The last and the first of a line come before the others. Neither marks nor courses are covered.
    """
    taken: list[Box] = [(mark.x - 6, mark.y - 6, mark.x + 6, mark.y + 6) for mark in marks]
    taken += [(one.x, one.y - 1, after.x, one.y + 1) for one, after in pairwise(marks) if one.row == after.row]
    rows: dict[int, list[int]] = {}
    for number, mark in enumerate(marks):
        if mark.texts:
            rows.setdefault(mark.row, []).append(number)
    order = [number for own in rows.values() for number in dict.fromkeys([own[-1], own[0], *own])]
    placed: dict[int, tuple[str, str]] = {}
    for texts in range(2):
        for number in order:
            text = marks[number].texts[texts]
            if number not in placed and (place := _beside(marks[number], text, taken, page)):
                placed[number] = (text, place)
    return {number: placed.get(number, ("", "top center")) for number in range(len(marks))}


def _beside(mark: Mark, text: str, taken: list[Box], page: _Page) -> str:
    """The first place on its line where a text covers nothing, if there is one; what it takes is added to `taken`."""
    top, bottom = mark.row * ROW[page.narrow] + NAME[page.narrow], (mark.row + 1) * ROW[page.narrow]
    half = text_width(text, LETTERS) / 2
    for place, (right, down) in PLACES.items():
        x, y = mark.x + right * (half + 8), mark.y + down * 13
        box = (x - half, y - 6, x + half, y + 6)
        inside = box[0] >= 0 and box[2] <= page.width and box[1] >= top and box[3] <= bottom
        if inside and not any(_meet(box, other) for other in taken):
            taken.append(box)
            return place
    return ""


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _course_traces(page: _Page, marks: Sequence[Mark], colours: Palette) -> list[Trace]:
    """The course of each claimant's figure, from one statement to the next; ranges; and what a denial answers."""
    course: list[tuple[float, float] | None] = []
    ranges: list[tuple[float, float] | None] = []
    answers: list[tuple[float, float] | None] = []
    for row in range(len(page.claimants)):
        own = [mark for mark in marks if mark.row == row]
        stated = [mark for mark in own if mark.kind != "denial" or mark.texts]
        course += [*((mark.x, mark.y) for mark in stated), None]
        ranges += [end for one in stated if one.low != one.high for end in ((one.x, one.low), (one.x, one.high), None)]
        for denial in (mark for mark in own if not mark.texts and mark.kind == "denial"):
            answered = next(one for one in reversed(stated) if one.y == denial.y)
            answers += [(answered.x, answered.y), (denial.x, denial.y), None]
    return [
        _lines(page, "course", course, {"color": faint(colours.muted, 0.45), "width": 1.5, "shape": "hv"}),
        _lines(page, "range", ranges, {"color": faint(colours.kinds["claim"], 0.5), "width": 6}),
        _lines(page, "denied", answers, {"color": faint(colours.kinds["denial"], 0.8), "width": 1, "dash": "2px,3px"}),
    ]


def _lines(page: _Page, name: str, points: Sequence[tuple[float, float] | None], line: Mapping[str, Any]) -> Trace:
    return scatter(
        name=name,
        mode="lines",
        x=[page.day_at(point[0]) if point else None for point in points],
        y=[point[1] if point else None for point in points],
        line=dict(line),
        hoverinfo="skip",
        showlegend=False,
    )


def _bands(page: _Page, colours: Palette) -> Iterator[dict[str, Any]]:
    """A ground behind every second line, and the foot of each, from which its heights are measured."""
    height = ROW[page.narrow]
    for row in range(len(page.claimants)):
        across = {"type": "rect", "xref": "paper", "x0": 0, "x1": 1, "layer": "below", "line": {"width": 0}}
        if row % 2 == 0:
            yield across | {"y0": row * height, "y1": (row + 1) * height, "fillcolor": colours.band}
        yield across | {"y0": page.foot(row), "y1": page.foot(row) + 1, "fillcolor": colours.grid}


def _names(page: _Page, colours: Palette, language: Language) -> Iterator[dict[str, Any]]:
    """Who has each line, and of which camp."""
    for row, name in enumerate(page.claimants):
        at = {"xref": "paper", "x": 0, "xanchor": "left", "align": "left", "showarrow": False}
        if page.narrow:
            text = _shortened(name, page.width - 8)
            yield at | {"y": row * ROW[True], "yanchor": "top", "text": text, "font": {"color": colours.text}}
        else:
            camp = escape_plotly(camp_name(page.camps[name], language))
            said = "<br>".join(_shortened(line, GUTTER[False]) for line in textwrap.wrap(name, NAMED)[:2])
            text = f'{said}<br><span style="color:{colours.muted};font-size:10.5px">{camp}</span>'
            middle = (row + 0.5) * ROW[False]
            yield at | {"y": middle, "yanchor": "middle", "xshift": -GUTTER[False], "text": text}


def _shortened(name: str, room: float) -> str:
    """A name as far as there is room for it."""
    shown = name
    while text_width(shown, 12) > room:
        shown = f"{shown.removesuffix('…')[:-1].rstrip()}…"
    return escape_plotly(shown)


def _rows(frame: pd.DataFrame) -> Iterable[Any]:
    return frame.itertuples()
