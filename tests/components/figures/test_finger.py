"""What a finger may have meant, in the figures as they are drawn."""

from collections.abc import Iterable
from math import hypot
from typing import Any

import pytest

from components.figures.finger import FINGER, MOST, Mark, within_a_finger
from components.figures.plain import Figure, scatter
from loaders import Dataset
from loaders.language import ENGLISH
from loaders.wording.texts import worded
from tests.components.figures.drawing import checked, drawn, markers

DAY = 10
"""Pixels of a day in the figure below."""


def figure(sizes: list[float] | None = None, **days: tuple[str, float]) -> dict[str, Any]:
    """Ten days on 100 pixels beside a margin of 50, and heights in pixels; each mark by its day and height."""
    marks = scatter(
        mode="markers",
        x=[day for day, _ in days.values()],
        y=[height for _, height in days.values()],
        customdata=[[event, "a title"] for event in days],
        marker={"size": sizes or 8},
    )
    layout = {
        "height": 140,
        "margin": {"l": 50, "r": 0, "t": 20, "b": 20},
        "xaxis": {"range": ["2024-01-01", "2024-01-11"]},
        "yaxis": {"range": [100, 0]},
    }
    return Figure([marks], layout).to_dict()


def named(events: Iterable[str]) -> list[Mark]:
    """What the marks of these events stand for."""
    return [(event,) for event in events]


@pytest.mark.parametrize(
    ("other", "offered"),
    [
        (("2024-01-07", 50), ["a", "b"]),  # 20 pixels aside
        (("2024-01-05", 73), ["a", "b"]),  # 23 pixels below
        (("2024-01-07 12:00", 50), ["a"]),  # 25 pixels aside
        (("2024-01-07", 65), ["a"]),  # 20 aside and 15 below are 25
    ],
)
def test_what_stands_within_a_finger_may_have_been_meant(other: tuple[str, float], offered: list[str]) -> None:
    drawn_at = figure(a=("2024-01-05", 50), b=other)
    assert within_a_finger(drawn_at, 150, ("a",), ("2024-01-05", 50), [("a",), ("b",)]) == named(offered)


@pytest.mark.parametrize(
    ("sizes", "day", "offered"),
    [
        ([60, 8], "2024-01-09", ["a", "b"]),  # the smaller one ends 6 pixels beside the larger
        ([8, 60], "2024-01-09", ["a", "b"]),  # whichever of the two was tapped
        ([60, 8], "2024-01-09 06:00", ["a"]),  # 42.5 pixels aside: a finger on the smaller one leaves the larger free
        ([30, 26], "2024-01-07 19:12", ["a"]),  # 28 pixels aside, side by side, each as large as a finger
    ],
)
def test_a_mark_larger_than_a_finger_keeps_it_to_itself_but_at_its_rim(
    sizes: list[float], day: str, offered: list[str]
) -> None:
    drawn_at = figure(sizes, a=("2024-01-05", 50), b=(day, 50))
    assert within_a_finger(drawn_at, 150, ("a",), ("2024-01-05", 50), [("a",), ("b",)]) == named(offered)


def test_the_one_that_was_tapped_comes_first_and_then_the_nearest() -> None:
    drawn_at = figure(far=("2024-01-07", 50), near=("2024-01-06", 50), tapped=("2024-01-05", 50))
    found = within_a_finger(drawn_at, 150, ("tapped",), ("2024-01-05", 50), named(["far", "near", "tapped"]))
    assert found == named(["tapped", "near", "far"])


def test_an_event_whose_label_was_tapped_comes_first_too() -> None:
    drawn_at = figure(labelled=("2024-01-01", 0), beside=("2024-01-09", 50))
    found = within_a_finger(drawn_at, 150, ("labelled",), ("2024-01-09", 50), named(["labelled", "beside"]))
    assert found == named(["labelled", "beside"])


def test_a_mark_that_opens_no_event_is_not_offered_and_no_event_twice() -> None:
    drawn_at = figure(a=("2024-01-05", 50), days=("2024-01-05", 55))
    twice = {**drawn_at, "data": [*drawn_at["data"], *figure(a=("2024-01-05", 60))["data"]]}
    assert within_a_finger(twice, 150, ("a",), ("2024-01-05", 50), [("a",)]) == [("a",)]


def test_no_more_are_offered_than_can_be_read_at_once() -> None:
    crowd = {f"event{number}": ("2024-01-05", 50 + number) for number in range(20)}
    found = within_a_finger(figure(**crowd), 150, ("event0",), ("2024-01-05", 50), named(crowd))
    assert found == named(f"event{number}" for number in range(MOST))


def test_on_the_timeline_of_a_phone_just_the_crowded_markers_ask_which_one_is_meant(dataset: Dataset) -> None:
    width = 350
    chart = drawn(worded(dataset, ENGLISH), width=width, narrow=True)
    places, shown = {one.event: (one.x, one.y) for one in markers(checked(chart), width)}, chart.to_dict()
    points = {
        custom[0]: (x, y)
        for trace in shown["data"]
        if trace.get("mode") == "markers" and trace.get("customdata")
        for x, y, custom in zip(trace["x"], trace["y"], trace["customdata"], strict=True)
    }
    crowded = 0
    for event, (x, y) in list(places.items())[::7]:
        ways = {other: hypot(x - at[0], y - at[1]) for other, at in places.items() if other != event}
        near = [other for other in sorted(ways, key=ways.__getitem__) if ways[other] < FINGER][: MOST - 1]
        found = within_a_finger(shown, width, (event,), points[event], named(places))
        assert found[0] == (event,)
        assert sorted(ways[one] for (one,) in found[1:]) == [ways[one] for one in near]
        crowded += len(found) > 1
    assert crowded > len(places) / 14
