"""How thoroughly the record was made, as tables in words: month by month, and beside other chronologies."""

from collections.abc import Sequence

from loaders.dataset.counts import counts_by_month
from loaders.dataset.dataset import Dataset
from loaders.dates.in_words import in_words
from loaders.language import Language, mark
from loaders.model.vocabulary import KINDS, SEARCHES

SEARCHED = mark(
    "Searches for what was missing are written down by month, in five fields. *Fields* says in how many of them the"
    " last search of a month was written down, *New* how many facts it brought; a dash stands where there is no note."
)

UNKNOWN = "–"
"""Stands where nothing was written down."""

Rows = Sequence[Sequence[str]]


def month_names(language: Language, *, narrow: bool = False) -> Sequence[str]:
    """The heads of the columns of `by_month`."""
    counted = [language.text(term.label) for term in KINDS.values()]
    shown = [language.text("Events")] if narrow else counted
    return [language.text("Month"), *shown, language.text("Fields"), language.text("New")]


def by_month(dataset: Dataset, language: Language, *, narrow: bool = False) -> Rows:
    """A row for each month: its events, and how thoroughly it was searched.

    Args:
        dataset: The record.
        language: The language of the numbers.
        narrow: Whether the kinds of the events, for which a phone has no room, are counted together.
    """
    rows = []
    for month, row in counts_by_month(dataset.events).iterrows():
        counts = [int(row[kind]) for kind in KINDS]
        shown = [sum(counts)] if narrow else counts
        rows.append([str(month), *map(language.number, shown), *_searches(dataset, str(month), language)])
    return rows


def comparison_names(language: Language) -> Sequence[str]:
    """The heads of the columns of `comparisons`."""
    return [language.text(name) for name in (mark("Chronology"), mark("Entries"), mark("Held"), mark("Compared on"))]


def comparisons(dataset: Dataset, language: Language) -> Rows:
    """A row for each chronology that the record was held against."""
    return [
        [one.chronology, language.number(one.entries), language.number(one.held), in_words(one.day, language)]
        for one in dataset.thoroughness.comparisons
    ]


def _searches(dataset: Dataset, month: str, language: Language) -> Sequence[str]:
    sweeps = [one for one in dataset.thoroughness.sweeps if one.month == month]
    if not sweeps:
        return UNKNOWN, UNKNOWN
    fields = len({one.search for one in sweeps})
    return f"{fields}/{len(SEARCHES)}", language.number(sum(one.found for one in sweeps))
