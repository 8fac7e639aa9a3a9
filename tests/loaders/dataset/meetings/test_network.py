"""Who appears with whom: counts lead to just their events, and the same data are laid out the same."""

from itertools import combinations

import pytest

from loaders import Dataset
from loaders.dataset.meetings.network import appearing, layout, together
from loaders.selection.answer import select
from loaders.selection.filters import Filters


def test_an_actor_counts_the_events_that_the_filter_by_actor_finds(dataset: Dataset) -> None:
    actors = appearing(dataset, dataset.events)
    assert actors["events"].is_monotonic_decreasing
    for actor in actors.head(40).itertuples():
        assert len(select(dataset, Filters(actor=(actor.actor,)))) == actor.events, actor.name
    assert set(actors["actor"]) == set(dataset.actors["actor"])


def test_a_pair_counts_the_events_that_have_both_and_says_since_when_and_until_when(dataset: Dataset) -> None:
    contacts = select(dataset, Filters(kind=("contact",)))
    pairs = together(dataset, contacts)
    for pair in pairs.head(25).itertuples():
        both = select(dataset, Filters(kind=("contact",), actor=(pair.one, pair.other), actors="all"))
        assert len(both) == pair.events, pair
        days = [dataset.records[event].date for event in both["id"]]
        assert pair.first == min(str(day.earliest or day.earliest_end) for day in days), pair
        assert pair.last == max(str(day.latest or day.latest_start) for day in days), pair


def test_all_pairs_of_an_event_are_there_once(small: Dataset) -> None:
    counted = {
        pair for _, roles in small.actors.groupby("event") for pair in combinations(sorted(set(roles["actor"])), 2)
    }
    pairs = together(small, small.events)
    assert list(zip(pairs["one"], pairs["other"], strict=True)) == sorted(
        counted, key=lambda pair: list(zip(pairs["one"], pairs["other"], strict=True)).index(pair)
    )
    assert (pairs["one"] < pairs["other"]).all()


def test_an_actor_alone_and_no_actor_at_all_have_a_place_too(dataset: Dataset) -> None:
    actors = appearing(dataset, dataset.events)
    none = together(dataset, dataset.events).iloc[:0]
    assert layout(actors.iloc[:0], none) == {}
    assert list(layout(actors.iloc[:1], none)) == [actors["actor"][0]]


def test_the_same_data_are_laid_out_the_same_and_within_the_room(dataset: Dataset) -> None:
    actors = appearing(dataset, dataset.events).head(40)
    pairs = together(dataset, dataset.events)
    pairs = pairs[pairs["one"].isin(actors["actor"]) & pairs["other"].isin(actors["actor"])]
    first, second = layout(actors, pairs), layout(actors, pairs)
    assert first == second
    assert set(first) == set(actors["actor"])
    assert all(-1.001 <= one <= 1.001 for place in first.values() for one in place)
    assert len(set(first.values())) == len(actors)


@pytest.mark.parametrize("filters", [Filters(category=("casualty",)), Filters(actor=("kim-jong-un",))])
def test_what_often_appears_together_stands_nearer_than_what_never_does(dataset: Dataset, filters: Filters) -> None:
    events = select(dataset, filters)
    pairs = together(dataset, events).head(60)
    actors = appearing(dataset, events)
    actors = actors[actors["actor"].isin({*pairs["one"], *pairs["other"]})]
    stand = layout(actors, pairs)

    def apart(one: str, other: str) -> float:
        return sum((a - b) ** 2 for a, b in zip(stand[one], stand[other], strict=True)) ** 0.5

    linked = {frozenset(pair) for pair in zip(pairs["one"], pairs["other"], strict=True)}
    others = [pair for pair in combinations(actors["actor"], 2) if frozenset(pair) not in linked]
    near = sum(apart(*pair) for pair in linked) / len(linked)
    assert near < sum(apart(*pair) for pair in others) / len(others)
