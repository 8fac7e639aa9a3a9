"""Where the marks of the chart stand: time from left to right, rows of what is asked for, no mark on another.

Nothing is left out and nothing is only counted: a file may be as high as it needs to be.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import takewhile
from math import inf

from loaders.exports.chart.standing import Standing
from loaders.wording.lanes import Lane

WIDTH, LEFT, RIGHT = 1080, 150, 12
"""Of the drawing, and what it keeps free beside the rows, in units that are pixels where it is drawn that wide."""

RADII = {"major": 6.5, "notable": 4.5, "routine": 3.5}
"""Of a mark, by the significance of its event."""

AIR, LEAST = 1.0, 26.0
"""Between two marks, and the height of a row without any that stand above each other."""

LINE, LETTER = 14.0, 6.9
"""Height of a line of labels, and how wide a letter of them is at most on average."""

SAME = 1e-6
"""Heights that differ by less are the same."""

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
        shown: The event on its days.
        x: Where its mark stands.
        y: How far below the middle of the row.
        radius: Of the mark.
        bar: From where to where its days reach on the axis; None where it is one day that is known.
        in_sight: Whether its mark stands on the axis; otherwise its bar alone does, and this is where it comes nearest.
    """

    shown: Standing
    x: float
    y: float
    radius: float
    bar: tuple[float, float] | None
    in_sight: bool


@dataclass(frozen=True, slots=True)
class Label:
    """The text of a mark.

    Attributes:
        text: What it says.
        left: Where it begins.
        right: Where it ends at most.
        line: On which line above the marks, counted from these.
    """

    text: str
    left: float
    right: float
    line: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row with its marks.

    Attributes:
        name: What it is called.
        top: Where it begins.
        height: How high it is.
        marks: What stands in it.
        labels: The texts of some of the marks, by the ids of their events.
    """

    name: str
    top: float
    height: float
    marks: Sequence[Mark]
    labels: Mapping[str, Label]

    @property
    def middle(self) -> float:
        """Where its line is."""
        return (self.top + self.height + self._under_labels) / 2

    def height_of(self, label: Label) -> float:
        """Where the line of a label is."""
        return self._under_labels - label.line * LINE

    @property
    def _under_labels(self) -> float:
        return self.top + room_of(self.labels.values())


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


def room_of(labels: Iterable[Label]) -> float:
    """How much room labels take above the marks."""
    return LINE * max((label.line + 1 for label in labels), default=0)


def bands(shown: Iterable[Standing], lanes: Iterable[Lane], scale: Scale, top: float) -> list[Band]:
    """The lanes that hold an event, one below the other."""
    by_row: dict[str, list[Standing]] = {}
    for one in shown:
        for row_id in one.rows:
            by_row.setdefault(row_id, []).append(one)
    made: list[Band] = []
    for lane in lanes:
        rows: list[Row] = []
        begin = made[-1].bottom if made else top
        for row in (row for row in lane.rows if row.id in by_row):
            marks = _placed(by_row[row.id], scale)
            reach = max(abs(mark.y) + mark.radius for mark in marks)
            above = rows[-1].top + rows[-1].height if rows else begin + HEADING
            labels = labelled(marks)
            height = max(LEAST, 2 * reach + 10) + room_of(labels.values())
            rows.append(Row(row.name, above, height, marks, labels))
        if rows:
            made.append(Band(lane.name, begin, rows))
    return made


def labelled(marks: Sequence[Mark]) -> dict[str, Label]:
    """The texts of marks, each on the line nearest to them on which it is in nobody's way.

    A text begins above its mark, or ends there, and a thin line leads down from it. Those that begin there are placed
    from right to left, those that end there from left to right, so that these lines pass what is placed before.
    """
    begin, end = _sides(marks)
    placed: dict[str, Label] = {}
    ways: list[tuple[float, Label]] = []
    for mark, left in (*begin, *end[::-1]):
        text = mark.shown.label
        lines = (Label(text, left, left + _width(text), line) for line in range(len(ways) + 1))
        label = next(one for one in lines if one.line == len(ways) or _is_free(one, mark.x, ways))
        placed[mark.shown.event.id] = label
        ways.append((mark.x, label))
    return placed


def _sides(marks: Sequence[Mark]) -> tuple[list[tuple[Mark, float]], list[tuple[Mark, float]]]:
    """The marks whose texts begin above them and those whose texts end there, from the right, each with its left end.

    A text that would reach beyond the drawing, or over the line down from one that ends above its own mark, ends there.
    """
    begin: list[tuple[Mark, float]] = []
    end: list[tuple[Mark, float]] = []
    room: float = WIDTH
    for mark in sorted((one for one in marks if one.shown.label), key=lambda one: (-one.x, one.shown.event.id)):
        width = _width(mark.shown.label)
        if mark.x + width > room and mark.x - width > 0:
            end.append((mark, mark.x - width))
            room = mark.x
        else:
            begin.append((mark, mark.x))
    return begin, end


def _width(text: str) -> float:
    return LETTER * len(text)


def _is_free(label: Label, x: float, others: Iterable[tuple[float, Label]]) -> bool:
    """Whether a text meets no other and no line down from another, nor its own line another text."""
    return not any(
        (label.line == other.line and label.left < other.right and other.left < label.right)
        or (label.line < other.line and label.left < way < label.right)
        or (label.line > other.line and other.left < x < other.right)
        for way, other in others
    )


def _placed(shown: Iterable[Standing], scale: Scale) -> list[Mark]:
    """The marks of a row, each as near to its line as those before it leave room for."""
    marks: list[Mark] = []
    for x, one, bar in sorted((_spot(one, scale) for one in shown), key=lambda spot: (spot[0], spot[1].event.id)):
        begin, end = scale.left_of(scale.first), scale.right_of(scale.last)
        nearest, radius = min(max(x, begin), end), RADII[one.event.significance]
        reach = radius + max(RADII.values()) + AIR
        near = takewhile(partial(_reaches, nearest - reach), reversed(marks))
        cut = (max(bar[0], begin), min(bar[1], end)) if bar else None
        marks.append(Mark(one, nearest, _free(nearest, radius, near), radius, cut, x == nearest))
    return marks


def _reaches(edge: float, mark: Mark) -> bool:
    return mark.x > edge


def _spot(shown: Standing, scale: Scale) -> tuple[float, Standing, tuple[float, float] | None]:
    """Where the mark of an event stands on the axis, and how far its days reach.

    What lasts stands at its beginning; of a date that is known in part, in the middle of what it may mean.
    """
    left, right = scale.left_of(shown.first), scale.right_of(shown.last)
    if shown.first == shown.last:
        return (left + right) / 2, shown, None
    x = (left + scale.right_of(shown.first)) / 2 if shown.lasts else (left + right) / 2
    return x, shown, (left, right)


def _free(x: float, radius: float, near: Iterable[Mark]) -> float:
    """The height nearest to the line at which a mark touches none of the others; below before above.

    Each of the others takes a stretch of heights. Those that meet are one; of the one that holds the line an end is
    what is looked for.
    """
    begin = end = -inf
    for low, high in sorted(_taken(x, radius, near)):
        if low > end - SAME:
            if end > SAME:
                break
            begin, end = low, high
        else:
            end = max(end, high)
    if not begin < -SAME < SAME < end:
        return 0.0
    return end if end <= -begin else begin


def _taken(x: float, radius: float, near: Iterable[Mark]) -> Iterator[tuple[float, float]]:
    """From where to where each mark takes the heights from another that stands at x."""
    for mark in near:
        apart = radius + mark.radius + AIR
        beside = max(apart**2 - (x - mark.x) ** 2, 0.0) ** 0.5
        if beside > SAME:
            yield mark.y - beside, mark.y + beside
