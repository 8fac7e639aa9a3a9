"""Badges say in words and shapes what their colour says."""

import itertools

from components.widgets.badges import KIND_COLOURS, event_badges
from loaders.language import ENGLISH
from loaders.model import vocabulary
from loaders.wording.kinds import STATUS_SHAPES


def test_every_kind_has_a_colour_and_every_status_a_shape_of_its_own() -> None:
    assert KIND_COLOURS.keys() == vocabulary.KINDS.keys()
    assert STATUS_SHAPES.keys() == vocabulary.STATUSES.keys()
    assert len(set(STATUS_SHAPES.values())) == len(STATUS_SHAPES)


def test_a_badge_never_relies_on_its_colour_alone() -> None:
    for kind, status in itertools.product(vocabulary.KINDS, vocabulary.STATUSES):
        badges = event_badges(kind, status, "treaty", "major", ENGLISH)
        assert vocabulary.KINDS[kind].label in badges
        assert f"{STATUS_SHAPES[status]} {vocabulary.STATUSES[status].label}" in badges


def test_routine_events_carry_no_badge_for_their_weight() -> None:
    assert "Routine" not in event_badges("contact", "confirmed", "visit", "routine", ENGLISH)
    assert "Notable" in event_badges("contact", "confirmed", "visit", "notable", ENGLISH)
