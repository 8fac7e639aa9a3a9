"""The brief, as a reader of Markdown with footnotes sees it."""

from collections.abc import Iterator
from typing import Any

import marko
import pytest

from loaders.exports.brief import escaped
from loaders.exports.plain import one_line
from loaders.exports.references.pages import pages_of
from loaders.language import language
from tests.loaders.exports.answers import ASKED, HOSTILE, ONE, WHOLE, asked, written


def read(content: bytes) -> Any:
    return marko.Markdown(extensions=["gfm", "footnote"]).parse(content.decode())


def parts(node: Any, kind: str) -> Iterator[Any]:
    """Every part of a kind in a document."""
    if type(node).__name__ == kind:
        yield node
    for child in node.children if isinstance(getattr(node, "children", None), list) else []:
        yield from parts(child, kind)


def text_of(node: Any) -> str:
    """What a reader sees of a part."""
    held = getattr(node, "children", "")
    return held if isinstance(held, str) else "".join(map(text_of, held))


@pytest.mark.parametrize("query", ASKED.values(), ids=ASKED)
def test_it_has_a_point_for_each_event_and_a_footnote_for_each_page(small, query):
    document = read(written(small, "markdown", query))
    events = [small.records[event] for event in asked(small, query).events["id"]]
    titles = [text_of(bold) for bold in parts(document, "StrongEmphasis")]
    assert titles == [event.title["en"] for event in events]
    assert len(document.footnotes) == len(pages_of(events))


def test_it_has_a_point_for_each_event_of_the_real_record(dataset):
    document = read(written(dataset, "markdown"))
    titles = [text_of(bold) for bold in parts(document, "StrongEmphasis")]
    assert titles == [one_line(event.title["en"]) for event in dataset.records.values()]
    assert [text_of(heading) for heading in parts(document, "Heading")][1:] == ["2022", "2023", "2024", "2025"]


def test_it_says_what_it_holds_and_where_it_is_from(small):
    opening = written(small, "markdown", ONE).decode().split("\n## ")[0]
    assert opening.startswith("# A few contacts of Russia and North Korea\n")
    assert "1 of 17 events" in opening
    assert small.version in opening
    assert "<https://dashboard.example/?from=2024-06-19&to=2024-06-19&category=treaty>" in opening


def test_a_footnote_says_who_published_what_and_when(small):
    document = read(written(small, "markdown", ONE))
    footnote = text_of(document.footnotes["1"])
    assert footnote.startswith(
        "AFP, “Putin, Kim sign strategic partnership treaty”, 19 June 2024, read at The Financial"
    )


def test_numbers_and_denials_stand_with_their_event(small):
    text = written(small, "markdown", WHOLE).decode()
    assert "Numbers stated: about 3,000 troops deployed (National Intelligence Service (South Korea)" in text
    assert "Denied by: " in text


def test_it_speaks_the_language_asked_for(small):
    assert "- 19 Juni 2024: **Putin dan Kim" in written(small, "markdown", ONE, language("id")).decode()


def test_malice_is_shown_as_it_stands(hostile):
    document = read(written(hostile, "markdown"))
    assert [text_of(bold) for bold in parts(document, "StrongEmphasis")] == [one_line(text) for text in HOSTILE]
    for kind in ("HTMLBlock", "InlineHTML", "Image", "Link", "CodeSpan", "Table", "Strikethrough", "Emphasis"):
        assert list(parts(document, kind)) == []
    addresses = [link.dest for link in parts(document, "AutoLink")]
    assert all(address.startswith(("https://kcna.example/", "https://dashboard.example/")) for address in addresses)
    assert len(addresses) == len(HOSTILE) + 1


@pytest.mark.parametrize("text", ["- x", "+ x", "1. x", "12) x", "# x", "> x", "=== x", "--- x"])
def test_no_text_begins_a_list_a_heading_or_a_quotation(text):
    document = read(escaped(text).encode())
    assert [type(child).__name__ for child in document.children] == ["Paragraph"]
    assert text_of(document) == text
