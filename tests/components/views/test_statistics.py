"""Statistics follow the filters and the clock, say the same as tables, and lead to their events."""

import json

import pandas as pd

from components.widgets.dated import as_file
from loaders import Dataset
from loaders.dataset.rhythm import silences
from loaders.dataset.window import coverage
from loaders.selection.answer import select
from loaders.selection.filters import Filters
from tests.page import open_page, query, texts


def test_they_count_what_is_asked_for(dataset: Dataset) -> None:
    page = open_page(view="statistics", kind="claim", lang="id")
    assert not page.exception
    number = len(select(dataset, Filters(kind=("claim",))))
    months, totals = page.get("plotly_chart")
    assert f"{number} peristiwa" in months.proto.alt
    assert json.loads(totals.proto.spec)["data"][0]["y"][-1] == number
    assert "Tidak satu pun dari peristiwa ini merupakan kontak." in texts(page)


def test_silences_are_counted_up_to_the_end_of_what_is_asked_for(dataset: Dataset) -> None:
    page = open_page(view="statistics", to="2024-05")
    assert "up to 31 May 2024" in texts(page)
    days = coverage(dataset)[0], Filters(end="2024-05").last_day
    expected = silences(select(dataset, Filters(end="2024-05")), days)
    table = next(one.value for one in page.dataframe if "Days since" in one.value)
    assert list(table["Days since"]) == list(expected["since"])
    assert list(table["Category"][:2]) == ["All", "Summits"]


def test_the_clock_of_reports_leaves_out_what_has_no_day_of_report() -> None:
    page = open_page(view="statistics", clock="reported")
    assert not page.exception
    assert "are left out, since no page shows when it was published" in texts(page)


def test_the_foot_of_timeline_and_list_leads_there() -> None:
    for view in ("timeline", "list"):
        page = open_page(view=view, category="treaty")
        page.button(key="to-statistics").click().run()
        assert not page.exception
        assert query(page) == {"view": ["statistics"], "category": ["treaty"]}


def test_without_events_there_is_nothing_to_count() -> None:
    page = open_page(view="statistics", category="prisoner", to="2022-12")
    assert not page.exception
    assert not page.get("plotly_chart")


def test_each_year_has_its_number_of_each_category(dataset: Dataset) -> None:
    page = open_page(view="statistics", kind="contact")
    table = next(one.value for one in page.dataframe if "2024" in one.value).set_index("Category")
    contacts = select(dataset, Filters(kind=("contact",)))
    assert table.loc["All", "All"] == len(contacts) == table.loc["All", "2022":"2025"].sum()
    assert [list(ways) for ways in table["⋮"][:2]] == [
        [],
        ["Only this", "Not this"],
    ]  # nothing is filtered by all of them
    assert table.loc["Visits", "All"] == (contacts["category"] == "visit").sum()
    days = contacts.loc[(contacts["category"] == "visit") & (contacts["precision"] == "day"), "earliest"]
    assert table.loc["Visits", "2023"] >= (days.dt.year == 2023).sum() > 0


def test_the_months_stand_in_a_table_too(dataset: Dataset) -> None:
    page = open_page(view="statistics")
    page.session_state["months-fold"] = True
    page.run()
    assert not page.exception
    months = next(one.value for one in page.dataframe if "Month" in one.value)
    assert months["All"].sum() == len(dataset.events) == months["Running total"].iloc[-1]
    assert months["Contact"].sum() == (dataset.events["kind"] == "contact").sum()


def test_a_table_of_days_is_a_clean_file() -> None:
    table = pd.DataFrame({"Last": ["19 June 2024", ""], "Days": [3, 4]})
    file = as_file(table, {"Last": ["2024-06-19", ""]}).decode().splitlines()
    assert file == ["Last,Days,Last (ISO 8601)", "19 June 2024,3,2024-06-19", ",4,"]
    assert [one.label for one in open_page(view="statistics").get("download_button") if "CSV" in one.label]
