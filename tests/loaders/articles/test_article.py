"""An article as it is read: its language, headline, address, paragraphs and sentences, all as offsets."""

import pytest

from loaders.articles.article import read_article

PAGE = """International

Kim Sends Putin a Letter on Victory Day

By Staff

https://news.example/kim-letter

Kim Jong Un sent a letter to Vladimir Putin on Thursday, the state news agency said in a report.

"We stand by Russia," he wrote. Gen. Kim arrived at 5 p.m. in the U.S. capital. Nothing else is known.
"""


def told(article, passages):
    return [article.words(passage) for passage in passages]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kim met Putin in the city of Vladivostok and said that it was good.", "en"),
        ("Kim bertemu Putin di Vladivostok dan mengatakan bahwa itu baik.", "id"),
        ("Ким встретился с Путиным во Владивостоке, сообщает KCNA.", "ru"),
        ("김정은은 블라디보스토크에서 푸틴을 만났다고 KCNA가 보도했다.", "ko"),
    ],
)
def test_the_language_is_told_by_letters_and_by_the_commonest_words(text, language):
    assert read_article(text).language == language


def test_a_language_that_is_given_stands():
    assert read_article("Kim", "id").language == "id"


def test_the_headline_is_the_first_long_line_that_is_no_sentence_date_or_address():
    article = read_article(PAGE)
    assert article.headline is not None
    assert article.words(article.headline) == "Kim Sends Putin a Letter on Victory Day"


@pytest.mark.parametrize(
    "furniture",
    [
        "(ATTN: ADDS details in paras eight to ten)",
        "Фото: Сергей Киселев / АГН Москва / архив агентства",
        "Главная > Новости дня > Общество и происшествия в городе",
        "words " * 100,
    ],
)
def test_notes_credits_trails_and_whole_texts_in_a_line_are_no_headline(furniture):
    article = read_article(f"{furniture}\nShoigu visits Pyongyang for third time\n\nHe met Kim.", "en")
    assert article.headline is not None
    assert article.words(article.headline) == "Shoigu visits Pyongyang for third time"


def test_a_text_that_begins_with_a_paragraph_has_no_headline():
    assert (
        read_article("Kim Jong Un sent a letter to Vladimir Putin on Thursday, KCNA said in its report.").headline
        is None
    )


def test_the_address_is_the_one_above_the_text():
    assert read_article(PAGE).address == "https://news.example/kim-letter"
    assert read_article("Kim met Putin.\n\nhttps://a.example/1 https://a.example/2").address is None


def test_a_sentence_does_not_end_at_an_abbreviation():
    article = read_article(PAGE)
    assert told(article, article.sentences[-3:]) == [
        '"We stand by Russia," he wrote.',
        "Gen. Kim arrived at 5 p.m. in the U.S. capital.",
        "Nothing else is known.",
    ]


def test_a_line_is_a_paragraph_unless_a_mail_program_broke_it():
    lines = read_article("Berita Terkini\nKim bertemu Putin.\nPutin pulang.")
    assert len(lines.paragraphs) == 3
    wrapped = read_article(
        "Kim Jong Un sent a letter to Vladimir Putin on Thursday and\n"
        "the state news agency of North Korea wrote about it in its\n"
        "morning report. Nothing else is known.\n"
    )
    assert len(wrapped.paragraphs) == 1
    assert len(wrapped.sentences) == 2


def test_a_heading_is_no_prose():
    article = read_article(PAGE)
    assert [article.is_prose(paragraph) for paragraph in article.paragraphs] == [False, False, False, False, True, True]


@pytest.mark.parametrize("text", ["", "\n\n", "Kim"])
def test_a_text_with_next_to_nothing_in_it_is_read_too(text):
    article = read_article(text)
    assert article.headline is None
    assert article.address is None
    assert len(article.sentences) == len(article.paragraphs)
