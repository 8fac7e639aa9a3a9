"""Events that may tell the same as a draft: about the same days, and actors or the category in common."""

import pytest

from loaders.articles.drafting.similar_events import SHOWN, alike
from loaders.dates.edtf import read_edtf
from tests.factories import make_dataset, make_event


@pytest.fixture
def like(tmp_path):
    """The ids of the events that are like a fact of 19 June 2024 (or another day)."""

    def find(*events, date="2024-06-19", actors=("kim-jong-un", "vladimir-putin"), category="treaty"):
        dataset = make_dataset(tmp_path, events)
        found = alike(read_edtf(date), actors, category, dataset.records.values(), dataset.registers)
        return [other.event for other in found]

    return find


TREATY = "2024-06-19-treaty-signed"


@pytest.mark.parametrize(
    ("date", "reason"),
    [
        ("2024-06-19", "the same day"),
        ("2024-06-20", "the day of the report"),
        ("2024-06", "a span that holds the day"),
        ("2024", "a year, of the same category"),
        ("2024-06-19/..", "an interval that begins then"),
    ],
)
def test_dates_that_may_mean_one_day_are_alike(like, date, reason):
    assert like(make_event(), date=date) == [TREATY], reason


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"date": "2024-06-22"}, "another day"),
        ({"category": "visit", "actors": ("nis",)}, "neither actor nor category in common"),
        ({"date": "2024", "category": "visit"}, "a year with another category"),
    ],
)
def test_what_has_too_little_in_common_is_not_alike(like, changes, reason):
    assert like(make_event(), **changes) == [], reason


def test_what_has_most_in_common_comes_first_and_no_more_than_three_are_shown(like):
    others = [make_event(id=f"2024-06-19-visit-{number}", category="visit") for number in range(SHOWN + 1)]
    found = like(make_event(), *others)
    assert found[0] == TREATY
    assert len(found) == SHOWN


def test_the_reasons_are_given_in_words(tmp_path):
    dataset = make_dataset(tmp_path, [make_event()])
    (found,) = alike(read_edtf("2024-06-19"), ["kim-jong-un"], "treaty", dataset.records.values(), dataset.registers)
    assert found.reasons == ("the same date", "Kim Jong Un", "the same category")
