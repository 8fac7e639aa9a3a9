"""What a browser tells is a hint: whatever it sends, the page stands and is laid out for a screen that there is."""

import json
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from components.visitor import browser
from components.visitor.announced import COOKIE
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


@pytest.mark.parametrize(
    ("cookie", "kind", "width"),
    [
        ("1400-0-0", "desk", 1050),
        ("1400-6-0", "desk", 1040),  # a scroll bar
        ("1920-0-0", "desk", 1570),
        ("1100-0-0", "desk", 750),
        ("1099-0-0", "tablet", 1050),
        ("768-0-0", "tablet", 720),
        ("640-0-0", "tablet", 590),
        ("639-0-0", "phone", 600),
        ("390-0-0", "phone", 350),
        ("200-0-0", "phone", 350),  # what is left is no width
        ("9999-99-0", "desk", 1050),
        ("-1-0-0", "desk", 1050),
        ("1400", "desk", 1050),
        ("1e3-0-0", "desk", 1050),
        ("", "desk", 1050),
    ],
)
def test_the_first_run_is_laid_out_for_the_window_that_the_servers_page_announced(
    monkeypatch: pytest.MonkeyPatch, cookie: str, kind: str, width: int
) -> None:
    sent = SimpleNamespace(cookies={COOKIE: cookie}, headers={})
    monkeypatch.setattr("components.visitor.announced.st.context", sent)
    assert (browser.screen(), browser.page_width(kind)) == (kind, width)


def test_what_the_browser_tells_of_the_page_it_drew_outweighs_what_was_announced(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sent = SimpleNamespace(cookies={COOKIE: "1400-0-0"}, headers={})
    monkeypatch.setattr("components.visitor.announced.st.context", sent)
    told = {"canvas": {"width": 330}, "viewport": {"window": {"screen": "phone", "touch": True}}}
    monkeypatch.setattr(browser.st, "session_state", told)
    assert (browser.screen(), browser.page_width("phone"), browser.touch()) == ("phone", 330, True)


@pytest.mark.parametrize(("cookie", "touch"), [("1400-0-1", True), ("390-0-0", False), ("390-0-2", False), ("", False)])
def test_whether_a_finger_is_used_is_announced_too(monkeypatch: pytest.MonkeyPatch, cookie: str, touch: bool) -> None:
    sent = SimpleNamespace(cookies={COOKIE: cookie}, headers={})
    monkeypatch.setattr("components.visitor.announced.st.context", sent)
    assert browser.touch() == touch
