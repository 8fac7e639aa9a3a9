"""What the model says of each key, as readers, writers and the dictionary need it."""

from loaders.dates.edtf import When
from loaders.model import vocabulary
from loaders.model.entries import Claim, Coverage, Event, Source
from loaders.model.fields import OneOf
from loaders.model.shape import keys_of


def test_keys_stand_in_the_order_of_the_model_by_their_name_in_the_files():
    assert list(keys_of(Coverage)) == ["from", "to"]


def test_a_key_says_whether_it_must_be_there_and_what_it_holds():
    key = keys_of(Claim)["by"]
    assert key.required
    assert key.meaning.startswith("Who states it")
    assert not keys_of(Claim)["stated"].required


def test_records_are_found_inside_lists_that_may_be_absent():
    assert keys_of(Event)["claims"].record is Claim
    assert keys_of(Event)["sources"].record is Source
    assert keys_of(Event)["actors"].record is None


def test_a_date_a_list_and_a_text_by_language_are_told_apart():
    keys = keys_of(Event)
    assert [name for name, key in keys.items() if When in key.parts] == ["date"]
    assert [name for name, key in keys.items() if dict in key.parts] == ["title", "summary", "label"]
    assert tuple in keys["denied_by"].parts


def test_a_closed_list_comes_with_its_words_even_where_the_key_is_optional():
    words = [part.words for part in keys_of(Claim)["qualifier"].parts if isinstance(part, OneOf)]
    assert words == [tuple(vocabulary.QUALIFIERS)]
