"""Titles that are almost the same are found, and not by comparing each with each."""

import random

import pytest

from loaders import Dataset
from loaders.checks import titles
from loaders.checks.titles import ALIKE, Titles

WORDS = "Putin Kim Lavrov Choe visit letter talks Moscow Pyongyang treaty troops shells trade food health rail".split()  # noqa: SIM905


def anything(number: int) -> bool:
    return True


@pytest.mark.parametrize(
    "change",
    [
        lambda title, rest: title,
        lambda title, rest: title.upper(),
        lambda title, rest: title.replace("North Korea", "N. Korea"),
        lambda title, rest: " ".join(word for word in title.split() if word != rest.choice(title.split())),
        lambda title, rest: title + " today",
        lambda title, rest: "".join(rest.sample(title, 1)) + title[1:],
        lambda title, rest: title.replace("s ", " ", 1),
    ],
    ids=["the same", "in capitals", "shortened", "without a word", "with a word", "with a slip", "with another ending"],
)
def test_a_real_title_that_was_hardly_changed_is_found_among_all(dataset: Dataset, change) -> None:
    told = [event.title["en"] for event in dataset.records.values()]
    known, rest = Titles(told), random.Random(1)
    for title in told:
        known.add(title)
    for number in range(0, len(told), 7):
        changed = change(told[number], rest)
        if titles._alike(changed, told[number]):
            found = known.like(changed, anything)
            assert found is not None, changed
            assert titles._alike(changed, told[found])


def test_only_those_that_are_asked_for_are_found() -> None:
    known = Titles(["Kim visits Moscow"] * 2)
    first = known.add("Kim visits Moscow")
    assert known.like("Kim visits Moscow", anything) == first
    assert known.like("Kim visits Moscow", lambda number: number != first) is None
    assert known.like("Putin visits a factory of shells", anything) is None
    assert ALIKE < 1


def test_twice_as_many_titles_are_twice_the_work() -> None:
    def compared(number: int) -> int:
        rest = random.Random(number)
        told = [" ".join(rest.choices(WORDS, k=9)) for _ in range(number)]
        known, asked = Titles(told), 0

        def ask(_: int) -> bool:
            nonlocal asked
            asked += 1
            return True

        for title in told:
            known.like(title, ask)
            known.add(title)
        return asked

    assert compared(2000) < 2.5 * compared(1000)
