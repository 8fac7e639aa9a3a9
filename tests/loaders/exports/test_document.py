"""The JSON document: valid by its schema, and read back it is the record again."""

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from jsonschema import Draft202012Validator

from loaders import Dataset, load
from loaders.exports.document_model import document_schema
from loaders.language import language
from tests.factories import write_dataset
from tests.loaders.exports.answers import ADDRESS, ASKED, HOSTILE, ONE, WHOLE, asked, written

FRAMES = ("sources", "credited", "claims", "links", "actors", "places", "outlets", "origins", "camps", "provenance")
AS_OF = {"as_of": ["2024-10-25"]}


def read(content: bytes) -> dict[str, Any]:
    return json.loads(content)


@pytest.mark.parametrize("query", [*ASKED.values(), AS_OF], ids=[*ASKED, "a day before today"])
def test_it_is_valid_by_its_schema(small, query):
    Draft202012Validator(document_schema()).validate(read(written(small, "json", query)))


def test_the_schema_is_one_and_explains_every_key_of_an_event():
    schema = document_schema()
    Draft202012Validator.check_schema(schema)
    assert [key for key, one in schema["$defs"]["Happening"]["properties"].items() if "description" not in one] == []


def test_it_says_what_it_holds(small):
    document = read(written(small, "json", ONE))
    assert (document["shown"], document["total"]) == (1, 17)
    assert document["query"] == ONE
    assert document["page"] == f"{ADDRESS}?from=2024-06-19&to=2024-06-19&category=treaty"
    assert document["sentence"].startswith("1 of 17 events")
    assert document["data_version"] == small.version
    assert document["licence"] == "CC BY 4.0"


def test_an_empty_one_says_so(small):
    document = read(written(small, "json", ASKED["nothing"]))
    assert document["events"] == document["actors"] == document["outlets"] == document["places"] == []
    assert document["sentence"].startswith("0 of 17 events")


def test_words_are_in_the_language_asked_for_and_texts_in_all(small):
    event = read(written(small, "json", ONE, language("id")))["events"][0]
    assert event["date"]["in_words"] == "19 Juni 2024"
    assert set(event["title"]) == {"en", "id"}


@pytest.mark.parametrize("query", [WHOLE, ONE, {"actor": ["kim-jong-un"]}, AS_OF])
def test_read_back_it_gives_the_same_frames(small, tmp_path, query):
    asks = asked(small, query)
    assert_same_frames(read_back(read(written(small, "json", query)), tmp_path), asks.known, asks.events)


def test_the_real_record_comes_back_as_it_was(dataset, tmp_path):
    assert_same_frames(read_back(read(written(dataset, "json")), tmp_path), dataset, dataset.events)


def test_malice_comes_back_as_it_was(hostile, tmp_path):
    document = read(written(hostile, "json"))
    assert [event["title"]["en"] for event in document["events"]] == list(HOSTILE)
    assert_same_frames(read_back(document, tmp_path), hostile, hostile.events)


def assert_same_frames(back: Dataset, known: Dataset, events: pd.DataFrame) -> None:
    shown = set(events["id"])
    pd.testing.assert_frame_equal(back.events, events.reset_index(drop=True))
    for name in FRAMES:
        frame = getattr(known, name)
        frame = frame[frame["event"].isin(shown)]
        frame = frame[frame["target"].isin(shown)] if name == "links" else frame
        pd.testing.assert_frame_equal(getattr(back, name), frame.reset_index(drop=True), obj=name)


def read_back(document: dict[str, Any], folder: Path) -> Dataset:
    """The document as the files of a dataset, which are then loaded."""
    names = {
        register: {entry["id"]: entry["name"] for entry in document[register]}
        for register in ("actors", "outlets", "places")
    }
    registers = {register: [_entry(entry, names) for entry in document[register]] for register in names}
    return load(*write_dataset(folder, [_event(event, names) for event in document["events"]], **registers))


def _entry(entry: dict[str, Any], names: dict[str, dict[str, str]]) -> dict[str, Any]:
    member_of = {"member_of": names["actors"][entry["member_of"]]} if "member_of" in entry else {}
    return {key: value for key, value in entry.items() if key != "camp"} | member_of


def _event(event: dict[str, Any], names: dict[str, dict[str, str]]) -> dict[str, Any]:
    def named(voices):
        return [names[voice["register"]][voice["id"]] for voice in voices]

    written = event | {
        "date": event["date"]["edtf"],
        "actors": [names["actors"][one] for one in event["actors"]],
        "places": [names["places"][one] for one in event["places"]],
        "denied_by": named(event["denied_by"]),
        "sources": [_source(source, names, named) for source in event["sources"]],
        "claims": [_claim(claim, named) for claim in event["claims"]],
    }
    if "quote" in event:
        written["quote"] = event["quote"] | {"by": named([event["quote"]["by"]])[0]}
    return {
        key: value for key, value in written.items() if key not in {"page", "lane", "provenance", "history"} and value
    }


def _source(source, names, named):
    written = source | {"outlet": names["outlets"][source["outlet"]], "credits": named(source["credits"])}
    if "republished_by" in source:
        written["republished_by"] = names["outlets"][source["republished_by"]]
    if "published" in source:
        written["published"] = source["published"]["edtf"]
    return {key: value for key, value in written.items() if key != "origins" and value}


def _claim(claim, named):
    by = named([claim["by"]])[0] if "by" in claim else f"anonymous: {claim['by_name']}"
    written = {key: value for key, value in claim.items() if key not in {"by_name", "in_words"}} | {"by": by}
    return written | ({"stated": claim["stated"]["edtf"]} if "stated" in claim else {})
