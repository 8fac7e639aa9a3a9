"""Everything loaded: the frames, the records behind them, and what was wrong with the files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pandas as pd

from loaders import frames, provenance, standing
from loaders.edtf import chronological
from loaders.model import Chronology, Event
from loaders.origins import Trace
from loaders.problems import Problem
from loaders.records import read_files
from loaders.registers import Registers

ROOT = Path(__file__).resolve().parent.parent
EVENTS = ROOT / "events.yaml"
REGISTERS = ROOT / "registers"


class UnreadableDatasetError(Exception):
    """The files hold nothing that could be shown; `problems` says why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep the problems for whoever reports them."""
        super().__init__("\n".join(str(problem) for problem in problems))
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

    @cached_property
    def traces(self) -> Mapping[str, Trace]:
        """The origins of each event, by its id."""
        return provenance.traces(self.records.values(), self.registers)

    @cached_property
    def provenance(self) -> pd.DataFrame:
        """What stands behind each event: see `provenance.provenance_frame`."""
        return provenance.provenance_frame(list(self.records.values()), self.traces, self.registers)

    @cached_property
    def origins(self) -> pd.DataFrame:
        """Which origins each event has: see `provenance.origins_frame`."""
        return provenance.origins_frame(self.traces, self.registers)

    @cached_property
    def camps(self) -> pd.DataFrame:
        """Which camps are behind each event: see `provenance.camps_frame`."""
        return provenance.camps_frame(self.traces, self.registers)

    @cached_property
    def histories(self) -> standing.Histories:
        """How the standing of each event came about, by its id."""
        return standing.histories(self.records, self.links, self.traces, self.registers)

    @cached_property
    def standing(self) -> pd.DataFrame:
        """From when each event stood how: see `standing.standing_frame`."""
        return standing.standing_frame(self.records.values(), self.histories)


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
    records = read_files(events, registers)
    if records.chronology is None or not records.events:
        raise UnreadableDatasetError(records.problems)
    sound = sorted((event for _, event in records.events), key=lambda event: chronological(event.date, event.id))
    known = records.registers
    sources = frames.sources_frame(sound, known)
    credited = frames.credits_frame(sound, known)
    return Dataset(
        chronology=records.chronology,
        records={event.id: event for event in sound},
        registers=known,
        events=frames.events_frame(sound, known),
        sources=sources,
        credited=credited,
        claims=frames.claims_frame(sound, known),
        links=frames.links_frame(sound, records.current_ids),
        actors=frames.actors_frame(sound, known),
        places=frames.places_frame(sound, known),
        outlets=frames.outlets_frame(sources, credited),
        current_ids=records.current_ids,
        problems=records.problems,
        left_out=records.left_out,
    )
