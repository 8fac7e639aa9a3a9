"""The record as it was on a day."""

from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from loaders import Dataset
from loaders.dataset.as_known import known_on
from tests.factories import make_dataset, make_event, make_source

CLAIM = "2024-10-18-claim"
FRAMES = ("events", "sources", "credited", "claims", "links", "actors", "places", "outlets")


def _page(outlet: str, day: str | None, **changes: object) -> dict[str, Any]:
    return make_source(outlet=outlet, published=day, url=f"https://{outlet.lower()}.example/{day}", **changes)


def _number(value: int, stated: str | None) -> dict[str, Any]:
    number = {"quantity": "troops-deployed", "value": value, "qualifier": "about", "by": "NIS", "stated": stated}
    return {key: entry for key, entry in number.items() if entry is not None}


@pytest.fixture
def troops(tmp_path: Path) -> Dataset:
    """A claim of 18 October, denied by Putin on 21 October and by Kim on an unknown day, and confirmed on 28 April."""
    claim = make_event(
        id=CLAIM,
        date="2024-10-18",
        kind="claim",
        status="confirmed",
        actors=["NIS"],
        denied_by=["Putin", "Kim Jong-un"],
        sources=[_page("Yonhap", "2024-10-18"), _page("Tribunnews.com", None), _page("KCNA", "2024-11-01")],
        claims=[_number(1500, "2024-10-18"), _number(3000, "2024-10-23"), _number(12000, None)],
    )
    denial = make_event(
        id="2024-10-21-denial",
        date="2024-10-21",
        kind="denial",
        actors=["Vladimir Putin"],
        sources=[_page("Yonhap", "2024-10-21")],
        links=[{"type": "denies", "event": CLAIM}],
        former_ids=["2024-10-21-old"],
    )
    admission = make_event(
        id="2025-04-28-admission",
        date="2025-04-28",
        actors=["Kim Jong Un"],
        sources=[_page("KCNA", "2025-04-28")],
        links=[{"type": "confirms", "event": CLAIM}],
    )
    dataset = make_dataset(tmp_path, [claim, denial, admission])
    assert dataset.problems == ()
    return dataset


@pytest.mark.parametrize(
    ("day", "events", "status", "outlets", "numbers", "denied_by"),
    [
        ("2024-10-18", [CLAIM], "reported", ["yonhap"], [1500, 12000], None),
        ("2024-10-20", [CLAIM], "reported", ["yonhap"], [1500, 12000], None),
        ("2024-10-21", [CLAIM, "2024-10-21-denial"], "disputed", ["yonhap"], [1500, 12000], ("Putin",)),
        ("2024-10-23", [CLAIM, "2024-10-21-denial"], "disputed", ["yonhap"], [1500, 3000, 12000], ("Putin",)),
        # what has no day of its own, a page and a denial, counts from the last page
        (
            "2024-11-01",
            [CLAIM, "2024-10-21-denial"],
            "disputed",
            ["yonhap", "tribunnews", "kcna"],
            [1500, 3000, 12000],
            ("Putin", "Kim Jong-un"),
        ),
        (
            "2025-04-28",
            [CLAIM, "2024-10-21-denial", "2025-04-28-admission"],
            "confirmed",
            ["yonhap", "tribunnews", "kcna"],
            [1500, 3000, 12000],
            ("Putin", "Kim Jong-un"),
        ),
    ],
)
def test_a_day_shows_what_was_public_by_its_end(
    troops: Dataset,
    day: str,
    events: list[str],
    status: str,
    outlets: list[str],
    numbers: list[int],
    denied_by: tuple[str, ...] | None,
) -> None:
    known = known_on(troops, date.fromisoformat(day))
    assert list(known.records) == list(known.events["id"]) == events
    assert known.records[CLAIM].status == status
    assert list(known.sources.loc[known.sources["event"] == CLAIM, "outlet"]) == outlets
    assert list(known.claims["value"]) == numbers
    assert known.records[CLAIM].denied_by == denied_by


def test_nothing_is_known_before_the_first_page(troops: Dataset) -> None:
    known = known_on(troops, date(2024, 10, 17))
    assert known.records == {}
    for frame in FRAMES:
        assert list(getattr(known, frame).columns) == list(getattr(troops, frame).columns)
        assert getattr(known, frame).empty
    assert known.provenance.empty


def test_a_link_to_what_was_not_known_yet_is_not_followed(troops: Dataset) -> None:
    assert known_on(troops, date(2024, 10, 30)).links["type"].to_list() == ["denies"]
    assert known_on(troops, date(2024, 10, 20)).links.empty


def test_an_id_opens_only_what_was_known(troops: Dataset) -> None:
    assert "2024-10-21-old" not in known_on(troops, date(2024, 10, 20)).current_ids
    assert known_on(troops, date(2024, 10, 21)).current_ids["2024-10-21-old"] == "2024-10-21-denial"


def test_origins_and_camps_are_those_of_the_day(troops: Dataset) -> None:
    camps = {day: known_on(troops, date.fromisoformat(day)).camps for day in ("2024-10-20", "2024-11-01")}
    of_claim = {day: list(frame.loc[frame["event"] == CLAIM, "camp"]) for day, frame in camps.items()}
    assert of_claim["2024-10-20"] == ["independent-media"]
    assert of_claim["2024-11-01"] == ["north-korean-state", "independent-media"]


def test_the_dataset_itself_is_not_changed(troops: Dataset) -> None:
    before = {field.name: getattr(troops, field.name) for field in fields(troops)}
    known_on(troops, date(2024, 10, 20))
    assert {field.name: getattr(troops, field.name) for field in fields(troops)} == before
    assert troops.records[CLAIM].status == "confirmed"


def test_replaying_the_day_that_is_shown_is_the_same_record(troops: Dataset) -> None:
    known = known_on(troops, date(2024, 10, 20))
    assert known.as_of == date(2024, 10, 20)
    assert known_on(known, date(2024, 10, 20)) is known


def test_once_all_is_published_the_record_is_the_file(dataset: Dataset) -> None:
    known = known_on(dataset, date.max)
    for frame in FRAMES:
        pd.testing.assert_frame_equal(getattr(known, frame), getattr(dataset, frame))
    assert known.histories == dataset.histories


@pytest.mark.parametrize("day", ["2022-09-30", "2023-10-17", "2024-10-20", "2025-05-01"])
def test_the_history_of_a_day_is_the_history_up_to_that_day(dataset: Dataset, day: str) -> None:
    asked = date.fromisoformat(day)
    known = known_on(dataset, asked)
    for event, history in known.histories.items():
        assert history == tuple(turn for turn in dataset.histories[event] if turn.since.day <= asked), event


def test_no_event_of_the_record_is_ever_forgotten_again(dataset: Dataset) -> None:
    before: set[str] = set()
    for month in pd.date_range("2022-01-01", "2026-12-31", freq="QS"):
        known = known_on(dataset, month.date())
        assert before <= set(known.records)
        before = set(known.records)
    assert before == set(dataset.records)


STANDING = [
    ("2024-10-17", None, "no page of it was public"),
    ("2024-10-20", "reported", "nobody had denied it, and nobody who can know confirmed it"),
    ("2024-10-22", "disputed", "Pyongyang denied it in the first committee on 21 October"),
    ("2025-04-27", "disputed", "the day before Pyongyang acknowledged it"),
    ("2025-05-01", "confirmed", "Pyongyang acknowledged it on 28 April"),
]


@pytest.mark.parametrize(("day", "status"), [pytest.param(day, status, id=why) for day, status, why in STANDING])
def test_the_troops_are_reported_then_denied_then_confirmed(small: Dataset, day: str, status: str | None) -> None:
    known = known_on(small, date.fromisoformat(day)).records.get("2024-10-18-nis-announces-12000-plan")
    assert (known and known.status) == status


def test_a_denial_by_name_is_known_with_the_event_by_which_it_was_made(small: Dataset) -> None:
    claim = "2022-08-06-korotchenko-100000-volunteers-claim"
    before, after = (known_on(small, date(2022, 8, day)).records[claim] for day in (10, 11))
    assert (before.status, before.denied_by) == ("reported", None)
    assert (after.status, after.denied_by) == ("disputed", ("Ministry of Foreign Affairs (Russia)",))


def test_the_turns_of_a_claim_name_the_events_that_deny_and_confirm_it(small: Dataset) -> None:
    turns = known_on(small, date(2025, 5, 1)).histories["2024-10-18-nis-announces-12000-plan"]
    assert [(turn.standing, turn.event) for turn in turns if turn.event] == [
        ("denied", "2024-10-21-dprk-denies-troops-un-first-committee"),
        ("confirmed", "2025-04-28-wpk-commission-confirms-deployment"),
    ]
