"""The list has the same events as the timeline, in the order that was asked for."""

import json
import re

import pytest
from streamlit.runtime.context import ContextProxy

from components.views.listing import IN_FRAME, STEP
from loaders import Dataset
from loaders.dataset.order import RANKS, in_order
from loaders.language import ENGLISH, language
from loaders.selection.answer import select
from loaders.selection.filters import Filters
from loaders.wording.listed import listed
from loaders.wording.texts import worded
from tests.page import TREATY, open_page, query, titles


def test_the_list_begins_with_the_oldest_event(dataset: Dataset) -> None:
    assert titles(open_page(view="list")) == list(worded(dataset, ENGLISH)["title"][:STEP])


def test_the_list_is_read_in_the_language_of_the_page(dataset: Dataset) -> None:
    assert titles(open_page(view="list", lang="id")) == list(worded(dataset, language("id"))["title"][:STEP])


@pytest.mark.parametrize("order", ["oldest", "newest", "significance"])
def test_an_order_keeps_every_event(dataset: Dataset, order: str) -> None:
    assert sorted(in_order(dataset.events, order)["id"]) == sorted(dataset.events["id"])


def test_newest_first_is_the_reverse_of_oldest_first(dataset: Dataset) -> None:
    assert list(in_order(dataset.events, "newest")["id"]) == list(dataset.events["id"])[::-1]


def test_most_significant_first_stays_oldest_first_among_equals(dataset: Dataset) -> None:
    ordered = in_order(dataset.events, "significance")
    ranks = ordered["significance"].map(RANKS)
    assert ranks.is_monotonic_increasing
    majors = dataset.events.loc[dataset.events["significance"] == "major", "id"]
    assert list(ordered["id"][: len(majors)]) == list(majors)


def test_more_events_are_shown_on_demand_until_none_is_left(dataset: Dataset) -> None:
    page = open_page(view="list", category="summit")
    assert not [one for one in page.button if one.label.startswith("Show ")]
    page = open_page(view="list", category="arms-transfer")
    more = next(one for one in page.button if one.label.startswith("Show "))
    more.click().run()
    assert len(titles(page)) == 2 * STEP


def test_within_another_page_the_list_begins_shorter_and_goes_on_likewise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ContextProxy, "is_embedded", True)  # `AppTest` has no frame to run a page in
    page = open_page(view="list")
    assert len(titles(page)) == IN_FRAME
    page.button(key="lengthen").click().run()
    assert len(titles(page)) == IN_FRAME + STEP


def test_every_entry_says_when_what_and_who_says_so() -> None:
    page = open_page(view="list", event="", category="treaty")
    date, *_ = [one.value for one in page.markdown if one.value.startswith(":small[")]
    assert "-badge[" in date
    assert all(one.value.startswith("Sources: ") for one in page.caption if "Sources" in one.value)


def test_the_order_stands_in_the_link_and_outlives_a_look_at_another_view(dataset: Dataset) -> None:
    page = open_page(view="list")
    page.selectbox(key="order_choice").set_value("newest").run()
    assert query(page) == {"view": ["list"], "order": ["newest"]}
    assert titles(page)[0] == worded(dataset, ENGLISH)["title"].iloc[-1]
    page.button_group(key="view").set_value("about").run()
    page.button_group(key="view").set_value("list").run()
    assert query(page) == {"view": ["list"], "order": ["newest"]}


def test_a_title_opens_its_event() -> None:
    page = open_page(view="list", category="treaty")
    page.button(key="open-list-2024-06-19-treaty-signed-pyongyang").click().run()
    assert query(page)["event"] == ["2024-06-19-treaty-signed-pyongyang"]


def test_the_table_has_the_events_of_the_cards_in_their_order(dataset: Dataset) -> None:
    page = open_page(view="list", form="table", order="newest", category="treaty")
    assert not page.exception
    table = page.dataframe[0].value
    events = select(dataset, Filters(category=("treaty",)))
    assert list(table["Id"]) == list(events["id"])[::-1]
    assert titles(page) == []
    assert query(page) == {"view": ["list"], "form": ["table"], "order": ["newest"], "category": ["treaty"]}


def test_the_table_says_in_the_language_of_the_page_what_an_event_is_and_who_stands_in_it(dataset: Dataset) -> None:
    page = open_page(view="list", form="table", lang="id", event=TREATY)
    assert not page.exception
    table = page.dataframe[0].value.set_index("Id")
    assert table.loc[TREATY, "Jenis"] == "Kontak"
    assert table.loc[TREATY, "Tanggal"] == "2024-06-19 19 Juni 2024"  # of which the words alone are seen
    assert "Kim Jong Un" in table.loc[TREATY, "Pihak"]
    assert "Pyongyang" in table.loc[TREATY, "Tempat"]
    assert table.loc[TREATY, ["Hari pertama", "Hari terakhir"]].tolist() == ["2024-06-19"] * 2
    assert len(table) == len(dataset.events)


def test_the_dates_of_the_table_are_seen_in_words_and_sorted_by_time() -> None:
    table = open_page(view="list", form="table", order="significance", category="treaty").dataframe[0]
    seen = json.loads(table.proto.columns)["Date"]["type_config"]["options"]
    words = {one["value"]: one["label"] for one in seen}
    by_time = table.value.set_index("Date")["First day"].sort_index()
    assert by_time.is_monotonic_increasing
    assert not table.value["First day"].is_monotonic_increasing
    assert words["2024-06-19 19 June 2024"] == "19 June 2024"
    assert set(words) == set(by_time.index)


def test_an_open_end_of_a_date_is_an_empty_cell(dataset: Dataset) -> None:
    table = listed(dataset, worded(dataset, ENGLISH), ENGLISH)
    is_open = dataset.events["latest"].isna()
    assert is_open.any()
    assert set(table.loc[is_open.to_numpy(), "latest"]) == {""}


def test_what_was_searched_for_is_marked_in_cards_and_told_in_the_table() -> None:
    page = open_page(view="list", q="снаряды Kursk", lang="id")
    assert not page.exception
    shown = [*(one.label for one in page.button), *(one.value for one in page.caption)]
    assert any(re.search(r":orange-background\[[^]]*Kursk", one) for one in shown)
    page = open_page(view="list", q="снаряды Kursk", form="table")
    assert page.dataframe[0].value["Found in"].str.contains("»").all()
    assert "Found in" not in open_page(view="list", form="table", category="un").dataframe[0].value


@pytest.mark.parametrize("view", ["timeline", "statistics"])
def test_a_misspelt_search_offers_the_one_that_was_meant(view: str) -> None:
    page = open_page(view=view, q="Lavorv")
    page.button(key="corrected").click().run()
    assert not page.exception
    assert query(page)["q"] == ["Lavrov"]


def test_a_card_leads_to_the_events_with_a_name_of_its_own_or_without_it() -> None:
    page = open_page(view="list", actor="sergei-shoigu", category="visit")
    card = next(menu for menu in page.menu_button if "Place: Pyongyang" in menu.options)
    card.click(("place", "pyongyang")).run()
    next(one for one in page.button if one.label == "Not this").click().run()
    assert query(page) == {
        "view": ["list"],
        "actor": ["sergei-shoigu"],
        "category": ["visit"],
        "not_place": ["pyongyang"],
    }
    assert not page.exception
