"""What stands where on the chart: each event on the days that the clock gives it, and the eras behind them."""

from dataclasses import dataclass
from datetime import date

from loaders.dataset.first_reports import by_report
from loaders.dataset.window import Window, coverage
from loaders.exports.extract import Extract
from loaders.exports.span import days_shown
from loaders.model.entries import Era, Event
from loaders.wording.texts import reported_in_words


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
    """

    event: Event
    first: date
    last: date
    lasts: bool
    words: str
    label: str


def standing(extract: Extract) -> list[Standing]:
    """The events that are drawn, in the order of the file; by the first report those alone that have one."""
    known, texts = extract.answer.known, extract.texts
    is_reported = extract.answer.state.clock == "reported"
    if is_reported:
        texts = reported_in_words(by_report(texts, known.provenance), extract.language)
    told = zip(texts["id"], texts["earliest"], texts["words"], texts["label"], strict=True)
    shown = []
    for one, day, words, label in told:
        event = known.records[one]
        first, last = (day.date(), day.date()) if is_reported else days_shown(event.date)
        named = label if event.significance == "major" else ""
        shown.append(Standing(event, first, last, event.date.lasting and not is_reported, words, named))
    return shown


def window(extract: Extract) -> Window:
    """The days that are asked for, as far as anything is known of them."""
    (first, last), filters = coverage(extract.answer.known), extract.answer.state.filters
    asked = max(first, filters.first_day or first), min(last, filters.last_day or last)
    return min(asked), asked[1]


def eras(extract: Extract) -> list[Era]:
    """The eras that had begun on the day as of which the record is shown."""
    until = extract.answer.known.as_of
    known = extract.answer.known.chronology.eras
    return [era for era in known if not until or not era.date.earliest or era.date.earliest <= until]
