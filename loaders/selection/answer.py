"""What is shown to whoever asks: made once for each run by the page, a command or an address alike."""

from dataclasses import dataclass

import pandas as pd

from loaders.dataset.dataset import Dataset
from loaders.selection.filters import as_asked, select
from loaders.selection.page_state import PageState


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


def answer(dataset: Dataset, state: PageState) -> Answer:
    """Ask the dataset for what a state asks for."""
    known = as_asked(dataset, state.filters)
    return Answer(state, dataset, known, select(known, state.filters))
