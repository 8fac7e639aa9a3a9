"""Dates in running text: found where they stand, read as they are meant, and nothing else taken for one.

A mention has its weekday and the words for day, month and year, but no preposition, time or zone. What counts from
another event than publication (`setahun sebelumnya`), a duration and the furniture of a page are none.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.articles.dates_mentioned import Mention, mentions, publication_day
from loaders.dates.edtf import read_edtf
from loaders.dates.reading.lexicon import lexicon
from loaders.dates.reading.phrases import LANGUAGES
from tests.founding import ARTICLES, needs_articles
from tests.loaders.articles.annotated import plain

FOLDER = Path(__file__).parent / "mentions"
PUBLISHED = {"004_46c93247f30203d2": date(2025, 7, 13)}
"""When an article appeared whose text does not say."""

HEADING = re.compile(r"^## (\w\w) (\S+)\n", re.MULTILINE)
GOOD = 0.97
"""The least precision and recall."""

Reading = tuple[int, int, str]


def own_texts() -> Iterator[tuple[str, date, str, list[Reading]]]:
    """Language, day of publication, text and expected readings of each of our own texts."""
    _, *parts = HEADING.split((FOLDER / "own_texts.txt").read_text(encoding="utf-8"))
    for language, day, marked in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        text, dates = plain(marked)
        yield language, date.fromisoformat(day), text, [(one.start, one.end, one.when.text) for one in dates]


class Score:
    """How many of the mentions found are the ones expected, to the character and the reading."""

    def __init__(self) -> None:
        self.right = self.found = self.expected = 0

    def count(self, found: Iterable[Mention], expected: list[Reading]) -> None:
        read = {(mention.start, mention.end, mention.when.text) for mention in found}
        self.right += len(read & set(expected))
        self.found += len(read)
        self.expected += len(expected)

    def hold(self, name: str, capsys: pytest.CaptureFixture[str]) -> None:
        precision, recall = self.right / self.found, self.right / self.expected
        with capsys.disabled():
            print(f"\n{name}: precision {precision:.3f}, recall {recall:.3f} of {self.expected} dates")
        assert precision >= GOOD
        assert recall >= GOOD


@pytest.mark.parametrize("language", ["en", "id", "ru", "ko"])
def test_precision_and_recall_on_our_own_texts(language, capsys):
    score = Score()
    texts = [text for text in own_texts() if text[0] == language]
    for _, published, text, expected in texts:
        score.count(mentions(text, published=published, language=language), expected)
    assert len(texts) >= 20
    score.hold(f"own texts, {language}", capsys)


@needs_articles
def test_precision_and_recall_on_the_founding_articles(capsys):
    score = Score()
    for table in sorted(FOLDER.glob("*.tsv")):
        with table.open(encoding="utf-8") as file:
            expected = [
                (int(row["start"]), int(row["end"]), row["edtf"]) for row in csv.DictReader(file, delimiter="\t")
            ]
        text = (ARTICLES / f"{table.stem}.txt").read_text(encoding="utf-8")
        score.count(mentions(text, published=PUBLISHED.get(table.stem)), expected)
    score.hold("founding articles", capsys)


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Jakarta, 15 Agustus 2025 13:12\n\nPutin mengirim surat.", "id", "2025-08-15"),
        ("Diperbarui 1 Mar 2025, 08:00 WIB\nDiterbitkan 28 Feb 2025, 16:09 WIB\n\nIsi.", "id", "2025-02-28"),
        ("Kim (kanan) pada Rabu (19/6/2024). Foto: Sputnik\n\nMoskow, 28 Februari 2025 - Isi.", "id", "2025-02-28"),
        ("MOSCOW, June 20, 2024 - The two leaders met.", "en", "2024-06-20"),
        ("МОСКВА, 20 июня 2024. Стороны встретились.", "ru", "2024-06-20"),
        ("입력 2024-06-20 10:00\n\n두 정상이 만났다.", "ko", "2024-06-20"),
        ("Keduanya bertemu kemarin.", "id", None),
    ],
)
def test_the_day_of_publication_is_found_in_the_header(text, language, day):
    assert publication_day(text, language) == (date.fromisoformat(day) if day else None)


def test_what_needs_a_day_of_publication_is_no_mention_without_one():
    assert mentions("Mereka bertemu kemarin dan pada April lalu.", language="id") == []


def test_a_mention_says_where_it_stands_and_what_stands_there():
    text = "Perjanjian diteken pada 19 Juni 2024 di Pyongyang."
    (mention,) = mentions(text, language="id")
    assert text[mention.start : mention.end] == mention.words == "19 Juni 2024"


def test_mentions_never_overlap_and_stand_in_the_order_of_the_text():
    for language, published, text, _ in own_texts():
        found = mentions(text, published=published, language=language)
        assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("text", "language", "trap"),
    [
        ("May I march in, asked Mar, of the Sun and the Sunday Times.", "en", "verbs and names"),
        ("Resolution 2087 and 2,000 troops, $2024, 2024 people, 2015 GMT, 19:45, 3-2, 1/2.", "en", "numbers"),
        ("Over the past two years, several years ago, every Monday, two days later.", "en", "no certain time"),
        ("Su-25, Hwasong-18, Covid-19, COVID-2019 and the 16th century.", "en", "names with numbers"),
        ("Universitas Sebelas Maret, harga Rp2.024, 1.587 kilometer, jam 16.40 WIB.", "id", "numbers"),
        (
            "Dalam dua tahun terakhir, beberapa hari lalu, setahun sebelumnya, selama tiga hari.",
            "id",
            "no certain time",
        ),
        ("Video Pilihan Hari Ini", "id", "a heading of the page"),
        ("Hubungi 0812-2024-2025, (021) 5790-2024 atau https://contoh.id/2025/07/13/a.html.", "id", "addresses"),
        ("В среде военных 2000 человек, резолюция 2397, счёт 3:1, через два дня.", "ru", "cases and numbers"),
        ("On June 31, 2024 and on 2024-02-30 nothing happened.", "en", "impossible days"),
        ("Pertemuan pada 32 Oktober 2025.", "id", "an impossible day"),
        ("19 июня 2O24 года и 3 мая 20l5 года.", "ru", "a letter for a digit"),
        ("3l October 2024, Oct. 2S, 2024, 3 0ctober 2024, 19 June 20024, 19 June '24.", "en", "slips of every kind"),
        ("1O Oktober 2024 dan Oktober 2O24.", "id", "a letter for a digit of the day"),
        ("З октября 2024 года, в октябре 2О24-го, 19 Junе 2024.", "ru", "a letter for a digit, two alphabets"),
        ("2024년 1O월 10일, 24년 6월 19일, 28일(수).", "ko", "of the month, two digits, another weekday"),
        ("Akhir bulan itu mereka bertemu.", "id", "of a month that was not told"),
        ("2024년 2월 30일, 2O25년 6월 3일.", "ko", "an impossible day, and a letter for a digit"),
        ("Monday, Oct. 28, 2025", "en", "a weekday that contradicts its date"),
        ("He left the next day. On that day, and in the last year, trade grew.", "en", "counted from elsewhere"),
        ("Делегация улетела на следующий день. В этот день шёл дождь.", "ru", "counted from elsewhere"),
        ("양국은 이듬해 조약을 맺었고 같은 해 10월 비준했다.", "ko", "of a year that was not told"),
        ("The 2024-25 season and Saturday Night Live.", "en", "seasons and names"),
        ("Minggu demi minggu, setiap Senin, malam Jumat.", "id", "no certain day"),
        ("according to June Park, and by May Lee", "en", "names of persons"),
        ("The office at 12 May Street, the March 26 Electric Cable Factory", "en", "places named after days"),
        ("Jalan 17 Agustus, Universitas 17 Agustus 1945 dan Stadion 1 Mei", "id", "places named after days"),
        ("На улице 1 Мая и стадионе имени 26 марта", "ru", "places named after days"),
        ("릉라도 5월1일경기장, 1월8일수산사업소, 3월26일전선공장, 10월 혁명", "ko", "places named after days"),
        ("Every year on May 9, every Monday and Friday", "en", "days that come again"),
        ("Setiap tahun pada 9 Mei, setiap Senin dan Jumat", "id", "days that come again"),
        ("Ежегодно 9 мая, каждый год 9 мая", "ru", "days that come again"),
        ("매년 5월 9일, 매달 27일", "ko", "days that come again"),
        ("The 810th brigade and the 11th corps; the Saturday Evening Post", "en", "names with ordinals"),
        ("командир 5-го полка", "ru", "a name with an ordinal"),
        ("nearly three years ago, more than a year ago", "en", "no certain year"),
        ("hampir tiga tahun lalu, lebih dari setahun lalu", "id", "no certain year"),
        ("그날 10일 전, 그로부터 사흘 전", "ko", "counted from another day"),
        ("4일 12분 걸렸고, 월·금요일 항공편이 있다.", "ko", "a length of time, and days that come again"),
        ("3일간, 15년째, 100여 일, 사흘 뒤, 1월생, 2024호, 일본, 이날.", "ko", "durations and names"),
    ],
)
def test_what_only_looks_like_a_date_is_none(text, language, trap):
    assert mentions(text, published=date(2025, 10, 28), language=language) == []


JUNE, OCTOBER = date(2025, 6, 1), date(2025, 10, 28)

IN_SENTENCES = [
    # what is to come, and what is planned
    (JUNE, "ru", "Первый рейс отправится 27 июля.", "2025-07-27"),
    (JUNE, "ru", "Посол прибудет в Пхеньян 20 июля.", "2025-07-20"),
    (JUNE, "ru", "Они встретятся в пятницу.", "2025-06-06"),
    (OCTOBER, "ru", "Совет министров 30 октября рассмотрит вопрос.", "2025-10-30"),
    (OCTOBER, "ru", "Об открытии моста объявят 1 мая.", "2026-05-01"),
    (OCTOBER, "ru", "Лавров заявил 26 октября, что встреча состоится в Москве.", "2025-10-26"),
    (JUNE, "en", "The first flight departs on July 27.", "2025-07-27"),
    (JUNE, "en", "They agreed to meet again in August.", "2025-08"),
    (JUNE, "en", "Kim met Putin in September.", "2024-09"),
    (OCTOBER, "en", "Ahead of the Oct. 10 parade he met Medvedev.", "2025-10-10"),
    (OCTOBER, "en", "Tuesday, Nov. 4, is a holiday.", "2025-11-04"),
    (JUNE, "id", "Delegasi diagendakan berangkat Rabu.", "2025-06-04"),
    (OCTOBER, "id", "Kunjungan itu diperkirakan berlangsung akhir November.", "[2025-11-21..2025-11-30]"),
    (JUNE, "ko", "원산 관광지구가 7월 1일 문을 연다.", "2025-07-01"),
    (OCTOBER, "ko", "외무성은 27일 라브로프 장관이 방북할 예정이라고 밝혔다.", "2025-10-27"),
    (OCTOBER, "ru", "Лавров посетит Вонсан 11–13 июля, сообщил МИД.", "2026-07-11/2026-07-13"),
    (OCTOBER, "ru", "Товарооборот растёт с 10 октября, студенты учатся.", "2025-10-10"),
    (OCTOBER, "ko", '국정원은 30일 "지난달 5천명이 갔다"고 보고할 예정이다.', "2025-10-30 2025-09"),
    (OCTOBER, "id", "Museum dibuka 31 Desember.", "[2024-12-31..2025-12-31]"),
    (OCTOBER, "en", "Troops trained there on Dec. 28-30, officials said.", "2024-12-28/2024-12-30"),
    (OCTOBER, "ko", "최선희는 26일 만찬에 참석하고 27일 전화통화를 했다.", "2025-10-26 2025-10-27"),
    (JUNE, "en", "MOSCOW, May 31 (Reuters) - North Korea will send builders.", "2025-05-31"),
    # no word tells, and both are possible
    (OCTOBER, "ru", "Визит 30 октября.", "[2024-10-30..2025-10-30]"),
    (OCTOBER, "en", "The Nov. 7 parade", "[2024-11-07..2025-11-07]"),
    # the year and the month just told carry on
    (OCTOBER, "en", "Kim arrived on Sept. 12, 2023. He met Putin on Sept. 13.", "2023-09-12 2023-09-13"),
    (OCTOBER, "en", "In 2023, Shoigu came in July and Lavrov in October.", "2023 2023-07 2023-10"),
    (OCTOBER, "en", "Last year, troops arrived in October and fought in December.", "2024 2024-10 2024-12"),
    (OCTOBER, "en", "They met on Sept. 3; he left on the 5th.", "2025-09-03 2025-09-05"),
    (OCTOBER, "ru", "12 сентября 2023 года он прибыл, а 17 сентября уехал.", "2023-09-12 2023-09-17"),
    (OCTOBER, "ru", "Они встретились 3 сентября, 5-го он уехал.", "2025-09-03 2025-09-05"),
    (OCTOBER, "id", "Ia tiba pada 12 September 2023. Ia pulang 17 September.", "2023-09-12 2023-09-17"),
    (OCTOBER, "id", "Diteken Juni 2024 dan berlaku Desember tahun yang sama.", "2024-06 2024-12"),
    (
        OCTOBER,
        "ko",
        "김정은은 2023년 9월 12일 도착해 13일 푸틴을 만나고 17일 떠났다.",
        "2023-09-12 2023-09-13 2023-09-17",
    ),
    (OCTOBER, "ko", "지난해 6월 조약을 맺었고 같은 해 12월 발효됐다.", "2024-06 2024-12"),
    (OCTOBER, "ko", "2023년 9월 방러했고, 이듬해 6월 푸틴이 방북했다.", "2023-09 2024-06"),
    (date(2024, 9, 13), "ko", '노동신문은 20일 "6월 19일 회담이 열렸다"고 전했다.', "2024-06-20 2024-06-19"),
    (OCTOBER, "ko", "지난해 10월 18일 1500명이 8일부터 13일까지 이동했다고 했다.", "2024-10-18 2024-10-08/2024-10-13"),
    (
        OCTOBER,
        "en",
        "He was there from late May to early June 2024.",
        "[2024-05-21..2024-05-31] [2024-06-01..2024-06-10]",
    ),
    (OCTOBER, "en", "They sailed on Oct. 8, the NIS said on Oct. 18, 2024.", "2024-10-08 2024-10-18"),
    (OCTOBER, "en", "On Tuesday, Sept. 12, 2023, he came, and saw Putin Wednesday.", "2023-09-12"),
    (OCTOBER, "ko", "지난해 10월 시작됐고 같은 달 18일 공개했다.", "2024-10 2024-10-18"),
    (OCTOBER, "en", "The offensive, launched Aug. 6, 2024, ended in April.", "2024-08-06 [2024-04..2025-04]"),
    (
        OCTOBER,
        "en",
        "Moscow vetoed it on March 28, 2024. In October they announced another.",
        "2024-03-28 [2024-10..2025-10]",
    ),
    # and do not where the news go on, or the year says which one of many is meant
    (OCTOBER, "en", "Under the treaty of June 19, 2024, the two met on Oct. 26.", "2024-06-19 2025-10-26"),
    (OCTOBER, "en", "The 2024 treaty was discussed in October.", "2024 2025-10"),
    (OCTOBER, "en", "Since 2022, trade has grown; in September it fell.", "2022 2025-09"),
    (OCTOBER, "en", "Kim, whose visit in September 2023 was his last, left on Sept. 4.", "2023-09 2025-09-04"),
    (OCTOBER, "en", "Troops sent in late 2024 had fought until March.", "[2024-09..2024-12] 2025-03"),
    (OCTOBER, "en", "She flew home on Sunday and is to leave Wednesday.", "2025-10-26 2025-10-29"),
    (OCTOBER, "en", "Over the weekend he was in Moscow.", "[2025-10-25..2025-10-26]"),
    (OCTOBER, "id", "Pada hari yang sama, 26 Oktober, ia bertemu Lavrov.", "2025-10-26"),
    (OCTOBER, "ko", "어제(27일) 최선희가 푸틴을 만났다.", "2025-10-27"),
    (OCTOBER, "ru", "Вчера, 26 октября, он прибыл.", ""),
    # by its number alone
    (OCTOBER, "id", "Sejak tanggal 26 hingga tanggal 28, Choe berada di Moskow.", "2025-10-26 2025-10-28"),
    (OCTOBER, "ru", "9-го числа прошёл парад.", "2025-10-09"),
    (OCTOBER, "en", "Lavrov Was In Wonsan On The 17th", "2025-10-17"),
    (OCTOBER, "id", "Pertemuan digelar pada 24, 25, dan 26 Oktober.", "2025-10-24/2025-10-26"),
    (OCTOBER, "en", "At the Sept. 3 parade the two agreed to meet again.", "2025-09-03"),
    (OCTOBER, "id", "Kereta berangkat pada 12 Mei, dan satu lagi akan berangkat pada Juni.", "2025-05-12 2026-06"),
    (OCTOBER, "ru", "Договор действует с 4 декабря 2024 года, а соглашение — с 1 марта.", "2024-12-04 2025-03-01"),
    (OCTOBER, "ko", "통신은 2024년 11월 12일 조약이 11일 비준됐다고 전했다.", "2024-11-12 2024-11-11"),
    (OCTOBER, "ko", "금요일인 17일 열렸고 8월보다 9월 더 올랐다.", "2025-10-17 2025-08 2025-09"),
    # numbers behind a month that count something
    (OCTOBER, "en", "In October 2000 soldiers arrived; in June 12 people died.", "2025-10 2025-06"),
    (OCTOBER, "id", "Pada Oktober 12 tentara tewas.", "2025-10"),
    (OCTOBER, "ru", "В октябре 1,5 тысячи и в середине июня 1500 бойцов", "2025-10 [2025-06-11..2025-06-20]"),
    # in the present of a plan, behind what is to come, and at the ends of spans
    (OCTOBER, "en", "The summit opens on Saturday and the bridge in June.", "2025-11-01 2026-06"),
    (OCTOBER, "id", "Tahun depan pada Mei jembatan dibuka.", "2026 2026-05"),
    (OCTOBER, "ko", "열차는 6월 17일 출발해 25일 도착할 예정이다.", "2026-06-17 2026-06-25"),
    (OCTOBER, "ko", "6월 17일 출발한 열차는 25일 도착했다.", "2025-06-17 2025-06-25"),
    (OCTOBER, "ko", "6월 19일 체결된 조약에 대해 외무성은 25일 밝혔다.", "2025-06-19 2025-10-25"),
    (OCTOBER, "id", "Jembatan dibangun 30 April dan diperkirakan rampung pada 2026.", "2025-04-30 2026"),
    (OCTOBER, "en", "Built in 3 days, it opens in 3 days' time and shuts in a year’s time.", "2025-10-31 2026"),
    (OCTOBER, "ko", "조약은 2024. 6. 체결됐다.", "2024-06"),
    (OCTOBER, "ko", "2024년 초 거부권을 썼고 임무는 그해 4월 30일 끝났다.", "[2024-01..2024-04] 2024-04-30"),
    (OCTOBER, "ko", "2009년 6월 12일 채택된 결의가 이를 금지한다고 당국자가 26일 말했다.", "2009-06-12 2025-10-26"),
    (OCTOBER, "ru", "Лавров, бывший в Вонсане 11–13 июля, ждёт Цой.", "2025-07-11/2025-07-13"),
    (OCTOBER, "id", "Lavrov, yang tiba 11 Juli, akan menanti Choe.", "2025-07-11"),
    (OCTOBER, "ko", "7월 11∼13일 원산에 머문 라브로프는 최선희를 맞이할 전망이다.", "2025-07-11/2025-07-13"),
    (OCTOBER, "id", "Sidang ditutup 20 Oktober; parade direncanakan pada 8 Februari.", "2025-10-20 2026-02-08"),
    (OCTOBER, "ru", "В пятницу приезжал То Лам, в четверг приедет Лавров.", "2025-10-24 2025-10-30"),
    (OCTOBER, "ko", "쇼이구는 2023년 7월 26일 방북해 28일 돌아갔다.", "2023-07-26 2023-07-28"),
    (OCTOBER, "ko", "4월 착공한 다리는 내년 6월 개통된다.", "2025-04 2026-06"),
    (OCTOBER, "en", "From late October to early November", "[2025-10-21..2025-10-31] [2025-11-01..2025-11-10]"),
    (OCTOBER, "id", "pada November lalu dan Desember nanti", "2024-11 2025-12"),
    (OCTOBER, "en", "Monday's talks followed last Friday's call.", "2025-10-27 2025-10-24"),
    (OCTOBER, "ko", "10월 10일 이틀 전 25, 26일", "2025-10-10 2025-10-25/2025-10-26"),
    (
        OCTOBER,
        "ru",
        "В понедельник и вторник шли встречи. В четверг, 30-го, он уедет.",
        "2025-10-27 2025-10-28 2025-10-30",
    ),
    # run together, or with what nobody sees between
    (JUNE, "ru", "Прямой поезд до Пхеньяна10 июня 202512:33", "2025-06-10"),
    (JUNE, "en", "By APJune 17, 2025Updated 17 Jun 20253:30 pm", "2025-06-17 2025-06-17"),
    (JUNE, "ko", "입력2025.06.17. 오후 4:36", "2025-06-17"),
    (JUNE, "ko", "２０２４년 6월 19일", "2024-06-19"),
    (JUNE, "en", "Signed on **19 June 2024**.", "2024-06-19"),
    (JUNE, "en", "Signed on \ufeff19 Ju\u00adne 2024\u200b.", "2024-06-19"),
    (JUNE, "ko", "2024년\u200b 6월 19일", "2024-06-19"),
]


@pytest.mark.parametrize(("published", "language", "text", "expected"), IN_SENTENCES)
def test_a_date_in_a_sentence_means_what_its_words_and_those_before_it_say(published, language, text, expected):
    found = mentions(text, published=published, language=language)
    assert " ".join(mention.when.text for mention in found) == expected


@settings(deadline=None)  # the first one reads the words
@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from([*lexicon(LANGUAGES), *".,:-–()", "19", "2024"]), max_size=12).map(" ".join),
    st.none() | st.dates(),
    st.sampled_from(LANGUAGES),
)
def test_any_text_has_mentions_that_stand_in_it_and_read_in_canonical_form(text, published, language):
    for mention in mentions(text, published=published, language=language):
        assert text[mention.start : mention.end] == mention.words
        assert read_edtf(mention.when.text) == mention.when
