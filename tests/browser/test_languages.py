"""Journeys of readers in Indonesian, whom the page meets in their language and whose links carry it on."""

from collections.abc import Callable

from playwright.sync_api import expect

from loaders import Dataset
from tests.browser.visitor import Visitor

Visit = Callable[..., Visitor]

TREATY = "2024-06-19-treaty-signed-pyongyang"


def test_an_indonesian_browser_is_met_in_indonesian_without_a_word_in_the_link(visit: Visit, dataset: Dataset) -> None:
    reader, number = visit("?view=list", locale="id-ID"), f"{len(dataset.events):,}".replace(",", ".")
    expect(reader.sentence).to_have_text(f"Semua {number} peristiwa, Januari 2022 hingga Oktober 2025")
    expect(reader.page.locator("html")).to_have_attribute("lang", "id")
    expect(reader.page).to_have_title("Daftar · Hubungan Rusia–Korea Utara")
    reader.page.get_by_role("combobox", name="Urutan").click()
    with reader.answered():
        reader.page.get_by_role("option", name="Terbaru").click()
    reader.filter("Pihak", "Choe Son Hui")
    expect(reader.sentence).to_contain_text("melibatkan Choe Son Hui")
    reader.expect_query(view="list", actor="choe-son-hui", order="newest")


def test_the_switch_keeps_the_view_the_filters_and_the_open_event(visit: Visit, dataset: Dataset) -> None:
    reader = visit("?view=list&category=treaty&actor=kim-jong-un")
    with reader.answered():
        reader.page.get_by_role("radio", name="Indonesia", exact=True).click()
    reader.expect_query(view="list", category="treaty", actor="kim-jong-un", lang="id")
    expect(reader.sentence).to_contain_text("peristiwa: tentang perjanjian, melibatkan Kim Jong Un")
    title = dataset.records[TREATY].title["id"]
    with reader.answered():
        reader.page.get_by_role("button", name=title, exact=True).click()
    expect(reader.detail).to_contain_text("Siapa yang mengatakannya")
    reader.press_escape()
    with reader.answered():
        reader.page.get_by_role("radio", name="English", exact=True).click()
    expect(reader.sentence).to_contain_text("events: about treaty, involving Kim Jong Un")


def test_a_shared_link_that_names_its_language_opens_in_it_in_any_browser(visit: Visit) -> None:
    reader = visit(f"?event={TREATY}&lang=id", locale="en-US")
    expect(reader.detail).to_contain_text("19 Juni 2024")
    colleague = visit(f"?event={TREATY}&lang=en", locale="id-ID")
    expect(colleague.detail).to_contain_text("19 June 2024")


def test_the_axis_of_time_names_the_months_in_the_language_of_the_page(visit: Visit) -> None:
    reader = visit("?lang=id")
    expect(reader.page.locator(".st-key-timeline .xtick text").filter(has_text="Okt").first).to_be_visible()
    expect(reader.page.locator(".st-key-timeline .xtick text").filter(has_text="Oct")).to_have_count(0)
