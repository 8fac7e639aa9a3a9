"""The ways from the names of a table's rows to their events."""

import pytest

from components.visitor import session
from components.widgets.ways import ways_of_countries, ways_of_pairs
from loaders.language import ENGLISH
from loaders.selection.filters import Filters
from loaders.selection.page_state import PageState

PAIRS = [("kcna", "tass"), ("tass", "kremlin")]


def test_each_name_of_a_pair_has_its_own_ways(monkeypatch: pytest.MonkeyPatch) -> None:
    went: list[tuple[str, str, str]] = []
    monkeypatch.setattr(session, "page_state", lambda: PageState(filters=Filters(source=("kcna",))))
    monkeypatch.setattr(session, "go", lambda *way: went.append(way))
    menu = ways_of_pairs(("source", "credits"), PAIRS, ENGLISH)
    assert list(menu.options) == ["Only the first", "Also the first", "Not the first", "Only the second"]
    menu.chosen(0, menu.options["Not the first"])
    menu.chosen(1, menu.options["Only the second"])
    assert went == [("not", "source", "kcna"), ("only", "credits", "kremlin")]


def test_all_places_of_a_country_go_one_way_together(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Filters] = []
    monkeypatch.setattr(session, "page_state", lambda: PageState(filters=Filters(place=("beijing",))))
    monkeypatch.setattr(session, "ask_for", asked.append)
    menu = ways_of_countries([("moscow", "kazan"), ("pyongyang",)], ENGLISH)
    for way in menu.options.values():
        menu.chosen(0, way)
    assert list(menu.options) == ["Only there", "Also there", "Not there"]
    assert [(one.place, one.not_place) for one in asked] == [
        (("moscow", "kazan"), ()),
        (("beijing", "moscow", "kazan"), ()),
        (("beijing",), ("moscow", "kazan")),
    ]
