from datetime import date

import pytest

from components.views.timeline.zoom import SINCE_TREATY, WHOLE, presets
from loaders import Dataset
from loaders.dataset.as_known import known_on
from loaders.dataset.window import Window, coverage, fitted, of_month, shifted
from loaders.selection.filters import Filters
from tests.page import TREATY, notices, open_page, query

LIMITS = date(2022, 1, 1), date(2025, 10, 31)


def window(first: str, last: str) -> Window:
    return date.fromisoformat(first), date.fromisoformat(last)


def test_all_each_year_and_the_time_since_the_treaty_are_on_offer(dataset: Dataset) -> None:
    assert presets(dataset, Filters()) == {
        WHOLE: LIMITS,
        "2022": window("2022-01-01", "2022-12-31"),
        "2023": window("2023-01-01", "2023-12-31"),
        "2024": window("2024-01-01", "2024-12-31"),
        "2025": window("2025-01-01", "2025-10-31"),
        SINCE_TREATY: window("2024-06-01", "2025-10-31"),
    }


@pytest.mark.parametrize(
    ("filters", "whole"),
    [
        (Filters(start="2024-10", end="2024-12"), window("2024-10-01", "2024-12-31")),
        (Filters(start="2025"), window("2025-01-01", "2025-10-31")),
        (Filters(end="2026"), LIMITS),  # nothing is drawn beyond what is covered
        (Filters(start="2026"), LIMITS),  # nothing is asked for that is covered
    ],
)
def test_all_means_all_the_time_that_the_filters_ask_for(dataset: Dataset, filters: Filters, whole: Window) -> None:
    assert presets(dataset, filters)[WHOLE] == whole


@pytest.mark.parametrize(
    ("filters", "name", "expected"),
    [
        (Filters(), WHOLE, window("2022-01-01", "2025-12-13")),
        (Filters(), "2025", window("2025-01-01", "2025-12-13")),
        # what happened within a month may have been reported long after it
        (Filters(start="2024-10", end="2024-10"), WHOLE, window("2024-09-30", "2025-12-13")),
    ],
)
def test_what_is_drawn_beyond_the_days_asked_for_is_on_offer_too(
    dataset: Dataset, filters: Filters, name: str, expected: Window
) -> None:
    reach = window("2024-09-30", "2025-12-13")
    assert presets(dataset, filters, reach)[name] == expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (("2024-09-03", "2024-12-20"), window("2024-09-03", "2024-12-20")),
        (("2021-12-20", "2022-03-01"), window("2022-01-01", "2022-03-01")),  # begun in the margin
        (("2024-06-19", "2024-06-19"), window("2024-06-16", "2024-06-22")),  # never less than a week
        (("2025-10-31", "2025-10-31"), window("2025-10-28", "2025-10-31")),  # less only at the very end
        (("2026-01-01", "2026-03-01"), None),  # nothing of it is covered
    ],
)
def test_a_window_is_fitted_into_the_covered_days(days: tuple[str, str], expected: Window | None) -> None:
    assert fitted(window(*days), LIMITS) == expected


@pytest.mark.parametrize(
    ("month", "expected"),
    [
        ("2024-10", window("2024-10-01", "2024-10-31")),
        ("2024-02", window("2024-02-01", "2024-02-29")),
        ("2023-12", window("2023-12-01", "2023-12-31")),
    ],
)
def test_a_month_is_its_own_days(month: str, expected: Window) -> None:
    assert of_month(month) == expected


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (1, window("2024-07-01", "2025-06-30")),
        (-1, window("2023-07-03", "2024-07-01")),
    ],
)
def test_a_step_moves_the_window_by_half_its_length(step: int, expected: Window) -> None:
    moved = shifted(window("2024-01-01", "2024-12-31"), LIMITS, step)
    assert moved[1] - moved[0] == date(2024, 12, 31) - date(2024, 1, 1)
    assert abs(moved[0] - expected[0]).days <= 1


@pytest.mark.parametrize(("step", "edge"), [(-1, LIMITS[0]), (1, LIMITS[1])])
def test_a_step_never_leaves_what_is_covered(step: int, edge: date) -> None:
    near = window("2022-01-05", "2025-10-25")
    moved = shifted(near, LIMITS, step)
    assert edge in moved
    assert shifted(moved, LIMITS, step) == moved


def test_a_year_is_shown_and_left_again_and_survives_the_opening_of_an_event() -> None:
    page = open_page()
    assert page.session_state["preset"] == WHOLE
    page.button_group(key="preset").set_value("2024").run()
    assert page.session_state["zoom"] == window("2024-01-01", "2024-12-31")
    page.session_state["event"] = TREATY
    page.run()
    assert page.session_state["preset"] == "2024"
    next(one for one in page.button if one.label == "Reset zoom").click().run()
    assert page.session_state["preset"] == WHOLE
    assert not page.exception


def test_of_the_record_of_a_day_no_later_year_is_on_offer(dataset: Dataset) -> None:
    known = known_on(dataset, date(2024, 10, 20))
    assert list(presets(known, Filters())) == [WHOLE, "2022", "2023", "2024", SINCE_TREATY]
    assert presets(known, Filters())[WHOLE] == window("2022-01-01", "2024-10-20")
    assert coverage(known_on(dataset, date(2021, 1, 1))) == window("2022-01-01", "2022-01-01")


def test_the_part_of_time_stands_in_the_link_and_is_read_from_it() -> None:
    page = open_page()
    page.button_group(key="preset").set_value("2024").run()
    assert query(page) == {"zoom": ["2024-01-01/2024-12-31"]}
    page = open_page(zoom="2024-01-01/2024-12-31")
    assert page.session_state["preset"] == "2024"
    assert notices(page) == ""


@pytest.mark.parametrize("zoom", ["2024-12-31/2024-01-01", "2024", "2024-01/2024-02", "2024-01-01/..", "now", "/"])
def test_a_part_of_time_that_is_none_is_named_and_ignored(zoom: str) -> None:
    page = open_page(zoom=zoom)
    assert f"“{zoom}”, which is no stretch of days" in notices(page)
    assert page.session_state["preset"] == WHOLE


def test_the_days_covered_are_those_of_the_chronology(dataset: Dataset) -> None:
    assert coverage(dataset) == LIMITS
