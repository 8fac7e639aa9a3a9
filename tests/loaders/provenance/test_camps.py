"""Whose word it is: the table of camps, case by case, and over the whole registers."""

from collections import Counter
from pathlib import Path

import pytest

from loaders import Dataset
from loaders.model.vocabulary import CAMPS
from loaders.provenance.camps import OF_STATES, actor_camp, camp_of, is_state_medium, outlet_camp
from tests.factories import make_actor, make_dataset, make_event, make_outlet


@pytest.mark.parametrize(
    ("control", "country", "kind", "camp"),
    [
        ("state", "Russia", "news-agency", "russian-state"),  # TASS
        ("official", "Russia", "official", "russian-state"),  # the State Duma
        ("official", "Russia", "research", "russian-state"),  # a state university speaks for the state first
        ("private", "Russia", "newspaper", "independent-media"),  # Kommersant: no state owns it, whatever it leans to
        ("state", "Ukraine (occupied by Russia)", "news-agency", "russian-state"),  # run by the occupation
        ("state", "North Korea", "news-agency", "north-korean-state"),  # KCNA
        ("public", "South Korea", "news-agency", "independent-media"),  # Yonhap is edited independently
        ("state", "South Korea", "newspaper", "south-korean-official"),  # the defence ministry's Kookbang Ilbo
        ("state", "Ukraine", "news-agency", "ukrainian-official"),  # Ukrinform
        ("public", "Ukraine", "broadcaster", "independent-media"),  # Suspilne
        ("official", "United States", "official", "us-official"),  # the Treasury
        ("public", "United States", "broadcaster", "independent-media"),  # Radio Free Asia
        ("official", "Japan", "official", "japanese-official"),  # the foreign ministry
        ("state", "China", "news-agency", "chinese-state"),  # Xinhua
        ("official", "United Nations", "official", "un"),  # UN News
        ("official", "European Union", "official", "other-official"),  # the Council
        ("state", "Turkey", "news-agency", "other-official"),  # Anadolu
        ("private", "United States", "think-tank", "researchers"),  # 38 North
        ("private", "United Kingdom", "research", "researchers"),  # Open Source Centre
        ("public", "France", "news-agency", "independent-media"),  # AFP
        ("unknown", "unknown", "aggregator", "independent-media"),  # no state is known to control it
    ],
)
def test_an_outlet_speaks_for_whoever_controls_it(control: str, country: str, kind: str, camp: str) -> None:
    assert outlet_camp(control, country, kind) == camp


@pytest.mark.parametrize(
    ("kind", "side", "camp"),
    [
        ("agency", "Russia", "russian-state"),  # the Kremlin
        ("person", "Russia", "russian-state"),  # an official who is part of no body in the register
        ("journalist", "Russia", "independent-media"),  # a reporter in the Kremlin pool is not the Kremlin
        ("company", "Russia", "companies-and-groups"),  # a travel agency
        ("company", "North Korea", "north-korean-state"),  # the state owns them all
        ("group", "North Korea", "companies-and-groups"),  # prisoners of war speak for themselves
        ("agency", "South Korea", "south-korean-official"),  # the intelligence service
        ("research", "South Korea", "researchers"),  # a research institute
        ("military", "Ukraine", "ukrainian-official"),  # the general staff
        ("ministry", "United Kingdom", "other-official"),  # the ministry of defence
        ("international", "United Nations", "un"),  # the Panel of Experts
        ("international", "other", "other-official"),  # NATO
    ],
)
def test_an_actor_speaks_for_its_side(kind: str, side: str, camp: str) -> None:
    assert actor_camp(kind, side) == camp


def test_an_actor_speaks_for_the_whole_that_it_is_part_of(tmp_path: Path) -> None:
    railways = make_actor(id="railways", name="Railways", aliases=[], native=None, kind="company", side="Russia")
    actors = [
        make_actor(aliases=[], native=None),
        make_actor(id="state", name="State", aliases=[], native=None, kind="state", side="Russia"),
        railways | {"member_of": "State"},
    ]
    registers = make_dataset(tmp_path, [make_event(actors=["Kim Jong Un"])], actors=actors).registers
    assert camp_of(registers.voice("actors", "railways")) == "russian-state"


def test_two_actors_that_are_part_of_each_other_keep_nobody_waiting(tmp_path: Path) -> None:
    actors = [
        make_actor(aliases=[], native=None, member_of="Party"),
        make_actor(id="party", name="Party", aliases=[], native=None, kind="party", member_of="Kim Jong Un"),
    ]
    registers = make_dataset(tmp_path, [make_event(actors=["Kim Jong Un"])], actors=actors).registers
    assert camp_of(registers.voice("actors", "party")) == "north-korean-state"


def test_state_media_are_those_that_a_state_controls_anywhere(tmp_path: Path) -> None:
    outlets = [
        make_outlet(),
        make_outlet(id="anadolu", name="Anadolu", aliases=[], country="Turkey", control="state"),
        make_outlet(id="treasury", name="Treasury", aliases=[], country="United States", control="official"),
        make_outlet(id="yonhap", name="Yonhap", aliases=[], country="South Korea", control="public"),
    ]
    registers = make_dataset(tmp_path, [make_event()], outlets=outlets).registers
    verdicts = {outlet.id: is_state_medium(registers.voice("outlets", outlet.id)) for outlet in registers.outlets}
    assert verdicts == {"kcna": True, "anadolu": True, "treasury": False, "yonhap": False}
    assert is_state_medium(registers.voice("actors", "vladimir-putin"))


def test_every_outlet_and_every_actor_of_the_registers_has_one_known_camp(dataset: Dataset) -> None:
    registers = dataset.registers
    voices = [registers.voice("outlets", one) for one in registers.outlets.entries]
    voices += [registers.voice("actors", one) for one in registers.actors.entries]
    counted = Counter(camp_of(voice) for voice in voices)
    assert set(counted) == set(CAMPS), "a camp without a voice is a slip in the table"


def test_a_body_that_stands_in_both_registers_is_in_one_camp(dataset: Dataset) -> None:
    registers = dataset.registers
    both = set(registers.outlets.entries) & set(registers.actors.entries)
    assert both
    for one in both:
        assert camp_of(registers.voice("outlets", one)) == camp_of(registers.voice("actors", one)), one


def test_every_state_of_the_table_stands_in_the_registers(dataset: Dataset) -> None:
    outlets = {outlet.country for outlet in dataset.registers.outlets}
    actors = {actor.side for actor in dataset.registers.actors}
    assert set(OF_STATES) <= outlets | actors
