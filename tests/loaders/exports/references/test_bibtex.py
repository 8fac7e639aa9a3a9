"""The sources as BibTeX, parsed and decoded by somebody else."""

import bibtexparser
import pytest
from bibtexparser.middlewares import LatexDecodingMiddleware

from loaders.exports.plain import one_line
from loaders.exports.references.pages import pages_of
from tests.loaders.exports.answers import ASKED, HOSTILE, ONE, asked, written


def read(content: bytes) -> list[dict[str, str]]:
    """The entries as plain texts; the decoder takes a caret for another one that looks like it."""
    decode = LatexDecodingMiddleware(keep_braced_groups=False)
    library = bibtexparser.parse_string(content.decode(), append_middleware=[decode])
    assert library.failed_blocks == []
    fields = [{field.key: field.value.replace("ˆ", "^") for field in entry.fields} for entry in library.entries]
    return [{"key": entry.key, **held} for entry, held in zip(library.entries, fields, strict=True)]


@pytest.mark.parametrize("query", ASKED.values(), ids=ASKED)
def test_it_has_an_entry_for_each_page(small, query):
    keys = [entry["key"] for entry in read(written(small, "bibtex", query))]
    events = [small.records[event] for event in asked(small, query).events["id"]]
    assert keys == [page.key for page in pages_of(events)]


def test_it_has_an_entry_for_each_page_of_the_real_record(dataset):
    assert len(read(written(dataset, "bibtex"))) == len(pages_of(dataset.records.values()))


def test_an_entry_says_who_published_what_and_when_and_what_rests_on_it(small):
    entry = next(one for one in read(written(small, "bibtex", ONE)) if one["author"] == "AFP")
    assert (entry["year"], entry["month"], entry["day"]) == ("2024", "jun", "19")
    assert entry["url"].startswith("https://today.thefinancialexpress.com.bd/")
    assert entry["keywords"] == "2024-06-19-treaty-signed-pyongyang"


def test_the_file_says_where_it_is_from(small):
    first = written(small, "bibtex", ONE).decode().splitlines()[0]
    assert first.startswith("% ")
    assert small.version in first


def test_malice_is_a_title_and_no_more(hostile):
    entries = read(written(hostile, "bibtex"))
    assert [entry["title"] for entry in entries] == [_without_braces(text) for text in HOSTILE]
    assert {entry["author"] for entry in entries} == {'Evil, "News" & <i>Co'}
    assert {entry["month"] for entry in entries} == {"jun"}
    assert not any("day" in entry for entry in entries)


def _without_braces(text: str) -> str:
    """The decoder does not know how LaTeX names a brace."""
    return one_line(text).replace("{", "").replace("}", "")


def test_braces_are_named_and_signs_escaped(hostile):
    content = written(hostile, "bibtex").decode()
    assert r"{{braces \textbraceleft{} and \textbraceright{} \textbackslash{}command" in content
    assert r"\% comment \textasciitilde{} \_ \textasciicircum{} \$ \#}}" in content


def test_braces_are_balanced_as_bibtex_counts_them(hostile):
    for line in written(hostile, "bibtex").decode().splitlines():
        if line.startswith("  "):
            assert line.count("{") == line.count("}")
