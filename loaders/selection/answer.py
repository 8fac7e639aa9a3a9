"""What is shown to whoever asks: made once for each run by the page, a command or an address alike."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace

import pandas as pd

from loaders.dataset.as_known import known_on
from loaders.dataset.dataset import Dataset
from loaders.dataset.memory import Made
from loaders.dataset.window import Window, coverage
from loaders.selection.asked import flags, parts
from loaders.selection.filters import Filters, without
from loaders.selection.page_state import PageState

SELECTIONS = 256
"""How many selections are kept: a byte for each event, 200 kB in all for the record of 2025."""

MADE = 64
"""How many of each sort of what is made for an answer are kept: figures and frames of events of 200 kB and tables of
half that, 35 MB."""


@dataclass(frozen=True, eq=False)
class Answer:
    """The answer to one question; sentence, chips, views and exports all take it.

    Attributes:
        state: What was asked for.
        dataset: The whole record, as it is today.
        known: The record as known on the day asked for; the dataset itself where none is.
        events: The rows of `known.events` that the filters let through, in their order and with their index.
    """

    state: PageState
    dataset: Dataset
    known: Dataset
    events: pd.DataFrame

    def remembered(self, what: str, key: Hashable, make: Callable[[], Made]) -> Made:
        """What was once made for whoever asked the same: kept with the dataset, for all visitors.

        Whichever event is open, the rest of the answer is the same: what depends on that event has it in its key. What
        is kept must not hold the answer or the dataset, or neither would ever go.

        Args:
            what: What it is, such as `timeline`.
            key: Which one of these: whatever it depends on besides the answer, such as the language.
            make: Makes it.
        """
        return self.dataset.remembered(what, (replace(self.state, event=""), key), make, MADE)


def answer(dataset: Dataset, state: PageState) -> Answer:
    """Ask the dataset for what a state asks for."""
    known = as_asked(dataset, state.filters)
    return Answer(state, dataset, known, select(known, state.filters))


def as_asked(dataset: Dataset, filters: Filters) -> Dataset:
    """The record from which the filters select: the dataset itself, or what was known of it on the day asked for."""
    return known_on(dataset, filters.as_of_day) if filters.as_of_day else dataset


def select(known: Dataset, filters: Filters) -> pd.DataFrame:
    """The events of a record that the filters ask for, in their order and with their index.

    Args:
        known: The record, already that of the day asked for: `as_of` is not asked again here.
        filters: What is asked for.
    """

    def chosen() -> pd.DataFrame:
        return known.events[known.remembered("selected", filters, lambda: _selected(known, filters), SELECTIONS)]

    return known.remembered("events", filters, chosen, MADE)


def _selected(known: Dataset, filters: Filters) -> pd.Series:
    """Which events of a record every rule lets through that is asked for."""
    chosen = pd.Series(True, index=known.events.index)
    for let_through in flags(known, filters):
        chosen &= let_through
    return chosen


def days_asked(asked: Answer) -> Window:
    """The days that are asked for, within those that the chronology covers."""
    first, last = coverage(asked.known)
    filters = asked.state.filters
    begin, end = max(first, filters.first_day or first), min(last, filters.last_day or last)
    return (begin, end) if begin <= end else (first, last)


def relaxations(
    asked: Answer, counted: Callable[[Dataset, pd.DataFrame], int] = lambda _, events: len(events)
) -> list[tuple[str, int]]:
    """Which field, left out, would show something again, and how much: most first. For an empty result.

    Args:
        asked: The answer that holds nothing.
        counted: How much there is to show of the events of a record; how many events there are, unless it is said.
    """
    filters = asked.state.filters
    counts = []
    for field in dict.fromkeys(parameter.field for parameter, _ in parts(filters)):
        relaxed = replace(asked.state, filters=without(filters, field))
        if field == "as_of":
            other = answer(asked.dataset, relaxed)
            counts.append((field, counted(other.known, other.events)))
        else:
            counts.append((field, counted(asked.known, select(asked.known, relaxed.filters))))
    return sorted(((field, count) for field, count in counts if count), key=lambda pair: -pair[1])
