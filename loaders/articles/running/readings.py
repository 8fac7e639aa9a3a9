"""Dates in running text: the grammar of dates, tried where nothing is glued to a word that may begin or end one."""

from collections.abc import Iterator

from loaders.articles.running.lookalikes import words
from loaders.articles.running.meant import Meant
from loaders.dates.reading.cursor import DASHES
from loaders.dates.reading.periods import ROMAN, Written
from loaders.dates.reading.ranges import Expression

OPENING = "(“”\"'«»[—–-,.:;/·…*|>`#"
"""What a date may follow without a blank."""

BEFORE_ORDINAL = ("on", "until", "by", "since", "from", "and", "through")
"""Words before an ordinal with its article that make it a day."""

BEHIND_ORDINAL = words("behind-ordinal")
"""Words behind such a day that are no noun of which it would be the place in a row."""

ORDERED = words("ordered")
"""What an English ordinal is more often of than of a month."""

OF_TWO_YEARS = words("of-two-years")
"""What has the name of two years, like a season or a budget."""


class Running(Meant):
    """The rules for running text."""

    def readings(self, at: int) -> Iterator[tuple[Expression, int]]:
        """What can be read as a date from here, as far as its surroundings allow."""
        if not self._begins_here(at):
            yield from self._glued(at)
            return
        if at >= self.taken:
            yield from self._shortened(at)
            yield from self._ordinal(at)
        found = list(self._whole(at))
        self.taken = max([end for expression, end in found if self.is_taken(expression, at, end)], default=self.taken)
        if at < self.taken:
            return
        for expression, end in found:
            if self.is_meant(expression, at, end):
                yield self._day_first(expression), end

    def _whole(self, at: int) -> Iterator[tuple[Expression, int]]:
        """What the grammar reads from here, up to where it may end."""
        for expression, last in self.mention(at):
            end = self._without_stop(at, last)
            if expression.kind == "two":  # the second is found when its turn comes
                expression, end = Expression("date", expression.begin), self._middle(at, end)
            if self._ends_here(end) and not self._crosses_sentences(at, end):
                yield expression, end

    def _glued(self, at: int) -> Iterator[tuple[Expression, int]]:
        """A whole day that a page has run together with the word before it: `Пхеньяна10 июня 2025`."""
        if self.number(at) and self.joined(at) and self.tokens[at - 1].kind == "word":
            for expression, end in self.mention(at):
                day = expression.begin
                if expression.kind == "date" and day.year and day.month and day.day and not self._is_a_model(at):
                    yield self._day_first(expression), self._without_stop(at, end)

    def _is_a_model(self, at: int) -> bool:
        """Whether a number belongs to letters in capitals before it: `KN23`."""
        return self.text(at - 1).isupper()

    def _shortened(self, at: int) -> Iterator[tuple[Expression, int]]:
        """`the 1950-53 war`: years of one century, a second one of two digits."""
        first, second = self.number(at), self.number(at + 2)
        close = self.text(at + 1) in DASHES and self.joined(at + 1) and self.joined(at + 2)
        if close and len(first) == 4 and len(second) == 2 and first.isdecimal() and first[2:] < second:
            interval = Expression("interval", Written(first), Written(first[:2] + second))
            if self.in_range(interval.begin) and not self.is_numbered(at) and self.text(at + 3) not in OF_TWO_YEARS:
                yield interval, at + 3

    def _ordinal(self, at: int) -> Iterator[tuple[Expression, int]]:
        """`on the 16th`, but not `the 16th century`."""
        end = self.ordinal(at + 1)
        behind = [self.text(at - 2).casefold(), self.text(at - 1)]
        if not (day := self.day(at)) or end == at + 1 or self.text(end).casefold() in ORDERED:
            return
        alone = self._stands_alone(end) or (behind[0] in BEFORE_ORDINAL and self._is_no_noun(end))
        introduced = behind[1].casefold() == "the" and (behind[0] == "on" or alone)
        if introduced or (self.language == "ru" and self.text(end - 1) == "го" and not self.means(end, "month")):
            yield Expression("date", Written(day=day)), end

    def _is_no_noun(self, at: int) -> bool:
        """Whether a word goes on with the sentence: a preposition, a pronoun, a conjunction."""
        return bool(self.tokens[at].means) or self.text(at).casefold() in BEHIND_ORDINAL

    def _stands_alone(self, at: int) -> bool:
        """Whether no noun follows that a number before it would count."""
        following = self.tokens[at] if at < len(self.tokens) else None
        return following is None or following.kind in ("mark", "blank") or "\n" in following.gap

    def _begins_here(self, at: int) -> bool:
        """Whether the token can begin a date: nothing is glued to it, and it is more than a preposition or article."""
        token = self.tokens[at]
        if token.kind != "number" and not token.means and token.text not in ROMAN:
            return False
        if self.joined(at) and not self._may_be_glued(at):
            return False
        if self.means(at, "told day"):
            return False
        if self.means(at, "time lead") and not self.means(at, "season"):
            return False
        if self.is_from_now(at):
            return True
        opens = any(self.means(at, role) for role in ("from", "since", "on")) and not self.means(at, "between")
        return not opens and token.text.casefold() != "the" and self.means(at, "about") != "?"

    def _may_be_glued(self, at: int) -> bool:
        before = self.tokens[at - 1]
        if before.text in OPENING:
            return not (self.joined(at - 1) and self.tokens[at - 2].kind == "number" and before.text not in "(—–")
        apart = before.text[-1:].islower() or (len(before.text) > 1 and before.text.isupper())
        run_together = apart and self.text(at)[:1].isupper() and not self.text(at).isupper()
        return run_together or (self.language == "ko" and bool(before.means))

    def _middle(self, at: int, end: int) -> int:
        between = (place for place in range(at, end) if self.means(place, "and") or self.means(place, "or"))
        return next(between, at + 1)  # behind the first of `25, 27일`

    def _day_first(self, expression: Expression) -> Expression:
        """Indonesian and Russian papers put the day first, so that their numbers are never ambiguous."""
        if self.language == "en":
            return expression
        kind, begin, end = expression
        begin = begin._replace(order=begin.order and "day")
        return Expression(kind, begin, end._replace(order=end.order and "day") if end else None)

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
            if len(self.text(place - 1)) > 4
        )

    def _ends_here(self, end: int) -> bool:
        """Whether nothing follows without a blank that makes it part of something else: `2024-an`, `20%`."""
        following = self.text(end)
        if self.day(end - 1) and self.joined(end) and following.isascii() and following.isalpha():
            return False  # `Oct. 2S`
        if (
            following == ","
            and self.joined(end)
            and self.joined(end + 1)
            and self.number(end - 1)
            and self.number(end + 1)
        ):
            return False  # `октябре 1,5 тысячи`
        return not (self.joined(end) and ((following in "-/_" and self.joined(end + 1)) or following in "%°$€"))
