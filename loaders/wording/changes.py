"""What became of the events since a version, in words."""

import math
import re
from collections.abc import Callable, Iterable, Mapping

from loaders.dates.edtf import read_edtf
from loaders.dates.in_words import in_words
from loaders.history.since import Since
from loaders.language import Language, mark
from loaders.model import vocabulary
from loaders.model.history import ChangedKey, Version
from loaders.model.names import ANONYMOUS
from loaders.wording.amounts import amount_in_words
from loaders.wording.kinds import STATUS_SHAPES

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
    """From what to what: `Date: June 2024 → 19 June 2024`; what only came or went with its sign."""
    name = key_in_words(change.key, language)
    before = [_value_in_words(change.key, text, language) for text in change.before]
    after = [_value_in_words(change.key, text, language) for text in change.after]
    if len(before) == len(after) == 1:
        return f"{name}: {before[0]} → {after[0]}"
    signed = [*(f"− {text}" for text in before), *(f"+ {text}" for text in after)]
    return f"{name}: {'; '.join(signed)}" if signed else language.text("{key}: told in other words", key=name)


def _value_in_words(key: str, text: str, language: Language) -> str:
    """What a key stated, in the words of the page: the history has days, terms and numbers as files have them."""
    if key == "claims":
        return _claim_in_words(text, language)
    said = SAID.get(key)
    first, space, rest = text.partition(" ")  # behind it the page or the event that it is said of
    return f"{said(first, language)}{space}{rest}" if said else text


def _date(text: str, language: Language) -> str:
    return in_words(read_edtf(text), language)


def _status(text: str, language: Language) -> str:
    called = _of(vocabulary.STATUSES)(text, language)
    return f"{STATUS_SHAPES[text]} {called}" if text in STATUS_SHAPES else called


def _of(terms: Mapping[str, vocabulary.Term]) -> Callable[[str, Language], str]:
    return lambda text, language: language.text(terms[text].label) if text in terms else text


SAID: Mapping[str, Callable[[str, Language], str]] = {
    "date": _date,
    "sources.published": _date,
    "status": _status,
    "kind": _of(vocabulary.KINDS),
    "category": _of(vocabulary.CATEGORIES),
    "significance": _of(vocabulary.SIGNIFICANCES),
    "confidence": _of(vocabulary.CONFIDENCES),
    "sources.media": _of(vocabulary.MEDIA),
    "sources.language": lambda text, language: language.name_of(text),
    "links": _of(vocabulary.LINK_TYPES),
}
"""How what a key states is said, by the key."""

CLAIM = re.compile(
    rf"(?P<quantity>[a-z-]+): (?:(?P<qualifier>{'|'.join(vocabulary.QUALIFIERS)}) )?"
    r"(?P<low>\d[\d,.]*)(?:–(?P<high>\d[\d,.]*))?(?P<who> [(…].*?)(?:, (?P<stated>[^ ,()]*\d[^ ,()]*)\))?"
)
"""A number as the history has it: `shells: more than 10,000,000 (NIS, 2024-06)`."""

STATED = re.compile(r", (\d{4}[^ ,()]*)\)$")
"""The day at the end of one that is kept in part."""


def _claim_in_words(text: str, language: Language) -> str:
    """A number with who states it and when, as the numbers of an event have it, however much of it was kept."""
    found = CLAIM.fullmatch(text)
    if not found or found["quantity"] not in vocabulary.QUANTITIES:
        return STATED.sub(lambda day: f", {_date(day[1], language)})", text)
    low, high = (float(end.replace(",", "")) if end else math.nan for end in found.group("low", "high"))
    ends = (math.nan, low, high) if found["high"] else (low, math.nan, math.nan)
    amount = amount_in_words(*ends, found["qualifier"] or "", language)
    quantity = language.text(vocabulary.QUANTITIES[found["quantity"]].label)
    who = found["who"].replace(f"({ANONYMOUS}", "(")
    stated = f", {_date(found['stated'], language)})" if found["stated"] else ""
    return f"{language.text('{amount} {quantity}', amount=amount, quantity=quantity)}{who}{stated}"
