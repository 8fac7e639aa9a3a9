"""A run in the server: the processor time of one that somebody has asked for before and of one that is new, and memory.

A visitor without a browser asks, so that nothing but the server computes. Where the kernel counts nothing of other
processes these rows are missing.
"""

import asyncio
import sys
from collections.abc import Iterator
from contextlib import AsyncExitStack

from streamlit.proto.WidgetStates_pb2 import WidgetState

from tests.bench.floor import running_floor
from tests.bench.measure import Asked, Measure, Row
from tests.browser.server import Server, running_app
from tests.load.session import Session
from tests.load.visitors import choice

NAMES = ("run-new", "run-again", "memory", "memory-visitor")

VISITORS = 10
"""How many more come to see what memory each takes."""


def measure(asked: Asked) -> Iterator[Row]:
    """The rows that are asked for."""
    if not asked.wants(*NAMES) or sys.platform != "linux":
        return
    rounds = max(asked.rounds, 5)  # a run is short
    with running_floor() as server:
        floor = asyncio.run(_pressing(server, rounds))
        empty = Measure.of([server.memory * 1e6])
    with running_app() as server:
        new, again, first, more = asyncio.run(_asking(server, rounds))
    rows = (
        Row("run-new", "Processor time of a run that is new", "ms", new, floor, "floor", limit=0.08),
        Row("run-again", "Processor time of one asked for before", "ms", again, floor, "floor", limit=0.04),
        Row("memory", "Memory of the server with the data and one visitor", "MB", first, empty, "floor"),
        Row("memory-visitor", "Memory for each further visitor", "MB", more),
    )
    yield from (row for row in rows if asked.wants(row.name))


async def _pressing(server: Server, rounds: int) -> Measure:
    """The pill of the floor page, pressed and pressed again."""
    async with Session.at(server.url) as session:
        await session.run()
        pills = next(session.of("button_group"))
        presses = [
            choice(pills.id, [pills.options[0].content] if turn % 2 else []) for turn in range(1, 2 * rounds + 1)
        ]
        return Measure.of([await _run(server, session, press) for press in presses])


async def _asking(server: Server, rounds: int) -> tuple[Measure, Measure, Measure, Measure]:
    """One visitor asks for one source after the other, a second for the same ones; then more come and look on."""
    async with Session.at(server.url) as one:
        await one.run()
        first = server.memory
        box = next(box for box in one.of("multiselect") if box.label == "Source")
        choices = [choice(box.id, [option]) for option in box.options[: rounds + 1]]
        new = [await _run(server, one, each) for each in choices]
    async with Session.at(server.url) as other:
        await other.run()
        again = [await _run(server, other, each) for each in choices]
    before = server.memory
    async with AsyncExitStack() as lines:
        for _ in range(VISITORS):
            visitor = await lines.enter_async_context(Session.at(server.url))
            await visitor.run()
        more = max(0.0, server.memory - before) / VISITORS
    return Measure.of(new[1:]), Measure.of(again[1:]), Measure.of([first * 1e6]), Measure.of([more * 1e6])


async def _run(server: Server, session: Session, change: WidgetState) -> float:
    begun = server.processor_seconds
    await session.run(change)
    return server.processor_seconds - begun
