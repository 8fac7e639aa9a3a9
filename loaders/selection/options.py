"""What a filter offers to choose from, with the number of events of the whole record behind each value."""

import pandas as pd

from loaders.dataset.dataset import Dataset
from loaders.selection.parameters import BY_FIELD


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


def _counted(pairs: pd.DataFrame) -> pd.Series:
    counts = pairs.drop_duplicates().groupby("value").size()
    return counts.sort_index().sort_values(ascending=False, kind="stable")
