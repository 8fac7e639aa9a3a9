"""The network: an actor is as large as it has events, nobody lies on another, and a line leads to what is common."""

from itertools import combinations

import plotly.graph_objects as go
import pytest

from components.figures.camps import LOOKS
from components.figures.network import LARGEST, SMALLEST, network_figure
from components.figures.sides import CAMPS, CORNERS, OTHERS, look_of, sides_legend
from loaders import Dataset
from loaders.dataset.meetings.network import appearing, layout, together
from loaders.language import ENGLISH, language
from tests.components.figures.drawing import checked

MOST = 40


def drawn(dataset: Dataset, **look: object) -> go.Figure:
    actors = appearing(dataset, dataset.events).head(MOST)
    pairs = together(dataset, dataset.events)
    pairs = pairs[pairs["one"].isin(actors["actor"]) & pairs["other"].isin(actors["actor"])].head(80)
    stand = layout(actors, pairs)
    usual = {"width": 1050} | look
    return checked(network_figure(actors.assign(words="An actor"), pairs.assign(words="A pair"), stand, **usual))


def marks(figure: go.Figure) -> dict[str, tuple[float, float, float]]:
    return {
        custom[0]: (x, y, size)
        for trace in figure.data
        if trace.mode == "markers" and not trace.customdata[0][1]
        for x, y, size, custom in zip(trace.x, trace.y, trace.marker.size, trace.customdata, strict=True)
    }


@pytest.mark.parametrize(("width", "narrow"), [(1050, False), (350, True)])
def test_nobody_lies_on_another_or_outside(dataset: Dataset, width: int, narrow: bool) -> None:
    figure = drawn(dataset, width=width, narrow=narrow)
    found = marks(figure)
    assert len(found) == MOST
    for (x, y, size), (x2, y2, size2) in combinations(found.values(), 2):
        assert ((x - x2) ** 2 + (y - y2) ** 2) ** 0.5 >= (size + size2) / 2 - 1
    for x, y, size in found.values():
        assert size / 2 - 1 <= x <= width - size / 2 + 1
        assert size / 2 - 1 <= y <= figure.layout.height - size / 2 + 1


def test_an_actor_is_as_large_as_it_has_events(dataset: Dataset) -> None:
    found, actors = marks(drawn(dataset)), appearing(dataset, dataset.events).head(MOST)
    sizes = [found[actor][2] for actor in actors["actor"]]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == LARGEST[False]
    assert sizes[-1] >= SMALLEST


def test_a_line_has_a_mark_in_its_middle_that_carries_both_ends(dataset: Dataset) -> None:
    figure = drawn(dataset)
    at = marks(figure)
    (middles,) = [one for one in figure.data if one.mode == "markers" and one.customdata[0][1]]
    lines = sum(len(trace.x) // 3 for trace in figure.data if trace.mode == "lines")
    assert lines == len(middles.customdata) == 80
    for x, y, (one, other, _) in zip(middles.x, middles.y, middles.customdata, strict=True):
        assert (x, y) == pytest.approx([(at[one][axis] + at[other][axis]) / 2 for axis in (0, 1)], abs=0.2)


def test_the_more_events_the_wider_and_the_stronger_the_line(dataset: Dataset) -> None:
    lines = [trace for trace in drawn(dataset).data if trace.mode == "lines"]
    widths = [trace.line.width for trace in lines]
    assert widths == sorted(widths)
    assert len(set(widths)) == len(widths) > 1


def test_every_side_has_a_look_of_its_own_or_that_of_the_others_and_the_legend_draws_it(dataset: Dataset) -> None:
    sides = {entry.side for entry in dataset.registers.actors.entries.values()}
    assert set(CAMPS) <= sides
    assert len({look_of(side) for side in CAMPS}) == len(CAMPS)
    assert look_of("Canada") == look_of("other") == OTHERS
    assert {LOOKS[look].symbol for look in {*CAMPS.values(), OTHERS}} <= set(CORNERS)
    named = [entry.name for entry in sides_legend(sides, language("id"), dark=True).entries]
    assert named[:2] == ["Rusia", "Korea Utara"]
    assert len(named) == len(CAMPS) + 1
    assert [one.name for one in sides_legend(["Japan"], ENGLISH, dark=False).entries] == ["Japan"]


def test_nobody_draws_nothing(dataset: Dataset) -> None:
    actors, pairs = appearing(dataset, dataset.events).iloc[:0], together(dataset, dataset.events).iloc[:0]
    figure = checked(network_figure(actors.assign(words=""), pairs.assign(words=""), {}, width=1050))
    assert len(figure.data) == 0
