"""Events as rows of a table that people read."""

from collections.abc import Collection, Mapping, Sequence

import pandas as pd

from loaders.dataset.dataset import Dataset
from loaders.dataset.search.found import BEFORE_IN_CELL, LENGTH_OF_CELL, around, found, marked
from loaders.language import Language
from loaders.model.vocabulary import CATEGORIES, KINDS, SIGNIFICANCES, STATUSES, Term

WORDS: Mapping[str, Mapping[str, Term]] = {
    "kind": KINDS,
    "status": STATUSES,
    "category": CATEGORIES,
    "significance": SIGNIFICANCES,
}
"""The closed lists of which every event has a word."""


def listed(
    dataset: Dataset, events: pd.DataFrame, language: Language, sought: Sequence[Collection[str]] = ()
) -> pd.DataFrame:
    """A row for each event, with what stands in it as readers call it.

    Args:
        dataset: The record.
        events: Rows of `texts.worded`, in the order of the table.
        language: The language of the words.
        sought: What was searched for, as `found.found` takes it.

    Returns:
        Columns `words` (the date), `title`, `kind`, `status`, `category`, `significance`, `sources`, `actors`, `places`
        (names, as a list in words), `summary`, `earliest`, `latest` (days as ISO has them, "" where that end is open)
        and `id`, all texts; where something was sought, `found` too: the words in which it stands, each hit in `»…«`.
    """
    terms = {
        column: events[column].map({word: language.text(term.label) for word, term in words.items()})
        for column, words in WORDS.items()
    }
    actors, places = _names(dataset, "actors", "actor"), _names(dataset, "places", "place")
    table = pd.DataFrame(
        {
            "words": events["words"],
            "title": events["title"],
            **terms,
            "sources": events["says"],
            "actors": events["id"].map(actors).fillna(""),
            "places": events["id"].map(places).fillna(""),
            "summary": events["summary"],
            **{edge: events[edge].dt.strftime("%Y-%m-%d").fillna("") for edge in ("earliest", "latest")},
            "id": events["id"],
        }
    ).reset_index(drop=True)
    return table.assign(found=[_found(dataset, event, sought, language) for event in events["id"]]) if sought else table


def _found(dataset: Dataset, event: str, sought: Sequence[Collection[str]], language: Language) -> str:
    title, quoted = found(dataset.records[event], sought, language)
    told = [title, *quoted] if title.spans else quoted
    return " · ".join(marked(around(one, BEFORE_IN_CELL, LENGTH_OF_CELL)) for one in told)


def _names(dataset: Dataset, register: str, column: str) -> Mapping[str, str]:
    """The names of a register that each event has, once each, in its order."""
    held = getattr(dataset, register)[["event", column]].drop_duplicates()
    names = held[column].map(dataset.registers.named(register).name)
    joined: Mapping[str, str] = names.groupby(held["event"], sort=False).agg(", ".join).to_dict()
    return joined
