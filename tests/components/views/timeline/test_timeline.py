import json
import re
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from components.views.timeline.lanes import FEW, MANY
from components.views.timeline.timeline import window_of
from components.widgets.chart import chosen_point, mark_of
from loaders import Dataset
from loaders.dataset.lanes import stand
from loaders.dataset.linked import both_ways, linked_ids
from loaders.dataset.window import Window, coverage
from loaders.selection.answer import select
from loaders.selection.filters import Filters
from tests.page import open_page, query, sentence, texts

Point = dict[str, object]

LIMITS = date(2022, 1, 1), date(2025, 10, 31)
LIMITS_BEGIN = date(2022, 1, 1), date(2022, 1, 7)

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
    assert mark_of(chosen_point({"selection": {"points": points}})) == chosen


@pytest.mark.parametrize(
    ("mark", "window"),
    [
        (["month", "2024-06", "June 2024", "17"], (date(2024, 6, 1), date(2024, 6, 30))),
        (["days", "2024-10-01/2024-12-31", "October to December 2024", "16"], (date(2024, 10, 1), date(2024, 12, 31))),
        (["days", "2024-10-18/2024-10-18", "18 October 2024", "3"], (date(2024, 10, 15), date(2024, 10, 21))),  # a week
        (["days", "2021-12-27/2022-01-02", "27 December 2021 to 2 January 2022", "9"], LIMITS_BEGIN),
        (["2024-06-19-treaty", "Treaty signed"], None),
        (["", "", "19 June 2024", "4"], None),  # a day of the histogram is as near as it gets
    ],
)
def test_a_count_stands_for_its_days(mark: list[str], window: Window | None) -> None:
    assert window_of(mark, LIMITS) == window


def test_the_legend_stands_above_the_timeline() -> None:
    assert "Disputed" in "".join(one.proto.body for one in open_page().get("html"))


def test_the_record_as_of_a_day_draws_no_later_era_and_no_later_month() -> None:
    figure = json.loads(open_page(as_of="2024-10-20").get("plotly_chart")[0].proto.spec)
    assert figure["layout"]["xaxis"]["range"][1] < "2024-11-10"
    assert "Kursk" not in " ".join(one["text"] for one in figure["layout"]["annotations"])


def test_linked_are_the_events_before_and_after(dataset: Dataset) -> None:
    later, earlier = dataset.links.iloc[0][["event", "target"]]
    assert earlier in linked_ids(both_ways(dataset.links), later)
    assert later in linked_ids(both_ways(dataset.links), earlier)


def test_nothing_is_linked_with_no_event(dataset: Dataset) -> None:
    assert linked_ids(both_ways(dataset.links), "") == []


def drawn_events(page: AppTest) -> tuple[set[str], int]:
    """The ids of the events that have a marker on the timeline, and how many more are counted beside them."""
    figure = json.loads(page.get("plotly_chart")[0].proto.spec)
    markers = [trace for trace in figure["data"] if trace.get("mode") == "markers" and "customdata" in trace]
    counts = [trace for trace in figure["data"] if trace["name"] == "Left out"]
    shown = {custom[0] for trace in markers for custom in trace["customdata"]}
    return shown, sum(custom[3] for trace in counts for custom in trace["customdata"])


def undated(dataset: Dataset) -> set[str]:
    return set(dataset.provenance.loc[dataset.provenance["first_published"].isna(), "event"])


def test_the_clock_of_first_reports_draws_all_events_but_those_that_it_says_are_left_out(dataset: Dataset) -> None:
    page = open_page(clock="reported")
    assert not page.exception
    shown, more = drawn_events(page)
    dated = set(dataset.events["id"]) - undated(dataset)
    assert shown <= dated
    assert len(shown) + more == len(dated)
    assert f"{len(undated(dataset))} of {len(dataset.events):,} are left out" in texts(page)
    assert sentence(page).startswith(f"All {len(dataset.events):,} events")


def test_what_happened_in_a_month_and_was_reported_later_is_drawn(dataset: Dataset) -> None:
    shown, more = drawn_events(open_page(clock="reported", **{"from": "2024-10", "to": "2024-10"}))
    dated = set(select(dataset, Filters(start="2024-10", end="2024-10"))["id"]) - undated(dataset)
    assert shown <= dated
    assert len(shown) + more == len(dated)


def test_the_clock_is_chosen_beside_the_timeline_and_outlives_other_views() -> None:
    page = open_page()
    assert "left out" not in texts(page)
    page.toggle(key="clock").set_value(True).run()
    assert query(page) == {"clock": ["reported"]}
    page.button_group(key="view").set_value("list").run()
    page.button_group(key="view").set_value("timeline").run()
    assert page.toggle(key="clock").value
    assert "left out" in texts(page)


def test_the_rows_are_chosen_beside_the_legend_and_outlive_other_views() -> None:
    page = open_page()
    page.selectbox(key="lane_choice").set_value("actor").run()
    assert query(page) == {"lane": ["actor"]}
    page.button_group(key="view").set_value("list").run()
    assert "Actors: " in texts(page)
    page.button_group(key="view").set_value("timeline").run()
    assert page.selectbox(key="lane_choice").value == "actor"


@pytest.mark.parametrize("clock", CLOCKS)
@pytest.mark.parametrize("lane", ["actor", "source", "place"])
def test_every_event_stands_on_the_timeline_whatever_its_rows_are(dataset: Dataset, lane: str, clock: str) -> None:
    page = open_page(lane=lane, clock=clock, **{"from": "2024-10", "to": "2024-10"})
    asked = select(dataset, Filters(start="2024-10", end="2024-10"))["id"]
    shown, more = drawn_events(page)
    assert len(set(asked) - (undated(dataset) if clock == "reported" else set()) - shown) <= more
    assert f"events by {lane} and day" in page.get("plotly_chart")[0].proto.alt


def test_what_has_no_row_is_counted_and_one_click_away(dataset: Dataset) -> None:
    page = open_page(lane="actor")
    standing = stand(dataset, dataset.events, "actor", FEW)
    more = page.button(key="more-lanes")
    assert more.label == f"and {standing.more} more actors, {standing.events_of_more:,} events"
    rows = len(row_names(page))
    more.click().run()
    assert len(row_names(page)) > 5 * rows
    assert f"and {standing.more - (MANY - FEW)} more actors" in texts(page)
    page.button(key="fewer-lanes").click().run()
    assert len(row_names(page)) == rows


def test_the_order_of_the_rows_is_chosen_below_them_and_stands_in_the_link() -> None:
    page = open_page(lane="place")
    usual = row_names(page)
    page.selectbox(key="lane_order_choice").select("name").run()
    assert not page.exception
    assert query(page) == {"lane": ["place"], "lane_order": ["name"]}
    assert sorted(row_names(page)) == sorted(usual) != row_names(page)


def row_names(page: AppTest) -> list[str]:
    figure = json.loads(page.get("plotly_chart")[0].proto.spec)
    return [one["text"] for one in figure["layout"]["annotations"]]


def test_a_part_of_time_that_only_reports_reach_ends_where_the_chronology_does(dataset: Dataset) -> None:
    page = open_page(clock="reported")
    page.button_group(key="preset").set_value("2025").run()
    last = coverage(dataset)[1]
    assert page.session_state["zoom"][1] > last
    page.toggle(key="clock").set_value(False).run()
    assert page.session_state["preset"] == "2025"
    assert page.session_state["zoom"][0] == date(2025, 1, 1)


def test_a_part_of_time_says_how_many_events_it_shows_and_what_its_bars_count_of_them() -> None:
    page = open_page(zoom="2025-08-01/2025-08-31")
    said = re.search(r"^August 2025: (\d+) events, of which its bars count (\d+)$", texts(page), re.MULTILINE)
    shown, more = drawn_events(page)
    assert said
    assert int(said[1]) == len(shown) + more > int(said[2])


@pytest.mark.parametrize("view", ["timeline", "list", "numbers", "sources", "about"])
def test_before_the_first_page_every_view_shows_that_there_is_nothing(view: str) -> None:
    page = open_page(view=view, clock="reported", as_of="2022-01-01", event="2024-06-19-treaty-signed-pyongyang")
    assert not page.exception
