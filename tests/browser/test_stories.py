"""A reader's way through a story."""

from collections.abc import Callable

from playwright.sync_api import expect

from loaders import Dataset
from tests.browser.visitor import Visitor


def test_a_story_is_walked_to_its_end_from_a_shared_link(visit: Callable[..., Visitor], dataset: Dataset) -> None:
    story = next(one for one in dataset.chronology.stories if one.id == "kursk")
    reader = visit(f"?view=stories&story=kursk&step={len(story.steps) - 1}")
    told = reader.page.locator(".st-key-story-step")
    expect(told).to_contain_text(story.steps[-2].says["en"])
    onwards = reader.page.get_by_role("button", name="Next", exact=True)
    onwards.focus()
    with reader.answered():
        reader.page.keyboard.press("Enter")
    expect(told).to_contain_text(story.steps[-1].says["en"])
    expect(onwards).to_be_disabled()
    reader.expect_query(view="stories", story="kursk", step=str(len(story.steps)))
    reader.click_mark("story-timeline", story.steps[0].event)
    expect(told).to_contain_text(story.steps[0].says["en"])
    reader.expect_query(view="stories", story="kursk")
    reader.page.go_back()
    expect(told).to_contain_text(story.steps[-1].says["en"])
