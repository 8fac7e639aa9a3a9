"""The chart as SVG: colour is the kind, shape and fill are the status, size is the significance, as on the page."""

from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape

from loaders.dates.in_words import in_words
from loaders.exports.chart.layout import LEFT, RIGHT, WIDTH, Band, Mark, Scale, bands, scale_of
from loaders.exports.extract import Extract
from loaders.exports.plain import one_line
from loaders.exports.span import days_shown
from loaders.language import Language
from loaders.model import vocabulary
from loaders.model.entries import Event
from loaders.wording.lanes import topics
from loaders.wording.texts import said_by

BARS, TICKS = 70.0, 40.0
"""Heights of the bars of months, and of the names of months below these."""

COUNT = 18.0
"""How far above the highest bar the drawing begins; its count stands beside its top."""

TICK = 50.0
"""The least width of the name of a month."""

STEPS = (1, 2, 3, 6, 12, 24, 60)
"""Months from one name to the next."""


def chart(extract: Extract) -> str:
    """The drawing; each mark leads to the part of the page that has the id of its event."""
    events, language = extract.events, extract.language
    covered, filters = extract.answer.dataset.chronology.coverage, extract.answer.state.filters
    first, last = covered.from_.first, covered.to.last
    first, last = max(first, filters.first_day or first), min(last, filters.last_day or last)
    scale = scale_of(events, min(first, last), last)
    lanes = bands(events, topics(language), scale, BARS + TICKS)
    height = (lanes[-1].bottom if lanes else BARS + TICKS) + TICKS
    name = escape(language.text("{number} events by topic and day", number=language.number(len(events))))
    drawn = [
        *(_ground(lane) for lane in lanes[::2]),
        *_months(events, scale),
        *_ticks(scale, BARS + 14, height - TICKS, language),
        *(part for lane in lanes for part in _lane(lane)),
        *(part for lane in lanes for row in lane.rows for mark in row.marks for part in _bar(mark, row.middle)),
        *(_mark(mark, row.middle, language) for lane in lanes for row in lane.rows for mark in row.marks),
    ]
    size = f'viewBox="0 0 {WIDTH} {height:.0f}" width="{WIDTH}" height="{height:.0f}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="group" aria-label="{name}">{"".join(drawn)}</svg>'


def sign(kind: str, status: str, radius: float = 4.5) -> str:
    """A mark alone, for the legend; of no kind where it explains a status."""
    return f'<svg class="sign" viewBox="-8 -8 16 16" width="16" height="16">{_shape(kind, status, 0, 0, radius)}</svg>'


def _months(events: Iterable[Event], scale: Scale) -> Iterator[str]:
    """How many events each month has, by kind: an event that is known in part counts in the month it begins with."""
    counts = Counter((days_shown(event.date)[0].replace(day=1), event.kind) for event in events)
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


def _ground(lane: Band) -> str:
    return f'<rect class="band" x="0" y="{lane.top:.1f}" width="{WIDTH}" height="{lane.bottom - lane.top:.1f}"/>'


def _lane(lane: Band) -> Iterator[str]:
    yield f'<text x="6" y="{lane.top + 16:.1f}" class="lane">{escape(lane.name)}</text>'
    for row in lane.rows:
        yield f'<path class="line" d="M{LEFT} {row.middle:.1f}H{WIDTH - RIGHT}"/>'
        yield f'<text x="6" y="{row.middle + 4:.1f}">{escape(row.name)}</text>'


def _bar(mark: Mark, middle: float) -> Iterator[str]:
    """The days of an event: solid where it lasts, pale where it is one of them."""
    if mark.bar is None:
        return
    left, right = mark.bar
    look = "lasting" if mark.event.date.lasting else "possible"
    high = 4 if look == "lasting" else 8
    box = f'x="{left:.1f}" y="{middle + mark.y - high / 2:.1f}" width="{max(right - left, 1):.1f}" height="{high}"'
    yield f'<rect class="{mark.event.kind} {look}" {box}/>'


def _mark(mark: Mark, middle: float, language: Language) -> str:
    event = mark.event
    standing = language.text(vocabulary.STATUSES[event.status].label)
    said = (
        f"{in_words(event.date, language)}: {language.choose(event.title)[0]} ({standing}; {said_by(event, language)})"
    )
    drawn = _shape(event.kind, event.status, mark.x, middle + mark.y, mark.radius)
    return f'<a href="#{escape(event.id)}"><title>{escape(one_line(said))}</title>{drawn}</a>'


def _shape(kind: str, status: str, x: float, y: float, radius: float) -> str:
    if status == "disputed":
        reach = radius * 0.75
        arms = (f"M{x + way * reach:.1f} {y - reach:.1f}l{-2 * way * reach:.1f} {2 * reach:.1f}" for way in (-1, 1))
        return f'<path class="{kind} disputed" d="{"".join(arms)}"/>'
    return f'<circle class="{kind} {status}" cx="{x:.1f}" cy="{y:.1f}" r="{radius - 1:.1f}"/>'
