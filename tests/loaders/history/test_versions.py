"""Two versions of an event side by side: which keys, from what to what, and what sort of change that is."""

import pytest

from loaders.history.versions import LONGEST, changed_keys, version_after
from tests.factories import make_dataset, make_event, make_source

CLAIM = {"quantity": "troops-deployed", "value": 3000, "by": "NIS", "stated": "2024-06-19"}
OTHER = make_source(outlet="Yonhap", url="https://yonhap.example/1")
PAGE = "https://kcna.example/treaty"
LONG = {"en": "The two leaders sign a treaty in Pyongyang on Wednesday, KCNA says."}

CASES = [
    ({}, {"date": "2024-06"}, "date", "correction", ["2024-06-19"], ["2024-06"], "a date that is stated otherwise"),
    ({}, {"actors": ["Vladimir Putin", "Kim Jong Un"]}, "", "", [], [], "another order says nothing"),
    ({}, {"actors": ["Kim Jong-un", "Putin"]}, "", "", [], [], "nor does another spelling of a name"),
    ({}, {"actors": ["Kim Jong Un", "Putin", "NIS"]}, "actors", "addition", [], ["NIS"], "somebody more"),
    ({}, {"actors": ["Putin"]}, "actors", "correction", ["Kim Jong Un"], [], "somebody who was not there"),
    ({}, {"sources": [make_source(), OTHER]}, "sources", "addition", [], [OTHER["url"]], "a further page"),
    ({}, {"sources": [OTHER]}, "sources", "correction", [PAGE], [OTHER["url"]], "another page in its place"),
    (
        {},
        {"sources": [make_source(credits=["Yonhap"])]},
        "sources.credits",
        "addition",
        [],
        [f"Yonhap ({PAGE})"],
        "a page that is better described",
    ),
    ({"claims": [CLAIM]}, {"claims": [CLAIM | {"value": 10000}]}, "claims", "correction", None, None, "a number"),
    ({}, {"significance": "routine"}, "significance", "judgement", ["notable"], ["routine"], "how much it matters"),
    ({}, {"note": "One page only."}, "note", "addition", [], ["One page only."], "a note where there was none"),
    (
        {"summary": LONG},
        {"summary": {"en": LONG["en"].replace("sign", "conclude")}},
        "summary.en",
        "wording",
        [],
        [],
        "other words for the same, of which there are hundreds",
    ),
    (
        {"summary": {"en": "Seoul counts 3,000 soldiers in Russia, it says."}},
        {"summary": {"en": "Seoul counts 10,000 soldiers in Russia, it says."}},
        "summary.en",
        "wording",
        ["Seoul counts 3,000 soldiers in Russia, …"],
        ["Seoul counts 10,000 soldiers in Russia, …"],
        "other words with another number in them",
    ),
]


@pytest.mark.parametrize(
    ("was", "now", "key", "sort", "gone", "come"), [pytest.param(*case, id=reason) for *case, reason in CASES]
)
def test_a_change_has_its_sort(tmp_path, was, now, key, sort, gone, come):
    found = changed_keys(event_of(tmp_path / "old", was), event_of(tmp_path / "new", now))
    assert [one.key for one in found] == ([key] if key else [])
    for one in found:
        assert one.sort == sort
        if gone is not None:
            assert (list(one.before), list(one.after)) == (gone, come)


def test_whoever_says_that_he_corrects_does_so_with_words_as_well(tmp_path):
    old = event_of(tmp_path / "old", {})
    new = event_of(tmp_path / "new", {"title": {"en": "Kim and Putin initial a treaty"}})
    (changed,) = version_after("0" * 12, "2026-11-24", "Correct what was signed", [old], [new]).changed
    assert {key.sort for key in changed.keys if key.key == "title.en"} == {"correction"}


def test_what_is_kept_of_a_text_is_bounded(tmp_path):
    new = event_of(tmp_path / "new", {"note": "10 words " * 100})
    (key,) = changed_keys(event_of(tmp_path / "old", {"note": "Another."}), new)
    assert all(len(text) <= LONGEST for text in (*key.before, *key.after))


def test_malice_is_on_one_line(tmp_path):
    new = event_of(tmp_path / "new", {"note": "a\n\n# b\r\n- c: d"})
    (key,) = changed_keys(event_of(tmp_path / "old", {}), new)
    assert key.after == ("a # b - c: d",)


def event_of(folder, changes):
    folder.mkdir()
    return next(iter(make_dataset(folder, [make_event(**changes)]).records.values()))
