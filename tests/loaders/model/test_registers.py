"""Who and what the events refer to is found by any of its names, and by nobody else's."""

import json
import unicodedata

import pytest

from loaders.files.register_files import read_register
from loaders.files.yaml.reader import read_document
from loaders.model.entries import Actor, Outlet, Place
from loaders.model.registers import Registers, spellings
from loaders.model.spelling import name_key
from tests.factories import ACTORS, OUTLETS, PLACES, make_outlet


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


ADDRESSES = [
    ("https://kcna.example/article/1", ("kcna",), "a page under its domain"),
    ("https://www.KCNA.example", ("kcna",), "whatever stands before it, whatever the case"),
    ("https://english.kcna.example/a", ("kcna",), "a part of its domain"),
    ("kcna.example", ("kcna",), "the domain alone"),
    ("https://photo.tv.example/a", ("photo",), "the nearest domain around it"),
    ("https://tv.example/a", ("tv", "tv-world"), "two of one house"),
    ("https://notkcna.example/a", (), "a name that only ends like it"),
    ("https://[kcna.example", (), "nothing that can be read"),
    ("", (), "no address"),
]


@pytest.mark.parametrize(("address", "ids"), [pytest.param(*case, id=reason) for *case, reason in ADDRESSES])
def test_an_address_belongs_to_whose_domain_it_lies_in(address, ids):
    house = [make_outlet(id=one, name=one, aliases=[], domains=["tv.example"]) for one in ("tv", "tv-world")]
    outlets = [*OUTLETS[:1], *house, make_outlet(id="photo", name="Photo", aliases=[], domains=["photo.tv.example"])]
    registers = Registers(read([])[0], read(outlets, Outlet)[0], read([], Place)[0])
    assert registers.outlets_at(address) == ids
