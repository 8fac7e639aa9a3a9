"""The small record that tests of the code stand on has one of everything, and is as sound as the real one."""

from collections.abc import Callable, Iterable

import pytest

from loaders import Dataset
from loaders.checks import check_files
from loaders.files.source_files import open_document
from loaders.files.yaml.canonical import canonical_text
from loaders.model import vocabulary
from loaders.model.entries import Event
from tests.conftest import SMALL

FILES = (SMALL / "events.yaml", *sorted((SMALL / "registers").glob("*.yaml")))


def test_it_has_no_problem():
    assert check_files(SMALL / "events.yaml", SMALL / "registers") == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_its_files_are_in_canonical_form(file):
    document = open_document(file)
    assert canonical_text(document) == document.text


WORDS = [
    ("kinds", lambda event: [event.kind], vocabulary.KINDS),
    ("statuses", lambda event: [event.status], vocabulary.STATUSES),
    ("significances", lambda event: [event.significance], vocabulary.SIGNIFICANCES),
    ("confidences", lambda event: [event.confidence], vocabulary.CONFIDENCES),
    ("types of links", lambda event: [link.type for link in event.links or ()], vocabulary.LINK_TYPES),
    ("precisions", lambda event: [event.date.precision], ("day", "month", "span")),
]


@pytest.mark.parametrize(("of", "words"), [pytest.param(*case, id=what) for what, *case in WORDS])
def test_it_has_each_word(small: Dataset, of: Callable[[Event], Iterable[str]], words: Iterable[str]):
    assert {word for event in small.records.values() for word in of(event)} == set(words)


SORTS = {
    "lasts": lambda event: event.date.lasting,
    "is still going on": lambda event: event.date.open_end == "ongoing",
    "is about a day": lambda event: event.date.approximate,
    "is uncertain": lambda event: event.date.uncertain,
    "is quoted from": lambda event: event.quote,
    "is denied by somebody named in it": lambda event: event.denied_by,
    "has a retired id": lambda event: event.former_ids,
    "has a label": lambda event: event.label,
    "has a number as a range": lambda event: any(claim.low is not None for claim in event.claims or ()),
    "has a number of somebody anonymous": lambda event: any(claim.by.is_anonymous for claim in event.claims or ()),
    "has several numbers": lambda event: len(event.claims or ()) > 1,
    "has a page without a day": lambda event: any(source.published is None for source in event.sources),
    "has no page with a day": lambda event: all(source.published is None for source in event.sources),
    "has a page that was republished": lambda event: any(source.republished_by for source in event.sources),
    "has a page that credits nobody": lambda event: any(source.credits is None for source in event.sources),
    "rests on a founding article": lambda event: any(source.article for source in event.sources),
}


@pytest.mark.parametrize("has", SORTS.values(), ids=SORTS)
def test_it_has_an_event_that(small: Dataset, has: Callable[[Event], object]):
    assert any(has(event) for event in small.records.values())


def test_it_has_an_era(small: Dataset):
    assert len(small.chronology.eras) == 1


def test_it_has_each_part_that_state_media_may_have_and_an_event_attested_by_both_capitals(small: Dataset):
    assert set(small.provenance["state_media"]) == set(vocabulary.STATE_MEDIA)
    assert set(small.provenance["both_capitals"]) == {True, False}
