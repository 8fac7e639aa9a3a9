"""What a link says of itself."""

from pathlib import Path

import pytest

from loaders import Dataset
from loaders.language import ENGLISH, language
from loaders.selection.answer import answer
from loaders.selection.filters import Filters
from loaders.selection.page_state import PageState
from loaders.selection.preview import Preview, preview
from loaders.selection.sentence import describe
from tests.factories import make_dataset, make_event, make_source

NAME = "A few contacts of Russia and North Korea"


def test_the_whole_says_what_it_is(small: Dataset):
    said = preview(answer(small, PageState()), ENGLISH)
    assert said == Preview(NAME, NAME, small.chronology.description)


def test_it_says_so_in_the_language_of_the_reader(tmp_path: Path):
    translated = {"title_in": {"id": "Hubungan"}, "description_in": {"id": "Sebuah kronologi kecil."}}
    asked = answer(make_dataset(tmp_path, [make_event()], **translated), PageState())
    said = Preview("Hubungan", "Hubungan", "Sebuah kronologi kecil.", feed={"lang": ["id"]})
    assert preview(asked, language("id")) == said


def test_a_choice_of_events_says_which(small: Dataset):
    asked = answer(small, PageState(filters=Filters(kind=("denial",))))
    sentence = describe(asked, ENGLISH)
    feed = {"feed": {"kind": ["denial"]}, "followed": f"{NAME} · {sentence}"}
    assert preview(asked, ENGLISH) == Preview(NAME, NAME, sentence, lasting=False, **feed)


def test_a_story_says_what_it_tells(dataset: Dataset):
    story = dataset.chronology.stories[0]
    said = preview(answer(dataset, PageState(view="stories", story=story.id)), language("id"))
    assert (said.title, said.description) == (story.title["id"], story.intro["id"])


@pytest.mark.parametrize(
    ("state", "title", "description"),
    [
        (PageState(view="map"), "Map", "Where the events took place, and how many of each kind."),
        (
            PageState(view="compare", against="kind=denial", filters=Filters(kind=("claim",))),
            "Compare",
            "6 of 17 events: claims · 3 of 17 events: denials",
        ),
        (PageState(view="stories"), "Stories", "Paths through the events, step by step."),
        (
            PageState(view="numbers", quantity="troops-deployed", filters=Filters(kind=("claim",))),
            "Numbers: troops deployed",
            "6 of 17 events: claims",
        ),
    ],
)
def test_a_view_says_what_it_shows(small: Dataset, state: PageState, title: str, description: str):
    said = preview(answer(small, state), ENGLISH)
    assert (said.title, said.description) == (f"{title} · {NAME}", description)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "19 June 2024. Reported by KCNA and Yonhap."),
        ("id", "19 Juni 2024. Dilaporkan oleh KCNA dan Yonhap."),
    ],
)
def test_an_event_says_when_it_was_and_who_says_so(tmp_path: Path, code: str, words: str):
    pages = [make_source(), make_source(outlet="Yonhap", url="https://yonhap.example/treaty")]
    asked = answer(make_dataset(tmp_path, [make_event(sources=pages)]), PageState(event="2024-06-19-treaty-signed"))
    said = preview(asked, language(code))
    assert said.title == asked.known.records["2024-06-19-treaty-signed"].title[code]
    assert said.description == words
    assert said.event == "2024-06-19-treaty-signed"
    assert said.lasting


def test_an_event_among_others_that_were_chosen_is_not_a_link_of_its_own(small: Dataset):
    state = PageState(event="2024-06-19-treaty-signed-pyongyang", filters=Filters(q="treaty"))
    assert not preview(answer(small, state), ENGLISH).lasting


def test_an_event_that_was_not_known_yet_is_not_told(small: Dataset):
    state = PageState(event="2024-06-19-treaty-signed-pyongyang", filters=Filters(as_of="2023"))
    assert preview(answer(small, state), ENGLISH).title == NAME
