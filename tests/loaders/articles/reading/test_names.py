"""Names of the real registers, found in running text of four languages."""

import pytest

from loaders.articles.article import read_article
from loaders.articles.reading.names import recognition


@pytest.fixture(scope="module")
def find(dataset):
    """What an article mentions: the words and the id."""
    recognised = recognition(dataset.registers)

    def found(text, kind="actors"):
        names = recognised.mentioned(read_article(text))
        return [(text[name.start : name.end], name.id) for name in names if name.kind == kind]

    return found


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Kim Jong-un pergi.", "Kim Jong-un", "kim-jong-un"),  # a hyphen
        ("KIM JONG UN pergi.", "KIM JONG UN", "kim-jong-un"),  # capitals
        ("Pemimpin Korut tiba.", "Korut", "government-of-north-korea"),  # Indonesian short form
        ("Встреча с Владимиром Путиным прошла.", "Владимиром Путиным", "vladimir-putin"),  # another case
        ("Беседа с Ким Чен Ыном прошла.", "Ким Чен Ыном", "kim-jong-un"),
        ("Переговоры с Лавровым прошли.", "Лавровым", "sergey-lavrov"),  # a bare surname that only one has
        ("Глава Северной Кореи прибыл.", "Северной Кореи", "government-of-north-korea"),
        ("По словам посольства России в КНДР.", "посольства России в КНДР", "embassy-of-russia-in-north-korea"),
        ("김정은이 도착했다.", "김정은이", "kim-jong-un"),  # a particle
        ("국정원은 밝혔다.", "국정원은", "national-intelligence-service-south-korea"),
        ("Militer Korea Utara tiba.", "Militer Korea Utara", "korean-people-s-army"),  # the longest name wins
        ("Presiden AS tiba.", "AS", "government-of-the-united-states"),
    ],
)
def test_a_name_is_found_however_it_is_written(find, text, words, actor):
    assert (words, actor) in find(text)


@pytest.mark.parametrize(
    "text",
    [
        "as soon as they came, it told us",  # no AS, no US
        "a kremlinologist came",
        "Mr Wood came",  # a surname of somebody from elsewhere who is not named in full
        "Kim Sung Ho came",  # a Kim whom the register does not know
        "미국인들이 왔다",
    ],
)
def test_a_word_that_only_looks_like_a_name_is_none(find, text):
    assert find(text) == []


def test_a_bare_surname_is_the_person_last_named_in_full(find):
    text = "Kim Jong Un came. Kim smiled. Kim Yo Jong spoke. Then Kim left."
    assert [actor for words, actor in find(text) if words == "Kim"] == ["kim-jong-un", "kim-yo-jong"]


def test_a_korean_surname_before_a_title_is_the_person_named_in_full(find):
    assert ("김", "kim-jong-un") in find("김정은 국무위원장이 왔다. 김 위원장은 웃었다.")


@pytest.mark.parametrize(
    ("text", "actors", "places"),
    [
        ("Choe landed in Moscow.", [], ["moscow"]),
        ("Putin menerimanya di Kremlin, Moskow.", ["vladimir-putin", "kremlin"], ["moscow"]),
        ("Moscow denied it.", ["government-of-russia"], []),
        ("Delegasi itu tiba di Pyongyang.", [], ["pyongyang"]),
        ("Pyongyang membantah.", ["government-of-north-korea"], []),
        ("Делегация прибыла в Пхеньян.", [], ["pyongyang"]),
        ("대표단이 평양에서 만났다.", [], ["pyongyang"]),
    ],
)
def test_a_capital_is_a_place_or_speaks_for_its_state(find, text, actors, places):
    assert [actor for _, actor in find(text)] == actors
    assert [place for _, place in find(text, "places")] == places


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("сообщает ТАСС", "tass"),
        ("조선중앙통신은 보도했다", "kcna"),
        ("lapor Kantor Berita Pusat Korea", "kcna"),
        ("menurut the Guardian", "the-guardian"),
        ("AFP통신이 전했다", "afp"),
    ],
)
def test_outlets_are_found_in_any_script(find, text, outlet):
    assert outlet in [entry for _, entry in find(text, "outlets")]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("North Korean soldiers and Russian trains", {"Russia", "North Korea"}),
        ("северокорейские войска", {"North Korea"}),
        ("российские ракеты", {"Russia"}),
        ("북러 정상회담", {"Russia", "North Korea"}),
        ("prajurit Korut", {"North Korea"}),
        ("Belarus and South Korea", set()),
    ],
)
def test_a_passage_speaks_of_a_country_by_its_adjectives_too(dataset, text, sides):
    assert recognition(dataset.registers).sides(text, []) == sides
