"""The network follows the filters, and has its actors, pairs and visits as tables too."""

import pytest

from components.figures.matrix import NAME, shortened
from loaders import Dataset
from loaders.dataset.meetings.network import appearing
from loaders.dataset.meetings.visits import LEVELS, WHERE, visits
from loaders.language import language, languages
from loaders.selection.answer import select
from loaders.selection.filters import Filters
from tests.page import open_page, texts


def test_every_actor_of_what_is_asked_for_stands_in_the_table(dataset: Dataset) -> None:
    page = open_page(view="network", kind="denial", lang="id")
    assert not page.exception
    actors = appearing(dataset, select(dataset, Filters(kind=("denial",))))
    assert list(page.dataframe[0].value["Peristiwa"]) == list(actors["events"])
    assert f"Pihak ({len(actors)})" in texts(page)
    assert page.dataframe[0].value.columns[-1].endswith(" (Inggris)")  # who that is, which is told in English alone


def test_it_says_how_many_are_not_drawn_and_that_a_line_is_no_friendship() -> None:
    page = open_page(view="network")
    assert "It says nothing about who is close to whom." in texts(page)
    assert "that most often appear together; the table has all" in texts(page)
    assert len(page.get("plotly_chart")) == 2


def test_an_actor_who_appears_with_nobody_stands_in_the_table_alone(dataset: Dataset) -> None:
    own = dataset.actors.loc[dataset.actors["actor"] == "planet-labs", "event"]
    others = set(dataset.actors.loc[dataset.actors["event"].isin(own), "actor"]) - {"planet-labs"}
    page = open_page(view="network", actor="planet-labs", not_actor=sorted(others))
    assert not page.exception
    assert list(page.dataframe[0].value["Actor"]) == ["Planet Labs"]
    assert not page.get("plotly_chart")


def test_without_events_there_is_no_network() -> None:
    page = open_page(view="network", category="prisoner", to="2022-12")
    assert not page.exception
    assert not page.dataframe
    assert not page.get("plotly_chart")


def test_the_visits_stand_in_a_table_that_is_chosen_from_too(dataset: Dataset) -> None:
    page = open_page(view="network")
    counts = {(row, level): count for row, level, count, *_ in visits(dataset, dataset.events).to_numpy().tolist()}
    cells = [(row, level) for row in WHERE for level in LEVELS if (row, level) in counts]
    table = next(one.value for one in page.dataframe if "Where" in one.value)
    assert [list(ways) for ways in table.pop("Filter")] == [["Only there", "Not there"]] * len(cells)
    assert table.to_numpy().tolist() == [[WHERE[row], LEVELS[level], counts[row, level]] for row, level in cells]


@pytest.mark.parametrize("code", languages())
def test_no_name_of_the_visits_is_cut_on_a_phone(code: str) -> None:
    names = [language(code).text(label) for label in (*LEVELS.values(), *WHERE.values())]
    assert [shortened(name, NAME[True]) for name in names] == names
