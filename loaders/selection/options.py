"""What a filter offers to choose from, with the number of events of the whole record behind each value."""

from collections.abc import Mapping, Sequence

import pandas as pd

from loaders.dataset.dataset import Dataset
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


def _others(entry: Actor | Outlet | Place) -> list[str]:
    name, *others = spellings(entry)
    return sorted((one for one in others if one.casefold() not in name.casefold()), key=str.isascii)


def _counted(pairs: pd.DataFrame) -> pd.Series:
    counts = pairs.drop_duplicates().groupby("value").size()
    return counts.sort_index().sort_values(ascending=False, kind="stable")
