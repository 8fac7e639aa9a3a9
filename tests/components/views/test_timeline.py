import json
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from components.widgets.chart import chosen_mark
from loaders import Dataset
from loaders.dataset.linked import linked_ids
from loaders.dataset.window import coverage
from tests.page import open_page, query, sentence, texts

Point = dict[str, object]

CLOCKS = ("happened", "reported")


@pytest.mark.parametrize(
    ("points", "chosen"),
    [
        ([{"customdata": ["2024-06-19-treaty", "Treaty signed"]}], ["2024-06-19-treaty", "Treaty signed"]),
        (
            [{"customdata": ["month", "2024-06", "June 2024", 17]}],
            ["month", "2024-06", "June 2024", "17"],
        ),  # a bar of the histogram
        ([{"x": "2024-06-19"}], []),  # a point that stands for nothing
        ([], []),  # the selection was cleared
    ],
)
def test_a_click_chooses_what_its_point_stands_for(points: list[Point], chosen: list[str]) -> None:
    assert chosen_mark({"selection": {"points": points}}) == chosen


def test_linked_are_the_events_before_and_after(dataset: Dataset) -> None:
    later, earlier = dataset.links.iloc[0][["event", "target"]]
    assert earlier in linked_ids(dataset.links, later)
    assert later in linked_ids(dataset.links, earlier)


def test_nothing_is_linked_with_no_event(dataset: Dataset) -> None:
    assert linked_ids(dataset.links, "") == []


def drawn_events(page: AppTest) -> set[str]:
    """The ids of the events that have a marker on the timeline."""
    figure = json.loads(page.get("plotly_chart")[0].proto.spec)
    standing = [trace for trace in figure["data"] if "·" in trace.get("name", "")]
    return {custom[0] for trace in standing for custom in trace["customdata"]}


def undated(dataset: Dataset) -> set[str]:
    return set(dataset.provenance.loc[dataset.provenance["first_published"].isna(), "event"])


def test_the_clock_of_first_reports_draws_all_events_but_those_that_it_says_are_left_out(dataset: Dataset) -> None:
    page = open_page(clock="reported")
    assert not page.exception
    assert drawn_events(page) == set(dataset.events["id"]) - undated(dataset)
    assert f"{len(undated(dataset))} of {len(dataset.events)} are left out" in texts(page)
    assert sentence(page).startswith(f"All {len(dataset.events)} events")


def test_what_happened_in_a_month_and_was_reported_later_is_drawn(dataset: Dataset) -> None:
    happened, reported = (open_page(**{"from": "2024-10", "to": "2024-10"}, clock=clock) for clock in CLOCKS)
    assert drawn_events(reported) == drawn_events(happened) - undated(dataset)


def test_the_clock_is_chosen_beside_the_timeline_and_outlives_other_views() -> None:
    page = open_page()
    assert "left out" not in texts(page)
    page.toggle(key="clock").set_value(True).run()
    assert query(page) == {"clock": ["reported"]}
    page.button_group(key="view").set_value("list").run()
    page.button_group(key="view").set_value("timeline").run()
    assert page.toggle(key="clock").value
    assert "left out" in texts(page)


def test_a_part_of_time_that_only_reports_reach_ends_where_the_chronology_does(dataset: Dataset) -> None:
    page = open_page(clock="reported")
    page.button_group(key="preset").set_value("2025").run()
    last = coverage(dataset)[1]
    assert page.session_state["zoom"][1] > last
    page.toggle(key="clock").set_value(False).run()
    assert page.session_state["preset"] == "2025"
    assert page.session_state["zoom"][0] == date(2025, 1, 1)


@pytest.mark.parametrize("view", ["timeline", "list", "numbers", "sources", "about"])
def test_before_the_first_page_every_view_shows_that_there_is_nothing(view: str) -> None:
    page = open_page(view=view, clock="reported", as_of="2022-01-01", event="2024-06-19-treaty-signed-pyongyang")
    assert not page.exception
