"""The records that exports are made from."""

import pytest

from loaders import Dataset
from tests.loaders.exports.answers import make_hostile


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """A record full of malice. Shared: never change a frame in place."""
    dataset = make_hostile(tmp_path_factory.mktemp("hostile"))
    assert dataset.left_out == ()
    return dataset
