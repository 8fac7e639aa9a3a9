"""The story that links tell around one event: what it answers, confirms or carries on, and what came of it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from loaders.dataset.dataset import Dataset
from loaders.model.reached import reached
from loaders.model.vocabulary import SIGNIFICANCES

WEIGHTS = {significance: place for place, significance in enumerate(SIGNIFICANCES)}

LONGEST = 15
"""How many events a story tells at most; the nearest ones are kept."""


class LinkedEvent(NamedTuple):
    """One event of a story.

    Attributes:
        event: Its id.
        links: How it bears on earlier events of the story: pairs of a type of link and the id of the other.
    """

    event: str
    links: tuple[tuple[str, str], ...]


class Links(NamedTuple):
    """The links of a record, from either end.

    Attributes:
        back: By the id of the later event, pairs of a type of link and the id of the earlier one.
        forth: By the id of the earlier event, the ids of the later ones.
    """

    back: Mapping[str, Sequence[tuple[str, str]]]
    forth: Mapping[str, Sequence[str]]


def both_ways(links: pd.DataFrame) -> Links:
    """Links that can be followed from either end.

    Args:
        links: What `frames.links_frame` returns.
    """
    back: dict[str, list[tuple[str, str]]] = {}
    forth: dict[str, list[str]] = {}
    for later, kind, earlier in zip(links["event"], links["type"], links["target"], strict=True):
        back.setdefault(later, []).append((kind, earlier))
        forth.setdefault(earlier, []).append(later)
    return Links(back, forth)


def links_of(dataset: Dataset) -> Links:
    """The links of a record, from either end; made once."""
    return dataset.remembered("links", None, lambda: both_ways(dataset.links), most=1)


def chain_of(events: pd.DataFrame, links: Links, event_id: str, longest: int = LONGEST) -> list[LinkedEvent]:
    """The events from which an event follows and those that follow from it, in the order of time.

    Whatever the links lead back to belongs to the story, and whatever they lead forward to, but not the other events
    that followed from what came before. Where that is more than a reader takes in, the responses of others make room
    first, and of the rest the events with the fewest links in between are told, of equally near ones the weightier.

    Args:
        events: What `frames.events_frame` returns.
        links: The links among them.
        event_id: The event in whose story the reader is interested.
        longest: How many events are told at most.

    Returns:
        The chapters, that of the event itself among them; it stands alone if nothing is linked to it.
    """
    targets = {event: [earlier for _, earlier in own] for event, own in links.back.items()}
    steps = reached(event_id, links.forth) | reached(event_id, targets) | {event_id: 0}
    found = events[events["id"].isin(steps)]
    days = found["earliest"].fillna(pd.Timestamp.max)
    # Plain tuples in the order of the frame: to sort a dozen events, a frame takes a hundred times as long.
    near = list(zip(range(len(found)), found["id"], found["kind"], found["significance"], days, strict=True))

    def far(one: tuple[int, str, str, str, pd.Timestamp]) -> tuple[bool, int, int]:
        _, event, kind, significance, _ = one
        return kind == "response" and steps[event] > 0, steps[event], WEIGHTS[significance]

    told = sorted(sorted(near, key=far)[:longest])
    depths = _depths([event for _, event, *_ in told], targets)
    in_time = sorted(told, key=lambda one: (one[4], depths[one[1]]))
    return [
        LinkedEvent(one, tuple(link for link in links.back.get(one, ()) if link[1] in depths)) for _, one, *_ in in_time
    ]


def _depths(ids: Iterable[str], targets: Mapping[str, list[str]]) -> dict[str, int]:
    """How many events of a story each follows from, one after the other: what orders those of one day."""
    depths = dict.fromkeys(ids, 0)
    for _ in range(len(depths)):  # a circle of links, which the checks report, must not keep a page waiting
        for event in depths:
            depths[event] = max((depths[one] + 1 for one in targets.get(event, ()) if one in depths), default=0)
    return depths


def linked_ids(links: Links, event_id: str) -> list[str]:
    """The events that one bears on, and those that bear on it."""
    return [*(earlier for _, earlier in links.back.get(event_id, ())), *links.forth.get(event_id, ())]


def neighbours(ids: Iterable[str], event_id: str, shown: Sequence[str]) -> tuple[str, str]:
    """The events before and after one among those shown, "" at the ends; one that is not shown stands by its day.

    Args:
        ids: All events, oldest first.
        event_id: The event.
        shown: Those among which the neighbours are looked for, in the same order.
    """
    order = {one: place for place, one in enumerate(ids)}
    before = [one for one in shown if order[one] < order[event_id]]
    after = [one for one in shown if order[one] > order[event_id]]
    return (before[-1] if before else ""), (after[0] if after else "")
