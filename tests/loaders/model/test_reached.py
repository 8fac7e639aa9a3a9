"""What following arrows leads to."""

import pytest

from loaders.model.reached import reached

CASES = [
    ({}, {}, "nothing leaves the start"),
    ({"a": ["b"], "b": ["c"]}, {"b": 1, "c": 2}, "a chain"),
    ({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}, {"b": 1, "c": 1, "d": 2}, "two ways to one end"),
    ({"a": ["b", "c"], "b": ["c"]}, {"b": 1, "c": 1}, "the shorter way counts"),
    ({"a": ["b"], "b": ["a"]}, {"b": 1, "a": 2}, "a circle leads back to the start"),
    ({"a": ["a", "b"], "b": ["c"]}, {"a": 1, "b": 1, "c": 2}, "an arrow to itself adds no way to the rest"),
    ({"a": ["b"], "b": ["c"], "c": ["b"]}, {"b": 1, "c": 2}, "a circle ahead, of which the start is no part"),
    ({"b": ["a"]}, {}, "arrows are not followed backwards"),
]


@pytest.mark.parametrize(("onward", "steps"), [pytest.param(*case[:2], id=case[2]) for case in CASES])
def test_whatever_arrows_lead_to_is_reached_with_the_fewest_steps(onward, steps):
    assert reached("a", onward) == steps
