"""What a search looks through, and how texts are compared for it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from loaders.model.entries import Event
from loaders.model.names import Voice
from loaders.model.references import references
from loaders.model.registers import spellings
from loaders.model.spelling import ALIKE

MARKS = re.compile(f"[{''.join(map(chr, ALIKE))}]")
"""Hyphens and apostrophes."""

ACCENTS = re.compile("[\u0300-\u036f]+")
"""Accents of Latin, Greek and Cyrillic letters; the marks of other scripts make other letters."""


def fold(text: str) -> str:
    """Text as a search compares it: without case, width or accents, and with one hyphen and one apostrophe."""
    if text.isascii():
        return text.lower().replace("`", "'")
    letters = ACCENTS.sub("", unicodedata.normalize("NFKD", text).casefold())
    return MARKS.sub(lambda mark: ALIKE[ord(mark.group())], unicodedata.normalize("NFC", letters))


def search_texts(events: Iterable[Event]) -> Iterator[str]:
    """For each event what a search looks through, folded: its words in every language, and all names it refers to."""
    names: dict[Voice, str] = {}
    for event in events:
        meant = dict.fromkeys(name.voice for _, name, _ in references(event))
        for voice in meant:
            if voice not in names:
                names[voice] = fold("\n".join(spellings(voice.entry)))
        yield "\n".join([*map(fold, _words(event)), *(names[voice] for voice in meant)])


def _words(event: Event) -> Iterator[str]:
    yield event.id
    for texts in (event.title, event.summary, event.label or {}):
        yield from texts.values()
    for source in event.sources:
        yield source.title or ""
    for claim in event.claims or ():
        yield from (claim.by, claim.note or "")
    if event.quote is not None:
        yield event.quote.text
    yield event.note or ""
