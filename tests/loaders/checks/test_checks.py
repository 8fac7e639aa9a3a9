"""The rules as a whole: a sound dataset passes, one mistake is one problem, and no rule is forgotten."""

import inspect
from collections.abc import Iterator

import pytest

import loaders.checks
from loaders.checks import RULES, check_files
from loaders.files.problems import Problem
from tests.factories import make_event, write_dataset
from tests.loaders.checks.editor import VISIT, claim, earlier, era, found, link


def test_a_sound_dataset_has_no_problem(tmp_path):
    sound = make_event(claims=[claim()], links=[link()], status="disputed", denied_by=["Vladimir Putin"])
    assert found(tmp_path, earlier(), sound, eras=era()) == []


def test_a_link_or_an_era_to_an_event_that_is_left_out_is_no_second_problem(tmp_path):
    codes = found(tmp_path, earlier(date="2024-06-31"), make_event(links=[link()]), eras=era(events=[VISIT]))
    assert codes == [("unreadable-date", f"{VISIT}: date")]


@pytest.mark.parametrize("text", ["", "word", "[]", "events: word", "events: [word, {id: 3}]", "title: A\nevents: {}"])
def test_files_that_hold_next_to_nothing_are_problems_not_accidents(tmp_path, text):
    _, registers = write_dataset(tmp_path, [])
    file = tmp_path / "events.yaml"
    file.write_text(text, encoding="utf-8")
    assert check_files(file, registers)


def test_every_rule_says_what_it_asks_for_and_is_run():
    modules = [module for _, module in inspect.getmembers(loaders.checks, inspect.ismodule)]
    functions = [function for module in modules for _, function in inspect.getmembers(module, inspect.isfunction)]
    rules = {
        function
        for function in functions
        if function.__module__.startswith("loaders.checks.") and not function.__name__.startswith("_")
        if inspect.signature(function).return_annotation == Iterator[Problem]
    }
    assert rules == set(RULES)
    assert all(rule.__doc__ for rule in RULES)
