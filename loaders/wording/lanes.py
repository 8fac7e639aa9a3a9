"""The lanes of the timeline: groups of rows, each row a value of the events, with names in a language."""

from dataclasses import dataclass

from loaders.language import Language
from loaders.model.vocabulary import CATEGORIES, LANES


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the timeline.

    Attributes:
        id: The value of the events that stand in it.
        name: What it is called.
    """

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Lane:
    """A group of rows.

    Attributes:
        name: What it is called.
        rows: Its rows, from the top.
    """

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Lanes:
    """How the timeline lays out its events.

    Attributes:
        column: The column of the events whose value is the row of each.
        groups: The lanes, from the top.
    """

    column: str
    groups: tuple[Lane, ...]


def by_category(language: Language) -> Lanes:
    """One row for each topic, grouped as the vocabulary groups them."""
    return Lanes(
        "category",
        tuple(
            Lane(
                language.text(group.label),
                tuple(Row(one, language.text(topic.label)) for one, topic in CATEGORIES.items() if topic.lane == lane),
            )
            for lane, group in LANES.items()
        ),
    )
