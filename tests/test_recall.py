"""Recall: what other chronologies date, looked for in the record by its day and a few words.

The list in tests/data/recall.tsv has a line for every entry of those chronologies in the days covered: whose it is, its
day, words that the record should use for it, the day under which the record tells it where that is more than a week
off, and why it is not held. The words are ours; nothing of the chronologies' texts is kept.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from loaders import Dataset
from tests.conftest import SMALL

WITHIN = timedelta(days=7)
"""How far the day of an event may lie from the entry's: reports give the day of what happened or of the report."""


@dataclass(frozen=True)
class Entry:
    """One entry of another chronology."""

    chronology: str
    day: date
    keywords: tuple[str, ...]
    reason: str


@dataclass(frozen=True)
class Told:
    """One event of the record: the days it may mean, and its words."""

    earliest: date
    latest: date
    words: str


def entries() -> list[Entry]:
    """Every line of the list, under the day to look for."""
    with (SMALL.parent / "recall.tsv").open(encoding="utf-8", newline="") as file:
        return [
            Entry(
                line["chronology"],
                date.fromisoformat(line["told"] or line["day"]),
                tuple(line["keywords"].casefold().split(", ")),
                line["reason"],
            )
            for line in csv.DictReader(file, delimiter="\t")
        ]


def is_held(entry: Entry, record: Iterable[Told]) -> bool:
    """Whether an event near the day has all the words."""
    first, last = entry.day - WITHIN, entry.day + WITHIN
    near = (told for told in record if told.earliest <= last and told.latest >= first)
    return any(all(word in told.words for word in entry.keywords) for told in near)


@pytest.fixture(scope="module")
def record(dataset: Dataset) -> list[Told]:
    days = dataset.events.set_index("id")[["earliest", "latest"]]
    latest = days["latest"].fillna(days["earliest"].max())
    return [
        Told(
            days.at[event_id, "earliest"].date(),
            latest[event_id].date(),
            f"{event.title['en']} {event.summary['en']}".casefold(),
        )
        for event_id, event in dataset.records.items()
    ]


def test_every_entry_without_a_reason_is_held(record):
    assert [entry for entry in entries() if not entry.reason and not is_held(entry, record)] == []


def test_every_entry_with_a_reason_is_not_held(record):
    assert [entry for entry in entries() if entry.reason and is_held(entry, record)] == []


@pytest.mark.parametrize(
    ("chronology", "number", "least"),
    [
        ("CSIS Beyond Parallel", 209, 0.96),
        ("TASS, delegations of spring 2024", 6, 1),
        ("Yonhap, week of 15 September 2023", 5, 1),
        ("Graphic News, October 2024", 7, 1),
        ("Reuters, highs and lows, June 2024", 6, 1),
    ],
)
def test_the_record_holds_nearly_all_that_a_chronology_dates(record, chronology, number, least):
    found = defaultdict(list)
    for entry in entries():
        found[entry.chronology].append(is_held(entry, record))
    assert len(found[chronology]) == number
    assert sum(found[chronology]) / number >= least


def test_the_page_says_of_each_chronology_what_this_list_says(dataset: Dataset, record):
    found = defaultdict(list)
    for entry in entries():
        found[entry.chronology].append(is_held(entry, record))
    said = {one.chronology: (one.entries, one.held) for one in dataset.thoroughness.comparisons}
    assert said == {chronology: (len(held), sum(held)) for chronology, held in found.items()}
