"""Whom a passage credits, in the words of newspapers of four languages."""

import pytest

from loaders.articles.article import Passage, read_article
from loaders.articles.reading.credits import credited, credits_in
from loaders.articles.reading.names import recognition


@pytest.fixture(scope="module")
def names_credited(dataset):
    recognised = recognition(dataset.registers)

    def credits_of(text):
        article = read_article(text)
        found = credits_in(article, recognised.mentioned(article), dataset.registers)
        return credited(found, Passage(0, len(text)), dataset.registers)

    return credits_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kim pergi, dikutip AFP.", ["AFP"]),
        ("Kim pergi, menurut KCNA.", ["KCNA"]),
        ("Kim pergi, lapor Yonhap.", ["Yonhap"]),
        ("Kim pergi, seperti dilaporkan kantor berita Rusia TASS.", ["TASS"]),
        ("Kim pergi, kata KCNA.", ["KCNA"]),
        ("Hal ini dimuat media pemerintah Korut KCNA, sebagaimana dimuat AFP.", ["KCNA", "AFP"]),
        ("BBC melaporkan bahwa Kim pergi.", ["BBC"]),
        ("Kim left, according to the state news agency KCNA.", ["KCNA"]),
        ("Kim left, Yonhap reported, citing KCNA.", ["Yonhap", "KCNA"]),
        ("Two officials told Reuters that Kim left.", ["Reuters"]),
        ("KCNA on Thursday reported that Kim left.", ["KCNA"]),
        ("Kim left, Interfax and TASS said.", ["Interfax", "TASS"]),
        ("The National Intelligence Service (NIS) said Kim left.", ["National Intelligence Service (South Korea)"]),
        ("Ким уехал, сообщает ТАСС.", ["TASS"]),
        ("Ким уехал, пишет Рейтер со ссылкой на ЦТАК.", ["Reuters", "KCNA"]),
        ("По данным агентства Ёнхап, Ким уехал.", ["Yonhap"]),
        ("연합뉴스에 따르면 김정은이 떠났다.", ["Yonhap"]),
        ("조선중앙통신은 김정은이 어제 떠났다고 보도했다.", ["KCNA"]),
        ("국가정보원에 따르면 김정은이 떠났다.", ["National Intelligence Service (South Korea)"]),
        ("(Foto: Kremlin Pool Photo via AP)", ["Kremlin", "Associated Press"]),
    ],
)
def test_a_credit_is_a_name_with_words_that_credit_it(names_credited, text, names):
    assert names_credited(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Putin said that Kim left.",  # who speaks is who the event is about
        "kata Putin",
        "Russia said that Kim left.",  # so is a state
        "Reporters of Reuters were there.",  # named, and credited with nothing
        "김정은은 푸틴을 만났다.",
    ],
)
def test_who_acts_or_is_only_named_is_credited_with_nothing(names_credited, text):
    assert names_credited(text) == []
