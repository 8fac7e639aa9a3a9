import time
from itertools import combinations
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.figures.timeline.spans import Span
from components.figures.timeline.swarm import BAR, Mark, Spot, spread

WIDTH, MOST = 400, 40


def make_mark(at: float, radius: float = 4, reach: float = 0, aside: float = 0) -> Mark:
    span = Span(at, possible=(at - reach, at + reach) if reach else None)
    return Mark(span, radius, (at - aside, at + aside) if aside else None)


def placed(*marks: Mark) -> list[Spot]:
    return spread(marks, width=WIDTH, most=MOST)


def test_a_single_mark_stands_at_its_day_in_the_middle() -> None:
    assert placed(make_mark(100.3)) == [(100.3, 0)]


def test_marks_far_apart_stay_in_line() -> None:
    assert placed(make_mark(100), make_mark(120), make_mark(140)) == [(100, 0), (120, 0), (140, 0)]


def test_the_largest_keeps_the_middle_and_others_go_above_before_below() -> None:
    (_, above), (_, middle), (_, below) = placed(make_mark(10, 3), make_mark(10, 6), make_mark(10, 3))
    assert above < middle == 0 < below


def test_a_mark_that_may_moves_aside_as_soon_as_up() -> None:
    spots = placed(*(make_mark(100, aside=15) for _ in range(7)))
    assert max(abs(y) for _, y in spots) < 15, "a heap, not a column of seven, which would reach 30"
    assert all(85 <= x <= 115 for x, _ in spots)


def test_a_mark_that_may_not_stays_at_its_day() -> None:
    assert {x for x, _ in placed(*(make_mark(100) for _ in range(5)))} == {100}


def test_a_mark_keeps_clear_of_the_bar_of_another() -> None:
    (_, bar), (_, mark) = placed(make_mark(100, radius=5, reach=50), make_mark(60, radius=4))
    assert bar == 0
    assert abs(mark) >= 4 + BAR


def test_what_finds_no_place_is_left_to_be_counted_the_smallest_and_latest_first() -> None:
    marks = [make_mark(100, 3), make_mark(101, 3), *(make_mark(100, 6) for _ in range(40))]
    spots = placed(*marks)
    assert spots[:2] == [None, None]
    assert 0 < sum(spot is not None for spot in spots) < len(marks)
    assert all(abs(spot[1]) + mark.radius <= MOST for mark, spot in zip(marks, spots, strict=True) if spot)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_order_of_the_frame_changes_no_place(order: tuple[int, ...]) -> None:
    marks = [make_mark(10), make_mark(12), make_mark(14)]
    places = dict(zip(order, placed(*(marks[one] for one in order)), strict=True))
    assert [places[one] for one in range(3)] == placed(*marks)


@given(
    st.lists(
        st.tuples(
            st.floats(0, 60), st.sampled_from([3.5, 4.5, 6.5]), st.sampled_from([0, 9]), st.sampled_from([0, 20])
        ),
        max_size=40,
    )
)
@settings(deadline=None)
def test_no_two_marks_touch_however_crowded(places: list[tuple[float, float, float, float]]) -> None:
    marks = [make_mark(at + 100, radius, reach, aside) for at, radius, aside, reach in places]
    drawn = [(mark, spot) for mark, spot in zip(marks, placed(*marks), strict=True) if spot]
    for (one, (x, y)), (other, (other_x, other_y)) in combinations(drawn, 2):
        assert hypot(x - other_x, y - other_y) > one.radius + other.radius
        for mark, at, bar, height in ((one, (x, y), other.bar, other_y), (other, (other_x, other_y), one.bar, y)):
            if bar and bar[0] < at[0] < bar[1]:
                assert abs(at[1] - height) >= mark.radius + BAR


def test_twice_as_many_marks_cost_twice_and_not_four_times_as_much() -> None:
    begun = time.process_time()
    few = [make_mark(at % 390, aside=10) for at in range(2000)]
    spread(few, width=WIDTH, most=MOST)
    one = time.process_time() - begun
    spread(few * 4, width=WIDTH, most=MOST)
    four = time.process_time() - begun - one
    assert four < 8 * one
