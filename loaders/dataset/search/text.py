"""What a search looks through, and how texts are compared for it.

A text is folded to its words with one blank between them, so that what people type differently is one and the same:
case, accents, hyphens, apostrophes, the blanks of Korean, the signs in numbers. Whether a word stands somewhere is then
a question of plain text: `" kim "` is a whole word, `" kim"` the beginning of one.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from loaders.language import language, languages
from loaders.model import vocabulary
from loaders.model.entries import Claim, Event
from loaders.model.names import Voice
from loaders.model.references import references
from loaders.model.registers import spellings
from loaders.model.spelling import ALIKE

ACCENTS = re.compile("[\u0300-\u036f]+")
"""Accents of Latin, Greek and Cyrillic letters; the marks of other scripts make other letters."""

INITIALS = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,}")
"""`U.S.`, `D.P.R.K.`: one word."""

POSSESSIVE = re.compile(r"'s(?!\w)")
"""`Russia's` is Russia; any other apostrophe stands within a word."""

EVENT_ID = re.compile(r"(?<![\w-])\d{4}(?:-\d{2}){1,2}(?=[a-z0-9-]*[a-z])(?:-[a-z0-9]+)+(?![\w-])")
"""The id of an event is one word, lest its day answer to whoever asks for a number."""

GROUPS = re.compile(r"(?<![\d.,])\d{1,3}(?:(?:,\d{3})+(?![\d,])|(?:\.\d{3})+(?!\.?\d))")
"""`10,000` and `10.000` are 10000."""

DECIMAL = re.compile(r"(?<=\d),(?=\d)")
"""`9,8` is 9.8."""

FOOT = re.compile(r"(?<!\w)(\w*_\w*)|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")
"""Where letters and digits meet: `KN23` is KN-23; but an id, which alone has `_`, stays whole."""

WORD = re.compile(r"\d+(?:\.\d+)*(?!\w)|\w+")

HYPHENATED = re.compile(r"(?<![\w-])[^\W\d_]+(?:-[^\W\d_]+)+")

ABBREVIATION = re.compile(r"\b[^\W\d_]{2,3}\b")

HANGUL = "\uac00-\ud7a3"
KOREAN_BLANK = re.compile(f"(?<=[{HANGUL}]) (?=[{HANGUL}])")

UNSPACED = re.compile(f"[{HANGUL}\u3040-\u30ff\u3400-\u9fff]")
"""Letters of scripts whose words run into each other."""

NEXT = " \n "
"""What stands between two texts: no phrase runs from one into the next."""

PIECES_KEPT = 1 << 16
"""How many different pieces of text are kept folded."""

CAPITALS = "="
"""What stands before an abbreviation that is written in capitals."""


def fold(text: str) -> str:
    """The words of a text as a search compares them, one blank between them."""
    return _together(folded_piece(piece) for piece in text.split())


def squeezed(text: str) -> str:
    """A name as it is looked up: folded, and without blanks, so that `Kim Jong-un` is `Kim Jongun`."""
    return fold(text).replace(" ", "")


def is_abbreviation(text: str) -> bool:
    """Whether a word is so short that only its capitals tell it from another: `US`, `AS`, `UN`."""
    plain = _plain(text)
    return plain.isupper() and WORD.findall(plain) == ABBREVIATION.findall(plain) != []


def search_texts(events: Iterable[Event]) -> Iterator[str]:
    """For each event what a search looks through: its words in every language, and all names it refers to."""
    names: dict[Voice, str] = {}
    for event in events:
        meant = dict.fromkeys(name.voice for _, name, _ in references(event))
        for voice in meant:
            if voice not in names:
                names[voice] = _searched(spellings(voice.entry))
        yield f" {NEXT.join([_searched(texts_of(event)), *(names[voice] for voice in meant)])} "


def _searched(texts: Iterable[str]) -> str:
    """Texts folded, one line each; further lines for hyphenated words in one piece and for abbreviations."""
    pieces = [text.split() for text in texts]
    further = dict.fromkeys(one for line in pieces for piece in line for one in further_words(piece))
    return NEXT.join([*(_together(map(folded_piece, line)) for line in pieces), *further])


def _together(words: Iterable[str]) -> str:
    text = " ".join(filter(None, words))
    return text if text.isascii() else KOREAN_BLANK.sub("", text)


@lru_cache(maxsize=PIECES_KEPT)
def folded_piece(text: str) -> str:
    """What stands between two blanks, folded; a language has few of these, and uses them again and again."""
    text = _plain(text).casefold()
    if text.isalpha():
        return text
    text = EVENT_ID.sub(lambda found: found.group().replace("-", "_"), text)
    text = POSSESSIVE.sub(" s", text).replace("'", "").replace("%", " percent ")
    text = GROUPS.sub(lambda number: re.sub("[.,]", "", number.group()), text)
    return " ".join(WORD.findall(FOOT.sub(lambda met: met[1] or " ", DECIMAL.sub(".", text))))


@lru_cache(maxsize=PIECES_KEPT)
def further_words(text: str) -> tuple[str, ...]:
    """What else stands between two blanks: hyphenated words in one piece, and abbreviations as such."""
    plain = _plain(text)
    hyphenated = HYPHENATED.findall(plain.casefold()) if "-" in plain else ()
    capitals = (word for word in ABBREVIATION.findall(plain) if word.isupper())
    return (*(word.replace("-", "") for word in hyphenated), *(CAPITALS + word.casefold() for word in capitals))


def _plain(text: str) -> str:
    """A text without width and accents, with one hyphen, one apostrophe and no dots in its initials."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", ACCENTS.sub("", unicodedata.normalize("NFKD", text)))
    return INITIALS.sub(lambda initials: initials.group().replace(".", ""), text.translate(ALIKE))


def texts_of(event: Event) -> Iterator[str]:
    """All that an event says itself, in every language, its id first; the names that it refers to stand apart."""
    yield event.id
    for texts in (event.title, event.summary, event.label or {}):
        yield from texts.values()
    for source in event.sources:
        yield source.title or ""
    for claim in event.claims or ():
        yield from (claim.by, claim.note or "")
        yield from _amounts(claim)
    if event.quote is not None:
        yield event.quote.text
    yield event.note or ""


def _amounts(claim: Claim) -> Iterator[str]:
    """How many of what, in every language: whoever types a number means what is counted as well."""
    ends = dict.fromkeys(end for end in (claim.value, claim.low, claim.high) if end is not None)
    for end in ends:
        for spoken in map(language, languages()):
            yield f"{spoken.number(end)} {spoken.text(vocabulary.QUANTITIES[claim.quantity].label)}"
