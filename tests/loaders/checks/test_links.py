"""Rules of the links: what breaks each of them, where the problem is, and what does not break it."""

import pytest

from tests.factories import make_event
from tests.loaders.checks.editor import TREATY, VISIT, earlier, found, link

LINKS = [
    ("no event", [link("2024-06-18-nothing")], ("unknown-event", "links[0].event")),
    ("itself", [link(TREATY)], ("link-to-itself", "links[0].event")),
    ("a retired id", [link("2024-06-visit")], ("retired-id", "links[0].event")),
    ("the same event twice", [link(), link()], ("repeated-link", "links[1].event")),
    ("the same event in two ways", [link(), link(kind="responds-to")], None),
]


@pytest.mark.parametrize(("links", "problem"), [pytest.param(*case, id=reason) for reason, *case in LINKS])
def test_a_link_goes_to_a_known_event_once(tmp_path, links, problem):
    codes = found(tmp_path, earlier(former_ids=["2024-06-visit"]), make_event(links=links))
    assert codes == ([(problem[0], f"{TREATY}: {problem[1]}")] if problem else [])


DIRECTIONS = [
    ("to a later day", "2024-06-18", "follows-up", True),
    ("to a later day that it is part of", "2024-06-18", "part-of", False),
    ("from a stretch that reaches it", "2024-06", "follows-up", False),
    ("from something that began long before", "2024-01/..", "follows-up", True),
]


@pytest.mark.parametrize(("date", "kind", "forwards"), [pytest.param(*case, id=reason) for reason, *case in DIRECTIONS])
def test_a_link_goes_from_the_later_event_to_the_earlier(tmp_path, date, kind, forwards):
    codes = found(tmp_path, earlier(date=date, links=[link(TREATY, kind)]), make_event())
    assert codes == ([("link-forwards", f"{VISIT}: links[0].event")] if forwards else [])


def test_links_run_in_no_circle(tmp_path):
    events = [
        earlier(links=[link("2024-06-19-c", "part-of")]),
        make_event(id="2024-06-19-b", title={"en": "Something else entirely"}, links=[link()]),
        make_event(id="2024-06-19-c", title={"en": "A third thing happens"}, links=[link("2024-06-19-b")]),
        make_event(links=[link("2024-06-19-c")]),  # leads into the circle, but is none of it
    ]
    assert found(tmp_path, *events) == [
        ("link-circle", f"{event}: links") for event in (VISIT, "2024-06-19-b", "2024-06-19-c")
    ]
