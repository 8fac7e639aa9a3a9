"""The filters as widgets: what they say, and what typing into them does."""

import pytest

from tests.page import open_page, texts


def test_a_list_offers_only_what_holds_the_letters_typed_and_enter_takes_one_of_them() -> None:
    lists = open_page().multiselect
    modes = lists[0].proto.DESCRIPTOR.fields_by_name["filter_mode"].enum_type.values_by_name
    assert {one.proto.filter_mode for one in lists} == {modes["FILTER_MODE_CONTAINS"].number}
    assert not any(one.proto.select_all for one in lists)


@pytest.mark.parametrize(
    ("field", "typed", "found"),
    [
        ("actor", "최선희", "Choe Son Hui"),
        ("actor", "Лавров", "Sergey Lavrov"),
        ("actor", "Kemlu Rusia", "Ministry of Foreign Affairs (Russia)"),
        ("source", "조선중앙통신", "KCNA"),
        ("place", "Пхеньян", "Pyongyang"),
    ],
)
def test_a_list_finds_what_it_offers_by_its_other_names_too(field: str, typed: str, found: str) -> None:
    (options,) = (one.options for one in open_page().multiselect if one.key == field)
    assert any(one.startswith(f"{found} (") for one in options if typed in one)


@pytest.mark.parametrize(("query", "said"), [("kim OR", "“OR”"), ("kim (", "“(”")])
def test_the_search_says_what_it_did_not_understand(query: str, said: str) -> None:
    assert f"could do nothing with {said}" in texts(open_page(q=query))


def test_the_search_has_nothing_to_say_about_what_it_understood() -> None:
    assert "could do nothing with" not in texts(open_page(q='kim OR "un" -putin'))
