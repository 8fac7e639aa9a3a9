"""Who travelled to whom: every cell leads to just the visits that it counts."""

from components.views.network import ASKING
from loaders import Dataset
from loaders.dataset.visits import LEADERS, LEVELS, MET, WHERE, visits
from loaders.selection.answer import select
from loaders.selection.filters import Filters


def test_a_cell_leads_to_the_visits_that_it_counts(dataset: Dataset) -> None:
    cells = visits(dataset, dataset.events)
    assert set(ASKING) == set(LEVELS)
    assert len(cells) > 6
    for cell in cells.itertuples():
        found = select(dataset, Filters(kind=("contact",), place=cell.places, **ASKING[cell.column]))
        assert len(found) == cell.events, cell


def test_every_visit_with_a_place_is_counted(dataset: Dataset) -> None:
    cells = visits(dataset, dataset.events)
    met = select(dataset, Filters(kind=("contact",), category=MET))
    places = set(dataset.places["event"])
    counted = {
        event
        for cell in cells.itertuples()
        for event in select(dataset, Filters(kind=("contact",), place=cell.places, **ASKING[cell.column]))["id"]
    }
    assert counted == set(met["id"]) & places


def test_the_leaders_are_in_the_register_and_no_other_event_is_a_visit(dataset: Dataset) -> None:
    assert set(LEADERS) <= set(dataset.registers.actors.entries)
    assert visits(dataset, select(dataset, Filters(kind=("claim",)))).empty
    assert set(visits(dataset, dataset.events)["row"]) <= set(WHERE)
