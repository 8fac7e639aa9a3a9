"""Guesses of category and kind from words, in four languages, and how often they are right on the real titles."""

import pytest

from loaders.articles.cues import cues
from loaders.articles.drafting.guesses import Guess, guess_category, guess_kind
from loaders.model.vocabulary import CATEGORIES


def test_every_category_has_words():
    assert set(cues("category")) == set(CATEGORIES)


@pytest.mark.parametrize(
    ("text", "category", "words"),
    [
        ("Choe arrived with a delegation", "visit", ("arrived", "delegation")),
        ("Kim mengirim surat ucapan selamat", "message", ("surat", "ucapan selamat")),
        ("Путин подписал договор", "treaty", ("подписал", "договор")),
        ("공병을 파병했다", "deployment", ("공병을", "파병했다")),
        ("600 tentara tewas", "casualty", ("tewas",)),
        ("two soldiers were captured", "prisoner", ("captured",)),
        ("поставка снарядов и ракет", "arms-transfer", ("поставка", "снарядов", "ракет")),
        ("AS menjatuhkan sanksi", "sanction", ("sanksi",)),
        ("the first group of tourists", "tourism", ("tourists",)),
        ("직항 항공편과 열차", "transport", ("직항", "항공편과", "열차")),
    ],
)
def test_a_guess_names_the_whole_words_that_led_to_it(text, category, words):
    assert guess_category(text, text) == Guess(category, words)


def test_the_words_near_the_date_count_more_than_those_around_it():
    assert guess_category("they signed a pact", "they signed a pact and sent letters and shells").id == "treaty"


def test_where_no_word_tells_the_category_it_is_a_statement_without_words():
    assert guess_category("Putin", "Putin and Kim") == Guess("statement", ())


@pytest.mark.parametrize(
    ("text", "category", "third", "kind"),
    [
        ("Kim received Lavrov", "visit", False, "contact"),
        ("The Kremlin denied it", "arms-transfer", False, "denial"),
        ("Moskow membantah tuduhan itu", "deployment", False, "denial"),
        ("Сеул осудил договор", "treaty", True, "response"),
        ("Russia and North Korea oppose sanctions", "statement", False, "contact"),  # no third party imposes them
        ("국정원은 추정했다", "deployment", True, "claim"),
        ("600 soldiers were killed", "casualty", False, "claim"),  # a claim until a side owns up to it
        ("Pyongyang confirmed that soldiers were killed", "casualty", False, "contact"),
        ("Zelensky showed workers", "labour", True, "claim"),
    ],
)
def test_the_kind_is_told_by_words_and_by_who_speaks(text, category, third, kind):
    assert guess_kind(text, category, third=third, foreign=third).id == kind


@pytest.mark.parametrize("language", ["en", "id"])
def test_two_in_three_categories_of_the_real_events_are_guessed_from_title_and_summary(dataset, language):
    events = dataset.records.values()
    right = sum(guess_category(event.title[language], event.summary[language]).id == event.category for event in events)
    assert right / len(events) >= 2 / 3
