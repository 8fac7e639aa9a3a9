"""The facts for machines: what schema.org calls them, no finer than they are known, and nothing that breaks out."""

import json
import re

import pytest

from loaders.site.address import Spot
from loaders.site.pages import page
from tests.factories import make_dataset, make_event, make_source
from tests.loaders.exports.answers import HOSTILE, make_hostile
from tests.loaders.site.site import AS_FILES, HOME, Page

TREATY = "2024-06-19-treaty-signed-pyongyang"


def facts(dataset, event, language="en"):
    spot = Spot(AS_FILES, language, f"events/{event}")
    return Page(spot.shown, page(dataset, spot)).facts()


def test_what_happened_is_an_event_with_its_place_its_people_and_its_pages(small):
    event, *_ = facts(small, TREATY)
    assert event["@type"] == "Event"
    assert event["@id"] == f"{HOME}record/events/{TREATY}.html#event"
    assert (event["startDate"], event.get("endDate")) == ("2024-06-19", None)
    assert event["location"][0]["name"] == "Pyongyang"
    assert {"@type": "Person", "name": "Vladimir Putin"} in event["about"]
    assert [one.get("url") for one in event["subjectOf"]] == [one.url for one in small.records[TREATY].sources]


def test_what_a_third_party_says_is_a_claim_and_nowhere_is_it_told_who_is_right(small):
    for event in small.records.values():
        nodes = facts(small, event.id)
        assert nodes[0]["@type"] == ("Claim" if event.kind == "claim" else "Event")
        assert "ClaimReview" not in json.dumps(nodes)
        pages = nodes[0]["appearance" if event.kind == "claim" else "subjectOf"]
        assert len(pages) == len(event.sources)


def test_each_number_is_a_claim_of_whoever_states_it(small):
    event = next(one for one in small.records.values() if one.claims and one.claims[0].by.meant)
    number = facts(small, event.id)[1]
    assert number["@type"] == "Claim"
    assert number["author"]["name"] == event.claims[0].by.voice.name
    assert number["about"] == {"@id": facts(small, event.id)[0]["@id"]}


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("2024-06-19", "2024-06-19", None),
        ("2024-06", "2024-06", None),
        ("2023-11~", "2023-11", None),
        ("2024-06-19/2024-06-21", "2024-06-19", "2024-06-21"),
        ("2024-06/..", "2024-06", None),
        ("../2024-06", None, "2024-06"),
        ("[2024-06-01..2024-06-19]", None, None),
        ("2024-21", None, None),
    ],
)
def test_no_day_is_made_up(tmp_path, date, start, end):
    dataset = make_dataset(tmp_path, [make_event(id="2024-06-x", date=date, sources=[make_source(published=None)])])
    (event,) = facts(dataset, "2024-06-x")
    assert (event.get("startDate"), event.get("endDate")) == (start, end)


def test_the_index_is_a_set_of_data_with_its_files(dataset):
    spot = Spot(AS_FILES, "id", "index")
    (data,) = Page(spot.shown, page(dataset, spot)).facts()
    assert data["@type"] == "Dataset"
    assert data["version"] == dataset.version
    assert data["dateModified"] == dataset.history.versions[-1].day
    assert data["creator"]["name"].startswith("Para kontributor")
    assert {one["contentUrl"] for one in data["distribution"]} >= {f"{HOME}api/events.json", f"{HOME}api/events.csv"}


def test_nothing_ends_the_script_that_holds_them(tmp_path):
    dataset = make_hostile(tmp_path)
    for number in range(1, len(HOSTILE) + 1):
        content = page(dataset, Spot(AS_FILES, "en", f"events/2024-06-{number:02}-hostile")).decode()
        (held,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', content, re.DOTALL)
        assert not set("<>&\u2028\u2029\n") & set(held)
        assert json.loads(held)["@context"] == "https://schema.org"
