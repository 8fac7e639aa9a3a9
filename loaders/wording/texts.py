"""The texts of events in one language, beside their facts."""

from collections.abc import Sequence

import pandas as pd

from loaders.dataset.dataset import Dataset
from loaders.dates.in_words import in_words
from loaders.language import Language
from loaders.model.entries import Event

SAID_BY_AT_MOST = 2
"""How many outlets are named before the rest is counted."""


def worded(dataset: Dataset, language: Language) -> pd.DataFrame:
    """The events with their texts, made once for a record and a language. Shared: never change it in place.

    Args:
        dataset: The record.
        language: The language of the texts; what the data do not have in it stands in English.

    Returns:
        `dataset.events` with the columns `title`, `title_language` (the code of the language that it is in), `summary`,
        `label` (of major events, else ""), `words` (the date) and `says` (who publishes it, shortened).
    """
    return dataset.remembered("worded", language.id, lambda: _worded(dataset, language), most=8)


def reported_in_words(events: pd.DataFrame, language: Language) -> pd.DataFrame:
    """Events on the day of their first report, whose `words` say that day beside the one of the event.

    Args:
        events: What `first_reports.by_report` returns for rows of `worded`.
        language: The language of the words.
    """
    days = (day.date() for day in events["earliest"])
    words = [
        language.text("{date}; first reported {day}", date=when, day=in_words(day, language))
        for when, day in zip(events["words"], days, strict=True)
    ]
    return events.assign(words=pd.Series(words, index=events.index, dtype="str"))


def said_by(event: Event, language: Language) -> str:
    """Who publishes an event: `KCNA and TASS`, `KCNA, TASS and 3 more`."""
    names = list(dict.fromkeys(source.outlet.voice.name for source in event.sources))
    return named_in_part(names, SAID_BY_AT_MOST, language)


def named_in_part(names: Sequence[str], most: int, language: Language) -> str:
    """Names as a list, of which the first are named and the rest are counted."""
    if len(names) <= most:
        return language.list(names)
    return language.text("{names} and {number} more", names=", ".join(names[:most]), number=len(names) - most)


def _worded(dataset: Dataset, language: Language) -> pd.DataFrame:
    events = list(dataset.records.values())
    titles = [language.choose(event.title) for event in events]
    texts = {
        "title": [title for title, _ in titles],
        "title_language": [code for _, code in titles],
        "summary": [language.choose(event.summary)[0] for event in events],
        "label": [language.choose(event.label or {})[0] for event in events],
        "words": [in_words(event.date, language) for event in events],
        "says": [said_by(event, language) for event in events],
    }
    return dataset.events.assign(**{name: pd.Series(values, dtype="str") for name, values in texts.items()})
