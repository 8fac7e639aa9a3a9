"""The grammar of everything longer than one date: from one to another, since, until, between."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from loaders.dates.reading.cursor import DASHES
from loaders.dates.reading.grammar import LEADS, Grammar
from loaders.dates.reading.periods import Reading, Written
from loaders.dates.reading.phrases import Role

PAIR = re.compile(r"(\d{1,2})/(\d{1,2})\Z")


class Expression(NamedTuple):
    """A date, or two that belong together, as they are written.

    Attributes:
        kind: date, interval, since, until, unknown end, within (one day between two), or two that are none of
            these.
        begin: The date, or the first of two.
        end: The second of two.
    """

    kind: str
    begin: Written
    end: Written | None = None


Expressions = Iterator[tuple[Expression, int]]


class Ranges(Grammar):
    """The rules for expressions, over the tokens of a text."""

    def expression(self, at: int) -> Expressions:
        """Everything that can be read from here."""
        yield from self.mention(at)
        yield from self._since(at)
        yield from self._until(at)

    def mention(self, at: int) -> Expressions:
        """A date, or from one to another, without what opens or closes it at one end (since, until)."""
        for written, end in self.date(at):
            yield Expression("date", written), end
        yield from self._interval(at)
        yield from self._throughout(at)
        yield from self._within(at)
        yield from self._under_weekdays(at)
        yield from self._either(at)
        if self.means(at, "weekend") or self.means(at, "past weekend"):  # `the weekend of 25–26 October`
            yield from self._interval(self.skip(at + 1, "of", "lead"))

    def _interval(self, at: int) -> Expressions:
        """`26–28 October 2024`, `from A to B`, `с A по B`, `A부터 B까지`."""
        start = self.skip(at, "from", "since")
        for begin, middle in self._ends(self.skip(start, "on", "lead") if start > at else at):
            for after in self._separators(middle):
                for end, last in self._ends(self.skip(after, "on", "lead")):
                    first, second = _shared(begin, end)
                    if any(map(_without_month, (first, second))) and not self.means(last - 1, "day unit"):
                        continue
                    one = bool(self.means(after - 1, "or"))
                    listed = one or self.means(after - 1, "and") or self.text(after - 1) == ","
                    joined = listed and not _neighbours(first, second)
                    if start == at and first.mark and not second.mark:
                        second = second._replace(mark=first.mark)
                    kind = "two" if joined else "within" if one else "interval"
                    yield Expression(kind, first, second), last + bool(self.means(last, "until after"))
        yield from self._slashed(at)
        yield from self._listed(at)
        yield from self._night(at)

    def _separators(self, at: int) -> Iterator[int]:
        """The places after what stands between two ends."""
        at = self.skip(at, "day part")
        if self.text(at) in DASHES or any(self.means(at, role) for role in ("to", "and", "or")):
            yield at + 1
        if self.text(at) == "," and self.number(at - 1) and self.day(at + 1, "day unit"):  # `25, 26일`
            yield at + 1
        if self.text(at) in ("부터", "에서"):
            yield at + 1 + (self.text(at + 1) in DASHES)

    def _ends(self, at: int) -> Iterator[Reading]:
        """A date, or a day of the month that the other end names."""
        yield from self.date(at)
        yield from self.without_year(at)
        for mark, place in self.marks(at):
            start = self.skip(place, *LEADS)
            if (weekday := self.means(start, "weekday")) is not None:  # `Mon 27 – Wed 29 October`
                after = self.comma(self.dot(start + 1))
                if (day := self.day(after)) and not self._is_counted(after):
                    held = Written(day=day, weekday=(weekday, self.tokens[start]), mark=mark)
                    yield from self.with_year(held, self.ordinal(after + 1))
            if (day := self.day(start)) and not self._is_counted(start):
                yield from self.with_year(Written(day=day, mark=mark), self.ordinal(start + 1))

    def _is_counted(self, at: int) -> bool:
        """Whether a number has something of its own right behind it, other than an ordinal or the word for day."""
        end = self.ordinal(at + 1)
        return self.joined(end) and self.tokens[end].kind == "word" and not self.means(end, "day unit")

    def _slashed(self, at: int) -> Expressions:
        """`28/29 Oktober 2025`, `Oct. 28/29, 2025`: two days in a row."""
        first = self.means(at, "month")
        days = self.dot(at + 1) if first else at
        pair = PAIR.match(self.number(days))
        month = first or self.means(days + 1, "month")
        if pair and month and int(pair[2]) == int(pair[1]) + 1:
            behind = days + 1 if first else self.dot(days + 2)
            for end, last in self.with_year(Written(month=month, day=int(pair[2])), behind):
                yield Expression("interval", end._replace(day=int(pair[1])), end), last

    def _either(self, at: int) -> Expressions:
        """`June/July 2024`, `Q3/Q4 2024`: one month or quarter or the next."""
        units: tuple[tuple[Role, int], ...] = (("month", 0), ("quarter code", 32))
        for role, before in units:
            first, second = self.means(at, role), self.means(self.dot(at + 1) + 1, role)
            if first and second == first + 1 and self.text(self.dot(at + 1)) == "/":
                for end, last in self.with_year(Written(month=before + second), self.dot(self.dot(at + 1) + 2)):
                    if role == "month" or end.year or end.away:
                        yield Expression("within", end._replace(month=before + first), end), last

    def _listed(self, at: int) -> Expressions:
        """`24, 25, dan 26 Oktober`, `October 24, 25 and 26`: days in a row."""
        first = self.means(at, "month")
        days, end = self._days(self.dot(at + 1) if first else at)
        place = self.skip(end, "of")
        month = first or self.means(place, "month")
        if month and len(days) > 1 and days == list(range(days[0], days[0] + len(days))):
            for written, last in self.with_year(
                Written(month=month, day=days[-1]), end if first else self.dot(place + 1)
            ):
                yield Expression("interval", written._replace(day=days[0]), written), last

    def _days(self, at: int) -> tuple[list[int], int]:
        """The days of a list, and the place behind it."""
        days: list[int] = []
        end = at
        while (day := self.day(at)) and not self._is_counted(at) and len(days) < 31:
            days.append(day)
            end = self.ordinal(at + 1)
            at = self.skip(self.comma(end), "and")
            if at == end:
                break
        return days, end

    def _night(self, at: int) -> Expressions:
        """`в ночь с 25 на 26 апреля`: both days."""
        if not self.means(at, "night from"):
            return
        for begin, middle in self._ends(at + 1):
            if self.means(middle, "night to"):
                for end, last in self._ends(middle + 1):
                    yield Expression("interval", *_shared(begin, end)), last

    def _under_weekdays(self, at: int) -> Expressions:
        """`Senin–Rabu (27–29/10/2025)`, `Kamis-Jumat, 28–29 Agustus 2025`."""
        first = self.means(at, "weekday")
        if first is None:
            return
        for after in self._separators(at + 1):
            second = self.means(after, "weekday")
            if second is None:
                continue
            start = self.comma(after + 1)
            bracket = self.text(start) == "("
            for expression, last in self._interval(self.skip(start + bracket, "lead")):
                begin = expression.begin._replace(weekday=(first, self.tokens[at]))
                end = expression.end and expression.end._replace(weekday=(second, self.tokens[after]))
                if not bracket or self.text(last) == ")":
                    yield Expression("interval", begin, end), last + bracket

    def _since(self, at: int) -> Expressions:
        """`since October 2024`, `sejak 2022`, `с октября 2024 года`, `2024년 10월부터`, `2022–sekarang`."""
        opened, start = self.means(at, "since"), self.skip(at, "since", "from")
        for begin, end in self.date(self.skip(start, "on", "lead") if start > at else at):
            if opened:
                yield Expression("since", begin), end
            if self.means(end, "since after"):
                yield Expression("since", begin), end + 1
            if start > at and self.means(end, "onwards"):
                yield Expression("since", begin), end + 1
            for after in self._separators(end):
                if self.means(after, "ongoing"):
                    yield Expression("since", begin), after + 1 + bool(self.means(after + 1, "until after"))
                if self.means(after, "unknown"):
                    yield Expression("unknown end", begin), after + 1

    def _until(self, at: int) -> Expressions:
        """`until October 2024`, `hingga 2024`, `до октября 2024 года`, `2024년 10월까지`."""
        start = self.skip(at, "until")
        for end, last in self.date(self.skip(start, "on", "lead") if start > at else at):
            if start > at:
                yield Expression("until", end), last
            if self.means(last, "until after"):
                yield Expression("until", end), last + 1

    def _throughout(self, at: int) -> Expressions:
        """`within October 2024`, `about within 2024`: some of its days."""
        for mark, start in self.marks(at):
            if self.means(start, "within"):
                for during, end in self.date(start + 1):
                    marked = during._replace(mark=mark or during.mark)
                    yield Expression("interval", marked, marked), end

    def _within(self, at: int) -> Expressions:
        """`one day between A and B`, `antara A dan B`, `между A и B`, `A와 B 사이`."""
        opened = bool(self.means(at, "between"))
        for begin, middle in self._ends(self.skip(at + 1, "on", "lead") if opened else at):
            dashed = self.text(middle) in DASHES or (opened and self.means(middle, "to"))
            if not (dashed or self.means(middle, "and") or self.text(middle) == "에서"):
                continue
            for end, last in self._ends(self.skip(middle + 1, "on", "lead")):
                closed = bool(self.means(last, "within after"))
                if opened or closed:
                    yield Expression("within", *_shared(begin, end)), last + closed


def _shared(begin: Written, end: Written) -> tuple[Written, Written]:
    """Both ends with what only one of them says and both mean: the month, the year, the order of day and month."""
    if begin.month is None and begin.day and not begin.away:
        begin = begin._replace(month=end.month, away=begin.away or end.away)
        end = end._replace(order="")
    elif end.month is None and end.day and (not end.away or end.away[0] == "year"):
        end = end._replace(month=begin.month, away=end.away or begin.away)
    begin, end = _ordered(begin, end.order), _ordered(end, begin.order)
    if not (begin.year or begin.away or begin.toward or (begin.weekday and not begin.day)):
        away = end.away if end.away and (end.away[0] == "year" or not begin.month) else begin.away
        begin = begin._replace(year=end.year, away=away, toward=end.toward)
        begin = a_year_on(begin, -1) if later(begin, end) else begin
    elif not (end.year or end.away or end.toward or (end.weekday and not end.day)):
        away = begin.away if begin.away and (begin.away[0] == "year" or not end.month) else end.away
        end = end._replace(year=begin.year, away=away)
        end = a_year_on(end, 1) if later(begin, end) else end
    return begin, end


def _ordered(written: Written, order: str) -> Written:
    """A date whose order is not told, in the order of the other end."""
    if written.order == "?" and order == "month":
        return written._replace(month=written.day, day=written.month, order="month")
    return written._replace(order=order) if written.order == "?" and order == "day" else written


def later(begin: Written, end: Written) -> bool:
    """Whether the first end lies later in the year than the second."""
    return begin.month is not None and end.month is not None and begin.month > end.month


def a_year_on(written: Written, years: int) -> Written:
    """The same date some years on, or back."""
    if written.away:
        return written._replace(away=(written.away[0], written.away[1] + years))
    return written._replace(year=f"{int(written.year) + years:04}") if written.year else written


def _neighbours(begin: Written, end: Written) -> bool:
    """Whether one day follows the other in the same month, or one month the other in the same year."""
    if (begin.away, begin.toward) != (end.away, end.toward):  # `November lalu dan Desember nanti`
        return False
    if begin.day and end.day:
        return begin.month == end.month and begin.day + 1 == end.day
    both = begin.month and end.month and not (begin.day or end.day or begin.part or end.part)
    return bool(both) and begin.year == end.year and (begin.month or 0) + 1 == end.month


def _without_month(written: Written) -> bool:
    """Whether it is a number that only a month would make a day; Koreans put the word for day behind it."""
    return bool(written.day) and not written.month and not written.away
