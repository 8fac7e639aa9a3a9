"""What a search found in an event: its title with the hits, and what else holds what was sought."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from loaders.dataset.search.hits import Span, hits, occurs
from loaders.dataset.search.text import texts_of
from loaders.language import Language
from loaders.model.entries import Event
from loaders.model.references import references
from loaders.model.registers import spellings

BEFORE, LENGTH = 50, 160
"""How much of a text is quoted: so many characters before the first hit, and so many in all."""

BEFORE_IN_CELL, LENGTH_OF_CELL = 14, 60
"""The same for the cell of a table."""


@dataclass(frozen=True)
class Found:
    """A text and the spans of it that were sought.

    Attributes:
        text: The text, or a part of it.
        spans: The hits, in order.
    """

    text: str
    spans: Sequence[Span]


def found(event: Event, sought: Sequence[Collection[str]], language: Language) -> tuple[Found, list[Found]]:
    """The title of an event, and for each thing that was sought and that the title has not a text which has it.

    Args:
        event: The event.
        sought: For each thing that must occur the patterns of which one does.
        language: The language of the title; the other texts may be in any.
    """
    title = language.choose(event.title)[0]
    every = [pattern for patterns in sought for pattern in patterns]
    quoted: dict[str, None] = {}
    for patterns in sought:
        if not any(occurs(text, patterns) for text in (title, *quoted)):
            holding = (text for text in _texts(event, language) if occurs(text, patterns))
            quoted |= dict.fromkeys(islice(holding, 1))
    return Found(title, hits(title, every)), [Found(text, hits(text, every)) for text in quoted]


def around(one: Found, before: int = BEFORE, length: int = LENGTH) -> Found:
    """The words around the first hit of a text; the whole of a short one.

    Args:
        one: The text.
        before: How many characters are kept before the hit, and more to the beginning of a word.
        length: How many in all.
    """
    text = one.text
    if len(text) <= length or not one.spans:
        return one
    begin = max(0, one.spans[0][0] - before)
    begin = text.rfind(" ", 0, begin) + 1 if begin else 0
    end = len(text) if len(text) - begin <= length else max(text.rfind(" ", 0, begin + length), one.spans[0][1])
    gap, after = "… " if begin else "", " …" if end < len(text) else ""
    moved = [(first - begin + len(gap), last - begin + len(gap)) for first, last in one.spans if last <= end]
    return Found(f"{gap}{text[begin:end]}{after}", moved)


def marked(one: Found) -> str:
    """A text with its hits between signs, for where no colour can tell them: `Shoigu flies to »Pyongyang«`."""
    edges = [0, *(edge for span in one.spans for edge in span), len(one.text)]
    parts = (one.text[begin:end] for begin, end in pairwise(edges))
    return "".join(f"»{part}«" if place % 2 else part for place, part in enumerate(parts))


def _texts(event: Event, language: Language) -> Iterator[str]:
    """What may hold it, the most telling first: the summary, all other texts, the names as the registers have them."""
    yield language.choose(event.summary)[0]
    yield from texts_of(event)
    for voice in dict.fromkeys(name.voice for _, name, _ in references(event)):
        yield from spellings(voice.entry)
