"""How many of the dated facts of the five founding articles are drafted, and how many drafts are nothing."""

from datetime import date, timedelta

import pytest

from loaders.articles.drafting.drafts import Drafts, draft_events
from loaders.dates.edtf import When
from loaders.files.yaml.reader import read_document
from loaders.model.entries import Event
from tests.founding import ARTICLES, needs_articles
from tests.test_events_yaml import FOUNDING

FOUND_AT_LEAST = 0.9
NOTHING_AT_MOST = 0.2
REPORTED = timedelta(days=1)
"""What may lie between a fact and the day of the report that dates it in the article."""

pytestmark = needs_articles


@pytest.fixture(scope="module")
def drafted(dataset) -> dict[str, Drafts]:
    return {
        file: draft_events(
            (ARTICLES / file).read_text(encoding="utf-8"),
            dataset.registers,
            dataset.records.values(),
            begins=dataset.chronology.coverage.from_.earliest,
        )
        for file, _ in FOUNDING
    }


def test_nine_in_ten_dated_facts_are_drafted_with_their_date_and_an_actor(dataset, drafted, capsys):
    facts = [(file, words, dataset.records[event]) for (file, _), dated in FOUNDING.items() for words, event in dated]
    found = [fact for fact in facts if any(tells(draft, fact[2], dataset) for draft in drafted[fact[0]].drafts)]
    missed = [(file, words, event.id) for file, words, event in facts if (file, words, event) not in found]
    with capsys.disabled():
        print(f"\nDated facts drafted: {len(found)} of {len(facts)}; missed: {missed}")
    assert len(found) / len(facts) >= FOUND_AT_LEAST


def test_at_most_one_draft_in_five_is_nothing(dataset, drafted, capsys):
    nothing, number = [], 0
    for (file, _), dated in FOUNDING.items():
        for draft in drafted[file].drafts:
            number += 1
            if not any(tells(draft, dataset.records[event], dataset) for _, event in dated):
                nothing.append((file, draft.when.text))
    with capsys.disabled():
        print(f"\nDrafts that are nothing: {len(nothing)} of {number}: {nothing}")
    assert len(nothing) / number <= NOTHING_AT_MOST


def tells(draft, event: Event, dataset) -> bool:
    """Whether a draft has the date of an event and one of its actors, or the state that one of them acts for."""
    register = dataset.registers.actors
    record = read_document(f"events:\n{draft.text}", "draft").data["events"][0]
    drafted = {register.find(name) for name in record["actors"]} - {None}
    known = {register.find(name) for name in event.actors}
    states = {actor for actor in drafted if register.entries[actor].kind == "state"}
    acted_for = {register.entries[actor].side for actor in known}
    return meets(draft.when, event.date) and bool(
        drafted & known or any(register.entries[state].side in acted_for for state in states)
    )


def meets(when: When, other: When) -> bool:
    first, last = when.earliest or date.min, when.latest or date.max - REPORTED
    begin, end = other.earliest or date.min, other.latest or date.max - REPORTED
    return begin - REPORTED <= last and first <= end + REPORTED
