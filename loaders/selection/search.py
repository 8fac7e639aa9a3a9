"""What a reader types into the search, as what must occur.

Words must all occur, and a name counts as one word, in whatever spelling and script it is written. `"…"` is a phrase as
it stands, `-word` is left out, `OR` or `ATAU` between two of these asks for either; `AND` and `DAN` go without saying.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from loaders.dataset.search.index import SearchIndex
from loaders.dataset.search.text import HYPHENATED, fold, is_abbreviation
from loaders.language import Message, message
from loaders.selection.known_words import KnownWords, pattern

QUOTES = re.compile("[“”„‟«»]")
"""Double quotes that keyboards offer in place of the plain one."""

PART = re.compile(r"""(?P<less>(?<!\S)[-‐−–](?=["\w]))?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))|(?P<quote>")""")

EITHER, BOTH = ("OR", "ATAU"), ("AND", "DAN")
"""What stands between words: either of them, and what is meant anyway."""

LONGEST_NAME = 12
"""The most words of a name."""

GROUPED = re.compile(r"\d{1,3}(?: \d{3})+")
"""A number written with blanks."""


@dataclass(frozen=True)
class Sought:
    """One thing to look for.

    Attributes:
        patterns: Any of which must occur in a text of `Dataset.searched`.
        left_out: Whether none of them may occur instead.
    """

    patterns: tuple[str, ...]
    left_out: bool = False


@dataclass(frozen=True)
class Search:
    """A search, understood.

    Attributes:
        clauses: What must all hold; each holds where any of its parts does.
        ignored: The parts that mean nothing, as they were typed.
    """

    clauses: tuple[tuple[Sought, ...], ...]
    ignored: tuple[str, ...]


def understood(query: str, known: KnownWords) -> Search:
    """What a reader asks for.

    Args:
        query: What was typed.
        known: The names and words that stand for others.
    """
    clauses: list[tuple[Sought, ...]] = []
    ignored: list[str] = []
    either = ""
    for typed, sought in _sought(query, known):
        if sought is None and typed in EITHER and clauses and not either:
            either = typed
        elif sought is None:
            ignored.append(typed)
        elif either:
            clauses[-1] = (*clauses[-1], sought)
            either = ""
        else:
            clauses.append((sought,))
    return Search(tuple(dict.fromkeys(clauses)), tuple([*ignored, either] if either else ignored))


def notices(search: Search) -> list[Message]:
    """What a reader should be told about a search."""
    if not search.ignored:
        return []
    return [message("The search could do nothing with “{parts}”.", parts=" ".join(search.ignored))]


def looked_for(query: str, known: KnownWords) -> tuple[tuple[str, ...], ...]:
    """For each thing that must occur the patterns of which one does; nothing for what is left out."""
    clauses = understood(query, known).clauses
    sought = (tuple(one for part in clause if not part.left_out for one in part.patterns) for clause in clauses)
    return tuple(filter(None, sought))


def corrected(query: str, known: KnownWords, searched: SearchIndex) -> str:
    """The search with words that stand nowhere replaced by those that are most like them; "" where none is.

    Args:
        query: What was typed.
        known: The names and words that stand for others.
        searched: What is searched through.
    """
    better = query
    for typed, sought in _sought(query, known):
        if sought and not sought.left_out and typed.isalpha() and not any(map(searched.rows, sought.patterns)):
            near = searched.near(fold(typed))
            written = near.capitalize() if typed[0].isupper() else near
            better = re.sub(rf"(?<!\w){re.escape(typed)}(?!\w)", written, better, count=1) if near else better
    return better if better != query else ""


def _sought(query: str, known: KnownWords) -> Iterator[tuple[str, Sought | None]]:
    """The parts of a query as they were typed, and what each looks for: nothing where it is no word."""
    run: list[str] = []
    left_out = False
    for part in PART.finditer(QUOTES.sub('"', query)):
        word, less = part["word"] or "", bool(part["less"])
        is_word = bool(fold(word)) and (less or word not in (*EITHER, *BOTH))
        if is_word and not less:
            run.append(word)
            continue
        yield from _words(run, left_out, known)
        run, left_out = [word] if is_word else [], less
        if not is_word and word not in BOTH and part["phrase"] != "":
            yield part.group(), _phrase(part["phrase"] or "", less)
    yield from _words(run, left_out, known)


def _phrase(phrase: str, left_out: bool) -> Sought | None:
    """What a phrase looks for; nothing where it has no words."""
    return Sought((pattern(fold(phrase), alone=True),), left_out) if fold(phrase) else None


def _words(words: Sequence[str], left_out: bool, known: KnownWords) -> Iterator[tuple[str, Sought]]:
    """Words in a row, those together that are one name or one number: the longest first.

    Args:
        words: The words.
        left_out: Whether the first of them is left out, and all of the name or number that it begins.
        known: The names and words that stand for others.
    """
    begin = 0
    while begin < len(words):
        ends = range(min(begin + LONGEST_NAME, len(words)), begin + 1, -1)
        together = ((end, " ".join(words[begin:end])) for end in ends)
        found = ((end, text, patterns) for end, text in together if (patterns := _of_several(text, known)))
        end, text, patterns = next(found, (begin + 1, words[begin], ()))
        yield text, Sought(patterns or _patterns(text, known), left_out and begin == 0)
        begin = end


def _of_several(words: str, known: KnownWords) -> tuple[str, ...]:
    return _of_number(words) if GROUPED.fullmatch(words) else known.standing_for(words)


def _patterns(word: str, known: KnownWords) -> tuple[str, ...]:
    """What one word looks for: what it stands for, and itself."""
    if fold(word).isdecimal():
        return _of_number(fold(word))
    named = known.standing_for(word)
    if named and is_abbreviation(word):
        return named
    own = [pattern(fold(word), alone=known.stands_alone(fold(word)))]
    if HYPHENATED.search(word):
        own.append(pattern(fold(word.replace("-", "")), alone=False))
    if not named:
        own += known.forms(fold(word))
    return _without_doubles([*named, *own])


def _of_number(text: str) -> tuple[str, ...]:
    """A number as texts write it: in one piece, or in groups."""
    digits = text.replace(" ", "")
    grouped = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", " ", digits)
    return _without_doubles(pattern(one, alone=True) for one in (digits, grouped))


def _without_doubles(patterns: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(patterns))
