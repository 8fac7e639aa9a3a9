"""The clock of the axis of time: the day on which an event happened, or the day on which it was first reported."""

from datetime import date

import pandas as pd

from loaders.dates.edtf import read_edtf
from loaders.dates.in_words import in_words
from loaders.language import language as language_of

WORDS = {"en": "{}; first reported {}", "id": "{}; pertama kali dilaporkan {}"}
"""How the date of an event is put together with the day of its first report."""


def by_report(events: pd.DataFrame, provenance: pd.DataFrame) -> pd.DataFrame:
    """The events as they were first reported, each an exact day instead of the days that its date may mean.

    Args:
        events: Rows of `Dataset.events`.
        provenance: `Dataset.provenance` of the same record.

    Returns:
        The same columns, the first report first, those of one day in their order; `words` and `words_id` say both
        days. Events of which no page shows its day are left out.
    """
    days = events["id"].map(provenance.set_index("event")["first_published"]).astype("datetime64[s]")
    days = days.dropna().sort_values(kind="stable")
    known = events.loc[days.index]
    told = [day.date() for day in days]
    return known.assign(
        **dict.fromkeys(("earliest", "latest", "latest_start", "earliest_end"), days),
        precision="day",
        open_end="",
        **dict.fromkeys(("lasting", "approximate", "uncertain", "open_start"), False),
        words=_with_report(known["words"], told, "en"),
        words_id=_with_report(known["words_id"], told, "id"),
    ).astype(events.dtypes)


def clock_in_words(reported: int, left_out: int) -> str:
    """What the clock of first reports shows, and how many events it cannot.

    Args:
        reported: How many events stand on the day of their first report.
        left_out: How many have no such day.
    """
    shown = "Each event stands on the first day on which a page is sure to have been public."
    if left_out == 0:
        return shown
    are, it = ("is", "it") if left_out == 1 else ("are", "them")
    reason = f"no page shows when it was published; the list has {it}"
    return f"{shown} {left_out} of {reported + left_out} {are} left out, since {reason}."


def _with_report(words: pd.Series, days: list[date], language: str) -> list[str]:
    return [
        WORDS[language].format(when, in_words(read_edtf(day.isoformat()), language_of(language)))
        for when, day in zip(words, days, strict=True)
    ]
