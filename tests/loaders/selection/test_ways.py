"""The ways from a name to its events, beside whatever else is asked for."""

import pytest

from loaders.selection.answer import select
from loaders.selection.filters import Filters
from loaders.selection.options import option_counts
from loaders.selection.parameters import LISTS
from loaders.selection.ways import narrowed, opposite, toggled, turned_over, went

ASKED = Filters(actor=("nis",), not_actor=("kim-jong-un",), status=("confirmed",))

WAYS = [
    ("only", "kim-jong-un", ("kim-jong-un",), (), "in the place of who was asked for, and no longer left out"),
    ("also", "kim-jong-un", ("nis", "kim-jong-un"), (), "besides"),
    ("not", "nis", (), ("kim-jong-un", "nis"), "no longer asked for"),
    ("also", "nis", ("nis",), ("kim-jong-un",), "who is asked for already is so once"),
    ("not", "kim-jong-un", ("nis",), ("kim-jong-un",), "likewise who is left out"),
]


@pytest.mark.parametrize(("way", "who", "actor", "not_actor"), [pytest.param(*case, id=why) for *case, why in WAYS])
def test_a_way_changes_what_is_asked_of_one_sort_of_names_and_nothing_else(way, who, actor, not_actor):
    assert went(ASKED, way, "actor", who) == Filters(actor=actor, not_actor=not_actor, status=("confirmed",))


def test_what_nothing_leaves_out_can_be_asked_for_only():
    assert went(Filters(language=("ko",)), "only", "language", "ru") == Filters(language=("ru",))


def test_turning_over_twice_changes_nothing():
    for field in ("actor", "not_actor"):
        asked = Filters(**{field: ("nis",)})
        assert turned_over(asked, field, "nis") == Filters(**{opposite(field): ("nis",)})
        assert turned_over(turned_over(asked, field, "nis"), opposite(field), "nis") == asked


def test_a_value_is_asked_for_as_well_and_then_no_longer():
    asked = Filters(actor=("nis",), not_actor=("kim-jong-un",))
    both = toggled(asked, "actor", "kim-jong-un")
    assert both == Filters(actor=("nis", "kim-jong-un"))
    assert toggled(both, "actor", "nis") == Filters(actor=("kim-jong-un",))


TOGETHER = [
    (Filters(), {"actor": ("a", "b"), "actors": "all"}, Filters(actor=("a", "b"), actors="all")),
    (Filters(actor=("a",)), {"actor": ("b",)}, Filters(actor=("a", "b"), actors="all")),
    (Filters(actor=("a",)), {"actor": ("a",)}, Filters(actor=("a",))),
    (Filters(actor=("a", "b")), {"actor": ("b",)}, Filters(actor=("b",))),
    (Filters(actor=("a", "b")), {"actor": ("c",)}, Filters(actor=("c",), within=("actor=a&actor=b",))),
    (Filters(place=("moscow",)), {"place": ("seoul",)}, Filters(place=("seoul",), within=("place=moscow",))),
    (
        Filters(place=("seoul",), within=("place=moscow",)),
        {"place": ("moscow",)},
        Filters(place=("moscow",), within=("place=seoul",)),
    ),
    (Filters(not_actor=("a",)), {"not_actor": ("b",)}, Filters(not_actor=("a", "b"))),
    (Filters(source=("a",)), {"source": ("a",), "credits": ("b",)}, Filters(source=("a",), credits=("b",))),
    (Filters(language=("ko",)), {"source": ("a",)}, Filters(source=("a",), within=("language=ko",))),
    (Filters(start="2024"), {"start": "2024-06", "end": "2024-06"}, Filters(start="2024-06", end="2024-06")),
    (Filters(end="2023"), {"start": "2023", "end": "2024"}, Filters(start="2023", end="2024", within=("to=2023",))),
]


@pytest.mark.parametrize(("asked", "fields", "expected"), TOGETHER)
def test_what_cannot_be_asked_for_beside_another_holds_within_it(asked, fields, expected):
    assert narrowed(asked, **fields) == expected


def test_only_this_and_not_this_part_all_events_in_two(dataset):
    for field in ("kind", "category", "actor", "source", "camp", "place"):
        value = option_counts(dataset, field).index[0]
        parts = [len(select(dataset, went(Filters(), way, field, value))) for way in ("only", "not")]
        assert sum(parts) == len(dataset.events), field
        assert all(parts), field


def test_six_sorts_of_names_can_be_left_out():
    assert {field for field in LISTS if opposite(field)} == {
        *("kind", "category", "actor", "source", "camp", "place"),
        *("not_kind", "not_category", "not_actor", "not_source", "not_camp", "not_place"),
    }
