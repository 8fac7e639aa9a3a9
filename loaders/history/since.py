"""What became of the events since a version or a day."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.dataset.dataset import Dataset
from loaders.model.history import ChangedKey, Version, WithdrawnEvent

DIGEST = re.compile("[0-9a-f]{12}")
"""What a version looks like."""

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Since:
    """What came after a version, as far as it is listed.

    Attributes:
        point: The last version that does not count any more; None where all that is listed came after.
        steps: The versions that came after, oldest first.
        is_whole: Whether the list reaches as far as the data of today.
    """

    point: Version | None
    steps: tuple[Version, ...]
    is_whole: bool

    @property
    def new(self) -> tuple[str, ...]:
        """The ids of the events that came and are still there, each once."""
        gone = {one.event for step in self.steps for one in step.withdrawn}
        return tuple(dict.fromkeys(event for step in self.steps for event in step.new if event not in gone))

    @property
    def changed(self) -> tuple[str, ...]:
        """The ids of the events that were there before, are still there and were changed, each once."""
        left_out = {*(event for step in self.steps for event in step.new)}
        left_out |= {one.event for step in self.steps for one in step.withdrawn}
        return tuple(
            dict.fromkeys(one.event for step in self.steps for one in step.changed if one.event not in left_out)
        )

    @property
    def corrected(self) -> tuple[str, ...]:
        """Those of the changed events in which a fact was corrected."""
        sorts = Counter(event for step, event, key in self.changes() if key.sort == "correction")
        return tuple(event for event in self.changed if sorts[event])

    @property
    def withdrawn(self) -> tuple[str, ...]:
        """The ids of the events that were there before and are there no more."""
        new = {event for step in self.steps for event in step.new}
        return tuple(one.event for step in self.steps for one in step.withdrawn if one.event not in new)

    def changes(self) -> Iterator[tuple[Version, str, ChangedKey]]:
        """Every key that changed, with its version and its event, in the order in which it did."""
        for step in self.steps:
            for one in step.changed:
                for key in one.keys:
                    yield step, one.event, key


def since(dataset: Dataset, point: str) -> Since | None:
    """What came after a version, or after the end of a day.

    Args:
        dataset: The record of today.
        point: The version, as `Dataset.version` has it, or a day such as `2026-11-25`.

    Returns:
        What came; None for a version that is not listed.
    """
    versions = dataset.history.versions
    is_whole = bool(versions) and versions[-1].id == dataset.version
    if point == dataset.version:
        return Since(None, (), is_whole=True)
    place = _after_day(versions, point) if DAY.fullmatch(point) else _after_version(versions, point)
    if place is None:
        return None
    return Since(versions[place - 1] if place else None, versions[place:], is_whole)


def withdrawal(dataset: Dataset, event: str) -> tuple[Version, WithdrawnEvent] | None:
    """With which version an event was withdrawn, and what is left of it; None for an id that no event ever had."""
    found = ((step, one) for step in reversed(dataset.history.versions) for one in step.withdrawn if one.event == event)
    return next(found, None)


def id_of_today(dataset: Dataset, event: str) -> str | None:
    """The id of the event that has this id or had it, or that tells what a withdrawn one told; None where none does."""
    gone = None if event in dataset.current_ids else withdrawal(dataset, event)
    return dataset.current_ids.get((gone[1].told_by or "") if gone else event)


def days(dataset: Dataset) -> list[str]:
    """The days on which a version came, the latest first."""
    return sorted({version.day for version in dataset.history.versions}, reverse=True)


def _after_version(versions: Sequence[Version], point: str) -> int | None:
    return next((place for place in range(len(versions), 0, -1) if versions[place - 1].id == point), None)


def _after_day(versions: Sequence[Version], day: str) -> int | None:
    """Behind the last version of the day or of one before; before all of them for a day before the first."""
    return sum(version.day <= day for version in versions) if versions else None
