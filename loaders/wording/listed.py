"""Events as rows of a table that people read."""

from collections.abc import Mapping

import pandas as pd

from loaders.dataset.dataset import Dataset
from loaders.language import Language
from loaders.model.vocabulary import CATEGORIES, KINDS, SIGNIFICANCES, STATUSES, Term

WORDS: Mapping[str, Mapping[str, Term]] = {
    "kind": KINDS,
    "status": STATUSES,
    "category": CATEGORIES,
    "significance": SIGNIFICANCES,
}
"""The closed lists of which every event has a word."""


def listed(dataset: Dataset, events: pd.DataFrame, language: Language) -> pd.DataFrame:
    """A row for each event, with what stands in it as readers call it.

    Args:
        dataset: The record.
        events: Rows of `texts.worded`, in the order of the table.
        language: The language of the words.

    Returns:
        Columns `words` (the date), `title`, `kind`, `status`, `category`, `significance`, `sources`, `actors`, `places`
        (names, as a list in words), `summary`, `earliest`, `latest` (days as ISO has them, "" where that end is open)
        and `id`, all texts.
    """
    terms = {
        column: events[column].map({word: language.text(term.label) for word, term in words.items()})
        for column, words in WORDS.items()
    }
    actors, places = _names(dataset, "actors", "actor"), _names(dataset, "places", "place")
    return pd.DataFrame(
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


def _names(dataset: Dataset, register: str, column: str) -> Mapping[str, str]:
    """The names of a register that each event has, once each, in its order."""
    held = getattr(dataset, register)[["event", column]].drop_duplicates()
    names = held[column].map(dataset.registers.named(register).name)
    joined: Mapping[str, str] = names.groupby(held["event"], sort=False).agg(", ".join).to_dict()
    return joined
