"""What every test may ask for."""

import pytest

from loaders import Dataset, load


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    """The real data, loaded once. Shared: no test may change a frame in place."""
    return load()
