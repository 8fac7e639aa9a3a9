"""The figure of numbers: one mark for each statement, as exact as it was made, and its denials on the same axis."""

import json

import pandas as pd
import plotly.graph_objects as go
import pytest

from components.figures.camps import LOOKS
from components.figures.numbers import HEIGHT, SPREAD, numbers_figure
from loaders import Dataset
from loaders.dataset.numbers import denials_frame, numbers_frame
from loaders.language import ENGLISH
from loaders.wording.claims import worded_numbers


@pytest.fixture(scope="module")
def numbers(dataset: Dataset) -> pd.DataFrame:
    return worded_numbers(dataset, numbers_frame(dataset, dataset.events), ENGLISH)


def drawn(dataset: Dataset, numbers: pd.DataFrame, quantity: str, **options: object) -> go.Figure:
    stated = numbers[numbers["quantity"] == quantity]
    return numbers_figure(
        stated, denials_frame(dataset, stated), unit=quantity, **({"width": 940, "language": ENGLISH} | options)
    )


def marks(figure: go.Figure) -> list[go.Scatter]:
    return [trace for trace in figure.data if trace.mode == "markers+text"]


def test_there_is_one_mark_for_each_statement_and_it_opens_its_event(dataset: Dataset, numbers: pd.DataFrame) -> None:
    for quantity, stated in numbers.groupby("quantity"):
        shown = [custom[0] for trace in marks(drawn(dataset, numbers, str(quantity))) for custom in trace.customdata]
        assert sorted(shown) == sorted(stated["event"]), quantity


def test_colour_and_shape_both_tell_the_camp(dataset: Dataset, numbers: pd.DataFrame) -> None:
    traces = marks(drawn(dataset, numbers, "troops-deployed"))
    assert len({trace.marker.color for trace in traces}) == len(traces)
    assert len({trace.marker.symbol for trace in traces}) == len(traces)


def test_no_two_camps_share_a_shape_or_a_colour() -> None:
    named = [look for camp, look in LOOKS.items() if camp]
    for part in ("light", "dark", "symbol"):
        assert len({getattr(look, part) for look in named}) == len(named)


def test_a_range_is_a_bar_from_its_low_to_its_high_end(dataset: Dataset, numbers: pd.DataFrame) -> None:
    ranges = numbers[(numbers["quantity"] == "troops-deployed") & numbers["amount"].isna()]
    assert len(ranges)
    bars = [trace for trace in drawn(dataset, numbers, "troops-deployed").data if trace.name.endswith(", range")]
    ends = [y for bar in bars for y in bar.y if y is not None]
    assert sorted(ends) == sorted([*ranges["low"], *ranges["high"]])


@pytest.mark.parametrize(
    ("qualifier", "sign", "side"),
    [
        ("more than", "↑", "top center"),
        ("at least", "↑", "top center"),
        ("up to", "↓", "bottom center"),
        ("about", "≈", "top center"),
        ("exact", "", "top center"),
        ("", "", "top center"),
    ],
)
def test_a_sign_says_in_which_direction_a_figure_is_left_open(
    numbers: pd.DataFrame, dataset: Dataset, qualifier: str, sign: str, side: str
) -> None:
    one = numbers[numbers["quantity"] == "troops-deployed"].head(1).assign(qualifier=qualifier)
    (trace,) = marks(
        numbers_figure(one, denials_frame(dataset, one.iloc[:0]), unit="troops", width=940, language=ENGLISH)
    )
    assert (trace.text[0], trace.textposition[0]) == (sign, side)


def test_statements_of_one_day_and_one_figure_stand_side_by_side(numbers: pd.DataFrame, dataset: Dataset) -> None:
    one = numbers[numbers["quantity"] == "troops-deployed"].head(1)
    three = pd.concat([one, one, one], ignore_index=True)
    (trace,) = marks(
        numbers_figure(three, denials_frame(dataset, three.iloc[:0]), unit="troops", width=940, language=ENGLISH)
    )
    assert len(set(trace.x)) == 3
    assert len(set(trace.y)) == 1


def test_a_denial_stands_on_its_own_day_and_opens_the_event_that_denies(
    dataset: Dataset, numbers: pd.DataFrame
) -> None:
    stated = numbers[numbers["quantity"] == "troops-deployed"]
    denials = denials_frame(dataset, stated)
    (trace,) = [trace for trace in drawn(dataset, numbers, "troops-deployed").data if trace.name == "Denial"]
    assert sorted(custom[0] for custom in trace.customdata) == sorted(denials["denial"])
    assert sorted(pd.to_datetime(list(trace.x))) == sorted(denials["day"])


def test_the_axis_is_logarithmic_only_where_figures_lie_far_apart(dataset: Dataset, numbers: pd.DataFrame) -> None:
    for quantity, stated in numbers.groupby("quantity"):
        middle = stated["amount"].fillna((stated["low"] + stated["high"]) / 2)
        wide = middle.min() > 0 and middle.max() / middle.min() >= SPREAD
        axis = drawn(dataset, numbers, str(quantity)).layout.yaxis
        assert (axis.type == "log") == wide, quantity
        assert wide or axis.rangemode == "tozero"


def test_text_from_the_data_is_never_read_as_markup(dataset: Dataset, numbers: pd.DataFrame) -> None:
    one = numbers.head(1).assign(by_name="<b>Somebody</b>", says='<a href="x">', denied_by="<i>all</i>")
    figure = json.dumps(
        numbers_figure(one, denials_frame(dataset, one), unit="<u>", width=940, language=ENGLISH).to_plotly_json(),
        default=str,
    )
    for tag in ("<b>Somebody", "<a href", "<i>all", "<u>"):
        assert tag not in figure


def test_the_same_numbers_give_the_same_figure(dataset: Dataset, numbers: pd.DataFrame) -> None:
    first, second = (drawn(dataset, numbers, "shells", dark=True, narrow=True) for _ in range(2))
    assert first.to_json() == second.to_json()
    assert first.layout.height == HEIGHT[True]
