"""The stories: what is offered, what a step shows, and the ways from one to the next."""

import pytest

from components.views.stories import step_of
from loaders import Dataset
from loaders.language import ENGLISH
from loaders.wording.texts import worded
from tests.page import open_page, query, texts

KURSK = "kursk"


def steps(dataset: Dataset, story: str) -> list[str]:
    """The ids of the events of a story."""
    return next([step.event for step in one.steps] for one in dataset.chronology.stories if one.id == story)


def press(page, label):
    next(one for one in page.button if one.label == label).click().run()


def test_every_story_is_offered_with_what_it_shows(dataset: Dataset) -> None:
    page = open_page(view="stories")
    for story in dataset.chronology.stories:
        assert story.title["en"] in [one.label.strip("*").replace("\\", "") for one in page.button]
        assert story.intro["en"] in texts(page)
        assert f"{len(story.steps)} events" in texts(page)


def test_the_shortest_story_tells_the_whole_in_ten_events(dataset: Dataset) -> None:
    assert len(steps(dataset, "in-ten-events")) == 10
    assert {len(story.steps) for story in dataset.chronology.stories} <= set(range(8, 16))


@pytest.mark.parametrize("code", ["en", "id"])
def test_every_story_is_told_in_both_languages(dataset: Dataset, code: str) -> None:
    for story in dataset.chronology.stories:
        assert all(code in said for said in (story.title, story.intro, *(step.says for step in story.steps)))


def test_a_story_is_walked_from_its_first_step_to_its_last(dataset: Dataset) -> None:
    story = dataset.chronology.stories[0]
    page = open_page(view="stories", story=story.id)
    for number, step in enumerate(story.steps, start=1):
        assert f"Step {number} of {len(story.steps)}" in texts(page)
        assert step.says["en"] in texts(page)
        asked = {} if number == 1 else {"step": [str(number)]}
        assert query(page) == {"view": ["stories"], "story": [story.id], **asked}
        if number < len(story.steps):
            press(page, "Next")
    assert next(one for one in page.button if one.label == "Next").disabled


def test_a_step_opens_its_event_and_keeps_the_story(dataset: Dataset) -> None:
    page = open_page(view="stories", story=KURSK, step="2")
    event = steps(dataset, KURSK)[1]
    page.button(key=f"open-step-{event}").click().run()
    assert query(page) == {"view": ["stories"], "story": [KURSK], "step": ["2"], "event": [event]}


def test_a_step_that_the_story_does_not_have_shows_the_last(dataset: Dataset) -> None:
    page = open_page(view="stories", story=KURSK, step="99")
    number = len(steps(dataset, KURSK))
    assert f"Step {number} of {number}" in texts(page)


def test_an_unknown_story_is_said_and_all_are_offered() -> None:
    page = open_page(view="stories", story="nothing")
    assert "nothing" in page.warning[0].value
    assert "The road to the treaty" in [one.label.strip("*") for one in page.button]


def test_on_a_day_of_the_past_a_story_ends_with_what_was_known(dataset: Dataset) -> None:
    page = open_page(view="stories", story=KURSK, as_of="2024-10-20")
    assert "Step 1 of 2" in texts(page)
    assert f"{len(steps(dataset, KURSK)) - 2} steps of this story were not known on that day." in texts(page)


def test_before_the_first_event_of_a_story_nothing_of_it_is_told() -> None:
    page = open_page(view="stories", story=KURSK, as_of="2022-06-01")
    assert [one.value for one in page.info] == ["None of its events was known on that day."]


MARKS = [
    ("a marker", ["2024-10-28-nato-confirms-kursk", "x"], 4),
    ("the bar of a month", ["month", "2025-01"], 8),
    ("the bar of a month in which nothing of it happens", ["month", "2024-12"], 0),
    ("a mark that stands for nothing", [""], 0),
]


@pytest.mark.parametrize(("mark", "step"), [pytest.param(*case, id=reason) for reason, *case in MARKS])
def test_a_mark_of_the_chart_leads_to_its_step(dataset: Dataset, mark: list[str], step: int) -> None:
    told = worded(dataset, ENGLISH).set_index("id", drop=False).loc[steps(dataset, KURSK)]
    assert step_of(mark, told) == step
