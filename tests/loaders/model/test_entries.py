"""The model as a whole: described for people."""

import pytest

from loaders.model import entries
from loaders.model.entries import Entry

ENTRIES = [value for value in vars(entries).values() if isinstance(value, type) and issubclass(value, Entry)]


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_record_and_every_field_says_what_it_means(entry):
    assert entry.__doc__.endswith(".")
    for field in entry.model_fields.values():
        assert field.description.endswith(".")


def test_a_record_never_changes_after_reading(small):
    event = next(iter(small.records.values()))
    with pytest.raises(ValueError, match="frozen"):
        event.note = "changed"
