"""The comparison: one axis for both, the first upwards and the second downwards, told apart by more than colour."""

from components.figures.comparison import comparison_figure
from loaders import Dataset
from loaders.dataset.window import coverage
from loaders.language import ENGLISH
from loaders.selection.answer import select
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
