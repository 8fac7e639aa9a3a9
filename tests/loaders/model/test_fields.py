"""What each sort of field takes, and what a curator is told when it does not."""

import json

import pytest

from loaders.files.validation import read_record
from loaders.files.yaml.canonical import canonical_text
from loaders.files.yaml.reader import read_document
from loaders.model.entries import Actor, Claim, Event, Outlet, Place, Source
from tests.factories import make_actor, make_event, make_outlet, make_place, make_source


def read(model, record):
    document = read_document(json.dumps(record), "events.yaml")
    return read_record(model, document.data, document)


def make_claim(**changes):
    return {"quantity": "troops-deployed", "value": 10000, "by": "NIS"} | changes


SOUND = [
    (Event, make_event(date="2024"), "a year in quotes"),
    (Event, make_event(title={"en": "A", "ko": "가"}), "any language beside English"),
    (Event, make_event(id="2024-year-of-it"), "an id of a year"),
    (Event, make_event(id="2024-06-19-x1"), "an id of a day"),
    (Source, make_source(url="http://kcna.kp/ru/article/q/1.kcmsf"), "an old address"),
    (Source, make_source(url="https://ko.wikipedia.org/wiki/북한"), "an address in another script"),
    (Source, make_source(url="https://en.wikipedia.org/wiki/Kim_(name)"), "brackets of its own"),
    (Source, make_source(url="https://www.uawire.org:443/a"), "a port"),
    (Source, make_source(published="2025-10"), "a month, where the page shows no more"),
    (Source, make_source(language="no"), "Norwegian, which YAML takes for a truth value"),
    (Claim, make_claim(value=0), "none at all"),
    (Claim, make_claim(value=38.5), "a share"),
    (Place, make_place(lat=39, lon=125.75), "a whole degree"),
]


@pytest.mark.parametrize(("model", "record"), [pytest.param(*case, id=reason) for *case, reason in SOUND])
def test_a_sound_record_is_read(model, record):
    found, problems = read(model, record)
    assert problems == []
    assert isinstance(found, model)


TEXT = "Write a text, or leave it out."
NUMBER = "Write a plain number without quotes: 10000."
FAULTS = [
    (Event, make_event(note=5), "not-text", "Put it in quotes: '5'.", "a number for a text"),
    (Event, make_event(note=""), "empty", TEXT, "an empty text"),
    (Event, make_event(note="  "), "empty", TEXT, "blanks"),
    (Event, make_event(note=["a"]), "not-text", "Write a text here.", "a list for a text"),
    (Event, make_event(note={"a": 1}), "not-text", "Write a text here.", "a mapping for a text"),
    (Event, make_event(date=2024), "not-text", "Put it in quotes: '2024'.", "a year without quotes"),
    (Event, make_event(date="2024-06-31"), "unreadable-date", None, "a day that does not exist"),
    (Event, make_event(id="treaty"), "not-an-id", None, "an id without a year"),
    (Event, make_event(id="2024-06-19-Treaty"), "not-an-id", None, "an id in capitals"),
    (Event, make_event(id="٢٠٢٤-treaty"), "not-an-id", None, "an id in digits of another script"),
    (Event, make_event(kind="rumour"), "unknown-word", "Use one of: contact, claim, denial, response.", "a kind"),
    (Event, make_event(kind=["claim"]), "unknown-word", None, "two kinds, or one in a list"),
    (Event, make_event(title="A"), "not-a-mapping", "Write a mapping: {en: …, id: …}.", "no language"),
    (Event, make_event(title={"id": "A"}), "no-english", "Add it under the key en.", "no English"),
    (Event, make_event(title={"en": "A", "eng": "A"}), "not-a-language", None, "three letters"),
    (Event, make_event(title={"en": 5}), "not-text", "Put it in quotes: '5'.", "a number in a language"),
    (Event, make_event(actors=[]), "empty", "Add an item, or leave the key out.", "nobody took part"),
    (Event, make_event(actors="Kim Jong Un"), "not-a-list", None, "one who took part, but no list"),
    (Event, make_event(actors=["Kim Jong Un", ""]), "empty", TEXT, "an empty item"),
    (Event, make_event(sources=[]), "empty", "Add an item, or leave the key out.", "nobody says so"),
    (Event, make_event(quote="Hurrah"), "not-a-mapping", "Write `key: value` lines.", "words without a speaker"),
    (Source, make_source(language="english"), "not-a-language", None, "a language by its name"),
    *[
        (Source, make_source(language=code), "not-a-language", f"Write {meant}.", f"{code}, the code of no language")
        for code, meant in {"jp": "ja", "kr": "ko", "ua": "uk", "cn": "zh", "kp": "ko"}.items()
    ],
    (Source, make_source(language="zz"), "not-a-language", None, "two letters of nobody"),
    *[
        (Source, make_source(url=f"https://{address}"), "not-a-url", None, address)
        for address in (
            "user:pw@kcna.kp/x",
            "user@kcna.kp",
            "kcna.kp:99999/x",
            "kcna.kp:x/x",
            "kcna.kp:/x",
            "kcna..kp/x",
            "kcna.kp/x.html)",
            "kcna.kp/x,",
            "kcna.kp/x”",
            "kcna.kp/x]",
            "?a.b/c",
        )
    ],
    (Source, make_source(published="2025-10-31/2025-11-02"), "not-a-day", None, "days for a day"),
    (Source, make_source(published="2025-10/.."), "not-a-day", None, "a day without an end"),
    (Claim, make_claim(stated="[2025-10-01..2025-10-09]"), "not-a-day", None, "one of several days"),
    (Event, make_event(date="2024–06–19"), "unreadable-date", "Write '2024-06-19'.", "dashes for hyphens"),
    (Event, make_event(date="‘2024-06-19’"), "unreadable-date", "Write '2024-06-19'.", "curly quotes"),
    (Event, make_event(date="２０２４-06"), "unreadable-date", "Write '2024-06'.", "wide digits"),
    (Source, make_source(url="kcna.kp"), "not-a-url", None, "an address without its beginning"),
    (Source, make_source(url="javascript:alert(1)"), "not-a-url", None, "a link that would run"),
    (Source, make_source(url="https://kcna kp/x"), "not-a-url", None, "a blank in an address"),
    (Source, make_source(url="https://localhost/x"), "not-a-url", None, "an address of this computer"),
    (Source, make_source(url="https://[kcna.kp/x"), "not-a-url", None, "a bracket that opens no number"),
    (Claim, make_claim(value="10,000"), "not-a-number", NUMBER, "thousands in English"),
    (Claim, make_claim(value="10.000"), "not-a-number", NUMBER, "thousands in Indonesian"),
    (Claim, make_claim(value="10 000"), "not-a-number", NUMBER, "thousands in Russian"),
    (Claim, make_claim(value="10,5"), "not-a-number", NUMBER, "a comma that sets no thousands apart"),
    (Claim, make_claim(value="many"), "not-a-number", NUMBER, "no number"),
    (Claim, make_claim(value=-1), "not-a-number", "Write a plain number such as 10000.", "less than none"),
    (Claim, make_claim(value=[1]), "not-a-number", NUMBER, "a list"),
    (Actor, make_actor(id="Kim Jong Un"), "not-a-slug", None, "a name for an id"),
    (Actor, make_actor(native={"korean": "김정은"}), "not-a-language", None, "a language by its name"),
    (Place, make_place(lat="39.0"), "not-a-number", None, "degrees in quotes"),
    (Outlet, make_outlet(domains=["https://www.kcna.kp/en"]), "not-a-domain", "Write kcna.kp.", "an address"),
    (Outlet, make_outlet(domains=["KCNA Watch"]), "not-a-domain", "Write kcna.kp.", "a name"),
    (Place, make_place(lat=391.0), "less-than-equal", None, "a slip of the point"),
]


@pytest.mark.parametrize(
    ("model", "record", "code", "remedy"), [pytest.param(*case, id=reason) for *case, reason in FAULTS]
)
def test_a_fault_has_a_code_and_a_remedy(model, record, code, remedy):
    found, problems = read(model, record)
    assert found is None
    assert [problem.code for problem in problems] == [code]
    assert remedy is None or str(problems[0].remedy) == remedy


def test_braces_in_a_value_are_no_part_of_the_message():
    _, (problem,) = read(Event, make_event(date="{year}"))
    assert str(problem.what).startswith('"{year}": ')


@pytest.mark.parametrize(("written", "whole"), [("10.000", "10000"), ("1.500", "1500"), ("100.250", "100250")])
def test_three_decimals_may_be_thousands_and_are_asked_for(written, whole):
    document = read_document(f"quantity: shells\nvalue: {written}\nby: NIS\n", "events.yaml")
    _, (problem,) = read_record(Claim, document.data, document)
    assert problem.code == "not-a-number"
    assert f"Write {whole}, or" in str(problem.remedy)
    claims = read_document(f"events:\n- claims:\n  - value: {written}\n", "events.yaml")
    assert f"value: {written}\n" in canonical_text(claims)  # which keeps what is doubtful as it is


def test_a_degree_may_have_three_decimals():
    document = read_document("{id: a, name: A, country: B, kind: city, lat: 48.595, lon: -38.001}", "places.yaml")
    place, _ = read_record(Place, document.data, document)
    assert (place.lat, place.lon) == (48.595, -38.001)
