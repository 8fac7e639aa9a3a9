"""Rules of the stories: what breaks each of them, and what does not."""

import pytest

from tests.factories import make_event
from tests.loaders.checks.editor import TREATY, VISIT, earlier, era, found, story


def steps(*events):
    return {"steps": [{"event": event, "says": {"en": "What it is to the story."}} for event in events]}


STORIES = [
    ("tells its events oldest first", steps(VISIT, TREATY), []),
    ("tells a later event before", steps(TREATY, VISIT), ["out-of-order"]),
    ("tells what is no event", steps(VISIT, "2024-06-19-nothing"), ["unknown-event"]),
    ("tells an event by a retired id", steps(VISIT, "2024-06-treaty"), ["retired-id"]),
    ("tells an event twice", steps(VISIT, TREATY, TREATY), ["repeated-step"]),
]


@pytest.mark.parametrize(("changes", "codes"), [pytest.param(*case, id=reason) for reason, *case in STORIES])
def test_a_story_goes_through_known_events_oldest_first_and_tells_none_twice(tmp_path, changes, codes):
    treaty = make_event(former_ids=["2024-06-treaty"])
    assert found(tmp_path, earlier(), treaty, stories=story(**changes)) == [(code, "story treaty") for code in codes]


def test_an_id_is_that_of_one_story_and_of_one_era(tmp_path):
    stories, eras = [*story(), *story()], [*era(), *era()]
    assert found(tmp_path, earlier(), make_event(), stories=stories) == [("repeated-id", "story treaty")]
    assert found(tmp_path, earlier(), make_event(), eras=eras) == [("repeated-id", "era treaty")]


def test_an_event_that_is_left_out_for_a_problem_of_its_own_is_not_called_unknown(tmp_path):
    broken = earlier(date="2024-06-31")
    codes = [code for code, _ in found(tmp_path, broken, make_event(), stories=story())]
    assert "unknown-event" not in codes
