"""Journeys without a mouse, from the address bar to what somebody came for."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.visitor import Visitor

Visit = Callable[..., Visitor]


def tab_to(reader: Visitor, goal: Locator, most: int) -> None:
    """Press Tab until this has the focus.

    Args:
        reader: Who does that.
        goal: What is to be reached.
        most: How many times somebody would press it at most.
    """
    for _ in range(most):
        reader.page.keyboard.press("Tab")
        if goal.evaluate("(goal) => goal === document.activeElement"):
            return
    raise AssertionError(f"{most} times Tab led to {reader.page.evaluate('document.activeElement.outerHTML')[:200]}")


def skip_the_filters(reader: Visitor) -> None:
    tab_to(reader, reader.page.get_by_text("Skip to main content"), most=1)
    reader.page.keyboard.press("Enter")


@pytest.mark.parametrize("view", ["list", "timeline"])
def test_from_the_address_bar_to_the_link_of_a_source(visit: Visit, view: str) -> None:
    reader = visit(f"?view={view}&category=summit")
    skip_the_filters(reader)
    if view == "timeline":  # which has the same events in the list, one view on
        tab_to(reader, reader.page.get_by_role("radio", name="Timeline"), most=6)
        reader.page.keyboard.press("ArrowRight")
        with reader.answered():
            reader.page.keyboard.press("Enter")
        expect(reader.page.get_by_role("radio", name="List")).to_be_checked()
    title = reader.page.locator("[class*='st-key-open-list-'] button").first
    tab_to(reader, title, most=10)
    with reader.answered():
        reader.page.keyboard.press("Enter")
    expect(reader.detail).to_be_focused()
    source = reader.detail.get_by_role("table").get_by_role("link").first
    tab_to(reader, source, most=10)
    expect(source).to_have_attribute("href", re.compile("^https?://"))
