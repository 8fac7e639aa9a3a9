"""What every test may ask for."""

import gc
from pathlib import Path

import pytest

from loaders import Dataset, load

SMALL = Path(__file__).parent / "data" / "small"
"""A dozen and a half of the real events, with one of everything, and what they need of the registers."""


def pytest_collection_finish() -> None:
    """Keep the collector of garbage from walking through thousands of tests again and again: a tenth of the time."""
    gc.freeze()


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    """The real data, loaded once, for tests that ask something of the data. Shared: never change a frame in place."""
    loaded = load()
    gc.freeze()
    return loaded


@pytest.fixture(scope="session")
def small() -> Dataset:
    """A few of the real events, for tests that ask something of the code. Shared: never change a frame in place."""
    return load(SMALL / "events.yaml", SMALL / "registers")
