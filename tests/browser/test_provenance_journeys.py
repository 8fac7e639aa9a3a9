"""Journeys of readers who ask who says so, how many were counted, and what was known when."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from loaders import Dataset
from loaders.selection.answer import select
from loaders.selection.filters import Filters
from tests.browser.visitor import Visitor

Visit = Callable[..., Visitor]

SUSPECTED = "2024-10-08-kim-yong-hyun-deployment-likely"
ANNOUNCED = "2024-10-18-nis-announces-12000-plan"
KILLED = "2025-04-30-nis-600-dead-4700-casualties"


def count(dataset: Dataset, **filters: object) -> str:
    """How the sentence begins for these filters."""
    return f"{len(select(dataset, Filters(**filters)))} of {len(dataset.events):,} events"  # type: ignore[arg-type]


def test_a_reader_asks_for_what_both_capitals_attest(visit: Visit, dataset: Dataset) -> None:
    reader = visit()
    reader.page.get_by_test_id("stSidebar").get_by_text("Attested by both Moscow and Pyongyang", exact=True).click()
    expect(reader.sentence).to_have_text(
        f"{count(dataset, attested='both')}: attested by both Moscow and Pyongyang",
    )
    reader.expect_query(attested="both")


def test_a_cell_of_who_credits_whom_leads_to_those_events_on_the_timeline(visit: Visit, dataset: Dataset) -> None:
    reader = visit()
    with reader.answered():
        reader.page.get_by_role("radio", name="Sources").click()
    expect(reader.page.get_by_role("heading", name="Who credits whom")).to_be_visible()
    reader.click_mark("crediting", "kbs-world", "kcna")
    expect(reader.sentence).to_have_text(
        f"{count(dataset, source=('kbs-world',), credits=('kcna',))}: published by KBS World, crediting KCNA"
    )
    expect(reader.page.get_by_role("radio", name="Timeline")).to_be_checked()
    reader.expect_query(source="kbs-world", credits="kcna")


def test_a_number_of_troops_killed_is_followed_to_its_event(visit: Visit, dataset: Dataset) -> None:
    reader = visit("?view=numbers&quantity=troops-killed")
    stated = int((dataset.claims["quantity"] == "troops-killed").sum())
    counted = reader.page.get_by_role("combobox", name="What is counted")
    counted.wait_for()
    expect(counted).to_have_value(f"Troops killed ({stated})")
    reader.click_mark("numbers", KILLED)
    expect(reader.detail).to_contain_text(dataset.records[KILLED].title["en"])
    expect(reader.detail).to_contain_text("600 troops killed: National Intelligence Service (South Korea)")
    reader.expect_query(view="numbers", quantity="troops-killed", event=KILLED)


def test_a_statement_opens_its_event_again_and_again_from_its_mark_and_from_anywhere_in_its_row(visit: Visit) -> None:
    reader = visit("?view=numbers&quantity=troops-killed")
    for chart in ("numbers", "numbers-1"):
        reader.click_mark(chart, KILLED)
        reader.expect_query(view="numbers", quantity="troops-killed", event=KILLED)
        reader.press_escape()
    for table, right in (("table-latest-2", 40), ("table-latest-3", 700)):
        rows = reader.page.locator(f".st-key-{table}")
        rows.scroll_into_view_if_needed()
        reader.settle()
        with reader.answered():
            rows.click(position={"x": right, "y": 80})
        expect(reader.detail).to_be_visible()
        reader.press_escape()


@pytest.mark.parametrize(
    ("day", "words", "suspected", "announced", "turns", "not_yet"),
    [
        (
            "2024-10-20",
            "20 October 2024",
            "✕ Disputed",
            "○ Reported",
            ["Denied on 10 October 2024 by Kremlin"],
            "Confirmed on",
        ),
        (
            "2025-05-01",
            "1 May 2025",
            "● Confirmed",
            "● Confirmed",
            ["Denied on 10 October 2024 by Kremlin", "Confirmed on 28 April 2025"],
            "no page shows the day",
        ),
    ],
)
def test_the_troops_stand_as_they_did_on_the_day(
    visit: Visit,
    dataset: Dataset,
    day: str,
    words: str,
    suspected: str,
    announced: str,
    turns: list[str],
    not_yet: str,
) -> None:
    reader = visit(f"?as_of={day}&category=deployment&view=list")
    expect(reader.sentence).to_contain_text(f"events as known on {words}: about troops")
    title = dataset.records[SUSPECTED].title["en"]
    expect(reader.entry(title)).to_contain_text(suspected)
    expect(reader.entry(dataset.records[ANNOUNCED].title["en"])).to_contain_text(announced)
    with reader.answered():
        reader.page.get_by_role("button", name=title, exact=True).click()
    expect(reader.detail).to_contain_text("How it stood")
    for turn in turns:
        expect(reader.detail).to_contain_text(turn)
    expect(reader.detail).not_to_contain_text(not_yet)


def test_the_timeline_shows_when_events_were_first_reported(visit: Visit, dataset: Dataset) -> None:
    reader = visit("?category=deployment&from=2024-10")
    with reader.answered():
        reader.page.get_by_text("When it was first reported", exact=True).click()
    expect(reader.page.get_by_text("Each event stands on the first day on which")).to_be_visible()
    reader.page.mouse.move(*reader.place_of("timeline", SUSPECTED))
    shown = dataset.provenance.set_index("event")["first_published"][SUSPECTED]
    expect(reader.page.locator(".hoverlayer")).to_contain_text(
        f"8 October 2024; first reported {shown.day} October 2024"
    )
    reader.expect_query(category="deployment", **{"from": "2024-10"}, clock="reported")
    with reader.answered():
        reader.page.go_back()
    expect(reader.page.get_by_text("Each event stands on the first day on which")).to_have_count(0)


def test_on_a_phone_the_clock_fits_the_screen(visit: Visit) -> None:
    reader = visit("?view=timeline&clock=reported", phone=True)
    left, right = reader.edges(reader.page.get_by_text("When it was first reported", exact=True))
    assert 0 <= left < right <= 390
