"""What was made once and is kept for all who ask: bounded, and safe for visitors who ask at the same time."""

from collections import defaultdict
from collections.abc import Callable, Hashable
from threading import Lock, RLock
from typing import Any, TypeVar, cast

Made = TypeVar("Made")

NOTHING = object()


class Memory:
    """Keeps what is made, a few of each sort: what nobody asked for longest goes first.

    What is there is found without waiting. One thing is made at a time, whoever asks: Python does no more than one
    anyway, and a crowd that asks for the same has it made once.
    """

    _making = RLock()  # of all memories together, since what one makes may ask another

    def __init__(self) -> None:
        """Begin with nothing."""
        self._kept: defaultdict[str, dict[Hashable, Any]] = defaultdict(dict)  # last asked for, last in order
        self._looking = Lock()

    def remembered(self, what: str, key: Hashable, make: Callable[[], Made], most: int) -> Made:
        """What was made under this key, made now if it is not there.

        Args:
            what: What sort of thing it is.
            key: Which one of these.
            make: Makes it.
            most: How many of the sort are kept.
        """
        found = self._found(what, key)
        if found is NOTHING:
            with self._making:
                found = self._found(what, key)  # by now somebody else may have made it
                if found is NOTHING:
                    found = make()
                    self._keep(what, key, found, most)
        return cast(Made, found)

    def _found(self, what: str, key: Hashable) -> Any:
        with self._looking:
            kept = self._kept[what]
            found = kept.pop(key, NOTHING)
            if found is not NOTHING:
                kept[key] = found
            return found

    def _keep(self, what: str, key: Hashable, made: Any, most: int) -> None:
        with self._looking:
            kept = self._kept[what]
            while len(kept) >= most:
                del kept[next(iter(kept))]
            kept[key] = made
