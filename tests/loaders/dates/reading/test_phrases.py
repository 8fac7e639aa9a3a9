"""The files of words: every language has what the grammar asks for, each word once, and all of them are read."""

import tomllib
from itertools import chain

import pytest

from loaders.dates.reading.phrases import FOLDER, LANGUAGES, ROLES, RUNNING, TENSE, phrases, words_of_dates

EVERYWHERE = (
    "unit",
    "ago",
    "count",
    "part or part after",
    "season",
    "quarter",
    "decade",
    "year",
    "about",
    "clock",
    "zone",
)
"""The roles without which a language could not say when something was; a Korean part stands behind its month."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", EVERYWHERE)
def test_every_language_has_words_for_it(language, role):
    held = {name for name, _, _ in phrases(language)}
    assert held & set(role.split(" or "))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_words_of_what_is_to_come_and_of_what_has_happened(language):
    held = words_of_dates(language)[TENSE]
    assert held["coming"]
    assert held["told"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_of_a_file_is_a_role_that_the_grammar_knows(language):
    assert {key.replace("-", " ") for key in words_of_dates(language)} <= {*ROLES, TENSE, RUNNING}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_stands_twice_under_one_key(language):
    held = words_of_dates(language)
    for key, lists in held.items():
        whole = list(chain.from_iterable(lists.values()) if isinstance(lists, dict) else lists)
        for words in lists.values() if key in (TENSE, RUNNING) else (whole,):
            assert len(words) == len(set(words)), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_a_file_reaches_the_grammar_in_small_letters(language):
    held = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    del held[TENSE], held[RUNNING]
    lists = chain.from_iterable(value.values() if isinstance(value, dict) else (value,) for value in held.values())
    words = list(chain.from_iterable(lists))
    assert [word for word in words if word != word.casefold() or word != word.strip() or "|" in word] == []
    assert sorted(words) == sorted(phrase for _, _, phrase in phrases(language))


@pytest.mark.parametrize(
    ("language", "role", "value", "phrase"),
    [
        ("en", "away", ("day", -2), "day before yesterday"),
        ("id", "shift after", -1, "lalu"),
        ("ru", "month", 12, "декабре"),
        ("ru", "weekday", 0, "понедельника"),
        ("en", "season", 23, "fall"),
        ("en", "about", "?", "maybe"),
        ("ko", "days", 3, "사흘"),
        ("ko", "weekend", "weekend", "주말"),
        ("ko", "particle", True, "에서"),
    ],
)
def test_a_key_means_what_the_grammar_works_with(language, role, value, phrase):
    assert (role, value, phrase) in set(phrases(language))
