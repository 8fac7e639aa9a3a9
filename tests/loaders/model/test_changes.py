"""What changed between two versions of the events."""

from pathlib import Path

import pytest

from loaders.files.source_files import read_events
from loaders.model.changes import Change, KeyChange, changes
from loaders.model.entries import Event
from tests.factories import Record, make_event, make_source, write_dataset

TREATY = "2024-06-19-treaty-signed"
TITLE = "Kim and Putin sign a treaty"


@pytest.fixture
def read(tmp_path: Path):
    def events(*records: Record) -> tuple[Event, ...]:
        found, problems = read_events(write_dataset(tmp_path, records)[0])
        assert problems == ()
        return found

    return events


def test_the_same_events_did_not_change(read):
    assert changes(read(make_event()), read(make_event())) == []


def test_an_event_is_new_or_withdrawn(read):
    other = make_event(id="2024-07-01-other", date="2024-07-01")
    assert changes(read(make_event()), read(make_event(), other)) == [Change("new", "2024-07-01-other", TITLE)]
    assert changes(read(make_event(), other), read(other)) == [Change("withdrawn", TREATY, TITLE)]


KEYS = [
    ({"date": "2024-06"}, KeyChange("date", "2024-06-19", "2024-06"), "a date"),
    ({"status": "disputed"}, KeyChange("status", "confirmed", "disputed"), "a word"),
    ({"note": "Doubtful."}, KeyChange("note", None, "Doubtful."), "a key that came"),
    ({"places": None}, KeyChange("places", ["Pyongyang"], None), "a key that went"),
    ({"actors": ["Putin"]}, KeyChange("actors", ["Kim Jong Un", "Vladimir Putin"], ["Putin"]), "names as written"),
    ({"title": {"en": TITLE}}, KeyChange("title.id", "Kim dan Putin menandatangani perjanjian", None), "one language"),
]


@pytest.mark.parametrize(("difference", "key"), [pytest.param(*one[:2], id=one[2]) for one in KEYS])
def test_a_change_names_the_key_and_says_from_what_to_what(read, difference, key):
    (change,) = changes(read(make_event()), read(make_event(**difference)))
    assert (change.kind, change.event, change.keys) == ("changed", TREATY, (key,))


def test_of_a_source_only_what_it_has_is_told(read):
    (change,) = changes(read(make_event()), read(make_event(sources=[make_source(title=None)])))
    assert [set(source) for source in change.keys[0].after] == [{"outlet", "published", "url", "language"}]


def test_another_id_is_a_change_of_the_same_event(read):
    (change,) = changes(read(make_event()), read(make_event(id="2024-06-19-pact", former_ids=[TREATY])))
    assert (change.kind, change.event) == ("changed", "2024-06-19-pact")
    assert [key.key for key in change.keys] == ["id", "former_ids"]


def test_of_two_records_that_became_one_the_other_is_withdrawn_and_told_by_the_one(read):
    double = make_event(id="2024-06-19-double")
    kept, gone = changes(read(make_event(), double), read(make_event(former_ids=["2024-06-19-double"])))
    assert (kept.kind, kept.event) == ("changed", TREATY)
    assert gone == Change("withdrawn", "2024-06-19-double", TITLE, told_by=TREATY)
