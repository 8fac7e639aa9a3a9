"""Every date that the running text of a news article mentions, where it stands and how it reads.

The grammar is the one that reads single dates. Here it is tried at every place of the text, and what it finds counts as
a date only if its surroundings leave no doubt: a bare number is a year only where words make it one, and a word that is
also a name or a verb (May, march, Sun) is a month or a weekday only where a date is expected.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from loaders.dates.meaning import meaning
from loaders.dates.periods import Written
from loaders.dates.ranges import Expression, Ranges
from loaders.dates.tokens import Token, tokens
from loaders.dates.words import languages
from loaders.drafting.article import language_of
from loaders.edtf import DateError, When

HIDDEN = re.compile(r"\S+://\S+|\S+@\S+|\b\w+(?:_\w+)+\b|[@#]\w+|(?:\+\d|\(0|\b0)[\d ()-]{7,}\d")
"""Addresses, file names, tags and telephone numbers, in which no date is looked for."""

HEADER = 700
"""Characters at the beginning of an article within which its own day stands."""

PUBLISHED = re.compile(r"(?i)\b(?:diterbitkan|dipublikasikan|published|posted|опубликовано|입력|등록|승인)\W*$")
"""What stands before the day of publication where an article shows the day of an update too."""

AHEAD = 12
"""How many tokens back within the sentence words of the future are looked for."""

YEARS = range(1900, 2100)
"""What a number of four digits must lie in to be taken for a year."""

INTRODUCED = ("on", "of", "since", "from", "until", "to", "year", "lead", "within", "between", "about", "part")
"""What a word must play before a bare year or month for that to be one."""

SHORTEST_WEEKDAY = {"en": 6, "id": 4, "ru": 5, "ko": 3}
"""Letters that the name of a weekday has at least where it stands alone; shorter ones are other words too."""

OPENING = "(“\"'«[—–-,.:"
"""What a date may follow without a blank."""

ABBREVIATED = 4
"""Letters of an abbreviation at most, whose full stop belongs to it."""

OF_LATE = frozenset(("terakhir", "now", "sekarang", "kini", "сейчас", "지금", "현재"))
"""Words with which a span of time is none that could be dated."""

COUNTED = frozenset(
    (
        *("troops", "soldiers", "people", "men", "workers", "tons", "tonnes", "kilometers", "kilometres", "km"),
        *("containers", "tentara", "orang", "pasukan", "prajurit", "pekerja", "ton", "kilometer", "kontainer"),
        *("butir", "personel"),
    )
)
"""What a number of four digits counts where one of these follows it."""

LASTS = re.compile("간|동안|째|차|만|짜리|치")
"""What behind a number of days says that they are counted, in Korean."""


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
    language = language or language_of(text)
    day = published or publication_day(text, language)
    return list(_found(text, language, day))


def publication_day(text: str, language: str | None = None) -> date | None:
    """The day that the header of an article shows for its publication; None where it shows none."""
    language = language or language_of(text)
    whole = [
        mention
        for mention in _found(text[:HEADER], language, None)
        if mention.when.precision == "day" and not mention.when.lasting and not _is_bracketed(text, mention)
    ]
    marked = [mention for mention in whole if PUBLISHED.search(text[: mention.start])]
    first = next(iter(marked or whole), None)
    return first.when.earliest if first else None


def _is_bracketed(text: str, mention: Mention) -> bool:
    """Whether a date stands in brackets within a sentence, where it dates what is told and not the article."""
    return "(" in text[max(0, mention.start - 2) : mention.end]


def _found(text: str, language: str, on: date | None) -> Iterator[Mention]:
    hidden = HIDDEN.sub(lambda match: " " * len(match.group()), text)
    running = Running(tokens(hidden, languages(language)), language, on)
    at = 0
    while at < len(running.tokens):
        readings = sorted(running.readings(at), key=lambda reading: -reading[1])
        meant = ((_meant(expression, on, running.is_ahead(at)), last) for expression, last in readings)
        when, last = next((one for one in meant if one[0] is not None), (None, at + 1))
        if when is not None:
            start, end = running.tokens[at].start, running.tokens[last - 1].end
            yield Mention(start, end, text[start:end], when)
        at = last


def _meant(expression: Expression, on: date | None, ahead: bool) -> When | None:
    try:
        return meaning(expression, on, ahead)
    except DateError:
        return None


class Running(Ranges):
    """The rules for running text: what a date is only where its surroundings make it one."""

    def __init__(self, found: list[Token], language: str, on: date | None) -> None:
        """Look at the tokens of a text in one language, said on a day."""
        super().__init__(found)
        self.language = language
        self.on = on

    def readings(self, at: int) -> Iterator[tuple[Expression, int]]:
        """What can be read as a date from here, as far as its surroundings allow."""
        if at and self.joined(at) and self.language != "ko" and self.text(at - 1) not in OPENING:
            return
        for expression, last in self.mention(at):
            end = self._without_stop(at, last)
            if expression.kind == "two" or not self._ends_here(end) or self._crosses_sentences(at, end):
                continue
            if self._is_meant(expression, at, end):
                yield expression, end
        yield from self._day_alone(at)

    def _day_alone(self, at: int) -> Iterator[tuple[Expression, int]]:
        """`19일` as Korean papers write it: the latest day of that number, where no word makes it so many days."""
        day = self.day(at, "day unit")
        if day is None or self.on is None or LASTS.match(self.text(at + 2)) or self.means(at - 1, "month unit"):
            return
        months = (self.on.year * 12 + self.on.month - 1 - back for back in range(3))
        days = (f"{month // 12:04}-{month % 12 + 1:02}-{day:02}" for month in months)
        latest = next((one for one in days if one <= self.on.isoformat() and _exists(one)), None)
        if latest:
            year, month, _ = latest.split("-")
            yield Expression("date", Written(year=year, month=int(month), day=day)), at + 2

    def is_ahead(self, at: int) -> bool:
        """Whether words of the future stand before this place in its sentence."""
        for place in range(at - 1, max(-1, at - AHEAD), -1):
            if self.text(place) in ".!?" or self.tokens[place].kind == "blank":
                return False
            if self.means(place, "coming"):
                return True
        return False

    def _without_stop(self, at: int, end: int) -> int:
        """The end of a date without the full stop of its sentence; that of an abbreviation within one stays."""
        if end - 1 == at or self.text(end - 1) != "." or self.language == "ko":
            return end
        return end if self.text(end)[:1].islower() else end - 1

    def _crosses_sentences(self, at: int, end: int) -> bool:
        """Whether a full stop with a new sentence behind it stands within."""
        return any(
            self.text(place) == "." and not self.joined(place + 1) and self.text(place + 1)[:1].isupper()
            for place in range(at + 1, end - 1)
            if len(self.text(place - 1)) > ABBREVIATED
        )

    def _ends_here(self, end: int) -> bool:
        """Whether nothing follows without a blank that makes it part of something else: `2024-an`, `19-JUN-X`."""
        following = self.text(end)
        return not (self.joined(end) and ((following in "-/_%°" and self.joined(end + 1)) or following in "%°$€"))

    def _is_meant(self, expression: Expression, at: int, end: int) -> bool:
        begin, last = expression.begin, expression.end
        if last is not None:
            return bool(begin.month or begin.day or begin.away or begin.decade or self._is_year(at, end))
        if begin.weekday and not begin.day:
            return self._is_weekday(begin, at)
        if begin.away:
            return self._is_away(at, end)
        if begin.day or begin.part or begin.decade:
            return bool(begin.month or begin.year or begin.away or begin.toward)
        if begin.month and begin.month <= 12:
            return bool(begin.year) or self._is_month(begin, at)
        return bool(begin.month and (begin.year or begin.toward)) or (not begin.month and self._is_year(at, end))

    def _is_weekday(self, written: Written, at: int) -> bool:
        name = written.weekday[1].text if written.weekday else ""
        if len(name) < SHORTEST_WEEKDAY[self.language]:
            return False
        if self.language == "ru":
            return self.text(at - 1).casefold() in ("в", "во", "с", "до", "на") or bool(written.toward or written.away)
        return self.language == "ko" or name[0].isupper()

    def _is_month(self, written: Written, at: int) -> bool:
        if written.toward or self.language == "ko":
            return True
        place = next(place for place in range(at, len(self.tokens)) if self.means(place, "month"))
        name = self.text(place)
        introduced = place > 0 and any(self.means(place - 1, role) for role in INTRODUCED)
        if self.language == "ru":
            return introduced
        return name[:1].isupper() and introduced

    def _is_year(self, at: int, end: int) -> bool:
        """Whether a number of four digits is a year: words before or behind it say so."""
        number = next((self.number(place) for place in range(at, end) if self.number(place)), "")
        if not number.isdecimal() or int(number) not in YEARS:
            return False
        if any(self.means(place, "year") for place in range(at, end)):
            return True
        if self.language in ("ru", "ko"):
            return False
        introduced = at > 0 and any(self.means(at - 1, role) for role in INTRODUCED)
        following = self.tokens[end] if end < len(self.tokens) else None
        counts = following is not None and following.text.casefold() in COUNTED
        return introduced and not counts

    def _is_away(self, at: int, end: int) -> bool:
        """Whether a span of time counts from the day of the article; `terakhir` (of late) and headings do not."""
        words = " ".join(self.text(place) for place in range(at, end)).split()
        heading = len(words) > 1 and all(word[:1].isupper() for word in words)
        return not heading and not OF_LATE.intersection(word.casefold() for word in words)


def _exists(day: str) -> bool:
    try:
        return bool(date.fromisoformat(day))
    except ValueError:
        return False
