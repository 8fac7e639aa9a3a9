"""Everything loaded: the frames, the records behind them, and what was wrong with the files."""

import gc
import os
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

import pandas as pd

from loaders.dataset import frames
from loaders.dataset.memory import Made, Memory
from loaders.dataset.search.index import SearchIndex
from loaders.dataset.search.text import search_texts
from loaders.dates.edtf import chronological
from loaders.files import coverage_file, history_file
from loaders.files.problems import Problem, first_of_each_kind
from loaders.files.source_files import read_files
from loaders.model.entries import Chronology, Event, Thoroughness
from loaders.model.history import History
from loaders.model.registers import Registers
from loaders.provenance import frames as provenance
from loaders.provenance import status_history
from loaders.provenance.origins import Trace

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("CHRONOLOGY_DATA") or ROOT)
EVENTS = DATA / "events.yaml"
REGISTERS = DATA / "registers"


class UnreadableDatasetError(Exception):
    """The files hold nothing that could be shown; `problems` says why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep the problems for whoever reports them."""
        super().__init__("\n".join(str(problem) for problem in first_of_each_kind(problems)))
        self.problems = problems


@dataclass(frozen=True, eq=False)
class Dataset:
    """The chronology, ready to be filtered and shown. Shared between visitors: never change a frame in place.

    Equal only to itself, so that what is counted once about it can be kept.

    Attributes:
        chronology: Title, description, coverage, cut-off, licence and eras.
        records: The events by id, oldest first.
        registers: Who and what they refer to.
        events: See `frames.events_frame`; likewise the frames below.
        sources: One row for each source.
        credited: Whom each source credits.
        claims: The numbers stated.
        links: Links between events.
        actors: Which actor has which role in which event.
        places: Which event is set where.
        outlets: Which outlet stands behind which source.
        current_ids: The current id for every id ever used, current ones included.
        problems: What was wrong; empty for a sound dataset.
        left_out: The events that are not shown because of a problem, by id or position.
        version: Which data these are: a short digest of the files.
        as_of: The day at whose end the record is shown, see `as_known.known_on`; None for today's.
        past: The file of its history; None for a record without one.
        sweeps: The file that says what was searched for; None for a record without one.
    """

    chronology: Chronology
    records: Mapping[str, Event]
    registers: Registers
    events: pd.DataFrame
    sources: pd.DataFrame
    credited: pd.DataFrame
    claims: pd.DataFrame
    links: pd.DataFrame
    actors: pd.DataFrame
    places: pd.DataFrame
    outlets: pd.DataFrame
    current_ids: Mapping[str, str]
    problems: tuple[Problem, ...]
    left_out: tuple[str, ...]
    version: str
    as_of: date | None
    past: Path | None = None
    sweeps: Path | None = None
    _memory: Memory = field(default_factory=Memory, repr=False)

    def remembered(self, what: str, key: Hashable, make: Callable[[], Made], most: int = 64) -> Made:
        """What was once made out of this dataset: kept with it, so that it goes when the dataset goes.

        Args:
            what: What it is, such as `known_on`.
            key: Which one of these.
            make: Makes it, where it was not made yet.
            most: How many of these are kept.
        """
        return self._memory.remembered(what, key, make, most)

    @cached_property
    def history(self) -> History:
        """What became of the events with each version; read when somebody asks, empty where it cannot be read."""
        return history_file.read_history(self.past)[0] if self.past else History()

    @cached_property
    def thoroughness(self) -> Thoroughness:
        """What was searched for, and what the record was held against; nothing where that cannot be read."""
        return coverage_file.read_coverage(self.sweeps)[0] if self.sweeps else Thoroughness()

    @cached_property
    def searched(self) -> SearchIndex:
        """What a search looks through, one text for each row of `events`; made when somebody searches."""
        return SearchIndex(search_texts(self.records.values()))

    @cached_property
    def traces(self) -> Mapping[str, Trace]:
        """The origins of each event, by its id."""
        return provenance.traces(self.records.values())

    @cached_property
    def provenance(self) -> pd.DataFrame:
        """What stands behind each event: see `provenance.frames.provenance_frame`."""
        return provenance.provenance_frame(list(self.records.values()), self.traces)

    @cached_property
    def origins(self) -> pd.DataFrame:
        """Which origins each event has: see `provenance.frames.origins_frame`."""
        return provenance.origins_frame(self.traces)

    @cached_property
    def camps(self) -> pd.DataFrame:
        """Which camps are behind each event: see `provenance.frames.camps_frame`."""
        return provenance.camps_frame(self.traces)

    @cached_property
    def histories(self) -> status_history.Histories:
        """How the standing of each event came about, by its id."""
        return status_history.histories(self.records, self.links, self.traces)


def load(events: Path = EVENTS, registers: Path = REGISTERS) -> Dataset:
    """Load the dataset; an event with a problem is left out and named.

    Args:
        events: The file of events.
        registers: The folder with actors.yaml, outlets.yaml and places.yaml.

    Returns:
        The dataset with its problems.

    Raises:
        UnreadableDatasetError: There is nothing to show: a file is missing or is no YAML, or what stands above the
            events cannot be read.
    """
    with _nothing_collected():
        files = read_files(events, registers)
        if files.chronology is None or not files.events:
            raise UnreadableDatasetError(files.problems)
        sound = sorted((event for _, event in files.events), key=lambda event: chronological(event.date, event.id))
        chronology, known, ids = files.chronology, files.registers, files.current_ids
        past = events.with_name(history_file.NAME)
        made = assemble(chronology, sound, known, ids, files.problems, files.left_out, files.version, past=past)
        return replace(made, sweeps=registers / coverage_file.NAME)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Pause the collector of circular garbage.

    Loading makes a hundred thousand objects and throws hardly one away, so that a collection in between walks them all
    for nothing: a fifth of the time that loading takes.
    """
    was_running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_running:
            gc.enable()


def assemble(
    chronology: Chronology,
    events: Sequence[Event],
    registers: Registers,
    current_ids: Mapping[str, str],
    problems: tuple[Problem, ...] = (),
    left_out: tuple[str, ...] = (),
    version: str = "",
    as_of: date | None = None,
    past: Path | None = None,
) -> Dataset:
    """Put a dataset together from sound records; the arguments are its attributes.

    Args:
        chronology: What stands above the events.
        events: The events, oldest first.
        registers: Who and what they refer to.
        current_ids: The current id for every id that may be asked for.
        problems: What was wrong with the files.
        left_out: The events that are not among `events` because of a problem.
        version: Which data these are.
        as_of: The day at whose end the record is shown; None for today's.
        past: The file of its history; None for none.
    """
    sources = frames.sources_frame(events)
    credited = frames.credits_frame(events)
    return Dataset(
        chronology=chronology,
        records={event.id: event for event in events},
        registers=registers,
        events=frames.events_frame(events),
        sources=sources,
        credited=credited,
        claims=frames.claims_frame(events),
        links=frames.links_frame(events, current_ids),
        actors=frames.actors_frame(events),
        places=frames.places_frame(events),
        outlets=frames.outlets_frame(sources, credited),
        current_ids=current_ids,
        problems=problems,
        left_out=left_out,
        version=version,
        as_of=as_of,
        past=past,
    )
