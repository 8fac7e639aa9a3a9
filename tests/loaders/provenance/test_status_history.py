"""What was known when: the turns in an event's standing, and its status as known on a day."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from loaders import Dataset
from loaders.language import ENGLISH, language
from loaders.provenance.status_history import Known, Turn, known_from, pages_known_from, status_on
from loaders.wording.standing import turn_in_words
from tests.factories import ACTORS, PUBLISHERS, make_actor, make_dataset, make_event, make_source

EXTRA_ACTORS = (
    *ACTORS,
    make_actor(id="kremlin", name="Kremlin", aliases=[], native=None, kind="agency", side="Russia"),
    make_actor(id="peskov", name="Peskov", aliases=[], native=None, side="Russia", member_of="Kremlin"),
    make_actor(id="russia", name="Russia", aliases=[], native=None, kind="state", side="Russia"),
)


def _pages(*days: str | None, outlet: str = "Yonhap") -> list[dict[str, Any]]:
    return [
        make_source(outlet=outlet, published=day, url=f"https://{outlet.lower()}.example/{number}")
        for number, day in enumerate(days)
    ]


def _claim(**changes: object) -> dict[str, Any]:
    claim = {
        "id": "2024-10-18-claim",
        "date": "2024-10-18",
        "kind": "claim",
        "category": "deployment",
        "status": "reported",
        "actors": ["NIS"],
        "sources": _pages("2024-10-18", "2024-10-30"),
    }
    return make_event(**(claim | changes))


def _answer(kind: str, day: str, **changes: object) -> dict[str, Any]:
    answer = {
        "id": f"{day}-{kind}",
        "date": day,
        "kind": "denial" if kind == "denies" else "contact",
        "category": "deployment",
        "actors": ["Peskov"],
        "sources": _pages(day, outlet="TASS"),
        "links": [{"type": kind, "event": "2024-10-18-claim"}],
    }
    return make_event(**(answer | changes))


def _dataset(folder: Path, *events: dict[str, Any]) -> Dataset:
    dataset = make_dataset(folder, events, actors=EXTRA_ACTORS, outlets=PUBLISHERS)
    assert dataset.problems == ()
    return dataset


def _status_on(dataset: Dataset, day: str) -> str:
    event = dataset.records["2024-10-18-claim"]
    return status_on(event, dataset.histories[event.id], date.fromisoformat(day))


def _turns(dataset: Dataset, event_id: str = "2024-10-18-claim") -> list[tuple[str, str, bool, tuple[str, ...], str]]:
    return [
        (turn.standing, turn.since.day.isoformat(), turn.since.shown, turn.by, turn.event)
        for turn in dataset.histories[event_id]
    ]


@pytest.mark.parametrize(
    ("event", "known"),
    [
        ({"sources": _pages("2024-10-20", "2024-10-19")}, Known(date(2024, 10, 19), True)),  # the first page
        ({"sources": _pages("2024-10", "2024-11-03")}, Known(date(2024, 10, 31), True)),  # public by then for certain
        (
            {"sources": _pages(None, "2024-11-03")},
            Known(date(2024, 11, 3), True),
        ),  # a page without a day is no evidence
        ({"sources": _pages(None)}, Known(date(2024, 10, 18), False)),  # nothing but the event's own day
        ({"sources": _pages(None), "date": "2024-10"}, Known(date(2024, 10, 31), False)),
        ({"sources": _pages(None), "date": "2024-10-18/2024-10-20"}, Known(date(2024, 10, 18), False)),  # begun by then
        ({"sources": _pages(None), "date": "2024-10/.."}, Known(date(2024, 10, 31), False)),
    ],
)
def test_an_event_is_known_once_it_was_public_for_certain(tmp_path: Path, event: dict[str, Any], known: Known) -> None:
    dataset = _dataset(tmp_path, _claim(**event))
    assert known_from(next(iter(dataset.records.values()))) == known


def test_a_claim_is_reported_then_denied_then_confirmed(tmp_path: Path) -> None:
    claim = _claim(status="confirmed", denied_by=["Kremlin"])
    dataset = _dataset(tmp_path, claim, _answer("denies", "2024-10-21"), _answer("confirms", "2025-04-28"))
    assert _turns(dataset) == [
        ("reported", "2024-10-18", True, ("Yonhap",), ""),
        ("denied", "2024-10-21", True, ("Kremlin",), "2024-10-21-denies"),
        ("confirmed", "2025-04-28", True, ("Peskov",), "2025-04-28-confirms"),
    ]
    for day, status in {
        "2024-10-18": "reported",
        "2024-10-20": "reported",
        "2024-10-21": "disputed",
        "2025-04-27": "disputed",
        "2025-04-28": "confirmed",
        "2025-10-31": "confirmed",
    }.items():
        assert _status_on(dataset, day) == status, day


def test_a_claim_that_is_acknowledged_in_part_was_disputed_until_then(tmp_path: Path) -> None:
    claim, denial = _claim(denied_by=["Kremlin"]), _answer("denies", "2024-10-21")
    dataset = _dataset(tmp_path, claim, denial, _answer("confirms", "2025-04-28"))
    assert _turns(dataset)[2:] == [("given-up", "2025-04-28", True, ("Peskov",), "2025-04-28-confirms")]
    said = turn_in_words(dataset.histories["2024-10-18-claim"][2], ENGLISH)
    assert said == "Denial given up on 28 April 2025 by Peskov"
    days = ("2024-10-20", "2024-10-21", "2025-04-27", "2025-04-28")
    assert [_status_on(dataset, day) for day in days] == ["reported", "disputed", "disputed", "reported"]
    third = _answer("confirms", "2025-04-28", actors=["Kim Jong Un"])
    assert _turns(_dataset(tmp_path, claim, denial, third))[2][0] == "reported"  # he never denied it


@pytest.mark.parametrize(
    ("denied_by", "by", "undated"),
    [
        ([], "Peskov", []),  # the denial is his own
        (["Peskov"], "Peskov", []),
        (["Kremlin"], "Kremlin", []),  # he speaks for it
        (["Russia"], "Russia", []),  # whoever denies for Russia denies for it
        (["Vladimir Putin"], "Peskov", ["Vladimir Putin"]),  # no event dates his denial
        (["Kremlin", "Kim Jong Un"], "Kremlin", ["Kim Jong Un"]),
    ],
)
def test_a_denial_without_a_day_counts_from_the_last_page_of_the_event(
    tmp_path: Path, denied_by: list[str], by: str, undated: list[str]
) -> None:
    claim = _claim(status="disputed", denied_by=denied_by or None)
    dataset = _dataset(tmp_path, claim, _answer("denies", "2024-10-21"))
    dated, *others = _turns(dataset)[1:]
    assert dated == ("denied", "2024-10-21", True, (by,), "2024-10-21-denies")
    assert others == [("denied", "2024-10-30", False, (name,), "") for name in undated]


@pytest.mark.parametrize(
    ("event", "turns"),
    [
        # the act is on record as soon as a capital says so itself
        (
            {"sources": [*_pages("2024-06-18"), *_pages("2024-06-20", outlet="KCNA")], "date": "2024-06-18"},
            [("reported", "2024-06-18", True, ("Yonhap",), ""), ("confirmed", "2024-06-20", True, ("KCNA",), "")],
        ),
        # one turn is enough where the capital is the first to say so
        ({"sources": _pages("2024-06-19", outlet="KCNA")}, [("confirmed", "2024-06-19", True, ("KCNA",), "")]),
        # where no capital is among the sources, the first report is the record
        ({"sources": _pages("2024-06-20", "2024-06-22")}, [("confirmed", "2024-06-20", True, ("Yonhap",), "")]),
        # what was announced ahead is reported until it happens
        (
            {"sources": _pages("2024-06-15", outlet="KCNA"), "note": "announced ahead"},
            [("reported", "2024-06-15", True, ("KCNA",), ""), ("confirmed", "2024-06-19", True, ("KCNA",), "")],
        ),
        # a third party's response is on record from its first report, whoever tells of it
        (
            {"kind": "response", "sources": [*_pages("2024-06-19"), *_pages("2024-06-25", outlet="KCNA")]},
            [("confirmed", "2024-06-19", True, ("Yonhap",), "")],
        ),
        # a claim that nothing confirms has no day on which it was confirmed
        (
            {"kind": "claim", "sources": _pages("2024-06-19", "2024-06-25")},
            [("reported", "2024-06-19", True, ("Yonhap",), ""), ("confirmed", "2024-06-25", False, (), "")],
        ),
        # no page shows its day: the event's own day stands in, and is marked
        ({"sources": _pages(None)}, [("confirmed", "2024-06-19", False, (), "")]),
    ],
)
def test_an_act_is_confirmed_by_its_own_pages(tmp_path: Path, event: dict[str, Any], turns: list[Any]) -> None:
    assert _turns(_dataset(tmp_path, make_event(**event)), "2024-06-19-treaty-signed") == turns


@pytest.mark.parametrize("status", ["reported", "disputed"])
def test_the_last_turn_is_never_more_than_the_status_in_the_file(tmp_path: Path, status: str) -> None:
    claim = _claim(status=status, denied_by=["Kremlin"])
    dataset = _dataset(tmp_path, claim, _answer("denies", "2024-10-21"), _answer("confirms", "2024-12-01"))
    assert _status_on(dataset, "2025-10-31") == status


@pytest.mark.parametrize(
    ("published", "since"),
    [
        (["2024-10-18", "2024-10-30"], ["2024-10-18", "2024-10-30"]),
        (
            ["2024-10-18", None, "2024-10-30"],
            ["2024-10-18", "2024-10-30", "2024-10-30"],
        ),  # public by then at the latest
        ([None, None], ["2024-10-18", "2024-10-18"]),  # no page shows its day, so that of the event stands in for all
        (["2024-10"], ["2024-10-31"]),
    ],
)
def test_a_page_without_a_day_counts_from_the_last_page_of_its_event(
    tmp_path: Path, published: list[str | None], since: list[str]
) -> None:
    dataset = _dataset(tmp_path, _claim(sources=_pages(*published)))
    days = pages_known_from(dataset.records["2024-10-18-claim"])
    assert [day.isoformat() for day in days] == since


@pytest.mark.parametrize(
    ("turn", "english", "indonesian"),
    [
        (
            Turn("denied", Known(date(2024, 10, 22), True), ("Kremlin",), "x"),
            "Denied on 22 October 2024 by Kremlin",
            "Dibantah pada 22 Oktober 2024 oleh Kremlin",
        ),
        (
            Turn("reported", Known(date(2024, 10, 18), True), ("AFP", "KBS", "Suara", "TASS"), ""),
            "Reported on 18 October 2024 by AFP, KBS and 2 more",
            "Dilaporkan pada 18 Oktober 2024 oleh AFP, KBS dan 2 lainnya",
        ),
        # the day is not on record: the words say so
        (
            Turn("confirmed", Known(date(2024, 11, 7), False), (), ""),
            "Confirmed on 7 November 2024 (no page shows the day itself)",
            "Dikonfirmasi pada 7 November 2024 (tidak ada halaman yang menunjukkan harinya)",
        ),
    ],
)
def test_a_turn_reads_as_people_say_it(turn: Turn, english: str, indonesian: str) -> None:
    assert turn_in_words(turn, ENGLISH) == english
    assert turn_in_words(turn, language("id")) == indonesian


def test_the_last_turn_of_every_event_of_the_record_is_its_status_in_the_file(dataset: Dataset) -> None:
    for event in dataset.records.values():
        assert status_on(event, dataset.histories[event.id], date.max) == event.status, event.id


def test_no_turn_of_the_record_is_taken_before_the_event_is_known_or_confirms_it_before_it_happens(
    dataset: Dataset,
) -> None:
    for event in dataset.records.values():
        for turn in dataset.histories[event.id]:
            if turn.standing == "confirmed" and event.date.earliest:
                assert turn.since.day >= event.date.earliest, event.id
            if turn.event == "":
                assert turn.since.day >= known_from(event).day, event.id
