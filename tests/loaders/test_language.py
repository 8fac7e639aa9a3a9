import gettext

import pytest

from loaders.language import (
    ENGLISH,
    Language,
    Message,
    either,
    language,
    language_for,
    language_of,
    languages,
    message,
)


def test_english_comes_first_and_every_catalogue_is_a_language():
    assert languages()[0] == "en"
    assert "id" in languages()
    with pytest.raises(KeyError):
        language("xx")


def test_a_text_is_found_by_its_english_words_and_else_stands_in_english():
    assert language("id").text("Contact") == "Kontak"
    assert language("id").text("Nothing that anybody wrote") == "Nothing that anybody wrote"


def test_values_stand_in_for_their_names():
    assert ENGLISH.text("{shown} of {total}", shown=3, total=5) == "3 of 5"
    assert ENGLISH.text("{as it is}") == "{as it is}"  # a text without values is not read for any


def test_a_message_is_put_into_words_where_it_is_read():
    told = message("{what}, they say", what=Message("Contact"))
    assert str(told) == "Contact, they say"
    assert language("id").text(told) == "Kontak, they say"


def test_a_plural_goes_with_its_number():
    assert ENGLISH.plural("{number} event", "{number} events", 1) == "1 event"
    assert ENGLISH.plural("{number} event", "{number} events", 0) == "0 events"


@pytest.mark.parametrize(
    ("code", "joint", "words"),
    [
        ("en", "and", "a, b and c"),
        ("en", "or", "a, b or c"),
        ("id", "and", "a, b, dan c"),
        ("id", "or", "a, b, atau c"),
    ],
)
def test_a_list_reads_as_its_language_writes_it(code, joint, words):
    assert language(code).list(["a", "b", "c"], joint) == words


def test_numbers_months_and_names_of_languages_are_those_of_the_language():
    assert ENGLISH.number(10000) == "10,000"
    assert language("id").number(10000) == "10.000"
    assert (ENGLISH.month(8), language("id").month(8)) == ("August", "Agustus")
    assert language("id").name_of("ko") == "Korea"
    assert language("id").name_of("zz") == "zz"
    assert [language("id").country(one) for one in ("China", "Russia", "Nowhere")] == ["China", "Rusia", "Nowhere"]
    assert (ENGLISH.own_name, language("id").own_name) == ("English", "Indonesia")


@pytest.mark.parametrize(
    ("share", "said"),
    [(0, "0%"), (1 / 211, "<1%"), (0.01, "1%"), (0.424, "42%"), (0.99, "99%"), (210 / 211, ">99%"), (1, "100%")],
)
def test_a_share_reads_as_nothing_or_as_all_only_where_it_is(share, said):
    assert ENGLISH.percent(share) == said


def test_a_text_of_the_data_falls_back_to_english_and_tells_so():
    assert language("id").choose({"en": "Treaty", "id": "Perjanjian"}) == ("Perjanjian", "id")
    assert language("id").choose({"en": "Treaty"}) == ("Treaty", "en")
    assert ENGLISH.choose({"id": "Perjanjian"}) == ("", "")


def test_a_language_that_knows_no_text_speaks_english(monkeypatch):
    monkeypatch.setattr("loaders.language.catalogue", lambda code: gettext.NullTranslations())
    assert Language("eo").text("Contact") == "Contact"
    assert Language("eo").month(8) == "Aŭgusto"


def test_words_of_which_one_is_meant_are_joined_where_they_are_read():
    assert str(message("Write {names}.", names=either(["Kim"]))) == "Write Kim."
    assert str(message("Write {names}.", names=either(["Kim", "Choe", "Ri"]))) == "Write Kim or Choe or Ri."


def test_a_value_that_is_a_function_is_asked_for_its_words_in_the_language_of_the_reader():
    august = message("In {month}.", month=lambda language: language.month(8))
    assert str(august) == "In August."
    assert language("id").text(august) == "In Agustus."


@pytest.mark.parametrize(
    ("locale", "code"), [("id-ID", "id"), ("in_ID", "id"), ("en", "en"), ("ko-KR", "ko"), ("", "")]
)
def test_a_locale_names_its_language(locale, code):
    assert language_of(locale) == code


@pytest.mark.parametrize(
    ("asked", "locale", "code"),
    [("id", "en-GB", "id"), ("", "id-ID", "id"), ("xx", "id-ID", "id"), ("xx", "ko-KR", "en"), ("", "", "en")],
)
def test_the_link_chooses_the_language_before_the_browser_and_english_is_there_for_the_rest(asked, locale, code):
    assert language_for(asked, locale) is language(code)
