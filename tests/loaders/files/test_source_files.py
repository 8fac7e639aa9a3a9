"""The files read together: what is sound is kept, what is not is named once, and nothing is guessed at."""

import os
from hashlib import sha256

import pytest

from loaders.files.source_files import open_document, read_files
from loaders.files.yaml.reader import SIZE
from loaders.language import message
from loaders.model.entries import Event
from tests.factories import ACTORS, make_actor, make_event, write_dataset

OTHER = make_event(id="2024-07-01-other", date="2024-07-01")


def read(folder, *events, **files):
    return read_files(*write_dataset(folder, events, **files))


def codes(records):
    return [problem.code for problem in records.problems]


def test_sound_files_are_read_whole(tmp_path):
    records = read(tmp_path, make_event(), OTHER)
    assert [(position, event.id) for position, event in records.events] == [
        (0, "2024-06-19-treaty-signed"),
        (1, "2024-07-01-other"),
    ]
    assert records.chronology.title == "Contacts"
    assert records.left_out == ()
    assert records.problems == ()


def test_the_version_is_what_the_digest_of_all_files_begins_with(tmp_path):
    events, registers = write_dataset(tmp_path, [make_event()])
    files = [events, *(registers / f"{name}.yaml" for name in ("actors", "outlets", "places"))]
    digest = sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
    assert read_files(events, registers).version == digest[:12]


@pytest.mark.parametrize("file", ["events.yaml", "registers/outlets.yaml"])
def test_any_change_of_any_file_is_another_version(tmp_path, file):
    paths = write_dataset(tmp_path, [make_event()])
    before = read_files(*paths).version
    with (tmp_path / file).open("a", encoding="utf-8") as opened:
        opened.write("# reviewed")
    assert read_files(*paths).version != before


FAULTS = [
    ({"date": "2024-06-31"}, "unreadable-date", "a field"),
    ({"actors": ["Nobody"]}, "unknown-name", "a name in no register"),
    ({"colour": "red"}, "unknown-key", "a key that is none"),
]


@pytest.mark.parametrize(("changes", "code"), [pytest.param(*case, id=reason) for *case, reason in FAULTS])
def test_an_event_with_a_fault_is_left_out_and_named(tmp_path, changes, code):
    records = read(tmp_path, make_event(**changes), OTHER)
    assert [event.id for _, event in records.events] == ["2024-07-01-other"]
    assert records.left_out == ("2024-06-19-treaty-signed",)
    assert codes(records) == [code]


def test_an_event_with_a_key_twice_is_left_out_rather_than_guessed_at(tmp_path):
    events, registers = write_dataset(tmp_path, [make_event(), OTHER])
    text = events.read_text(encoding="utf-8")
    events.write_text(text.replace('"kind": "contact",', '"kind": "contact", "kind": "claim",', 1), encoding="utf-8")
    records = read_files(events, registers)
    assert records.left_out == ("2024-06-19-treaty-signed",)
    assert codes(records) == ["repeated-key"]


def test_an_event_without_an_id_is_named_by_its_position(tmp_path):
    assert read(tmp_path, OTHER, make_event(id=None)).left_out == ("event 2",)


def test_events_in_are_events_shown_and_events_left_out(tmp_path):
    events = [make_event(), make_event(), OTHER, make_event(id="x"), make_event(id=None)]
    records = read(tmp_path, *events)
    assert len(records.events) + len(records.left_out) == len(events)


IDS = [
    ([{}, {}], "an id stands twice"),
    ([{"former_ids": ["2024-07-01-other"]}, {"id": "2024-07-01-other"}], "a retired id is given again"),
    ([{"id": "2024-07-01-other"}, {"former_ids": ["2024-07-01-other"]}], "a living id is retired by another"),
    ([{"former_ids": ["2024-x"]}, {"id": "2024-y", "former_ids": ["2024-x"]}], "two events claim one retired id"),
]


@pytest.mark.parametrize("changes", [pytest.param(changes, id=reason) for changes, reason in IDS])
def test_an_id_opens_one_event_and_the_later_one_is_left_out(tmp_path, changes):
    records = read(tmp_path, *(make_event(**one) for one in changes))
    assert [position for position, _ in records.events] == [0]
    assert codes(records) == ["repeated-id"]


def test_every_id_ever_used_leads_to_the_current_one(tmp_path):
    records = read(tmp_path, make_event(former_ids=["2024-06-treaty", "2024-treaty"]))
    assert records.current_ids == dict.fromkeys(
        ("2024-06-19-treaty-signed", "2024-06-treaty", "2024-treaty"), "2024-06-19-treaty-signed"
    )


HEADS = [
    ({"licence": None}, [("missing-key", "licence")], "a key is missing"),
    ({"licence": ""}, [("empty", "licence")], "a value is empty"),
    ({"evnts": []}, [("unknown-key", "evnts")], "a key that is none"),
    ({"coverage": {"from": "2022-01-01"}}, [("missing-key", "coverage.to")], "half a coverage"),
]


@pytest.mark.parametrize(("changes", "found"), [pytest.param(*case, id=reason) for *case, reason in HEADS])
def test_what_is_wrong_above_the_events_is_told_and_the_events_are_still_read(tmp_path, changes, found):
    records = read(tmp_path, make_event(), **changes)
    assert records.chronology is None
    assert [(problem.code, problem.where) for problem in records.problems] == found
    assert len(records.events) == 1


def test_a_file_without_events_says_so(tmp_path):
    assert codes(read(tmp_path)) == ["empty"]
    events, registers = write_dataset(tmp_path, [])
    events.write_text(events.read_text(encoding="utf-8").replace('"events"', '"evnts"'), encoding="utf-8")
    (problem,) = read_files(events, registers).problems
    assert (problem.code, problem.where) == ("unknown-key", "evnts")
    assert str(problem.remedy) == "Did you mean events?"


@pytest.mark.parametrize(("text", "code"), [("a: [", "not-yaml"), ("a: 1", "not-a-list"), (None, "unreadable-file")])
def test_a_register_that_cannot_be_read_is_one_problem_and_not_one_for_every_name(tmp_path, text, code):
    events, registers = write_dataset(tmp_path, [make_event(), OTHER])
    file = registers / "outlets.yaml"
    file.unlink() if text is None else file.write_text(text, encoding="utf-8")
    records = read_files(events, registers)
    assert codes(records) == [code]
    assert records.events == ()
    assert len(records.left_out) == 2


def test_an_entry_with_a_fault_takes_the_events_that_name_it_along_and_is_told_alone(tmp_path):
    actors = [make_actor(kind="star"), *ACTORS[1:]]
    records = read(tmp_path, make_event(), make_event(id="2024-x", actors=["NIS"]), actors=actors)
    assert [event.id for _, event in records.events] == ["2024-x"]
    assert codes(records) == ["unknown-word"]


def test_problems_stand_in_the_order_of_the_files(tmp_path):
    actors = [*ACTORS, make_actor(id="Bad")]
    records = read(tmp_path, make_event(kind="x", date="x"), make_event(id="2024-x", note=5), actors=actors)
    assert list(records.problems) == sorted(records.problems)
    assert [problem.file for problem in records.problems] == ["events.yaml"] * 3 + ["registers/actors.yaml"]


def test_a_problem_of_a_rule_stands_where_its_field_is(tmp_path):
    records = read(tmp_path, make_event())
    position, event = records.events[0]
    assert isinstance(event, Event)
    problem = records.problem(position, event, ("sources", 0, "url"), "code", message("What."), message("Remedy."))
    line = records.document.text.splitlines()[problem.line - 1]
    assert line[problem.column - 1 :].startswith('"https://kcna.example/treaty"')
    assert problem.where == "2024-06-19-treaty-signed: sources[0].url"


OPENINGS = [
    (b"\xef\xbb\xbfa: 1", (1, 1, "forbidden-character"), "a mark that Notepad writes"),
    ("a: 1\nb: é".encode("latin-1"), (2, 4, "forbidden-character"), "saved in another encoding"),
    ("a: 1".encode("utf-16"), (1, 1, "forbidden-character"), "and in a very other one"),
    (b"\x00\x01\x02", (1, 1, "forbidden-character"), "no text at all"),
    (b"x" * (SIZE + 2), (1, 1, "too-large"), "far too much"),
]


@pytest.mark.parametrize(("content", "place"), [pytest.param(*case, id=reason) for *case, reason in OPENINGS])
def test_a_file_that_is_no_text_of_ours_says_where_it_begins_to_be_none(tmp_path, content, place):
    file = tmp_path / "events.yaml"
    file.write_bytes(content)
    document = open_document(file)
    assert document.data is None
    problem = document.problems[0]
    assert (problem.line, problem.column, problem.code) == place


def test_the_wrong_byte_is_named(tmp_path):
    file = tmp_path / "events.yaml"
    file.write_bytes("a: é".encode("latin-1"))
    assert str(open_document(file).problems[0].what) == "The byte E9 stands here, which is not UTF-8."


def test_lines_may_end_as_windows_ends_them(tmp_path):
    file = tmp_path / "events.yaml"
    file.write_bytes(b"a: >-\r\n  one\r\n  two\r\nb: 1\r\n")
    assert open_document(file).data == {"a": "one two", "b": 1}


def test_a_folder_or_a_missing_file_is_one_problem(tmp_path):
    for file in (tmp_path, tmp_path / "nowhere.yaml"):
        (problem,) = open_document(file).problems
        assert problem.code == "unreadable-file"


def test_a_pipe_in_place_of_a_file_keeps_nobody_waiting(tmp_path):
    os.mkfifo(tmp_path / "events.yaml")
    (problem,) = open_document(tmp_path / "events.yaml").problems
    assert str(problem.what) == "The file cannot be read: not a regular file."


def test_a_name_that_no_file_can_have_is_one_problem(tmp_path):
    (problem,) = open_document(tmp_path / "a\0b").problems
    assert problem.code == "unreadable-file"
