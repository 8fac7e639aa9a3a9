"""What stays in the memory of a server, small enough for every run; `tests.load.memory` has the large one."""

import asyncio

import pytest

from tests.browser.server import running_app
from tests.load.memory import copied_data, grown

ROOM = 35
"""Megabytes that an allocator may take for itself."""


@pytest.mark.slow
def test_neither_reruns_nor_visitors_stay_in_memory() -> None:
    with copied_data() as data, running_app(environment={"CHRONOLOGY_DATA": str(data)}) as server:
        measured = asyncio.run(grown(server, data, settled=8, reruns=8, visitors=8, reloads=0))
    if not measured.pop("settled"):
        pytest.skip("this system does not say how much memory a process takes")
    assert max(measured.values()) < ROOM, measured
