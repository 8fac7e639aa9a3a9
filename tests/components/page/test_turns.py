"""Runs of the page wait for each other, and not for ever."""

from collections.abc import Callable
from threading import Event, Thread

import pytest

from components.page.turns import in_turn

AT_ONCE, LONG, SOON = 0.0, 60.0, 0.05
"""Seconds: how long a run waits, and how long a test watches for what must not come."""


def run_beside(longest: float) -> tuple[Thread, Event]:
    """A run in a thread of its own, and whether it came to its turn."""
    begun = Event()

    def run() -> None:
        with in_turn(longest):
            begun.set()

    beside = Thread(target=run)
    beside.start()
    return beside, begun


def test_a_run_begins_when_the_one_before_has_ended() -> None:
    with in_turn():
        beside, begun = run_beside(LONG)
        assert not begun.wait(SOON)
    assert begun.wait(LONG)
    beside.join()


def test_a_run_that_has_waited_long_enough_begins_beside_another_and_takes_no_turn_of_it() -> None:
    with in_turn():
        run_beside(AT_ONCE)[0].join()
        beside, begun = run_beside(LONG)
        assert not begun.wait(SOON)
    beside.join()


def _stop() -> None:
    raise InterruptedError


@pytest.mark.parametrize("end", [_stop, lambda: None], ids=["stopped", "to its end"])
def test_however_a_run_ends_the_next_one_begins(end: Callable[[], None]) -> None:
    for _ in range(2):
        try:
            with in_turn():
                end()
        except InterruptedError:
            pass
    beside, begun = run_beside(LONG)
    assert begun.wait(LONG)
    beside.join()
