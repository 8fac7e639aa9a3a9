"""Who travelled to whom: every cell leads to just the visits that it counts."""

from dataclasses import replace

import pytest

from components.views.network import asking
from loaders import Dataset
from loaders.dataset.visits import LEADERS, LEVELS, MET, WHERE, visits
from loaders.selection.answer import select
from loaders.selection.filters import Filters

ASKED = [
    pytest.param(Filters(), id="everything"),
    pytest.param(Filters(actor=("sergey-lavrov",)), id="an actor"),
    pytest.param(Filters(actor=("kim-jong-un",)), id="a leader"),
    pytest.param(Filters(actor=("sergey-lavrov", "choe-son-hui"), actors="all"), id="two actors together"),
    pytest.param(Filters(not_actor=("sergey-lavrov",)), id="not an actor"),
    pytest.param(Filters(place=("vladivostok",), start="2019"), id="a place since a year"),
]


@pytest.mark.parametrize("asked", ASKED)
def test_a_cell_leads_to_the_visits_that_it_counts(dataset: Dataset, asked: Filters) -> None:
    cells = visits(dataset, select(dataset, asked))
    led = (cells["column"] != "leader") | (cells["leader"] != "") | (not asked.actor)
    there = cells["places"].map(lambda places: not asked.place or bool(set(asked.place) & set(places)))
    sayable = cells[led & there]
    assert len(sayable)
    for _, cell in sayable.iterrows():
        assert len(select(dataset, replace(asked, **asking(asked, cell)))) == cell["events"], cell


def test_where_no_filter_can_say_a_cell_who_was_asked_for_stays(dataset: Dataset) -> None:
    asked = Filters(actor=("sergey-lavrov",))
    cells = visits(dataset, select(dataset, asked))
    either = cells[(cells["column"] == "leader") & (cells["leader"] == "")]
    assert len(either)
    for _, cell in either.iterrows():
        shown = replace(asked, **asking(asked, cell))
        assert shown.actor == asked.actor
        assert len(select(dataset, shown)) >= cell["events"]


def test_every_level_of_every_direction_has_visits(dataset: Dataset) -> None:
    cells = visits(dataset, dataset.events)
    assert {(where, level) for where in ("Russia", "North Korea") for level in LEVELS} <= set(
        zip(cells["row"], cells["column"], strict=True)
    )


def test_every_visit_with_a_place_is_counted(dataset: Dataset) -> None:
    cells = visits(dataset, dataset.events)
    met = select(dataset, Filters(kind=("contact",), category=MET))
    places = set(dataset.places["event"])
    counted = {
        event for _, cell in cells.iterrows() for event in select(dataset, Filters(**asking(Filters(), cell)))["id"]
    }
    assert counted == set(met["id"]) & places


def test_the_leaders_are_in_the_register_and_no_other_event_is_a_visit(dataset: Dataset) -> None:
    assert set(LEADERS) <= set(dataset.registers.actors.entries)
    assert visits(dataset, select(dataset, Filters(kind=("claim",)))).empty
    assert set(visits(dataset, dataset.events)["row"]) <= set(WHERE)
