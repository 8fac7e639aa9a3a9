"""What every test may ask for."""

from pathlib import Path

import pytest

from loaders import Dataset, load

SMALL = Path(__file__).parent / "data" / "small"
"""A dozen and a half of the real events, with one of everything, and what they need of the registers."""


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    """The real data, loaded once, for tests that ask something of the data. Shared: never change a frame in place."""
    return load()


@pytest.fixture(scope="session")
def small() -> Dataset:
    """A few of the real events, for tests that ask something of the code. Shared: never change a frame in place."""
    return load(SMALL / "events.yaml", SMALL / "registers")
