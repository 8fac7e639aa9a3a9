"""What the filters ask for, parameter by parameter."""

from collections.abc import Iterator

import pandas as pd

from loaders.dataset.dataset import Dataset
from loaders.selection.filters import Filters
from loaders.selection.parameter.parameter import Parameter
from loaders.selection.parameter.within import flags_of
from loaders.selection.parameters import BY_FIELD


def parts(filters: Filters) -> Iterator[tuple[Parameter, str]]:
    """Each value of each filter that is set: what a chip stands for; `window` and `actors` qualify others."""
    for parameter in BY_FIELD.values():
        value = getattr(filters, parameter.field)
        if not parameter.label or not value:
            continue
        for single in value if isinstance(value, tuple) else (str(value),):
            yield parameter, single


def flags(dataset: Dataset, filters: Filters) -> Iterator[pd.Series]:
    """What every rule that is asked for lets through; a rule that several filters share is asked once."""
    return flags_of(list(BY_FIELD.values()), dataset, filters)
