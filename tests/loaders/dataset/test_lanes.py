"""In which rows events stand: against an oracle that reads the records, and in small cases."""

from collections import Counter, defaultdict

import pandas as pd
import pytest

from loaders import Dataset
from loaders.dataset.lanes import COLUMNS, NONE, OTHERS, stand
from loaders.language import ENGLISH, language
from loaders.selection.answer import select
from loaders.selection.filters import Filters
from loaders.wording.lanes import lanes_by, standing_in_words
from tests.factories import make_dataset, make_event
from tests.loaders.selection.test_filters import values_of

FEW = 12


def rows_of(dataset: Dataset, events: pd.DataFrame, lane: str, most: int) -> dict[str, set[str]]:
    """The rows in which each event stands."""
    standing = stand(dataset, events, lane, most)
    rows: dict[str, set[str]] = defaultdict(set)
    for place, row in standing.rows.itertuples(index=False, name=None):
        assert row not in rows[events["id"].iloc[place]], "no event stands twice in a row"
        rows[events["id"].iloc[place]].add(row)
    return rows


@pytest.mark.parametrize("most", [FEW, 120, 10_000])
@pytest.mark.parametrize("asked", [Filters(), Filters(kind=("claim",), start="2024")], ids=["all", "some"])
@pytest.mark.parametrize("lane", COLUMNS)
def test_an_event_stands_in_the_row_of_each_of_its_values_or_among_the_others(dataset, lane, asked, most):
    events = select(dataset, asked)
    having = {one: set(values_of(dataset.records[one], dataset.registers)[lane]) for one in events["id"]}
    counts = Counter(value for values in having.values() for value in values)
    busiest = sorted(counts, key=lambda value: (-counts[value], value))
    shown = set(busiest[:most])
    expected = {event: values & shown or ({OTHERS} if values else {NONE}) for event, values in having.items()}
    assert rows_of(dataset, events, lane, most) == expected
    standing = stand(dataset, events, lane, most)
    assert standing.shown == busiest[:most]
    assert standing.more == len(busiest[most:])
    assert standing.events_of_more == sum(bool(values - shown) for values in having.values())


def test_an_event_with_three_actors_stands_in_three_lanes(tmp_path):
    together = make_event(actors=["Kim Jong Un", "Putin", "NIS"])
    alone = make_event(id="2024-06-20-alone", date="2024-06-20", actors=["NIS"], places=["Moscow"])
    small = make_dataset(tmp_path, [together, alone])
    rows = rows_of(small, small.events, "actor", FEW)
    assert {len(rows[one]) for one in rows} == {1, 3}
    lanes = lanes_by("actor", small, small.events, ENGLISH, FEW)
    assert lanes.groups[0].name == "South Korea", "the band of the busiest"
    assert lanes.more == lanes.events_of_more == 0


def test_bands_are_named_in_the_language_of_the_page(dataset):
    names = {
        lane: {group.name for group in lanes_by(lane, dataset, dataset.events, language("id"), 20).groups}
        for lane in COLUMNS
    }
    assert {"Rusia", "Korea Utara", "Amerika Serikat", "Lainnya"} <= names["actor"]
    assert {"Rusia", "Korea Utara", "Lainnya"} <= names["place"]
    assert "Media independen" in names["source"]


def test_rows_stand_by_their_number_within_their_band_and_bands_by_their_first_row(dataset):
    shown = stand(dataset, dataset.events, "actor", FEW).shown
    groups = lanes_by("actor", dataset, dataset.events, ENGLISH, FEW).groups[:-1]
    places = [[shown.index(row.id) for row in group.rows] for group in groups]
    assert all(place == sorted(place) for place in places)
    assert [place[0] for place in places] == sorted(place[0] for place in places)


def first_event(dataset: Dataset, actor: str) -> pd.Timestamp:
    events = select(dataset, Filters(actor=(actor,)))
    return events["earliest"].min()


def name_of(dataset: Dataset, actor: str) -> str:
    return dataset.registers.actors.name(actor).casefold()


@pytest.mark.parametrize(("order", "key"), [("first", first_event), ("name", name_of)])
def test_rows_stand_by_first_day_or_by_name_and_are_the_same_rows(dataset, order, key):
    usual = lanes_by("actor", dataset, dataset.events, ENGLISH, FEW)
    lanes = lanes_by("actor", dataset, dataset.events, ENGLISH, FEW, order)
    bands = [[row.id for row in group.rows] for group in lanes.groups[:-1]]
    assert sorted(row for band in bands for row in band) == sorted(
        row.id for group in usual.groups[:-1] for row in group.rows
    )
    for band in [*bands, [band[0] for band in bands]]:
        keys = [key(dataset, actor) for actor in band]
        assert keys == sorted(keys)
    assert bands != [[row.id for row in group.rows] for group in usual.groups[:-1]]


def test_a_row_whose_beginning_nobody_knows_stands_last(tmp_path):
    known = make_event(actors=["NIS"])
    open_start = make_event(id="2024-open", date="../2024-10", actors=["Putin"])
    small = make_dataset(tmp_path, [known, open_start])
    rows = [
        row.id for group in lanes_by("actor", small, small.events, ENGLISH, FEW, "first").groups for row in group.rows
    ]
    assert rows == ["nis", "vladimir-putin"]


def test_the_list_says_what_an_event_stands_by(dataset):
    treaty = dataset.events[dataset.events["id"] == "2024-06-19-treaty-signed-pyongyang"]
    told = standing_in_words(dataset, treaty, "actor", ENGLISH)
    assert set(told[treaty["id"].iloc[0]].removeprefix("Actors: ").split(", ")) >= {"Kim Jong Un", "Vladimir Putin"}
    assert standing_in_words(dataset, treaty, "category", ENGLISH) == {}
