"""The dataset that all visitors share, and the last good one while the files are broken."""

from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

import streamlit as st

from loaders import Dataset, UnreadableDatasetError, load
from loaders.files.problems import Problem

Stamp = tuple[tuple[int, int], ...]


@dataclass
class DatasetStore:
    """Holds one dataset, loads it again when its files change, and never gives up a sound one for a broken one.

    Attributes:
        events: The file of events.
        registers: The folder of the registers.
        dataset: What is shown; None only while nothing could ever be read.
        problems: What is wrong with the files as they are now.
    """

    events: Path
    registers: Path
    dataset: Dataset | None = None
    problems: tuple[Problem, ...] = ()
    _stamp: Stamp | None = None
    _lock: Lock = field(default_factory=Lock)

    def refresh(self) -> None:
        """Load again if a file changed since the last time."""
        with self._lock:
            stamp = self._files_now()
            if stamp != self._stamp:
                self._stamp = stamp
                self._load()

    @property
    def is_outdated(self) -> bool:
        """Whether an older dataset is shown because the files as they are now cannot be used."""
        return bool(self.problems) and self.dataset is not None and not self.dataset.problems

    def _load(self) -> None:
        try:
            fresh = load(self.events, self.registers)
        except UnreadableDatasetError as error:
            self.problems = tuple(error.problems)
            return
        self.problems = fresh.problems
        if not fresh.problems or self.dataset is None or self.dataset.problems:
            self.dataset = fresh

    def _files_now(self) -> Stamp:
        files = [self.events, *(self.registers / f"{name}.yaml" for name in ("actors", "outlets", "places"))]
        return tuple((stat.st_mtime_ns, stat.st_size) for file in files if file.exists() for stat in [file.stat()])


@st.cache_resource(show_spinner=False)  # nothing is read here yet, and the server asks for it outside of any page
def dataset_store(events: Path, registers: Path) -> DatasetStore:
    """The one store for these files."""
    return DatasetStore(events, registers)
