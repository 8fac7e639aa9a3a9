"""What each value of a filter would leave, given all the others: the way on from what is shown."""

import numpy as np
import pandas as pd

from loaders.dataset.counts import Chosen, Pairs, pairs_of
from loaders.dataset.dataset import Dataset
from loaders.selection.filters import Filters, without
from loaders.selection.parameter.rules import fitting_pages, paired, with_pages
from loaders.selection.parameter.within import is_set
from loaders.selection.parameters import BY_FIELD

FACETS = ("actor", "source", "place", "category", "kind", "status", "significance", "camp", "language", "media")
"""The filters whose values are counted, in the order in which they are offered."""

OF_PAGES = {"source": "outlet", "language": "language", "media": "media"}
"""Those that must hold for one page together with others, and their columns of the frame of outlets."""


def facet(known: Dataset, filters: Filters, field: str) -> pd.Series:
    """How many events each value of a filter would show, asked for alone beside all other filters.

    Where all of the actors are asked for, another one comes to those: it says how many events would be left.

    Args:
        known: The record, already that of the day asked for.
        filters: What is asked for.
        field: One of `FACETS`.

    Returns:
        Numbers of events (int64) by value, most first, ties in the order of the values; none that would show nothing.
    """
    others = filters if field == "actor" and filters.actors == "all" else without(filters, field)
    pairs = _of_pages(known, others, field) if _together(others, field) else _pairs(known, field)
    counts = pairs.counts(_let_through(known, others, field))
    order = [value for value in np.argsort(-counts, kind="stable").tolist() if counts[value]]
    return pd.Series(counts[order], index=[pairs.names[value] for value in order], dtype="int64")


def _let_through(known: Dataset, others: Filters, field: str) -> Chosen:
    """A flag for each event that the other filters let through; those of pages are asked page by page."""
    chosen = np.ones(len(known.events), dtype=bool)
    rules = dict.fromkeys(parameter.rule for parameter in BY_FIELD.values() if is_set(parameter, others))
    for rule in rules:
        if rule and not (rule is with_pages and field in OF_PAGES):
            chosen &= rule(known, others).to_numpy(bool)
    return chosen


def _together(others: Filters, field: str) -> bool:
    """Whether a page must fit other filters as well."""
    return field in OF_PAGES and bool(others.source or others.credits or others.language or others.media)


def _of_pages(known: Dataset, others: Filters, field: str) -> Pairs:
    """The pairs of those pages that fit the other filters."""
    fitting = known.outlets.loc[fitting_pages(known, others), ["event", OF_PAGES[field]]]
    named = fitting.set_axis(["event", "value"], axis=1)
    return pairs_of(known.events, named[named["value"] != ""])


def _pairs(known: Dataset, field: str) -> Pairs:
    values = BY_FIELD[field].values
    if values is None:
        raise ValueError(f"{field} offers no list of values")
    return paired(known, values)
