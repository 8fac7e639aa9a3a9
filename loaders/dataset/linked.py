"""The story that links tell around one event: what it answers, confirms or carries on, and what came of it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from loaders.model.reached import reached
from loaders.model.vocabulary import SIGNIFICANCES

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


def chain_of(events: pd.DataFrame, links: pd.DataFrame, event_id: str, longest: int = LONGEST) -> list[LinkedEvent]:
    """The events from which an event follows and those that follow from it, in the order of time.

    Whatever the links lead back to belongs to the story, and whatever they lead forward to, but not the other events
    that followed from what came before. Where that is more than a reader takes in, the responses of others make room
    first, and of the rest the events with the fewest links in between are told, of equally near ones the weightier.

    Args:
        events: What `frames.events_frame` returns.
        links: What `frames.links_frame` returns.
        event_id: The event in whose story the reader is interested.
        longest: How many events are told at most.

    Returns:
        The chapters, that of the event itself among them; it stands alone if nothing is linked to it.
    """
    back: dict[str, list[tuple[str, str]]] = {}
    forth: dict[str, list[str]] = {}
    for later, kind, earlier in zip(links["event"], links["type"], links["target"], strict=True):
        back.setdefault(later, []).append((kind, earlier))
        forth.setdefault(earlier, []).append(later)
    targets = {event: [earlier for _, earlier in own] for event, own in back.items()}
    steps = reached(event_id, forth) | reached(event_id, targets) | {event_id: 0}
    found = events[events["id"].isin(steps)]
    near = found.assign(steps=found["id"].map(steps), weight=found["significance"].map(list(SIGNIFICANCES).index))
    near["outside"] = (near["kind"] == "response") & (near["steps"] > 0)
    told = near.sort_values(["outside", "steps", "weight"], kind="stable").head(longest).sort_index()
    depths = _depths(told["id"], targets)
    order = told.assign(depth=told["id"].map(depths)).sort_values(["earliest", "depth"], kind="stable")["id"]
    return [LinkedEvent(one, tuple(link for link in back.get(one, ()) if link[1] in depths)) for one in order]


def _depths(ids: Iterable[str], targets: Mapping[str, list[str]]) -> dict[str, int]:
    """How many events of a story each follows from, one after the other: what orders those of one day."""
    depths = dict.fromkeys(ids, 0)
    for _ in range(len(depths)):  # a circle of links, which the checks report, must not keep a page waiting
        for event in depths:
            depths[event] = max((depths[one] + 1 for one in targets.get(event, ()) if one in depths), default=0)
    return depths


def linked_ids(links: pd.DataFrame, event_id: str) -> list[str]:
    """The events that one bears on, and those that bear on it.

    Args:
        links: `Dataset.links`.
        event_id: The event.
    """
    return [*links.loc[links["event"] == event_id, "target"], *links.loc[links["target"] == event_id, "event"]]


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
