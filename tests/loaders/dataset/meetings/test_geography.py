"""Where events took place: every place leads to just the events that it counts, and no event is lost."""

from loaders import Dataset
from loaders.dataset.meetings.geography import CAPITALS, letters, placed, unplaced
from loaders.model.vocabulary import KINDS
from loaders.selection.answer import select
from loaders.selection.filters import Filters


def test_a_place_counts_the_events_that_the_filter_by_place_finds(dataset: Dataset) -> None:
    places = placed(dataset, dataset.events)
    for place in places.itertuples():
        assert len(select(dataset, Filters(place=(place.place,)))) == place.events, place.name
    assert set(places["place"]) == set(dataset.places["place"])


def test_the_kinds_of_a_place_add_up_to_its_events(dataset: Dataset) -> None:
    claims = select(dataset, Filters(kind=("claim", "denial")))
    for events in (dataset.events, claims):
        places = placed(dataset, events)
        assert (places[list(KINDS)].sum(axis=1) == places["events"]).all()
        assert (places["events"] > 0).all()
    assert placed(dataset, claims)["contact"].sum() == 0


def test_the_place_of_most_events_comes_first(dataset: Dataset) -> None:
    counts = placed(dataset, dataset.events)["events"]
    assert counts.is_monotonic_decreasing
    assert placed(dataset, dataset.events)["place"][0] == "pyongyang"


def test_every_event_is_on_the_map_or_listed_beside_it(dataset: Dataset) -> None:
    places = placed(dataset, dataset.events)
    known = set(places.loc[places["longitude"].notna(), "place"])
    shown = set(dataset.places.loc[dataset.places["place"].isin(known), "event"])
    beside = set(unplaced(dataset, dataset.events)["id"])
    assert shown | beside == set(dataset.events["id"])
    assert not shown & beside
    assert beside


def test_no_events_have_no_places_and_no_letters(dataset: Dataset) -> None:
    none = dataset.events.iloc[:0]
    assert placed(dataset, none).empty
    assert unplaced(dataset, none).empty
    assert letters(dataset, none) is None


def test_letters_are_what_both_sides_wrote_or_called_and_go_from_capital_to_capital(dataset: Dataset) -> None:
    found = letters(dataset, dataset.events)
    assert found is not None
    sent = select(dataset, Filters(category=("message",), kind=("contact",)))
    assert 0 < found.events <= len(sent)
    places = dataset.registers.places.entries
    assert [found.begin, found.end] == [(places[one].lon, places[one].lat) for one in CAPITALS.values()]
    assert letters(dataset, select(dataset, Filters(category=("visit",)))) is None
