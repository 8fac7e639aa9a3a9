"""What a filter offers to choose from, with the number of events of the whole record behind each value."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import pandas as pd

from loaders.dataset.dataset import Dataset
from loaders.language import Language
from loaders.model.entries import Actor, Outlet, Place
from loaders.model.registers import spellings
from loaders.selection.parameters import BY_FIELD

REGISTERS = {
    "actor": "actors",
    "not_actor": "actors",
    "source": "outlets",
    "not_source": "outlets",
    "place": "places",
    "not_place": "places",
}
"""The register that the values of a filter are ids of."""


def option_counts(dataset: Dataset, field: str) -> pd.Series:
    """How many events of the record each value of a filter stands for, most first; counted once for a dataset.

    Args:
        dataset: The record.
        field: A field of `Filters` that holds several values.

    Returns:
        Numbers of events (int64) by value, ties in the order of the values.
    """
    values = BY_FIELD[field].values
    if values is None:
        raise ValueError(f"{field} offers no list of values")
    return dataset.remembered("option_counts", field, lambda: _counted(values(dataset)))


def other_names(dataset: Dataset, field: str) -> Mapping[str, Sequence[str]]:
    """By what else somebody may look for the values of a filter, other scripts first; found once for a dataset.

    Args:
        dataset: The record.
        field: A field of `Filters` that holds several values.

    Returns:
        By value the names that its own name does not hold; values without any are left out.
    """
    register = REGISTERS.get(field)
    if register is None:
        return {}
    entries = dataset.registers.named(register).entries.values()
    return dataset.remembered(
        "other_names", register, lambda: {one.id: found for one in entries if (found := _others(one))}
    )


def option_labels(dataset: Dataset, field: str, language: Language) -> Mapping[str, str]:
    """What a list says for each value of a filter, in the order of `option_counts`; made once.

    Args:
        dataset: The record.
        field: A field of `Filters` that holds several values.
        language: The language of the names.
    """
    return dataset.remembered("option_labels", (field, language.id), lambda: _labelled(dataset, field, language))


def option_label(dataset: Dataset, field: str, value: str, language: Language, count: int = 0) -> str:
    """What a list says for one value: `Kim Jong Un (112) · 김정은`.

    Whoever types into a list looks into the labels, so the other names stand there too, behind what has to be seen.
    """
    named = f"{BY_FIELD[field].value(dataset, value, language)} ({language.number(count)})"
    return " · ".join([named, *other_names(dataset, field).get(value, ())])


def _labelled(dataset: Dataset, field: str, language: Language) -> Mapping[str, str]:
    counts = option_counts(dataset, field).items()
    return MappingProxyType(
        {str(value): option_label(dataset, field, str(value), language, count) for value, count in counts}
    )


def _others(entry: Actor | Outlet | Place) -> list[str]:
    name, *others = spellings(entry)
    return sorted((one for one in others if one.casefold() not in name.casefold()), key=str.isascii)


def _counted(pairs: pd.DataFrame) -> pd.Series:
    counts = pairs.drop_duplicates().groupby("value").size()
    return counts.sort_index().sort_values(ascending=False, kind="stable")
