"""Text that no newspaper writes: read without an exception, and ten times as much in about ten times as long."""

from datetime import date, timedelta
from random import Random
from time import process_time

import pytest

from loaders.articles.dates_mentioned import mentions
from loaders.articles.drafting.drafts import draft_events
from tests.work import calls

PUBLISHED = date(2025, 10, 28)

REPEATED = [
    ("from June to July to ", "intervals that go on"),
    ("June 1 and ", "lists that go on"),
    ("2024 ", "years"),
    ("2024", "one number"),
    ("a_", "one name of a file"),
    ("a-", "one compound"),
    ("a@", "half an address"),
    ("1/", "strokes"),
    ("(", "brackets"),
    ('"', "quotes"),
    ("\u0301", "combining marks"),
    ("한", "one Korean word"),
    (". ", "sentences of nothing"),
    ("of the in the ", "words that say nothing about a day"),
]


def seconds(text: str) -> float:
    begun = process_time()
    mentions(text, published=PUBLISHED)
    return process_time() - begun


@pytest.mark.parametrize(("piece", "what"), REPEATED)
def test_the_cost_of_finding_dates_does_not_grow_with_the_square_of_the_text(piece, what):
    short, long = piece * (2_000 // len(piece)), piece * (20_000 // len(piece))
    seconds(short)  # reads the files of words
    assert seconds(long) <= max(40 * seconds(short), 0.5)


@pytest.mark.parametrize("piece", ["of ", "about ", "week of "])
def test_words_around_dates_cost_no_more_for_standing_in_a_row(piece):
    def finding(number):
        return calls(lambda: mentions(piece * number, published=PUBLISHED))

    finding(5)  # reads the files of words
    assert finding(60) <= 2.5 * finding(30)


@pytest.mark.parametrize(("piece", "what"), REPEATED)
def test_the_drafts_of_text_that_is_none_take_a_few_seconds_at_most(piece, what, dataset):
    begun = process_time()
    draft_events(piece * (4_000 // len(piece)), dataset.registers, published=PUBLISHED)
    assert process_time() - begun < 10


DATED = [
    ("Putin met Kim Jong Un on {}. ", "10,000 troops left. ", "numbers that no date goes with"),
    ("Meeting on {} in Russia, Choe Son Hui, KCNA said. ", "NIS said. ", "credits"),
    ("Visit on {}. ", "Ammunition, Kim Jong Un, Ri Son Gwon. ", "names"),
    ("Ammunition was sent on {}.\n", "It was not.\n", "lines of neither country"),
]


@pytest.mark.parametrize(("dated", "filler", "what"), DATED)
def test_twice_as_much_text_with_twice_as_many_dates_is_drafted_with_about_twice_the_work(dated, filler, what, dataset):
    def drafting(dates):
        days = (PUBLISHED - timedelta(3 * number) for number in range(1, dates + 1))
        text = "".join(dated.format(f"{day:%B} {day.day}, {day.year}") for day in days) + filler * (8 * dates)
        return calls(lambda: draft_events(text, dataset.registers, published=PUBLISHED, language="en"))

    drafting(5)  # reads the files of words
    assert drafting(90) <= 2.5 * drafting(45)


def test_an_article_with_more_dates_than_an_article_has_says_where_drafting_ends(dataset):
    text = " ".join(f"Putin met Kim Jong Un in Pyongyang on {day} June 2024." for day in [19] * 160)
    left_out = draft_events(text, dataset.registers, published=PUBLISHED, language="en").left_out
    assert "Only the first 150 dates are drafted." in [str(left.reason) for left in left_out]


@pytest.mark.parametrize("seed", range(20))
def test_drafts_of_any_bytes_raise_nothing(dataset, seed):
    raw = Random(seed).randbytes(1_000).decode("latin-1")
    draft_events(f"{raw}KCNA {raw} H3 TASS", dataset.registers, published=PUBLISHED)
