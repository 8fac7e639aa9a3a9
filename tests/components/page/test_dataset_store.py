"""All visitors share one dataset, and a broken file never takes it away."""

from pathlib import Path

import pytest

from components.page.dataset_store import DatasetStore
from tests.factories import make_event, write_dataset


@pytest.fixture
def held(tmp_path: Path) -> DatasetStore:
    store = DatasetStore(*write_dataset(tmp_path, [make_event()]))
    store.refresh()
    return store


def test_the_dataset_is_loaded_once_while_the_files_stay(held: DatasetStore) -> None:
    first = held.dataset
    held.refresh()
    assert held.dataset is first


def test_changed_files_are_loaded_again(held: DatasetStore) -> None:
    write_dataset(held.events.parent, [make_event(), make_event(id="2024-07-01-letter", date="2024-07-01")])
    held.refresh()
    assert held.dataset is not None
    assert len(held.dataset.events) == 2


def test_a_sound_dataset_outlives_broken_files(held: DatasetStore) -> None:
    first = held.dataset
    held.events.write_text("events: [", "utf-8")
    held.refresh()
    assert held.dataset is first
    assert held.is_outdated
    assert [problem.code for problem in held.problems] == ["not-yaml"]


def test_a_sound_dataset_outlives_an_event_that_became_wrong(held: DatasetStore) -> None:
    write_dataset(held.events.parent, [make_event(kind="rumour")])
    held.refresh()
    assert held.dataset is not None
    assert list(held.dataset.events["kind"]) == ["contact"]
    assert held.is_outdated


def test_a_missing_register_leaves_the_last_good_data_up(held: DatasetStore) -> None:
    (held.registers / "actors.yaml").unlink()
    held.refresh()
    assert held.dataset is not None
    assert held.is_outdated


def test_files_that_never_could_be_read_leave_nothing_to_show(tmp_path: Path) -> None:
    store = DatasetStore(tmp_path / "events.yaml", tmp_path / "registers")
    store.refresh()
    assert store.dataset is None
    assert store.problems
