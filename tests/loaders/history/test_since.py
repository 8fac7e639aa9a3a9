"""What came since a version or a day."""

from types import SimpleNamespace

import pytest

from loaders.history.since import Since, days, since
from loaders.language import ENGLISH
from loaders.model.history import ChangedEvent, ChangedKey, Version, WithdrawnEvent
from loaders.wording.changes import KEYS, change_in_words, counts_in_words, key_in_words
from tests.loaders.history.record import LATER, with_past

TREATY = "2024-06-19-treaty-signed"


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    return with_past(tmp_path_factory.mktemp("past"))


@pytest.mark.parametrize(
    ("point", "new", "changed"),
    [
        (0, (LATER,), (TREATY,)),
        (1, (), (TREATY,)),
        (2, (), ()),
        ("2026-11-23", (LATER,), (TREATY,)),
        ("2026-11-24", (LATER,), (TREATY,)),
        ("2026-11-26", (), (TREATY,)),
        ("2027-01-01", (), ()),
    ],
)
def test_it_counts_from_a_version_or_the_end_of_a_day(record, point, new, changed):
    point = record.history.versions[point].id if isinstance(point, int) else point
    came = since(record, point)
    assert (came.new, came.changed, came.is_whole) == (new, changed, True)


def test_a_version_that_is_not_listed_is_none(record):
    assert since(record, "0123456789ab") is None


def test_the_version_of_today_is_known_without_a_history(small):
    assert since(small, small.version) == Since(None, (), is_whole=True)


def test_the_latest_day_stands_first(record):
    assert days(record) == ["2026-11-27", "2026-11-25", "2026-11-24"]


def key(sort="correction", name="date"):
    return ChangedKey(key=name, sort=sort, before=("2024",), after=("2024-06",))


def version(number, **changes):
    return Version(id=f"{number:012}", day="2026-11-24", about="", events=9, **changes)


def test_an_event_counts_once_as_what_it_became():
    steps = (
        version(1, new=("came", "came-and-went"), changed=(ChangedEvent(event="was", keys=(key("wording"),)),)),
        version(2, changed=tuple(ChangedEvent(event=one, keys=(key(),)) for one in ("came", "was", "went"))),
        version(3, withdrawn=tuple(WithdrawnEvent(event=one, title="") for one in ("came-and-went", "went"))),
    )
    came = Since(None, steps, is_whole=True)
    assert (came.new, came.changed, came.corrected, came.withdrawn) == (("came",), ("was",), ("was",), ("went",))
    assert counts_in_words(came, ENGLISH) == "1 new event, 1 event corrected and 1 event withdrawn"


def test_nothing_is_said_to_be_nothing():
    assert counts_in_words(Since(None, (), is_whole=True), ENGLISH) == "no event has changed"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (key(), "Date: 2024 → June 2024"),
        (
            ChangedKey(key="status", sort="correction", before=("reported",), after=("confirmed",)),
            "Status: ○ Reported → ● Confirmed",
        ),
        (
            ChangedKey(key="claims", sort="addition", after=("shells: about 9,000 (anonymous: aides, 2024-10~)",)),
            "Numbers: + about 9,000 shells (aides, about October 2024)",
        ),
        (ChangedKey(key="claims", sort="addition", after=("guns: up to 50–60 …",)), "Numbers: + up to 50–60 guns …"),
        (ChangedKey(key="claims", sort="addition", after=("… 4 (NIS, 2024-06)",)), "Numbers: + … 4 (NIS, June 2024)"),
        (
            ChangedKey(key="sources.published", sort="addition", after=("2024-06-19 (https://kcna.kp)",)),
            "Day of a page: + 19 June 2024 (https://kcna.kp)",
        ),
        (ChangedKey(key="actors", sort="addition", after=("NIS", "Putin")), "Actors: + NIS; + Putin"),
        (ChangedKey(key="summary.id", sort="wording"), "Summary: told in other words"),
    ],
)
def test_a_change_says_from_what_to_what(change, words):
    assert change_in_words(change, ENGLISH) == words


def test_every_key_that_ever_changed_has_a_name(dataset):
    changed = {key.key for _, _, key in Since(None, dataset.history.versions, is_whole=True).changes()}
    assert changed
    assert all(key_in_words(one, SimpleNamespace(text=str)) in KEYS.values() for one in changed)


def test_the_history_that_ships_with_the_data_is_sound_and_bounded(dataset):
    assert dataset.past is not None
    assert dataset.past.stat().st_size < 1_000_000
    assert dataset.history.versions
