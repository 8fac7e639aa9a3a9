"""Whether what reads as a date is meant as one.

A whole date speaks for itself. A bare year, month or weekday, and a number of days in Korean, is also a number, a name
or a verb, and is taken for a date only where the words around it say so.
"""

import re

from loaders.articles.running.lookalikes import COUNTED, YEARS, Lookalikes, words
from loaders.dates.reading.periods import Written
from loaders.dates.reading.phrases import Role
from loaders.dates.reading.ranges import Expression

PREPOSITIONS: tuple[Role, ...] = (
    "on",
    "of",
    "since",
    "from",
    "until",
    "to",
    "within",
    "between",
    "year",
    "part",
    "about",
)
"""What the word before a bare year or month must mean, one of these, for that to be a date."""

AROUND = words("around")
"""Words before a bare year or month that are no part of the grammar of dates."""

DETERMINERS = words("determiner")
"""Words before a year or month that belong to what follows: `the 2024 treaty`, `Kim's April visit`."""

NUMBERED = re.compile(
    r"(?:resolu\w*|резолюц\w*|결의|no|nos|nomor|nomer|number|№|room|ruang|kamar|flight|unit|article|pasal|model|type"
    r"|tipe|version|versi|section|channel|bus|route|rute|highway|sebanyak|sejumlah|some|nearly|almost|over|than|only"
    r"|hampir|lebih|kurang|hanya|rp|usd|us)\Z",
    re.IGNORECASE,
)
"""Words whose number is a name or an amount, not a year."""

NAMES_WITH_WEEKDAY = re.compile(
    r"(?:times|telegraph|mirror|express|mail|post|school|prayers?|agreement|group|demi)\Z|(?-i:Night|Live|Evening|Review)",
    re.I,
)
NAMES_BEFORE_WEEKDAY = re.compile(r"(?:black|bloody|good|palm|easter|holy|cyber|ash|super)\Z", re.IGNORECASE)
"""What makes a weekday a name: `the Sunday Times`, `Black Friday`."""

SHORTEST_WEEKDAY = {"en": 6, "id": 4, "ru": 5, "ko": 3}
"""Letters that a weekday has at least where it stands alone; shorter ones are other words too."""

WEEKDAYS_IN_RUSSIAN = {
    "понедельник вторник среду четверг пятницу субботу воскресенье": "в во на",
    "понедельника вторника среды четверга пятницы субботы воскресенья": "с со до от после утром вечером ночью",
    "понедельнику вторнику среде четвергу пятнице субботе воскресенью": "к ко",
}
"""The cases of weekdays with the words before them: `в среду` is a day, `в среде` an environment."""

ALSO_VERBS = frozenset(("May", "March", "August"))
ONLY_BEFORE_THEM = frozenset(
    [
        "in",
        "since",
        "until",
        "through",
        "from",
        "last",
        "this",
        "next",
        "early",
        "late",
        "mid",
        "of",
        "during",
        "before",
        "after",
    ]
)
"""Months that are names and verbs too, and the words that make them months."""


class Meant(Lookalikes):
    """The rules for what the words around a reading must be for it to be a date."""

    def is_meant(self, expression: Expression, at: int, end: int) -> bool:
        """Whether a reading from one place to another is meant as a date."""
        begin, last = expression.begin, expression.end
        if self.is_vague(at, end) or self.is_cut(end) or self.counts(last or begin, at, end):
            return False
        if last is not None:
            plain = begin.month or begin.day or begin.away or begin.decade or begin.weekday
            return bool(plain) or (self.in_range(begin) and self.in_range(last) and not self.is_numbered(at))
        if self._is_plain(begin, at, end):
            return True
        if begin.weekday and not begin.day:
            return self._is_weekday(begin, at, end)
        if begin.away and not (begin.month or begin.day):
            return self._is_away(at, end)
        if begin.day or begin.part or begin.decade:
            return self._is_day_or_part(begin, at, end)
        if begin.month:
            return self._is_month(begin, at, end)
        return self._is_year(begin, at, end)

    def _is_plain(self, written: Written, at: int, end: int) -> bool:
        """Whether nothing else can be meant: `어제(27일)`, `over the weekend`, `tanggal 28`."""
        if written.day and (written.said or not (written.month or written.year)):
            return written.said is not None or self._is_number_of_a_day(at, end)
        return self.means(at, "past weekend") is not None

    def _is_number_of_a_day(self, at: int, end: int) -> bool:
        """Whether the words say that a number is that of a day: `tanggal 28`, `9-го числа`."""
        behind = any(self.means(place, "day number behind") for place in range(at, end))
        return behind or any(self.means(place, "day number") for place in range(at - 1, end))

    def _is_day_or_part(self, written: Written, at: int, end: int) -> bool:
        if not (written.month or written.year or written.away or written.toward):
            last = end - 4 if self.text(end - 1) == ")" else end - 1  # behind it `(수)`
            counted = self.counts_days(end) or self.means(at, "about") or not self.means(last, "day unit")
            return self.language == "ko" and not counted
        if written.year or written.away or written.weekday or not written.month or self.language in ("ru", "ko"):
            return True
        return self._is_capital(at, end) and "/" not in self.text(at)

    def _is_weekday(self, written: Written, at: int, end: int) -> bool:
        place = next(place for place in range(at, end) if self.means(place, "weekday") is not None)
        name, before = self.text(place), self.text(place - 1)
        if before.casefold() == "malam":  # `malam Selasa` is for many the night before
            return False
        if written.said or self.means(at, "part") or len(name) < SHORTEST_WEEKDAY[self.language]:
            return False
        if self.language == "ko" and before == "·" and len(self.text(place - 2)) == 1:
            return False  # `월·금요일`
        if written.toward or written.away or self.language == "ko":
            return True
        if self.language == "ru":
            fitting = (words for names, words in WEEKDAYS_IN_RUSSIAN.items() if name.casefold() in names.split())
            listed = self.last == at - 1 and (before == "," or self.means(at - 1, "and") or self.means(at - 1, "or"))
            return bool(listed) or before.casefold().split(" ")[-1] in next(fitting, "").split()
        named = NAMES_WITH_WEEKDAY.match(self.text(end)) or NAMES_BEFORE_WEEKDAY.match(before)
        return name[0].isupper() and not named

    def _is_month(self, written: Written, at: int, end: int) -> bool:
        told = bool(written.year or written.away or written.toward)
        if written.month and written.month > 12:
            return told
        if self.language == "ko":
            return True
        if self.number(at):
            return False  # `6/2024` is more often the number of a law
        place = next(place for place in range(at, end) if self.means(place, "month"))
        name, before = self.text(place), self.text(place - 1).casefold()
        if self.language == "ru":
            return told or (name.islower() and self._is_introduced(place))
        if told or not name[:1].isupper():
            return name[:1].isupper()
        if self.is_a_person(place, end):
            return False
        if self.language == "en" and name in ALSO_VERBS:
            return before in ONLY_BEFORE_THEM or (before == "and" and self._is_introduced(place))
        if before in DETERMINERS:
            return self.text(end)[:1].islower()  # `the April summit`
        return self._is_introduced(place) or self.means(place - 1, "lead") is not None

    def _is_capital(self, at: int, end: int) -> bool:
        """Whether the month is written with a capital, as English and Indonesian have it."""
        return any(self.means(place, "month") and self.text(place)[:1].isupper() for place in range(at, end))

    def _is_introduced(self, at: int) -> bool:
        before = self.text(at - 1).casefold()
        listed = self.last == at - 1 and (before == "," or self.means(at - 1, "and"))  # `in May and August`
        return listed or before in AROUND or any(self.means(at - 1, role) for role in PREPOSITIONS)

    def in_range(self, written: Written) -> bool:
        """Whether it has more than a year, or one that newspapers write about."""
        return bool(written.day or written.month) or (written.year.isdecimal() and int(written.year) in YEARS)

    def is_numbered(self, at: int) -> bool:
        """Whether the word before makes a number a name or an amount: `resolution 2397`, `almost 2,000`."""
        return NUMBERED.match(self.text(at - 1)) is not None

    def _is_year(self, written: Written, at: int, end: int) -> bool:
        """Whether a number of four digits is a year: the word for it, a preposition, brackets or a name before it."""
        if not self.in_range(written):
            return False
        if any(self.means(place, "year") for place in range(at, end)):
            return True
        following, before = self.text(end), self.text(at - 1)
        if self.is_numbered(at) or following.casefold() in COUNTED or self.means(end, "zone"):
            return False
        if (before, following) == ("(", ")"):
            return not self.means(end + 1, "year")  # `주체114(2025)년`
        if self.language in ("ru", "ko"):
            return self.text(end - 1) != written.year and self._is_introduced(at)  # `в 2022-м`
        goes_on = following[:1].islower() and not self.tokens[end].means
        if self._is_introduced(at) and before.casefold() not in DETERMINERS:
            return not (goes_on and written.year.endswith("00"))
        if before.casefold() in DETERMINERS:
            return following[:1].isalpha() and not written.year.endswith("00")
        return before[:1].isupper() and not goes_on and not self.joined(at)

    def _is_away(self, at: int, end: int) -> bool:
        """Whether a span of time counts from the day of the article; headings such as `Berita Hari Ini` do not."""
        words = self.text(at) if end == at + 1 else " ".join(self.text(place) for place in range(at, end))
        if words == "Today":
            return not self.text(at - 1)[:1].isupper()
        split = words.split()
        return not (len(split) > 1 and all(word[:1].isupper() for word in split) and self.text(at - 1)[:1].isupper())
