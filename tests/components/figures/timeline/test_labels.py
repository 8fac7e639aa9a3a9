from collections.abc import Sequence
from itertools import combinations

import pytest

from components.figures.timeline.labels import MOST, Box, Place, place_labels
from components.figures.timeline.spans import Span
from components.figures.timeline.swarm import Mark, spread
from loaders import Dataset
from loaders.language import ENGLISH
from loaders.model.entries import LABEL_LENGTH
from loaders.wording.texts import worded
from tests.components.figures.drawing import WHOLE, Marker, draw, make_events, markers, named, points

ROOM = Box(0, -60, 800, 60)


def make_marks(*places: float, radius: float = 6) -> list[Mark]:
    return [Mark(Span(at), radius) for at in places]


def placed(
    marks: Sequence[Mark], widths: dict[int, float], room: Box = ROOM, obstacles: Sequence[Box] = ()
) -> dict[int, Place]:
    spots = spread(marks, width=ROOM.right, most=60)
    discs = {
        number: Box(spot[0] - mark.radius, spot[1] - mark.radius, spot[0] + mark.radius, spot[1] + mark.radius)
        for number, (mark, spot) in enumerate(zip(marks, spots, strict=True))
        if spot
    }
    return place_labels(widths, discs, obstacles, room)


def test_a_label_with_room_stands_right_beside_its_marker_and_needs_no_line() -> None:
    (place,) = placed(make_marks(100), {0: 80}).values()
    assert place.leader is None
    assert place.box.left - 106 < 5
    assert (place.box.top + place.box.bottom) / 2 == 0


def test_a_label_at_the_right_end_stands_to_the_left() -> None:
    (place,) = placed(make_marks(780), {0: 80}).values()
    assert place.box.right < 780
    assert place.hold == 1


def test_a_label_farther_away_has_a_line_to_its_marker() -> None:
    crowd = make_marks(*range(40, 200, 6))
    (place,) = placed(crowd, {13: 80}).values()
    assert place.leader is not None


def test_a_label_covers_nothing_else_that_stands_there() -> None:
    count = Box(106, -8, 140, 8)
    (place,) = placed(make_marks(100), {0: 80}, obstacles=[count]).values()
    assert not place.box.meets(count)


def test_what_finds_no_room_is_left_out() -> None:
    assert placed(make_marks(100), {0: 900}) == {}


def test_a_row_of_nothing_but_labels_tries_a_bounded_number_of_them_spread_over_all() -> None:
    marks = make_marks(*(place * 4 for place in range(200)), radius=1)
    found = placed(marks, dict.fromkeys(range(200), 20.0))
    assert 10 < len(found) <= MOST
    assert max(found) > 150


def test_the_first_gives_way_where_only_that_leaves_room_for_all() -> None:
    marks = make_marks(700, 702, 735)
    assert set(placed(marks, {0: 120, 1: 130, 2: 110})) == {0, 1, 2}


def test_no_line_leads_through_another_label() -> None:
    places = list(placed(make_marks(*range(100, 700, 30)), dict.fromkeys(range(20), 100.0)).values())
    assert len(places) > 5
    for one, other in combinations(places, 2):
        assert not one.box.meets(other.box)
        if one.leader:
            x, y = one.leader[2:]
            assert not Box(x, y, x, y).meets(other.box)


PAGES = [
    pytest.param({}, id="wide"),
    pytest.param({"window": (WHOLE[0].replace(year=2024), WHOLE[1].replace(year=2024, month=12))}, id="one year"),
    pytest.param({"width": 350, "narrow": True}, id="phone"),
]


@pytest.mark.parametrize("options", PAGES)
@pytest.mark.parametrize("longest", [False, True], ids=["as labelled", "as long as labels may be"])
def test_labels_cover_neither_each_other_nor_a_marker(dataset: Dataset, options: dict, longest: bool) -> None:
    events = worded(dataset, ENGLISH)
    if longest:
        major = events["significance"] == "major"
        events = events.assign(label=events["title"].str[:LABEL_LENGTH].where(major, ""))
    figure = draw(events, **options)
    width = options.get("width", 940)
    boxes = label_boxes(figure, width)
    assert len(boxes) > 5
    for one, other in combinations(boxes, 2):
        assert not one.meets(other)
    for box in boxes:
        assert not any(box.meets(disc(marker)) for marker in markers(figure, width))


def test_every_major_event_is_labelled_on_a_page_of_1400_pixels(dataset: Dataset) -> None:
    (labels,) = named(draw(worded(dataset, ENGLISH), eras=dataset.chronology.eras), "Labels")
    major = worded(dataset, ENGLISH)[worded(dataset, ENGLISH)["significance"] == "major"]
    assert sorted(text for text in labels.text if text) == sorted(major["label"])


def test_a_click_anywhere_on_a_label_opens_its_event() -> None:
    figure = draw(make_events({"significance": "major", "label": "Treaty signed", "id": "treaty"}))
    (labels,) = named(figure, "Labels")
    assert {one[0] for one in labels.customdata} == {"treaty"}
    assert len(labels.x) > 3, "points along the text, since Plotly looks for one near the pointer"
    assert labels.hoverinfo == "none", "skip would not let it be clicked"


@pytest.mark.parametrize("changes", [{"significance": "notable", "label": "Not so much"}, {"significance": "major"}])
def test_only_major_events_with_a_label_have_one(changes: dict) -> None:
    assert not named(draw(make_events(changes)), "Labels")


def label_boxes(figure: object, width: int) -> list[Box]:
    """The rooms of the labels on the page, from the points along each."""
    (labels,) = named(figure, "Labels")
    spots: dict[str, list[tuple[float, float]]] = {}
    for event, x, y in points(labels, figure, width):
        spots.setdefault(event, []).append((x, y))
    return [
        Box(min(x for x, _ in along), along[0][1] - 7, max(x for x, _ in along), along[0][1] + 7)
        for along in spots.values()
    ]


def disc(marker: Marker) -> Box:
    radius = marker.diameter / 2
    return Box(marker.x - radius, marker.y - radius, marker.x + radius, marker.y + radius)
