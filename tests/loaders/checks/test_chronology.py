"""Rules of time: what breaks each of them, where the problem is, and what does not break it."""

import pytest

from tests.factories import make_event, make_source
from tests.loaders.checks.editor import TREATY, VISIT, era, found

HEAD = [
    ("the coverage ends before it begins", {"coverage": {"from": "2025-01-01", "to": "2024-01-01"}}, "coverage"),
    ("reports were read to a day within the coverage", {"cutoff": "2025-01-01"}, "cutoff"),
]


@pytest.mark.parametrize(("head", "where"), [pytest.param(*case, id=reason) for reason, *case in HEAD])
def test_the_coverage_is_a_stretch_of_days_that_reports_were_read_for(tmp_path, head, where):
    assert ("ends-early", where) in found(tmp_path, make_event(), **head)


ERAS = [
    ("rests on no event", {"events": ["2024-06-19-nothing"]}, "unknown-event"),
    ("rests on an event by a retired id", {"events": ["2024-06-treaty"]}, "retired-id"),
    ("is one day", {"date": "2024-06-19"}, "not-an-interval"),
]


@pytest.mark.parametrize(("changes", "code"), [pytest.param(*case, id=reason) for reason, *case in ERAS])
def test_an_era_is_an_interval_that_rests_on_events(tmp_path, changes, code):
    event = make_event(former_ids=["2024-06-treaty"])
    assert found(tmp_path, event, eras=era(**changes)) == [(code, "era treaty")]


ORDER = [
    ("a day before", "2024-06-18-z", "2024-06-18"),
    ("the same day with an id that comes before", "2024-06-19-a", "2024-06-19"),
    ("a shorter stretch from the same day", "2024-06-19-z", "2024-06-19"),
]


@pytest.mark.parametrize(("event_id", "date"), [pytest.param(*case, id=reason) for reason, *case in ORDER])
def test_an_event_that_comes_first_stands_first(tmp_path, event_id, date):
    treaty = make_event(date="2024-06-19/2024-06-20")
    other = make_event(id=event_id, date=date, title={"en": "Something else entirely"})
    if event_id != "2024-06-19-a":  # the stretch of two days ends later, whatever the ids
        assert found(tmp_path, treaty, other) == [("out-of-order", f"{event_id}: date")]
    assert found(tmp_path, other, treaty) == []


def test_events_of_one_day_stand_by_their_ids(tmp_path):
    other = make_event(id="2024-06-19-a", title={"en": "Something else entirely"})
    assert found(tmp_path, make_event(), other) == [("out-of-order", "2024-06-19-a: date")]


OUTSIDE = [
    ("wholly before it", "2021-12", True),
    ("wholly after it", "2025-11-01/..", True),
    ("reaching into it", "2021-12/2022-01", False),
    ("going on at its end", "2025-10/..", False),
    ("open at its start", "../2022-01", False),
]


@pytest.mark.parametrize(("date", "outside"), [pytest.param(*case, id=reason) for reason, *case in OUTSIDE])
def test_an_event_lies_in_the_coverage_with_some_of_its_days(tmp_path, date, outside):
    event = make_event(date=date, sources=[make_source(published=None)])
    told = [one for one in found(tmp_path, event) if one[0] != "another-day"]
    assert told == ([("outside-coverage", f"{TREATY}: date")] if outside else [])


TWICE = [
    ("the same title on the same day", {}, True),
    ("a title with another word on the day before", {"title": {"en": "Kim and Putin signed a treaty"}}, True),
    ("another kind", {"kind": "response"}, False),
    ("another title", {"title": {"en": "Putin lands in Pyongyang at night"}}, False),
    ("the same title two days before", {"date": "2024-06-17"}, False),
    ("the same title in a month around it", {"date": "2024-06"}, True),
]


@pytest.mark.parametrize(("changes", "twice"), [pytest.param(*case, id=reason) for reason, *case in TWICE])
def test_an_event_is_told_once(tmp_path, changes, twice):
    other = make_event(**{"id": VISIT, "date": "2024-06-18"} | changes)
    assert found(tmp_path, other, make_event()) == ([("near-duplicate", f"{TREATY}: title")] if twice else [])


@pytest.mark.parametrize(
    ("event_id", "told"),
    [
        ("2023-06-19-treaty", True),
        ("2023-treaty", True),
        ("2024-06-19-treaty", False),
        ("2024-05-treaty", False),  # refined since
        ("2024-treaty", False),
        ("2024-19-letters", False),  # no month
    ],
)
def test_an_id_begins_with_a_day_near_its_date(tmp_path, event_id, told):
    assert found(tmp_path, make_event(id=event_id)) == [("another-day", f"{event_id}: date")][:told]
