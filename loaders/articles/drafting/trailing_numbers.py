"""Numbers in sentences without a date that go on about a fact just told."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple, Self

from loaders.articles.article import Passage
from loaders.articles.drafting.fact import Fact, LeftOut
from loaders.articles.findings import Findings
from loaders.articles.reading.quantities import Stated, stated_numbers
from loaders.language import message


class _Told(NamedTuple):
    """A fact as a sentence behind it may go on about it.

    Attributes:
        place: Which fact it is.
        start: Where it begins.
        paragraph: The paragraph that tells it.
        specific: Its actors without the states.
    """

    place: int
    start: int
    paragraph: int
    specific: frozenset[str]

    @classmethod
    def of(cls, findings: Findings, place: int, fact: Fact) -> Self:
        """What matters of a fact."""
        actors, start = findings.recognition.registers.actors.entries, fact.passages[0].start
        specific = frozenset(actor for actor in fact.actors() if actors[actor].kind != "state")
        return cls(place, start, findings.article.paragraph(start), specific)


def with_numbers_that_follow(findings: Findings, facts: Sequence[Fact]) -> tuple[list[Fact], list[LeftOut]]:
    """The facts with the numbers that go on about them, and the numbers that belong to none.

    A sentence without a date goes on about a fact told before it in its paragraph, or told in the paragraph before
    when it names one of the fact's persons or bodies.
    """
    followed = list(facts)
    left_out = []
    told = [_Told.of(findings, place, fact) for place, fact in reversed(list(enumerate(facts)))]
    for sentence, numbers in _undated(findings, facts):
        place = None if findings.is_dated(sentence) else _goes_on(findings, sentence, told)
        if place is None:
            left_out += [
                LeftOut(
                    number.start,
                    number.end,
                    findings.article.words(Passage(*number[:2])),
                    message("No date goes with it."),
                )
                for number in numbers
            ]
        else:
            fact = followed[place]
            followed[place] = replace(
                fact, numbers=(*fact.numbers, *numbers), passages=tuple(dict.fromkeys((*fact.passages, sentence)))
            )
    return followed, left_out


def _undated(findings: Findings, facts: Sequence[Fact]) -> list[tuple[Passage, tuple[Stated, ...]]]:
    """The sentences with numbers that no fact holds yet."""
    held = {number.start for fact in facts for number in fact.numbers}
    article = findings.article
    stated = ((sentence, stated_numbers(article.text, *sentence, article.language)) for sentence in article.sentences)
    undated = (
        (sentence, tuple(number for number in numbers if number.start not in held)) for sentence, numbers in stated
    )
    return [(sentence, numbers) for sentence, numbers in undated if numbers]


def _goes_on(findings: Findings, sentence: Passage, told: Sequence[_Told]) -> int | None:
    """The place of the last fact that a sentence without a date goes on about; None where there is none."""
    paragraph = findings.article.paragraph(sentence.start)
    named = {name.id for name in findings.names_in(sentence)}
    return next(
        (
            fact.place
            for fact in told
            if fact.start <= sentence.start
            and (
                fact.paragraph == paragraph or (fact.paragraph == paragraph - 1 and not named.isdisjoint(fact.specific))
            )
        ),
        None,
    )
