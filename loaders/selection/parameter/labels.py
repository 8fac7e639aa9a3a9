"""How people call a value of a filter, in their language: what options and chips say."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date

from loaders.dataset.dataset import Dataset
from loaders.dates.edtf import read_edtf
from loaders.dates.in_words import in_words
from loaders.language import Language
from loaders.model.vocabulary import Terms

Label = Callable[[Dataset, str, Language], str]
"""From the record, a value and a language to what that value is called."""


def of_terms(terms: Terms) -> Label:
    """The label of a word of a closed list."""
    return lambda _, value, language: language.text(terms[value].label)


def of_register(register: str) -> Label:
    """The name of an entry of a register; its id where the register has it no more."""
    return lambda dataset, value, _: dataset.registers.named(register).name(value)


def of_credited(dataset: Dataset, value: str, _: Language) -> str:
    """The name of somebody whom pages credit; an outlet more often than not."""
    registers = dataset.registers
    return (registers.outlets if value in registers.outlets.entries else registers.actors).name(value)


def of_language(_: Dataset, value: str, language: Language) -> str:
    """The name of the language of a source."""
    return language.name_of(value)


def of_date(_: Dataset, value: str, language: Language) -> str:
    """A day, month or year in words."""
    return in_words(read_edtf(value), language)


def as_it_stands(_: Dataset, value: str, __: Language) -> str:
    """The value itself."""
    return value


def of_origins(_: Dataset, value: str, language: Language) -> str:
    """A least number, or that it is one alone."""
    return language.text("only one") if value == "1" else language.text("at least {number}", number=value)


def on_day(_: Dataset, value: str, language: Language) -> str:
    """`on 20 October 2024`, `at the end of October 2024`."""
    when = read_edtf(value)
    if when.precision == "day":
        return language.text("on {date}", date=in_words(when, language))
    return language.text("at the end of {date}", date=in_words(when, language))


def of_span(first: date, last: date, language: Language) -> str:
    """Two days as the coarsest words that mean just these: `2023–2024`, `March to May 2024`, `3 March 2024`."""
    whole_months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    whole_years = whole_months and first.month == 1 and last.month == 12
    length = 4 if whole_years else 7 if whole_months else 10
    begins, ends = first.isoformat()[:length], last.isoformat()[:length]
    return in_words(read_edtf(begins if begins == ends else f"{begins}/{ends}"), language)
