"""The chart as one file: what a browser without a network and without scripts finds in it."""

import re
from collections import Counter
from datetime import date
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from components.figures.look import DARK, DIAMETERS, LIGHT
from loaders.dataset.first_reports import by_report
from loaders.dates.in_words import in_words
from loaders.exports.chart.document import RULES
from loaders.exports.chart.layout import LEFT, RADII, RIGHT, WIDTH, Scale, bands
from loaders.exports.chart.standing import drawn
from loaders.exports.extract import Extract
from loaders.exports.plain import one_line
from loaders.exports.span import days_shown
from loaders.language import ENGLISH, language
from loaders.wording.lanes import lanes_by
from tests.loaders.exports.answers import ADDRESS, ASKED, HOSTILE, ONE, asked, written

SVG = "{http://www.w3.org/2000/svg}"
VOID = {"meta"}


class Page(HTMLParser):
    """The tags of a page, with what stands open at the end and the text of its headlines."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.headlines: list[str] = []
        self.feed(content.decode())

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.open += [] if tag in VOID else [tag]
        if tag == "h3":
            self.headlines.append("")

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "h3" in self.open:
            self.headlines[-1] += data


def drawing(content: bytes) -> ElementTree.Element:
    """The chart in the page."""
    return ElementTree.fromstring(re.search(r"<figure>(<svg.*?</svg>)</figure>", content.decode(), re.DOTALL)[1])


@pytest.mark.parametrize("query", ASKED.values(), ids=ASKED)
def test_every_event_that_is_shown_has_a_mark_that_leads_to_it_and_its_sources(small, query):
    content = written(small, "html", query)
    page, events = Page(content), [small.records[event] for event in asked(small, query).events["id"]]
    articles = [attributes["id"] for tag, attributes in page.tags if tag == "article"]
    assert articles == [event.id for event in events]
    marks = [link.get("href", "").removeprefix("#") for link in drawing(content).iter(f"{SVG}a")]
    assert sorted(marks) == sorted(articles)
    addresses = {attributes.get("href") for tag, attributes in page.tags if tag == "a"}
    assert {source.url for event in events for source in event.sources if source.url} <= addresses
    assert page.open == []


@pytest.mark.parametrize("query", ASKED.values(), ids=ASKED)
def test_it_asks_nobody_for_anything(small, query):
    page = Page(written(small, "html", query))
    assert not {"script", "link", "img", "iframe", "object"} & {tag for tag, _ in page.tags}
    assert not [attributes for _, attributes in page.tags if "src" in attributes]
    assert [attributes["content"] for tag, attributes in page.tags if "http-equiv" in attributes] == [RULES]
    assert "url(" not in written(small, "html", query).decode()


def test_it_says_what_it_shows_and_leads_back(small):
    text = written(small, "html", ONE).decode()
    assert f'href="{ADDRESS}?from=2024-06-19&amp;to=2024-06-19&amp;category=treaty"' in text
    assert "<strong>1 of 17 events" in text
    assert small.version in text


def test_it_is_in_the_language_that_is_asked_for(small):
    text = written(small, "html", ONE, language("id")).decode()
    assert '<html lang="id">' in text
    assert "19 Juni 2024" in text


def test_malice_is_a_text_and_no_more(hostile):
    page = Page(written(hostile, "html"))
    assert page.headlines == [one_line(text) for text in HOSTILE]
    assert not {"script", "img", "i", "b"} & {tag for tag, _ in page.tags}
    assert page.open == []


def test_no_mark_lies_on_another_of_its_row(dataset):
    circles: dict[float, list[tuple[float, float, float]]] = {}
    for circle in drawing(written(dataset, "html")).iter(f"{SVG}circle"):
        x, y, radius = (float(circle.get(name, "")) for name in ("cx", "cy", "r"))
        circles.setdefault(round(x), []).append((x, y, radius))
    columns = sorted(circles)
    for column in columns:
        near = [one for other in columns if abs(other - column) < 2 * max(RADII.values()) for one in circles[other]]
        for x, y, radius in circles[column]:
            touching = [one for one in near if (one[0] - x) ** 2 + (one[1] - y) ** 2 < (one[2] + radius) ** 2]
            assert touching == [(x, y, radius)]


def test_marks_look_as_they_do_on_the_page(small):
    text = written(small, "html").decode()
    for colours in (LIGHT, DARK):
        assert all(f"--{kind}: {colour};" in text for kind, colour in colours.kinds.items())
    assert {weight: radius * 2 for weight, radius in RADII.items()} == DIAMETERS


def test_it_is_far_lighter_than_a_chart_with_its_program(dataset):
    assert len(written(dataset, "html")) < 2_000 * len(dataset.records) + 50_000


# What the page shows


def words(content: bytes, name: str) -> list[str]:
    """The texts of a class in the chart."""
    return ["".join(text.itertext()) for text in drawing(content).iter(f"{SVG}text") if text.get("class") == name]


@pytest.mark.parametrize("code", ["en", "id"])
def test_major_events_have_their_labels_which_lead_to_them(dataset, code):
    content = written(dataset, "html", lang=language(code))
    labels = {event.id: event.label[code] for event in dataset.records.values() if event.significance == "major"}
    found = {
        link.get("href", "")[1:]: one_line("".join(text.itertext()))
        for link in drawing(content).iter(f"{SVG}a")
        for text in link.iter(f"{SVG}text")
    }
    assert found == labels


def test_no_label_lies_on_another_nor_on_the_line_that_leads_to_one(dataset):
    laid = drawn(Extract(asked(dataset, {}), ENGLISH))
    rows = [row for band in bands(laid.shown, laid.lanes, Scale(*laid.window), 0) for row in band.rows]
    assert sum(len(row.labels) for row in rows) > 20
    for row in rows:
        ways = {mark.shown.event.id: mark.x for mark in row.marks}
        for one, label in row.labels.items():
            for other, near in row.labels.items():
                if one != other and label.line == near.line:
                    assert label.right <= near.left or near.right <= label.left
                if label.line < near.line:
                    assert not label.left < ways[other] < label.right, (one, other)


def test_the_eras_are_those_that_had_begun_on_the_day_as_of_which_it_is_shown(dataset):
    assert words(written(dataset, "html"), "era") == [era.name["en"] for era in dataset.chronology.eras]
    then = written(dataset, "html", {"as_of": ["2024-10-20"]})
    assert words(then, "era") == ["Border closed to travellers", "UN Panel of Experts at work"]
    assert max(year for year in words(then, "tick") if year.isdigit()) == "2024"  # what nobody could know of is no axis


def test_on_the_clock_of_reports_an_event_stands_on_the_day_of_its_first_report(small):
    content = written(small, "html", {"clock": ["reported"]})
    reported = by_report(small.events, small.provenance)
    assert 0 < len(reported) < len(small.events)
    marks = {link.get("href", "")[1:]: link for link in drawing(content).iter(f"{SVG}a")}
    assert set(marks) == set(reported["id"])
    for event, day in zip(reported["id"], reported["earliest"], strict=True):
        assert f"first reported {in_words(day.date(), ENGLISH)}" in marks[event].findtext(f"{SVG}title", "")
    missing = len(small.events) - len(reported)
    assert f"{missing} of {len(small.events)} " in content.decode()
    assert content.decode().count("<article") == len(small.events)


def marks(content: bytes) -> Counter[str]:
    """How many marks of each event there are in the chart."""
    return Counter(link.get("href", "").removeprefix("#") for link in drawing(content).iter(f"{SVG}a"))


def has_shape(link: ElementTree.Element) -> bool:
    """Whether a mark is drawn, and not its days alone."""
    return any("disputed" in path.get("class", "") for path in link.iter(f"{SVG}path")) or bool(
        [*link.iter(f"{SVG}circle")]
    )


@pytest.mark.parametrize("lane", ["actor", "source", "place"])
def test_its_rows_are_those_of_the_link_and_an_event_stands_in_each_of_its_own(small, lane):
    content = written(small, "html", {"lane": [lane], "lane_order": ["name"]})
    lanes = lanes_by(lane, small, small.events, ENGLISH, 40, "name")
    expected = Counter(small.events["id"].iloc[place] for place in lanes.standing["place"])
    assert marks(content) == expected
    assert max(expected.values()) > 1
    rows = [row.name for group in lanes.groups for row in group.rows]
    texts = [text for text in drawing(content).iter(f"{SVG}text") if text.get("x") == "6" and not text.get("class")]
    assert [text.findtext(f"{SVG}title") or text.text for text in texts] == rows
    assert f"17 events by {lane} and day" in content.decode()


def test_it_draws_the_part_of_time_of_the_link_and_lists_what_lies_outside(dataset):
    first, last = date(2024, 7, 25), date(2024, 9, 30)
    content = written(dataset, "html", {"zoom": [f"{first}/{last}"]})
    days = {event.id: days_shown(event.date) for event in dataset.records.values()}
    inside = {event for event, (begin, end) in days.items() if begin <= last and first <= end}
    assert set(marks(content)) == inside
    assert words(content, "tick")[:2] == ["Aug", "Aug"]  # above and below
    text = content.decode()
    assert "Only a part of time is drawn: 25 July to 30 September 2024." in text
    assert f"{len(dataset.records) - len(inside):,} events lie outside" in text
    assert text.count("<article") == len(dataset.records)
    for box in drawing(content).iter(f"{SVG}rect"):
        if box.get("class", "").endswith(("lasting", "possible")):
            left = float(box.get("x", ""))
            assert LEFT - 0.1 <= left <= left + float(box.get("width", "")) <= WIDTH - RIGHT + 1.1
    begun = {event for event in inside if dataset.records[event].date.lasting and days[event][0] < first}
    starts = [link.get("href", "").removeprefix("#") for link in drawing(content).iter(f"{SVG}a") if has_shape(link)]
    assert begun
    assert not begun & set(starts)  # nothing looks as if it began in what is drawn
