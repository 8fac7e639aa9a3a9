"""All visitors share one dataset, and a broken file never takes it away."""

import gc
import os
import subprocess
import weakref
from pathlib import Path
from threading import Event, Thread

import pytest

from components.page import dataset_store
from components.page.dataset_store import DatasetStore
from tests.factories import make_event, write_dataset

MANY = [make_event(id=f"2024-06-19-treaty-{number}") for number in range(12)]


@pytest.fixture(autouse=True)
def _what_the_tests_themselves_hold_stays_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server holds a record and its libraries, a process of tests ten times as much, to be walked at every reload."""
    gc.freeze()
    monkeypatch.setattr(gc, "unfreeze", lambda: None)


@pytest.fixture
def store(tmp_path: Path) -> DatasetStore:
    store = DatasetStore(*write_dataset(tmp_path, [make_event()]))
    store.refresh()
    return store


def shown(store: DatasetStore) -> list[str]:
    dataset = store.refresh().dataset
    return [] if dataset is None else list(dataset.records)


def codes(store: DatasetStore) -> list[str]:
    return [problem.code for problem in store.refresh().problems]


def git(folder: Path, *command: str) -> None:
    identity = ["-c", "user.name=A Curator", "-c", "user.email=curator@example.org"]
    subprocess.run(["git", *identity, *command], cwd=folder, check=True, capture_output=True)


def commit(folder: Path) -> None:
    git(folder, "init")
    git(folder, "add", ".")
    git(folder, "commit", "--message", "The record")


def test_the_dataset_is_loaded_once_while_the_files_stay(store: DatasetStore) -> None:
    assert store.refresh().dataset is store.refresh().dataset


def test_changed_files_are_loaded_again(store: DatasetStore) -> None:
    write_dataset(store.events.parent, [make_event(), make_event(id="2024-07-01-letter", date="2024-07-01")])
    assert len(shown(store)) == 2


def test_the_collector_of_garbage_does_not_walk_through_the_record(store: DatasetStore) -> None:
    walked = {id(one) for one in gc.get_objects()}
    dataset = store.held.dataset
    assert dataset is not None
    assert not {id(dataset), id(dataset.records), *map(id, dataset.records.values())} & walked


def test_nothing_is_left_of_a_record_that_was_replaced(store: DatasetStore) -> None:
    gone = weakref.ref(store.held.dataset)
    for number in range(3):
        write_dataset(store.events.parent, [make_event(id=f"2024-06-19-treaty-{number}")])
        last = weakref.ref(store.refresh().dataset)
        assert gone() is None
        gone = last


def test_a_change_that_keeps_size_and_time_is_seen(store: DatasetStore) -> None:
    before = store.events.stat()
    store.events.write_text(store.events.read_text("utf-8").replace("notable", "routine"), "utf-8")
    os.utime(store.events, ns=(before.st_atime_ns, before.st_mtime_ns))
    dataset = store.refresh().dataset
    assert dataset is not None
    assert list(dataset.events["significance"]) == ["routine"]


def test_a_sound_dataset_outlives_broken_files(store: DatasetStore) -> None:
    first = store.held.dataset
    store.events.write_text("events: [", "utf-8")
    assert store.refresh().dataset is first
    assert store.held.is_outdated
    assert codes(store) == ["not-yaml"]


def test_a_sound_dataset_outlives_an_event_that_became_wrong(store: DatasetStore) -> None:
    write_dataset(store.events.parent, [make_event(kind="rumour")])
    dataset = store.refresh().dataset
    assert dataset is not None
    assert list(dataset.events["kind"]) == ["contact"]
    assert store.held.is_outdated


@pytest.mark.parametrize("instead", ["nothing", "a folder", "a pipe", "half a line", "bytes"])
@pytest.mark.parametrize("name", ["events.yaml", "registers/actors.yaml"])
def test_whatever_stands_in_place_of_a_file_leaves_the_last_good_data_up(
    store: DatasetStore, name: str, instead: str
) -> None:
    first, file = store.held.dataset, store.events.parent / name
    text = file.read_text("utf-8")
    file.unlink()
    if instead == "a folder":
        file.mkdir()
    elif instead == "a pipe":
        os.mkfifo(file)  # nobody ever writes into it
    elif instead == "half a line":
        file.write_text(text[: len(text) // 2], "utf-8")
    elif instead == "bytes":
        file.write_bytes(bytes(range(256)) * 4000)
    assert store.refresh().dataset is first
    assert store.held.is_outdated
    assert len(store.held.problems) == 1
    file.rmdir() if file.is_dir() else file.unlink(missing_ok=True)
    file.write_text(text, "utf-8")
    assert store.refresh().problems == ()


def test_nobody_waits_while_somebody_else_reads(store: DatasetStore, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go_on, load = Event(), Event(), dataset_store.load

    def slow(*files: Path) -> object:
        begun.set()
        assert go_on.wait(30)
        return load(*files)

    monkeypatch.setattr(dataset_store, "load", slow)
    write_dataset(store.events.parent, [make_event(note="New.")])
    reader = Thread(target=store.refresh)
    reader.start()
    assert begun.wait(30)
    first = store.held.dataset
    assert store.refresh().dataset is first  # at once
    go_on.set()
    reader.join()
    assert store.held.dataset is not first


def test_files_that_never_could_be_read_leave_nothing_to_show(tmp_path: Path) -> None:
    store = DatasetStore(tmp_path / "events.yaml", tmp_path / "registers")
    assert store.refresh().dataset is None
    assert store.held.problems


def test_a_record_that_shrank_stands_aside(tmp_path: Path) -> None:
    store = DatasetStore(*write_dataset(tmp_path, MANY))
    assert len(shown(store)) == len(MANY)
    write_dataset(tmp_path, MANY[:4])
    assert len(shown(store)) == len(MANY)
    assert store.held.is_outdated
    assert codes(store) == ["shrunk"]
    write_dataset(tmp_path, MANY)
    assert codes(store) == []


def test_a_server_that_starts_with_half_a_record_says_so(tmp_path: Path) -> None:
    store = DatasetStore(*write_dataset(tmp_path, MANY[:4]))
    history = f"versions:\n- id: 0123456789ab\n  day: 2026-11-24\n  about: The record\n  events: {len(MANY)}\n"
    (tmp_path / "changes.yaml").write_text(history, encoding="utf-8")
    assert len(shown(store)) == 4
    assert codes(store) == ["shrunk"]
    assert not store.held.is_outdated
    commit(tmp_path)
    assert codes(store) == []


def test_a_record_that_loses_a_few_or_merges_many_is_shown(tmp_path: Path) -> None:
    store = DatasetStore(*write_dataset(tmp_path, MANY))
    store.refresh()
    write_dataset(tmp_path, MANY[:-3])
    assert len(shown(store)) == len(MANY) - 3
    write_dataset(tmp_path, [make_event(former_ids=[str(event["id"]) for event in MANY])])
    assert shown(store) == [make_event()["id"]]


def test_a_curator_lets_a_record_shrink_by_committing_it(tmp_path: Path) -> None:
    store = DatasetStore(*write_dataset(tmp_path, MANY))
    commit(tmp_path)
    store.refresh()
    write_dataset(tmp_path, MANY[:4])
    assert codes(store) == ["shrunk"]
    commit(tmp_path)
    assert codes(store) == []
    assert len(shown(store)) == 4
