"""Whether an event has what a search asks for, found by reading all that it says: the oracle of the search."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from itertools import groupby

from loaders.language import ENGLISH
from loaders.model.entries import Event
from loaders.model.names import ANONYMOUS
from loaders.model.references import references
from loaders.model.registers import KINDS, Registers, spellings
from loaders.model.vocabulary import QUANTITIES

THEN, EITHER = " AND ", " OR "
"""What parts the items of a search, so that no two of them are read as one name."""


Forms = Callable[[str], Iterable[str]]
"""The words of the record that are forms of one that is no name: these the oracle does not find by itself."""


def is_found(item: str, event: Event, registers: Registers, forms: Forms) -> bool:
    """Whether an event has what one item asks for: a word, a name, a phrase, one that is left out, or either of two."""
    if EITHER in item:
        return any(is_found(one, event, registers, forms) for one in item.split(EITHER))
    if item.startswith("-"):
        return not is_found(item[1:], event, registers, forms)
    texts = [*everything(event, registers)]
    if item[:1] in ('"', "“"):
        return any(stands_in(words_of(item), text, whole=True) for text in texts)
    named = [(kind, registers.named(kind).find(item)) for kind in KINDS]
    names = {name for kind, one in named if one for name in spellings(registers.named(kind).entries[one])}
    formed = [] if names else list(forms(item))
    if any(stands_in([form], text, whole=True) for form in formed for text in texts):
        return True
    if len(item) <= 4 and item.isascii() and item.casefold() in formed:
        return False  # a short word of the record is no beginning of others
    return any(is_called(name, text) for name in names or {item} for text in texts)


def is_called(name: str, text: str) -> bool:
    """Whether a text has a name, in capitals where it is so short that it could be a word."""
    if name.isupper() and name.isalpha() and len(name) in (2, 3):
        return name in "".join(letter if letter.isalnum() else " " for letter in without_dots(text)).split()
    return stands_in(words_of(name), text, whole=False)


def stands_in(words: list[str], text: str, *, whole: bool) -> bool:
    """Whether words follow each other in a text; the last may go on where they are longer than three letters."""
    if any("가" <= letter <= "힣" for letter in "".join(words)):
        return "".join(words) in "".join(words_of(text))
    goes_on = not whole and sum(map(str.isalpha, "".join(words))) > 3 and not words[-1].isdigit()
    *before, last = words
    runs = zip(*(words_of(text)[start:] for start in range(len(words))), strict=False)
    return any([*run[:-1]] == before and (run[-1].startswith(last) if goes_on else run[-1] == last) for run in runs)


@cache
def words_of(text: str) -> list[str]:
    """Letters or digits that stand together, without case and accents; the thousands of a number go with it."""
    plain = re.sub("[‘’ʼ´`]", "'", unicodedata.normalize("NFKD", without_dots(text)).casefold())
    plain = re.sub("[\u0300-\u036f]|'(?!s\\b)", "", plain)
    plain = re.sub(r"(?<=\d)[.,](?=\d{3}(?!\d))", "", unicodedata.normalize("NFC", plain))
    sorts = groupby(plain, lambda one: "letters" if one.isalpha() else "digits" if one.isdigit() else one)
    return ["percent" if sort == "%" else "".join(one) for sort, one in sorts if sort in ("letters", "digits", "%")]


@cache
def without_dots(text: str) -> str:
    """A text with its initials in one piece: `US` for `U.S.`."""
    return re.sub(r"\b(?:[^\W\d_]\.){2,}", lambda initials: initials.group().replace(".", ""), text)


def everything(event: Event, registers: Registers) -> Iterable[str]:
    """Every text of an event, and every name of whomever it names, with hyphens and with none."""
    for text in told(event, registers):
        yield text
        yield re.sub("(?<=[^\\W\\d])[‐‑‒–—-](?=[^\\W\\d])", "", text)


def told(event: Event, registers: Registers) -> Iterable[str]:
    yield from (event.note or "", event.quote.text if event.quote else "")
    for texts in (event.title, event.summary, event.label or {}):
        yield from texts.values()
    yield from (source.title or "" for source in event.sources)
    for claim in event.claims or ():
        yield from (claim.note or "", claim.by.removeprefix(ANONYMOUS))
        ends = {claim.value, claim.low, claim.high} - {None}
        yield from (f"{ENGLISH.number(end)} {QUANTITIES[claim.quantity].label}" for end in ends)
    for _, name, kinds in references(event):
        kind, found = registers.find(name, kinds)
        yield from spellings(registers.named(kind).entries[found])
