"""Journeys of readers through the real page in a real browser."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from components.figures.finger import MOST
from loaders import Dataset
from loaders.selection.answer import select
from loaders.selection.filters import Filters
from tests.browser.measures import TIMELINE
from tests.browser.visitor import CHART, Visitor

TREATY = "2024-06-19-treaty-signed-pyongyang"
TREATY_TITLE = "Putin and Kim sign the Comprehensive Strategic Partnership Treaty"

Visit = Callable[..., Visitor]


def count(dataset: Dataset, **filters: object) -> str:
    """How the sentence begins for these filters."""
    return f"{len(select(dataset, Filters(**filters)))} of {len(dataset.events):,} events"  # type: ignore[arg-type]


def test_a_reader_opens_the_page_and_sees_how_many_events_there_are(visit: Visit, dataset: Dataset) -> None:
    reader = visit()
    expect(reader.sentence).to_have_text(f"All {len(dataset.events):,} events, January 2022 to October 2025")
    expect(reader.page.locator(CHART)).to_be_visible()
    expect(reader.page.get_by_test_id("stException")).to_have_count(0)


def test_a_name_typed_in_another_script_and_enter_ask_for_that_one_actor(visit: Visit, dataset: Dataset) -> None:
    reader = visit("?view=list")
    actor = reader.page.get_by_role("combobox", name="Actor", exact=True)
    reader.press(actor)
    actor.press_sequentially("최선희")
    expect(reader.page.get_by_role("option")).to_have_text(re.compile("^Choe Son Hui "))
    with reader.answered():
        actor.press("Enter")
    expect(reader.sentence).to_contain_text(count(dataset, actor=("choe-son-hui",)))
    reader.expect_query(view="list", actor="choe-son-hui")


def test_a_reader_filters_by_kcna_as_publisher_or_credited(visit: Visit, dataset: Dataset) -> None:
    reader = visit()
    reader.filter("Source", "KCNA")
    expect(reader.sentence).to_contain_text(count(dataset, source=("kcna",)))
    published = dataset.outlets.query("outlet == 'kcna' and role == 'published'")["event"].nunique()
    assert len(select(dataset, Filters(source=("kcna",)))) > published  # the credited ones are among them


def test_a_reader_searches_in_korean(visit: Visit, dataset: Dataset) -> None:
    reader = visit("?view=list")
    search = reader.page.get_by_role("textbox", name="Search")
    search.fill("김정은")
    search.press("Enter")
    expect(reader.sentence).to_contain_text("matching “김정은”")
    expect(reader.sentence).to_contain_text(count(dataset, q="김정은"))


def test_a_reader_clicks_a_marker_and_reads_who_says_so(visit: Visit) -> None:
    reader = visit()
    reader.click_marker(TREATY)
    expect(reader.detail).to_contain_text(TREATY_TITLE)
    expect(reader.detail).to_contain_text("Who says so")
    expect(reader.detail).to_contain_text("TASS")
    expect(reader.detail.get_by_role("link").first).to_have_attribute("href", re.compile("^https?://"))
    reader.expect_query(event=TREATY)


def test_a_marker_can_be_clicked_again_after_its_event_was_closed(visit: Visit) -> None:
    reader = visit("?category=treaty")
    for _ in range(2):
        reader.click_marker(TREATY)
        expect(reader.detail).to_contain_text(TREATY_TITLE)
        reader.press_escape()


def test_at_a_desk_the_chart_stays_in_sight_and_in_use_beside_an_open_event(visit: Visit) -> None:
    reader = visit(f"?category=treaty&event={TREATY}", width=1280)
    _, right = reader.edges(reader.page.locator(CHART))
    left, edge = reader.edges(reader.detail)
    assert right <= left < edge <= 1280
    histogram, *_ = reader.page.locator(CHART).evaluate(TIMELINE)
    assert histogram < 350  # the legend has gone below the clock, and is no column of single words beside it
    ratified = "2024-11-11-kim-jong-un-ratifies-treaty"
    reader.click_marker(ratified)
    reader.expect_query(category="treaty", event=ratified)
    expect(reader.detail.get_by_role("heading").first).not_to_have_text(TREATY_TITLE)
    reader.press_escape()
    reader.expect_query(category="treaty")


def test_the_keyboard_is_led_into_the_event_and_back_to_the_title_that_opened_it(visit: Visit) -> None:
    reader = visit("?view=list&category=treaty")
    opening = reader.page.locator("[class*='st-key-open-list-'] button").first
    opening.focus()
    with reader.answered():
        reader.page.keyboard.press("Enter")
    expect(reader.detail).to_be_focused()
    reader.press_escape()
    expect(opening).to_be_focused()


def test_a_copied_link_shows_a_colleague_the_same_sentence_and_the_same_event(visit: Visit) -> None:
    reader = visit("?view=list&category=treaty&actor=kim-jong-un")
    with reader.answered():
        reader.page.get_by_role("button", name=TREATY_TITLE).click()
    expect(reader.detail).to_contain_text(TREATY_TITLE)
    reader.detail.get_by_text("Share and cite").click()
    link = reader.detail.locator("code").filter(has_text=re.compile("^http")).first.inner_text()
    colleague = visit(link.removeprefix(reader.url).removeprefix("/"))
    expect(colleague.sentence).to_have_text(reader.sentence.inner_text())
    expect(colleague.detail).to_contain_text(TREATY_TITLE)
    colleague.expect_query(view="list", category="treaty", actor="kim-jong-un", event=TREATY)
    reader.expect_query(view="list", category="treaty", actor="kim-jong-un", event=TREATY)


def test_back_undoes_the_last_change_and_forward_redoes_it(visit: Visit, dataset: Dataset) -> None:
    reader = visit("?view=list")
    everything = reader.sentence.inner_text()
    reader.filter("Place", "Pyongyang")
    expect(reader.sentence).to_contain_text(count(dataset, place=("pyongyang",)))
    reader.expect_query(view="list", place="pyongyang")
    with reader.answered():
        reader.page.go_back()
    expect(reader.sentence).to_have_text(everything)
    with reader.answered():
        reader.page.go_forward()
    expect(reader.sentence).to_contain_text(count(dataset, place=("pyongyang",)))


def test_a_retired_id_opens_its_event_under_the_current_one_and_back_leads_away(visit: Visit, dataset: Dataset) -> None:
    retired, current = next((old, new) for old, new in dataset.current_ids.items() if old != new)
    reader = visit("?view=list")
    reader.open(f"?event={retired}")
    expect(reader.detail).to_contain_text(dataset.records[current].title["en"])
    reader.expect_query(event=current)
    reader.page.go_back()
    reader.expect_query(view="list")
    expect(reader.detail).to_have_count(0)


def test_a_narrow_window_of_a_desk_gets_the_list_too(visit: Visit) -> None:
    reader = visit(width=390)
    expect(reader.page.get_by_role("combobox", name="Order")).to_be_visible()


@pytest.mark.parametrize("dark", [False, True])
def test_on_a_phone_the_list_comes_first_and_nothing_is_cut_off(visit: Visit, dark: bool) -> None:
    reader = visit(phone=True, dark=dark)
    expect(reader.page.get_by_role("combobox", name="Order")).to_be_visible()
    overflow = reader.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert overflow == 0


def test_on_a_phone_the_filters_are_one_tap_away(visit: Visit, dataset: Dataset) -> None:
    reader = visit(phone=True)
    reader.press(reader.filters_of_a_phone)
    reader.settle()
    reader.filter("Source", "KCNA")
    found = len(select(dataset, Filters(source=("kcna",))))
    with reader.answered():
        reader.press(reader.page.get_by_role("button", name=f"Show {found} events"))
    expect(reader.detail).to_have_count(0)
    expect(reader.sentence).to_contain_text(count(dataset, source=("kcna",)))


def test_on_a_phone_the_first_event_and_the_first_marker_are_in_sight_and_the_chart_fits(visit: Visit) -> None:
    reader = visit(phone=True)
    title = reader.page.locator("[class*='st-key-open-list-'] button").first
    assert title.bounding_box()["y"] < 380  # type: ignore[index]
    reader.open("?view=timeline")
    _, first, _, _ = reader.page.locator(CHART).evaluate(TIMELINE)
    assert first < 560
    left, right = reader.edges(reader.page.locator(CHART))
    assert 0 <= left < right <= 390


def test_a_tap_on_a_crowd_offers_the_nearest_few_by_title(visit: Visit) -> None:
    reader = visit("?view=timeline", phone=True)
    offered = reader.page.locator("[class*='st-key-open-crowd-'] button")
    for _ in range(2):  # the same spot asks again after nothing was chosen
        with reader.answered():
            reader.page.touchscreen.tap(*reader.place_of("timeline", TREATY))
        expect(offered.first).to_contain_text(TREATY_TITLE)
        assert 2 <= offered.count() <= MOST
        reader.expect_query(view="timeline")
        reader.press_escape()
    with reader.answered():
        reader.page.touchscreen.tap(*reader.place_of("timeline", TREATY))
    title = offered.nth(1).locator("strong").inner_text()
    reader.press(offered.nth(1))
    expect(reader.detail.get_by_role("heading").first).to_have_text(title)


def test_a_mouse_opens_the_marker_that_it_clicks_in_a_narrow_window_too(visit: Visit) -> None:
    reader = visit("?view=timeline", width=390)
    reader.click_marker(TREATY)
    expect(reader.detail.get_by_role("heading").first).to_have_text(TREATY_TITLE)


@pytest.mark.parametrize("code", ["en", "id"])
def test_at_a_desk_the_first_screen_tells_the_story(visit: Visit, code: str) -> None:
    reader = visit(f"?lang={code}")
    reader.page.locator(CHART).wait_for()
    reader.settle()
    histogram, _, above_the_fold, foot = reader.page.locator(CHART).evaluate(TIMELINE)
    assert histogram <= 210
    assert above_the_fold >= 250
    assert foot <= 1400


def test_the_page_asks_nobody_but_its_own_server(visit: Visit) -> None:
    reader = visit()
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(request.url))
    reader.open(f"?event={TREATY}")
    expect(reader.detail).to_contain_text(TREATY_TITLE)
    foreign = [
        one for one in asked if not one.startswith((reader.url, "data:", "blob:", reader.url.replace("http", "ws")))
    ]
    assert foreign == []


def test_an_event_can_be_opened_and_left_with_the_keyboard_alone(visit: Visit) -> None:
    reader = visit("?view=list&category=summit")
    first = reader.page.locator("[class*='st-key-open-list-'] button").first
    first.focus()
    with reader.answered():
        reader.page.keyboard.press("Enter")
    heading = reader.detail.get_by_role("heading").first
    expect(heading).to_have_text(first.inner_text())
    with reader.answered():
        reader.page.keyboard.press("ArrowRight")
    expect(heading).not_to_have_text(first.inner_text())
    reader.press_escape()
