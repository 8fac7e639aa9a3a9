"""A curator's journey: from a pasted article to drafts, in the app that `make curate` starts."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from components.views.registry import ARGUMENT
from tests.browser.server import running_app

ARTICLE = """Moskow, 28 Oktober 2025

Presiden Rusia Vladimir Putin menerima Menteri Luar Negeri Korea Utara Choe Son Hui di Kremlin pada Senin (27/10/2025).

Menurut KCNA, sekitar 10.000 tentara Korea Utara dikirim ke Rusia.
"""


@pytest.fixture(scope="module")
def desk() -> Iterator[str]:
    with running_app("--", ARGUMENT) as server:
        yield f"{server.url}/?view=curate"


def test_a_curator_pastes_an_article_and_takes_its_drafts_away(browser: Browser, desk: str) -> None:
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    page.goto(desk)
    page.get_by_role("textbox", name="or paste it").fill(ARTICLE)
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("heading", name=re.compile(r"^Dates in the article \(2\)"))).to_be_visible(timeout=30_000)
    expect(page.get_by_text("Senin (27/10/2025)", exact=True)).to_be_visible()
    draft = page.get_by_role("textbox", name="Draft").first
    expect(draft).to_have_value(re.compile("date: '2025-10-27'"))
    expect(page.get_by_role("alert").first).to_contain_text("significance")
    draft.fill(draft.input_value().replace("significance: TODO", "significance: routine"))
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("alert").first).not_to_contain_text("significance")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the drafts").click()
    saved = download.value.path().read_text("utf-8")
    assert "significance: routine" in saved
    assert "date: '2025-10-27'" in saved
    page.close()


def test_a_curator_asks_how_a_date_reads(browser: Browser, desk: str) -> None:
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    page.goto(desk)
    box = page.get_by_role("textbox", name="How does a date read?")
    box.fill("Senin (28/10/2025)")
    box.press("Enter")
    expect(page.get_by_role("alert").first).to_contain_text("Tuesday (Selasa)")
    page.close()
