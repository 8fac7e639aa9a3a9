"""The history out of Git: every version once, what cannot be read passed over, and only what is new added."""

import subprocess

import pytest

from loaders import load
from loaders.checks import check_files
from loaders.commands.changes import keep_history
from loaders.files.history_file import NAME, history_text, read_history
from loaders.model.history import History
from tests.factories import OUTLETS, make_event, make_outlet, write_dataset
from tests.loaders.history.record import LATER, commit, git, later_event, with_past

TREATY = "2024-06-19-treaty-signed"


def test_each_version_tells_what_became_of_the_events(tmp_path):
    dataset = with_past(tmp_path)
    first, second, third = dataset.history.versions
    assert (first.day, first.about, first.events, first.new, first.changed) == ("2026-11-24", "Begin", 1, (), ())
    assert (second.day, second.new, second.changed) == ("2026-11-25", (LATER,), ())
    (changed,) = third.changed
    (key,) = changed.keys
    assert (changed.event, key.key, key.sort) == (TREATY, "date", "correction")
    assert (key.before, key.after) == (("2024-06-19",), ("2024-06",))
    assert third.id == dataset.version


def test_read_back_it_is_the_same(tmp_path):
    history = with_past(tmp_path).history
    (tmp_path / "copy.yaml").write_text(history_text(history))
    assert read_history(tmp_path / "copy.yaml") == (history, [])


def test_what_is_listed_stays_and_what_came_is_added(tmp_path, capsys):
    listed = with_past(tmp_path).history.versions
    commit(tmp_path, "Take the letter out", make_event(date="2024-06"), day="2026-11-28")
    assert keep_history(tmp_path / "events.yaml", check=True) == 1
    assert keep_history(tmp_path / "events.yaml") == 0
    *before, last = load(tmp_path / "events.yaml", tmp_path / "registers").history.versions
    assert tuple(before) == listed
    assert [(one.event, one.title) for one in last.withdrawn] == [(LATER, "Kim writes to Putin")]
    assert keep_history(tmp_path / "events.yaml", check=True) == 0
    assert capsys.readouterr().err.endswith("changes.yaml is up to date: 4 versions.\n")


def test_a_version_of_another_form_is_counted_and_passed_over(tmp_path):
    commit(tmp_path, "Begin in another form", make_event(kind="meeting"), day="2026-11-20")
    history = with_past(tmp_path).history
    assert history.unread == 1
    assert [version.about for version in history.versions] == ["Begin", "Add a letter", "Date it by its month"]


def test_a_version_that_changes_a_register_alone_is_there_as_well(tmp_path):
    with_past(tmp_path)
    outlets = [make_outlet(reliability_note="State agency."), *OUTLETS[1:]]
    commit(tmp_path, "Say whose it is", make_event(date="2024-06"), later_event(), day="2026-11-28", outlets=outlets)
    keep_history(tmp_path / "events.yaml")
    *_, last = read_history(tmp_path / NAME)[0].versions
    assert (last.about, last.changed) == ("Say whose it is", ())


def test_a_past_that_was_written_anew_is_told_anew(tmp_path):
    with_past(tmp_path)
    git(tmp_path, "reset", "--quiet", "--hard", "HEAD~1")
    commit(tmp_path, "Date it by its year", make_event(date="2024"), later_event(), day="2026-11-27")
    keep_history(tmp_path / "events.yaml")
    assert [one.about for one in read_history(tmp_path / NAME)[0].versions] == [
        "Begin",
        "Add a letter",
        "Date it by its year",
    ]


def test_where_there_is_no_repository_that_is_said(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    write_dataset(tmp_path, [make_event()])
    assert keep_history(tmp_path / "events.yaml") == 1
    assert capsys.readouterr().err.startswith("Git tells no history of events.yaml: ")
    assert not (tmp_path / NAME).exists()


def test_a_record_without_a_history_is_sound(tmp_path):
    files = write_dataset(tmp_path, [make_event()])
    assert load(*files).history == History()


@pytest.mark.parametrize(
    ("found", "written", "code", "reason"),
    [
        ("events: 2", "events: 3", "broken-history", "events that do not add up"),
        (LATER, "2024-07-02-nobody-knows", "broken-history", "an event that never was"),
        ("2026-11-25", "2026-11-28", "broken-history", "a version that stands too early"),
        ("sort: correction", "sort: lie", "unknown-word", "a word that no list has"),
        ("versions:", "versions: [", "not-yaml", "no YAML"),
    ],
)
def test_a_history_that_somebody_wrote_by_hand_is_found_out(tmp_path, found, written, code, reason):
    with_past(tmp_path)
    text = (tmp_path / NAME).read_text()
    assert found in text
    (tmp_path / NAME).write_text(text.replace(found, written, 1))
    codes = {problem.code for problem in check_files(tmp_path / "events.yaml", tmp_path / "registers")}
    assert code in codes, reason


def test_an_event_may_be_withdrawn_before_that_is_listed(tmp_path):
    with_past(tmp_path)
    write_dataset(tmp_path, [make_event(date="2024-06")])
    problems = check_files(tmp_path / "events.yaml", tmp_path / "registers")
    assert [problem for problem in problems if problem.file == NAME] == []


def test_a_sound_one_is_no_problem(tmp_path):
    with_past(tmp_path)
    problems = check_files(tmp_path / "events.yaml", tmp_path / "registers")
    assert [problem for problem in problems if problem.file == NAME] == []


def test_git_is_only_read(tmp_path):
    with_past(tmp_path)
    status = subprocess.run(["git", "status", "--porcelain"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert status.stdout == f"?? {NAME}\n"
