"""Which events each filter lets through: one rule each, from the record and the filters to a flag for each event.

A rule looks at the whole of the filters, since some of them are asked of one and the same thing: `actors` qualifies
`actor`, and `source`, `credits`, `language` and `media` must hold for one page.
"""

from collections.abc import Callable

import numpy as np
import pandas as pd

from loaders.dataset.counts import Pairs, pairs_of
from loaders.dataset.dataset import Dataset
from loaders.dataset.search.index import SearchIndex
from loaders.selection.filters import Filters
from loaders.selection.known_words import known_words
from loaders.selection.search import Sought, understood

Rule = Callable[[Dataset, Filters], pd.Series]
"""Flags (bool) with the index of `Dataset.events`."""

Values = Callable[[Dataset], pd.DataFrame]
"""Which event has which values: a column `event` and a column of values, one row each."""


def own(column: str) -> Values:
    """The values of a column of the events themselves."""
    return lambda dataset: dataset.events[["id", column]].set_axis(["event", "value"], axis=1)


def linked(frame: str, column: str) -> Values:
    """The values of a frame that has rows for each event."""
    return lambda dataset: getattr(dataset, frame)[["event", column]].set_axis(["event", "value"], axis=1)


def shown(dataset: Dataset) -> pd.DataFrame:
    """What the pages of an event show beside words; most show nothing that is known."""
    pages = linked("sources", "media")(dataset)
    return pages[pages["value"] != ""]


def any_of(field: str, values: Values) -> Rule:
    """Events that have any of the values that a field asks for."""

    def rule(dataset: Dataset, filters: Filters) -> pd.Series:
        pairs, asked = paired(dataset, values), set(getattr(filters, field))
        having = np.zeros(len(dataset.events), dtype=bool)
        for place, name in enumerate(pairs.names):
            if name in asked:
                having[pairs.events[pairs.values == place]] = True
        return pd.Series(having, index=dataset.events.index)

    return rule


def paired(dataset: Dataset, values: Values) -> Pairs:
    """Which event has which values, each pair once; found once for a dataset."""
    return dataset.remembered("pairs", values, lambda: pairs_of(dataset.events, values(dataset)))


def none_of(field: str, values: Values) -> Rule:
    """Events that have none of the values that a field leaves out."""
    having = any_of(field, values)
    return lambda dataset, filters: ~having(dataset, filters)


def matching(dataset: Dataset, filters: Filters) -> pd.Series:
    """Events in whose texts and names everything occurs that the search asks for."""
    found = rows = set(range(len(dataset.events)))
    for clause in understood(filters.q, known_words(dataset)).clauses:
        found = found & set().union(*(_rows(dataset.searched, sought, rows) for sought in clause))
    return pd.Series([row in found for row in sorted(rows)], index=dataset.events.index, dtype=bool)


def _rows(searched: SearchIndex, sought: Sought, rows: set[int]) -> set[int]:
    occurring = set().union(*map(searched.rows, sought.patterns))
    return rows - occurring if sought.left_out else occurring


def in_window(dataset: Dataset, filters: Filters) -> pd.Series:
    """Events whose date falls into the window; an open end (NaT) reaches beyond every window."""
    events, first, last = dataset.events, filters.first_day, filters.last_day
    certain = filters.window == "certain"
    begins, ends = ("latest_start", "earliest_end") if certain else ("earliest", "latest")
    inside = pd.Series(True, index=events.index)
    if last is not None:
        inside &= (events[begins] <= pd.Timestamp(last)) | events[begins].isna()
    if first is not None:
        inside &= (events[ends] >= pd.Timestamp(first)) | events[ends].isna()
    return inside


def with_actors(dataset: Dataset, filters: Filters) -> pd.Series:
    """Events in which any of the actors has a role, or all of them have."""
    if filters.actors != "all":
        return any_of("actor", linked("actors", "actor"))(dataset, filters)
    involved = pd.Series(True, index=dataset.events.index)
    for actor in filters.actor:
        involved &= _among(dataset, dataset.actors.loc[dataset.actors["actor"] == actor, "event"])
    return involved


def with_pages(dataset: Dataset, filters: Filters) -> pd.Series:
    """Events with one page that fits all filters of pages at once."""
    return _among(dataset, dataset.outlets.loc[fitting_pages(dataset, filters), "event"])


def fitting_pages(dataset: Dataset, filters: Filters) -> pd.Series:
    """Which rows of `Dataset.outlets` fit all filters of pages at once (bool)."""
    outlets, page = dataset.outlets, ["event", "position"]
    fitting = pd.Series(True, index=outlets.index)
    if filters.source:
        fitting &= outlets["outlet"].isin(filters.source)
    if filters.language:
        fitting &= outlets["language"].isin(filters.language)
    if filters.media:
        fitting &= outlets["media"].isin(filters.media) & (outlets["media"] != "")
    if filters.credits:
        crediting = dataset.credited.loc[dataset.credited["credited"].isin(filters.credits), page]
        fitting &= pd.MultiIndex.from_frame(outlets[page]).isin(pd.MultiIndex.from_frame(crediting))
        fitting &= outlets["role"] == "published"
    return fitting


def attested_by_both(dataset: Dataset, _: Filters) -> pd.Series:
    """Events that Moscow and Pyongyang both attest."""
    behind = dataset.provenance
    return _among(dataset, behind.loc[behind["both_capitals"], "event"])


def with_origins(dataset: Dataset, filters: Filters) -> pd.Series:
    """Events with at least so many origins, or with one alone."""
    behind = dataset.provenance
    number = behind["origins"]
    enough = number == 1 if filters.origins == 1 else number >= filters.origins
    return _among(dataset, behind.loc[enough, "event"])


def with_state_media(dataset: Dataset, filters: Filters) -> pd.Series:
    """Events in which state media have this part."""
    behind = dataset.provenance
    return _among(dataset, behind.loc[behind["state_media"] == filters.state_media, "event"])


def _among(dataset: Dataset, ids: pd.Series) -> pd.Series:
    return dataset.events["id"].isin(ids.unique())
