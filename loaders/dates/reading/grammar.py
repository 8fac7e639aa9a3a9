"""The grammar of one date: from tokens to a date as it is written, with nothing worked out yet."""

import re
from collections.abc import Iterator

from loaders.dates.reading.cursor import DASHES
from loaders.dates.reading.korean import Korean
from loaders.dates.reading.periods import HALVES, Reading, Written
from loaders.dates.reading.phrases import Role

NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?\Z")
YEAR_FIRST = re.compile(r"(\d{4})([./-])(\d{1,2})\2(\d{1,2})\Z")
MONTH_AND_YEAR = re.compile(r"(0?[1-9]|1[0-2])[./](\d{4})\Z")
YEAR_AND_MONTH = re.compile(r"(\d{4})/(0[1-9]|1[0-2])\Z")
NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
ROMAN_MONTHS = {numeral: number for number, numeral in enumerate(NUMERALS, 1)}
"""Months as files and inscriptions number them: `12.X.2024`."""


LEADS: tuple[Role, ...] = ("lead", "time lead")
"""What may stand before a date and says nothing about it."""

MARKS = 3
"""As many words of doubt may stand before a date: `possibly about ~2023`."""


class Grammar(Korean):
    """The rules for one date, over the tokens of a text."""

    def date(self, at: int) -> Iterator[Reading]:
        """One date, with its weekday and what marks it as about or uncertain."""
        for mark, marked in self.marks(at):
            for place in self.places(marked, *LEADS, "on") if mark else self._led(at):
                start = self.dot(place) if place > marked else place  # `tgl. 28/10/2025`
                for written, end in self._dated(start):
                    yield written._replace(mark=mark), end
                    if self.means(end, "about after"):
                        yield written._replace(mark=_both(mark, "~")), end + 1

    def _led(self, at: int) -> Iterator[int]:
        """This place, and each after what may stand before a date: `рано утром во вторник`."""
        for place in self.places(at, *LEADS):
            yield place
            if place > at and self.means(place - 1, "time lead") and self.means(place, "on"):
                yield place + 1

    def marks(self, at: int) -> Iterator[tuple[str, int]]:
        """No mark, and those that stand here: about, possibly, possibly about."""
        yield "", at
        mark = ""
        for _ in range(MARKS):
            word = self.means(at, "about")
            if not word and self.text(at) not in ("~", "±"):
                return
            mark, at = _both(mark, word or "~"), self.dot(at + 1)
            yield mark, at

    def _dated(self, at: int) -> Iterator[Reading]:
        """A date with its weekday or without; behind the word for day it is a weekday: `hari Minggu lalu`, no week."""
        named = self.means(at - 1, "unit") == "day" and self.means(at, "weekday") is not None
        for written, end in () if named else self._plain(at):
            yield written, end
            if written.day and not written.weekday:
                yield from self._weekday_behind(written, end)
        yield from self._said_beside(at)
        for written, end in self._weekday(at):
            yield written, end
            for away, last in self.away(end):
                if away == ("day", 0):
                    yield written._replace(away=None, toward="", said=away), last
            behind = end + (self.text(end) == "인")  # `토요일인 25일`
            start = self.skip(self.comma(self.skip(behind, "day part")), "lead")
            bracket = self.text(start) == "("
            start = self.skip(start + 1, "lead") if bracket else start
            for plain, after in (*self._plain(start), *self.without_year(start), *self._of_month(start)):
                if plain.day and not (bracket and self.text(after) != ")"):
                    yield plain._replace(weekday=written.weekday), after + bracket

    def _said_beside(self, at: int) -> Iterator[Reading]:
        """`yesterday, 27 October`, `hari ini, Selasa (28/10/2025)`, `어제(27일)`; `전날(27일)` counts from another."""
        counted: list[tuple[tuple[str, int] | None, int]] = []
        counted += [(away, end) for away, end in self.away(at) if away[0] == "day"]
        if self.means(at, "told day"):
            counted.append((None, at + 1))
        for away, end in counted:
            start = self.skip(self.comma(self.skip(end, "day part")), "on", "lead")
            bracket = self.text(start) == "("
            start = self.skip(start + 1, "on", "lead") if bracket else start
            if start == end:
                continue
            for plain, last in (*self._dated(start), *self.without_year(start), *self._of_month(start)):
                if (plain.day or plain.weekday) and not plain.away and not (bracket and self.text(last) != ")"):
                    yield plain._replace(said=away), last + bracket

    def _of_month(self, at: int) -> Iterator[Reading]:
        """A day of a month that is not named: `tanggal 28`, `the 27th`, `9-го числа`, `27일`."""
        day, end = self.day(at), self.ordinal(at + 1)
        if not day:
            return
        numbered = self.means(at - 1, "day number") or self.means(end, "day number behind")
        if numbered or (end > at + 1 and (self.text(at - 1).casefold() == "the" or self.text(end - 1) == "го")):
            after = end + bool(self.means(end, "day number behind"))
            yield Written(day=day), after
            yield from self.behind(Written(day=day), after, ("month",))

    def _weekday_behind(self, written: Written, at: int) -> Iterator[Reading]:
        """`19 June 2024 (Wednesday)`, `6월 19일 수요일`, `3 сентября, в среду`."""
        bracket = self.text(at) == "("
        start = at + 1 if bracket else self.skip(self.comma(at), "on")
        weekday = self.means(start, "weekday")
        if weekday is None or (len(self.text(start)) < 2 and not bracket):
            return
        end = self.dot(start + 1)
        if not bracket or self.text(end) == ")":
            yield written._replace(weekday=(weekday, self.tokens[start])), end + bracket

    def _weekday(self, at: int) -> Iterator[Reading]:
        """`Rabu`, `last Wednesday`, `Rabu kemarin`, `Wednesday last week`, `지난주 수요일`."""
        for away, toward, start in self.before(at):
            number = self.means(start, "weekday")
            if number is None or (len(self.text(start)) < 2):
                continue
            if away == ("day", -1) and self.means(start, "language") == "id":
                away, toward = None, "past"  # `kemarin Rabu`: the Wednesday just past
            written = Written(weekday=(number, self.tokens[start]), away=away, toward=toward)
            end = self.dot(start + 1)
            yield written, end
            if not away and not toward:
                yield from self.behind(written, self.skip(end, "day part"), ("week",))

    def _plain(self, at: int) -> Iterator[Reading]:
        """A date without its weekday."""
        yield from self._numeric(at)
        yield from self._roman(at)
        yield from self._named(at)
        yield from self.period(at)
        yield from self.in_korean(at)
        yield from self._part_of(at)
        yield from self._week_of(at)
        yield from self._week_of_month(at)
        yield from self._of_month(at)
        for away, end in self.away(at):
            yield Written(away=away), end
            day = self.skip(self.comma(end), "on", "lead")
            if away[0] == "week" and (weekday := self.means(day, "weekday")) is not None:  # `last week on Thursday`
                yield Written(weekday=(weekday, self.tokens[day]), away=away), day + 1

    def _numeric(self, at: int) -> Iterator[Reading]:
        text = self.number(at)
        if match := YEAR_FIRST.match(text):
            yield Written(match[1], int(match[3]), int(match[4])), at + 1
        elif match := MONTH_AND_YEAR.match(text):
            yield Written(match[2], int(match[1])), at + 1
        elif match := YEAR_AND_MONTH.match(text):
            yield Written(match[1], int(match[2])), at + 1
        elif (match := NUMERIC.match(text)) and (match[4] or match[2] == "/"):
            yield _in_numbers(int(match[1]), int(match[3]), match[4] or ""), at + 1
            if match[4] and self.means(at + 1, "year"):  # `19.06.2024 г.`
                yield _in_numbers(int(match[1]), int(match[3]), match[4]), self.dot(at + 2)
        elif match := NUMERIC.fullmatch(self._spread(at)):
            yield _in_numbers(int(match[1]), int(match[3]), match[4]), at + 5
        elif re.fullmatch(r"\d{4}", text) and self.text(at + 1) == ".":
            yield from self._dotted(at)

    def _roman(self, at: int) -> Iterator[Reading]:
        """`12.X.2024`, `12/X/2024`, `12 X 2024`: the month in Roman numerals, between two equal marks or blanks."""
        marked = self.text(at + 1) in (".", "/", *DASHES)
        place = at + 1 + marked
        day, month = self.day(at), ROMAN_MONTHS.get(self.text(place))
        if day and month and not (marked and self.text(place + 1) != self.text(at + 1)):
            yield from ((Written(year, month, day), end) for year, end in self.year(place + 1 + marked))

    def _spread(self, at: int) -> str:
        """`28 / 10 / 2025` without its blanks."""
        text = "".join(self.text(place) for place in range(at, at + 5))
        return text if re.fullmatch(r"\d{1,2}([./-])\d{1,2}\1\d{4}", text) else ""

    def without_year(self, at: int) -> Iterator[Reading]:
        """`27.2`, which is a day only where a weekday or another day stands beside it."""
        if (match := NUMERIC.match(self.number(at))) and int(match[3]) <= 12 and not match[4]:
            yield _in_numbers(int(match[1]), int(match[3])), at + 1

    def _dotted(self, at: int) -> Iterator[Reading]:
        """`2024. 6. 19.` and `2024. 6.` as Koreans write it."""
        year, month, day = (self.number(place) for place in (at, at + 2, at + 4))
        if self.text(at + 3) != "." or not re.fullmatch(r"\d{1,2}", month):
            return
        if re.fullmatch(r"\d{1,2}", day):
            yield Written(year, int(month), int(day)), self.dot(at + 5)
        elif not day and self.joined(at + 1) and self.joined(at + 3) and 1 <= int(month) <= 12:
            yield Written(year, int(month)), at + 4

    def _named(self, at: int) -> Iterator[Reading]:
        """A month by its name, with its day or not, and with its year or what stands for it."""
        if day := self.day(at):
            end = self.ordinal(at + 1)
            start = end + 1 if self.text(end) in DASHES and self.means(end + 1, "month") else self.skip(end, "of")
            if month := self.means(start, "month"):
                yield from self.with_year(Written(month=month, day=day), self.dot(start + 1))
        for away, toward, start in self.before(at):
            if month := self.means(start, "month"):
                written = Written(month=month, away=away, toward=toward)
                end = self.dot(start + 1)
                yield from self.with_year(written, end)
                if self.text(end) in DASHES and self.text(end + 2) in DASHES:  # `Oct-28-2025`
                    named = written._replace(day=self.day(end + 1))
                    yield from ((named._replace(year=year), last) for year, last in self.year(end + 3) if named.day)
                if day := self.day(self.skip(end, "lead")):
                    after = self.ordinal(self.skip(end, "lead") + 1)
                    yield from self.with_year(written._replace(day=day), after)

    def _part_of(self, at: int) -> Iterator[Reading]:
        """`early October 2024`, `akhir tahun lalu`, `в начале 2023 года`, `first half of 2024`, `mid-2023`."""
        if self.means(at, "past weekend"):
            yield Written(part="weekend"), at + 1
        if part := self.means(at, "weekend"):
            yield from ((w._replace(part=part), end) for w, end in self.behind(Written(), at + 1, ()))
        for _, toward, start in self.before(at):
            if toward and self.means(start, "weekend"):
                yield Written(part="weekend", toward=toward), start + 1
        if part := self.means(at, "part"):
            start = at + 1 + (self.text(at + 1) in DASHES or (part in HALVES and self.text(at + 1) == "/"))
            for place in self.places(start, "of", "lead"):
                for written, end in (
                    *self._named(place),
                    *self.period(place),
                    *self._spans(place),
                    *self._of_this(place),
                ):
                    if written.day is None and not written.part and _has_part(written, part):
                        in_season = (written.month or 0) > 12  # nothing says where its parts begin: the whole of it
                        yield written if in_season else written._replace(part=part), end
            yield from self._weekday(start)  # `late Tuesday`: a time of day
            yield from ((Written(away=away), end) for away, end in self.away(start) if away[0] == "day")

    def _of_this(self, at: int) -> Iterator[Reading]:
        """`the year` and `bulan` behind a part, which are those of the reference day: `akhir tahun`, `конец года`."""
        told = self.text(at + 1).casefold() in ("itu", "tersebut", "yang")
        if (unit := self.means(at, "unit")) in ("month", "year") and not told:
            yield Written(away=(unit, 0)), at + 1

    def _week_of_month(self, at: int) -> Iterator[Reading]:
        """`the third week of October 2024`, `pekan ketiga Oktober`, `на третьей неделе октября`."""
        week, number = (at, at + 1) if self.means(at, "unit") == "week" else (at + 1, at)
        which = "last" if self.means(number, "final") else self.means(number, "ordinal")
        if which and (self.means(week, "unit") == "week" or self.means(week, "week of")):
            for start in self.places(at + 2, "of", "lead"):
                for written, end in (*self._named(start), *self._spans(start)):
                    in_month = written.month or (written.away and written.away[0] == "month")
                    if in_month and not written.day and not written.part:
                        yield written._replace(part=f"week {which}"), end

    def _week_of(self, at: int) -> Iterator[Reading]:
        """`the week of 20 October 2025`."""
        if self.means(at, "week of"):
            start = self.skip(at + 1, "lead")
            if not self.means(start, "week of"):  # `week of week of …` would go as deep as it is long
                yield from ((w._replace(part="week"), end) for w, end in self._plain(start) if w.day)

    def _spans(self, at: int) -> Iterator[Reading]:
        yield from ((Written(away=away), end) for away, end in self.away(at) if away[0] != "day")


def _in_numbers(first: int, second: int, year: str = "") -> Written:
    """A day and month in numbers, in the only order that is possible, or day first where both are."""
    if second > 12 >= first:
        return Written(year, first, second, order="month")
    return Written(year, second, first, order="?" if first != second and first <= 12 else "day")


def _both(mark: str, other: str) -> str:
    return other if not mark or mark == other else "%"


def _has_part(written: Written, part: str) -> bool:
    """Whether it is a month, for its ten days, or a year, for its months from the first; other parts have all."""
    unit = written.away[0] if written.away else ""
    if part.startswith("days-"):
        return unit == "month" or written.month in range(1, 13)
    if part.startswith("months-"):
        return not (written.month or written.decade) and unit in ("", "year")
    return True
