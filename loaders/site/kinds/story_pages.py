"""The stories: the list of them, and each with all its steps, read from the first to the last."""

from typing import NamedTuple

from loaders.model import vocabulary
from loaders.model.entries import Story
from loaders.selection.page_state import PageState
from loaders.site.address import Spot
from loaders.site.layout import filled
from loaders.site.record import Record, beside


class Told(NamedTuple):
    """A step of a story.

    Attributes:
        event: The id of the event that it rests on.
        says: What it says.
        language: The code of the language that this is in.
    """

    event: str
    says: str
    language: str


def stories_page(spot: Spot, record: Record) -> bytes:
    """What stories there are."""
    language = record.language
    return filled(
        "stories",
        spot,
        record,
        PageState(view="stories"),
        title=language.text("Stories"),
        description=language.text(vocabulary.VIEWS["stories"].meaning),
        stories=[
            (_key(story), language.choose(story.title)[0], language.choose(story.intro)[0], len(story.steps))
            for story in record.dataset.chronology.stories
        ],
    )


def story_page(spot: Spot, record: Record, story_id: str) -> bytes:
    """One story."""
    language, stories = record.language, record.stories
    story = stories[story_id]
    before, after = beside(tuple(stories), list(stories).index(story_id))
    return filled(
        "story",
        spot,
        record,
        PageState(view="stories", story=story_id),
        title=language.choose(story.title)[0],
        description=language.choose(story.intro)[0],
        steps=[Told(step.event, *language.choose(step.says)) for step in story.steps],
        before=(_key(stories[before]), language.choose(stories[before].title)[0]) if before else None,
        after=(_key(stories[after]), language.choose(stories[after].title)[0]) if after else None,
    )


def _key(story: Story) -> str:
    return f"stories/{story.id}"
