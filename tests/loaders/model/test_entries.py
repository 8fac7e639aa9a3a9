"""The model as a whole: described for people, and as a schema for editors that agrees with what is read."""

import pytest
from jsonschema import Draft202012Validator

from loaders.dataset.dataset import EVENTS
from loaders.files.source_files import open_document
from loaders.model import entries
from loaders.model.entries import Entry, json_schema
from tests.factories import make_event, make_head

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


def faults(**changes):
    content = make_head() | {"events": [make_event(**changes)]}
    return list(Draft202012Validator(json_schema()).iter_errors(content))


def test_the_schema_for_editors_takes_the_real_data():
    Draft202012Validator(json_schema()).validate(open_document(EVENTS).data)


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "rumour"},
        {"colour": "red"},
        {"sources": []},
        {"title": "A"},
        {"title": {"id": "A"}},  # English is missing
        {"title": {"en": "A", "english": "A"}},
        {"actors": "Kim Jong Un"},
        {"claims": [{"quantity": "shells", "value": "many", "by": "NIS"}]},
    ],
    ids=str,
)
def test_the_schema_for_editors_refuses_what_is_refused_here(changes):
    assert faults() == []
    assert len(faults(**changes)) == 1


def test_the_schema_offers_no_empty_value():
    assert "null" not in str(json_schema())
