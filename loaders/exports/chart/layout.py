"""Where the marks of the chart stand: time from left to right, a row for each topic, no mark on another.

Nothing is left out and nothing is only counted: a file may be as high as it needs to be.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from loaders.exports.span import days_shown
from loaders.model.entries import Event
from loaders.wording.lanes import Lane

WIDTH, LEFT, RIGHT = 1080, 150, 12
"""Of the drawing, and what it keeps free beside the rows, in units that are pixels where it is drawn that wide."""

RADII = {"major": 6.5, "notable": 4.5, "routine": 3.5}
"""Of a mark, by the significance of its event."""

AIR, LEAST = 1.0, 26.0
"""Between two marks, and the height of a row without any that stand above each other."""

HEADING = 22.0
"""Height of the name of a lane."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The axis of time.

    Attributes:
        first: The first day that it shows.
        last: The last one, which it shows whole.
    """

    first: date
    last: date

    def left_of(self, day: date) -> float:
        """Where a day begins."""
        return LEFT + (WIDTH - LEFT - RIGHT) * (day - self.first).days / ((self.last - self.first).days + 1)

    def right_of(self, day: date) -> float:
        """Where it ends."""
        return self.left_of(date.fromordinal(day.toordinal() + 1))

    def months(self) -> Iterator[date]:
        """The first days of its months, the first of them perhaps before it begins."""
        year, month = self.first.year, self.first.month
        while (day := date(year, month, 1)) <= self.last:
            yield day
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)


@dataclass(frozen=True, slots=True)
class Mark:
    """An event on the chart.

    Attributes:
        event: The event.
        x: Where its mark stands.
        y: How far below the middle of the row.
        radius: Of the mark.
        bar: From where to where its days reach; None where it is one day that is known.
    """

    event: Event
    x: float
    y: float
    radius: float
    bar: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Row:
    """A row with its marks.

    Attributes:
        name: What it is called.
        top: Where it begins.
        height: How high it is.
        marks: What stands in it.
    """

    name: str
    top: float
    height: float
    marks: Sequence[Mark]

    @property
    def middle(self) -> float:
        """Where its line is."""
        return self.top + self.height / 2


@dataclass(frozen=True, slots=True)
class Band:
    """A lane: rows below a name.

    Attributes:
        name: What it is called.
        top: Where it begins.
        rows: Its rows, those alone that hold an event.
    """

    name: str
    top: float
    rows: Sequence[Row]

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.rows[-1].top + self.rows[-1].height


def scale_of(events: Sequence[Event], first: date, last: date) -> Scale:
    """An axis from the first to the last day, made wide enough for all events."""
    days = [day for event in events for day in days_shown(event.date)]
    return Scale(min([first, *days]), max([last, *days]))


def bands(events: Iterable[Event], lanes: Iterable[Lane], scale: Scale, top: float) -> list[Band]:
    """The lanes that hold an event, one below the other."""
    by_row: dict[str, list[Event]] = {}
    for event in events:
        by_row.setdefault(event.category, []).append(event)
    made: list[Band] = []
    for lane in lanes:
        rows: list[Row] = []
        begin = made[-1].bottom if made else top
        for row in (row for row in lane.rows if row.id in by_row):
            marks = _placed(by_row[row.id], scale)
            reach = max(abs(mark.y) + mark.radius for mark in marks)
            above = rows[-1].top + rows[-1].height if rows else begin + HEADING
            rows.append(Row(row.name, above, max(LEAST, 2 * reach + 10), marks))
        if rows:
            made.append(Band(lane.name, begin, rows))
    return made


def _placed(events: Iterable[Event], scale: Scale) -> list[Mark]:
    """The marks of a row, each as near to its line as those before it leave room for."""
    marks: list[Mark] = []
    for x, event, bar in sorted((_spot(event, scale) for event in events), key=lambda spot: (spot[0], spot[1].id)):
        radius = RADII[event.significance]
        reach = radius + max(RADII.values()) + AIR
        near = [mark for mark in marks if mark.x > x - reach]
        marks.append(Mark(event, x, _free(x, radius, near), radius, bar))
    return marks


def _spot(event: Event, scale: Scale) -> tuple[float, Event, tuple[float, float] | None]:
    """Where the mark of an event stands on the axis, and how far its days reach.

    What lasts stands at its beginning; of a date that is known in part, in the middle of what it may mean.
    """
    first, last = days_shown(event.date)
    left, right = scale.left_of(first), scale.right_of(last)
    if first == last:
        return (left + right) / 2, event, None
    x = (left + scale.right_of(first)) / 2 if event.date.lasting else (left + right) / 2
    return x, event, (left, right)


def _free(x: float, radius: float, near: Sequence[Mark]) -> float:
    """The height nearest to the line at which a mark touches none of the others; below before above."""
    heights = [0.0]
    for mark in near:
        apart = radius + mark.radius + AIR
        beside = max(apart**2 - (x - mark.x) ** 2, 0.0) ** 0.5
        heights += [mark.y + beside, mark.y - beside]
    return min(
        (height for height in heights if all(_is_apart(x, height, radius, mark) for mark in near)),
        key=lambda height: (abs(height), -height),
    )


def _is_apart(x: float, y: float, radius: float, mark: Mark) -> bool:
    return (x - mark.x) ** 2 + (y - mark.y) ** 2 >= (radius + mark.radius + AIR) ** 2 - 1e-6
