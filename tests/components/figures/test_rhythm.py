"""Events by month as bars, and their running totals."""

import plotly.graph_objects as go
import pytest

from components.figures.rhythm import highest, months_figure, totals_figure
from loaders import Dataset
from loaders.dataset.rhythm import by_month, running
from loaders.dataset.window import coverage
from loaders.language import ENGLISH, language
from tests.components.figures.drawing import WHOLE, make_events

ROWS = [("", "All (4)"), ("summit", "Summits (1)"), ("treaty", "Treaty (3)")]

FOUR = make_events(
    {"date": "2024-06-19"},
    {"date": "2024-06-20", "kind": "response"},
    {"date": "2024-07-01"},
    {"date": "2024-07-02", "category": "summit"},
)


def draw(**changes):
    counts = by_month(FOUR, WHOLE)
    figure = months_figure(counts, ROWS, months=counts.attrs["months"], **({"language": ENGLISH} | changes))
    go.Figure(figure.to_dict())  # Plotly's own schema
    return figure


def bars(figure):
    """Number of events and height of each bar by its month, row and kind."""
    return {
        (data[0], data[1], trace["name"]): (data[4], height, base)
        for trace in figure.data
        for data, height, base in zip(trace["customdata"], trace["y"], trace["base"], strict=True)
    }


def test_every_row_has_a_bar_for_each_month_and_kind_kinds_upon_each_other() -> None:
    drawn = bars(draw())
    assert {key: number for key, (number, _, _) in drawn.items()} == {
        ("2024-06", "", "Contact"): 1,
        ("2024-06", "", "Response"): 1,
        ("2024-07", "", "Contact"): 2,
        ("2024-06", "treaty", "Contact"): 1,
        ("2024-06", "treaty", "Response"): 1,
        ("2024-07", "treaty", "Contact"): 1,
        ("2024-07", "summit", "Contact"): 1,
    }
    _, height, base = drawn["2024-06", "treaty", "Contact"]
    assert drawn["2024-06", "treaty", "Response"][2] == pytest.approx(base + height)


def test_the_highest_count_stands_beside_its_row_and_may_come_from_elsewhere() -> None:
    assert highest(by_month(FOUR, WHOLE)) == {"": 2, "summit": 1, "treaty": 2}
    assert [one["text"] for one in draw().layout["annotations"]] == ["2", "1", "2"]
    shared = draw(most={"": 40, "summit": 1, "treaty": 2})
    assert [one["text"] for one in shared.layout["annotations"]] == ["40", "1", "2"]
    assert bars(shared)["2024-07", "", "Contact"][1] < bars(draw())["2024-07", "", "Contact"][1]


def test_nothing_to_count_is_an_empty_figure() -> None:
    nothing = by_month(FOUR[:0], WHOLE)
    assert highest(nothing) == {}
    figure = months_figure(nothing, ROWS[:1], months=nothing.attrs["months"], language=ENGLISH)
    assert not any(trace["x"] for trace in figure.data)


def test_running_totals_have_a_line_for_each_kind(dataset: Dataset) -> None:
    counts = by_month(dataset.events, coverage(dataset))
    totals = running(counts, counts.attrs["months"])
    figure = totals_figure(totals, language=language("id"), narrow=True, dark=True)
    go.Figure(figure.to_dict())
    assert {trace["name"]: trace["y"][-1] for trace in figure.data} == {
        language("id").text(
            {"contact": "Contact", "claim": "Claim", "denial": "Denial", "response": "Response"}[kind]
        ): n
        for kind, n in dataset.events["kind"].value_counts().items()
    }
