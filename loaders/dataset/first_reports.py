"""The clock of the axis of time: the day on which an event happened, or the day on which it was first reported."""

import pandas as pd


def by_report(events: pd.DataFrame, provenance: pd.DataFrame) -> pd.DataFrame:
    """The events as they were first reported, each an exact day instead of the days that its date may mean.

    Args:
        events: Rows of `Dataset.events`.
        provenance: `Dataset.provenance` of the same record.

    Returns:
        The same columns, the first report first, those of one day in their order. Events of which no page shows its
        day are left out.
    """
    first = provenance.set_index("event")["first_published"].reindex(events["id"])  # `map` fails before the first page
    days = first.set_axis(events.index).dropna().sort_values(kind="stable")
    known = events.loc[days.index]
    return known.assign(
        **dict.fromkeys(("earliest", "latest", "latest_start", "earliest_end"), days),
        precision="day",
        open_end="",
        **dict.fromkeys(("lasting", "approximate", "uncertain", "open_start"), False),
    ).astype(events.dtypes)
