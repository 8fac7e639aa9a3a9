"""What was made once and is kept for all who ask: bounded, and safe for visitors who ask at the same time."""

from collections import defaultdict
from collections.abc import Callable, Hashable
from threading import Lock, RLock
from typing import Any, TypeVar, cast

Made = TypeVar("Made")

NOTHING = object()


def one_each(_: object) -> int:
    """What a thing weighs where things are only counted."""
    return 1


class Memory:
    """Keeps what is made, a few of each sort: what nobody asked for longest goes first.

    What is there is found without waiting. One thing is made at a time, whoever asks: Python does no more than one
    anyway, and a crowd that asks for the same has it made once.
    """

    _together = RLock()  # of all memories that have no turn of their own, since what one makes may ask another

    def __init__(self, *, apart: bool = False) -> None:
        """Begin with nothing.

        Args:
            apart: Whether what is made here may take so long that nobody who asks other memories should wait for it.
        """
        self._kept: defaultdict[str, dict[Hashable, Any]] = defaultdict(dict)  # last asked for, last in order
        self._looking = Lock()
        self._making = RLock() if apart else Memory._together

    def remembered(
        self,
        what: str,
        key: Hashable,
        make: Callable[[], Made],
        most: int,
        weight: Callable[[Made], int] = one_each,
    ) -> Made:
        """What was made under this key, made now if it is not there.

        Args:
            what: What sort of thing it is.
            key: Which one of these.
            make: Makes it.
            most: What all that is kept of the sort may weigh together; what is heavier by itself is not kept.
            weight: What one thing weighs; 1 unless it is told, so that `most` counts them.
        """
        found = self._found(what, key)
        if found is NOTHING:
            with self._making:
                found = self._found(what, key)  # by now somebody else may have made it
                if found is NOTHING:
                    found = make()
                    self._keep(what, key, found, most, weight)
        return cast(Made, found)

    def _found(self, what: str, key: Hashable) -> Any:
        with self._looking:
            kept = self._kept[what]
            found = kept.pop(key, NOTHING)
            if found is not NOTHING:
                kept[key] = found
            return found

    def _keep(self, what: str, key: Hashable, made: Made, most: int, weight: Callable[[Made], int]) -> None:
        room = most - weight(made)
        if room < 0:
            return
        with self._looking:
            kept = self._kept[what]
            weighs = sum(map(weight, kept.values()))
            while weighs > room:
                weighs -= weight(kept.pop(next(iter(kept))))
            kept[key] = made
