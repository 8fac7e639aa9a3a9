"""What links an event with others, in words."""

from loaders.dataset.dataset import Dataset
from loaders.dataset.linked import LinkedEvent
from loaders.dates.in_words import in_words
from loaders.language import Language, mark

RELATIONS = {
    "denies": mark("denies {date}"),
    "confirms": mark("confirms {date}"),
    "updates": mark("updates {date}"),
    "ratifies": mark("ratifies {date}"),
    "follows-up": mark("follows up {date}"),
    "part-of": mark("is part of {date}"),
    "responds-to": mark("responds to {date}"),
}
"""How one event bears on another, which is named by its date."""


def linked_in_words(dataset: Dataset, chapter: LinkedEvent, language: Language) -> tuple[str, str]:
    """One of the linked events, and how it bears on others.

    Returns:
        `9 November 2024: Putin signs the law` and `ratifies 19 June 2024`, the latter "" for the first of a chain.
    """
    event = dataset.records[chapter.event]
    told = language.text("{date}: {title}", date=in_words(event.date, language), title=language.choose(event.title)[0])
    relations = (
        language.text(RELATIONS[kind], date=in_words(dataset.records[target].date, language))
        for kind, target in chapter.links
    )
    return told, ", ".join(relations)
