from datetime import date
from itertools import combinations, pairwise
from math import hypot

import pandas as pd
import pytest

from components.figures.plain import Figure
from components.figures.text_width import text_width
from components.figures.timeline.counts import MOST
from components.figures.timeline.rows import BARS
from loaders import Dataset
from loaders.language import ENGLISH
from loaders.model.vocabulary import CATEGORIES, LANES
from loaders.wording.lanes import Lane, Lanes, Row
from loaders.wording.texts import worded
from tests.bench.many import many_rows
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


@pytest.mark.parametrize("options", PAGES)
def test_every_event_has_one_marker_or_is_counted(dataset: Dataset, options: dict) -> None:
    events = worded(dataset, ENGLISH)
    figure = draw(events, **options)
    shown = [one.event for one in markers(figure, options.get("width", 940))]
    first, last = (str(day) for day in options.get("window", WHOLE))
    touching = events[(events["earliest"] <= last) & ~(events["latest"] < first)]
    assert set(shown) <= set(touching["id"])
    assert len(shown) == len(set(shown))
    assert len(shown) + left_out(figure) == len(touching)


def left_out(figure: Figure) -> int:
    """How many events find no place in their row, or lie in a row that is all counts."""
    chips = sum(custom[3] for trace in named(figure, "Left out") for custom in trace.customdata)
    return chips + sum(int(text) for trace in named(figure, "Counts") for text in trace.text)


def test_a_window_shows_the_events_that_may_fall_into_it(dataset: Dataset) -> None:
    events = worded(dataset, ENGLISH)
    quiet = date(2022, 1, 1), date(2022, 12, 31)
    touching = events[(events["earliest"] <= "2022-12-31") & ~(events["latest"] < "2022-01-01")]
    assert sorted(one.event for one in markers(draw(events, window=quiet))) == sorted(touching["id"])


def test_the_whole_record_is_not_much_taller_than_a_screen(dataset: Dataset) -> None:
    figure = draw(worded(dataset, ENGLISH), width=1060, eras=dataset.chronology.eras)
    head = 192  # of the page above the chart, at 1400 by 900
    assert figure.layout.height <= 1400 - head


def crowd(number: int, **changes: object) -> pd.DataFrame:
    """So many events of one topic in October 2024, and one in January."""
    days = ({"id": f"crowd-{one}", "date": f"2024-10-{one % 31 + 1:02}", **changes} for one in range(number))
    return make_events({"id": "alone", "date": "2024-01-10"}, *days)


def test_what_finds_no_place_is_counted_above_its_month_and_a_click_shows_its_days() -> None:
    figure = draw(crowd(20))
    (chips,) = named(figure, "Left out")
    (days,) = chips.customdata
    left_out = 21 - len(markers(figure))
    assert 0 < left_out < 15
    assert list(days) == ["days", "2024-10-01/2024-10-31", "October 2024", left_out]
    assert chips.text == (f"+{left_out}",)


def test_zooming_in_brings_the_events_that_were_counted() -> None:
    figure = draw(crowd(20), window=(date(2024, 10, 1), date(2024, 10, 31)))
    assert len(markers(figure)) == 20
    assert not named(figure, "Left out")


def test_an_event_in_three_rows_has_three_markers_of_one_id_and_is_chosen_in_all_of_them() -> None:
    events = make_events({"id": "shared"}, {"id": "first", "date": "2023-01-10"}, {"id": "third"})
    standing = pd.DataFrame({"place": [0, 0, 0, 1, 2], "row": ["a", "b", "c", "a", "c"]})
    lanes = Lanes(standing, (Lane("Them", (Row("a", "A"), Row("b", "B"), Row("c", "C"))),))
    figure = draw(events, lanes=lanes, selected="shared", links=["first"])
    drawn = markers(figure)
    assert sorted(one.event for one in drawn) == ["first", "shared", "shared", "shared", "third"]
    (ring,), (line,) = named(figure, "Chosen"), named(figure, "Linked")
    assert len(ring.x) == len(set(ring.y)) == 3
    assert list(line.y) == [ring.y[0], ring.y[0], None], "joined where both stand in one row"
    bars = [trace for trace in figure.data if trace.yaxis == "y2"]
    assert sum(sum(trace.y) for trace in bars) == 3, "and counted once"


def test_a_long_name_of_a_row_takes_lines_and_room_of_its_own() -> None:
    names = ["Ministry of Foreign Affairs (Russia)", "National Intelligence Service (South Korea)", "Kim"]
    events = make_events(*({"id": name} for name in names))
    standing = pd.DataFrame({"place": range(3), "row": names})
    figure = draw(events, lanes=Lanes(standing, (Lane("Them", tuple(Row(one, one) for one in names)),)))
    lines = {one.text: one for one in figure.layout.annotations if one.text.replace("<br>", " ") in names}
    assert [text.count("<br>") for text in lines] == [1, 2, 0]
    ends = [(one.y - 7 * (text.count("<br>") + 1), one.y + 7 * (text.count("<br>") + 1)) for text, one in lines.items()]
    assert all(bottom <= top for (_, bottom), (top, _) in pairwise(ends))
    assert all(text_width(line, 12) <= 104 for text in lines for line in text.split("<br>"))


def test_what_weighs_more_is_counted_last() -> None:
    events = pd.concat([crowd(20, significance="routine"), make_events({"id": "major", "date": "2024-10-31"})])
    assert {"major", "alone"} <= {one.event for one in markers(draw(events))}


def test_the_chosen_event_is_drawn_even_where_others_are_counted() -> None:
    hidden = {f"crowd-{one}" for one in range(20)} - {one.event for one in markers(draw(crowd(20)))}
    chosen = sorted(hidden)[0]
    figure = draw(crowd(20), selected=chosen, links=["alone", *hidden])
    (chips,), (ring,) = named(figure, "Left out"), named(figure, "Chosen")
    assert chosen in {one.event for one in markers(figure)}
    assert (ring.x, ring.y) == (chips.x, chips.y)


def test_a_row_with_more_than_can_be_told_apart_counts_all_of_them_and_says_so() -> None:
    figure = draw(pd.concat([crowd(200), make_events({"category": "summit", "id": "summit"})]), eras=[])
    assert [one.event for one in markers(figure)] == ["summit"]
    (numbers,) = named(figure, "Counts")
    assert numbers.text == ("1", "200")
    assert "Treaty<br><i>counts</i>" in [one.text for one in figure.layout.annotations]
    (bars,) = [trace for trace in figure.data if trace.type == "bar" and trace.base is not None]
    assert [list(custom) for custom in bars.customdata] == [
        ["days", "2024-01-01/2024-01-31", "January 2024", 1, 1],
        ["days", "2024-10-01/2024-10-31", "October 2024", 200, 200],
    ]


@pytest.mark.parametrize("number", [1, 200])
@pytest.mark.parametrize("category", ["trade", "summit"])
def test_the_name_of_a_lane_stands_clear_of_that_of_its_first_row(category: str, number: int) -> None:
    lane, row = draw(crowd(number, category=category).iloc[1:]).layout.annotations[:2]
    tall = {text: 16 * (text.count("<br>") + 1) for text in (lane.text, row.text)}
    assert row.y - lane.y >= (tall[lane.text] + tall[row.text]) / 2 - 1


def test_a_row_of_counts_stacks_its_kinds_upwards() -> None:
    claims = [{"id": f"claim-{one}", "date": "2024-10-09", "kind": "claim"} for one in range(50)]
    figure = draw(pd.concat([crowd(150), make_events(*claims)]))
    contact, claim = (trace for trace in figure.data if trace.type == "bar" and trace.base is not None)
    assert claim.base[0] == pytest.approx(contact.base[1] + contact.y[1], abs=0.2)
    assert contact.y[1] + claim.y[0] == pytest.approx(-BARS, abs=0.2)


@pytest.mark.parametrize("number", [2_000, 20_000])
def test_many_events_make_a_figure_no_taller_than_twice_that_of_the_real_ones(dataset: Dataset, number: int) -> None:
    events = worded(dataset, ENGLISH)
    options = {"width": 1060, "eras": dataset.chronology.eras}
    many, few = draw(many_rows(events, number), **options), draw(events, **options)
    assert many.layout.height < 2 * few.layout.height
    singles = len(markers(many, 1060))
    left_out = sum(custom[3] for trace in named(many, "Left out") for custom in trace.customdata)
    counted = sum(int(text) for trace in named(many, "Counts") for text in trace.text)
    touching = many_rows(events, number)
    touching = touching[(touching["earliest"] <= "2025-10-31") & ~(touching["latest"] < "2022-01-01")]
    assert singles <= MOST
    assert singles + left_out + counted == len(touching)


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
    message = draw(worded(dataset, ENGLISH), eras=dataset.chronology.eras).to_json()
    assert len(message) < 250 * len(dataset.events)


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


def test_what_was_not_known_yet_is_not_drawn(dataset: Dataset) -> None:
    options = {"eras": dataset.chronology.eras, "until": date(2024, 10, 20)}
    figure = draw(make_events({"date": "2024-06-19"}), **options)
    texts = " ".join(one.text for one in figure.layout.annotations)
    assert "UN Panel of Experts at work" in texts
    assert "Kursk" not in texts
    assert figure.layout.xaxis.range[1] < "2024-11-10", "no later months without an event"


def test_the_axis_of_counts_has_no_half_events() -> None:
    ticks = [
        draw(make_events(*[{"id": str(one)} for one in range(most)])).layout.yaxis2.tickvals for most in (1, 3, 48)
    ]
    assert ticks == [(0, 1), (0, 3), (0, 40)]


@pytest.mark.parametrize("width", [320, 540, 668, 940, 1600, 2560])
@pytest.mark.parametrize(
    "window", [WHOLE, (WHOLE[0], date(2024, 10, 20)), YEAR, (date(2024, 10, 1), date(2024, 10, 31))]
)
def test_ticks_stand_apart_at_every_width(window: tuple[date, date], width: int) -> None:
    axis = draw(make_events({}), window=window, width=width, narrow=width < 640).layout.xaxis
    days = (window[1] - window[0]).days + 1
    step = int(axis.dtick[1:]) * 30.4 if isinstance(axis.dtick, str) else axis.dtick / 86_400_000
    assert width * 0.75 * step / days > 30, "a month or a day with its number"
    assert axis.tickangle == 0


@pytest.mark.parametrize("width", range(320, 1601, 80))
def test_no_name_of_an_era_stands_before_its_era_or_over_another(dataset: Dataset, width: int) -> None:
    figure = draw(make_events({}), eras=dataset.chronology.eras, width=width, narrow=width < 640)
    begin, end = (pd.Timestamp(moment) for moment in figure.layout.xaxis.range)
    across = width - figure.layout.margin.l - figure.layout.margin.r
    names = [one for one in figure.layout.annotations if one.text.startswith("<i>")]
    assert "".join(one.text for one in names).count("…") == 0
    places = []
    for one in names:
        left = (pd.Timestamp(one.x) - begin) / (end - begin) * across
        assert one.xanchor == "left"
        places.append((one.y, left, left + text_width(one.text[3:-4], 11)))
        assert places[-1][2] <= across
    assert {one.x for one in names} <= {shape.x0 for shape in figure.layout.shapes}
    for (y, left, right), (other_y, other_left, other_right) in combinations(places, 2):
        assert y != other_y or right <= other_left or other_right <= left


def test_the_rows_are_those_that_are_asked_for_in_their_lanes() -> None:
    events = make_events({"status": "reported"}, {"status": "disputed"}, {"status": "disputed"})
    standing = pd.DataFrame({"place": range(3), "row": events["status"]})
    lanes = Lanes(standing, (Lane("Doubt", (Row("disputed", "Denied"), Row("reported", "Said"))), Lane("None", ())))
    layout = draw(events, lanes=lanes).layout
    assert [one.text for one in layout.annotations[:3]] == ["<b>Doubt</b>", "Denied", "Said"]
    assert len(layout.yaxis.tickvals) == 2
