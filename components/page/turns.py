"""One run of the page after the other: a crowd that waits in line is served sooner than one that is served at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Semaphore

LONGEST = 1.0
"""For how many seconds a run waits for others at most, so that a single slow one holds up nobody for long."""

_turn = Semaphore()


@contextmanager
def in_turn(longest: float = LONGEST) -> Iterator[None]:
    """Do something when nobody else does it, or when one has waited long enough.

    Python does one thing at a time. A hundred runs that take it from each other all end late, and what reads messages
    and sends answers has to wait for it too: with 100 visitors 19 of 20 runs took up to 2 s; one at a time, 0.3 s.

    Args:
        longest: For how many seconds to wait at most.
    """
    mine = _turn.acquire(timeout=longest)
    try:
        yield
    finally:
        if mine:
            _turn.release()
