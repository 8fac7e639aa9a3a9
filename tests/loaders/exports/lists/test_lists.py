"""The lists of pages and of numbers: valid by their schemas, each thing once, and nothing lost."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from loaders import Dataset
from loaders.exports.extract import Extract
from loaders.exports.lists.list_model import list_schema
from loaders.exports.lists.lists import LISTS
from loaders.language import ENGLISH, Language, language
from tests.loaders.exports.answers import ADDRESS, ASKED, asked


def listed(dataset: Dataset, name: str, query: dict[str, list[str]] | None = None, lang: Language = ENGLISH) -> Any:
    extract = Extract(asked(dataset, query or {}), lang, ADDRESS)
    held = LISTS[name].holds(extract)
    return json.loads(LISTS[name].part(extract, held, len(held)))


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("query", ASKED.values(), ids=ASKED)
def test_a_list_is_valid_by_its_schema(small, name, query):
    schema = list_schema(LISTS[name].model)
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(listed(small, name, query))


@pytest.mark.parametrize("name", LISTS)
def test_malice_stays_text(hostile, name):
    Draft202012Validator(list_schema(LISTS[name].model)).validate(listed(hostile, name))


def test_every_page_stands_there_once_with_all_events_that_rest_on_it(dataset):
    pages = listed(dataset, "sources")["sources"]
    keys = [page["key"] for page in pages]
    assert len(set(keys)) == len(keys)
    behind = {(event, page["url"]) for page in pages for event in page["events"] if "url" in page}
    sources = dataset.sources[dataset.sources["url"] != ""]
    assert behind == set(zip(sources["event"], sources["url"], strict=True))


def test_a_page_says_who_published_it_and_whom_it_credits(small):
    page = next(one for one in listed(small, "sources")["sources"] if one["credits"])
    assert page["outlet_name"] == small.registers.outlets.entries[page["outlet"]].name
    assert [set(one) for one in page["credits"]] == [{"register", "id", "name"}] * len(page["credits"])


def test_every_number_stands_there_with_its_event(small):
    numbers = listed(small, "claims")["claims"]
    assert [(one["event"], one["position"]) for one in numbers] == list(
        zip(small.claims["event"], small.claims["position"], strict=True)
    )


def test_a_number_says_who_denies_it_and_by_which_event(small):
    denied = next(one for one in listed(small, "claims")["claims"] if one["status"] == "disputed")
    assert denied["denials"]
    assert all(one["by"] for one in denied["denials"])


def test_numbers_of_one_quantity_can_be_asked_for(small):
    quantity = small.claims["quantity"].iloc[0]
    found = listed(small, "claims", {"quantity": [quantity]})
    assert {one["quantity"] for one in found["claims"]} == {quantity}
    assert found["query"] == {"quantity": [quantity]}


def test_words_are_in_the_language_asked_for(small):
    (number, *_) = listed(small, "claims", lang=language("id"))["claims"]
    assert number["in_words"] != listed(small, "claims")["claims"][0]["in_words"]
