"""The plain pages, as a reader finds them whose browser runs no script."""

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

TREATY = "2024-06-19-treaty-signed-pyongyang"
TITLE = "Putin and Kim sign the Comprehensive Strategic Partnership Treaty"


@pytest.fixture
def reader(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open a window that runs no script, on a desk or on a phone."""
    opened: list[BrowserContext] = []

    def window(width: int = 1400, height: int = 900, *, dark: bool = False) -> Page:
        scheme = "dark" if dark else "light"
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, java_script_enabled=False
        )
        opened.append(context)
        return context.new_page()

    yield window
    for context in opened:
        context.close()


def test_the_record_is_read_without_a_script_from_its_first_page_to_a_source(reader: Callable[..., Page], url: str):
    page = reader()
    page.goto(f"{url}/?event={TREATY}&lang=en")
    page.get_by_role("link", name=TITLE).click()
    expect(page.get_by_role("heading", level=1, name=TITLE)).to_be_visible()
    page.get_by_role("link", name="Russia–North Korea contacts").click()
    page.get_by_title("June 2024").click()
    expect(page.get_by_role("heading", level=1, name="June 2024")).to_be_visible()
    page.get_by_role("link", name=TITLE).click()
    expect(page.get_by_role("heading", name="Who says so")).to_be_visible()
    source = page.locator(".sources a[rel=external]").first
    assert urlsplit(str(source.get_attribute("href"))).scheme in {"http", "https"}
    page.get_by_role("link", name="Kim Jong Un", exact=True).first.click()
    expect(page.get_by_role("heading", level=1, name="Kim Jong Un")).to_be_visible()
    page.get_by_role("link", name="Indonesia").click()
    expect(page.get_by_role("link", name="Buka di dasbor")).to_have_attribute(
        "href", "../../../?actor=kim-jong-un&lang=id"
    )


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(
    "path", ["", f"events/{TREATY}", "months/2024-10", "actors/", "outlets/kcna", "numbers/troops-deployed", "about"]
)
def test_no_plain_page_is_wider_than_a_phone(reader: Callable[..., Page], url: str, path: str, dark: bool):
    page = reader(390, 844, dark=dark)
    page.goto(f"{url}/record/{path}")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
