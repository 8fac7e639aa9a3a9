"""The chart as SVG: colour is the kind, shape and fill are the status, size is the significance, as on the page."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from loaders.exports.chart.layout import (
    LEFT,
    LETTER,
    LINE,
    RIGHT,
    WIDTH,
    Band,
    Label,
    Mark,
    Row,
    Scale,
    bands,
)
from loaders.exports.chart.standing import Drawn, Standing, eras
from loaders.exports.extract import Extract
from loaders.exports.plain import one_line
from loaders.language import Language
from loaders.model import vocabulary
from loaders.model.entries import Era
from loaders.wording.lanes import BY
from loaders.wording.texts import said_by

BARS, TICKS = 70.0, 40.0
"""Heights of the bars of months, and of the names of months below these."""

COUNT = 18.0
"""How far above the highest bar the drawing begins; its count stands beside its top."""

ASIDE = 3.0
"""From the thin line of a mark to its text."""

TICK = 50.0
"""The least width of the name of a month."""

STEPS = (1, 2, 3, 6, 12, 24, 60)
"""Months from one name to the next."""


@dataclass(frozen=True, slots=True)
class Strip:
    """An era on the axis.

    Attributes:
        name: What it is called.
        left: Where it begins.
        right: Where it ends.
        begins: Where its name begins.
        ends: Where its name ends at most.
        line: On which line of names.
    """

    name: str
    left: float
    right: float
    begins: float
    ends: float
    line: int


def chart(extract: Extract, laid: Drawn) -> str:
    """The drawing; each mark leads to the part of the page that has the id of its event."""
    shown, language = laid.shown, extract.language
    scale = Scale(*laid.window)
    strips = _era_strips(eras(extract), scale, language)
    top = BARS + TICKS + LINE * len({strip.line for strip in strips})
    lanes = bands(shown, laid.lanes, scale, top)
    height = (lanes[-1].bottom if lanes else top) + TICKS
    by = language.text(BY[extract.answer.state.lane])
    name = escape(language.text("{number} events by {lane} and day", number=language.number(len(shown)), lane=by))
    drawn = [
        *(_ground(lane) for lane in lanes[::2]),
        *(_era(strip, height - TICKS) for strip in strips),
        *_months(shown, scale),
        *_ticks(scale, BARS + 14, height - TICKS, language),
        *(part for lane in lanes for part in _lane(lane)),
        *(_bar(mark, row.middle) for lane in lanes for row in lane.rows for mark in row.marks if mark.in_sight),
        *(_mark(mark, row, language) for lane in lanes for row in lane.rows for mark in row.marks),
    ]
    size = f'viewBox="0 0 {WIDTH} {height:.0f}" width="{WIDTH}" height="{height:.0f}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="group" aria-label="{name}">{"".join(drawn)}</svg>'


def sign(kind: str, status: str, radius: float = 4.5) -> str:
    """A mark alone, for the legend; of no kind where it explains a status."""
    return f'<svg class="sign" viewBox="-8 -8 16 16" width="16" height="16">{_shape(kind, status, 0, 0, radius)}</svg>'


def _era_strips(known: Iterable[Era], scale: Scale, language: Language) -> list[Strip]:
    """The eras of the axis, each with its name on the first line on which it covers no other."""
    strips: list[Strip] = []
    for era in known:
        first, last = era.date.earliest or scale.first, era.date.latest or scale.last
        if first > scale.last or last < scale.first:
            continue
        left, right = scale.left_of(max(first, scale.first)), scale.right_of(min(last, scale.last))
        name = one_line(language.choose(era.name)[0])
        begin = max(min(left + 4, WIDTH - LETTER * len(name)), LEFT)
        end = begin + LETTER * len(name)
        taken = {strip.line for strip in strips if begin < strip.ends and strip.begins < end}
        line = next(line for line in range(len(strips) + 1) if line not in taken)
        strips.append(Strip(name, left, right, begin, end, line))
    return strips


def _era(strip: Strip, bottom: float) -> str:
    """A faint band from the name of an era down to the last row."""
    top = BARS + TICKS + strip.line * LINE
    box = f'x="{strip.left:.1f}" y="{top:.1f}" width="{strip.right - strip.left:.1f}" height="{bottom - top:.1f}"'
    edges = "".join(
        f'<path class="edge" d="M{x:.1f} {top:.1f}V{bottom:.1f}"/>'
        for x in (strip.left, strip.right)
        if LEFT < x < WIDTH - RIGHT
    )
    name = f'<text x="{strip.begins:.1f}" y="{top + 11:.1f}" class="era">{escape(strip.name)}</text>'
    return f'<rect class="era" {box}/>{edges}{name}'


def _months(shown: Iterable[Standing], scale: Scale) -> Iterator[str]:
    """How many events each month has, by kind: an event that is known in part counts in the month it begins with."""
    counts = Counter((one.first.replace(day=1), one.event.kind) for one in shown)
    months = list(scale.months())
    most = max((sum(counts[month, kind] for kind in vocabulary.KINDS) for month in months), default=0) or 1
    for place, month in enumerate(months):
        left = max(scale.left_of(month), LEFT)
        right = scale.left_of(months[place + 1]) if place + 1 < len(months) else WIDTH - RIGHT
        bottom = BARS
        for kind in vocabulary.KINDS:
            high = counts[month, kind] / most * (BARS - COUNT)
            bottom -= high
            if high:
                box = f'x="{left + 0.5:.1f}" y="{bottom:.1f}" width="{max(right - left - 1, 0.5):.1f}"'
                yield f'<rect class="{kind}" {box} height="{high:.1f}"/>'
    yield f'<text x="{LEFT - 8}" y="{COUNT:.0f}" class="count">{most}</text>'


def _ticks(scale: Scale, top: float, bottom: float, language: Language) -> Iterator[str]:
    months = [month for month in scale.months() if month >= scale.first]
    room = max((WIDTH - LEFT - RIGHT) / TICK, 1)
    step = next((step for step in STEPS if len(months) / step <= room), STEPS[-1])
    for month in months:
        if (month.year * 12 + month.month - 1) % step:
            continue
        x, short = scale.left_of(month), escape(language.months["abbreviated"][month.month - 1])
        yield f'<path class="line" d="M{x:.1f} {top + 24:.0f}V{bottom:.0f}"/>'
        for y in (top, bottom + 14):
            yield f'<text x="{x:.1f}" y="{y:.0f}" class="tick">{short}</text>'
            if month.month == 1 or step > 12:
                yield f'<text x="{x:.1f}" y="{y + 14:.0f}" class="tick">{month.year}</text>'


def _row_name(name: str) -> str:
    """As much of a name as there is room for beside a row, and all of it for whoever points at it."""
    name, most = one_line(name), int((LEFT - 6) / LETTER)
    short = name if len(name) <= most else f"{name[: most - 1].rstrip()}…"
    return escape(short) if short == name else f"<title>{escape(name)}</title>{escape(short)}"


def _ground(lane: Band) -> str:
    return f'<rect class="band" x="0" y="{lane.top:.1f}" width="{WIDTH}" height="{lane.bottom - lane.top:.1f}"/>'


def _lane(lane: Band) -> Iterator[str]:
    yield f'<text x="6" y="{lane.top + 16:.1f}" class="lane">{escape(lane.name)}</text>'
    for row in lane.rows:
        yield f'<path class="line" d="M{LEFT} {row.middle:.1f}H{WIDTH - RIGHT}"/>'
        yield f'<text x="6" y="{row.middle + 4:.1f}">{_row_name(row.name)}</text>'


def _bar(mark: Mark, middle: float) -> str:
    """The days of an event: solid where it lasts, pale where it is one of them."""
    if mark.bar is None:
        return ""
    left, right = mark.bar
    look = "lasting" if mark.shown.lasts else "possible"
    high = 4 if look == "lasting" else 8
    box = f'x="{left:.1f}" y="{middle + mark.y - high / 2:.1f}" width="{max(right - left, 1):.1f}" height="{high}"'
    return f'<rect class="{mark.shown.event.kind} {look}" {box}/>'


def _mark(mark: Mark, row: Row, language: Language) -> str:
    """A mark with its text; the days alone where it stands before or after those of the axis."""
    event, middle = mark.shown.event, row.middle
    standing = language.text(vocabulary.STATUSES[event.status].label)
    said = f"{mark.shown.words}: {language.choose(event.title)[0]} ({standing}; {said_by(event, language)})"
    shape = _shape(event.kind, event.status, mark.x, middle + mark.y, mark.radius)
    label = row.labels.get(event.id)
    named = _label(label, mark, row) if label else ""
    drawn = shape if mark.in_sight else _bar(mark, middle)
    return f'<a href="#{escape(event.id)}"><title>{escape(one_line(said))}</title>{named}{drawn}</a>'


def _label(label: Label, mark: Mark, row: Row) -> str:
    """The text of a mark, and a thin line down to it."""
    y, (side, x) = row.height_of(label), ("end", mark.x - ASIDE) if label.left < mark.x else ("start", mark.x + ASIDE)
    line = f'<path class="leader" d="M{mark.x:.1f} {y - 11:.1f}V{row.middle + mark.y - mark.radius:.1f}"/>'
    text = escape(one_line(label.text))
    return f'{line}<text x="{x:.1f}" y="{y - 2:.1f}" text-anchor="{side}" class="label">{text}</text>'


def _shape(kind: str, status: str, x: float, y: float, radius: float) -> str:
    if status == "disputed":
        reach = radius * 0.75
        arms = (f"M{x + way * reach:.1f} {y - reach:.1f}l{-2 * way * reach:.1f} {2 * reach:.1f}" for way in (-1, 1))
        return f'<path class="{kind} disputed" d="{"".join(arms)}"/>'
    return f'<circle class="{kind} {status}" cx="{x:.1f}" cy="{y:.1f}" r="{radius - 1:.1f}"/>'
