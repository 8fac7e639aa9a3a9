"""The record as it was on a day: what was not public by then is taken out, so that every view and filter follows.

What counts from when stands in `loaders.provenance.status_history`. The texts of an event and its significance are
always today's.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from loaders.dataset.dataset import Dataset, assemble
from loaders.model.entries import Claim, Event
from loaders.provenance.status_history import Turn, known_from, pages_known_from, speakers, status_on

DAYS_KEPT = 8
"""How many replayed days are kept of one dataset; each takes about as much memory as the dataset."""


def known_on(dataset: Dataset, day: date) -> Dataset:
    """A dataset as it was known at the end of a day.

    Only events of which a page was public, each with the pages, the numbers, the denials and the status of that day
    and with its links to others that were known; so its origins, its camps and its history are those of that day too.

    Args:
        dataset: The dataset; it is not changed.
        day: The day.
    """
    if dataset.as_of == day:
        return dataset
    return dataset.remembered("known_on", day, lambda: _replayed(dataset, day), most=DAYS_KEPT)


def _replayed(dataset: Dataset, day: date) -> Dataset:
    known = {event.id for event in dataset.records.values() if known_from(event).day <= day}
    ids = {used: current for used, current in dataset.current_ids.items() if current in known}
    events = [
        _as_known(event, dataset.histories[event.id], ids, day)
        for event in dataset.records.values()
        if event.id in known
    ]
    head, registers, problems = dataset.chronology, dataset.registers, dataset.problems
    return assemble(head, events, registers, ids, problems, dataset.left_out, dataset.version, as_of=day)


def _as_known(event: Event, history: tuple[Turn, ...], ids: Mapping[str, str], day: date) -> Event:
    denied = {name for turn in history if turn.standing == "denied" and turn.since.day <= day for name in turn.by}
    pages = zip(event.sources, pages_known_from(event), strict=True)
    kept: dict[str, list[Any]] = {
        "sources": [source for source, since in pages if since <= day],
        "claims": [claim for claim in event.claims or () if _was_stated(claim, day)],
        "denied_by": [name for name in event.denied_by or () if denied.issuperset(speakers([name]))],
        "links": [link for link in event.links or () if link.event in ids],
    }
    changes = {key: tuple(values) or None for key, values in kept.items()}
    return event.model_copy(update=changes | {"status": status_on(event, history, day)})


def _was_stated(claim: Claim, day: date) -> bool:
    """Whether a number had been stated by a day; one without a day is as old as its event."""
    stated = claim.stated.latest if claim.stated else None
    return stated is None or stated <= day
