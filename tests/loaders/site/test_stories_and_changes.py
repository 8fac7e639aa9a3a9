"""The stories and what changed, as plain pages: all that the dashboard tells of them, each in its place."""

from functools import cache

import pytest

from loaders import Dataset
from loaders.history.since import days
from loaders.language import ENGLISH
from loaders.site.address import Spot, part_of
from loaders.site.pages import has_page, keys, page
from loaders.site.record import record_of
from loaders.wording.changes import change_in_words
from tests.loaders.site.site import AS_FILES, DASHBOARD, Page

CODES = ("en", "id")


def read(dataset: Dataset, key: str, code: str) -> Page:
    spot = Spot(AS_FILES, code, key)
    return Page(spot.shown, page(dataset, spot))


@cache
def parts_by_day(dataset: Dataset) -> dict[str, list[Page]]:
    """What each day brought, all parts of it, in English."""
    found: dict[str, list[Page]] = {}
    for key in (one for one in keys(dataset) if one.startswith("changes/2")):
        found.setdefault(part_of(key)[0].removeprefix("changes/"), []).append(read(dataset, key, "en"))
    return found


def ways_to(code: str, key: str) -> str:
    return Spot(AS_FILES, code, key).shown


@pytest.mark.parametrize("code", CODES)
def test_a_story_is_told_whole_and_every_step_leads_to_its_event(dataset, code):
    for story in dataset.chronology.stories:
        told = read(dataset, f"stories/{story.id}", code)
        for text in (story.title, story.intro, *(step.says for step in story.steps)):
            assert " ".join(text[code].split()) in told.text()
        events = [way for way in told.ways if "/events/" in way]
        assert events == [ways_to(code, f"events/{step.event}") for step in story.steps]
        assert f"{DASHBOARD}?view=stories&lang={code}&story={story.id}" in told.leading_out()


@pytest.mark.parametrize("code", CODES)
def test_every_page_leads_to_the_stories_and_to_what_changed(dataset, code):
    listed = read(dataset, "stories/index", code)
    assert {ways_to(code, f"stories/{story.id}") for story in dataset.chronology.stories} <= set(listed.ways)
    for part in ("stories/index", "changes/index"):
        assert ways_to(code, part) in read(dataset, "about", code).ways


@pytest.mark.parametrize("code", CODES)
def test_what_changed_is_listed_by_day_the_latest_first(dataset, code):
    listed = [way for way in read(dataset, "changes/index", code).ways if "/changes/2" in way]
    assert listed == [ways_to(code, f"changes/{day}") for day in days(dataset) if has_page(dataset, f"changes/{day}")]
    assert len(listed) >= 3


def test_a_day_tells_every_new_event_and_every_correction_in_full(dataset):
    versions = dataset.history.versions
    gone = {one.event for version in versions for one in version.withdrawn}
    for day, read_parts in parts_by_day(dataset).items():
        told = " ".join(one.text() for one in read_parts)
        ways = {way for one in read_parts for way in one.ways}
        for version in (one for one in versions if one.day == day):
            for event in version.new:
                assert event in gone or ways_to("en", f"events/{dataset.current_ids[event]}") in ways, event
            for changed in version.changed:
                for said in (change_in_words(one, ENGLISH) for one in changed.keys if one.sort == "correction"):
                    assert " ".join(said.split()) in told, (day, changed.event)


def test_what_was_there_before_a_day_and_went_on_it_is_told_as_withdrawn(dataset):
    for day, came in record_of(dataset, ENGLISH).changes.items():
        titles = {one.event: one.title for step in came.steps for one in step.withdrawn}
        told = " ".join(one.text() for one in parts_by_day(dataset)[day])
        assert (f"Withdrawn ({len(came.withdrawn)})" in told) == bool(came.withdrawn)
        assert all(titles[event] in told for event in came.withdrawn)


def test_where_there_is_neither_no_page_leads_there(small):
    assert not [key for key in keys(small) if key.startswith(("stories", "changes"))]
    assert not [way for way in read(small, "about", "en").ways if "/stories/" in way or "/changes/" in way]


def test_each_of_them_is_valid(dataset):
    for key in (one for one in keys(dataset) if one.startswith(("stories", "changes"))):
        for code in CODES:
            assert read(dataset, key, code).tree is not None
