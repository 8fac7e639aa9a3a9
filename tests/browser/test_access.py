"""Every view as somebody meets it who cannot see it well, or not at all: judged by the rules of axe-core."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page, expect

from loaders.language import language
from tests.browser.visitor import Visitor

Visit = Callable[..., Visitor]

TREATY = "2024-06-19-treaty-signed-pyongyang"

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")

BROKEN_RULES = """async () => {
  const { violations } = await axe.run({ exclude: [".main-svg"] })
  return violations.flatMap((rule) => rule.nodes.map((node) =>
    `${rule.id}: ${node.html.slice(0, 120)} ${[...node.any, ...node.all, ...node.none].map((check) => check.message)}`
  ))
}"""
"""Asks for WCAG 2.2 up to AA and for what axe calls good practice, such as headings in order.

What a chart draws is left out: to whoever does not see it, it is one picture with an `alt` and a table beside it.
"""

READERS = [
    pytest.param("en", {}, id="at a desk, light, English"),
    pytest.param("id", {"phone": True, "dark": True, "locale": "id-ID"}, id="on a phone, dark, Indonesian"),
]


def broken_rules(page: Page) -> list[str]:
    """What axe-core finds on a page as it stands."""
    page.evaluate(f"window.axe || (() => {{ {AXE} }})()")
    return page.evaluate(BROKEN_RULES)  # type: ignore[no-any-return]


@pytest.mark.parametrize(("code", "window"), READERS)
def test_no_view_breaks_a_rule_of_access(visit: Visit, code: str, window: dict[str, object]) -> None:
    visitor = visit(**window)
    views = visitor.page.get_by_role("radiogroup", name=language(code).text("View"), exact=True).get_by_role("radio")
    broken = {}
    for view in views.all():
        if view.get_attribute("aria-checked") != "true":
            with visitor.answered():
                visitor.press(view)
        expect(view).to_be_checked()
        broken[view.inner_text()] = broken_rules(visitor.page)
    assert len(broken) > 1
    assert {name: rules for name, rules in broken.items() if rules} == {}


@pytest.mark.parametrize(("code", "window"), READERS)
def test_no_open_event_breaks_a_rule_of_access(visit: Visit, code: str, window: dict[str, object]) -> None:
    visitor = visit(f"?view=list&category=summit&event={TREATY}", **window)
    expect(visitor.detail).to_be_visible()
    visitor.settle()
    assert broken_rules(visitor.page) == []


PLAIN = [
    "",
    f"events/{TREATY}",
    "months/2022-06",
    "places/",
    "actors/yuri-ushakov",
    "numbers/",
    "numbers/prisoners",
    "about",
]
"""One plain page of each kind, below the folder of its language."""


@pytest.mark.parametrize(
    ("folder", "window"),
    [
        pytest.param("record/", {"viewport": {"width": 1400, "height": 900}, "color_scheme": "light"}, id="light"),
        pytest.param("record/id/", {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"}, id="dark"),
    ],
)
def test_no_plain_page_breaks_a_rule_of_access(browser: Browser, url: str, folder: str, window: dict[str, Any]) -> None:
    page = browser.new_context(**window).new_page()
    broken = {}
    for path in PLAIN:
        page.goto(f"{url}/{folder}{path}")
        broken[path] = broken_rules(page)
    page.context.close()
    assert {path: rules for path, rules in broken.items() if rules} == {}
