"""What stays in the server's memory: ``python -m tests.load.memory`` prints it as a Markdown table."""

import asyncio
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

from loaders.dataset.dataset import EVENTS, REGISTERS
from tests.browser.server import Server, running_app
from tests.load.session import Session

SETTLED, WARM = 100, 2
"""Runs and reloads after which everything is loaded, and room made, that the server needs."""

RERUNS, VISITORS, RELOADS = 1000, 200, 3


def links() -> Iterator[str]:
    """Links of all sorts, one after the other, without end: what was asked before, and what never was."""
    number = 0
    while True:
        number += 1
        yield "view=timeline"
        yield f"view=timeline&from=202{2 + number % 4}-{1 + number % 12:02}"
        yield f"view=list&q={number}"
        yield "view=numbers&event=2024-06-19-treaty-signed-pyongyang"
        yield f"view=timeline&zoom=2024-0{1 + number % 9}-{1 + number % 28:02}/2024-12-31"
        yield "view=sources"
        yield f"view=timeline&as_of=2024-{1 + number % 12:02}"


@contextmanager
def copied_data() -> Iterator[Path]:
    """The data in a folder of their own, where they may be changed."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(EVENTS, folder)
        shutil.copytree(REGISTERS, Path(folder) / REGISTERS.name)
        yield Path(folder)


async def grown(
    server: Server, data: Path, *, settled: int = SETTLED, reruns: int, visitors: int, reloads: int
) -> dict[str, float]:
    """How many megabytes the server's memory grew by each, once it had settled.

    Args:
        server: The server.
        data: The folder of data that it shows.
        settled: How many runs come before anything is measured.
        reruns: How often one visitor asks for something else.
        visitors: How many come and go.
        reloads: How often the events change, each time seen by a visitor who then goes.
    """
    asked, sizes = links(), []
    async with Session.at(server.url) as stays:
        for _ in range(settled):
            await _follow(stays, next(asked))
        await _reload(server.url, data, WARM)
        sizes.append(server.memory)
        for _ in range(reruns):
            await _follow(stays, next(asked))
        sizes.append(server.memory)
        for _ in range(visitors):
            async with Session.at(server.url, next(asked)) as passes:
                await passes.run()
        sizes.append(server.memory)
        await _reload(server.url, data, reloads)
        sizes.append(server.memory)
    names = ("settled", f"{reruns} reruns", f"{visitors} visitors", f"{reloads} reloads")
    return dict(zip(names, [sizes[0], *(after - before for before, after in pairwise(sizes))], strict=True))


async def _follow(visitor: Session, query: str) -> None:
    """Ask for a link, as Back and Forward do."""
    visitor.query = query
    await visitor.run()


async def _reload(url: str, data: Path, times: int) -> None:
    """Change the events so often, seen each time by a visitor who then goes."""
    events = data / EVENTS.name
    for _ in range(times):
        async with Session.at(url, "view=timeline") as passes:
            await passes.run()
            events.write_text(events.read_text(encoding="utf-8") + "\n", encoding="utf-8")
            await passes.run()


def main() -> None:
    """Measure and print."""
    with copied_data() as data, running_app(environment={"CHRONOLOGY_DATA": str(data)}) as server:
        measured = asyncio.run(grown(server, data, reruns=RERUNS, visitors=VISITORS, reloads=RELOADS))
    print(f"Python {sys.version.split()[0]}.\n\n| what | MB |\n|---|---|")
    for what, size in measured.items():
        print(f"| {what} | {size:.0f} |")


if __name__ == "__main__":
    main()
