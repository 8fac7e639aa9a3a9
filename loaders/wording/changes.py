"""What became of the events since a version, in words."""

from collections.abc import Iterable

from loaders.dates.edtf import read_edtf
from loaders.dates.in_words import in_words
from loaders.history.since import Since
from loaders.language import Language, mark
from loaders.model.history import ChangedKey, Version

KEYS = {
    "date": mark("Date"),
    "title": mark("Title"),
    "summary": mark("Summary"),
    "label": mark("Label"),
    "kind": mark("Kind"),
    "category": mark("Category"),
    "status": mark("Status"),
    "significance": mark("Significance"),
    "confidence": mark("Confidence"),
    "actors": mark("Actors"),
    "places": mark("Places"),
    "sources": mark("Sources"),
    "sources.outlet": mark("Outlet"),
    "sources.republished_by": mark("Republished by"),
    "sources.title": mark("Headline"),
    "sources.published": mark("Day of a page"),
    "sources.language": mark("Language of a page"),
    "sources.credits": mark("Credits"),
    "sources.media": mark("Media of a page"),
    "claims": mark("Numbers"),
    "claims.note": mark("Note on a number"),
    "denied_by": mark("Denied by"),
    "quote": mark("Quote"),
    "links": mark("Linked events"),
    "note": mark("Note"),
}
"""How the keys of an event are called; a text in several languages by its key without the language."""


def counts_in_words(came: Since, language: Language) -> str:
    """How many events are new, changed and withdrawn, and how many of the changes correct a fact."""
    corrected, plural = set(came.corrected), language.plural
    others = [event for event in came.changed if event not in corrected]
    counted = (
        (came.new, plural("{number} new event", "{number} new events", len(came.new))),
        (corrected, plural("{number} event corrected", "{number} events corrected", len(corrected))),
        (others, plural("{number} event completed or reworded", "{number} events completed or reworded", len(others))),
        (came.withdrawn, plural("{number} event withdrawn", "{number} events withdrawn", len(came.withdrawn))),
    )
    said = [words for events, words in counted if events]
    return language.list(said) if said else language.text("no event has changed")


def day_in_words(day: str, language: Language) -> str:
    """A day of the history."""
    return in_words(read_edtf(day), language)


def point_in_words(point: Version, language: Language) -> str:
    """A version with its day."""
    return language.text("{version} of {day}", version=point.id, day=day_in_words(point.day, language))


def keys_in_words(keys: Iterable[str], language: Language) -> str:
    """Which keys changed, each once: `date, status, sources`."""
    return language.list(dict.fromkeys(key_in_words(key, language) for key in keys))


def key_in_words(key: str, language: Language) -> str:
    """How a key is called."""
    return language.text(KEYS[key] if key in KEYS else KEYS.get(key.partition(".")[0], key))


def change_in_words(change: ChangedKey, language: Language) -> str:
    """From what to what: `Date: 2024-06 → 2024-06-19`; what only came or went with its sign."""
    name = key_in_words(change.key, language)
    if len(change.before) == len(change.after) == 1:
        return f"{name}: {change.before[0]} → {change.after[0]}"
    signed = [*(f"− {text}" for text in change.before), *(f"+ {text}" for text in change.after)]
    return f"{name}: {'; '.join(signed)}" if signed else language.text("{key}: told in other words", key=name)
