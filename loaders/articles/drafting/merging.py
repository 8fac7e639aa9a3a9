"""One fact told twice in an article: which tellings belong together, and what they give together."""

from collections.abc import Sequence
from dataclasses import replace

from loaders.articles.drafting.fact import Fact
from loaders.articles.drafting.similar_events import length
from loaders.articles.reading.names import Recognition
from loaders.dates.edtf import When


def merged(facts: Sequence[Fact], recognition: Recognition) -> list[Fact]:
    """The facts with those that are one and the same put together."""
    told: list[Fact] = []
    for fact in facts:
        twin = next((number for number, other in enumerate(told) if _is_same(other, fact, recognition)), None)
        if twin is None:
            told.append(fact)
        else:
            told[twin] = _together(told[twin], fact)
    return told


def _is_same(one: Fact, other: Fact, recognition: Recognition) -> bool:
    actors, others = _specific(one, recognition), _specific(other, recognition)
    same_category = one.category.id == other.category.id
    if one.when.text == other.when.text:
        if actors and others:
            return actors <= others or others <= actors
        return same_category
    if one.passages[0] == other.passages[0] and _is_said_of(one, other):
        return True
    return same_category and _holds(one.when, other.when) and bool(set(one.actors()) & set(other.actors()))


def _is_said_of(one: Fact, other: Fact) -> bool:
    """Whether one sentence dates both what happened and when that was said: `rose in 2023, he said on Wednesday`."""
    claims = one.kind.id == other.kind.id == "claim"
    return claims or (one.category.id == "statement") != (other.category.id == "statement")


def _specific(fact: Fact, recognition: Recognition) -> set[str]:
    """Its actors without the states."""
    return {actor for actor in fact.actors() if recognition.registers.actors.entries[actor].kind != "state"}


def _holds(one: When, other: When) -> bool:
    """Whether one date is a vaguer reading of the other."""
    if None in (one.earliest, one.latest, other.earliest, other.latest) or one.lasting or other.lasting:
        return False
    spans = sorted([(one.earliest, one.latest), (other.earliest, other.latest)], key=lambda span: span[1] - span[0])  # type: ignore[operator]
    (first, last), (begin, end) = spans
    return begin <= first and last <= end  # type: ignore[operator]


def _together(one: Fact, other: Fact) -> Fact:
    """Two tellings of one fact; the finer date decides unless it only dates a statement, and the more telling words."""
    first, second = (other, one) if length(other.when) < length(one.when) else (one, other)
    if first.kind.id != "claim" and first.category.id == "statement" != second.category.id:
        first, second = second, first
    told = first if first.category.words and first.category.id != "statement" else second
    return replace(
        first,
        dates=(*first.dates, *second.dates),
        passages=tuple(dict.fromkeys((*first.passages, *second.passages))),
        names=(*first.names, *second.names),
        category=told.category,
        kind=first.kind,
        numbers=tuple(dict.fromkeys((*first.numbers, *second.numbers))),
        of_report=first.of_report and second.of_report,
        ahead=first.ahead and second.ahead,
    )
