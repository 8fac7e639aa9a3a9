"""An answer in words: the sentence above every view, and the chip of each filter that is set."""

from dataclasses import dataclass, replace

from loaders.language import Language
from loaders.selection.answer import Answer
from loaders.selection.asked import parts
from loaders.selection.filters import Filters
from loaders.selection.known_words import known_words
from loaders.selection.parameter import labels
from loaders.selection.parameter.parameter import Parameter
from loaders.selection.parameter.within import phrases_of
from loaders.selection.parameters import BY_FIELD, BY_NAME
from loaders.selection.search import understood
from loaders.selection.ways import LEAVING_OUT, opposite

ORDER = (
    *("kind", "category", "status", "significance", "not_kind", "not_category"),
    *("actor", "not_actor", "place", "not_place", "from", "to", "source", "not_source", "credits", "language", "media"),
    *("camp", "not_camp", "attested", "origins", "state", "q", "within"),
)
"""The filters in the order in which a sentence says them."""


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter that is set, ready to be shown and removed.

    Attributes:
        field: The field of `Filters`.
        value: The value that the chip stands for.
        label: What it says, such as `Actor: Kim Jong Un`.
        turns: Whether it can be turned over: from what is asked for to what is left out, and back.
    """

    field: str
    value: str
    label: str
    turns: bool = False


def chips(asked: Answer, language: Language) -> list[Chip]:
    """A chip for every value of every filter that is set."""
    return [
        Chip(
            parameter.field,
            value,
            _of_chip(parameter, parameter.value(asked.dataset, value, language), language),
            bool(opposite(parameter.field)),
        )
        for parameter, value in parts(asked.state.filters)
    ]


def _of_chip(parameter: Parameter, value: str, language: Language) -> str:
    """What a chip says; that of what is left out is the chip of what is asked for, turned over."""
    if parameter.field.startswith(LEAVING_OUT):
        asked_for = BY_FIELD[opposite(parameter.field)].label
        return language.text("{filter}: not {value}", filter=language.text(asked_for), value=value)
    return language.text("{filter}: {value}", filter=language.text(parameter.label), value=value)


def describe(asked: Answer, language: Language) -> str:
    """What is shown, in one sentence.

    Args:
        asked: The answer.
        language: The language of the sentence.

    Returns:
        `42 of 470 events: claims and denials about arms transfers, 2023–2024, reported by Yonhap`.
    """
    typed, filters = asked.state.filters.q, asked.state.filters
    is_empty = bool(typed) and not understood(typed, known_words(asked.known)).clauses
    filters = replace(filters, q="") if is_empty else filters
    is_whole = filters == Filters(window=filters.window, actors=filters.actors, as_of=filters.as_of)
    sentence = _everything(asked, language) if is_whole else _part(asked, filters, language)
    if is_empty:
        sentence = language.text(
            "{sentence}; there is nothing to search for in “{typed}”", sentence=sentence, typed=typed
        )
    return _with_undated(sentence, asked, language)


def _everything(asked: Answer, language: Language) -> str:
    total, as_of = len(asked.known.events), asked.state.filters.as_of
    if as_of:
        day = labels.on_day(asked.dataset, as_of, language)
        return language.plural("The only event as known {day}", "All {number} events as known {day}", total, day=day)
    coverage = asked.dataset.chronology.coverage
    span = labels.of_span(coverage.from_.first, coverage.to.last, language)
    return language.plural("The only event, {span}", "All {number} events, {span}", total, span=span)


def _part(asked: Answer, filters: Filters, language: Language) -> str:
    total, shown = len(asked.known.events), len(asked.events)
    phrases = phrases_of([BY_NAME[name] for name in ORDER], asked.dataset, filters, language)
    if filters.as_of:
        return language.plural(
            "{shown} of {number} event as known {day}: {phrases}",
            "{shown} of {number} events as known {day}: {phrases}",
            total,
            shown=language.number(shown),
            day=labels.on_day(asked.dataset, filters.as_of, language),
            phrases=phrases,
        )
    return language.plural(
        "{shown} of {number} event: {phrases}",
        "{shown} of {number} events: {phrases}",
        total,
        shown=language.number(shown),
        phrases=phrases,
    )


def _with_undated(sentence: str, asked: Answer, language: Language) -> str:
    """The sentence, with how many of the events on a day are dated by themselves: no page of them shows its day."""
    if not asked.state.filters.as_of:
        return sentence
    behind = asked.known.provenance
    undated = behind.loc[behind["first_published"].isna(), "event"]
    number = int(asked.events["id"].isin(undated).sum())
    if number == 0:
        return sentence
    return language.plural(
        "{sentence}; {number} of them by its own day, since no page shows when it was published",
        "{sentence}; {number} of them by their own days, since no page shows when it was published",
        number,
        sentence=sentence,
    )
