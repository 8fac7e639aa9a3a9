"""What a search looks through, and what it takes for the same."""

import pytest

from loaders.dataset.search.text import fold, is_abbreviation, search_texts
from tests.factories import make_dataset, make_event, make_outlet, make_source


@pytest.fixture(scope="module")
def denial(tmp_path_factory):
    """What a search looks through in an event that uses everything that an event may have."""
    outlets = [make_outlet(), make_outlet(id="yonhap", name="Yonhap", aliases=["연합뉴스"])]
    outlets += [make_outlet(id=name.lower().partition(".")[0], name=name, aliases=[]) for name in ("Tribun.com", "AFP")]
    event = make_event(
        id="2024-06-denial",
        date="2024-06",
        note="A “note” – with marks, by the U.S. alone",
        label={"en": "Denial", "id": "Bantahan"},
        actors=["Kim Jong-un", "NIS"],
        sources=[
            make_source(outlet="AFP", republished_by="Tribun.com", credits=["KCNA"]),
            make_source(outlet="연합뉴스", title="김 정은 위원장, 3000명 파병"),
        ],
        claims=[
            {"quantity": "troops-deployed", "low": 10000, "high": 12000, "by": "anonymous: Western officials"},
            {"quantity": "shell-share", "value": 40, "by": "KCNA", "note": "Through AFP"},
        ],
        quote={"text": "Not one", "by": "Putin", "language": "en"},
    )
    dataset = make_dataset(tmp_path_factory.mktemp("denial"), [event], outlets=outlets)
    assert dataset.problems == ()
    return next(search_texts(dataset.records.values()))


SEARCHED = [
    (" 2024_06_denial ", "its id, as one word"),
    (" kim and putin sign a treaty ", "its title"),
    (" kim dan putin menandatangani ", "in another language"),
    (" sign a treaty in pyongyang ", "its summary"),
    (" bantahan ", "its label"),
    ("김정은", "an actor in Korean, though the event names him in English"),
    (" ким чен ын ", "and in Russian"),
    (" путин ", "whoever is quoted"),
    (" korean central news agency ", "whoever is credited, by another name"),
    ("연합뉴스", "whoever publishes"),
    (" tribun com ", "whoever republishes"),
    (" western officials ", "whoever stays anonymous"),
    (" through afp ", "the note of a number"),
    (" not one ", "words that were said"),
    (" a note with marks ", "the note, whatever its quotes and dashes"),
    (" 12000 troops deployed ", "how many of what"),
    (" 12000 tentara dikerahkan ", "in each language"),
    (" 40 persen ", "a share of what"),
    (" 3000 명", "a number in Korean"),
    (" jongun ", "a name without its hyphen"),
    (" =us ", "an abbreviation, told from the word by its capitals"),
]


@pytest.mark.parametrize("words", [pytest.param(words, id=reason) for words, reason in SEARCHED])
def test_a_search_looks_through_everything_that_an_event_says_and_names(denial, words):
    assert words in denial


def test_a_phrase_never_runs_from_one_text_into_the_next(tmp_path):
    event = make_event(title={"en": "One"}, summary={"en": "Two"})
    (text,) = search_texts(make_dataset(tmp_path, [event]).records.values())
    assert " one " in text
    assert "one two" not in text


FOLDS = [
    ("Kim JONG Un", "kim jong un", "case"),
    ("Ｋｉｍ", "kim", "width"),
    ("Orešković", "oreskovic", "accents"),
    ("Йошкар-Ола", "иошкар ола", "accents of Cyrillic letters"),
    ("Пхёнъян", "пхенъян", "which Russian prints leave out as well"),
    ("Straße", "strasse", "German"),
    ("김 정은", "김정은", "the blanks of Korean"),
    ("東京・ガ", "東京 ガ", "the marks of Japanese make other letters, and stay"),
    ("People’s", "people s", "apostrophes"),
    ("Ch'ongjin Chʼongjin", "chongjin chongjin", "of a transcription too"),
    ("Kim Jong‑un", "kim jong un", "hyphens"),
    ("2022–2023", "2022 2023", "and dashes"),
    ("a\u00a0b\n c", "a b c", "blanks of all sorts"),
    ("U.S. D.P.R.K.", "us dprk", "the dots of initials"),
    ("10,000 10.000 10000", "10000 10000 10000", "the thousands of a number"),
    ("1,234,567.8 1.234.567,8", "1234567.8 1234567.8", "and its decimals"),
    ("9,8 9.8.", "9.8 9.8", "a full stop is none"),
    ("120 170 mm", "120 170 mm", "two numbers are two"),
    ("KN-23 KN23", "kn 23 kn 23", "a number at a word"),
    ("3000명", "3000 명", "and a word at a number"),
    ("70%", "70 percent", "per cent"),
    ("(Moscow): «yes» — no?!", "moscow yes no", "marks"),
    ("see 2024-06-19-treaty-signed, 2024-06-19", "see 2024_06_19_treaty_signed 2024 06 19", "an id is one word"),
    ("2022-11-04-38north-sees-train", "2022_11_04_38north_sees_train", "also where a number follows the day"),
    ("…", "", "nothing is left of marks alone"),
]


@pytest.mark.parametrize(("text", "folded"), [pytest.param(text, folded, id=reason) for text, folded, reason in FOLDS])
def test_texts_are_compared_without_what_people_type_differently(text, folded):
    assert fold(text) == folded
    assert fold(folded) == folded


@pytest.mark.parametrize(
    ("word", "is_one"),
    [("US", True), ("U.S.", True), ("США,", True), ("us", False), ("Un", False), ("KCNA", False), ("국정원", False)],
)
def test_an_abbreviation_is_short_and_in_capitals(word, is_one):
    assert is_abbreviation(word) == is_one
