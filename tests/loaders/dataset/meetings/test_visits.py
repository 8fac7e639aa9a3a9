"""Who travelled to whom: every visit with a place is counted where it took place, as high as it was."""

from components.views.network import of_visits
from loaders import Dataset
from loaders.dataset.meetings.visits import LEADERS, LEVELS, MET, WHERE, visits
from loaders.selection.answer import select
from loaders.selection.filters import Filters


def test_every_level_of_every_direction_has_visits(dataset: Dataset) -> None:
    cells = visits(dataset, dataset.events)
    assert {(where, level) for where in ("Russia", "North Korea") for level in LEVELS} <= set(
        zip(cells["row"], cells["column"], strict=True)
    )


def test_every_visit_with_a_place_is_counted(dataset: Dataset) -> None:
    cells = visits(dataset, dataset.events)
    met = select(dataset, Filters(kind=("contact",), category=MET))
    places = set(dataset.places["event"])
    counted = {event for _, cell in cells.iterrows() for event in select(dataset, Filters(**of_visits(cell)))["id"]}
    assert counted == set(met["id"]) & places


def test_the_leaders_are_in_the_register_and_no_other_event_is_a_visit(dataset: Dataset) -> None:
    assert set(LEADERS) <= set(dataset.registers.actors.entries)
    assert visits(dataset, select(dataset, Filters(kind=("claim",)))).empty
    assert set(visits(dataset, dataset.events)["row"]) <= set(WHERE)
