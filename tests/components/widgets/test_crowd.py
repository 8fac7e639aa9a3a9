"""What a finger is offered where marks stand close together, and where the chosen one leads."""

import pytest
from streamlit.testing.v1 import AppTest

from components.figures.finger import Mark
from components.widgets.crowd import OFFERED
from loaders import Dataset
from tests.page import open_page, query


def offer(page: AppTest, *marks: Mark) -> list[str]:
    """Let the page offer these marks; what it calls them."""
    page.session_state[OFFERED] = list(marks)
    page.run()
    return [one.label.replace("\\", "") for one in page.button if str(one.key).startswith("open-crowd-")]


def test_in_a_story_they_lead_to_their_steps(dataset: Dataset) -> None:
    story = dataset.chronology.stories[0]
    page = open_page(view="stories", story=story.id)
    events = [step.event for step in story.steps[1:3]]
    named = offer(page, *((event,) for event in events), ("2024-06-19-no-such-event",))
    assert [dataset.records[event].title["en"] in name for event, name in zip(events, named, strict=True)] == [True] * 2
    page.button(key=f"open-crowd-{events[1]}").click().run()
    assert query(page) == {"view": ["stories"], "story": [story.id], "step": ["3"]}


@pytest.mark.parametrize(
    ("view", "mark", "name", "asked"),
    [
        ("map", ("place", "seoul"), "Seoul: ", {"place": ["seoul"]}),
        ("network", ("kim-jong-un", ""), "Kim Jong Un: ", {"actor": ["kim-jong-un"]}),
    ],
)
def test_places_and_actors_are_offered_by_name_and_lead_to_their_events(
    view: str, mark: Mark, name: str, asked: dict[str, list[str]]
) -> None:
    page = open_page(view=view, **{"from": "2025-06"})
    assert all(one.startswith(name) for one in offer(page, mark))
    page.button(key=f"open-crowd-{'-'.join(mark)}").click().run()
    assert query(page) == {"from": ["2025-06"], **asked}
    assert not offer(page)
