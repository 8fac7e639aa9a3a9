"""What the browser calls the page in its tab and its history."""

import pytest

from components.page.header import name_of_tab
from loaders import Dataset
from loaders.language import ENGLISH, Language
from loaders.selection.answer import answer
from loaders.selection.filters import Filters
from loaders.selection.page_state import PageState


@pytest.mark.parametrize(
    ("state", "named"),
    [
        (PageState(view="map"), "Map · "),
        (PageState(view="about", filters=Filters(kind=("claim",))), "About · "),  # which shows no events
        (PageState(view="stories"), "Stories · "),
    ],
)
def test_a_view_names_its_tab(small: Dataset, state: PageState, named: str) -> None:
    assert name_of_tab(answer(small, state), ENGLISH) == f"{named}Russia–North Korea contacts"


def test_what_is_chosen_stands_in_the_tab_too(small: Dataset) -> None:
    chosen = answer(small, PageState(view="list", filters=Filters(kind=("denial",))))
    said = f"List: {len(chosen.events)} of {len(small.events)} events: denials · Russia–North Korea contacts"
    assert name_of_tab(chosen, ENGLISH) == said


def test_an_open_event_and_a_story_name_it_by_their_titles_in_the_language_of_the_page(dataset: Dataset) -> None:
    event, story = next(iter(dataset.records.values())), dataset.chronology.stories[0]
    shown = Language("id")
    whole = "Hubungan Rusia–Korea Utara"
    assert name_of_tab(answer(dataset, PageState(event=event.id)), shown) == f"{event.title['id']} · {whole}"
    told = answer(dataset, PageState(view="stories", story=story.id))
    assert name_of_tab(told, shown) == f"{story.title['id']} · {whole}"
