"""What a date in an article means by its sentence and those before it: its tense, the year and month just told."""

import re
from bisect import bisect_right
from datetime import date, timedelta

from loaders.articles.article import Article, Passage
from loaders.articles.reading.dateline import LONGEST, dates_the_article
from loaders.articles.running.narrative import Narrative
from loaders.articles.running.slips import is_beside_a_slip, marked
from loaders.dates.edtf import DateError, When, read_edtf
from loaders.dates.reading.meaning import SpanAtEdgeError, meaning
from loaders.dates.reading.ranges import Expression
from loaders.dates.reading.tense import Tense, tense_of
from loaders.dates.reading.whole import languages

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

LOOKS_BACK: tuple[Tense, ...] = ("told", "prepared", "")
"""Tenses in which the year just told carries on."""

GOES_ON = re.compile(
    r"(?:(?<![대관통위향의])해|해서|하여|돼|[^했었았갔왔됐다라자냐]고|며|뒤|후)\s(?:[가-힣]+\s){0,2}\Z"
)
"""A Korean verb that joins what was told to what follows."""

BEGUN = re.compile(
    r"(?:(?:출발|출국|출항|시작|개막|개최|착수|방문|방북|방러|입국|입원)[한된]|떠난)\s(?:[가-힣]+\s){0,2}[가-힣]+[은는이가]\s\Z"
)
ENDED = re.compile(
    r"\s?(?:[가-힣]+[에로]\s)?(?:도착|귀국|귀환|귀항|출국|종료|폐막|퇴원|끝[나났]|돌아[갔왔오]|떠[났나]|마[쳤치])"
)
"""A Korean journey or meeting, begun on the day just told and ended on this one: `17일 출발한 열차는 25일 도착했다`."""

REPORTS = re.compile(r"다고\s?(?:전했|보도|밝혔|발표|공개|주장)")
"""What says in Korean that a sentence reports what happened before."""

LONG_AGO = timedelta(days=183)
SOON = timedelta(days=120)
FAR = timedelta(days=800)
"""How far back a date without its year lies, and how near the next one is, where a newspaper may mean either."""


class Reader:
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
        tense = self._tense(place, paragraph, before, after)
        carried = self._carried(expression, (before, after), tense, number, paragraph)
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
        if tense in LOOKS_BACK and (doubtful := self._in_either_year(expression, when, number, paragraph)):
            return doubtful, False
        if not self._belongs_to_a_noun(expression, before):
            self.narrative.tell(expression, when, number, paragraph)
        return when, False

    def _tense(self, place: Passage, paragraph: int, before: str, after: str) -> Tense:
        """What the words around say of its tense; a dateline is of the past, whatever its sentence says."""
        if self.on is None:
            return ""
        begins = place.start - self.article.paragraphs[paragraph].start <= LONGEST
        if begins and dates_the_article(self.article, place):
            return "told"
        return tense_of(before, after, languages(self.article.language))

    def _carried(
        self, expression: Expression, around: tuple[str, str], tense: Tense, number: int, paragraph: int
    ) -> Expression | None:
        """An expression with what was told before it says of it; None where that is nothing."""
        if tense != "told" and (ahead := self.narrative.ahead(expression, number)):
            return ahead
        if tense not in LOOKS_BACK:
            return None
        before, after = around
        ended = BEGUN.search(before) and ENDED.match(after)
        goes_on, reported = bool(GOES_ON.search(before) or ended), REPORTS.search(after) is not None
        return self.narrative.carried(expression, number, paragraph, goes_on=goes_on, reported=reported)

    def _in_either_year(self, expression: Expression, when: When, number: int, paragraph: int) -> When | None:
        """The days that it may mean where it may lie in another year as well; None where it is of that year anyway."""
        year = self.narrative.other_year(expression, number, paragraph)
        if year is None:
            return None
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
            tense not in ("", "prepared")
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
