"""A filter in words: the sentence above every view, and the chip of each filter that is set."""

from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from loaders import vocabulary
from loaders.dataset import Dataset
from loaders.edtf import read_edtf
from loaders.filters import Filters, parts
from loaders.wording import in_words, language_name

KIND_PLURALS = {"contact": "contacts", "claim": "claims", "denial": "denials", "response": "responses"}

FIELD_LABELS = {
    "q": "Search",
    "start": "From",
    "end": "To",
    "kind": "Kind",
    "category": "Category",
    "status": "Status",
    "significance": "Significance",
    "actor": "Actor",
    "source": "Source",
    "language": "Language",
    "place": "Place",
}


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter that is set, ready to be shown and removed.

    Attributes:
        field: The field of `Filters`.
        value: The value that the chip stands for.
        label: What it says, such as `Actor: Kim Jong Un`.
    """

    field: str
    value: str
    label: str


def chips(dataset: Dataset, filters: Filters) -> list[Chip]:
    """A chip for every value of every filter that is set."""
    return [
        Chip(field, value, f"{FIELD_LABELS[field]}: {value_label(dataset, field, value)}")
        for field, value in parts(filters)
    ]


def value_label(dataset: Dataset, field: str, value: str) -> str:
    """How people call a value of a filter."""
    labels: dict[str, Callable[[str], str]] = {
        "start": lambda text: in_words(read_edtf(text)),
        "end": lambda text: in_words(read_edtf(text)),
        "kind": lambda kind: vocabulary.KINDS[kind].en,
        "category": lambda category: vocabulary.CATEGORIES[category].en,
        "status": lambda status: vocabulary.STATUSES[status].en,
        "significance": lambda significance: vocabulary.SIGNIFICANCES[significance].en,
        "actor": dataset.registers.actors.name,
        "source": dataset.registers.outlets.name,
        "place": dataset.registers.places.name,
        "language": language_name,
    }
    return labels[field](value) if field in labels else value


def describe(dataset: Dataset, filters: Filters, shown: int) -> str:
    """What is shown, in one sentence.

    Args:
        dataset: The dataset.
        filters: What was asked for.
        shown: How many events that selects.

    Returns:
        `42 of 470 events: claims and denials about arms transfers, 2023–2024, reported by Yonhap`.
    """
    total = len(dataset.events)
    if filters == Filters(window=filters.window, actors=filters.actors):
        coverage = dataset.chronology.coverage
        everything = f"All {total} events" if total != 1 else "The only event"
        return f"{everything}, {_span(coverage.from_.earliest or date.min, coverage.to.latest or date.max)}"

    def names(field: str, joint: str = "or") -> str:
        return _joined([value_label(dataset, field, value) for value in getattr(filters, field)], joint)

    phrases = [
        _subject(filters),
        filters.actor and f"involving {names('actor', 'and' if filters.actors == 'all' else 'or')}",
        filters.place and f"in {names('place')}",
        _dates(filters),
        filters.source and f"reported by {names('source')}",
        filters.language and f"in {names('language')} sources",
        filters.q and f"matching “{filters.q}”",
    ]
    counted = f"{shown} of {total} {'event' if total == 1 else 'events'}"
    return f"{counted}: {', '.join(phrase for phrase in phrases if phrase)}"


def _subject(filters: Filters) -> str:
    """`major disputed claims and denials about troops`, or "" where nothing of it is asked for."""
    adjectives = [
        _joined([vocabulary.SIGNIFICANCES[one].en.lower() for one in filters.significance], "or"),
        _joined([vocabulary.STATUSES[one].en.lower() for one in filters.status], "or"),
    ]
    kinds = _joined([KIND_PLURALS[one] for one in filters.kind], "and")
    about = _joined([_topic(one) for one in filters.category], "and")
    words = [*adjectives, kinds or ("events" if any(adjectives) else ""), f"about {about}" if about else ""]
    return " ".join(word for word in words if word)


def _topic(category: str) -> str:
    label = vocabulary.CATEGORIES[category].en
    return f"the {label}" if category == "un" else label.lower()


def _dates(filters: Filters) -> str:
    first, last = filters.first_day, filters.last_day
    certainly = "certainly " if filters.window == "certain" else ""
    if first and last and first <= last:
        return f"{certainly and 'certainly within '}{_span(first, last)}"
    limits = [
        f"from {in_words(read_edtf(filters.start))}" if first else "",
        f"until {in_words(read_edtf(filters.end))}" if last else "",
    ]
    words = " ".join(limit for limit in limits if limit)
    return words and certainly + words


def _span(first: date, last: date) -> str:
    """Two days as the coarsest words that mean just these: `2023–2024`, `March to May 2024`, `3 March 2024`."""
    whole_months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    whole_years = whole_months and first.month == 1 and last.month == 12
    length = 4 if whole_years else 7 if whole_months else 10
    begins, ends = first.isoformat()[:length], last.isoformat()[:length]
    return in_words(read_edtf(begins if begins == ends else f"{begins}/{ends}"))


def _joined(words: Iterable[str], joint: str) -> str:
    listed = list(words)
    if len(listed) < 2:
        return "".join(listed)
    return f"{', '.join(listed[:-1])} {joint} {listed[-1]}"
