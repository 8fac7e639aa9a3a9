"""Rules of claims and denials: what breaks each of them, where the problem is, and what does not break it."""

import pytest

from tests.factories import ACTORS, make_event
from tests.loaders.checks.editor import TREATY, VISIT, claim, earlier, found, link

CLAIMS = [
    ("a value", {}, None),
    ("a range", {"value": None, "low": 1000, "high": 2000}, None),
    ("neither", {"value": None}, ("claim-without-number", "claims[0]")),
    ("both", {"low": 1000, "high": 2000}, ("claim-without-number", "claims[0].value")),
    ("half a range", {"value": None, "low": 1000}, ("half-a-range", "claims[0].low")),
    ("a range the wrong way round", {"value": None, "low": 2000, "high": 1000}, ("low-above-high", "claims[0].low")),
    ("a slip of the keyboard", {"value": 100_000_000_000}, ("too-many", "claims[0].value")),
    ("somebody unnamed", {"by": "anonymous: Western officials"}, None),
    ("nothing that is counted", {"quantity": "other"}, ("unexplained-quantity", "claims[0].quantity")),
    ("something else, explained", {"quantity": "other", "note": "horses"}, None),
]


@pytest.mark.parametrize(("changes", "problem"), [pytest.param(*case, id=reason) for reason, *case in CLAIMS])
def test_a_claim_says_how_many_of_what_and_who_says_so(tmp_path, changes, problem):
    codes = found(tmp_path, make_event(claims=[claim(**changes)]))
    assert codes == ([(problem[0], f"{TREATY}: {problem[1]}")] if problem else [])


def test_a_claim_is_made_by_somebody(tmp_path):
    event = make_event(claims=[claim(by="anonymous:  ")])
    assert ("claim-by-nobody", f"{TREATY}: claims[0].by") in found(tmp_path, event)


REPEATED = [
    ("the same number of the same party", {}, True),
    ("the same by another name", {"by": "Kim Jong-un"}, True),
    ("another number", {"value": 2000}, False),
    ("another party", {"by": "Vladimir Putin"}, False),
    ("another day", {"stated": "2024-06-20"}, False),
    ("another thing counted", {"note": "of 152 mm"}, False),
]


@pytest.mark.parametrize(("changes", "repeated"), [pytest.param(*case, id=reason) for reason, *case in REPEATED])
def test_a_claim_stands_once(tmp_path, changes, repeated):
    codes = found(tmp_path, make_event(claims=[claim(), claim(**changes)]))
    assert codes == ([("repeated-claim", f"{TREATY}: claims[1]")] if repeated else [])


NUMBERS = [
    ("the number of the claim", "Seoul: 3,000 shells sent", 3000, "NIS", True),
    ("the same in words", "Seoul: 1.5 million shells sent", 1_500_000, "NIS", True),
    ("a number that is none of the claim", "Seoul: KN-23 missiles sent", 3000, "NIS", False),
    ("no number", "Seoul: shells sent", 3000, "NIS", False),
    ("a number that Pyongyang itself states", "Kim: 3,000 shells sent", 3000, "Kim Jong Un", False),
]


@pytest.mark.parametrize(
    ("title", "value", "by", "unacknowledged"), [pytest.param(*case, id=reason) for reason, *case in NUMBERS]
)
def test_a_number_is_confirmed_only_once_it_is_acknowledged(tmp_path, title, value, by, unacknowledged):
    registers = {"actors": ACTORS}
    named = {"actors": ["NIS", "Vladimir Putin", "Kim Jong Un"]}
    event = earlier(kind="claim", title={"en": title}, claims=[claim(value=value, by=by)], **named)
    expected = [("confirmed-number", f"{VISIT}: status")] if unacknowledged else []
    assert found(tmp_path, event, registers=registers) == expected
    acknowledging = make_event(links=[link(kind="confirms")])
    assert found(tmp_path, event, acknowledging, registers=registers) == []


STATUSES = [
    ("disputed, and nobody denies it", "disputed", {}, (), "disputed-by-nobody"),
    ("disputed, with who denies it", "disputed", {"denied_by": ["Vladimir Putin"]}, (), None),
    ("disputed, with a denial that links to it", "disputed", {}, ("denies",), None),
    ("disputed, with an answer that denies nothing", "disputed", {}, ("responds-to",), "disputed-by-nobody"),
    ("reported, though somebody denies it", "reported", {"denied_by": ["Vladimir Putin"]}, (), "denied-but-reported"),
    ("reported, though a denial links to it", "reported", {}, ("denies",), "denied-but-reported"),
    ("denied at first, and confirmed since", "confirmed", {"denied_by": ["Vladimir Putin"]}, ("denies",), None),
    ("denied at first, and acknowledged in part", "reported", {}, ("denies", "confirms"), None),
    ("disputed, though it was acknowledged", "disputed", {}, ("denies", "confirms"), "denial-given-up"),
]


@pytest.mark.parametrize(
    ("status", "changes", "links", "code"), [pytest.param(*case, id=reason) for reason, *case in STATUSES]
)
def test_what_is_disputed_and_nothing_else_is_denied(tmp_path, status, changes, links, code):
    answer = make_event(kind="denial", links=[link(kind=kind) for kind in links] or None)
    expected = [(code, f"{VISIT}: status")] if code else []
    assert found(tmp_path, earlier(kind="claim", status=status, **changes), answer) == expected


LATE = [
    ("three weeks later", "2024-05-29", {}, False),
    ("a day more", "2024-05-28", {}, True),
    ("later, which the note explains", "2024-01", {"note": "The denial of June answers it by name."}, False),
    ("later, and a note about something else", "2024-01", {"note": "The day is that of the report."}, True),
    ("since an event that lasted until then", "2024-01/2024-06-01", {}, False),
]


@pytest.mark.parametrize(("day", "changes", "late"), [pytest.param(*case, id=reason) for reason, *case in LATE])
def test_a_denial_that_comes_weeks_later_is_explained(tmp_path, day, changes, late):
    event = earlier(id=f"{day[:7]}-claim", date=day, kind="claim", status="disputed", **changes)
    denial = make_event(kind="denial", links=[link(kind="denies", event=f"{day[:7]}-claim")])
    codes = [code for code, _ in found(tmp_path, event, denial)]
    assert codes.count("late-denial") == late


def test_a_denial_is_denied_by_nobody(tmp_path):
    event = make_event(kind="denial", denied_by=["Vladimir Putin"])
    assert found(tmp_path, event) == [("denied-denial", f"{TREATY}: denied_by")]


WHOLE = [
    ({"quantity": "troops-deployed", "value": 3.5}, "not-whole"),
    ({"quantity": "shells", "value": None, "low": 1, "high": 2.5}, "not-whole"),
    ({"quantity": "troops-deployed", "value": 3000.0}, None),
    ({"quantity": "shell-share", "value": 37.5}, None),
    ({"quantity": "money-usd", "value": 20.5}, None),
]


@pytest.mark.parametrize(("changes", "code"), WHOLE, ids=str)
def test_what_is_counted_is_whole(tmp_path, changes, code):
    assert [code for code, _ in found(tmp_path, make_event(claims=[claim(**changes)]))] == [code][: bool(code)]


@pytest.mark.parametrize(
    ("stated", "code"),
    [
        ("2020-01-01", "stated-years-before"),
        ("2020", "stated-years-before"),
        ("2024-03", None),
        ("2025-10", None),
        ("2026-11-01", "stated-after-cutoff"),
    ],
)
def test_a_number_is_stated_about_when_it_happens(tmp_path, stated, code):
    told = found(tmp_path, make_event(claims=[claim(stated=stated)]))
    assert told == [(code, f"{TREATY}: claims[0].stated")][: bool(code)]
