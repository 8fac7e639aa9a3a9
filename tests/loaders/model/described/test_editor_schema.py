"""The schema for editors refuses what is refused here by form, and nothing that is not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from loaders.dataset.dataset import EVENTS
from loaders.dates import read_date
from loaders.dates.edtf import DateError
from loaders.files.source_files import open_document
from loaders.files.validation import read_record
from loaders.files.yaml.document import Document
from loaders.model.addresses import is_url
from loaders.model.described.editor_schema import json_schema
from loaders.model.entries import Claim, Event
from loaders.model.fields import DATE_PATTERN, DAY_PATTERN
from tests.factories import make_event, make_head, make_source

VALIDATOR = Draft202012Validator(json_schema())


def faults(**changes):
    content = make_head() | {"events": [make_event(**changes)]}
    return list(VALIDATOR.iter_errors(content))


def claim(**changes):
    held = {"quantity": "shells", "value": 5, "by": "NIS"} | changes
    return {"claims": [{key: value for key, value in held.items() if value is not None}]}


def source(**changes):
    return {"sources": [make_source(**changes)]}


def test_it_takes_the_real_data():
    VALIDATOR.validate(open_document(EVENTS).data)


REFUSED = [
    *[{"date": date} for date in ("hello", "", "2025-13-31", "2025-00-10", "2025-01-32", "2025-10/2025-13", "[x")],
    *[{"date": date} for date in ("2025-06-31", "2025-02-30", "‘2025-06-30’", "2025–06–30")],
    *[{"id": event_id} for event_id in ("Murashko Pyongyang", "2024", "2024-06-19-Treaty", "2024-06-19")],
    *[source(language=language) for language in ("Russian", "RU", "jp", "zz", "")],
    *[
        source(url=url)
        for url in (
            "javascript:alert(1)", "kcna.kp", "https://kcna kp/x", "https://u:p@kcna.kp/", "https://kcna.kp/x,",
            "https://localhost/", "https://kcna..kp", "http://[x",
        )
    ],
    source(url=None),
    source(published="2025-10-31/2025-11-02"),
    source(outlet="TODO"),
    {"label": {"en": "x" * 37}},
    {"significance": "major"},
    {"title": {"en": "x" * 150}},
    {"title": {"en": "A", "jp": "B"}},
    {"quote": {"text": "word " * 21, "by": "Kim Jong Un", "language": "en"}},
    claim(low=3, high=4),
    claim(value=None),
    claim(value=None, low=3),
    claim(value=3.5),
    claim(value="10.000"),
    claim(value=-1),
    claim(quantity="other"),
    claim(stated="2025-13"),
    claim(by="anonymous: "),
    {"note": ""},
    {"note": "  "},
    *[{"note": note} for note in (" a", "a ", "a  b", "a\tb", "a\u200bb", "a\ufeffb")],
    {"actors": [" Kim Jong Un"]},
    claim(value=100_000_000_000),
    {"actors": ["Kim Jong Un", "Kim Jong Un"]},
    {"actors": ["TODO"]},
    {"confidence": "low"},
    {"kind": "denial", "denied_by": ["NIS"]},
    {"kind": "rumour"},
    {"colour": "red"},
    {"sources": []},
    {"title": "A"},
    {"title": {"id": "A"}},
    {"actors": "Kim Jong Un"},
    {"links": [{"type": "follows-up", "event": "2024-x"}] * 2},
]  # fmt: skip


@pytest.mark.parametrize("changes", REFUSED, ids=str)
def test_it_refuses_what_is_refused_here(changes):
    assert faults() == []
    assert len(faults(**changes)) == 1


TAKEN = [
    *[
        {"date": date}
        for date in ("2024", "2024-21", "2023-11~", "2024-10/..", "2024-10/", "../2024", "[2024-02..2024-03]")
    ],
    *[
        {"date": date}
        for date in ("Rabu (19/6/2024)", "26–28 October 2024", "akhir 2023", "2024년 6월 19일", "19.06.2024")
    ],
    source(url="https://ko.wikipedia.org/wiki/북한_(나라)"),
    source(url="https://www.uawire.org:443/a?b=c#d"),
    source(url=None, article="000.txt"),
    {"sources": [make_source(url=None), make_source(credits=["KCNA"])]},
    {"significance": "major", "label": {"en": "x" * 28}},
    {"confidence": "low", "note": "Doubtful."},
    claim(value=None, low=1, high=2),
    claim(quantity="shell-share", value=37.5),
    claim(by="anonymous: Western officials"),
]


@pytest.mark.parametrize("changes", TAKEN, ids=str)
def test_it_takes_what_is_taken_here(changes):
    assert [error.message for error in faults(**changes)] == []


dates = st.text(st.sampled_from("0123456789-/.~?[] aJune"), max_size=22) | st.from_regex(
    r"[0-9]{4}-[0-3][0-9](-[0-3][0-9])?[~?]?(/|\.\.)?([0-9]{4}-[01][0-9])?", fullmatch=True
)


@given(dates)
@settings(max_examples=300, deadline=None)  # the first one loads the readers of dates
def test_no_date_that_can_be_read_is_refused(text):
    try:
        when = read_date(text)
    except DateError:
        return
    errors = list(Draft202012Validator({"pattern": DATE_PATTERN}).iter_errors(text))
    assert errors == []
    if not (when.lasting or when.text.startswith("[")):
        assert not list(Draft202012Validator({"pattern": DAY_PATTERN}).iter_errors(text))


@given(st.text(st.sampled_from("htps:/.ab?#()@5 ,"), max_size=20).map("http://a.b".__add__))
def test_no_address_that_is_taken_is_refused(text):
    _, problems = read_record(Event, make_event(sources=[make_source(url=text)]), Document("events.yaml", "", None))
    if is_url(text) and not problems:
        assert faults(**source(url=text)) == []


def test_a_claim_that_is_taken_is_not_refused():
    assert read_record(Claim, claim()["claims"][0], Document("events.yaml", "", None))[1] == []


def test_it_offers_no_empty_value():
    assert "null" not in str(json_schema())
