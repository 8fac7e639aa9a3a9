"""Numbers in sentences without a date that go on about a fact just told."""

from collections.abc import Sequence
from dataclasses import replace

from loaders.articles.article import Passage
from loaders.articles.drafting.fact import Fact, LeftOut
from loaders.articles.findings import Findings
from loaders.articles.reading.quantities import Stated, stated_numbers
from loaders.language import message


def with_numbers_that_follow(findings: Findings, facts: Sequence[Fact]) -> tuple[list[Fact], list[LeftOut]]:
    """The facts with the numbers that go on about them, and the numbers that belong to none.

    A sentence without a date goes on about a fact told before it in its paragraph, or told in the paragraph before
    when it names one of the fact's persons or bodies.
    """
    followed = list(facts)
    left_out = []
    for sentence, numbers in _undated(findings, facts):
        place = next((n for n, fact in reversed(list(enumerate(facts))) if _goes_on(findings, sentence, fact)), None)
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


def _goes_on(findings: Findings, sentence: Passage, fact: Fact) -> bool:
    """Whether a sentence goes on about a fact."""
    article, told = findings.article, fact.passages[0]
    if any(sentence.holds(mention.start) for mention in findings.mentions) or told.start > sentence.start:
        return False
    distance = article.paragraph(sentence.start) - article.paragraph(told.start)
    if distance == 0:
        return True
    actors = findings.recognition.registers.actors.entries
    specific = {actor for actor in fact.actors() if actors[actor].kind != "state"}
    return distance == 1 and any(name.id in specific for name in findings.names_in(sentence))
