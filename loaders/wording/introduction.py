"""How an event is dated and introduced in a text."""

from loaders.dates.in_words import in_words
from loaders.language import Language, mark
from loaders.model.entries import Event
from loaders.wording.texts import said_by

PRECISIONS = {
    "month": mark("the month is known, the day is not"),
    "year": mark("the year is known, the month is not"),
    "season": mark("the season is known"),
    "quarter": mark("the quarter is known"),
    "span": mark("the limits are known, the day is not"),
}
"""What is known of a date that is no day."""


def date_in_full(event: Event, language: Language) -> str:
    """The date in words, with what is and is not known of it."""
    when = event.date
    remarks = [PRECISIONS[when.precision]] if when.precision in PRECISIONS else []
    remarks += [mark("approximate")] if when.approximate else []
    remarks += [mark("uncertain")] if when.uncertain else []
    remarks += [mark("its end is not known")] if when.open_end == "unknown" else []
    words = in_words(when, language)
    if not remarks:
        return words
    return language.text("{date} ({remarks})", date=words, remarks="; ".join(map(language.text, remarks)))


def introduction(event: Event, language: Language) -> str:
    """What stands below the title of an event where only its link is shown: when it was, and who says so."""
    return language.text(
        "{date}. Reported by {outlets}.", date=date_in_full(event, language), outlets=said_by(event, language)
    )
