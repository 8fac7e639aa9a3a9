"""What stands where on the chart: events on the days that the clock gives them, in their rows, and the eras."""

from dataclasses import dataclass
from datetime import date

from loaders.dataset.first_reports import by_report
from loaders.dataset.window import Window, coverage, fitted, widened
from loaders.exports.extract import Extract
from loaders.exports.span import days_shown
from loaders.model.entries import Era, Event
from loaders.wording.lanes import Lane, lanes_by
from loaders.wording.texts import reported_in_words

MOST_ROWS = 40
"""How many actors, sources or places have a row of their own: more than on the page, which has a click for others."""


@dataclass(frozen=True, slots=True)
class Standing:
    """An event on the axis of time.

    Attributes:
        event: The event.
        first: The first day that it stands on.
        last: The last one.
        lasts: Whether it takes all of them, instead of being on one that is not known.
        words: The day in words, as the page has it.
        label: What is written beside its mark; "" for nothing.
        rows: The ids of the rows that it stands in, one at least.
    """

    event: Event
    first: date
    last: date
    lasts: bool
    words: str
    label: str
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn.

    Attributes:
        shown: The events, in the order of the file; by the first report those alone that have one.
        lanes: The rows that they may stand in.
        window: The days of the axis.
        outside: How many events lie wholly outside of the part of time that is asked for.
    """

    shown: list[Standing]
    lanes: tuple[Lane, ...]
    window: Window
    outside: int


def drawn(extract: Extract) -> Drawn:
    """Find what is drawn, and where."""
    shown, lanes = _standing(extract)
    whole = _whole(extract, shown)
    zoom = extract.answer.state.zoom
    window = fitted(zoom, widened(coverage(extract.answer.known), whole)) if zoom else None
    if window is None:
        return Drawn(shown, lanes, whole, 0)
    inside = [one for one in shown if one.first <= window[1] and window[0] <= one.last]
    return Drawn(inside, lanes, window, len(shown) - len(inside))


def _standing(extract: Extract) -> tuple[list[Standing], tuple[Lane, ...]]:
    """The events that the clock has, and the rows."""
    known, texts, state = extract.answer.known, extract.texts, extract.answer.state
    is_reported = state.clock == "reported"
    if is_reported:
        texts = reported_in_words(by_report(texts, known.provenance), extract.language)
    laid = lanes_by(state.lane, known, texts, extract.language, MOST_ROWS, state.lane_order)
    rows: dict[int, list[str]] = {}
    for place, row in zip(laid.standing["place"], laid.standing["row"], strict=True):
        rows.setdefault(place, []).append(row)
    told = zip(texts["id"], texts["earliest"], texts["words"], texts["label"], strict=True)
    shown = []
    for place, (one, day, words, label) in enumerate(told):
        event = known.records[one]
        first, last = (day.date(), day.date()) if is_reported else days_shown(event.date)
        named = label if event.significance == "major" else ""
        lasts = event.date.lasting and not is_reported
        shown.append(Standing(event, first, last, lasts, words, named, tuple(rows[place])))
    return shown, laid.groups


def _whole(extract: Extract, shown: list[Standing]) -> Window:
    """The days that are asked for, as far as anything is known of them, made wide enough for all events."""
    (first, last), filters = coverage(extract.answer.known), extract.answer.state.filters
    asked = max(first, filters.first_day or first), min(last, filters.last_day or last)
    days = [day for one in shown for day in (one.first, one.last)]
    return min([*asked, *days]), max([asked[1], *days])


def eras(extract: Extract) -> list[Era]:
    """The eras that had begun on the day as of which the record is shown."""
    until = extract.answer.known.as_of
    known = extract.answer.known.chronology.eras
    return [era for era in known if not until or not era.date.earliest or era.date.earliest <= until]
