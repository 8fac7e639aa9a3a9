"""The link and the widgets hold one state: what one of them changes, the other follows."""

import pytest
from streamlit.testing.v1 import AppTest

from loaders import Dataset
from tests.page import open_page, query, sentence, texts, titles

SET_BY_LINKS = [
    ({"q": "treaty"}, "q", "treaty", "a text"),
    ({"kind": ["claim", "denial"]}, "kind", ["claim", "denial"], "a list"),
    ({"window": "certain", "from": "2024"}, "window", True, "a switch"),
    ({"actors": "all", "actor": ["kim-jong-un", "vladimir-putin"]}, "actors", True, "another"),
    ({"attested": "both"}, "attested", True, "and another"),
    ({"origins": "3"}, "origins", 3, "a number"),
    ({"state": "only"}, "state_media", "only", "a word"),
    ({"not_actor": "kim-jong-un"}, "not_actor", ["kim-jong-un"], "what is left out"),
]


@pytest.mark.parametrize(("link", "key", "held"), [pytest.param(*case, id=reason) for *case, reason in SET_BY_LINKS])
def test_a_link_sets_its_widget_and_the_page_writes_the_same_link_again(link, key, held):
    page = open_page(view="list", **link)
    assert page.session_state[key] == held
    page.selectbox(key="order_choice").set_value("newest").run()
    assert query(page) == {"view": ["list"], "order": ["newest"]} | {
        name: [value] if isinstance(value, str) else value for name, value in link.items()
    }


@pytest.mark.parametrize(
    ("typed", "linked"),
    [
        ("2024-06-02", "2024-06-02"),
        ("2024", "2024"),
        ("19 June 2024", "2024-06-19"),
        ("Juni 2024", "2024-06"),
        ("19.06.2024", "2024-06-19"),
    ],
)
def test_a_day_a_month_or_a_year_may_be_typed_as_people_write_them(typed, linked):
    page = open_page(view="list")
    page.text_input(key="start").set_value(typed).run()
    assert query(page) == {"view": ["list"], "from": [linked]}
    assert page.text_input(key="start").value == typed


@pytest.mark.parametrize("typed", ["yesterday", "since 2024", "2024-13", "[2024-01..2024-02]", "*June*"])
def test_what_is_no_day_month_or_year_is_named_and_asks_for_nothing(typed):
    page = open_page(view="list")
    page.text_input(key="end").set_value(typed).run()
    assert f"“{typed}” is not read as a day, a month or a year" in texts(page)
    assert query(page) == {"view": ["list"]}


def test_a_month_of_the_link_stays_a_month_until_another_day_is_typed():
    page = open_page(view="list", **{"from": "2024-06", "to": "2024-06"})
    assert sentence(page).endswith(": June 2024")
    page.text_input(key="q").set_value("kim").run()
    assert query(page)["from"] == ["2024-06"]
    page.text_input(key="start").set_value("2024-06-02").run()
    assert query(page)["from"] == ["2024-06-02"]
    assert query(page)["to"] == ["2024-06"]


def test_a_change_sent_before_the_browser_heard_of_the_last_link_does_not_undo_it():
    page = open_page(view="list")
    page.text_input(key="q").set_value("kim").run()
    assert query(page) == {"view": ["list"], "q": ["kim"]}
    del page.query_params["q"]  # the address as the browser still had it
    page.pills(key="kind").set_value(["claim"]).run()
    assert query(page) == {"view": ["list"], "q": ["kim"], "kind": ["claim"]}


def test_a_width_told_before_the_browser_heard_of_the_last_link_does_not_undo_it():
    page = open_page(view="list")
    page.text_input(key="q").set_value("kim").run()
    del page.query_params["q"]
    page.session_state["canvas"] = {"width": 700}
    page.run()
    assert page.text_input(key="q").value == "kim"


def test_back_comes_alone_and_undoes_the_last_change():
    page = open_page(view="list")
    page.text_input(key="q").set_value("kim").run()
    del page.query_params["q"]
    page.run()
    assert page.text_input(key="q").value == ""


def test_what_only_one_view_shows_outlives_the_others():
    page = open_page(clock="reported")
    page.segmented_control(key="view").set_value("list").run()
    assert query(page) == {"view": ["list"], "clock": ["reported"]}
    page.segmented_control(key="view").set_value("timeline").run()
    assert page.toggle(key="clock").value


def test_the_list_of_what_is_left_out_is_sent_to_those_only_who_ask_for_it():
    page = open_page(view="list")
    assert "not_actor" not in {one.key for one in page.multiselect}
    page.toggle(key="leaving_out").set_value(True).run()
    page.multiselect(key="not_actor").select("kim-jong-un").run()
    assert query(page)["not_actor"] == ["kim-jong-un"]
    assert "without Kim Jong Un" in sentence(page)
    page.button(key="chip-not_actor-kim-jong-un").click().run()
    assert sentence(page).startswith("All ")


# Languages


def language_of(page: AppTest) -> str:
    return str(page.segmented_control(key="lang_choice").value)


def test_the_page_is_in_the_language_of_the_link_and_keeps_it(dataset: Dataset):
    page = open_page(view="list", lang="id", category="treaty")
    assert language_of(page) == "id"
    views = ["Lini masa", "Daftar", "Angka", "Sumber", "Peta", "Jaringan", "Kisah", "Tentang"]
    assert page.segmented_control(key="view").options == views
    page.text_input(key="q").set_value("Kim").run()
    assert query(page) == {"view": ["list"], "lang": ["id"], "category": ["treaty"], "q": ["Kim"]}


def test_a_link_without_a_language_is_read_in_that_of_the_browser_and_does_not_name_it(monkeypatch):
    monkeypatch.setattr("streamlit.runtime.context.ContextProxy.locale", "id-ID")
    page = open_page(view="list")
    assert language_of(page) == "id"
    page.text_input(key="q").set_value("Kim").run()
    assert query(page) == {"view": ["list"], "q": ["Kim"]}


def test_a_language_that_no_catalogue_has_leaves_the_choice_to_the_browser(monkeypatch):
    monkeypatch.setattr("streamlit.runtime.context.ContextProxy.locale", "id-ID")
    assert language_of(open_page(view="list", lang="xx")) == "id"


def test_the_switch_keeps_the_view_and_all_that_is_asked_for():
    page = open_page(view="list", kind=["claim", "denial"], actor="kim-jong-un")
    before = titles(page)
    page.segmented_control(key="lang_choice").set_value("id").run()
    assert query(page) == {"view": ["list"], "kind": ["claim", "denial"], "actor": ["kim-jong-un"], "lang": ["id"]}
    assert page.multiselect(key="actor").value == ["kim-jong-un"]
    page.segmented_control(key="lang_choice").set_value("en").run()
    assert titles(page) == before


def test_a_language_that_nobody_wrote_a_catalogue_for_is_ignored_with_a_notice():
    page = open_page(lang="xx")
    assert language_of(page) == "en"
    assert "lang “xx”" in page.warning[0].value.replace("\\", "")
