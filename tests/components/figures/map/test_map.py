"""The map: every place is seen, as large as it has events, and neither bubbles nor names lie on each other."""

from itertools import combinations, pairwise

import pandas as pd
import plotly.graph_objects as go
import pytest

from components.figures.map.figure import LARGEST, SMALLEST, map_figure
from components.figures.map.land import outlines
from components.figures.map.part import CLOSE, WORLD, panels
from loaders import Dataset
from loaders.dataset.meetings.geography import Letters, letters, placed
from loaders.language import ENGLISH, language
from loaders.model.vocabulary import KINDS
from tests.components.figures.drawing import checked

LAYOUTS = pytest.mark.parametrize(("width", "narrow"), [(1050, False), (640, False), (350, True)])


def drawn(places: pd.DataFrame, sent: Letters | None = None, **look: object) -> go.Figure:
    usual = {"language": ENGLISH, "width": 1050}
    return checked(map_figure(places.assign(words=places["name"]), sent, **(usual | look)))  # type: ignore[arg-type]


def known(dataset: Dataset) -> pd.DataFrame:
    places = placed(dataset, dataset.events)
    return places[places["longitude"].notna()]


def some(*rows: tuple[str, float, float, int]) -> pd.DataFrame:
    """Places with a longitude, a latitude and so many contacts."""
    frame = pd.DataFrame(rows, columns=["place", "longitude", "latitude", "events"])
    return frame.assign(name=frame["place"], **{kind: frame["events"] * (kind == "contact") for kind in KINDS})


def discs(figure: go.Figure) -> dict[str, tuple[float, float, float]]:
    """Where each place stands, and the diameter of its outermost ring."""
    found: dict[str, tuple[float, float, float]] = {}
    for trace in figure.data:
        if trace.mode == "markers" and trace.customdata and trace.customdata[0][0] == "place":
            for x, y, size, custom in zip(trace.x, trace.y, trace.marker.size, trace.customdata, strict=True):
                at = found.get(custom[1], (x, y, 0))
                assert at[:2] == (x, y), "the rings of a place have one centre"
                found[custom[1]] = (x, y, max(size, at[2]))
    return found


def leading_to_letters(figure: go.Figure) -> list[go.Scatter]:
    return [trace for trace in figure.data if trace.customdata and trace.customdata[0][0] == "letters"]


@LAYOUTS
def test_every_place_stands_on_the_map_once(dataset: Dataset, width: int, narrow: bool) -> None:
    places = known(dataset)
    assert set(discs(drawn(places, width=width, narrow=narrow))) == set(places["place"])


@LAYOUTS
def test_no_bubble_lies_on_another_or_leaves_the_figure(dataset: Dataset, width: int, narrow: bool) -> None:
    figure = drawn(known(dataset), width=width, narrow=narrow)
    found = discs(figure)
    for (one, (x, y, size)), (other, (x2, y2, size2)) in combinations(found.items(), 2):
        assert ((x - x2) ** 2 + (y - y2) ** 2) ** 0.5 >= (size + size2) / 2 - 1, (one, other)
    for x, y, size in found.values():
        assert size / 2 - 1 <= x <= width - size / 2 + 1
        assert size / 2 - 1 <= y <= figure.layout.height - size / 2 + 1


def test_the_area_of_a_bubble_tells_how_many_events_it_has() -> None:
    found = discs(drawn(some(("a", 125, 39, 100), ("b", 132, 43, 25), ("c", 135, 38, 1))))
    assert found["a"][2] == LARGEST[False]
    assert found["b"][2] == pytest.approx(LARGEST[False] / 2, abs=0.1)
    assert found["c"][2] == SMALLEST


def test_within_a_bubble_each_kind_has_the_area_of_its_events() -> None:
    place = some(("a", 125, 39, 100)).assign(contact=36, claim=28, denial=0, response=36)
    figure = drawn(place)
    sizes = [trace.marker.size[0] for trace in figure.data if trace.mode == "markers"]
    assert sizes == sorted(sizes, reverse=True), "a smaller disc must lie on a larger one"
    assert [round((size / LARGEST[False]) ** 2, 2) for size in sizes] == [1.0, 0.64, 0.36]


@LAYOUTS
def test_the_places_of_most_events_have_their_names(dataset: Dataset, width: int, narrow: bool) -> None:
    texts = [text for trace in drawn(known(dataset), width=width, narrow=narrow).data for text in trace.text or ()]
    assert {"Pyongyang", "Moscow", "Seoul", "Washington, D.C.", "Kursk Oblast", "New York"} <= set(texts)


def test_a_place_is_drawn_in_the_closest_part_that_holds_it() -> None:
    figure = drawn(some(("pyongyang", 125.75, 39.03, 9), ("moscow", 37.6, 55.75, 9), ("jakarta", 106.8, -6.2, 9)))
    stand = panels(1050, narrow=False)
    for panel, place in zip(stand, ("pyongyang", "moscow", "jakarta"), strict=True):
        x, y, _ = discs(figure)[place]
        assert panel.left <= x <= panel.left + panel.width
        assert panel.top <= y <= panel.top + panel.height


def test_land_stays_within_its_part_and_no_line_runs_round_the_world() -> None:
    for part in (*CLOSE, WORLD):
        for outline in outlines()[part.id]:
            assert all(part.holds(*point) for point in outline)
            assert outline[0] == outline[-1]
            steps = pairwise(outline)
            inner = [step for step in steps if not all(abs(y) in (abs(part.south), abs(part.north)) for _, y in step)]
            assert max(abs(begin[0] - end[0]) for begin, end in inner) < 60


def test_letters_are_a_bow_whose_mark_leads_to_them(dataset: Dataset) -> None:
    sent = letters(dataset, dataset.events)
    assert sent is not None
    (mark,) = leading_to_letters(drawn(known(dataset), sent))
    assert list(mark.text) == [f"{sent.events} letters and calls"]
    assert leading_to_letters(drawn(known(dataset))) == []


def test_it_is_drawn_in_the_language_of_the_page_and_without_any_place(dataset: Dataset) -> None:
    figure = drawn(known(dataset).iloc[:0], language=language("id"), dark=True)
    assert [one.text for one in figure.layout.annotations] == [
        "<b>Korea dan Timur Jauh Rusia</b>",
        "<b>Rusia barat dan Ukraina</b>",
        "<b>Tempat lain</b>",
    ]
