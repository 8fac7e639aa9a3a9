"""The file for TimelineJS: what its documentation asks for, dates no finer than known, and no HTML but ours."""

import json
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest

from loaders.dates.edtf import read_edtf
from loaders.exports.plain import one_line
from loaders.exports.timelinejs import dates
from tests.loaders.exports.answers import ADDRESS, ASKED, HOSTILE, ONE, asked, written


def read(content: bytes) -> dict[str, Any]:
    return json.loads(content)


class Seen(HTMLParser):
    """What a browser makes of a text: its words, and the tags in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.tags = "", []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data


@pytest.mark.parametrize("query", ASKED.values(), ids=ASKED)
def test_it_has_a_slide_for_each_event_that_is_shown(small, query):
    made = read(written(small, "timelinejs", query))
    assert [slide["unique_id"] for slide in made["events"]] == list(asked(small, query).events["id"])
    assert made["title"]["text"]["headline"] == "A few contacts of Russia and North Korea"
    assert small.version in made["title"]["text"]["text"]


def test_every_date_of_the_real_record_is_one(dataset):
    made = read(written(dataset, "timelinejs"))
    for one in [*made["events"], *made["eras"]]:
        start, end = one["start_date"], one.get("end_date", one["start_date"])
        assert list(start) == ["year", "month", "day"][: len(start)]
        assert day_of(start) <= day_of(end)


def day_of(parts: dict[str, int]) -> date:
    return date(parts["year"], parts.get("month", 1), parts.get("day", 1))


DATES = [
    ("2024-06-19", [2024, 6, 19], None),
    ("2024-06", [2024, 6], None),
    ("2024", [2024], None),
    ("2024-10-26/2024-10-28", [2024, 10, 26], [2024, 10, 28]),
    ("2024-10/..", [2024, 10], None),
    ("2024-21", [2024, 3], [2024, 5]),
    ("[2024-02-15..2024-03-24]", [2024, 2, 15], [2024, 3, 24]),
]


@pytest.mark.parametrize(("text", "start", "end"), DATES)
def test_no_day_is_made_up(text, start, end):
    made = dates(read_edtf(text))
    assert list(made["start_date"].values()) == start
    assert list(made.get("end_date", {}).values()) == (end or [])


def test_a_slide_says_when_in_words_and_who_says_so_and_leads_to_its_event(small):
    (slide,) = read(written(small, "timelinejs", ONE))["events"]
    assert slide["display_date"] == "19 June 2024"
    assert slide["group"] == "Diplomacy"
    headline = Seen(slide["text"]["headline"])
    assert headline.tags == [("a", {"href": f"{ADDRESS}?event=2024-06-19-treaty-signed-pyongyang"})]
    assert "Confirmed; " in slide["text"]["text"]
    assert "Sources: AFP, " in slide["text"]["text"]


def test_malice_is_shown_as_it_stands(hostile):
    slides = read(written(hostile, "timelinejs"))["events"]
    headlines = [Seen(slide["text"]["headline"]) for slide in slides]
    assert [headline.text for headline in headlines] == [one_line(text) for text in HOSTILE]
    assert {tag for headline in headlines for tag, _ in headline.tags} == {"a"}
    assert {tag for slide in slides for tag, _ in Seen(slide["text"]["text"]).tags} == {"p"}
    assert not any(slide["autolink"] for slide in slides)
