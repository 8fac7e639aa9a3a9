"""The calendar, read back."""

import json
from datetime import date

import pytest
from icalendar import Calendar

from loaders.exports import ics
from loaders.exports.plain import UNSEEN
from loaders.language import language
from tests.factories import make_dataset, make_event
from tests.loaders.exports.answers import ADDRESS, ASKED, HOSTILE, ONE, asked, written


def read(content: bytes) -> dict[str, object]:
    """The entries by their ids."""
    entries = Calendar.from_ical(content).walk("VEVENT")
    assert [entry.errors for entry in entries if entry.errors] == []
    return {str(entry["uid"]): entry for entry in entries}


@pytest.mark.parametrize("query", ASKED.values(), ids=ASKED)
def test_it_has_an_entry_for_each_event_that_is_shown(small, query):
    ids = [uid.partition("@")[0] for uid in read(written(small, "ics", query))]
    assert ids == list(asked(small, query).events["id"])


def test_it_has_an_entry_for_each_event_of_the_real_record(dataset):
    assert len(read(written(dataset, "ics"))) == len(dataset.events)


@pytest.fixture(scope="module")
def entries(small):
    return {uid.partition("@")[0]: entry for uid, entry in read(written(small, "ics")).items()}


def test_an_entry_takes_whole_days_and_ends_on_the_day_after(entries):
    visit = entries["2024-06-18-putin-state-visit-pyongyang"]
    assert (visit["dtstart"].dt, visit["dtend"].dt) == (date(2024, 6, 18), date(2024, 6, 20))
    assert visit["transp"] == "TRANSPARENT"


def test_a_month_is_all_its_days_and_says_that_it_is_a_month(entries):
    birds = entries["2024-04-moscow-zoo-birds-pyongyang"]
    assert (birds["dtstart"].dt, birds["dtend"].dt) == (date(2024, 4, 1), date(2024, 5, 1))
    assert birds["summary"].startswith("April 2024: ")


def test_only_what_is_confirmed_is_certain(small, entries):
    for event in small.records.values():
        assert entries[event.id]["status"] == ("CONFIRMED" if event.status == "confirmed" else "TENTATIVE")


def test_an_entry_says_who_says_so_where_and_where_it_stands(small, entries):
    treaty = entries["2024-06-19-treaty-signed-pyongyang"]
    description = str(treaty["description"])
    assert "origins in" in description
    assert [source.url for source in small.records["2024-06-19-treaty-signed-pyongyang"].sources if source.url] == [
        line.rpartition(" ")[2] for line in description.splitlines() if "http" in line
    ]
    assert small.version in description
    assert treaty["location"] == "Pyongyang"
    assert treaty["url"] == f"{ADDRESS}?event=2024-06-19-treaty-signed-pyongyang"


def test_the_calendar_says_what_it_holds(small):
    calendar = Calendar.from_ical(written(small, "ics", ONE))
    assert calendar["x-wr-calname"] == calendar["name"] == "A few contacts of Russia and North Korea"
    assert "1 of 17 events" in calendar["description"]
    assert b"\r\nREFRESH-INTERVAL;VALUE=DURATION:P1D\r\nX-PUBLISHED-TTL:P1D\r\n" in calendar.to_ical()


def test_what_was_corrected_takes_the_place_of_the_entry_that_a_calendar_has(tmp_path):
    versions = [
        {"id": f"00000000000{number}", "day": f"2026-11-2{number}", "about": "Correct the day", "events": 1}
        | {"changed": [{"event": "2024-06-19-treaty-signed", "keys": [{"key": "date", "sort": "correction"}]}]}
        for number in (4, 5)
    ]
    (tmp_path / "changes.yaml").write_text(json.dumps({"versions": versions}), encoding="utf-8")
    (entry,) = read(written(make_dataset(tmp_path, [make_event()]), "ics")).values()
    assert (entry["sequence"], entry["last-modified"].dt.date()) == (2, date(2026, 11, 25))
    assert entry["dtstamp"].dt == entry["last-modified"].dt


def test_it_speaks_the_language_asked_for(small):
    (entry,) = read(written(small, "ics", ONE, language("id"))).values()
    assert entry["summary"].startswith("Putin dan Kim")
    assert "Perjanjian" in [str(one) for one in entry["categories"].cats]


def test_malice_stays_within_its_property(hostile):
    content = written(hostile, "ics")
    entries = list(read(content).values())
    assert [str(entry["summary"]) for entry in entries] == [" ".join(UNSEEN.sub(" ", text).split()) for text in HOSTILE]
    assert all(set(entry) == set(entries[0]) for entry in entries)
    assert content.count(b"\r\nBEGIN:VEVENT\r\n") == len(entries)
    assert Calendar.from_ical(content).to_ical() == content  # its order, escapes and folds are those of the library


def test_what_many_entries_have_in_common_is_made_once(small, monkeypatch):
    made = []
    monkeypatch.setattr(ics, "_line", lambda name, value: made.append((name, value)) or b"")
    written(small, "ics")
    assert len(made) == len(set(made))
    assert made.count(("transp", "TRANSPARENT")) == 1


def test_no_line_is_longer_than_calendars_take(dataset):
    assert max(map(len, written(dataset, "ics").split(b"\r\n"))) <= 75
