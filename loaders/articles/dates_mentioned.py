"""Every date that a news article mentions, where it stands and how it reads.

The grammar is the one that reads single dates, tried at every place of the text. What is relative counts from the day
of publication. Prepositions, times and zones are no part of a mention; durations (`selama tiga hari`, `3일간`) and what
counts from another event (`setahun sebelumnya`, `two days later`) are none.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from loaders.articles.article import Article, Passage, read_article
from loaders.articles.reading.dateline import may_hold_own_day
from loaders.articles.running.in_context import Reader
from loaders.articles.running.readings import Running
from loaders.articles.running.slips import marked, visible
from loaders.dates.edtf import When
from loaders.dates.reading.periods import Written
from loaders.dates.reading.ranges import Expression
from loaders.dates.reading.tokens import tokens
from loaders.dates.reading.whole import languages

HIDDEN = re.compile(
    r"\b[a-z][a-z+.]{1,11}://\S+|www\.\S+|\b[\w.+-]{1,64}+@\S+|\b[^\W_]++_\w*[^\W_]\b|[@#]\w+"
    r"|(?<!\w)(?:\+\d|\(0|0)[\d ()-]{7,30}\d|(?<!\w)8 ?\(\d[\d ()-]{7,30}\d"
    r"|\b\w{1,80}+(?:-\w{1,80}+){0,40}+\.(?:html?|jpe?g|png|pdf|php)\b",
    re.IGNORECASE,
)
"""Addresses, file names, tags and telephone numbers, in which no date is looked for.

Each part is bounded or gives nothing back, so that the cost of a long text grows with its length only.
"""

HEADER = 10
"""Paragraphs at the beginning of an article among which its own day stands."""

PUBLISHED = re.compile(
    r"(?:diterbitkan|dipublikasikan|tayang|terbit|published|posted|опубликован\w*|입력|등록|승인|송고|게재)\W*\Z",
    re.IGNORECASE,
)
"""What stands before the day of publication where an article shows the day of an update too."""

LABEL = 40
"""How many characters before a day hold such a word."""

CLOCK = re.compile(r"[\s,|]*(?:pukul|jam|at|в)?\s*\d{1,2}[.:]\d{2}")
"""A time, which seldom stands behind other days than that of publication."""


class Mention(NamedTuple):
    """A date in a text.

    Attributes:
        start: Where it begins, in characters.
        end: Where it ends.
        words: The text in between.
        when: What it means.
    """

    start: int
    end: int
    words: str
    when: When


def mentions(text: str, *, published: date | None = None, language: str | None = None) -> list[Mention]:
    """Find the dates that an article mentions.

    Args:
        text: The article as plain text.
        published: The day of publication, against which `kemarin` and the like are read; looked for in the header of
            the article where it is not given. Without either, what needs it is no mention.
        language: en, id, ru or ko; found out where it is not given.

    Returns:
        The mentions in the order of the text; none overlap.
    """
    article = read_article(text, language)
    return list(_found(article, published or _own_day(article)))


def publication_day(text: str, language: str | None = None) -> date | None:
    """The day that the header of an article shows for its publication; None where it shows none."""
    return _own_day(read_article(text, language))


def _own_day(article: Article) -> date | None:
    """The day behind a word such as published; else one with a time, one in a line of its own, one in a dateline."""
    ranked = [(_rank(article, mention), mention) for mention in _found(article, None) if _is_one_day(mention.when)]
    best = min((one for one in ranked if one[0]), key=lambda one: one[0], default=None)
    return best[1].when.earliest if best else None


def _is_one_day(when: When) -> bool:
    return when.precision == "day" and not when.lasting


def _rank(article: Article, mention: Mention) -> int:
    """How surely a day is that of publication, from 1; 0 where it is not."""
    number = article.paragraph(mention.start)
    paragraph = article.paragraphs[number]
    before = article.text[paragraph.start : mention.start]
    if PUBLISHED.search(article.text[max(0, mention.start - LABEL) : mention.start]):
        return 1
    if number >= HEADER or "(" in article.text[max(0, mention.start - 2) : mention.end]:
        return 0
    if not article.is_prose(paragraph) and not _is_behind_lead(article, number):
        return 2 if CLOCK.match(article.text, mention.end) else 3
    return 4 if may_hold_own_day(before) else 0


def _is_behind_lead(article: Article, number: int) -> bool:
    return 0 < article.lead < number


def _found(article: Article, on: date | None) -> Iterator[Mention]:
    text, places = visible(article.text)
    hidden = HIDDEN.sub(lambda match: "\N{REPLACEMENT CHARACTER}" * len(match.group()), marked(text))
    running = Running(tokens(hidden, languages(article.language)), article.language)
    reader = Reader(article, on)
    at, opened = 0, None
    while at < len(running.tokens):
        when, last, shared = None, at + 1, None
        for expression, place in sorted(running.readings(at), key=lambda reading: -reading[1]):
            span = Passage(places[running.tokens[at].start], places[running.tokens[place - 1].end - 1] + 1)
            when, refused = reader.read(_second_end(_first_end(expression, shared), opened), span)
            shared = shared or (expression if when is None and expression.end else None)
            if when is not None or refused:
                last = place
                break
        if when is not None:
            running.last = last
            opened = (shared.end, when) if shared and shared.end else None
            yield Mention(*span, article.text[span.start : span.end], when)
        at = last


def _first_end(expression: Expression, whole: Expression | None) -> Expression:
    """The first end of an interval that is none, with the year of the second: `late May to early June 2024`."""
    kind, begin, _ = expression
    alone = whole and whole.end and kind == "date" and begin.part and not (begin.year or begin.away)
    same = alone and whole and (whole.begin.month, whole.begin.part) == (begin.month, begin.part)
    return Expression(kind, whole.begin._replace(mark=begin.mark)) if same and whole else expression


def _second_end(expression: Expression, opened: tuple[Written, When] | None) -> Expression:
    """The second end of such an interval, on or after the first: `from late October to early November`."""
    kind, begin, _ = expression
    if opened is None or kind != "date" or begin.year or begin.away or begin.toward or not begin.month:
        return expression
    end, first = opened
    if (begin.month, begin.part) != (end.month, end.part) or end.year:
        return expression
    return Expression(kind, begin._replace(year=f"{first.first.year + (begin.month < first.first.month):04}"))
