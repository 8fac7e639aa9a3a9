"""The registers are read entry by entry, and what no register holds is told with the nearest names."""

import json

import pytest

from loaders.files.register_files import read_register, unknown_name
from loaders.files.yaml.reader import read_document
from loaders.model.entries import Actor, Outlet
from loaders.model.registers import AnyRegister
from tests.factories import ACTORS, OUTLETS, make_actor, make_outlet


def read(entries, model=Actor):
    document = read_document(json.dumps(entries, indent=1, ensure_ascii=False), "actors.yaml")
    return read_register(model, document)


@pytest.fixture(scope="module")
def actors():
    return read(ACTORS)[0]


@pytest.fixture(scope="module")
def outlets():
    return read(OUTLETS, Outlet)[0]


def told(name: str, registers: list[AnyRegister]) -> tuple[str, str]:
    what, remedy = unknown_name(name, registers)
    return str(what), str(remedy)


def test_an_unknown_name_offers_the_nearest_names_one_for_each_entry(actors):
    assert actors.names_like("Kim Jong Uhn") == ["Kim Jong Un"]
    assert told("Kim Jong Uhn", [actors]) == (
        '"Kim Jong Uhn" is in no register.',
        "Did you mean Kim Jong Un?",
    )


def test_an_unknown_name_is_looked_for_in_every_register_that_may_hold_it(actors, outlets):
    _, remedy = told("Yonhab", [actors, outlets])
    assert remedy == "Did you mean Yonhap?"


def test_a_name_like_no_other_is_to_be_added(actors):
    _, remedy = told("Somebody Else", [actors])
    assert remedy == "Add it to the register, or correct the spelling."


def test_an_entry_with_a_fault_is_left_out_and_named_and_the_rest_is_kept():
    register, problems = read([make_actor(kind="star"), ACTORS[1]])
    assert [entry.id for entry in register] == ["vladimir-putin"]
    assert [(problem.code, problem.where) for problem in problems] == [("unknown-word", "kim-jong-un: kind")]


def test_an_id_that_stands_twice_belongs_to_the_first():
    register, (problem,) = read([make_actor(), make_actor(name="Another", aliases=[], native=None)])
    assert register.name("kim-jong-un") == "Kim Jong Un"
    assert register.find("Another") is None
    assert (problem.code, problem.line) == ("repeated-id", 16)


SHARED = [
    ({"name": "Kim Jong Un"}, "name", "the name"),
    ({"aliases": ["Leader", "KIM JONG‑UN"]}, "aliases[1]", "an alias, spelt a little otherwise"),
    ({"native": {"ko": "김정은"}}, "native.ko", "a native spelling"),
]


@pytest.mark.parametrize(("changes", "where"), [pytest.param(*case, id=reason) for *case, reason in SHARED])
def test_a_name_that_two_entries_share_is_told_where_it_stands_and_stays_with_the_first(changes, where):
    other = {"id": "other", "name": "Other", "aliases": [], "native": None}
    register, (problem,) = read([make_actor(), make_actor(**other | changes)])
    assert (problem.code, problem.where) == ("shared-name", f"other: {where}")
    assert str(problem.what).endswith(("is also a name of kim-jong-un (line 4).", "(line 6).", "(line 9)."))
    assert register.find("Kim Jong-un") == "kim-jong-un"


def test_one_entry_may_have_a_name_twice():
    _, problems = read([make_outlet(aliases=["kcna"])], Outlet)
    assert problems == []


@pytest.mark.parametrize(("text", "code"), [("", "empty-file"), ("a: [", "not-yaml"), ("a: 1", "not-a-list")])
def test_a_register_that_cannot_be_read_is_empty_and_one_problem(text, code):
    register, problems = read_register(Actor, read_document(text, "actors.yaml"))
    assert list(register) == []
    assert [problem.code for problem in problems] == [code]
