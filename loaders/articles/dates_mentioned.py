"""Every date that a news article mentions, where it stands and how it reads.

The grammar is the one that reads single dates, tried at every place of the text. What is relative counts from the day
of publication. Prepositions, times and zones are no part of a mention; durations (`selama tiga hari`, `3일간`) and what
counts from another event (`setahun sebelumnya`, `two days later`) are none.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from loaders.articles.article import Article, Passage, read_article
from loaders.articles.narrative import Narrative
from loaders.articles.reading.dateline import may_hold_own_day
from loaders.articles.slips import is_beside_a_slip, marked, visible
from loaders.dates.edtf import DateError, When, read_edtf
from loaders.dates.reading.meaning import SpanAtEdgeError, meaning
from loaders.dates.reading.ranges import Expression
from loaders.dates.reading.running import Running
from loaders.dates.reading.tense import Tense, tense_of
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

REPORTED = re.compile(
    r"\b(?:said|says|told \w+|reported|announced|сообщил\w*|заявил\w*|сказал\w*|kata \w+|mengatakan|melaporkan"
    r"|menyatakan)"
    r"(?:[\s,]+(?:on|в|во|pada|hari|late|early))*[\s,]*\Z",
    re.IGNORECASE,
)
"""What stands before the weekday of a report."""

REPORTED_IN = re.compile(
    r"[^.;]{0,120}?\b(?:said|reported|announced|сообщил\w*|заявил\w*|mengatakan|melaporkan|menyatakan)"
    r"\s(?:on\s|pada\s)?(?:\d{1,2}\s)?[^\W\d_]{3,9}\.?(?:\s\d{1,2},)?\s(?P<year>20\d\d)\b"
)
"""A report behind a date and the year of it, in which that lies: `on Oct. 8, NIS said on Oct. 18, 2024`."""

OF_THE_MONTH_TOLD = (
    re.compile(r"(?:같은 ?달|그 ?달|동월|당월)\s*\Z"),
    re.compile(
        r",?\s(?:of|di|pada)?\s?(?:the same month|that (?:same )?month|bulan (?:yang sama|itu|tersebut)"
        r"|(?:числа )?того же месяца)\b",
        re.IGNORECASE,
    ),
)
"""What before and behind the number of a day says that it is one of the month just told."""

AT_A_YEAR = frozenset(("in", "during", "pada", "tahun", "dalam", "selama", "в", "во"))
"""Words before a bare year in which a sentence happens."""

MONTH_BEHIND = re.compile(r"[^.\n]{0,80}?(\d{1,2})월\s?(\d{1,2})일")
"""The next day of a Korean sentence that has its month."""

LONG_AGO = timedelta(days=183)
SOON = timedelta(days=120)
FAR = timedelta(days=800)
"""How far back a date without its year lies, and how near the next one is, where a newspaper may mean either."""

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
    reader = _Reader(article, on)
    at = 0
    while at < len(running.tokens):
        when, last, shared = None, at + 1, None
        for expression, place in sorted(running.readings(at), key=lambda reading: -reading[1]):
            span = Passage(places[running.tokens[at].start], places[running.tokens[place - 1].end - 1] + 1)
            when, refused = reader.read(_first_end(expression, shared), span)
            shared = shared or (expression if when is None and expression.end else None)
            if when is not None or refused:
                last = place
                break
        if when is not None:
            running.last = last
            yield Mention(*span, article.text[span.start : span.end], when)
        at = last


def _first_end(expression: Expression, whole: Expression | None) -> Expression:
    """The first end of an interval that is none, with the year of the second: `late May to early June 2024`."""
    kind, begin, _ = expression
    alone = whole and whole.end and kind == "date" and begin.part and not (begin.year or begin.away)
    same = alone and whole and (whole.begin.month, whole.begin.part) == (begin.month, begin.part)
    return Expression(kind, whole.begin._replace(mark=begin.mark)) if same and whole else expression


class _Reader:
    """Reads the expressions of an article one by one, each with what its sentence and those before it say of it."""

    def __init__(self, article: Article, on: date | None) -> None:
        self.article = article
        self.on = on
        self.marked = marked(article.text)
        self.narrative = Narrative(on)

    def read(self, expression: Expression, place: Passage) -> tuple[When | None, bool]:
        """What an expression means, None where it is no date; and whether no part of it may be taken for one either."""
        text = self.article.text
        number = max(0, bisect_right(self.article.sentences, place.start, key=_start) - 1)
        sentence = self.article.sentences[number]
        paragraph = self.article.paragraph(place.start)
        before, after = text[sentence.start : place.start], text[place.end : sentence.end]
        if is_beside_a_slip(self.marked[sentence.start : place.start], self.marked[place.end : sentence.end]):
            return None, True
        expression = self._with_the_month_behind(expression, after)
        told = self._in_the_month_told(expression, before, after, paragraph)
        if told is None:
            return None, True
        expression = told
        tense = tense_of(before, after, languages(self.article.language)) if self.on else ""
        carried = self.narrative.carried(expression, number, paragraph) if tense in ("told", "") else None
        if self.narrative.leaves_open(expression, number, paragraph) and not REPORTED.search(before):
            return None, False
        if carried is None and tense == "told":
            expression = self._with_the_year_behind(expression, after)
        if carried is None and self._needs_the_date_before(expression, place):
            return None, False
        try:
            when = self._meaning(carried or expression, tense)
        except SpanAtEdgeError:
            return None, False
        except DateError:
            relative = not expression.begin.year and self.on is None
            return None, not relative
        other = self.narrative.other_year(expression, number, paragraph) if tense in ("told", "") else None
        if other and (doubtful := self._or_of(expression, other, when)):
            return doubtful, False
        if not self._belongs_to_a_noun(expression, before):
            self.narrative.tell(expression, when, number, paragraph)
        return when, False

    def _or_of(self, expression: Expression, year: int, when: When) -> When | None:
        """The days that it may mean where it may lie in another year as well; None where it is of that year anyway."""
        try:
            other = meaning(expression._replace(begin=expression.begin._replace(year=f"{year:04}")), self.on)
        except DateError:
            return None
        first, last = sorted((when, other), key=lambda one: one.first)
        if last.first - first.first > FAR:
            return None
        plain = when.precision == other.precision and when.precision in ("day", "month") and not expression.begin.mark
        return read_edtf(f"[{first.text}..{last.text}]") if plain and first.last < last.first else None

    def _in_the_month_told(self, expression: Expression, before: str, after: str, paragraph: int) -> Expression | None:
        """A day by its number in the month just told (`같은 달 18일`); None where no month was."""
        kind, begin, end = expression
        alone = begin.day and not (begin.month or begin.away or begin.toward or begin.year)
        if not alone or not (OF_THE_MONTH_TOLD[0].search(before) or OF_THE_MONTH_TOLD[1].match(after)):
            return expression
        month = self.narrative.month_told(paragraph)
        return month and Expression(kind, begin._replace(year=month[0], month=month[1]), end)

    def _meaning(self, expression: Expression, tense: Tense) -> When:
        """The date; where no word tells its tense and the one to come is much nearer, both it may be."""
        kind, begin, _ = expression
        bare = kind == "date" and begin.month and not (begin.year or begin.away or begin.toward or begin.part)
        if not bare or self.on is None:
            return meaning(expression, self.on, tense)
        try:
            when = meaning(expression, self.on, tense)
        except DateError:
            if not begin.weekday or tense == "coming":
                raise
            when = meaning(expression, self.on, "coming")  # where the weekday fits the next one, and that is near
            if when.first - self.on > SOON:
                raise
            return when
        if (
            tense
            or begin.weekday
            or begin.mark
            or when.precision not in ("day", "month")
            or self.on - when.last < LONG_AGO
        ):
            return when
        after = meaning(expression, self.on, "coming")
        return read_edtf(f"[{when.text}..{after.text}]") if after.first - self.on < SOON else when

    def _with_the_month_behind(self, expression: Expression, after: str) -> Expression:
        """A day of a report by its number alone, with the month of what it reports: `20일 … 6월 19일 …`."""
        kind, begin, end = expression
        alone = kind == "date" and begin.day and not (begin.month or begin.away or begin.toward or begin.weekday)
        if alone and self.article.language == "ko" and (found := MONTH_BEHIND.match(after)):
            month, day = int(found[1]), int(found[2])
            if begin.day in (day, day + 1):
                return Expression(kind, begin._replace(month=month), end)
        return expression

    def _with_the_year_behind(self, expression: Expression, after: str) -> Expression:
        """A day or month of a report whose own day has its year; without that it would be one of the last year."""
        kind, begin, end = expression
        bare = begin.month in range(1, 13) and not (begin.year or begin.away or begin.toward or begin.weekday)
        if bare and kind in ("date", "interval", "within") and (found := REPORTED_IN.match(after)):
            return Expression(kind, begin._replace(year=found["year"]), end and end._replace(year=found["year"]))
        return expression

    def _belongs_to_a_noun(self, expression: Expression, before: str) -> bool:
        """Whether it is a bare year that does not say when its sentence happens: `the 2024 treaty`, `since 2022`."""
        bare = expression.begin.year and not (expression.begin.month or expression.begin.day)
        words = before.casefold().split()
        return bool(bare and words and words[-1] not in AT_A_YEAR and self.article.language != "ko")

    def _needs_the_date_before(self, expression: Expression, place: Passage) -> bool:
        """Whether a number with an ending (`5-го`) is a day only behind another one."""
        begin = expression.begin
        words = self.article.text[place.start : place.end]
        alone = begin.day and not (begin.month or begin.away or begin.toward or begin.weekday)
        return bool(alone and self.article.language == "ru" and "числ" not in words)


def _start(passage: Passage) -> int:
    return passage.start
