"""The view of numbers follows the filters and leads from every statement to its event."""

from itertools import accumulate

import pytest

from components.views.numbers import MIXED, WIDTHS
from components.widgets.row_menu import SLIM
from loaders import Dataset
from loaders.dataset.numbers import numbers_frame
from loaders.model import vocabulary
from tests.page import open_page, query, texts


def test_the_quantity_most_often_stated_is_shown_at_first(dataset: Dataset) -> None:
    page = open_page(view="numbers")
    assert not page.exception
    most = numbers_frame(dataset, dataset.events)["quantity"].value_counts().index[0]
    assert page.selectbox(key="quantity_choice").value == most
    assert page.get("plotly_chart")


def test_the_table_says_who_how_much_when_through_whom_and_who_denies(dataset: Dataset) -> None:
    page = open_page(view="numbers")
    page.selectbox(key="quantity_choice").select("troops-killed").run()
    table = page.dataframe[1].value
    headings = ["Who", "⋮", "How much", "Stated", "Denied by", "Event", "Note", "Camp", "Through"]
    assert list(table.columns) == headings
    anonymous = set(dataset.claims.loc[dataset.claims["by"] == "", "by_name"])
    assert [len(ways) > 0 for ways in table["⋮"]] == [name not in anonymous for name in table["Who"]]
    assert len(table) == (dataset.claims["quantity"] == "troops-killed").sum()


def test_who_denied_which_number_is_told_of_all_quantities_at_once(dataset: Dataset) -> None:
    numbers = numbers_frame(dataset, dataset.events)
    answered = numbers[numbers["denied_by"] != ""]
    table = open_page(view="numbers", quantity="railcars").dataframe[-1].value
    assert sorted(table["Denied by"]) == sorted(answered["denied_by"])
    assert answered["quantity"].nunique() > 1
    assert any(amount.endswith(" shells") for amount in table["How much"])


@pytest.mark.parametrize("narrow", [False, True])
def test_who_denied_is_seen_without_scrolling(narrow: bool) -> None:
    widths = WIDTHS[narrow]
    seen = list(accumulate(widths.values()))[list(widths).index("denied_by")]
    assert seen + SLIM <= {False: 938, True: 350}[narrow]
    assert narrow or sum(widths.values()) + SLIM <= 938, "and which event, and its note"


def test_what_is_counted_is_written_as_it_is_elsewhere() -> None:
    offered = " ".join(open_page(view="numbers").selectbox(key="quantity_choice").options)
    assert "US dollars" in offered
    assert "Per cent of Russia's shells" in offered


def test_a_link_opens_the_numbers_of_one_quantity(dataset: Dataset) -> None:
    page = open_page(view="numbers", quantity="troops-killed")
    assert page.selectbox(key="quantity_choice").value == "troops-killed"
    assert len(page.dataframe[1].value) == (dataset.claims["quantity"] == "troops-killed").sum()


def test_the_chosen_quantity_stands_in_the_link_and_outlives_other_views() -> None:
    page = open_page(view="numbers")
    assert "quantity" not in query(page)
    page.selectbox(key="quantity_choice").select("troops-killed").run()
    assert query(page) == {"view": ["numbers"], "quantity": ["troops-killed"]}
    page.button_group(key="view").set_value("list").run()
    page.button_group(key="view").set_value("numbers").run()
    assert page.selectbox(key="quantity_choice").value == "troops-killed"


def test_a_quantity_that_these_events_do_not_state_is_said_and_kept_for_others() -> None:
    page = open_page(view="numbers", quantity="containers", category="casualty")
    assert "No number of containers is stated in these events." in texts(page)
    assert page.selectbox(key="quantity_choice").value != "containers"
    page.multiselect(key="category").set_value([]).run()
    assert page.selectbox(key="quantity_choice").value == "containers"


def test_every_claimant_has_its_latest_figure(dataset: Dataset) -> None:
    page = open_page(view="numbers")
    latest, every = (frame.value for frame in page.dataframe[:2])
    assert set(latest["Who"]) == set(every["Who"])


def test_the_numbers_follow_the_filters() -> None:
    page = open_page(view="numbers", category="casualty")
    offered = page.selectbox(key="quantity_choice").options
    assert any(option.startswith("Troops killed") for option in offered)
    assert not any(option.startswith("Containers") for option in offered)


def test_events_without_a_number_say_so_and_which_filter_to_leave_out(dataset: Dataset) -> None:
    page = open_page(view="numbers", category="summit")
    assert not page.exception
    assert [one.proto.title for one in page.info] == ["No number is stated in these events."]
    assert page.button(key="relax-category").label == f"Without “Category”: {len(dataset.claims)} statements"
    page.button(key="relax-category").click().run()
    assert page.get("plotly_chart")


def test_what_is_counted_in_different_things_is_never_set_on_one_axis() -> None:
    page = open_page(view="numbers")
    page.selectbox(key="quantity_choice").select(MIXED).run()
    assert not page.get("plotly_chart")
    assert "count different things" in texts(page)
    assert MIXED in vocabulary.QUANTITIES
