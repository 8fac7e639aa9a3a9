"""The story that links tell around one event."""

from pathlib import Path
from typing import Any

import pytest

from loaders import Dataset
from loaders.dataset.linked import LONGEST, LinkedEvent, chain_of, links_of
from tests.factories import make_dataset, make_event


def _event(number: int, *links: tuple[str, int], **changes: object) -> dict[str, Any]:
    day = f"2024-06-{number:02}"
    linked = [{"type": kind, "event": f"2024-06-{earlier:02}-event"} for kind, earlier in links]
    return make_event(**({"id": f"{day}-event", "date": day, "links": linked or None} | changes))


def _numbers(chapters: list[LinkedEvent]) -> list[int]:
    return [int(chapter.event[8:10]) for chapter in chapters]


@pytest.fixture
def treaty(tmp_path: Path) -> Dataset:
    """A treaty (2) signed on a visit (1), condemned (3), submitted (4), ratified (5), in force (6); 7 is unlinked."""
    return make_dataset(
        tmp_path,
        [
            _event(1),
            _event(2, ("part-of", 1)),
            _event(3, ("responds-to", 2)),
            _event(4, ("follows-up", 2)),
            _event(5, ("ratifies", 2), ("follows-up", 4)),
            _event(6, ("follows-up", 5)),
            _event(7),
        ],
    )


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        (1, [1, 2, 3, 4, 5, 6]),  # all that came of it
        (2, [1, 2, 3, 4, 5, 6]),
        (3, [1, 2, 3]),  # what it answers, but not what else followed from that
        (6, [1, 2, 4, 5, 6]),  # all that led to it
        (7, [7]),  # nothing is linked to it
    ],
)
def test_a_story_leads_back_to_the_beginning_and_forward_to_the_end(
    treaty: Dataset, chosen: int, told: list[int]
) -> None:
    assert _numbers(chain_of(treaty.events, links_of(treaty), f"2024-06-{chosen:02}-event")) == told


def test_a_chapter_says_how_it_bears_on_earlier_chapters(treaty: Dataset) -> None:
    chapters = chain_of(treaty.events, links_of(treaty), "2024-06-06-event")
    assert chapters[3] == LinkedEvent(
        "2024-06-05-event", (("ratifies", "2024-06-02-event"), ("follows-up", "2024-06-04-event"))
    )
    assert chapters[0].links == ()


def test_a_long_story_keeps_what_is_nearest_and_weightiest(tmp_path: Path) -> None:
    events = [_event(1), *(_event(day, ("follows-up", 1)) for day in range(2, 6))]
    events[3]["significance"] = "major"
    events[3]["label"] = {"en": "The fourth"}
    dataset = make_dataset(tmp_path, events)
    assert _numbers(chain_of(dataset.events, links_of(dataset), "2024-06-01-event", longest=3)) == [1, 2, 4]


def test_on_one_day_what_follows_from_another_comes_after_it(tmp_path: Path) -> None:
    events = [
        _event(1),
        _event(2, ("responds-to", 1), id="2024-06-01-answer", date="2024-06-01"),
        _event(3, id="2024-06-01-zenith", date="2024-06-01", links=[{"type": "confirms", "event": "2024-06-01-event"}]),
        _event(4, id="2024-06-01-a", date="2024-06-01", links=[{"type": "updates", "event": "2024-06-01-zenith"}]),
    ]
    dataset = make_dataset(tmp_path, events)
    told = [chapter.event for chapter in chain_of(dataset.events, links_of(dataset), "2024-06-01-zenith")]
    assert told == ["2024-06-01-event", "2024-06-01-zenith", "2024-06-01-a"]


def test_links_in_a_circle_keep_nobody_waiting(tmp_path: Path) -> None:
    dataset = make_dataset(tmp_path, [_event(1, ("updates", 2)), _event(2, ("updates", 1))])
    assert _numbers(chain_of(dataset.events, links_of(dataset), "2024-06-01-event")) == [1, 2]


def test_the_treaty_reads_from_its_signing_to_its_entry_into_force(small: Dataset) -> None:
    assert [
        chapter.event for chapter in chain_of(small.events, links_of(small), "2024-12-04-treaty-enters-into-force")
    ] == [
        "2024-06-18-putin-state-visit-pyongyang",
        "2024-06-19-treaty-signed-pyongyang",
        "2024-11-11-kim-jong-un-ratifies-treaty",
        "2024-12-04-treaty-enters-into-force",
    ]


def test_the_troops_read_from_the_accusation_to_the_acknowledgement(small: Dataset) -> None:
    assert [
        chapter.event for chapter in chain_of(small.events, links_of(small), "2024-10-18-nis-announces-12000-plan")
    ] == [
        "2024-10-18-nis-announces-12000-plan",
        "2024-10-21-dprk-denies-troops-un-first-committee",
        "2024-10-23-nis-3000-troops",
        "2024-10-25-first-committee-koreas-clash",
        "2025-04-28-wpk-commission-confirms-deployment",
    ]


def test_no_story_of_the_record_is_longer_than_a_reader_takes_in(dataset: Dataset) -> None:
    for event in sorted({*dataset.links["event"], *dataset.links["target"]})[::3]:
        chapters = chain_of(dataset.events, links_of(dataset), event)
        assert len(chapters) <= LONGEST
        assert event in {chapter.event for chapter in chapters}
