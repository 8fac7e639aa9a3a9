"""What has the form of a date and is none: names, numbers that count, days that come every year, other days' days.

A part of such a thing is none either: `5월1일경기장` is a stadium and no May.
"""

from loaders.dates.reading.periods import Written
from loaders.dates.reading.phrases import LANGUAGES, surroundings
from loaders.dates.reading.ranges import Expression, Ranges
from loaders.dates.reading.tokens import Token


def words(key: str) -> frozenset[str]:
    """The words of all languages under one key of what stands around dates in running text."""
    return frozenset(word for language in LANGUAGES for word in surroundings(language, key))


YEARS = range(1800, 2100)
"""What a number of four digits must lie in to be a year."""

COUNTED = words("counted")
"""What a number counts where one of these follows it."""

VAGUE = words("vague")
"""Words before a unit of time that make it no certain one: `beberapa tahun lalu`, `every Monday`."""

EVERY = words("every")
"""Words that make a day one of every year or week, around it or around `year`: `every year on May 9`."""

ALMOST = words("almost")
"""Words before a length of time that make its end no certain one: `nearly three years ago`."""

OTHER_DAY = words("other-day")
"""Words of another day, from which days before are counted: `그날 10일 전`."""

NAMED_BEFORE, NAMED_BEHIND = words("named-before"), words("named-behind")
"""What is named after a day, before and behind it: `Jalan 17 Agustus`, `the March 26 Electric Cable Factory`."""

LONGEST_NAME = 4
"""Words of a name between its day and what it is the name of."""

STEPS = 6
"""How many words before a day may stand between it and what makes it one of many."""

BEFORE_A_DAY = frozenset(("on", "since", "until", "by", "from", "through", "and"))
"""English words behind which a day is one, whatever follows: `on May 12 Moscow State University said`."""

CLOSELY_BEFORE_A_MONTH = words("closely-before-a-month")
"""Words behind which a month is one, though a name in capitals follows: `in June Putin`, but `by June Park`."""


class Lookalikes(Ranges):
    """The rules for what only looks like a date."""

    def __init__(self, found: list[Token], language: str) -> None:
        """Look at the tokens of a text in one language."""
        super().__init__(found)
        self.language = language
        self.last = -1
        """The place behind the last date that was found."""
        self.taken = -1
        """The place behind the last words of which no part is a date."""

    def is_taken(self, expression: Expression, at: int, end: int) -> bool:
        """Whether no part of a reading is a date: it comes every year, or is a name, or counted from elsewhere."""
        counted = self.means(end - 1, "ago") == -1 and self._is_counted_loosely(at)
        return counted or self._comes_again(at, end) or self._is_named(expression, at, end)

    def _is_named(self, expression: Expression, at: int, end: int) -> bool:
        begin = expression.begin
        if self.language == "ko":
            return bool(begin.month) and self.text(end).startswith(tuple(NAMED_BEHIND))
        if expression.kind != "date" or not (begin.month and begin.day):
            return False
        before = at - 1 - (self.text(at - 1) in tuple('.«“"'))
        if self.text(before).casefold() in NAMED_BEFORE:
            return True
        if self.text(at - 1).casefold() in BEFORE_A_DAY:
            return False
        following = [self.text(place) for place in range(end, end + LONGEST_NAME)]
        capitals = next((n for n, word in enumerate(following) if not word[:1].isupper()), LONGEST_NAME)
        return any(word.casefold() in NAMED_BEHIND for word in following[:capitals])

    def is_a_person(self, at: int, end: int) -> bool:
        """Whether a month is the first name of somebody: `according to June Park`."""
        following = self.tokens[end] if end < len(self.tokens) else None
        name = following is not None and following.text.istitle() and not following.means and len(following.text) > 1
        return name and self.text(at - 1).casefold() not in CLOSELY_BEFORE_A_MONTH

    def counts(self, written: Written, at: int, end: int) -> bool:
        """Whether the number at the end of a date counts what follows: `in October 2000 soldiers`."""
        number, following = self.number(end - 1), self.text(end)
        if not number or not written.month or end - 1 == at:
            return False
        counted = following.casefold() in COUNTED
        if number == written.year:
            goes_on = counted or (following[:1].islower() and not self.tokens[end].means)
            return int(number) not in YEARS or (goes_on and number.endswith("0"))
        if self.means(end - 2, "month") is None:
            return False
        return self.language in ("id", "ru") or (counted and self.text(at - 1).casefold() not in BEFORE_A_DAY)

    def is_cut(self, end: int) -> bool:
        """Whether only the first part of a Korean date could be read: `1월8일수산사업소`, `2024년 6월산`."""
        smaller = {"월": "일", "년": "월"}.get(self.text(end - 1))
        return bool(smaller and self.day(end)) and self.text(end + 1).startswith(smaller or " ")

    def is_vague(self, at: int, end: int) -> bool:
        """Whether a word makes many of it, or it is counted from another day: `через два дня`, `사흘 뒤`."""
        if self.is_from_now(at):
            return False
        if self.means(at, "ahead") or self.means(end - 1, "ago") == 1:
            return True
        lasts = self.language == "ko" and self.number(end) and self.text(end + 1).startswith(("시간", "분"))
        return bool(lasts) or self.text(at - 1).casefold() in VAGUE

    def _is_counted_loosely(self, at: int) -> bool:
        """Whether a length of time is none to the year or day, or ends on another day than that of publication."""
        before = self.text(at - 1).casefold()
        pair = f"{self.text(at - 2)} {before}".casefold()
        if before in ALMOST or pair in ALMOST or before in OTHER_DAY or self.means(at - 1, "told day"):
            return True
        return self.language == "ko" and self.last == at  # `10월 10일 이틀 전`

    def _comes_again(self, at: int, end: int) -> bool:
        """Whether it is a day of every week or year: `every Monday and Friday`, `매년 5월 9일`."""
        if self.text(end).casefold() in EVERY:
            return True
        for place in range(at - 1, at - STEPS, -1):
            if self.text(place).casefold() in EVERY:
                return True
            listed = self.text(place) == "," or self.means(place, "and") or self.means(place, "weekday") is not None
            if not (listed or any(self.means(place, role) for role in ("on", "lead", "unit"))):
                return False
        return False
