"""Numbers in passages: how they are written in four languages, what they count, and how exact they are."""

import pytest

from loaders.articles.reading.quantities import stated_numbers
from loaders.model.vocabulary import QUALIFIERS, QUANTITIES


def stated(text, language):
    return [
        (found.quantity, found.low, found.high, found.qualifier)
        for found in stated_numbers(text, 0, len(text), language)
    ]


@pytest.mark.parametrize(
    ("language", "text", "quantity", "number", "qualifier"),
    [
        ("id", "sekitar 10.000 tentara dikirim", "troops-deployed", 10_000, "about"),
        ("id", "lebih dari 10.000 personel militer", "troops-deployed", 10_000, "more than"),
        ("id", "sedikitnya 600 tentara tewas", "troops-killed", 600, "at least"),
        ("id", "12 juta butir peluru", "shells", 12_000_000, ""),
        ("id", "6.000 insinyur akan dikirim", "builders", 6_000, ""),
        ("id", "hingga 70 persen kebutuhan artileri", "shell-share", 70, "up to"),
        ("en", "about 10,000 troops", "troops-deployed", 10_000, "about"),
        ("en", "at least 4,700 casualties", "troops-casualties", 4_700, "at least"),
        ("en", "up to 1.5 million shells", "shells", 1_500_000, "up to"),
        ("en", "it plans to send 3,000 soldiers", "troops-planned", 3_000, ""),
        ("en", "more than 13,000 containers", "containers", 13_000, "more than"),
        ("en", "two and 300 were captured: 300 soldiers captured", "prisoners", 300, ""),
        ("en", "$20 billion", "money-usd", 20_000_000_000, ""),
        ("ru", "около 10 тыс. солдат", "troops-deployed", 10_000, "about"),
        ("ru", "более 1,5 млн снарядов", "shells", 1_500_000, "more than"),
        ("ru", "около 3 800 военных погибли и ранены", "troops-casualties", 3_800, "about"),
        ("ru", "погибли не менее 600 солдат", "troops-killed", 600, "at least"),
        ("ko", "약 1.1만 명을 파병", "troops-deployed", 11_000, "about"),
        ("ko", "병력 1만 1천 명", "troops-deployed", 11_000, ""),
        ("ko", "공병 1천명", "troops-deployed", 1_000, ""),
        ("en", "Kim will send 1,000 sappers", "troops-planned", 1_000, ""),
        ("ru", "КНДР направит 1000 сапёров", "troops-planned", 1_000, ""),
        ("id", "Kim akan mengirim 1.000 penjinak ranjau", "troops-planned", 1_000, ""),
        ("ko", "지뢰 제거 공병 1천명을 파견하기로 했다", "troops-planned", 1_000, ""),
        ("ko", "포탄 1200만 발", "shells", 12_000_000, ""),
        ("ko", "최대 600명이 사망", "troops-killed", 600, "up to"),
        ("id", "lebih dari 3.000 korban", "troops-casualties", 3_000, "more than"),
        ("id", "lebih dari 3.000 tentara tewas", "troops-killed", 3_000, "more than"),
        ("ko", "북한군 1만1000명 가운데 4000명이 죽거나 다쳤다", "troops-deployed", 11_000, ""),
        ("en", "11 people were killed", "troops-killed", 11, ""),
        ("ko", "북한군 1만여 명", "troops-deployed", 10_000, "more than"),
    ],
)
def test_a_number_is_read_with_what_it_counts_and_how_exact_it_is(language, text, quantity, number, qualifier):
    assert (quantity, number, number, qualifier) in stated(text, language)


@pytest.mark.parametrize("text", ["sanctions on 11 people", "a delegation of 30 people arrived"])
def test_people_of_whom_no_word_says_that_they_are_soldiers_are_not_counted(text):
    assert stated(text, "en") == []


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [
        ("en", "10,000-12,000 troops", 10_000, 12_000),
        ("en", "between 10,000 and 12,000 troops", 10_000, 12_000),
        ("en", "10 to 12 thousand troops", 10_000, 12_000),
        ("ru", "от 10 до 12 тысяч военнослужащих", 10_000, 12_000),
        ("id", "10.000 hingga 12.000 tentara", 10_000, 12_000),
    ],
)
def test_a_range_has_both_its_ends(language, text, low, high):
    assert stated(text, language) == [("troops-deployed", low, high, "")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "sepanjang 1.587 kilometer"),  # a distance
        ("en", "in 2024 troops arrived"),  # a year
        ("en", "the 80th anniversary"),
        ("en", "aged 42"),
        ("id", "naik 3,5 persen"),  # per cent of nothing that is counted here
        ("ru", "19 июня 2024 года"),
        ("ko", "2024년 6월 19일"),
    ],
)
def test_a_number_that_counts_nothing_of_the_vocabulary_is_none(language, text):
    assert stated(text, language) == []


def test_what_is_found_are_words_of_the_vocabulary():
    text = "about 10,000 troops, up to 600 soldiers killed, 300 workers, 12 tourists, 40 railcars, 5 howitzers"
    found = stated(text, "en")
    assert len(found) == 6
    assert {quantity for quantity, *_ in found} <= set(QUANTITIES)
    assert {qualifier for *_, qualifier in found} <= {"", *QUALIFIERS}


@pytest.mark.parametrize(
    ("language", "text", "claims"),
    [
        ("en", "about 4,000 of some 11,000 troops were killed or wounded", ["troops-casualties", "troops-deployed"]),
        ("id", "4.000 dari 11.000 tentara tewas", ["troops-killed", "troops-deployed"]),
        ("en", "300 killed and 2,700 wounded", ["troops-killed", "troops-wounded"]),
        ("ko", "만 4천여 명을 파병했고 4천 7백여 명이 죽거나 다쳤다", ["troops-deployed", "troops-casualties"]),
    ],
)
def test_of_two_numbers_each_counts_its_own(language, text, claims):
    assert [quantity for quantity, *_ in stated(text, language)] == claims


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("만 4천여 명", 14_000),
        ("4천 7백여 명", 4_700),
        ("1만1000명", 11_000),
        ("4천만 발", 40_000_000),
        ("3만 명", 30_000),
    ],
)
def test_korean_numbers_add_up(text, number):
    assert [low for _, low, _, _ in stated(text, "ko")] == [number]
