"""What can be cited, and that it is read back as it was written."""

import json
from datetime import date

import bibtexparser
import pytest
from bibtexparser.middlewares import LatexDecodingMiddleware

from loaders.exports.citations.forms import FORMS
from loaders.exports.citations.reference import Reading, Reference
from loaders.exports.plain import one_line
from loaders.language import ENGLISH, language
from loaders.selection.sentence import describe
from loaders.wording.claims import name_of
from tests.loaders.exports.answers import HOSTILE, NOTHING, ONE, WHOLE, asked

ADDRESS = "https://dashboard.example/?event=x&lang=en"
DAY = date(2026, 11, 28)
TREATY = "2024-06-19-treaty-signed-pyongyang"


def references(dataset) -> list[Reference]:
    """Everything that can be cited of every event."""
    reading = Reading(dataset, ENGLISH, DAY)
    events = dataset.records.values()
    return [
        *(reading.event(event, ADDRESS) for event in events),
        *(reading.page(event, source) for event in events for source in event.sources),
        *(reading.claim(event, claim, ADDRESS) for event in events for claim in event.claims or ()),
    ]


def test_an_event_is_cited_with_the_version_and_the_day_of_the_data(small):
    cited = Reading(small, ENGLISH, DAY).event(small.records[TREATY], ADDRESS)
    assert cited.title == small.records[TREATY].title["en"]
    assert cited.version == small.version
    assert cited.issued == small.chronology.cutoff
    assert cited.accessed == DAY
    assert cited.address == ADDRESS


def test_an_event_is_cited_in_the_language_that_is_read(small):
    cited = Reading(small, language("id"), DAY).event(small.records[TREATY], ADDRESS)
    assert (cited.title, cited.language) == (small.records[TREATY].title["id"], "id")


def test_a_page_is_the_work_of_its_outlet(small):
    event = small.records[TREATY]
    cited = Reading(small, ENGLISH, DAY).page(event, event.sources[0])
    assert (cited.author, cited.container) == ("AFP", "The Financial Express (Bangladesh)")
    assert cited.address == event.sources[0].url
    assert cited.accessed is None


def test_a_page_without_a_headline_is_described(small):
    event = small.records[TREATY]
    bare = event.sources[0].model_copy(update={"title": None})
    assert Reading(small, ENGLISH, DAY).page(event, bare).title == "[page of AFP]"


def test_a_number_is_cited_with_who_states_it_and_where(small):
    event = next(one for one in small.records.values() if one.claims)
    claim = event.claims[0]
    cited = Reading(small, ENGLISH, DAY).claim(event, claim, ADDRESS)
    assert name_of(claim.by) in cited.title
    assert event.title["en"] in cited.title
    assert cited.address == ADDRESS


@pytest.mark.parametrize("query", [NOTHING, ONE, WHOLE])
def test_a_view_is_cited_by_its_sentence(small, query):
    shown = asked(small, query)
    assert Reading(small, ENGLISH, DAY).view(shown, ADDRESS).title == describe(shown, ENGLISH)


def test_a_reference_manager_reads_every_reference(small):
    for reference in references(small):
        item = json.loads(FORMS["csl-json"].write(reference, ENGLISH))[0]
        assert (item["title"], item["id"]) == (reference.title, reference.key)


def test_a_parser_of_bibtex_reads_every_reference(small):
    for reference in references(small):
        (entry,) = bibtexparser.parse_string(FORMS["bibtex"].write(reference, ENGLISH)).entries
        assert entry.key == reference.key


def test_malice_is_a_title_and_no_more(hostile):
    decode = LatexDecodingMiddleware(keep_braced_groups=False)
    for text, event in zip(HOSTILE, hostile.records.values(), strict=True):
        reference = Reading(hostile, ENGLISH, DAY).event(event, ADDRESS)
        library = bibtexparser.parse_string(FORMS["bibtex"].write(reference, ENGLISH), append_middleware=[decode])
        read = library.entries[0].fields_dict["title"].value.replace("ˆ", "^")
        assert read == one_line(text).replace("{", "").replace("}", "")  # the decoder does not know a brace's name
        assert json.loads(FORMS["csl-json"].write(reference, ENGLISH))[0]["title"] == one_line(text)
        for style in ("chicago", "apa", "mla"):
            assert FORMS[style].write(reference, ENGLISH).splitlines() == [FORMS[style].write(reference, ENGLISH)]


def test_no_two_pages_of_an_event_are_cited_by_one_key(dataset):
    reading = Reading(dataset, ENGLISH, DAY)
    for event in dataset.records.values():
        keys = {source.url: reading.page(event, source).key for source in event.sources if source.url}
        assert len(set(keys.values())) == len(keys)
