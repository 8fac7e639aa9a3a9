"""The figure of numbers: a line for each claimant, a mark for each statement, as exact as it was made, and denials."""

import json
from itertools import combinations, pairwise
from math import hypot

import pandas as pd
import plotly.graph_objects as go
import pytest

from components.figures.look import SHAPES, palette
from components.figures.numbers.figure import HEAD, numbers_figure
from components.figures.numbers.page import APART, ROW, SPREAD
from components.figures.text_width import text_width
from loaders import Dataset
from loaders.dataset.numbers import denials_frame, numbers_frame
from loaders.language import ENGLISH
from loaders.wording.claims import worded_numbers
from tests.components.figures.drawing import checked

WIDTHS = {False: 940, True: 350}


@pytest.fixture(scope="module")
def numbers(dataset: Dataset) -> pd.DataFrame:
    return worded_numbers(dataset, numbers_frame(dataset, dataset.events), ENGLISH)


def draw(dataset: Dataset, stated: pd.DataFrame, *, narrow: bool = False, dark: bool = False) -> go.Figure:
    return checked(
        numbers_figure(
            stated,
            denials_frame(dataset, stated),
            language=ENGLISH,
            dark=dark,
            width=WIDTHS[narrow],
            narrow=narrow,
        )
    )


def drawn(dataset: Dataset, numbers: pd.DataFrame, quantity: str, **options: bool) -> go.Figure:
    return draw(dataset, numbers[numbers["quantity"] == quantity], **options)


def marks(figure: go.Figure) -> list[go.Scatter]:
    return [trace for trace in figure.data if trace.mode == "markers+text"]


def places(figure: go.Figure) -> list[tuple[float, float, str, str]]:
    """Where each mark stands, in pixels, and what stands beside it, on which side."""
    first, last = map(pd.Timestamp, figure.layout.xaxis.range)
    narrow = figure.layout.margin.l == 0
    width = WIDTHS[narrow] - figure.layout.margin.l
    return [
        ((pd.Timestamp(x) - first) / (last - first) * width, y, text, side)
        for trace in marks(figure)
        for x, y, text, side in zip(trace.x, trace.y, trace.text, trace.textposition, strict=True)
    ]


def line(figure: go.Figure, name: str) -> list[tuple[pd.Timestamp, float] | None]:
    (trace,) = [trace for trace in figure.data if trace.name == name]
    return [None if y is None else (pd.Timestamp(x), y) for x, y in zip(trace.x, trace.y, strict=True)]


def test_there_is_one_mark_for_each_statement_and_it_opens_its_event(dataset: Dataset, numbers: pd.DataFrame) -> None:
    for quantity, stated in numbers.groupby("quantity"):
        traces = marks(drawn(dataset, numbers, str(quantity)))
        shown = [
            custom[0]
            for trace in traces
            for custom, text in zip(trace.customdata, trace.text, strict=True)
            if custom[2]  # a denial has no amount
        ]
        assert sorted(shown) == sorted(stated["event"]), quantity


@pytest.mark.parametrize("narrow", [False, True])
def test_no_mark_lies_on_another(dataset: Dataset, numbers: pd.DataFrame, narrow: bool) -> None:
    for quantity in numbers["quantity"].unique():
        for one, other in combinations(places(drawn(dataset, numbers, quantity, narrow=narrow)), 2):
            assert hypot(one[0] - other[0], one[1] - other[1]) >= APART - 0.1, quantity


@pytest.mark.parametrize("narrow", [False, True])
def test_marks_and_amounts_stand_within_the_figure(dataset: Dataset, numbers: pd.DataFrame, narrow: bool) -> None:
    for quantity in numbers["quantity"].unique():
        figure = drawn(dataset, numbers, quantity, narrow=narrow)
        width = WIDTHS[narrow] - figure.layout.margin.l
        for x, _, text, side in places(figure):
            half = text_width(text, 11) / 2
            middle = x + {"middle right": half + 8, "middle left": -half - 8}.get(side, 0)
            assert min(x, middle - half) >= -1, quantity
            assert max(x, middle + half) <= width + 1, quantity


@pytest.mark.parametrize("narrow", [False, True])
def test_no_amount_lies_on_another(dataset: Dataset, numbers: pd.DataFrame, narrow: bool) -> None:
    for quantity in numbers["quantity"].unique():
        boxes = []
        for x, y, text, side in places(drawn(dataset, numbers, quantity, narrow=narrow)):
            half = text_width(text, 11) / 2
            right = {"middle right": half + 8, "middle left": -half - 8}.get(side, 0)
            down = {"top center": -13, "bottom center": 13}.get(side, 0)
            boxes += [(x + right - half, x + right + half, y + down)] if text else []
        for (left, right, y), (begin, end, other) in combinations(boxes, 2):
            assert left >= end or begin >= right or abs(y - other) >= 12, quantity


def test_a_mark_looks_as_its_event_does_on_the_timeline(dataset: Dataset, numbers: pd.DataFrame) -> None:
    events = dataset.events.set_index("id")
    for trace in marks(drawn(dataset, numbers, "troops-deployed")):
        for (event, *_), symbol in zip(trace.customdata, trace.marker.symbol, strict=True):
            assert trace.marker.color == palette(False).kinds[events["kind"][event]]
            assert symbol == SHAPES[events["status"][event]].symbol


def test_each_claimant_has_a_line_in_the_order_in_which_they_first_spoke(
    dataset: Dataset, numbers: pd.DataFrame
) -> None:
    stated = numbers[numbers["quantity"] == "troops-deployed"]
    figure = draw(dataset, stated)
    names = [one.text.replace("<br>", " ") for one in figure.layout.annotations]
    claimants = list(dict.fromkeys(stated["by_name"]))
    assert all(name.startswith(claimant) for name, claimant in zip(names, claimants, strict=True))
    by_name = dict(zip(stated["event"], stated["by_name"], strict=True))
    for trace in marks(figure):
        for (event, *_), y in zip(trace.customdata, trace.y, strict=True):
            if (stated["event"] == event).sum() == 1:
                assert claimants[int(y // ROW[False])] == by_name[event]


def claim(numbers: pd.DataFrame, **changes: object) -> pd.DataFrame:
    return numbers[numbers["quantity"] == "troops-deployed"].tail(1).assign(**changes)


@pytest.mark.parametrize(
    ("qualifier", "text"),
    [
        ("more than", ">\u20093,000"),
        ("at least", "≥\u20093,000"),
        ("up to", "≤\u20093,000"),
        ("about", "≈\u20093,000"),
        ("exact", "3,000"),
        ("", "3,000"),
    ],
)
def test_an_amount_says_how_exact_it_is(dataset: Dataset, numbers: pd.DataFrame, qualifier: str, text: str) -> None:
    one = claim(numbers, amount=3000.0, low=3000.0, high=3000.0, qualifier=qualifier)
    ((_, _, said, _),) = places(draw(dataset, one))
    assert said == text


def test_a_range_is_a_bar_from_its_low_to_its_high_end(dataset: Dataset, numbers: pd.DataFrame) -> None:
    one = claim(numbers, amount=float("nan"), low=1000.0, high=3000.0, qualifier="")
    figure = draw(dataset, one)
    ((_, y, said, _),) = places(figure)
    (_, low), (_, high), _ = line(figure, "range")
    assert said == "1,000–3,000"
    assert low > y > high
    assert y == pytest.approx((low + high) / 2)


def test_a_higher_figure_stands_higher_on_every_line(dataset: Dataset, numbers: pd.DataFrame) -> None:
    one = claim(numbers)
    three = [one.assign(amount=amount, low=amount, high=amount) for amount in (1000.0, 2000.0, 10000.0)]
    heights = [y for _, y, _, _ in places(draw(dataset, pd.concat(three, ignore_index=True)))]
    assert heights == sorted(heights, reverse=True)
    steps = [before - after for before, after in pairwise(heights)]
    assert steps[1] == pytest.approx(steps[0] * 8)


def test_heights_are_logarithmic_only_where_figures_lie_far_apart(dataset: Dataset, numbers: pd.DataFrame) -> None:
    one = claim(numbers)
    three = [one.assign(amount=amount, low=amount, high=amount) for amount in (1.0, SPREAD**0.5, float(SPREAD))]
    low, middle, high = (y for _, y, _, _ in places(draw(dataset, pd.concat(three, ignore_index=True))))
    assert middle == pytest.approx((low + high) / 2)


def test_the_course_of_a_claimant_goes_from_statement_to_statement(dataset: Dataset, numbers: pd.DataFrame) -> None:
    one = claim(numbers)
    later = one.assign(stated_from=one["stated_from"] + pd.Timedelta(days=90), amount=5000.0, low=5000.0, high=5000.0)
    later["stated_to"] = later["stated_from"]
    figure = draw(dataset, pd.concat([one, later], ignore_index=True))
    first, second, _ = line(figure, "course")
    assert first[0] < second[0]
    assert [first[1], second[1]] == [y for _, y, _, _ in places(figure)]
    assert figure.data[0].line.shape == "hv", "a figure stands until the next one is stated"


def test_a_denial_stands_on_the_line_of_what_it_answers_and_opens_the_event_that_denies(
    dataset: Dataset, numbers: pd.DataFrame
) -> None:
    stated = numbers[numbers["quantity"] == "troops-deployed"]
    denials = denials_frame(dataset, stated)
    figure = draw(dataset, stated)
    shown = {
        (custom[0], int(y // ROW[False]))
        for trace in marks(figure)
        for custom, y in zip(trace.customdata, trace.y, strict=True)
        if not custom[2]
    }
    claimants = list(dict.fromkeys(stated["by_name"]))
    rows = stated.assign(row=stated["by_name"].map(claimants.index)).groupby("event")["row"].agg(set)
    assert shown == {(one.denial, row) for one in denials.itertuples() for row in rows[one.event]}
    assert len([one for one in line(figure, "denied") if one is None]) >= len(denials)


def test_a_note_stands_on_the_card(dataset: Dataset, numbers: pd.DataFrame) -> None:
    (trace,) = marks(draw(dataset, claim(numbers, note="near the border")))
    assert trace.customdata[0][3].endswith("near the border")


def test_text_from_the_data_is_never_read_as_markup(dataset: Dataset, numbers: pd.DataFrame) -> None:
    one = claim(numbers, by_name="<b>Somebody</b>", says='<a href="x">', denied_by="<i>all</i>", note="<u>")
    for narrow in (False, True):
        figure = json.dumps(draw(dataset, one, narrow=narrow).to_plotly_json(), default=str)
        for tag in ("<b>Somebody", "<a href", "<i>all", "<u>"):
            assert tag not in figure


def test_the_same_numbers_give_the_same_figure(dataset: Dataset, numbers: pd.DataFrame) -> None:
    first, second = (drawn(dataset, numbers, "shells", dark=True, narrow=True) for _ in range(2))
    assert first.to_json() == second.to_json()
    claimants = numbers.loc[numbers["quantity"] == "shells", "by_name"].nunique()
    assert first.layout.height == HEAD + claimants * ROW[True] + first.layout.margin.b


def test_ticks_name_the_day_where_months_would_repeat(dataset: Dataset, numbers: pd.DataFrame) -> None:
    stops = draw(dataset, claim(numbers)).layout.xaxis.tickformatstops
    assert [("%-d" in stop.value, "%b" in stop.value) for stop in stops] == [(False, True), (True, True), (True, True)]
