"""A curator's journey: from a pasted article to drafts, in the app that `make curate` starts."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from components.views.registry import ARGUMENT
from tests.browser.server import running_app
from tests.browser.visitor import Visitor

ARTICLE = """Moskow, 28 Oktober 2025

Presiden Rusia Vladimir Putin menerima Menteri Luar Negeri Korea Utara Choe Son Hui di Kremlin pada Senin (27/10/2025).

Menurut KCNA, sekitar 10.000 tentara Korea Utara dikirim ke Rusia.
"""


@pytest.fixture(scope="module")
def desk() -> Iterator[str]:
    with running_app("--", ARGUMENT) as server:
        yield f"{server.url}/?view=curate"


@pytest.fixture
def curator(browser: Browser, desk: str) -> Iterator[Visitor]:
    """A curator at the desk."""
    page = browser.new_page(viewport={"width": 1400, "height": 900}, locale="en-GB")
    visitor = Visitor(page, desk)
    page.goto(desk)
    expect(page.get_by_role("textbox", name="How does a date read?")).to_be_visible()
    visitor.settle()
    yield visitor
    page.close()


def test_a_curator_pastes_an_article_and_takes_its_drafts_away(curator: Visitor) -> None:
    page = curator.page
    page.get_by_role("textbox", name="or paste it").fill(ARTICLE)
    with curator.answered():
        page.keyboard.press("Control+Enter")
    expect(page.get_by_role("heading", name=re.compile(r"^Dates in the article \(2\)"))).to_be_visible()
    expect(page.get_by_text("Senin (27/10/2025)", exact=True)).to_be_visible()
    draft = page.get_by_role("textbox", name="Draft").first
    expect(draft).to_have_value(re.compile("date: '2025-10-27'"))
    expect(page.get_by_role("alert").first).to_contain_text("significance")
    draft.fill(draft.input_value().replace("significance: TODO", "significance: routine"))
    with curator.answered():
        draft.press("Control+Enter")
    expect(page.get_by_role("alert").first).not_to_contain_text("significance")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the drafts").click()
    saved = download.value.path().read_text("utf-8")
    assert "significance: routine" in saved
    assert "date: '2025-10-27'" in saved


def test_a_curator_asks_how_a_date_reads(curator: Visitor) -> None:
    box = curator.page.get_by_role("textbox", name="How does a date read?")
    box.fill("Senin (28/10/2025)")
    with curator.answered():
        box.press("Enter")
    expect(curator.page.get_by_role("alert").first).to_contain_text("Tuesday (Selasa)")
