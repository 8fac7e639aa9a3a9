"""Bubbles never lie on each other, and names lie on nothing."""

from itertools import combinations

from components.figures.bubbles import Area, Bubble, apart, name_box, names_beside

AREA = Area(0, 0, 500, 400)


def test_names_lie_on_no_bubble_and_on_no_other_name() -> None:
    bubbles = apart([Bubble(40 + 7 * n % 300, 50 + 11 * n % 250, 20 / (n + 1) + 4) for n in range(30)], AREA)
    names = [f"Place number {number}" for number in range(30)]
    places = names_beside(bubbles, names, AREA)
    boxes = [name_box(*place, name) for place, name in zip(places, names, strict=True) if place]
    assert len(boxes) > 5
    for one, other in combinations([*boxes, *(bubble.box for bubble in bubbles)], 2):
        if one in boxes:
            assert not (one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3])


def test_places_that_are_one_still_stand_side_by_side() -> None:
    one, other = apart([Bubble(100, 100, 10), Bubble(100, 100, 4)], AREA)
    assert ((one.x - other.x) ** 2 + (one.y - other.y) ** 2) ** 0.5 >= 14
    assert abs(one.x - 100) + abs(one.y - 100) < abs(other.x - 100) + abs(other.y - 100), "the smaller gives way"
