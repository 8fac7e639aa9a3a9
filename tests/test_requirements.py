"""What runs needs no more than requirements.txt brings: what is imported is there or comes with what is there."""

import re
import sys
from importlib.metadata import packages_distributions, requires, version

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.test_imports import ROOT, imports_of

OWN = {"app", "components", "loaders"}

RUNS = [ROOT / "app.py", *(file for part in ("components", "loaders") for file in (ROOT / part).rglob("*.py"))]
"""The modules that a server needs."""


def required() -> dict[str, Requirement]:
    """The lines of requirements.txt, by the names of the distributions."""
    lines = (line.partition("#")[0].strip() for line in (ROOT / "requirements.txt").read_text("utf-8").splitlines())
    found = map(Requirement, filter(None, lines))
    return {canonicalize_name(one.name): one for one in found}


def with_what_they_bring(names: set[str]) -> set[str]:
    """Distributions with those that an installer adds to them here, extras left out."""
    found, new = set(), set(names)
    while new:
        one = new.pop()
        found.add(one)
        brought = (Requirement(line) for line in requires(one) or ())
        new |= {canonicalize_name(other.name) for other in brought if not other.marker or other.marker.evaluate()}
        new -= found
    return found


def imported() -> dict[str, list[str]]:
    """The packages that the code which runs imports and that are not Python's own, each with where."""
    places: dict[str, list[str]] = {}
    for file in RUNS:
        for one in imports_of(file.read_text("utf-8")):
            package = one.name.split(".")[0]
            if package not in OWN and package not in sys.stdlib_module_names:
                places.setdefault(package, []).append(f"{file.relative_to(ROOT)}:{one.line}")
    return places


BRINGING = packages_distributions()
"""The distributions here by the packages that they bring; to ask once costs as much as to ask for one package."""


def distributions_of(package: str) -> set[str]:
    """The distributions that may bring a package."""
    return set(map(canonicalize_name, BRINGING.get(package, [package])))


def test_all_that_is_imported_comes_with_the_requirements():
    there = with_what_they_bring(set(required()))
    missing = {package: places for package, places in imported().items() if not distributions_of(package) & there}
    assert missing == {}


def test_nothing_is_required_that_nobody_imports():
    needed = set().union(*map(distributions_of, imported()))
    assert set(required()) - needed == set()


def test_every_requirement_is_pinned_and_is_what_the_tests_run_with():
    for name, one in required().items():
        assert re.fullmatch(r"==[\w.]+", str(one.specifier)), name
        assert one.specifier.contains(version(name)), name


@pytest.mark.parametrize("package", ["pytest", "playwright", "ruff"])
def test_what_only_tests_and_checks_need_would_be_found(package):
    assert not distributions_of(package) & with_what_they_bring(set(required()))


def test_the_code_is_where_it_is_looked_for():
    assert {"streamlit", "pandas", "yaml", "starlette"} <= imported().keys()
