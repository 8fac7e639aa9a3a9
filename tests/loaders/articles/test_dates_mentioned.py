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
from hypothesis import given
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
GOOD = 0.95
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
        ("3일간, 15년째, 100여 일, 사흘 뒤, 1월생, 2024호, 일본, 이날.", "ko", "durations and names"),
    ],
)
def test_what_only_looks_like_a_date_is_none(text, language, trap):
    assert mentions(text, published=date(2025, 10, 28), language=language) == []


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
