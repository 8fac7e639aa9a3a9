"""Journeys without a mouse, from the address bar to what somebody came for."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.visitor import Visitor

Visit = Callable[..., Visitor]

LATEST, TITLE = ".st-key-table-latest", 5
"""The table of latest figures, and in which of its columns the event stands."""


def tab_to(reader: Visitor, goal: Locator, most: int) -> None:
    """Press Tab until this has the focus.

    Args:
        reader: Who does that.
        goal: What is to be reached.
        most: How many times somebody would press it at most.
    """
    for _ in range(most):
        reader.page.keyboard.press("Tab")
        if goal.evaluate("(goal) => goal.contains(document.activeElement)"):  # a table hands it on to a cell
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
        tab_to(reader, reader.page.get_by_role("radio", name="Timeline"), most=8)
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


def move(reader: Visitor, key: str, row: int) -> Locator:
    """Press a key in a table, and wait until the server knows that another row is marked."""
    with reader.answered():
        reader.page.keyboard.press(key)
    marked = reader.page.locator(f"{LATEST} tr:has([aria-selected=true])")
    expect(marked).to_have_attribute("aria-rowindex", str(row + 1))  # the headings are the first row
    return marked


def test_keys_move_through_a_table_and_enter_opens_its_row(visit: Visit) -> None:
    asked = {"view": "numbers", "quantity": "troops-killed"}
    reader = visit("?view=numbers&quantity=troops-killed")
    skip_the_filters(reader)
    tab_to(reader, reader.page.locator(f"{LATEST} canvas").first, most=12)  # which marks the first cell
    for key, row in (("ArrowDown", 2), ("ArrowDown", 3), ("ArrowRight", 3), ("ArrowRight", 3)):  # past the menu
        move(reader, key, row)
    for row in (4, 5):  # the second from where the first was left
        title = move(reader, "ArrowDown", row).locator("td").nth(TITLE).text_content()
        reader.expect_query(**asked)
        with reader.answered():
            reader.page.keyboard.press("Enter")
        expect(reader.detail.get_by_role("heading").first).to_have_text(str(title))
        reader.press_escape()
        reader.expect_query(**asked)


def test_a_click_on_a_heading_sorts_only_and_one_on_the_row_that_keys_marked_opens_it(visit: Visit) -> None:
    reader = visit("?view=numbers&quantity=troops-killed")
    table = reader.page.locator(LATEST)
    table.click(position={"x": 20, "y": 15})
    expect(table.locator("th").first).to_have_text("↑ Who")
    reader.page.keyboard.press("Shift+Tab")  # sorting may take the mark from the first cell; whoever comes back has it
    tab_to(reader, table.locator("canvas").first, most=3)
    expect(table.locator("td[aria-selected=true]")).to_have_count(1)
    reader.settle()
    title = move(reader, "ArrowDown", 2).locator("td").nth(TITLE).text_content()
    expect(reader.detail).to_have_count(0)
    with reader.answered():
        table.click(position={"x": 20, "y": 150})
    expect(reader.detail.get_by_role("heading").first).to_have_text(str(title))
    expect(reader.page.locator("#portal textarea")).to_have_count(0)  # no field lies over the cell
