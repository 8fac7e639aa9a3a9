"""The sources as CSL-JSON, as a citation processor reads them."""

import json

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from loaders.dates.edtf import read_edtf
from loaders.exports.plain import one_line
from loaders.exports.references.csl import issued
from tests.loaders.exports.answers import ASKED, HOSTILE, ONE, asked, written


def items(content: bytes) -> list[dict[str, object]]:
    return json.loads(content)


def cited(content: bytes) -> list[str]:
    """A bibliography of all items; a key that the processor does not know is a warning, and so an error.

    `custom` is newer than this processor.
    """
    known = [{key: value for key, value in item.items() if key != "custom"} for item in items(content)]
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(known), formatter.plain)
    for item in known:
        bibliography.register(Citation([CitationItem(item["id"])]))
    return [str(entry) for entry in bibliography.bibliography()]


@pytest.mark.parametrize("query", ASKED.values(), ids=ASKED)
def test_it_has_every_address_of_the_events_that_are_shown_once(small, query):
    events = asked(small, query).events["id"]
    addresses = {url for url in small.sources.loc[small.sources["event"].isin(events), "url"] if url}
    found = [item["URL"] for item in items(written(small, "csl-json", query)) if "URL" in item]
    assert sorted(found) == sorted(addresses)


def test_a_processor_makes_a_bibliography_of_it(small):
    bibliography = cited(written(small, "csl-json", ONE))
    assert len(bibliography) == 4
    assert bibliography[0].startswith("AFP (2024) “Putin, Kim sign strategic partnership treaty”, AFP, 19 June.")
    assert bibliography[1].startswith("TAG24 (no date)")


def test_an_item_says_who_published_what_and_when_and_what_rests_on_it(small):
    item = next(one for one in items(written(small, "csl-json", ONE)) if one["container-title"] == "AFP")
    assert item["type"] == "article-newspaper"
    assert item["issued"] == {"date-parts": [[2024, 6, 19]]}
    assert item["custom"] == {"events": ["2024-06-19-treaty-signed-pyongyang"], "data_version": small.version}


def test_malice_is_a_title_and_no_more(hostile):
    content = written(hostile, "csl-json")
    assert [item["title"] for item in items(content)] == [one_line(text) for text in HOSTILE]
    assert len(cited(content)) == len(HOSTILE)


DATES = [
    ("2024-06-19", {"date-parts": [[2024, 6, 19]]}),
    ("2024-06", {"date-parts": [[2024, 6]]}),
    ("2024", {"date-parts": [[2024]]}),
    ("2024-06~", {"date-parts": [[2024, 6]], "circa": True}),
    ("2024-21", {"date-parts": [[2024, 3, 1], [2024, 5, 31]]}),
    ("[2024-02-15..2024-03-24]", {"date-parts": [[2024, 2, 15], [2024, 3, 24]]}),
]


@pytest.mark.parametrize(("text", "parts"), DATES)
def test_a_date_is_no_finer_than_it_is_known(text, parts):
    assert issued(read_edtf(text)) == parts
