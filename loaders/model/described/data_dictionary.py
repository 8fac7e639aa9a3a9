"""The data dictionary: every key of the files and every word of the closed lists, in Markdown."""

from collections.abc import Iterator, Mapping, Sequence

from loaders.language import language
from loaders.model import vocabulary
from loaders.model.entries import (
    Actor,
    Chronology,
    Claim,
    Comparison,
    Coverage,
    Entry,
    Era,
    Event,
    Link,
    Outlet,
    Place,
    Quote,
    Source,
    Step,
    Story,
    Sweep,
    Thoroughness,
)
from loaders.model.fields import OneOf
from loaders.model.shape import Key, keys_of
from loaders.model.vocabulary import CAMPS, STATE_MEDIA, Category, Term

RECORDS: Mapping[str, type[Entry]] = {
    "The head of events.yaml": Chronology,
    "Coverage": Coverage,
    "Era": Era,
    "Story": Story,
    "Step": Step,
    "Event": Event,
    "Source": Source,
    "Claim": Claim,
    "Quote": Quote,
    "Link": Link,
    "Actor": Actor,
    "Outlet": Outlet,
    "Place": Place,
    "The file registers/coverage.yaml": Thoroughness,
    "Sweep": Sweep,
    "Comparison": Comparison,
}
"""The records, by heading."""

EXPLAINED: Mapping[str, Mapping[str, Term]] = {
    "Kinds": vocabulary.KINDS,
    "Statuses": vocabulary.STATUSES,
    "Significance": vocabulary.SIGNIFICANCES,
    "Categories": vocabulary.CATEGORIES,
    "Confidence": vocabulary.CONFIDENCES,
    "Types of links": vocabulary.LINK_TYPES,
    "Media": vocabulary.MEDIA,
    "Camps": CAMPS,
    "State media": STATE_MEDIA,
}
"""The lists whose words have a meaning of their own, by heading; other lists stand where they are used."""


def dictionary() -> str:
    """The dictionary as Markdown, from the model and the vocabulary."""
    return "\n\n".join(
        [
            *(f"## {heading}\n\n{_meaning(entry)}\n\n{_keys(entry)}" for heading, entry in RECORDS.items()),
            *(f"## {heading}\n\n{_words(terms)}" for heading, terms in EXPLAINED.items()),
        ]
    )


def _meaning(entry: type[Entry]) -> str:
    return str(entry.__doc__).partition("\n")[0]


def _keys(entry: type[Entry]) -> str:
    rows = (
        (f"`{name}`", "required" if key.required else "optional", _holds(key)) for name, key in keys_of(entry).items()
    )
    return _table(("Key", "", "Meaning"), rows)


def _holds(key: Key) -> str:
    """What a key holds: its meaning, then the records or the words that it takes."""
    records = [f"[{heading}](#{_anchor(heading)})" for heading, entry in RECORDS.items() if entry is key.record]
    lists = [_list(part.words) for part in key.parts if isinstance(part, OneOf)]
    many = "List. " if tuple in key.parts else "By language. " if dict in key.parts else ""
    return " ".join([f"{many}{key.meaning}", *(f"See {record}." for record in records), *lists])


def _list(words: Sequence[str]) -> str:
    for heading, terms in EXPLAINED.items():
        if words == tuple(terms):
            return f"See [{heading}](#{_anchor(heading)})."
    return f"One of {', '.join(f'`{word}`' for word in words)}."


def _words(terms: Mapping[str, Term]) -> str:
    rows = (
        (f"`{term.id}`", term.label, language("id").text(term.label), term.meaning + _lane(term))
        for term in terms.values()
    )
    return _table(("Word", "English", "Indonesian", "Meaning"), rows)


def _lane(term: Term) -> str:
    return f" Lane: {vocabulary.LANES[term.lane].label}." if isinstance(term, Category) else ""


def _anchor(heading: str) -> str:
    """The address that a heading has on GitHub."""
    return heading.lower().replace(" ", "-").replace(".", "")


def _table(head: Sequence[str], rows: Iterator[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)
