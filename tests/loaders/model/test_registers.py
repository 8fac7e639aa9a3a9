"""Who and what the events refer to is found by any of its names, and by nobody else's."""

import json
import unicodedata

import pytest

from loaders.files.register_files import read_register, unknown_name
from loaders.files.yaml_reader import read_document
from loaders.model.entries import Actor, Outlet, Place
from loaders.model.registers import AnyRegister, Registers, spellings
from loaders.model.spelling import name_key
from tests.factories import ACTORS, OUTLETS, PLACES, make_actor, make_outlet


def read(entries, model=Actor):
    document = read_document(json.dumps(entries, indent=1, ensure_ascii=False), "actors.yaml")
    return read_register(model, document)


@pytest.fixture(scope="module")
def registers():
    return Registers(read(ACTORS)[0], read(OUTLETS, Outlet)[0], read(PLACES, Place)[0])


@pytest.mark.parametrize(
    "name",
    [
        "Kim Jong Un",  # the name itself
        "Kim Jong-un",  # an alias
        "KIM JONG-UN",  # whatever the case
        "Kim Jong‑un",  # a hyphen that does not break
        "Kim  Jong\u00a0Un",  # blanks of any sort and number
        "Ｋｉｍ Jong Un",  # letters of Korean and Japanese keyboards
        "김정은",  # in Korean
        unicodedata.normalize("NFD", "김정은"),  # by its letters, as some systems write it
        "Ким Чен Ын",  # in Russian
    ],
)
def test_an_actor_is_found_by_every_name_in_any_script(registers, name):
    assert registers.actors.find(name) == "kim-jong-un"


@pytest.mark.parametrize("name", ["Kim", "Kim Jong", "Kim Jong Un's", "", "KCNA"])
def test_a_part_of_a_name_or_the_name_of_another_finds_nobody(registers, name):
    assert registers.actors.find(name) is None


def test_apostrophes_are_alike():
    assert name_key("Korean People’s Army") == name_key("Korean People's Army") == name_key("korean people`s army")


def test_names_in_the_real_registers_find_their_own_entry(dataset):
    for kind in ("actors", "outlets", "places"):
        register = dataset.registers.named(kind)
        for entry in register:
            assert {register.find(spelling) for spelling in spellings(entry)} == {entry.id}


def test_the_first_register_that_holds_a_name_has_it(registers):
    assert registers.find("KCNA", ("actors", "outlets")) == ("outlets", "kcna")
    assert registers.find("NIS", ("outlets", "actors")) == ("actors", "nis")
    assert registers.find("NIS", ("outlets", "places")) is None


def test_an_id_is_shown_by_its_name_and_a_vanished_one_as_it_stands(registers):
    assert registers.actors.name("kim-jong-un") == "Kim Jong Un"
    assert registers.actors.name("gone") == "gone"


def told(name: str, registers: list[AnyRegister]) -> tuple[str, str]:
    what, remedy = unknown_name(name, registers)
    return str(what), str(remedy)


def test_an_unknown_name_offers_the_nearest_names_one_for_each_entry(registers):
    assert registers.actors.names_like("Kim Jong Uhn") == ["Kim Jong Un"]
    assert told("Kim Jong Uhn", [registers.actors]) == (
        '"Kim Jong Uhn" is in no register.',
        "Did you mean Kim Jong Un?",
    )


def test_an_unknown_name_is_looked_for_in_every_register_that_may_hold_it(registers):
    _, remedy = told("Yonhab", [registers.actors, registers.outlets])
    assert remedy == "Did you mean Yonhap?"


def test_a_name_like_no_other_is_to_be_added(registers):
    _, remedy = told("Somebody Else", [registers.actors])
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
    assert str(problem.what).endswith("is also a name of kim-jong-un.")
    assert register.find("Kim Jong-un") == "kim-jong-un"


def test_one_entry_may_have_a_name_twice():
    _, problems = read([make_outlet(aliases=["kcna"])], Outlet)
    assert problems == []


@pytest.mark.parametrize(("text", "code"), [("", "empty-file"), ("a: [", "not-yaml"), ("a: 1", "not-a-list")])
def test_a_register_that_cannot_be_read_is_empty_and_one_problem(text, code):
    register, problems = read_register(Actor, read_document(text, "actors.yaml"))
    assert list(register) == []
    assert [problem.code for problem in problems] == [code]
