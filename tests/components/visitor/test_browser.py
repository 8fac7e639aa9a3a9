"""What a browser tells is a hint: whatever it sends, the page stands and is laid out for a screen that there is."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from components.visitor.browser import ASSUMED, WIDTHS
from tests.page import APP


def opened(told: dict[str, object]) -> AppTest:
    page = AppTest.from_file(str(APP), default_timeout=30)
    for component, held in told.items():
        page.session_state[component] = held
    return page.run()


def names_of_rows(page: AppTest) -> int:
    """Where the names of rows begin: in a margin of their own, or on a phone inside the plot."""
    figure = json.loads(page.get("plotly_chart")[0].proto.spec)
    return int(figure["layout"]["margin"]["l"])


@pytest.mark.parametrize("width", ["x", [1], 1e308, {"a": 1}, -500, 0, 1_000_000_000, True, None])
def test_a_width_that_no_screen_has_is_not_believed(width: object) -> None:
    page = opened({"canvas": {"width": width}})
    assert not page.exception
    assert page.get("plotly_chart")


@pytest.mark.parametrize("screen", ["watch", 1, ["phone"], {"phone": 1}, None])
def test_a_window_is_of_a_kind_that_there_is(screen: object) -> None:
    page = opened({"viewport": {"window": {"screen": screen}}})
    assert not page.exception
    assert names_of_rows(page) > 100


def test_a_window_may_change_its_kind() -> None:
    page = opened({"viewport": {"window": {"screen": "phone", "touch": True}}})
    assert page.session_state["view"] == "list"


@pytest.mark.parametrize("told", ["text", 7, ["width"]])
def test_what_is_no_message_at_all_is_none(told: object) -> None:
    for window in (told, {"window": told}):
        assert not opened({"canvas": told, "viewport": window}).exception


def test_the_widths_that_are_assumed_are_widths_that_may_be_told() -> None:
    assert all(width in WIDTHS for width in ASSUMED.values())
