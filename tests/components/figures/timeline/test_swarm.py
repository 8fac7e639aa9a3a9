import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.figures.timeline.spans import Span
from components.figures.timeline.swarm import BAR, Mark, spread


def make_mark(at: float, radius: float = 4, reach: float = 0) -> Mark:
    return Mark(Span(at, possible=(at - reach, at + reach) if reach else None), radius)


def test_a_single_mark_stands_in_the_middle() -> None:
    assert spread([make_mark(100)]) == [0]


def test_marks_far_apart_stay_in_line() -> None:
    assert spread([make_mark(100), make_mark(120), make_mark(140)]) == [0, 0, 0]


def test_the_largest_keeps_the_middle_and_others_go_above_before_below() -> None:
    above, middle, below = spread([make_mark(10, 3), make_mark(10, 6), make_mark(10, 3)])
    assert above < middle == 0 < below


def test_a_mark_keeps_clear_of_the_bar_of_another() -> None:
    bar, mark = spread([make_mark(100, radius=5, reach=50), make_mark(60, radius=4)])
    assert bar == 0
    assert abs(mark) >= 4 + BAR


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_order_of_the_frame_changes_no_place(order: tuple[int, ...]) -> None:
    marks = [make_mark(10), make_mark(12), make_mark(14)]
    places = dict(zip(order, spread([marks[one] for one in order]), strict=True))
    assert [places[one] for one in range(3)] == spread(marks)


@given(st.lists(st.tuples(st.integers(0, 60), st.sampled_from([3, 5, 7])), max_size=30))
@settings(deadline=None)
def test_no_two_marks_touch_however_crowded(places: list[tuple[int, int]]) -> None:
    marks = [make_mark(at, radius) for at, radius in places]
    offsets = spread(marks)
    for number, (one, y) in enumerate(zip(marks, offsets, strict=True)):
        for other, other_y in list(zip(marks, offsets, strict=True))[:number]:
            apart = ((one.span.at - other.span.at) ** 2 + (y - other_y) ** 2) ** 0.5
            assert apart > one.radius + other.radius
