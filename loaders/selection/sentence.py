"""A filter in words: the sentence above every view, and the chip of each filter that is set."""

from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from loaders.dataset.dataset import Dataset
from loaders.dates.edtf import read_edtf
from loaders.dates.in_words import in_words
from loaders.language import ENGLISH
from loaders.model import vocabulary
from loaders.provenance.camps import CAMPS, OF_STATES
from loaders.provenance.frames import STATE_MEDIA
from loaders.selection.filters import ATTESTED, Filters, as_asked, parts, select

STATE_PHRASES = {
    "only": "known from state media only",
    "some": "known from state media and others",
    "none": "known without state media",
}

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
    "credits": "Credits",
    "language": "Language",
    "place": "Place",
    "camp": "Camp",
    "attested": "Attested by",
    "origins": "Origins",
    "state": "Behind it",
    "as_of": "As known",
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
        "kind": lambda kind: vocabulary.KINDS[kind].label,
        "category": lambda category: vocabulary.CATEGORIES[category].label,
        "status": lambda status: vocabulary.STATUSES[status].label,
        "significance": lambda significance: vocabulary.SIGNIFICANCES[significance].label,
        "actor": dataset.registers.actors.name,
        "source": dataset.registers.outlets.name,
        "credits": lambda credited: _credited(dataset, credited),
        "place": dataset.registers.places.name,
        "language": ENGLISH.name_of,
        "camp": lambda camp: CAMPS[camp].label,
        "attested": lambda attested: ATTESTED[attested].label,
        "origins": lambda least: f"at least {least}",
        "state": lambda part: STATE_MEDIA[part].label,
        "as_of": _on_day,
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
    asked = as_asked(dataset, filters)
    total = len(asked.events)
    known = f" as known {_on_day(filters.as_of)}" if filters.as_of else ""
    if filters == Filters(window=filters.window, actors=filters.actors, as_of=filters.as_of):
        coverage = dataset.chronology.coverage
        span = f", {_span(coverage.from_.earliest or date.min, coverage.to.latest or date.max)}"
        everything = f"All {total} events" if total != 1 else "The only event"
        return f"{everything}{known or span}{_undated(asked, filters)}"

    def names(field: str, joint: str = "or") -> str:
        return _joined([value_label(dataset, field, value) for value in getattr(filters, field)], joint)

    phrases = [
        _subject(filters),
        filters.actor and f"involving {names('actor', 'and' if filters.actors == 'all' else 'or')}",
        filters.place and f"in {names('place')}",
        _dates(filters),
        filters.source and f"{'published' if filters.credits else 'reported'} by {names('source')}",
        filters.credits and f"crediting {names('credits')}",
        filters.language and f"in {names('language')} sources",
        filters.camp and f"with {_joined(map(_camp, filters.camp), 'or')} among the origins",
        filters.attested and f"attested by {ATTESTED[filters.attested].label}",
        filters.origins and f"with at least {filters.origins} origins",
        filters.state and STATE_PHRASES[filters.state],
        filters.q and f"matching “{filters.q}”",
    ]
    counted = f"{shown} of {total} {'event' if total == 1 else 'events'}{known}"
    return f"{counted}: {', '.join(phrase for phrase in phrases if phrase)}{_undated(asked, filters)}"


def _credited(dataset: Dataset, credited: str) -> str:
    """The name of somebody whom pages credit; an outlet more often than not."""
    outlets, actors = dataset.registers.outlets, dataset.registers.actors
    return outlets.name(credited) if credited in outlets.entries else actors.name(credited)


def _on_day(text: str) -> str:
    """`on 20 October 2024`, `at the end of October 2024`."""
    when = read_edtf(text)
    return f"{'on' if when.precision == 'day' else 'at the end of'} {in_words(when)}"


def _undated(dataset: Dataset, filters: Filters) -> str:
    """How many of the events on a day are dated by themselves, since no page of them shows its day."""
    if not filters.as_of:
        return ""
    behind = dataset.provenance
    undated = behind.loc[behind["first_published"].isna(), "event"]
    number = int(select(dataset, filters)["id"].isin(undated).sum())
    if number == 0:
        return ""
    own = "its own day" if number == 1 else "their own days"
    return f"; {number} of them by {own}, since no page shows when it was published"


def _camp(camp: str) -> str:
    """A camp within a sentence; only what is called after a state has a capital."""
    label = CAMPS[camp].label
    if camp == "un":
        return f"the {label}"
    return label if camp in OF_STATES.values() else label.lower()


def _subject(filters: Filters) -> str:
    """`major disputed claims and denials about troops`, or "" where nothing of it is asked for."""
    adjectives = [
        _joined([vocabulary.SIGNIFICANCES[one].label.lower() for one in filters.significance], "or"),
        _joined([vocabulary.STATUSES[one].label.lower() for one in filters.status], "or"),
    ]
    kinds = _joined([KIND_PLURALS[one] for one in filters.kind], "and")
    about = _joined([_topic(one) for one in filters.category], "and")
    words = [*adjectives, kinds or ("events" if any(adjectives) else ""), f"about {about}" if about else ""]
    return " ".join(word for word in words if word)


def _topic(category: str) -> str:
    label = vocabulary.CATEGORIES[category].label
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
