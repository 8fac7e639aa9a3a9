"""The comparison: one axis for both, the first upwards and the second downwards, told apart by more than colour."""

from datetime import date

import pytest

from components.figures.comparison import comparison_figure, laid_over
from loaders import Dataset
from loaders.dataset.window import coverage
from loaders.language import ENGLISH, language
from loaders.selection.answer import select
from loaders.selection.comparison import Periods
from loaders.selection.filters import Filters
from tests.components.figures.drawing import checked


def drawn(dataset: Dataset, *filters: Filters, **look: object):
    selections = [(name, select(dataset, one)) for name, one in zip(("first", "second"), filters, strict=True)]
    usual = {"window": coverage(dataset), "language": ENGLISH, "width": 1050}
    return checked(comparison_figure(selections, **(usual | look)))


def test_the_bars_of_each_add_up_to_its_events_in_opposite_directions(dataset: Dataset) -> None:
    kcna, tass = Filters(source=("kcna",)), Filters(source=("tass",))
    up, down = drawn(dataset, kcna, tass).data
    assert sum(up.y) == len(select(dataset, kcna))
    assert sum(down.y) == -len(select(dataset, tass))
    assert min(up.y) > 0 > max(down.y)


def test_both_share_one_scale_and_differ_in_pattern_and_colour(dataset: Dataset) -> None:
    figure = drawn(dataset, Filters(source=("kcna",)), Filters(), dark=True)
    low, high = figure.layout.yaxis.range
    assert low == -high
    assert high >= max(abs(value) for trace in figure.data for value in trace.y)
    up, down = figure.data
    assert up.marker.color != down.marker.color
    assert (up.marker.pattern.shape, down.marker.pattern.shape) == (None, "/")


def test_a_bar_carries_its_side_and_its_month(dataset: Dataset) -> None:
    up, down = drawn(dataset, Filters(start="2024-06", end="2024-06"), Filters(kind=("denial",))).data
    assert {custom[0] for custom in up.customdata} == {"0"}
    assert {custom[0] for custom in down.customdata} == {"1"}
    assert "2024-06" in [custom[1] for custom in up.customdata]


def test_an_empty_selection_draws_no_bars(dataset: Dataset) -> None:
    (only,) = drawn(dataset, Filters(q="nothing says this"), Filters(kind=("denial",))).data
    assert max(only.y) < 0


def over(dataset: Dataset, *spans: tuple[str, str], **look: object):
    periods = Periods(*((date.fromisoformat(first), date.fromisoformat(last)) for first, last in spans))
    asked = [Filters(start=first, end=last) for first, last in spans]
    return drawn(dataset, *asked, periods=periods, **look), laid_over(
        tuple(select(dataset, one) for one in asked), periods
    )


def test_two_years_are_laid_over_each_other_by_the_months_of_the_year(dataset: Dataset) -> None:
    figure, _ = over(dataset, ("2023-01-01", "2023-12-31"), ("2024-01-01", "2024-12-31"))
    up, down = figure.data
    assert [up.customdata[list(up.x).index(5)][1], down.customdata[list(down.x).index(5)][1]] == ["2023-06", "2024-06"]
    assert figure.layout.xaxis.title.text == "Months of the year<br>2023 upwards, 2024 downwards"
    ticks = dict(zip(figure.layout.xaxis.tickvals, figure.layout.xaxis.ticktext, strict=True))
    assert (ticks[0], ticks[11]) == ("Jan", "Dec")


def test_no_event_of_a_period_is_lost_where_it_is_laid_over_another(dataset: Dataset) -> None:
    figure, _ = over(dataset, ("2022-07-01", "2023-03-31"), ("2024-01-01", "2025-10-31"))
    up, down = (abs(sum(trace.y)) for trace in figure.data)
    spans = (Filters(start="2022-07-01", end="2023-03-31"), Filters(start="2024-01-01", end="2025-10-31"))
    assert [up, down] == [len(select(dataset, one)) for one in spans]


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        (("2023-01-01", "2023-06-30"), ("2024-07-01", "2024-12-31"), "Bulan sejak awal setiap masa"),
        (("2023-10-01", "2023-10-31"), ("2024-10-01", "2024-10-31"), "Hari sejak awal setiap masa"),
    ],
)
def test_other_periods_are_counted_from_their_begin_in_months_or_days(dataset: Dataset, first, second, said) -> None:
    figure, laid = over(dataset, first, second, language=language("id"))
    assert figure.layout.xaxis.title.text.startswith(said)
    assert (laid.time(0, 0), laid.time(1, 0)) == (first[0][: len(laid.time(0, 0))], second[0][: len(laid.time(1, 0))])
    assert "1" in figure.layout.xaxis.ticktext
