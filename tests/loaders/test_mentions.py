"""Dates in running text: found where they stand, read as they are meant, and nothing else taken for one."""

import csv
import re
from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from loaders.mentions import Mention, mentions, publication_day
from tests.founding import ARTICLES, needs_articles
from tests.loaders.mentions.own_texts import TEXTS

FOLDER = Path(__file__).parent / "mentions"
MARKED = re.compile(r"\[\[([^|]*)\|(\[[^\]]*\]|[^\]]*)\]\]")

GOOD = 0.95
"""The least precision and recall."""

Reading = tuple[int, int, str]


def unmarked(text: str) -> tuple[str, list[Reading]]:
    """A text without its marks, and the readings that they ask for."""
    plain, expected, end = "", [], 0
    for match in MARKED.finditer(text):
        plain += text[end : match.start()]
        expected.append((len(plain), len(plain) + len(match[1]), match[2]))
        plain, end = plain + match[1], match.end()
    return plain + text[end:], expected


def hits(found: Iterable[Mention], expected: Iterable[Reading]) -> int:
    """How many mentions stand where one is expected and read as it does; the ends may differ by a small word."""
    wanted = list(expected)
    number = 0
    for mention in found:
        same = [
            one for one in wanted if one[0] < mention.end and mention.start < one[1] and one[2] == mention.when.text
        ]
        if same:
            wanted.remove(same[0])
            number += 1
    return number


def test_precision_and_recall_on_our_own_texts(capsys: pytest.CaptureFixture[str]) -> None:
    right = found = expected = 0
    for language, published, text in TEXTS:
        plain, readings = unmarked(text)
        read = mentions(plain, published=date.fromisoformat(published), language=language)
        right, found, expected = right + hits(read, readings), found + len(read), expected + len(readings)
    with capsys.disabled():
        print(f"\nown texts: precision {right / found:.3f}, recall {right / expected:.3f} of {expected} dates")
    assert right / found >= GOOD
    assert right / expected >= GOOD


@needs_articles
def test_precision_and_recall_on_the_founding_articles(capsys: pytest.CaptureFixture[str]) -> None:
    right = found = expected = 0
    for table in sorted(FOLDER.glob("*.tsv")):
        with table.open(encoding="utf-8") as file:
            rows = [(int(row["start"]), int(row["end"]), row["edtf"]) for row in csv.DictReader(file, delimiter="\t")]
        read = mentions((ARTICLES / f"{table.stem}.txt").read_text("utf-8"))
        right, found, expected = right + hits(read, rows), found + len(read), expected + len(rows)
    with capsys.disabled():
        print(f"\nfounding articles: precision {right / found:.3f}, recall {right / expected:.3f} of {expected} dates")
    assert right / found >= GOOD
    assert right / expected >= GOOD


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
def test_the_day_of_publication_is_found_in_the_header(text: str, language: str, day: str | None) -> None:
    assert publication_day(text, language) == (date.fromisoformat(day) if day else None)


def test_what_needs_a_day_of_publication_is_no_mention_without_one() -> None:
    assert mentions("Mereka bertemu kemarin dan pada April lalu.", language="id") == []


def test_a_mention_says_where_it_stands_and_what_stands_there() -> None:
    text = "Perjanjian diteken pada 19 Juni 2024 di Pyongyang."
    (mention,) = mentions(text, language="id")
    assert text[mention.start : mention.end] == mention.words == "19 Juni 2024"


def test_mentions_never_overlap_and_stand_in_the_order_of_the_text() -> None:
    for language, published, text in TEXTS:
        found = mentions(unmarked(text)[0], published=date.fromisoformat(published), language=language)
        assert all(one.end <= other.start for one, other in pairwise(found))
