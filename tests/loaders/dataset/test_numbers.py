"""Numbers in dispute: who stated how much, when, through whom, and who denied it."""

from datetime import date
from math import isnan, nan
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from loaders import Dataset
from loaders.dataset.as_known import known_on
from loaders.dataset.numbers import denials_frame, latest_figures, numbers_frame
from tests.factories import make_dataset, make_event, make_source


def _claim(**changes: object) -> dict[str, Any]:
    claim = {"quantity": "troops-deployed", "value": 3000, "qualifier": "about", "by": "NIS", "stated": "2024-10-23"}
    return {key: value for key, value in (claim | changes).items() if value is not None}


def _event(*claims: dict[str, Any], **changes: object) -> dict[str, Any]:
    event = {
        "id": "2024-10-23-figures",
        "date": "2024-10-23",
        "kind": "claim",
        "category": "deployment",
        "status": "reported",
        "actors": ["NIS"],
        "sources": [make_source(published="2024-10-23")],
        "claims": list(claims),
    }
    return make_event(**(event | changes))


def _denial(day: str = "2024-10-25") -> dict[str, Any]:
    return make_event(
        id=f"{day}-denial",
        date=day,
        kind="denial",
        actors=["Vladimir Putin"],
        denied_by=["Vladimir Putin"],
        sources=[make_source(published=day, url="https://denial.example/1")],
        links=[{"type": "denies", "event": "2024-10-23-figures"}],
    )


def _numbers(folder: Path, *events: dict[str, Any]) -> pd.DataFrame:
    dataset = make_dataset(folder, events)
    assert dataset.problems == ()
    return numbers_frame(dataset, dataset.events)


@pytest.mark.parametrize(
    ("claim", "low", "high"),
    [
        ({"qualifier": "exact"}, 3000, 3000),
        ({"qualifier": "about"}, 3000, 3000),
        ({"qualifier": None}, 3000, 3000),
        ({"qualifier": "more than"}, 3000, nan),  # open above
        ({"qualifier": "at least"}, 3000, nan),
        ({"qualifier": "up to"}, nan, 3000),  # open below
        ({"value": None, "low": 1000, "high": 3000}, 1000, 3000),
        ({"value": None, "low": 1000, "high": 3000, "qualifier": "up to"}, 1000, 3000),  # a range has both its ends
    ],
)
def test_a_claim_is_bounded_only_where_it_bounds_itself(
    tmp_path: Path, claim: dict[str, Any], low: float, high: float
) -> None:
    numbers = _numbers(tmp_path, _event(_claim(**claim)))
    bounds = numbers[["low", "high"]].iloc[0].tolist()
    assert [nan if isnan(bound) else bound for bound in bounds] == pytest.approx([low, high], nan_ok=True)


@pytest.mark.parametrize(
    ("stated", "day", "first", "last", "by_event"),
    [
        ("2024-10-23", "2024-10-23", "2024-10-23", "2024-10-23", False),
        ("2024-10", "2024-10", "2024-10-01", "2024-10-31", False),  # a month is all its days
        (None, "2024-10-20/2024-10-23", "2024-10-20", "2024-10-23", True),  # the event's days stand in, and it is said
    ],
)
def test_a_claim_stands_on_the_day_on_which_it_was_stated(
    tmp_path: Path, stated: str | None, day: str, first: str, last: str, by_event: bool
) -> None:
    number = _numbers(tmp_path, _event(_claim(stated=stated), date="2024-10-20/2024-10-23")).iloc[0]
    assert number["stated"] == day
    assert (number["stated_from"], number["stated_to"]) == (pd.Timestamp(first), pd.Timestamp(last))
    assert bool(number["stated_by_event"]) is by_event


@pytest.mark.parametrize(
    ("by", "name", "camp"),
    [
        ("NIS", "NIS", "south-korean-official"),
        ("KCNA", "KCNA", "north-korean-state"),  # an outlet may state a number of its own
        ("anonymous: Western officials", "Western officials", ""),  # nobody knows for whom they speak
    ],
)
def test_a_claimant_is_of_a_camp_unless_nobody_knows_who_it_is(tmp_path: Path, by: str, name: str, camp: str) -> None:
    number = _numbers(tmp_path, _event(_claim(by=by))).iloc[0]
    assert (number["by_name"], number["camp"]) == (name, camp)
    assert (number["kind"], number["status"]) == ("claim", "reported"), "as the event that states it"


def test_a_denied_number_says_by_whom_and_since_when(tmp_path: Path) -> None:
    event = _event(_claim(), status="disputed", denied_by=["Vladimir Putin", "Kim Jong Un"])
    number = _numbers(tmp_path, event, _denial()).iloc[0]
    assert number["denied_by"] == "Kim Jong Un, Vladimir Putin"
    assert number["denied_from"] == pd.Timestamp("2024-10-25"), "the day of the denial that has one"


def test_denials_that_an_event_dates_are_marked_on_the_axis_of_each_quantity(tmp_path: Path) -> None:
    claims = [_claim(), _claim(quantity="shells", value=5000)]
    dataset = make_dataset(tmp_path, [_event(*claims, status="disputed", denied_by=["Kim Jong Un"]), _denial()])
    denials = denials_frame(dataset, numbers_frame(dataset, dataset.events))
    assert denials[["quantity", "by_name", "denial", "status"]].to_numpy().tolist() == [
        ["troops-deployed", "Vladimir Putin", "2024-10-25-denial", "confirmed"],
        ["shells", "Vladimir Putin", "2024-10-25-denial", "confirmed"],
    ]


def test_only_what_had_been_stated_and_denied_by_a_day_is_shown_for_it(tmp_path: Path) -> None:
    claims = [_claim(), _claim(value=10000, stated="2024-10-28")]
    dataset = make_dataset(tmp_path, [_event(*claims, status="disputed"), _denial()])
    before, after = known_on(dataset, date(2024, 10, 24)), known_on(dataset, date(2024, 10, 28))
    first, second = numbers_frame(before, before.events), numbers_frame(after, after.events)
    assert (list(first["amount"]), list(first["denied_by"])) == ([3000], [""])
    assert denials_frame(before, first).empty
    assert (list(second["amount"]), set(second["denied_by"])) == ([3000, 10000], {"Vladimir Putin"})


def test_the_latest_figure_of_each_claimant_stands_beside_the_others(tmp_path: Path) -> None:
    claims = [
        _claim(value=1500, stated="2024-10-18"),
        _claim(value=3000),
        _claim(value=2500, by="KCNA", stated="2024-10-20"),
        _claim(value=2600, by="KCNA", stated="2024-10-20"),  # two figures of one day, such as the whole and a part
        _claim(value=12000, quantity="troops-planned", stated="2024-10-01"),  # a plan is no fact
    ]
    latest = latest_figures(_numbers(tmp_path, _event(*claims)))
    assert latest[["quantity", "by_name", "amount"]].to_numpy().tolist() == [
        ["troops-deployed", "NIS", 3000],
        ["troops-deployed", "KCNA", 2500],
        ["troops-deployed", "KCNA", 2600],
        ["troops-planned", "NIS", 12000],
    ]


def test_the_numbers_of_the_record_are_its_claims_each_once(dataset: Dataset) -> None:
    numbers = numbers_frame(dataset, dataset.events)
    key = ["event", "position"]
    assert sorted(map(tuple, numbers[key].to_numpy())) == sorted(map(tuple, dataset.claims[key].to_numpy()))
    assert (numbers["low"].notna() | numbers["high"].notna()).all()
    assert not (numbers["low"] > numbers["high"]).any()
    assert numbers["stated_to"].notna().all()
    assert (numbers["camp"] != "").eq(numbers["by"] != "").all()
    denied = numbers["denied_by"] != ""
    assert set(numbers.loc[numbers["status"] == "disputed", "event"]) <= set(numbers.loc[denied, "event"])


def test_the_numbers_follow_the_events_that_are_asked_for(small: Dataset) -> None:
    some = small.events[small.events["category"] == "arms-transfer"]
    assert numbers_frame(small, some)[["quantity", "amount"]].to_numpy().tolist() == [
        ["containers", 16500],
        ["missiles", 65],
    ]
    assert numbers_frame(small, some.head(0)).empty
