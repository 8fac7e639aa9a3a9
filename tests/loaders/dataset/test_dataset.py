"""The whole: what `load` gives for sound files, for files with a fault, and for files that cannot be used."""

import gc
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pandas as pd
import pytest

from loaders import Dataset, UnreadableDatasetError, load
from loaders.dataset.dataset import ROOT
from loaders.language import ENGLISH
from loaders.model.references import references
from loaders.model.registers import Register
from loaders.wording.texts import worded
from tests.factories import make_dataset, make_event, write_dataset


def test_the_real_data_load_without_a_problem(dataset: Dataset):
    assert dataset.problems == ()
    assert dataset.left_out == ()


def test_records_and_frames_hold_the_same_events_in_the_same_order(dataset: Dataset):
    assert list(dataset.records) == list(dataset.events["id"])


def test_every_source_claim_and_link_belongs_to_an_event_that_is_shown(dataset: Dataset):
    for frame in (dataset.sources, dataset.credited, dataset.claims, dataset.links, dataset.actors, dataset.places):
        assert set(frame["event"]) <= set(dataset.records)


def test_two_loads_of_the_same_files_are_equal(dataset: Dataset):
    pd.testing.assert_frame_equal(load().events, dataset.events)


def test_an_event_with_a_fault_is_left_out_and_named_and_the_rest_is_shown(tmp_path: Path):
    faulty = make_event(id="2024-02-30-no-such-day", date="2024-02-30")
    dataset = make_dataset(tmp_path, [make_event(), faulty])
    assert list(dataset.events["id"]) == ["2024-06-19-treaty-signed"]
    assert dataset.left_out == ("2024-02-30-no-such-day",)
    assert [problem.code for problem in dataset.problems] == ["unreadable-date"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (None, "unreadable-file"),  # nobody put it there
        ("", "empty-file"),
        ("---\n", "empty-file"),  # a document without anything in it
        ("# only a comment\n", "empty-file"),
        ("title: [", "not-yaml"),
        ("just words", "not-a-mapping"),
        ("- a list", "not-a-mapping"),
        ("title: Contacts\nevents: []\n", "missing-key"),  # the rest of the head
    ],
)
def test_a_file_with_nothing_to_show_says_why(tmp_path: Path, text: str | None, code: str):
    events, registers = write_dataset(tmp_path, [make_event()])
    if text is None:
        events.unlink()
    else:
        events.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableDatasetError) as unreadable:
        load(events, registers)
    assert code in {problem.code for problem in unreadable.value.problems}
    assert str(unreadable.value).startswith("events.yaml:")


def test_the_collector_runs_again_once_the_files_are_loaded_or_refused(tmp_path: Path):
    events, registers = write_dataset(tmp_path, [make_event()])
    load(events, registers)
    assert gc.isenabled()
    events.unlink()
    with pytest.raises(UnreadableDatasetError):
        load(events, registers)
    assert gc.isenabled()


def test_each_name_is_looked_up_once_while_the_files_are_read(monkeypatch):
    looked_up = Counter()
    find = Register.find

    def counting(self: Register, name: str) -> str | None:
        looked_up["names"] += 1
        return find(self, name)

    monkeypatch.setattr(Register, "find", counting)
    dataset = load()
    while_reading = looked_up["names"]
    written = sum(1 for event in dataset.records.values() for _ in references(event))
    # A credit or a claimant may stand in the second of two registers, and the actors are joined to each other.
    assert while_reading < 1.25 * written + 2 * len(dataset.registers.actors.entries)
    _ = dataset.traces, dataset.provenance, dataset.histories, worded(dataset, ENGLISH)
    assert looked_up["names"] == while_reading


@pytest.mark.parametrize(("folder", "expected"), [("elsewhere", Path("elsewhere")), ("", ROOT)])
def test_another_folder_of_data_is_named_in_the_environment(folder: str, expected: Path) -> None:
    asked = "from loaders.dataset.dataset import EVENTS, REGISTERS; print(EVENTS, REGISTERS, sep='\\n')"
    environment = {**os.environ, "CHRONOLOGY_DATA": folder}
    ran = subprocess.run([sys.executable, "-c", asked], env=environment, cwd=ROOT, capture_output=True, check=True)
    assert ran.stdout.decode().split("\n")[:2] == [str(expected / "events.yaml"), str(expected / "registers")]
