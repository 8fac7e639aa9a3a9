"""The head of the page, out of what a link says of itself."""

import struct
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from components.endpoints.head import MOST, Early, shortened, with_head, with_style
from components.endpoints.picture import FILE
from components.visitor.announced import ANNOUNCE
from loaders.selection.preview import Preview

STREAMLIT = """<!DOCTYPE html>
<html lang="en"><head><meta charset="UTF-8" /><title>Streamlit</title></head>
<body><noscript>
<p>You need JavaScript.</p></noscript><div id="root"></div></body></html>"""
HOME = "https://dashboard.example/contacts/"
TREATY = Preview("Contacts", "Kim and Putin sign", "19 June 2024. Reported by KCNA.", event="2024-06-19-treaty")


class Head(HTMLParser):
    """What a reader of the head finds in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.said: dict[str, str | None] = {}
        self.links: list[dict[str, str | None]] = []
        self.tags: list[str] = []
        self.title = ""
        self.language: str | None = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        if tag == "html":
            self.language = given["lang"]
        if tag == "meta" and "content" in given:
            self.said[str(given.get("name", given.get("property")))] = given["content"]
        if tag == "link":
            self.links.append(given)

    def handle_data(self, data: str) -> None:
        if self.tags[-1:] == ["title"]:
            self.title += data.strip()


def head(preview: Preview = TREATY, language: str = "en", early: Early = Early()) -> Head:  # noqa: B008
    return Head(with_head(STREAMLIT, preview, language, early, HOME))


def test_the_window_announces_itself_before_any_script_of_the_page_runs():
    page = STREAMLIT.replace("</head>", '<script type="module" src="./index.js"></script></head>')
    html = with_head(page, TREATY, "en", Early(), HOME)
    assert html.index(f"<script>{ANNOUNCE}</script>") < html.index("<script type")


def test_the_style_of_the_page_is_there_before_its_scripts_draw_and_behind_their_styles():
    html = with_style(STREAMLIT, "h1 { margin: 0 }")
    assert html.endswith("<style>h1 { margin: 0 }</style></body></html>")


def test_the_page_has_the_name_of_what_the_link_leads_to_and_the_language_of_the_link():
    assert head().title == "Kim and Putin sign · Contacts"
    assert head(Preview("Contacts", "Map · Contacts", "Where")).title == "Map · Contacts"
    assert head(Preview("Contacts", "Contacts", "All of them"), language="id").title == "Contacts"
    assert head(language="id").language == "id"


def test_an_event_is_previewed_by_its_title_and_by_who_says_so():
    said = head().said
    assert said["og:title"] == said["twitter:title"] == "Kim and Putin sign"
    assert said["description"] == said["og:description"] == "19 June 2024. Reported by KCNA."
    assert said["og:type"] == "article"
    assert said["og:site_name"] == "Contacts"


def test_only_links_that_stand_for_something_are_for_search_engines():
    assert head().said["robots"] == "index, follow"
    assert head(Preview("Contacts", "Contacts", "3 of 9 events", lasting=False)).said["robots"] == "noindex, follow"


@pytest.mark.parametrize(
    ("preview", "language", "page"),
    [
        (TREATY, "en", "./record/events/2024-06-19-treaty"),
        (TREATY, "id", "./record/id/events/2024-06-19-treaty"),
        (Preview("Contacts", "The count", "Who says how many.", story="count"), "id", "./record/id/stories/count"),
        (Preview("Contacts", "Contacts", "3 of 9 events"), "id", "./record/id/"),
    ],
)
def test_a_reader_without_scripts_is_led_to_the_plain_page(preview: Preview, language: str, page: str):
    html = with_head(STREAMLIT, preview, language, Early(), HOME)
    without_script = html.partition("<noscript>")[2].partition("</noscript>")[0]
    assert without_script == f'<p><a href="{page}">{preview.title}</a></p><p>{preview.description}</p>'


def test_a_reader_of_feeds_is_told_of_ours():
    def feed(preview: Preview) -> tuple[str | None, str | None]:
        (link,) = [link for link in head(preview).links if link["rel"] == "alternate"]
        return link["href"], link["title"]

    assert feed(TREATY) == ("./feed.atom", "Contacts")
    chosen = replace(TREATY, feed={"actor": ["a", "b"], "q": ['"x']}, followed="Contacts · 3 of 9")
    assert feed(chosen) == ("./feed.atom?actor=a&actor=b&q=%22x", "Contacts · 3 of 9")


HOSTILE = "\"><script>alert(1)</script><meta content='&amp; \\1 \\g<0>"


def test_whatever_stands_in_a_link_stays_text():
    read = head(Preview(HOSTILE, HOSTILE, HOSTILE), language='en"><script>')
    assert read.tags == head().tags
    assert read.title == HOSTILE
    assert read.said["og:title"] == read.said["description"] == HOSTILE
    assert read.language == 'en"><script>'


def early_of(read: Head) -> list[dict[str, str | None]]:
    return [link for link in read.links if link["rel"] == "modulepreload"]


def test_the_browser_is_told_of_the_chart_where_one_comes():
    assert early_of(head()) == []
    read = early_of(head(early=Early(("static/js/chart.js",), "(min-width: 640px)")))
    assert read == [
        {"rel": "modulepreload", "crossorigin": None, "href": "./static/js/chart.js", "media": "(min-width: 640px)"}
    ]
    assert "media" not in early_of(head(early=Early(("static/js/chart.js",))))[0]


def canonical(read: Head) -> str | None:
    (link,) = [link for link in read.links if link["rel"] == "canonical"]
    return link["href"]


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ({}, HOME),
        ({"event": ["a"], "lang": ["id"]}, f"{HOME}?event=a&lang=id"),
        ({"q": ['"><b>']}, f"{HOME}?q=%22%3E%3Cb%3E"),
    ],
)
def test_one_address_stands_for_all_links_that_lead_to_the_same(query, address):
    read = head(replace(TREATY, query=query))
    assert canonical(read) == read.said["og:url"] == address


def test_a_picture_stands_beside_the_link():
    said = head().said
    assert said["og:image"] == f"{HOME}preview.png"
    assert said["twitter:card"] == "summary_large_image"
    content = FILE.read_bytes()
    assert len(content) <= 60_000
    assert struct.unpack(">II", content[16:24]) == (int(said["og:image:width"]), int(said["og:image:height"]))


def test_a_page_that_streamlit_writes_in_another_way_stays_as_it_is():
    assert with_head("<html><head></head></html>", TREATY, "id", Early(), HOME) == "<html><head></head></html>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("as  it\nstands", "as it stands"),
        ("word " * 100, " ".join(["word"] * 59) + "…"),
        ("x" * 1000, "x" * (MOST - 1) + "…"),
    ],
)
def test_a_long_text_is_cut_between_words_where_there_are_any(text, expected):
    assert shortened(text) == expected
    assert len(shortened(text)) <= MOST
