"""Where a dateline stands, and the days of articles, pictures and reports, which date no fact by themselves."""

import pytest

from loaders.articles.article import Passage, read_article
from loaders.articles.drafting.other_days import dates_the_picture, dates_the_report
from loaders.articles.findings import Findings
from loaders.articles.reading.credits import credits_in
from loaders.articles.reading.dateline import dateline_end, dates_the_article
from loaders.articles.reading.names import recognition
from tests.loaders.articles.annotated import plain


@pytest.fixture(scope="module")
def reading(dataset):
    recognised = recognition(dataset.registers)

    def read(marked):
        text, mentions = plain(marked)
        article = read_article(text)
        names = recognised.mentioned(article)
        return Findings(article, names, credits_in(article, names, dataset.registers), mentions, recognised)

    return read


@pytest.mark.parametrize(
    "text",
    [
        "SEOUL, [[Oct. 28|2025-10-28]] (Yonhap) -- North Korea sent a letter.",
        "MOSCOW, [[June 19|2024-06-19]]. /TASS/. Putin left for Pyongyang.",
        "ПХЕНЬЯН, [[19 июня|2024-06-19]] — РИА Новости. Путин прибыл.",
        "Pyongyang, [[May 9|2024-05-09]] (KCNA) -- Kim Jong Un sent a message.",
    ],
)
def test_the_day_in_a_dateline_dates_the_article(reading, text):
    found = reading(text)
    assert dates_the_article(found.article, Passage(*found.mentions[0][:2]))


@pytest.mark.parametrize(
    "text",
    [
        "On [[June 19|2024-06-19]] Putin landed in Pyongyang - his first visit in years.",
        "Kim and Putin met on [[June 19|2024-06-19]] (Wednesday).",
        "[[10 октября|2024-10-10]] пресс-секретарь президента назвал сообщения фейком.",
    ],
)
def test_a_day_in_a_sentence_does_not(reading, text):
    found = reading(text)
    assert not dates_the_article(found.article, Passage(*found.mentions[0][:2]))


@pytest.mark.parametrize(
    ("text", "is_report"),
    [
        ("KCNA reported on [[Thursday|2024-05-09]] that Kim wrote to Putin.", True),
        ("KCNA on [[Thursday|2024-05-09]] reported that Kim wrote to Putin.", True),
        ("On [[Thursday|2024-05-09]] KCNA reported that Kim wrote to Putin.", True),
        ("Kim menulis surat, dikutip dari KCNA, [[Kamis (9/5)|2024-05-09]].", True),
        ("Ким написал письмо, сообщило ЦТАК в [[четверг|2024-05-09]].", True),
        ("Ким написал письмо, сообщило в [[четверг|2024-05-09]] ЦТАК.", True),
        ("조선중앙통신은 [[9일|2024-05-09]] 김정은이 편지를 보냈다고 보도했다.", True),
        ("Kim wrote to Putin on [[Wednesday|2024-05-08]], KCNA reported.", False),
        ("Как передаёт ЦТАК, [[8 мая|2024-05-08]] Ким написал письмо.", False),
        ("Kim menulis surat pada [[Rabu|2024-05-08]], lapor KCNA.", False),
        ("김정은이 [[8일|2024-05-08]] 편지를 보냈다고 조선중앙통신이 보도했다.", False),
    ],
)
def test_a_day_belongs_to_the_report_only_where_the_outlet_stands_right_before_it(reading, text, is_report):
    found = reading(text)
    assert dates_the_report(found, found.mentions[0]) is is_report


def test_the_day_on_which_a_picture_was_handed_out_dates_nothing_beside_another_date(reading):
    both = reading("Foto diambil dari Kremlin pada [[Kamis|2025-09-04]] memperlihatkan Kim pada [[Rabu|2025-09-03]].")
    assert [dates_the_picture(both, mention) for mention in both.mentions] == [True, False]
    alone = reading("Photo released on [[Thursday|2025-09-04]] shows Kim.")
    assert not dates_the_picture(alone, alone.mentions[0])


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("SEOUL, Oct. 28 (Reuters) - Putin left.", "SEOUL, Oct. 28 (Reuters) - "),
        ("Jakarta, CNBC Indonesia - Putin pergi.", "Jakarta, CNBC Indonesia - "),
        ("MOSCOW -- Putin left.", "MOSCOW -- "),
        ("(서울=연합뉴스) 홍길동 기자 = 푸틴이 떠났다.", "(서울=연합뉴스) 홍길동 기자 = "),
        ("Putin left - at last.", ""),
    ],
)
def test_a_dateline_ends_where_the_text_begins(reading, text, dateline):
    found = reading(text)
    assert (
        text[: dateline_end(found.article, 0, [name.start for name in found.names if name.kind == "outlets"])]
        == dateline
    )
