"""Who appears with whom: the actors of events, the pairs of them, and a place for each so that pairs stand together."""

from collections.abc import Mapping

import networkx as nx
import pandas as pd

from loaders.dataset.dataset import Dataset
from loaders.dataset.meetings.days import first_and_last

SEED = 1
"""Where the layout begins, so that the same data are laid out the same."""

STEPS = 200
"""How often every actor gives way to the others and follows those of the same events."""

BEGINNING = {"Russia": (-0.6, 0.0), "North Korea": (0.6, 0.0)}
"""Where the actors of the two sides begin, so that each keeps its half; all others begin between and above."""

BETWEEN = (0.0, 0.7)

EVENED = 0.7
"""How much of the way each is led to its rank."""


def appearing(dataset: Dataset, events: pd.DataFrame) -> pd.DataFrame:
    """The actors of events, those of most events first.

    Args:
        dataset: The record.
        events: Some events of it.

    Returns:
        Columns `actor` (id), `name`, `side`, `role` (what the register says of who it is, "" for nothing), `events` (in
        how many the actor appears; int64), and `first` and `last` (the days of these, as ISO has them).
    """
    held = _roles(dataset, events)
    counts = held["actor"].value_counts()
    days = first_and_last(held, ["actor"], events).loc[counts.index]
    entries = dataset.registers.actors.entries
    frame = pd.DataFrame(
        {
            "actor": pd.Series(counts.index, dtype="str"),
            "name": pd.Series([entries[actor].name for actor in counts.index], dtype="str"),
            "side": pd.Series([entries[actor].side for actor in counts.index], dtype="str"),
            "role": pd.Series([entries[actor].role or "" for actor in counts.index], dtype="str"),
            "events": counts.to_numpy(),
            **{edge: days[edge].to_numpy() for edge in ("first", "last")},
        }
    )
    return frame.sort_values(["events", "actor"], ascending=[False, True], ignore_index=True)


def together(dataset: Dataset, events: pd.DataFrame) -> pd.DataFrame:
    """The pairs of actors who appear in the same events, whatever their roles, those with most events first.

    Args:
        dataset: The record.
        events: Some events of it.

    Returns:
        Columns `one` and `other` (ids, the first in the alphabet first), `events` (how many; int64), and `first` and
        `last` (the days of these, as ISO has them).
    """
    held = _roles(dataset, events)
    pairs = held.merge(held, on="event")
    pairs = pairs[pairs["actor_x"] < pairs["actor_y"]].rename(columns={"actor_x": "one", "actor_y": "other"})
    counts = pairs.groupby(["one", "other"]).size().astype("int64").rename("events")
    frame = counts.to_frame().join(first_and_last(pairs, ["one", "other"], events)).reset_index()
    return frame.sort_values(["events", "one", "other"], ascending=[False, True, True], ignore_index=True)


def layout(actors: pd.DataFrame, pairs: pd.DataFrame) -> Mapping[str, tuple[float, float]]:
    """Where each actor stands, from -1 to 1 across and down: near those of the same events, always the same.

    That is the layout of Fruchterman and Reingold (1991) as networkx has it. It crowds those who appear with many, so
    most of the way each is led to its rank across and down, which fills the room evenly.

    Args:
        actors: Rows of `appearing`.
        pairs: Rows of `together`, of these actors alone.
    """
    graph = nx.Graph()
    graph.add_nodes_from(actors["actor"])
    graph.add_weighted_edges_from(
        (one, other, count**0.5)
        for one, other, count in pairs[["one", "other", "events"]].itertuples(index=False, name=None)
    )
    begin = {}
    for number, (actor, side) in enumerate(zip(actors["actor"], actors["side"], strict=True)):
        across, down = BEGINNING.get(side, BETWEEN)
        begin[actor] = (across + 0.02 * (number % 7 - 3), down + 0.02 * (number % 11 - 5))
    if len(graph) < 2:
        return begin
    found = nx.spring_layout(graph, pos=begin, seed=SEED, iterations=STEPS, k=2 / len(graph) ** 0.5, scale=1)
    at = pd.DataFrame(found).T
    ranks = (at.rank() - 1) / (len(at) - 1) * 2 - 1
    evened = (1 - EVENED) * at + EVENED * ranks
    return dict(zip(evened.index, evened.itertuples(index=False, name=None), strict=True))


def _roles(dataset: Dataset, events: pd.DataFrame) -> pd.DataFrame:
    """Who has a role in which event, once each."""
    held = dataset.actors.loc[dataset.actors["event"].isin(events["id"]), ["event", "actor"]]
    return held.drop_duplicates()
