"""Who says so, in words."""

from pathlib import Path

import pytest

from loaders.language import ENGLISH, language
from loaders.wording.provenance import provenance_in_words
from tests.factories import make_page, make_published


@pytest.mark.parametrize(
    ("date", "published", "words"),
    [
        ("2024-06-19", ["2024-06-19"], "first reported the same day by Yonhap"),
        ("2024-06-19", ["2024-06-20"], "first reported 1 day later by Yonhap"),
        ("2024-06-19", ["2024-07-30", "2024-07-12"], "first reported 23 days later by TASS"),
        ("2024-06-19", ["2024-06-16"], "announced 3 days ahead by Yonhap"),
        (
            "2024-06-19",
            ["2024-06-19", "2024-06-19", "2024-06-19"],
            "first reported the same day by Yonhap and 2 others",
        ),
        # a page that shows only its month was public for certain on the last day of it
        ("2024-06-19", ["2024-08"], "first reported 43 to 73 days later by Yonhap"),
        ("2024-05", ["2024-07"], "first reported 31 to 91 days later by Yonhap"),
        # where the bounds say nothing, the day is given instead of a count
        ("2024-06", ["2024-06-20"], "first reported by Yonhap (20 June 2024)"),
        ("2024-06-18/2024-06-19", ["2024-06-18"], "first reported the same day by Yonhap"),  # counted from its start
        ("2024-06-19", [None], "no page shows when it was first reported"),
        ("2024-06-19", [None, "2024-06-21"], "first reported 2 days later by TASS"),
        ("../2024-06", ["2024-06-21"], "first reported by Yonhap (21 June 2024)"),  # nobody knows since when
    ],
)
def test_a_report_is_told_only_as_exactly_as_the_days_are_known(
    tmp_path: Path, date: str, published: list[str | None], words: str
) -> None:
    outlets = ("Yonhap", "TASS", "Tribun")
    dataset = make_published(tmp_path, *map(make_page, outlets, published), date=date, note="announced ahead")
    event = next(iter(dataset.records.values()))
    told = provenance_in_words(event, dataset.traces[event.id], ENGLISH)
    assert told.split("; ")[1] == words


def test_the_line_counts_origins_and_camps_in_both_languages(tmp_path: Path) -> None:
    dataset = make_published(
        tmp_path, make_page("Yonhap"), make_page("Tribun", credits=["KCNA"]), make_page("TASS", "2024-06-20")
    )
    event = next(iter(dataset.records.values()))
    trace = dataset.traces[event.id]
    english = provenance_in_words(event, trace, ENGLISH)
    assert english == "3 origins in 3 camps; first reported the same day by Yonhap and 1 other"
    indonesian = provenance_in_words(event, trace, language("id"))
    assert (
        indonesian == "3 sumber asal dari 3 kubu; pertama kali dilaporkan pada hari yang sama oleh Yonhap dan 1 lainnya"
    )
