"""Many visitors at once, each at his own pace, and what became of them."""

import asyncio
import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random

from tests.browser.server import Server
from tests.load.session import Session
from tests.load.visitors import Visitor

PAUSE = (2.0, 6.0)
"""Seconds between what a visitor sees and what he does next."""

WATCHED = 0.5
"""Seconds from one look at the server's memory to the next."""


@dataclass(frozen=True)
class Crowd:
    """How a crowd behaves.

    Attributes:
        visitors: How many are there at once.
        journeys: How many times each of them comes, and leaves.
        pause: The least and the most seconds between two changes.
        most: Seconds after which nobody does anything new.
        seed: Where chance begins, so that the same crowd can come again.
    """

    visitors: int = 100
    journeys: int = 2
    pause: tuple[float, float] = PAUSE
    most: float = 300.0
    seed: int = 2024


@dataclass(frozen=True)
class Outcome:
    """What became of a crowd.

    Attributes:
        seconds: How long the answers took, by what was done.
        errors: What went wrong, and how often.
        memory: Megabytes of the server before the crowd, at most, and after it has left.
        processor: Seconds of processor time that the server took.
    """

    seconds: dict[str, list[float]]
    errors: Counter[str]
    memory: tuple[float, float, float]
    processor: float

    @property
    def runs(self) -> list[float]:
        """The seconds of all runs."""
        return [one for kind in self.seconds.values() for one in kind]


def quantile(values: Sequence[float], part: float) -> float:
    """The value below which that part of them lies; 0 where there are none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))] if ordered else 0.0


def median(values: Sequence[float]) -> float:
    """The one in the middle; 0 where there are none."""
    return statistics.median(values) if values else 0.0


def visit(server: Server, visitor: Callable[[Session, Random], Visitor], crowd: Crowd) -> Outcome:
    """Let a crowd come to a server and leave it again.

    One more visitor comes and leaves before them: for him the server reads the data.

    Args:
        server: Where they go.
        visitor: Who they are.
        crowd: How many they are, and how they behave.
    """
    first = _Watched(crowd, server.url, visitor, hurry=True)
    asyncio.run(first.journey(Random(crowd.seed)))
    before, computed = server.memory, server.processor_seconds
    watched = _Watched(crowd, server.url, visitor)
    most = asyncio.run(_all_of(watched, server))
    computed = server.processor_seconds - computed
    return Outcome(watched.seconds, first.errors + watched.errors, (before, most, server.memory), computed)


async def _all_of(watched: "_Watched", server: Server) -> float:
    """Everybody comes and leaves; the most memory that the server had meanwhile."""
    over = asyncio.Event()
    watching = asyncio.create_task(_most_memory(server, over))
    await asyncio.gather(*map(watched.visitor, range(watched.crowd.visitors)))
    over.set()
    return await watching


async def _most_memory(server: Server, over: asyncio.Event) -> float:
    most = server.memory
    while not over.is_set():
        with suppress(TimeoutError):
            await asyncio.wait_for(over.wait(), WATCHED)
        most = max(most, server.memory)
    return most


@dataclass
class _Watched:
    """The visitors of a crowd with what became of them so far."""

    crowd: Crowd
    url: str
    who: Callable[[Session, Random], Visitor]
    hurry: bool = False
    seconds: dict[str, list[float]] = field(default_factory=dict)
    errors: Counter[str] = field(default_factory=Counter)
    begun: float = field(default_factory=time.monotonic)

    async def visitor(self, number: int) -> None:
        """One visitor, who comes and leaves as often as the crowd does."""
        chance = Random(self.crowd.seed * 1_000_003 + number)
        for _ in range(self.crowd.journeys):
            await asyncio.sleep(chance.uniform(0, self.crowd.pause[1]))  # they do not come at one stroke
            await self.journey(chance)

    async def journey(self, chance: Random) -> None:
        """One visit, from the first message to a closed line; what goes wrong is counted and ends it."""
        try:
            async with Session.at(self.url) as session:
                for name, step in self.who(session, chance).steps():
                    if time.monotonic() - self.begun > self.crowd.most:
                        return
                    began = time.perf_counter()
                    await step()
                    self.seconds.setdefault(name, []).append(time.perf_counter() - began)
                    if not self.hurry:
                        await asyncio.sleep(chance.uniform(*self.crowd.pause))
        except Exception as error:  # whatever it is, it is what the visitor met
            self.errors[f"{type(error).__name__}: {error}"[:200]] += 1
