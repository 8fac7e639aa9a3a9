"""How many events there are of what."""

import pandas as pd

from loaders.model.vocabulary import KINDS


def counts_by_year(events: pd.DataFrame) -> pd.DataFrame:
    """Events by year of their first possible day (rows) and by kind (columns, by their ids), with totals as "all"."""
    years = events["earliest"].dt.year.astype("str").rename("year")
    table = pd.crosstab(years, events["kind"], margins=True, margins_name="all")
    return table[[kind for kind in (*KINDS, "all") if kind in table.columns]].rename_axis(columns=None)
