"""The date that an article just told, by which it means the next ones that leave their year or month out.

`On Sept. 12, 2023 Kim arrived; he met Putin on Sept. 13` tells two days of one year, `같은 해 10월` a month of the year
just told. Within a sentence the year carries on; into the next ones only to days that follow closely, and never where
the day would be one of those just before publication, for a report goes back to its news without a word.
"""

from dataclasses import dataclass
from datetime import date

from loaders.dates.edtf import When
from loaders.dates.reading.periods import Written
from loaders.dates.reading.ranges import Expression

SENTENCES = 2
"""How many sentences on a day still follows the one that was told."""

FOLLOWS = 45
"""How many days it may lie behind that."""

NEWS = 10
"""How many days before publication are the news, which need no year."""

RECENT = 60
"""And where only a month was told, which says less of a day."""

NEWS_BY_NUMBER = 3
"""And which of them need no month."""

JUST_BEFORE = 3
"""How many days before that of its report something happened."""

BACK = 6
"""How many months earlier in the year what is told next may lie; beyond, it is the following year."""


@dataclass
class Narrative:
    """What an article has told last.

    Attributes:
        on: The day of publication.
        year: The year of it; None where nothing was told.
        month: Its month, where it has one.
        day: Its day, where it is one.
        weekday: Whether its weekday was named.
        sentence: The number of its sentence.
        paragraph: The number of its paragraph.
        spoken: The year of the last date, a part of a year or a season included, of which `that year` is one.
        spoken_in: The number of its paragraph.
    """

    on: date | None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: bool = False
    sentence: int = -1
    paragraph: int = -1
    spoken: int | None = None
    spoken_in: int = -1

    def tell(self, expression: Expression, when: When, sentence: int, paragraph: int) -> None:
        """Take notice of a date that stands in the text."""
        begin = expression.begin
        named = begin.year or (begin.away and begin.away[0] == "year")
        goes_on = self.year is not None and self.sentence == sentence
        if (
            expression.kind not in ("date", "interval")
            or when.earliest is None
            or not (named or begin.month or goes_on)
        ):
            return
        if begin.toward:  # `last October` is not told of, but looked back to
            return
        first = when.earliest
        self.spoken = first.year if when.latest and when.latest.year == first.year else None
        self.spoken_in = paragraph
        if begin.part or begin.month in range(13, 37):  # which may begin in one year and end in another
            return
        self.year, self.sentence, self.paragraph = first.year, sentence, paragraph
        self.month = first.month if (begin.month and begin.month <= 12) or begin.day else None
        last = when.latest or first
        self.weekday = begin.weekday is not None
        self.day = last.day if begin.day and (last.year, last.month) == (first.year, first.month) else None

    def ahead(self, expression: Expression, sentence: int) -> Expression | None:
        """A day or month behind one that is still to come in its sentence: `next year in May`."""
        kind, begin, end = expression
        told = self.year and _day(self.year, self.month or 12, self.day or 28)
        if not (told and self.on and told > self.on) or sentence != self.sentence or kind != "date" or begin.part:
            return None
        if begin.year or begin.away or begin.toward or begin.weekday or not (begin.day or begin.month in range(1, 13)):
            return None
        month = begin.month or self.month
        if month is None or (not begin.month and (begin.day or 0) <= (self.day or 31)):
            return None
        turns = self.month is not None and month < self.month
        return Expression(kind, begin._replace(year=f"{(self.year or 0) + turns:04}", month=month), end)

    def carried(
        self, expression: Expression, sentence: int, paragraph: int, *, goes_on: bool = False, reported: bool = False
    ) -> Expression | None:
        """An expression with what the date just told says of it; None where it is left as it stands.

        Args:
            expression: The date as it is written.
            sentence: The number of its sentence.
            paragraph: The number of its paragraph.
            goes_on: Whether a verb before it goes on with what was told: `26일 방북해 28일 돌아갔다`.
            reported: Whether what was told is the day of a report of it: `12일 11일 비준됐다고 전했다`.
        """
        kind, begin, end = expression
        if begin.away and begin.away[0] == "told year":
            return self._in_the_year_spoken_of(expression, paragraph)
        if self.year is None or self.on is None or kind not in ("date", "interval"):
            return None
        if paragraph != self.paragraph or sentence - self.sentence > SENTENCES:
            return None
        if begin.year or begin.away or begin.toward or not (begin.day or begin.month) or begin.month in range(13, 37):
            return None
        same = sentence == self.sentence
        filled = (
            self._with_year(begin, sentence)
            if begin.month
            else self._with_month(begin, same and end is not None, same and goes_on, same and reported)
        )
        if filled is None:
            return None
        held = end and end._replace(year=filled.year, month=end.month or filled.month)
        return Expression(kind, filled, held)

    def _in_the_year_spoken_of(self, expression: Expression, paragraph: int) -> Expression | None:
        """`같은 해`, `tahun itu`: the year of the last date of the paragraph, or one counted from it."""
        kind, begin, end = expression
        if self.spoken is None or paragraph != self.spoken_in or not begin.away or kind not in ("date", "interval"):
            return None
        return Expression(kind, begin._replace(away=None, year=f"{self.spoken + begin.away[1]:04}"), end)

    def month_told(self, paragraph: int) -> tuple[str, int] | None:
        """The year and the month just told in a paragraph."""
        return (f"{self.year:04}", self.month) if self.year and self.month and paragraph == self.paragraph else None

    def other_year(self, expression: Expression, sentence: int, paragraph: int) -> int | None:
        """Another year in which a month or a day of it may lie: one told goes on, and turns back, without a word.

        `Launched in August 2024, it ended in April` is 2025 or, told backwards, 2024; a month that stands alone in a
        sentence behind one that told of another year may be of that year or the last one.
        """
        kind, begin, _ = expression
        bare = kind == "date" and begin.month in range(1, 13) and not (begin.year or begin.away or begin.toward)
        if not bare or begin.part or not (self.year and self.month and self.on) or paragraph != self.paragraph:
            return None
        turns = self.month - (begin.month or 0) > BACK
        if sentence == self.sentence:
            earlier = (begin.month or 0) < self.month and not turns
            return self.year + 1 if earlier and self._is_over(self.year + 1, begin) else None
        near = sentence - self.sentence <= SENTENCES and not begin.day and (turns or (begin.month or 0) >= self.month)
        return self.year + turns if near and self._is_over(self.year + turns, begin) else None

    def _is_over(self, year: int, written: Written) -> bool:
        day = _day(year, written.month or 1, written.day or 1)
        return day is not None and self.on is not None and day <= self.on

    def leaves_open(self, expression: Expression, sentence: int, paragraph: int) -> bool:
        """Whether a bare weekday may follow a day of long ago whose weekday was told: `Tuesday, Sept. 12, 2023`."""
        kind, begin, _ = expression
        told = _day(self.year or 0, self.month or 0, self.day or 0)
        if kind != "date" or not begin.weekday or begin.day or begin.away or begin.toward or not (told and self.on):
            return False
        near = paragraph == self.paragraph and sentence - self.sentence < SENTENCES
        return near and self.weekday and (self.on - told).days > NEWS

    def _with_year(self, written: Written, sentence: int) -> Written | None:
        """A month or a day of it, in the year just told or the one after."""
        if self.year is None or self.on is None or written.month is None:
            return None
        turns = self.month is not None and self.month - written.month > BACK
        year = self.year + turns
        day = _day(year, written.month, written.day or 1)
        if day is None or day > self.on:
            return None
        same = sentence == self.sentence
        news = RECENT if self.month and not self.day else NEWS
        if written.day and (self.month or not same) and self._is_news(written.month, written.day, news):
            return None
        told = _day(self.year, self.month or 1, self.day or 1)
        if not same and not (written.day and self.day and told and 0 < (day - told).days <= FOLLOWS):
            return None
        return written._replace(year=f"{year:04}")

    def _with_month(self, written: Written, in_range: bool, goes_on: bool, reported: bool) -> Written | None:
        """A day by its number alone, in the month just told when it follows a day of that; or from one to another.

        `지난해 10월 18일 … 8일부터 13일까지 이동했다고 밝혔다` tells of days before that of the report.
        """
        if not (self.year and self.month and self.day and written.day and self.on):
            return None
        just_before = reported and 0 <= self.day - written.day <= JUST_BEFORE
        if written.day <= self.day and not (in_range or just_before):
            return None
        months = (self.on.month, (self.on.month - 2) % 12 + 1)
        if not goes_on and any(self._is_news(month, written.day, NEWS_BY_NUMBER) for month in months):
            return None
        return written._replace(year=f"{self.year:04}", month=self.month)

    def _is_news(self, month: int, day: int, within: int) -> bool:
        """Whether the last such day lies just before publication."""
        if self.on is None:
            return False
        years = (self.on.year, self.on.year - 1)
        return any(
            0 <= (self.on - found).days <= within for year in years if (found := _day(year, month, day)) is not None
        )


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
