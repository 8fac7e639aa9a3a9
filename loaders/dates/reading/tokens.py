"""A text cut into what dates are made of: numbers, phrases of the lexicon, other words and marks, each in its place."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from loaders.dates.reading.lexicon import Meanings, lexicon
from loaders.dates.reading.phrases import Role

PIECE = re.compile(
    r"""(?P<blank>   \n[^\S\n]*\n\s* )                            # an empty line, which no date crosses
      | (?P<coded>   (?<![\w.,/])(?-i:[1-4]Q|[12]H)(?![^\W_]) )      # 3Q, 1H
      | (?P<number>  [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?![0-9])      # 2024-6-19
                   | [0-9]{1,2}-[0-9]{1,2}-(?:[0-9]{4}|[0-9]{2})(?![0-9])  # 19-06-2024
                   | (?:19|20)[0-9]{2}(?=[0-9]{1,2}:[0-9]{2})  # 2025 in 202512:33, run together
                   | [0-9]+(?:[.:/][0-9]+|,[0-9]{3}(?![0-9]))* )   # 19, 19/6/2024, 16.40, 2,000
      | (?P<code>    (?:Q[1-4]|H[12])(?![^\W_]) )                    # Q3, H1
      | (?P<dotted>  \b(?:s/d|s\.d\.?|[ст]\.[ ]?г\.?|[ap]\.m\.?|kira-kira)(?![^\W\d_]) )
      | (?P<hangul>  [가-힣]+ )
      | (?P<word>    (?:(?![가-힣])[^\W\d_])+(?:['’](?:(?![가-힣])[^\W\d_])+)* )
      | (?P<mark>    \S )""",
    re.VERBOSE | re.IGNORECASE,
)

GLUED = re.compile(r".+?(?:(?<=[a-zа-яё])(?=[A-ZА-ЯЁ])|(?<=[A-ZА-ЯЁ]{2})(?=[A-ZА-ЯЁ][a-zа-яё]{2})|\Z)")
"""A word, or each of those that a page has run together: `Mistar.idSelasa`."""

POSSESSIVE = re.compile(r"['’]s\Z")

LONGEST_RUN = 24
"""Syllables of Hangul in a row, beyond which no date is looked for among them."""

CODES: Mapping[str, Role] = {"Q": "quarter code", "H": "half code"}


class Token(NamedTuple):
    """A number, a phrase, an unknown word or a mark.

    Attributes:
        kind: number, word, mark, or blank for an empty line.
        text: As it is written.
        start: Where it begins in the text.
        end: Where it ends.
        gap: The white space before it.
        means: For a phrase of the lexicon, its value in each role that it can play.
    """

    kind: str
    text: str
    start: int
    end: int
    gap: str
    means: Meanings


def tokens(text: str, languages: tuple[str, ...]) -> list[Token]:
    """Cut a text into tokens, taking the longest phrase of the lexicon at every place."""
    return list(_phrases(list(_pieces(text, languages)), languages))


def _pieces(text: str, languages: tuple[str, ...]) -> Iterator[Token]:
    known = lexicon(languages)
    end = 0
    for match in PIECE.finditer(text):
        gap, end = text[end : match.start()], match.end()
        kind = match.lastgroup or "mark"
        if kind == "blank":
            end = match.start()  # so that what follows does not adjoin it
        if kind == "hangul":
            yield from _morphemes(match.group(), match.start(), gap, languages)
        elif kind in ("code", "coded"):
            number, code = sorted(match.group().upper())
            yield Token("word", match.group(), match.start(), end, gap, {CODES[code]: int(number)})
        elif kind == "dotted":
            yield Token("word", match.group(), match.start(), end, gap, known.get(match.group().casefold(), {}))
        elif kind == "word":
            for word in GLUED.finditer(match.group()):
                yield from _owned(word.group(), match.start() + word.start(), "" if word.start() else gap, known)
        else:
            yield Token(kind, match.group(), match.start(), end, gap, known.get(match.group(), {}))


def _owned(word: str, start: int, gap: str, known: Mapping[str, Meanings]) -> Iterator[Token]:
    """A word, apart from the ending of what belongs to a day: `Monday's talks`."""
    stem = POSSESSIVE.sub("", word)
    if stem == word or word.casefold() in known or stem.casefold() not in known:
        yield Token("word", word, start, start + len(word), gap, known.get(word.casefold(), {}))
    else:
        yield Token("word", stem, start, start + len(stem), gap, known[stem.casefold()])
        yield Token("mark", word[len(stem) :], start + len(stem), start + len(word), "", {})


def _morphemes(run: str, start: int, gap: str, languages: tuple[str, ...]) -> Iterator[Token]:
    """A run of Hangul as the phrases and particles that it is joined from; one unknown word if it is not."""
    parts = (_split(run, languages) if len(run) <= LONGEST_RUN else ()) or (run,)
    known = lexicon(languages)
    for part in parts:
        yield Token("word", part, start, start + len(part), gap, known.get(part, {}))
        start, gap = start + len(part), ""


@lru_cache(maxsize=4096)
def _split(run: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    known = lexicon(languages)
    if run in known:
        return (run,)
    for length in range(min(len(run) - 1, 6), 0, -1):
        if run[:length] in known and (rest := _split(run[length:], languages)):
            return (run[:length], *rest)
    return ()


def _phrases(pieces: list[Token], languages: tuple[str, ...]) -> Iterator[Token]:
    """Join neighbouring words into the phrases of several words that the lexicon knows."""
    longer = _longer(languages)
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        for words in longer.get(piece.text.casefold(), ()):
            following = pieces[at : at + len(words)]
            if [word.text.casefold() for word in following] == words and all(_adjoins(word) for word in following[1:]):
                text = " ".join(word.text for word in following)
                means = lexicon(languages)[text.casefold()]
                yield Token("word", text, piece.start, following[-1].end, piece.gap, means)
                at += len(words)
                break
        else:
            yield piece
            at += 1


def _adjoins(token: Token) -> bool:
    return token.gap != ""


@lru_cache(maxsize=16)
def _longer(languages: tuple[str, ...]) -> dict[str, list[list[str]]]:
    """The phrases of several words by their first word, longest first."""
    longer: dict[str, list[list[str]]] = {}
    for phrase in sorted(lexicon(languages), key=lambda phrase: -phrase.count(" ")):
        words = phrase.split()
        if len(words) > 1:
            longer.setdefault(words[0], []).append(words)
    return longer
