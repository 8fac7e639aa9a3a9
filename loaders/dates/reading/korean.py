"""The grammar of dates in Korean, which run from the year down and put their words behind the numbers."""

import re
from collections.abc import Iterator

from loaders.dates.reading.cursor import DASHES
from loaders.dates.reading.periods import WINTER, Periods, Reading, Written, are_two_years
from loaders.dates.reading.phrases import Role

BETWEEN = DASHES | {"·", ","}
"""What stands between two days or months that have their unit once; `3·4분기` is for some the third of four."""

LASTS = re.compile("간|동안|째|차|만|짜리|치|넘|이상|이내|정도|가량|내내|여|후|뒤|전")
LASTS_APART = re.compile(f"(?:{LASTS.pattern}|연속|연달아|내|안)(?:에|에는|의|인|게|으로)?\\Z")
"""What behind a number of days says that they are counted; behind a blank as a word: `27일 만났다` is a day."""


class Korean(Periods):
    """The rules for dates in Korean, over the tokens of a text."""

    def in_korean(self, at: int) -> Iterator[Reading]:
        """`2024년 6월 19일`, `지난해 10월 말`, `이달 15일`, `지난 19일`."""
        yield from self._part_of_year(at)
        yield from self._part_of_week(at)
        yield from self._winter(at)
        for written, end in self._korean_heads(at):
            start = self.skip(end, "particle") if written.away else end
            for longer, after in self._korean_month(written, start):
                yield from self._korean_tail(longer, after)
                for day, last in self._korean_number(after, "day unit"):
                    yield longer._replace(day=day), last
            if written.year or (written.away and written.away[0] != "told year"):
                yield from self._korean_tail(written, end)
            if not written.year and (not written.away or written.away[0] == "month"):
                for day, last in self._korean_number(start, "day unit"):
                    if not self.counts_days(last):
                        yield written._replace(day=day), last

    def _part_of_year(self, at: int) -> Iterator[Reading]:
        """`연초`, `연말`, `상반기`."""
        if part := self.means(at, "year part"):
            yield Written(part=part, away=("year", 0)), at + 1

    def _part_of_week(self, at: int) -> Iterator[Reading]:
        """`이번 주 초`, `다음 주 중반`."""
        for away, end in self.away(at):
            if away[0] == "week" and (part := self.means(end, "part after")) in ("early", "mid", "late"):
                yield Written(part=part, away=away), end + 1

    def _winter(self, at: int) -> Iterator[Reading]:
        """`2023~2024년 겨울`: the one that begins in the first of two years."""
        years = self.number(at), self.number(at + 2)
        season = at + 3 + bool(self.means(at + 3, "year"))
        if self.text(at + 1) in DASHES and self.means(season, "season") == WINTER and are_two_years(*years):
            yield Written(years[0], WINTER), season + 1

    def _korean_heads(self, at: int) -> Iterator[Reading]:
        for year, end in self.year(at):
            if self.text(end - 1) in ("년", "년도"):
                yield Written(year), end
        yield from self.decade(at)
        for away, toward, start in self.before(at):
            if away is None or away[0] in ("year", "month", "told year"):
                yield Written(away=away, toward=toward), start

    def _korean_month(self, written: Written, at: int) -> Iterator[Reading]:
        if not written.away or written.away[0] in ("year", "told year"):
            for month, end in self._korean_number(at, "month unit"):
                yield written._replace(month=month), end
        if season := self.means(at, "season"):
            yield written._replace(month=season), at + 1
        for quarter, end in self._korean_number(at, "quarter"):
            if quarter <= 4:
                yield written._replace(month=32 + quarter), end
        if "/" in self.number(at) and self.means(at + 1, "quarter"):
            quarter, end = self.counted_quarter(at)  # `1/4분기`
            if quarter:
                yield written._replace(month=32 + quarter), end + 1

    def _korean_number(self, at: int, unit: Role) -> Iterator[tuple[int, int]]:
        """`10월`, and the `10` of `10~12월`, `25·26일`, `25, 26일`."""
        number = self.day(at)
        if number and self.means(at + 1, unit):
            yield number, at + 2
        elif number and self.day(at + 2, unit) and self.text(at + 1) in (DASHES if unit == "quarter" else BETWEEN):
            yield number, at + 1

    def counts_days(self, at: int) -> bool:
        """Whether what stands behind a number of days says that they are counted: `3일간`, `3일 만에`."""
        return bool((LASTS if self.joined(at) else LASTS_APART).match(self.text(at)))

    def _korean_tail(self, written: Written, at: int) -> Iterator[Reading]:
        yield written, at
        if written.month and written.month <= 12:
            which = "last" if self.means(at, "final") else self.means(at, "ordinal")
            if which and self.means(at + 1, "unit") == "week":
                yield written._replace(part=f"week {which}"), at + 2
            if (number := self.day(at, "week number")) and number <= 5:
                yield written._replace(part=f"week {number}"), at + 2
        part = self.means(at, "part after")
        if part and (written.month or 0) <= 12:
            yield written._replace(part=part), at + 1
