"""The grammar of years, decades, seasons and quarters, and of time counted from the day on which something was said.

Every rule takes the place of a token and yields what it can read from there, each reading with the place after it.
Which reading counts is for the caller to say: the one that reaches furthest. No rule refuses anything; what is
impossible or ambiguous is found when the meaning is worked out.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from loaders.dates.reading.cursor import DASHES, Cursor
from loaders.dates.reading.tokens import Token

WINTER = 24
BEFORE_JUCHE = 1911
TWO_YEARS = re.compile(r"(\d{4})/(\d{4}|\d{2})")
ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}
HALVES = ("first", "second")
POSSESSIVES = ("'", "’", "'s", "’s")
TOWARD = {-1: "past", 0: "this", 1: "next"}


class Written(NamedTuple):
    """One date as it is written.

    Attributes:
        year: The year, as it is written; two digits are two digits.
        month: The month, or the EDTF number of a season or quarter.
        day: The day of the month.
        weekday: The weekday, counted from Monday as 0, and the word for it.
        part: early, mid, late, first (half), second (half), weekend, or week for the week that holds the day.
        away: A unit of time and how many of it from the reference day: ("week", -1).
        toward: Which one is meant where the year or the week is not said: "", past, this or next.
        order: Of a day and month in numbers: day or month, whichever comes first, or "?" where that is not told and
            they are taken day first.
        decade: Whether the ten years from `year` are meant.
        said: A unit of time and how many of it from the reference day, said beside the date and so true of it:
            `yesterday, 27 October`.
        mark: "~" about, "?" uncertain, "%" both.
    """

    year: str = ""
    month: int | None = None
    day: int | None = None
    weekday: tuple[int, Token] | None = None
    part: str = ""
    away: tuple[str, int] | None = None
    toward: str = ""
    order: str = ""
    decade: bool = False
    said: tuple[str, int] | None = None
    mark: str = ""


Reading = tuple[Written, int]


def furthest(readings: Iterable[tuple[Any, int]]) -> tuple[Any, int] | None:
    """The reading that reaches furthest; the first of equals."""
    return max(readings, key=lambda reading: reading[1], default=None)


def are_two_years(first: str, second: str) -> bool:
    """Whether they are a year and the next one, which may have two digits."""
    return len(first) == 4 and first.isdecimal() and second in ((after := f"{int(first) + 1:04}"), after[2:])


class Periods(Cursor):
    """The rules for what is longer than a day, over the tokens of a text."""

    def with_year(self, written: Written, at: int) -> Iterator[Reading]:
        """What is written so far, alone and with the year behind it."""
        yield written, at
        if written.away or written.toward:
            return
        for start in self.places(self.comma(at), "of"):
            yield from ((written._replace(year=year), end) for year, end in self.year(start))
        if self.text(at) in DASHES:  # `Oct-2024`, `Q4-2024`; an interval would have one end hold the other
            yield from ((written._replace(year=year), end) for year, end in self.year(at + 1))
            named = self.means(at - 1, "month") or self.text(at - 1) == "."  # not the second day of `Oct. 11–13`
            close = self.joined(at) and self.joined(at + 1) and re.fullmatch(r"\d{2}", self.number(at + 1))
            if written.day and named and close:
                yield written._replace(year=self.number(at + 1)), at + 2  # `28-Oct-24`, which is refused as such
        if written.month == WINTER:
            yield from self._two_years(written, at)
        for start in self.places(self.comma(at), "of", "on"):
            if (shift := self.means(start, "told year")) is not None:
                yield written._replace(away=("told year", shift)), start + 1
        yield from self.behind(written, at, ("year", "month"))

    def _two_years(self, written: Written, at: int) -> Iterator[Reading]:
        """`2023–2024`, `2023/24` behind a winter, which begins in the first of them."""
        for start in self.places(self.comma(at), "of"):
            if whole := TWO_YEARS.fullmatch(self.number(start)):
                first, second, end = whole[1], whole[2], start + 1
            elif self.text(start + 1) in DASHES:
                first, second, end = self.number(start), self.number(start + 2), start + 3
            else:
                continue
            if are_two_years(first, second):
                yield written._replace(year=first), end
                if self.means(end, "year"):
                    yield written._replace(year=first), self.dot(end + 1)

    def behind(self, written: Written, at: int, units: tuple[str, ...]) -> Iterator[Reading]:
        """What may stand behind a name and say which one is meant: `lalu`, `tahun lalu`, `last year`, `этого года`."""
        if (shift := self.means(at, "shift after")) is not None:
            yield written._replace(toward=TOWARD[shift]), at + 1
        for start in self.places(self.comma(at), "of", "on"):
            yield from ((written._replace(away=away), end) for away, end in self.away(start) if away[0] in units)

    def before(self, at: int) -> Iterator[tuple[tuple[str, int] | None, str, int]]:
        """What may stand before the name of a day or month and say which one is meant."""
        yield None, "", at
        if (shift := self.means(at, "shift")) is not None:
            yield None, TOWARD[shift], at + 1
        if away := self.means(at, "away"):
            yield away, "", self.skip(at + 1, "particle")
        if (shift := self.means(at, "told year")) is not None:
            yield ("told year", shift), "", self.skip(at + 1, "particle")

    def year(self, at: int) -> Iterator[tuple[str, int]]:
        """A year of four digits, with the word for it before or behind or not at all."""
        start = at + 1 if self.means(at, "year") and self.number(at + 1) else at
        if re.fullmatch(r"\d{4}", self.number(start)):
            yield self.number(start), start + 1
            end = self.ordinal(start + 1)
            if end > start + 1:
                yield self.number(start), end
            if self.means(end, "year"):
                yield self.number(start), self.dot(end + 1)
        elif self.means(at, "juche"):
            yield from self._juche(at + 1)
        elif self.text(start) in ("'", "’", "‘") and re.fullmatch(r"\d{2}", self.number(start + 1)):
            yield self.number(start + 1), start + 2 + bool(self.means(start + 2, "year"))

    def _juche(self, at: int) -> Iterator[tuple[str, int]]:
        """`주체114(2025)년`, `Juche 114 (2025)`: North Korea counts from 1912; no year where two differ."""
        if not re.fullmatch(r"[1-9]\d{0,2}", self.number(at)):
            return
        year, end = f"{BEFORE_JUCHE + int(self.number(at))}", at + 1
        if self.text(end) == "(":
            if self.number(end + 1) != year or self.text(end + 2) != ")":
                return
            end += 3
        yield year, end
        if self.means(end, "year"):
            yield year, self.dot(end + 1)

    def period(self, at: int) -> Iterator[Reading]:
        """A year, decade, season, quarter or half."""
        yield from self.decade(at)
        for year, end in self.year(at):
            yield Written(year), end
            yield from self._coded(end, year)
        for away, toward, start in self.before(at):
            if season := self.means(start, "season"):
                yield from self.with_year(Written(month=season, away=away, toward=toward), start + 1)
        for month, part, end in self._quarter(at):
            for written, last in self.with_year(Written(month=month, part=part), end):
                if month or written.year or written.away:
                    yield written, last
        if self.means(at, "final") and self.means(at + 1, "quarter"):  # without a year it is the one before
            for written, last in self.with_year(Written(month=36), at + 2):
                if written.year or written.away:
                    yield written, last

    def _coded(self, at: int, year: str) -> Iterator[Reading]:
        """`2024 Q3`, `2024 H2`, `2024-Okt`, `2024 Oct 27`."""
        start = at + (self.text(at) in DASHES)
        if self.text(start).casefold() == "w" and self.joined(start) and self.joined(start + 1) and self.day(start + 1):
            yield Written(year, part=f"W{self.day(start + 1)}"), start + 2
        if quarter := self.means(start, "quarter code"):
            yield Written(year, 32 + quarter), start + 1
        if half := self.means(start, "half code"):
            yield Written(year, part=HALVES[half - 1]), start + 1
        if (month := self.means(start, "month")) and self.means(start, "language") != "ko":
            end = self.dot(start + 1)
            yield Written(year, month), end
            day = end + (self.text(end) in DASHES)
            if self.day(day):
                yield Written(year, month, self.day(day)), day + 1

    def _quarter(self, at: int) -> Iterator[tuple[int | None, str, int]]:
        """`Q3`, `third quarter`, `kuartal III`, `III кв.`, `II полугодие`; a quarter by its month number in EDTF."""
        if quarter := self.means(at, "quarter code"):
            yield 32 + quarter, "", at + 1 + (self.text(at + 1) == "/")
        if half := self.means(at, "half code"):
            yield None, HALVES[half - 1], at + 1 + (self.text(at + 1) == "/")
        number, end = self.counted_quarter(at)
        if number and self.means(end, "quarter"):
            yield 32 + number, "", self.dot(end + 1)
        if number in (1, 2) and self.means(end, "half"):
            yield None, HALVES[number - 1], end + 1
        if self.means(at, "quarter"):
            number, end = self.counted_quarter(at + 1)
            if number:
                yield 32 + number, "", end + (self.text(end) == "/")

    def counted_quarter(self, at: int) -> tuple[int, int]:
        """A number from 1 to 4 in digits, in Roman numerals or as a word, and the place after it."""
        if found := re.fullmatch(r"([1-4])(?:/4)?", self.number(at)):  # `1/4분기`, one of four
            return int(found[1]), self.ordinal(at + 1)
        number = ROMAN.get(self.text(at)) or self.means(at, "ordinal") or 0
        return number if number <= 4 else 0, at + 1 + (self.text(at + 1) in DASHES and bool(self.means(at, "ordinal")))

    def decade(self, at: int) -> Iterator[Reading]:
        """`2000s`, `2000-an`, `2000-е годы`, `2000년대`."""
        start = at + 1 if self.means(at, "year") or self.means(at, "decade years") else at
        if not re.fullmatch(r"\d{3}0", self.number(start)):
            return
        end = start + 1 + (self.text(start + 1) in DASHES)
        if self.means(end, "decade") and not self.tokens[end].gap:
            decade = Written(self.number(start), decade=True)
            yield decade, end + 1
            if self.means(end + 1, "decade years"):
                yield decade, end + 2

    def away(self, at: int) -> Iterator[tuple[tuple[str, int], int]]:
        """A unit of time counted from the reference day: `kemarin`, `last week`, `tahun lalu`, `3 недели назад`."""
        if away := self.means(at, "away"):
            yield away, at + 1
        shift = self.means(at, "shift")
        # `next day` counts from the day just told, and `the last month` is no month of the calendar
        rolling = shift == -1 and self.text(at - 1).casefold() == "the"
        if shift is not None and (unit := self.means(at + 1, "unit")) and unit != "day" and not rolling:
            yield (unit, shift), at + 2
        unit, shift = self.means(at, "unit"), self.means(at + 1, "shift after")
        if unit and shift is not None and (unit != "day" or shift == 0):  # `beberapa hari lalu` is no certain day
            yield (unit, shift), at + 2
        yield from self._counted(at)

    def _counted(self, at: int) -> Iterator[tuple[tuple[str, int], int]]:
        """`3 days ago`, `setahun lalu`, `год назад`, `사흘 전`, `через два дня`, `in 3 days' time`."""
        ahead = bool(self.means(at, "ahead"))
        for number, unit, end in self._amount(at + ahead):
            if ahead:
                yield (unit, number), end
                yield from (((unit, number), last) for last in self._time_from_now(end))
            elif sign := self.means(end, "ago"):
                yield (unit, sign * number), end + 1

    def is_from_now(self, at: int) -> bool:
        """Whether `in` stands here before a length of time that is surely still to come: `in 3 days' time`."""
        return bool(self.means(at, "ahead")) and any(
            True for _, _, end in self._amount(at + 1) for _ in self._time_from_now(end)
        )

    def _time_from_now(self, at: int) -> Iterator[int]:
        """The place after `time` and the apostrophe before it: `in two weeks' time`, `in a week's time`."""
        place = at + (self.text(at) in POSSESSIVES and self.joined(at))
        if self.text(place).casefold() == "time":
            yield place + 1

    def _amount(self, at: int) -> Iterator[tuple[int, str, int]]:
        """How many of which unit."""
        text = self.number(at)
        number = int(text) if re.fullmatch(r"\d{1,4}", text) else self.means(at, "count")
        unit = self.means(at + 1, "unit") or self.means(at + 1, "units")
        if number and unit:
            yield number, unit, at + 2
        if days := self.means(at, "days"):
            yield days, "day", at + 1
        if one := self.means(at, "one"):
            yield 1, one, at + 1
