"""A problem as an editor, a person and a script read it."""

import gettext

import pytest

from loaders.dates import read_date
from loaders.dates.edtf import DateError
from loaders.files.problems import LINE, LISTED, Problem, first_of_each_kind, in_order, problems_as_json
from loaders.language import Language, message

NO_MONTH = message('"{text}": {reason}', text="2024-13", reason=message("no month {month}.", month=13))
PROBLEM = Problem(
    "events.yaml", 412, 7, "unreadable-date", "2024-x: date", NO_MONTH, message("Write {date}.", date="2024-12")
)


def test_a_problem_is_one_line_that_begins_with_its_place():
    assert str(PROBLEM) == ('events.yaml:412:7: [unreadable-date] 2024-x: date: "2024-13": no month 13. Write 2024-12.')


def test_problems_stand_in_the_order_of_their_places():
    earlier = Problem("events.yaml", 9, 1, "z", "", message(""), message(""))
    elsewhere = Problem("registers/actors.yaml", 1, 1, "a", "", message(""), message(""))
    assert sorted([elsewhere, PROBLEM, earlier]) == [earlier, PROBLEM, elsewhere]


def test_scripts_get_every_part():
    assert problems_as_json([PROBLEM]) == [
        {
            "file": "events.yaml",
            "line": 412,
            "column": 7,
            "code": "unreadable-date",
            "where": "2024-x: date",
            "what": '"2024-13": no month 13.',
            "remedy": "Write 2024-12.",
        }
    ]


def test_problems_of_one_place_with_the_same_words_are_the_same():
    again = Problem(*(getattr(PROBLEM, name) for name in Problem.__slots__[:5]), message(str(NO_MONTH)), PROBLEM.remedy)
    assert {PROBLEM, again} == {PROBLEM}
    other = Problem(*(getattr(PROBLEM, name) for name in Problem.__slots__[:6]), message("Write 2024-11."))
    assert sorted([PROBLEM, other]) == [other, PROBLEM]


class Catalogue(gettext.NullTranslations):
    """A catalogue of a few texts."""

    def __init__(self, texts: dict[str, str]) -> None:
        super().__init__()
        self.texts = texts

    def gettext(self, message: str) -> str:
        return self.texts.get(message, message)


@pytest.fixture
def indonesian(monkeypatch):
    texts = {
        "no month {month}.": "tidak ada bulan {month}.",
        "Write {date}.": "Tulis {date}.",
        "{one} or {other}": "{one} atau {other}",
        "This may be {both}.": "Ini bisa berarti {both}.",
    }
    monkeypatch.setattr("loaders.language.catalogue", lambda code: Catalogue(texts))
    return Language("id")


def test_a_problem_reads_in_a_language_with_the_refusal_that_stands_in_it(indonesian):
    told = 'events.yaml:412:7: [unreadable-date] 2024-x: date: "2024-13": tidak ada bulan 13. Tulis 2024-12.'
    assert PROBLEM.in_words(indonesian) == told


def test_the_days_of_a_refusal_read_in_its_language(indonesian):
    with pytest.raises(DateError) as refused:
        read_date("6/7/2024")
    assert str(refused.value.reason) == "This may be 6 July 2024 or 7 June 2024."
    assert indonesian.text(refused.value.reason) == "Ini bisa berarti 6 Juli 2024 atau 7 Juni 2024."


@pytest.mark.parametrize("value", ["x" * 8_000_000, "x\n" * 1000, message("{inside}", inside="x" * 500)])
def test_a_value_is_shown_on_a_line_at_most(value):
    problem = Problem("events.yaml", 1, 1, "x", str(value), message("{value}.", value=value), message("{v}", v=value))
    assert len(str(problem).splitlines()) == 1
    assert len(str(problem.what)) <= LINE + 1
    assert len(str(problem)) < 2 * LINE + LISTED + 50


def test_the_first_of_each_kind_are_told_and_the_rest_is_counted():
    many = [Problem("events.yaml", line, 1, "a", "", message(""), message("")) for line in range(1, 251)]
    told = first_of_each_kind([*many, PROBLEM])
    assert told[:100] == many[:100]
    assert [str(one) for one in told[100:]] == [
        "events.yaml:101:1: [a] events.yaml: 150 more of this kind from here on. Mend the first ones.",
        str(PROBLEM),
    ]


def test_few_problems_are_told_as_they_are():
    assert first_of_each_kind([PROBLEM] * 3) == [PROBLEM]
    assert in_order([]) == []
