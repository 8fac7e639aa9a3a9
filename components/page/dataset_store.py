"""The dataset that all visitors share, and the last good one while the files are broken."""

import gc
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

import streamlit as st

from loaders import Dataset, UnreadableDatasetError, load
from loaders.files.history_file import NAME
from loaders.files.last_commit import is_committed, lost, lost_since_commit
from loaders.files.problems import Problem, first_of_each_kind
from loaders.model.registers import KINDS

Stamp = tuple[tuple[int, ...] | None, ...]

PATIENCE = 60
"""How many seconds a visitor waits for the very first reading; later ones wait for nobody."""


@dataclass(frozen=True)
class Held:
    """What one run of the page shows, which no other visitor changes under its hands.

    Attributes:
        dataset: What is shown; None only while nothing could ever be read.
        problems: What is wrong with the files as they are now.
        is_outdated: Whether an older dataset is shown because the files as they are now cannot be used.
    """

    dataset: Dataset | None = None
    problems: tuple[Problem, ...] = ()
    is_outdated: bool = False


@dataclass
class DatasetStore:
    """Holds one dataset, loads it again when its files change, and never gives up a sound one for a broken one.

    A record that lost more than a few events stands aside as well, until a curator commits it. Whoever comes while the
    files are read is shown what there was before.

    Attributes:
        events: The file of events.
        registers: The folder of the registers.
        held: What is shown now.
    """

    events: Path
    registers: Path
    held: Held = field(default_factory=Held)
    _stamp: Stamp | None = None
    _reading: Lock = field(default_factory=Lock)

    def refresh(self) -> Held:
        """What to show, loaded again if a file changed since the last time."""
        if self._files_now() != self._stamp or self._is_committed_by_now():
            is_first = self.held.dataset is None
            if self._reading.acquire(timeout=PATIENCE if is_first else 0):
                try:
                    self._load_if_changed()
                finally:
                    self._reading.release()
        return self.held

    def _load_if_changed(self) -> None:
        stamp = self._files_now()  # before reading: what changes meanwhile is read again on the next run
        if stamp == self._stamp and not self._is_committed_by_now():
            return
        self.held = self._loaded()
        self._stamp = stamp
        _set_aside()

    def _is_committed_by_now(self) -> bool:
        """Whether a record that stood aside for want of a commit has got one, which changes no file."""
        return any(problem.code == "shrunk" for problem in self.held.problems) and is_committed(self.events)

    def _loaded(self) -> Held:
        last = self.held.dataset
        try:
            fresh = load(self.events, self.registers)
        except UnreadableDatasetError as error:
            return Held(last, tuple(first_of_each_kind(error.problems)), is_outdated=last is not None)
        problems = tuple(first_of_each_kind((*self._lost(last, fresh), *fresh.problems)))
        if problems and last is not None and not last.problems:
            return Held(last, problems, is_outdated=True)
        return Held(fresh, problems)

    def _lost(self, last: Dataset | None, fresh: Dataset) -> list[Problem]:
        """A problem if the record shrank and nobody stands for it."""
        ids = {*fresh.current_ids, *fresh.left_out, *fresh.chronology.ids}
        if last is None:
            return lost_since_commit(self.events, ids, len(fresh.records) + len(fresh.left_out))
        gone = lost(self.events, last.records, ids)
        return [] if gone and is_committed(self.events) else gone

    def _files_now(self) -> Stamp:
        registers = (self.registers / f"{kind}.yaml" for kind in KINDS)
        return tuple(_stamp(file) for file in (self.events, *registers, self.events.with_name(NAME)))


def _set_aside() -> None:
    """Keep the collector of circular garbage from walking through the record and the libraries at every turn.

    There is no garbage among them, and a walk took half of the time of a run. What an older record left is collected
    first; a record itself holds no circle and goes as soon as nobody holds it.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def _stamp(file: Path) -> tuple[int, ...] | None:
    """What tells one state of a file from another, whatever an editor does to its time; None for no file."""
    try:
        stat = file.stat()
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino, stat.st_size


@st.cache_resource(show_spinner=False)  # nothing is read here yet, and the server asks for it outside of any page
def dataset_store(events: Path, registers: Path) -> DatasetStore:
    """The one store for these files."""
    return DatasetStore(events, registers)
