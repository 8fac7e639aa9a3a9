"""The map follows the filters, and has all its events as tables too."""

from loaders import Dataset
from loaders.dataset.meetings.geography import placed, unplaced
from loaders.selection.answer import select
from loaders.selection.filters import Filters
from tests.page import open_page, query, sentence, texts


def test_all_places_stand_in_the_table_and_all_events_without_one_below_it(dataset: Dataset) -> None:
    page = open_page(view="map")
    assert not page.exception
    places, nowhere = (len(make(dataset, dataset.events)) for make in (placed, unplaced))
    assert [len(table.value) for table in page.dataframe] == [places, nowhere]
    assert f"{nowhere} events have no place that a map can show" in texts(page)


def test_it_counts_only_what_the_filters_let_through(dataset: Dataset) -> None:
    page = open_page(view="map", kind="response", lang="id")
    events = select(dataset, Filters(kind=("response",)))
    table = page.dataframe[0].value
    assert list(table["Peristiwa"]) == list(placed(dataset, events)["events"])
    assert table["Kontak"].sum() == 0


def test_without_events_there_is_no_map() -> None:
    page = open_page(view="map", category="prisoner", to="2022-12")
    assert not page.exception
    assert not page.dataframe
    assert not page.get("plotly_chart")


def test_what_a_place_beside_another_led_to_is_said_and_taken_back(dataset: Dataset) -> None:
    page = open_page(place="pyongyang", within="place=moscow")
    both = {event for event, own in dataset.places.groupby("event")["place"] if {"moscow", "pyongyang"} <= set(own)}
    assert sentence(page) == f"{len(both)} of {len(dataset.events):,} events: in Pyongyang, and in Moscow"
    page.button(key="chip-within-place=moscow").click().run()
    assert not page.exception
    assert query(page) == {"place": ["pyongyang"]}
