"""Dates in plain words, read whole: what may stand around a date (a time, a zone, brackets) is read and dropped."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from loaders.dates.edtf import DateError, When
from loaders.dates.reading.cursor import DASHES
from loaders.dates.reading.dateparser_check import second_reading
from loaders.dates.reading.meaning import meaning
from loaders.dates.reading.periods import furthest
from loaders.dates.reading.phrases import LANGUAGES
from loaders.dates.reading.ranges import Expression, Ranges
from loaders.dates.reading.tokens import Token, tokens
from loaders.language import either, message

LONGEST = 200
"""No date is longer; what is, is refused unread."""

CLOCK = re.compile(r"([01]?\d|2[0-4])[.:]([0-5]\d)(?:[.:]([0-5]\d))?\Z")
HOUR = re.compile(r"[01]?\d|2[0-4]")
OFFSET = re.compile(r"\d{1,2}(:?\d\d)?")


def read_words(text: str, on: date | None, language: str | None) -> When:
    """Read a date in plain words.

    Raises:
        DateError: It cannot be read, or it names no date, or more than one.
    """
    if len(text) > LONGEST:
        raise DateError(f"{text[:40]}…", message("This is too long for a date."))
    words = Whole(_unbracketed(tokens(unicodedata.normalize("NFC", text), languages(language))))
    found = furthest(words.readings())
    if found is None:
        raise DateError(text, message('"{text}" is not a date that can be read.', text=text))
    (expression, coming), end = found
    if end < len(words.tokens):
        raise _half_read(text, " ".join(token.text for token in words.tokens[end:]))
    try:
        when = meaning(expression, on, "coming" if coming else "")
    except DateError as error:
        raise DateError(text, error.reason, error.remedy) from None
    if _is_plain_day(expression):
        _agree(text, when, second_reading(text, words.spoken()))
    return when


def _is_plain_day(expression: Expression) -> bool:
    """Whether it is one day with its month in words and its year, which dateparser reads as well."""
    kind, day, _ = expression
    return kind == "date" and bool(day.day and day.month and day.year) and not (day.order or day.part)


def _agree(text: str, when: When, other: date | None) -> None:
    if other is not None and other != when.earliest:
        raise DateError(
            text,
            message("Two readers of dates disagree about it: {days}.", days=either((when.earliest, other))),
            message("Write the one that is meant."),
        )


def _unbracketed(whole: list[Token]) -> list[Token]:
    """The tokens without brackets around them all."""
    return whole[1:-1] if len(whole) > 2 and (whole[0].text, whole[-1].text) == ("(", ")") else whole


def languages(language: str | None) -> tuple[str, ...]:
    """The languages whose words are read: all, or the one that is known and English, in which any paper may date."""
    return LANGUAGES if language is None else tuple(dict.fromkeys((language, "en")))


def _half_read(text: str, rest: str) -> DateError:
    if re.match(r"['’–-]? ?[0-9]{2}(?![0-9.:]*[:.][0-9])\b", rest):
        return DateError(
            text,
            message("A year of two digits ({rest}) may lie in any century.", rest=rest),
            message("Write all four."),
        )
    return DateError(
        text, message('Only a part of "{text}" reads as a date; "{rest}" is left over.', text=text, rest=rest)
    )


class Whole(Ranges):
    """The rules for a text that is one date and nothing else."""

    def readings(self) -> Iterator[tuple[tuple[Expression, bool], int]]:
        """What the text may say, whether words of the future stand before it, and how far each reading reaches."""
        for opening in {0, self.comma(self.times(0))}:
            for start in self.places(opening, "on", "coming"):
                coming = any(self.means(place, "coming") for place in range(opening, start))
                for expression, end in self.expression(start):
                    if self.text(start - 1).casefold() == "malam" and not expression.begin.day:
                        continue  # `malam Selasa` is for many the night before
                    yield (expression, coming), self.times(end)
                    whole = expression.begin.year or (expression.begin.weekday and expression.begin.day)
                    if whole and self.means(end, "shift after") in (-1, 1):
                        yield (expression, coming), self.times(end + 1)  # `28 Oktober 2025 lalu`, `2026 mendatang`

    def spoken(self) -> tuple[str, ...]:
        """The languages of the months and weekdays that are named; Korean numbers its months."""
        named = (token.means.get("language", "ko") for token in self.tokens if token.kind == "word")
        return tuple(dict.fromkeys(named))

    def times(self, at: int) -> int:
        """The place after times of day, zones, particles and a full stop, which say nothing about the day."""
        while (end := self._time(at)) > at:
            at = end
        return self.dot(at) if self.dot(at) == len(self.tokens) else at

    def _time(self, at: int) -> int:
        bracket = self.text(at) == "("
        between = at + (self.text(at) in DASHES or self.text(at) == "|")  # `12 Juni 2020 - 10:54 WIB`
        start = self.skip(at + bracket, "clock", "on") if bracket else self.skip(self.comma(between), "clock")
        end = self._zone(self._clock(start), start)
        if bracket:
            return end + 1 if end > start and self.text(end) == ")" else at
        if end > start:
            return end
        return self.skip(at, "particle", "day part")

    def _clock(self, at: int) -> int:
        """`16.40`, `16:09:30`, `4 p.m.`, `10 pagi`, `3시 30분`, and `10` where a word such as `pukul` stands before."""
        at = at + 1 if self.text(at) == "T" else at
        if re.fullmatch(r"[0-2]\d[0-5]\d", self.number(at)) and self.means(at + 1, "zone"):  # `0300 GMT`
            return at + 1
        if CLOCK.match(self.number(at)):
            return self.skip(at + 1, "half day", "day part")
        if not HOUR.fullmatch(self.number(at)):
            return at
        if self.means(at + 1, "hour"):
            return self.skip(at + 4 if self.means(at + 3, "minute") else at + 2, "about after")
        end = self.skip(at + 1, "half day", "day part")
        return end if end > at + 1 or (at and self.means(at - 1, "clock")) else at

    def _zone(self, at: int, start: int) -> int:
        """`WIB`, `GMT+9`, `local time`, and `+0900` behind a time."""
        end = self.skip(at, "zone")
        if end > start and self.text(end) in ("+", "-", "−") and OFFSET.fullmatch(self.number(end + 1)):
            return end + 2
        return end
