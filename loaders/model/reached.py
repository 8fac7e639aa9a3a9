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
