"""What following arrows leads to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.model.reached import in_circles, reached

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


CIRCLES = [
    ({}, "", "nothing"),
    ({"a": "b", "b": "c", "c": ""}, "", "a chain"),
    ({"a": "a"}, "a", "an arrow to itself"),
    ({"a": "b", "b": "a"}, "ab", "two"),
    ({"x": "a", "a": "b", "b": "c", "c": "ay", "y": "z"}, "abc", "what leads in and out is in none"),
    ({"a": "b", "b": "ac", "c": "d", "d": "e", "e": "d"}, "abde", "nor is what leads from one to another"),
    ({"a": "bc", "b": "a", "c": "a"}, "abc", "two that share one"),
    ({"a": "q"}, "", "an arrow to nowhere"),
]


@pytest.mark.parametrize(("onward", "turning"), [pytest.param(*case, id=reason) for *case, reason in CIRCLES])
def test_what_leads_back_to_itself_is_in_a_circle(onward, turning):
    assert in_circles(onward) == set(turning)


@given(st.dictionaries(st.integers(0, 7), st.sets(st.integers(0, 7))))
def test_a_circle_is_what_reaches_itself(onward):
    assert in_circles(onward) == {node for node in onward if node in reached(node, onward)}


def test_a_long_chain_is_not_walked_from_each_of_its_links():
    assert in_circles({number: {number - 1} for number in range(50_000)}) == set()
