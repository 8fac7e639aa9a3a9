"""Rules of the registers: what breaks each of them, where the problem is, and what does not break it."""

import pytest

from tests.factories import ACTORS, OUTLETS, PLACES, make_actor, make_event, make_place, make_source
from tests.loaders.checks.editor import TREATY, claim, earlier, found


def test_a_register_holds_those_whom_an_event_mentions(tmp_path):
    registers = {"actors": ACTORS, "outlets": OUTLETS[:2], "places": PLACES}
    assert found(tmp_path, make_event(), registers=registers) == [
        ("dead-entry", "nis"),
        ("dead-entry", "yonhap"),
        ("dead-entry", "moscow"),
    ]


MENTIONS = [
    ("who is credited", {"sources": [make_source(credits=["NIS"])]}),
    ("who states a number", {"claims": [claim(by="NIS")]}),
    ("who denies", {"denied_by": ["NIS"]}),
    ("who is quoted", {"quote": {"text": "No.", "by": "NIS", "language": "en"}}),
    ("who is named in an event that is left out for another reason", {"actors": ["NIS"], "date": "2024-06-31"}),
]


@pytest.mark.parametrize("changes", [pytest.param(changes, id=reason) for reason, changes in MENTIONS])
def test_every_mention_keeps_an_entry_alive(tmp_path, changes):
    event = earlier(**changes)
    codes = [code for code, _ in found(tmp_path, event, make_event(), registers={"actors": ACTORS})]
    assert "dead-entry" not in codes


def test_a_body_that_a_mentioned_actor_is_part_of_is_no_dead_entry(tmp_path):
    actors = [
        make_actor(member_of="Workers' Party"),
        ACTORS[1],
        make_actor(id="wpk", name="Workers’ Party", aliases=[], native=None),
    ]
    assert found(tmp_path, make_event(), registers={"actors": actors}) == []


TWICE = [
    ("an actor by two spellings", {"actors": ["Kim Jong Un", "Vladimir Putin", "김정은"]}, "actors[2]"),
    ("a place", {"places": ["Pyongyang", "pyongyang"]}, "places[1]"),
    ("a denier", {"denied_by": ["Putin", "Путин"]}, "denied_by[1]"),
    ("an actor who also denies", {"denied_by": ["Putin"]}, None),
]


@pytest.mark.parametrize(("changes", "place"), [pytest.param(*case, id=reason) for reason, *case in TWICE])
def test_an_event_names_each_once(tmp_path, changes, place):
    codes = found(tmp_path, make_event(**changes))
    assert codes == ([("repeated-mention", f"{TREATY}: {place}")] if place else [])


ALIASES = [
    ("the name with other hyphens and capitals", ["kim jong un"]),
    ("another alias again", ["Kim Jong-un", "Kim Jong‑Un"]),
    ("the native spelling", ["김정은"]),
]


@pytest.mark.parametrize("aliases", [pytest.param(aliases, id=reason) for reason, aliases in ALIASES])
def test_an_alias_that_repeats_another_spelling_is_never_looked_up(tmp_path, aliases):
    actors = [make_actor(aliases=aliases), ACTORS[1]]
    assert found(tmp_path, make_event(), registers={"actors": actors}) == [("repeated-name", "kim-jong-un")]


def test_an_alias_that_is_the_name_of_another_entry_never_finds_its_own(tmp_path):
    places = [make_place(), make_place(id="sunan", name="Sunan", aliases=["PYONGYANG"])]
    event = make_event(places=["Pyongyang", "Sunan"])
    assert found(tmp_path, event, registers={"places": places}) == [("shared-name", "sunan: aliases[0]")]


def test_two_languages_may_spell_a_name_alike(tmp_path):
    actors = [make_actor(native={"ru": "КНДР", "uk": "КНДР"}), ACTORS[1]]
    assert found(tmp_path, make_event(), registers={"actors": actors}) == []


MEMBERS = [("an unknown body", "Politburo", "unknown-name"), ("itself", "Kim Jong-un", "member-of-itself")]


@pytest.mark.parametrize(("whole", "code"), [pytest.param(*case, id=reason) for reason, *case in MEMBERS])
def test_an_actor_is_part_of_another(tmp_path, whole, code):
    actors = [make_actor(member_of=whole), ACTORS[1]]
    assert found(tmp_path, make_event(), registers={"actors": actors}) == [(code, "kim-jong-un: member_of")]
