import pytest

from components.chart import chosen_event
from components.timeline import linked_ids
from loaders import Dataset

Point = dict[str, object]


@pytest.mark.parametrize(
    ("points", "chosen"),
    [
        ([{"customdata": ["2024-06-19-treaty", "Treaty signed"]}], "2024-06-19-treaty"),
        ([{"customdata": ["2024-06", "June 2024", 17]}], "2024-06"),  # a bar of the histogram
        ([{"x": "2024-06-19"}], ""),  # a point that stands for nothing
        ([], ""),  # the selection was cleared
    ],
)
def test_a_click_chooses_what_its_point_stands_for(points: list[Point], chosen: str) -> None:
    assert chosen_event({"selection": {"points": points}}) == chosen


def test_linked_are_the_events_before_and_after(dataset: Dataset) -> None:
    later, earlier = dataset.links.iloc[0][["event", "target"]]
    assert earlier in linked_ids(dataset, later)
    assert later in linked_ids(dataset, earlier)


def test_nothing_is_linked_with_no_event(dataset: Dataset) -> None:
    assert linked_ids(dataset, "") == []
