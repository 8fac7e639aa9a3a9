from datetime import date
from itertools import combinations
from math import hypot

import pytest

from loaders import Dataset
from loaders.language import ENGLISH
from loaders.model.vocabulary import CATEGORIES, KINDS, LANES
from loaders.wording.lanes import Lane, Lanes, Row
from loaders.wording.texts import worded
from tests.components.figures.drawing import WHOLE, draw, event_traces, make_events, markers, named

YEAR = date(2024, 1, 1), date(2024, 12, 31)

PAGES = [
    pytest.param({}, id="all on a page of 1400 pixels"),
    pytest.param({"window": YEAR}, id="one year"),
    pytest.param({"window": (date(2024, 10, 1), date(2024, 10, 31))}, id="the most crowded month"),
    pytest.param({"width": 350, "narrow": True}, id="all on a phone"),
    pytest.param({"width": 350, "narrow": True, "window": YEAR}, id="one year on a phone"),
]


@pytest.mark.parametrize("options", PAGES)
def test_no_marker_hides_another(dataset: Dataset, options: dict) -> None:
    drawn = markers(draw(worded(dataset, ENGLISH), **options), options.get("width", 940))
    for one, other in combinations(drawn, 2):
        apart = hypot(one.x - other.x, one.y - other.y)
        assert apart >= (one.diameter + other.diameter) / 2, f"{one.event} and {other.event} overlap"


@pytest.mark.parametrize("options", PAGES)
def test_every_marker_lies_inside_the_chart(dataset: Dataset, options: dict) -> None:
    width = options.get("width", 940)
    figure = draw(worded(dataset, ENGLISH), **options)
    margin = figure.layout.margin
    for one in markers(figure, width):
        assert margin.l <= one.x - one.diameter / 2
        assert one.x + one.diameter / 2 <= width - margin.r
        assert margin.t <= one.y <= figure.layout.height - margin.b


def test_every_event_has_one_marker(dataset: Dataset) -> None:
    assert sorted(one.event for one in markers(draw(worded(dataset, ENGLISH)))) == sorted(
        worded(dataset, ENGLISH)["id"]
    )


def test_a_window_shows_the_events_that_may_fall_into_it(dataset: Dataset) -> None:
    events = worded(dataset, ENGLISH)
    touching = events[(events["earliest"] <= "2024-12-31") & ~(events["latest"] < "2024-01-01")]
    assert sorted(one.event for one in markers(draw(events, window=YEAR))) == sorted(touching["id"])


def test_a_shorter_window_needs_less_height_for_crowded_days(dataset: Dataset) -> None:
    troops = worded(dataset, ENGLISH)[worded(dataset, ENGLISH)["category"] == "deployment"]
    assert draw(troops, window=YEAR).layout.height < draw(troops).layout.height


def test_every_category_with_events_is_a_row_in_its_lane_and_no_other_takes_room() -> None:
    figure = draw(make_events({"category": "casualty"}, {"category": "summit"}, {"category": "visit"}))
    texts = [one.text for one in figure.layout.annotations]
    shown = ["<b>Diplomacy</b>", "<b>Military</b>", "Summits", "Visits", "Casualties"]
    names = [f"<b>{term.label}</b>" for term in LANES.values()] + [term.label for term in CATEGORIES.values()]
    assert [text for text in texts if text in names] == shown


def test_rows_stand_in_the_order_of_the_vocabulary(dataset: Dataset) -> None:
    figure = draw(worded(dataset, ENGLISH))
    heights = {one.text: one.y for one in figure.layout.annotations}
    rows = [heights[term.label] for term in CATEGORIES.values()]
    assert rows == sorted(rows)
    assert list(figure.layout.yaxis.range) == sorted(figure.layout.yaxis.range, reverse=True), "downwards"


def test_a_month_is_never_drawn_as_its_first_day() -> None:
    figure = draw(make_events({"date": "2024-06"}))
    assert event_traces(figure)[0].x == ("2024-06-16 00:00",)


def test_the_chosen_event_has_a_ring_and_lines_to_those_it_is_linked_with() -> None:
    events = make_events({"id": "a"}, {"id": "b", "date": "2023-01-01"}, {"id": "c"})
    figure = draw(events, selected="a", links=["b", "not-shown"])
    x = {one[0]: x for trace in event_traces(figure) for x, one in zip(trace.x, trace.customdata, strict=True)}
    (ring,) = named(figure, "Chosen")
    (lines,) = named(figure, "Linked")
    assert list(ring.x) == [x["a"]]
    assert list(lines.x) == [x["a"], x["b"], None]


@pytest.mark.parametrize("selected", [None, "left-out-by-a-filter"])
def test_nothing_is_marked_where_nothing_is_chosen(selected: str | None) -> None:
    figure = draw(make_events({}), selected=selected, links=["event-0"])
    assert not named(figure, "Chosen") + named(figure, "Linked")


def test_an_empty_frame_is_explained() -> None:
    figure = draw(make_events())
    assert [one.text for one in figure.layout.annotations if "No event" in one.text] == ["No event to show."]


def test_a_window_without_events_says_which_window() -> None:
    figure = draw(make_events({"date": "2022-01-12"}), window=YEAR)
    expected = "No event between 1 January 2024 and 31 December 2024."
    assert expected in [one.text for one in figure.layout.annotations]


def test_the_same_events_make_the_same_figure(dataset: Dataset) -> None:
    options = {"selected": worded(dataset, ENGLISH)["id"].iloc[5], "eras": dataset.chronology.eras}
    assert draw(worded(dataset, ENGLISH), **options).to_json() == draw(worded(dataset, ENGLISH), **options).to_json()


def test_the_frame_is_left_as_it_was(dataset: Dataset) -> None:
    before = worded(dataset, ENGLISH).copy()
    draw(worded(dataset, ENGLISH))
    assert worded(dataset, ENGLISH).equals(before)


def test_the_message_for_all_events_stays_small(dataset: Dataset) -> None:
    assert len(draw(worded(dataset, ENGLISH), eras=dataset.chronology.eras).to_json()) < 250_000


def test_time_runs_from_the_first_to_the_last_day_of_the_window_whole() -> None:
    begin, end = draw(make_events({}), window=WHOLE).layout.xaxis.range
    assert begin < "2022-01-01 00:00"
    assert end >= "2025-11-01 00:00"


@pytest.mark.parametrize("narrow", [False, True])
def test_only_time_can_be_zoomed_and_a_phone_scrolls_the_page(narrow: bool) -> None:
    layout = draw(make_events({}), narrow=narrow, revision="2024 0").layout
    assert layout.yaxis.fixedrange
    assert layout.yaxis2.fixedrange
    assert layout.dragmode == (False if narrow else "zoom")
    assert layout.uirevision == "2024 0"


def test_a_click_selects_without_fading_what_is_not_selected(dataset: Dataset) -> None:
    for trace in event_traces(draw(worded(dataset, ENGLISH))):
        assert trace.unselected.marker.opacity == trace.selected.marker.opacity == 1


def test_the_legend_explains_colour_shape_size_and_bars_apart_and_filters_nothing() -> None:
    figure = draw(make_events({}))
    legends = {}
    for trace in figure.data:
        if trace.showlegend:
            legends.setdefault(trace.legend, []).append(trace.name)
    assert legends == {
        "legend": [term.label for term in KINDS.values()],
        "legend2": ["Confirmed", "Reported", "Disputed"],
        "legend3": ["Major", "Notable", "Routine"],
        "legend4": ["one of these days", "all of these days"],
    }
    assert not any(figure.layout[legend].itemclick for legend in legends)


def test_the_rows_are_those_that_are_asked_for_in_their_lanes() -> None:
    lanes = Lanes("status", (Lane("Doubt", (Row("disputed", "Denied"), Row("reported", "Said"))), Lane("None", ())))
    events = make_events({"status": "reported"}, {"status": "disputed"}, {"status": "disputed"})
    layout = draw(events, lanes=lanes).layout
    assert [one.text for one in layout.annotations[:3]] == ["<b>Doubt</b>", "Denied", "Said"]
    assert len(layout.yaxis.tickvals) == 2
