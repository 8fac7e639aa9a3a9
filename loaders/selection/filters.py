"""What a reader asks for, as a value: which events it selects.

Filters of different fields must all hold; values of one field are alternatives, except actors when `actors` is "all".
Filters of pages (`source`, `credits`, `language`) must hold for one and the same page. With `as_of`, all of them are
asked of the record as it was known on that day. No filter is the default, for ever, since shared links write only what
is not the default.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import lru_cache
from typing import Any

import pandas as pd

from loaders.dataset.as_known import known_on
from loaders.dataset.dataset import Dataset
from loaders.dataset.frames import fold
from loaders.dates.edtf import read_edtf
from loaders.language import mark
from loaders.model.vocabulary import Term, Terms

LISTS = ("kind", "category", "status", "significance", "actor", "source", "credits", "camp", "language", "place")
"""The fields that hold several values."""

SINGLES = ("attested", "origins", "state", "as_of")
"""The fields that hold one value, which stands in links as it is."""

ATTESTED: Terms = {"both": Term("both", mark("both Moscow and Pyongyang"))}
"""Who must attest an event in its own voice."""

ORIGINS = tuple(str(number) for number in range(2, 100))
"""The least numbers of origins that may be asked for; every event has one."""

QUOTES = re.compile("[“”„‟«»]")
"""Double quotes that keyboards offer in place of the plain one."""


@dataclass(frozen=True, kw_only=True)
class Filters:
    """What is asked for; the default asks for everything.

    Attributes:
        q: Words that must all occur; a phrase in double quotes of any sort must occur as it stands.
        start: The first day or month of the window, "" for none.
        end: The last day or month of the window, "" for none.
        window: "possible": a day that the date may mean lies in the window. "certain": one does in every reading, so
            that a date which is no interval lies in the window whole.
        kind: Ids of kinds.
        category: Ids of categories.
        status: Ids of statuses.
        significance: Ids of significances.
        actor: Ids of actors, in any role.
        actors: "any" or "all" of the actors.
        source: Ids of outlets that publish, republish or are credited; together with `credits`, that publish.
        credits: Ids of outlets or actors whom a page credits.
        language: Languages of sources.
        place: Ids of places.
        camp: Ids of camps, any of which is behind the event.
        attested: "both" for what voices of Moscow and of Pyongyang both attest, else "".
        origins: The least number of origins, 0 for any.
        state: What part state media have in the event: an id of `STATE_MEDIA`, or "".
        as_of: The day or month at whose end the record is shown, see `replay.known_on`; "" for today's.
    """

    q: str = ""
    start: str = ""
    end: str = ""
    window: str = "possible"
    kind: tuple[str, ...] = ()
    category: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    significance: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    actors: str = "any"
    source: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    camp: tuple[str, ...] = ()
    attested: str = ""
    origins: int = 0
    state: str = ""
    as_of: str = ""

    @property
    def first_day(self) -> date | None:
        """The first day of the window, or None for no limit."""
        return read_edtf(self.start).earliest if self.start else None

    @property
    def last_day(self) -> date | None:
        """The last day of the window, or None for no limit."""
        return read_edtf(self.end).latest if self.end else None

    @property
    def as_of_day(self) -> date | None:
        """The day at whose end the record is shown, or None for today's."""
        return read_edtf(self.as_of).latest if self.as_of else None


def as_asked(dataset: Dataset, filters: Filters) -> Dataset:
    """The record from which the filters select: the dataset itself, or what was known of it on the day asked for."""
    return known_on(dataset, filters.as_of_day) if filters.as_of_day else dataset


def select(dataset: Dataset, filters: Filters) -> pd.DataFrame:
    """The events that the filters ask for: rows of the events of `as_asked`, in their order and with their index."""
    dataset = as_asked(dataset, filters)
    events = dataset.events
    chosen = pd.Series(True, index=events.index)
    for field in ("kind", "category", "status", "significance"):
        if wanted := getattr(filters, field):
            chosen &= events[field].isin(wanted)
    for words in search_words(filters.q):
        chosen &= events["search"].str.contains(words, regex=False)
    chosen &= _in_window(events, filters)
    for ids in _event_ids(dataset, filters):
        chosen &= events["id"].isin(ids.unique())
    return events[chosen]


def search_words(query: str) -> list[str]:
    """The folded words and phrases that a search looks for, each once."""
    parts = re.findall(r'"([^"]*)"|([^\s"]+)', QUOTES.sub('"', query))
    folded = (fold(" ".join((phrase or word).split())) for phrase, word in parts)
    return list(dict.fromkeys(words for words in folded if words))


@lru_cache(maxsize=len(LISTS))
def option_counts(dataset: Dataset, field: str) -> pd.Series:
    """How many events of the whole dataset each value of a filter stands for, most first; counted once for a dataset.

    Args:
        dataset: The dataset.
        field: One of `LISTS`.

    Returns:
        Numbers of events (int64) by value, ties in the order of the values.
    """
    pairs = _values(dataset, field).set_axis(["event", "value"], axis=1)
    counts = pairs.drop_duplicates().groupby("value").size()
    return counts.sort_index().sort_values(ascending=False, kind="stable")


def parts(filters: Filters) -> Iterator[tuple[str, str]]:
    """Each filter that is set, as field and value: what a chip stands for; `window` and `actors` qualify others."""
    for field in fields(Filters):
        value = getattr(filters, field.name)
        if field.name in {"window", "actors"} or not value:
            continue
        for single in value if isinstance(value, tuple) else (str(value),):
            yield field.name, single


def without(filters: Filters, field: str, value: str | None = None) -> Filters:
    """The filters less one value of a field, or less the whole field where no value is given."""
    held, rest = getattr(filters, field), getattr(Filters(), field)
    if value is not None and isinstance(held, tuple):
        rest = tuple(one for one in held if one != value)
    changes: dict[str, Any] = {field: rest}
    return replace(filters, **changes)


def relaxations(dataset: Dataset, filters: Filters) -> list[tuple[str, int]]:
    """Which field, left out, would show events again, and how many: most first. For an empty result."""
    set_fields = dict.fromkeys(field for field, _ in parts(filters))
    counts = [(field, len(select(dataset, without(filters, field)))) for field in set_fields]
    return sorted(((field, count) for field, count in counts if count), key=lambda pair: -pair[1])


def _in_window(events: pd.DataFrame, filters: Filters) -> pd.Series:
    """Whether the date falls into the window; an open end (NaT) reaches beyond every window."""
    first, last = filters.first_day, filters.last_day
    certain = filters.window == "certain"
    begins, ends = ("latest_start", "earliest_end") if certain else ("earliest", "latest")
    inside = pd.Series(True, index=events.index)
    if last is not None:
        inside &= (events[begins] <= pd.Timestamp(last)) | events[begins].isna()
    if first is not None:
        inside &= (events[ends] >= pd.Timestamp(first)) | events[ends].isna()
    return inside


def _values(dataset: Dataset, field: str) -> pd.DataFrame:
    """Which event has which value of a field."""
    linked = {
        "actor": dataset.actors[["event", "actor"]],
        "source": dataset.outlets[["event", "outlet"]],
        "credits": dataset.credited[["event", "credited"]],
        "language": dataset.sources[["event", "language"]],
        "place": dataset.places[["event", "place"]],
        "camp": dataset.camps,
    }
    return linked[field] if field in linked else dataset.events[["id", field]]


def _event_ids(dataset: Dataset, filters: Filters) -> Iterator[pd.Series]:
    """For each filter on what is linked to an event, the ids of the events that it lets through."""
    if filters.actor and filters.actors == "all":
        for actor in filters.actor:
            yield dataset.actors.loc[dataset.actors["actor"] == actor, "event"]
    elif filters.actor:
        yield dataset.actors.loc[dataset.actors["actor"].isin(filters.actor), "event"]
    if filters.place:
        yield dataset.places.loc[dataset.places["place"].isin(filters.place), "event"]
    if filters.source or filters.credits or filters.language:
        yield dataset.outlets.loc[_fitting_pages(dataset, filters), "event"]
    yield from _attested_ids(dataset, filters)


def _fitting_pages(dataset: Dataset, filters: Filters) -> pd.Series:
    """Which rows of `Dataset.outlets` fit the filters of pages."""
    outlets, page = dataset.outlets, ["event", "position"]
    fitting = pd.Series(True, index=outlets.index)
    if filters.source:
        fitting &= outlets["outlet"].isin(filters.source)
    if filters.language:
        fitting &= outlets["language"].isin(filters.language)
    if filters.credits:
        crediting = dataset.credited.loc[dataset.credited["credited"].isin(filters.credits), page]
        fitting &= pd.MultiIndex.from_frame(outlets[page]).isin(pd.MultiIndex.from_frame(crediting))
        fitting &= outlets["role"] == "published"
    return fitting


def _attested_ids(dataset: Dataset, filters: Filters) -> Iterator[pd.Series]:
    """Likewise for each filter on who stands behind an event."""
    behind = dataset.provenance
    if filters.camp:
        yield dataset.camps.loc[dataset.camps["camp"].isin(filters.camp), "event"]
    if filters.attested:
        yield behind.loc[behind["both_capitals"], "event"]
    if filters.origins:
        yield behind.loc[behind["origins"] >= filters.origins, "event"]
    if filters.state:
        yield behind.loc[behind["state_media"] == filters.state, "event"]
