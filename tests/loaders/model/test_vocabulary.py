"""The closed lists: ids that links and files may depend on, labels in two languages, meanings, and nothing unused."""

import re

import pytest

from loaders.language import language, languages
from loaders.model import vocabulary
from loaders.model.vocabulary import Category, Term

LISTS = {name: terms for name, terms in vars(vocabulary).items() if name.isupper() and hasattr(terms, "values")}


@pytest.mark.parametrize(("name", "terms"), LISTS.items(), ids=list(LISTS))
def test_every_word_stands_under_its_id_and_has_a_label_in_every_language(name, terms):
    for key, term in terms.items():
        assert key == term.id
        assert re.fullmatch("[a-z][a-z -]*[a-z]", key)
        assert term.label.strip() == term.label != ""
        assert all(language(code).text(term.label) for code in languages())


@pytest.mark.parametrize("name", ["KINDS", "STATUSES", "SIGNIFICANCES", "CATEGORIES", "CONFIDENCES", "WINDOWS"])
def test_words_that_a_reader_meets_are_explained(name):
    assert all(term.meaning.endswith(".") for term in LISTS[name].values())


def test_every_category_lies_in_a_lane_and_every_lane_has_one():
    categories = vocabulary.CATEGORIES.values()
    assert all(isinstance(category, Category) for category in categories)
    assert {category.lane for category in categories} == set(vocabulary.LANES)


def test_the_rows_of_a_lane_stand_together():
    lanes = [category.lane for category in vocabulary.CATEGORIES.values()]
    assert lanes == sorted(lanes, key=list(vocabulary.LANES).index)


def test_nobody_can_change_a_list():
    with pytest.raises(TypeError):
        vocabulary.KINDS["rumour"] = Term("rumour", "Rumour")


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("KINDS", "kind"),
        ("STATUSES", "status"),
        ("SIGNIFICANCES", "significance"),
        ("CATEGORIES", "category"),
        ("LANES", "lane"),
    ],
)
def test_the_data_use_every_word_and_no_other(dataset, name, column):
    assert set(dataset.events[column]) == set(LISTS[name])


def test_links_and_numbers_use_no_other_words(dataset):
    assert set(dataset.links["type"]) <= set(vocabulary.LINK_TYPES)
    assert set(dataset.claims["quantity"]) <= set(vocabulary.QUANTITIES)
    assert set(dataset.claims["qualifier"]) <= {"", *vocabulary.QUALIFIERS}
