"""What following arrows leads to: links between events, credits between pages."""

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)


def reached(start: Node, onward: Mapping[Node, Iterable[Node]]) -> dict[Node, int]:
    """Everything that one or more arrows lead to from a start; the start itself only if they lead back to it.

    Args:
        start: Where to begin.
        onward: The ends of the arrows that leave each node; circles are no danger.

    Returns:
        How many arrows lead to each at the least, the nearest first.
    """
    steps: dict[Node, int] = {}
    ahead = [(start, 0)]
    for here, gone in ahead:
        for there in onward.get(here, ()):
            if there not in steps:
                steps[there] = gone + 1
                ahead.append((there, gone + 1))
    return steps


def in_circles(onward: Mapping[Node, Iterable[Node]]) -> set[Node]:
    """The nodes from which arrows lead back to themselves.

    What nothing leads to is in no circle, and neither is what leads nowhere; with these away, others are like them. So
    chains, however long, are gone before the first circle is walked.
    """
    ahead = {node: {there for there in others if there in onward} for node, others in onward.items()}
    behind: dict[Node, set[Node]] = {node: set() for node in ahead}
    for node, others in ahead.items():
        for there in others:
            behind[there].add(node)
    _cut_ends(ahead, behind)
    _cut_ends(behind, ahead)
    found: set[Node] = set()
    while ahead:
        start = next(iter(ahead))
        circle = reached(start, ahead).keys() & reached(start, behind).keys()
        found |= circle
        for node in circle or {start}:
            _take_out(node, ahead, behind)
            _take_out(node, behind, ahead)
    return found


def _cut_ends(arrows: dict[Node, set[Node]], reverse: dict[Node, set[Node]]) -> None:
    """Take out every node that no arrow leaves, and what then is like it."""
    ends = [node for node, others in arrows.items() if not others]
    for node in ends:
        arrows.pop(node)
        for near in reverse.pop(node):
            arrows[near].discard(node)
            if not arrows[near]:
                ends.append(near)


def _take_out(node: Node, arrows: dict[Node, set[Node]], reverse: dict[Node, set[Node]]) -> None:
    for near in arrows.pop(node):
        if near in reverse:
            reverse[near].discard(node)
