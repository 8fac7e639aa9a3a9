"""What changed: since a day or a version, corrections named as such, each change with the way to its event."""

from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from loaders import Dataset
from loaders.history.since import days, since
from tests.page import TREATY, notices, open_page, query, texts


def shown(page: AppTest) -> dict[str, pd.DataFrame]:
    """The tables by what stands above them, without the number."""
    names = [header.value.rpartition(" (")[0] for header in page.header]
    return dict(zip(names, (table.value for table in page.dataframe), strict=True))


@pytest.fixture(scope="module")
def first(dataset: Dataset) -> str:
    return dataset.history.versions[0].id


def test_since_the_beginning_every_new_event_and_every_correction_is_there(dataset: Dataset, first: str) -> None:
    page, came = open_page(view="changes", version=first), since(dataset, first)
    assert came is not None
    tables = shown(page)
    assert len(tables["New events"]) == len(came.new)
    assert len(tables["Corrections"]) == len(
        {(id(step), event) for step, event, key in came.changes() if key.sort == "correction"}
    )
    assert " → " in "\n".join(tables["Corrections"]["Change"])
    assert list(tables["Corrections"].columns) == ["Day", "Event", "Change", "Reason"]


def test_without_a_version_it_shows_the_latest_day(dataset: Dataset) -> None:
    latest = days(dataset)[0]
    page = open_page(view="changes")
    came = since(dataset, days(dataset)[1])
    assert came is not None
    assert {step.day for step in came.steps} == {latest}
    assert [table for table in shown(page).values() if not table.empty]


def test_another_day_is_in_the_link(dataset: Dataset) -> None:
    page = open_page(view="changes")
    oldest = days(dataset)[-1]
    page.selectbox(key="version_choice").set_value(oldest).run()
    assert query(page)["version"] == [oldest]
    assert texts(page).count("Since the end of 24 November 2026: ") == 1


def test_it_is_read_in_indonesian_too(first: str) -> None:
    page = open_page(view="changes", version=first, lang="id")
    assert any(header.value.startswith("Koreksi (") for header in page.header)
    assert all("Alasan (Inggris)" in table for table in shown(page).values())  # curators' own words


def test_the_choice_of_views_has_it_only_while_it_is_open() -> None:
    assert "What changed" in labels(open_page(view="changes"))
    page = open_page(view="about")
    assert "What changed" not in labels(page)
    page.button(key="to-changes").click().run()
    assert query(page)["view"] == ["changes"]
    assert "What changed" in labels(page)
    page.button_group(key="view").set_value("list").run()
    assert query(page)["view"] == ["list"]
    assert not page.exception


def labels(page: AppTest) -> list[str]:
    group: Any = page.button_group(key="view")
    return [str(option) for option in group.options]


def test_a_link_of_older_data_says_what_changed_and_leads_there(first: str) -> None:
    page = open_page(view="list", version=first)
    (told,) = [one.value for one in page.info]
    assert told.replace("\\", "").startswith(f"This link was made with the data of 24 November 2026 (version {first}).")
    page.button(key="since-then").click().run()
    assert query(page) == {"view": ["changes"], "version": [first]}


def test_it_can_be_closed_and_is_out_of_the_link_then(first: str) -> None:
    page = open_page(view="list", version=first)
    page.button(key="since-then-close").click().run()
    assert (list(page.info), query(page)) == ([], {"view": ["list"]})


def test_it_says_so_of_the_event_that_is_open(dataset: Dataset, first: str) -> None:
    came = since(dataset, first)
    assert came is not None
    keys = {event: {key.key for _, changed, key in came.changes() if changed == event} for event in came.corrected}
    corrected = next(event for event, changed in keys.items() if changed >= {"date", "note"})
    (told,) = [one.value for one in open_page(view="list", version=first, event=corrected).info]
    told = told.replace("\\", "")
    assert "Corrected in the event that is open: Date: " in told
    assert "Note" in told.partition(" In the event that is open: ")[2]


def test_a_link_of_these_very_data_says_nothing(dataset: Dataset) -> None:
    page = open_page(view="list", version=dataset.version, event=TREATY)
    assert not page.info
    assert not notices(page)


def test_an_unknown_version_is_said_plainly() -> None:
    assert notices(open_page(view="list", version="0123456789ab")) == (
        "The link was made with the data version “0123456789ab”, which is not listed here; what changed since cannot be"
        " told."
    )
