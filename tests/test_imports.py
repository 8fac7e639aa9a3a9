"""Each tool is touched in one place, and what makes facts asks neither clock nor network nor chance.

The rules are read from the imports themselves, so that they hold for modules that nobody has written yet. Each rule is
shown to catch a breach, in sources that are planted below.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

OWNERS = {
    "yaml": tuple(
        f"loaders/files/{part}.py" for part in ("yaml/reader", "yaml/document", "yaml/canonical", "history_file")
    ),
    "dateparser": ("loaders/dates/reading/*.py",),
    "icalendar": ("loaders/exports/ics.py",),
    "jinja2": ("loaders/site/layout.py", "loaders/catalogues.py"),
    "plotly": ("components/figures/*.py", "components/figures/timeline/*.py"),
    "starlette": ("app.py", "components/endpoints/*.py", "components/endpoints/api/*.py"),
    "streamlit": (
        "app.py",
        *(
            f"components/{part}/*.py"
            for part in ("page", "views", "views/timeline", "event", "sharing", "visitor", "widgets")
        ),
    ),
}
"""The only modules that touch a tool."""

LAZY = {"dateparser", "icalendar"}
"""What takes long to import and is imported only where it is needed."""

NEITHER_CLOCK_NOR_NETWORK_NOR_CHANCE = frozenset(
    ("time", "random", "secrets", "uuid", "socket", "ssl", "http", "requests", "httpx", "urllib.request", "importlib")
)
CLOCKS = frozenset(("now", "today", "utcnow"))


@dataclass(frozen=True)
class Import:
    """One name that a module imports, in full, and whether only when a function runs."""

    name: str
    line: int
    lazy: bool


def imports_of(source: str) -> Iterator[Import]:
    """Every import of a module, wherever it stands."""
    tree = ast.parse(source)
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [f"{'.' * node.level}{node.module or ''}.{alias.name}" for alias in node.names]
        else:
            continue
        yield from (Import(name, node.lineno, id(node) in inside) for name in names)


def breaches_of(path: str, source: str) -> list[str]:
    """What one module imports or calls that it may not."""
    package, found = path.split("/")[0], []
    is_pure = package == "loaders" or path.startswith("components/figures/")
    for one in imports_of(source):
        top = one.name.split(".")[0]
        if top == "tests" or top == "app" or (top == "components" and package == "loaders"):
            found.append(f"{path}:{one.line} imports {one.name}")
        if top in OWNERS and not any(_matches(path, owner) for owner in OWNERS[top]):
            found.append(f"{path}:{one.line} touches {top}, which is for {', '.join(OWNERS[top])}")
        if top in LAZY and not one.lazy:
            found.append(f"{path}:{one.line} imports {top} before it is needed")
        if one.name.startswith("."):
            found.append(f"{path}:{one.line} imports by a relative path")
        if is_pure and any(_is_within(one.name, name) for name in NEITHER_CLOCK_NOR_NETWORK_NOR_CHANCE):
            found.append(f"{path}:{one.line} imports {one.name}: no clock, network or chance here")
    attributes = (node for node in ast.walk(ast.parse(source)) if is_pure and isinstance(node, ast.Attribute))
    clocks = (f"{path}:{node.lineno} reads the clock with {node.attr}" for node in attributes if node.attr in CLOCKS)
    return [*found, *clocks]


def _matches(path: str, pattern: str) -> bool:
    return fnmatch(path, pattern) and path.count("/") == pattern.count("/")


def _is_within(name: str, module: str) -> bool:
    return name == module or name.startswith(f"{module}.")


@pytest.fixture(scope="module")
def sources() -> dict[str, str]:
    files = [ROOT / "app.py", *(ROOT / "loaders").rglob("*.py"), *(ROOT / "components").rglob("*.py")]
    return {file.relative_to(ROOT).as_posix(): file.read_text(encoding="utf-8") for file in files}


def test_every_module_imports_only_what_it_may(sources):
    assert [breach for path, source in sources.items() for breach in breaches_of(path, source)] == []


# Breaches, planted

PLANTED = [
    ("loaders/dataset/frames.py", "import yaml", "touches yaml", "YAML outside the reader"),
    ("loaders/checks/reader.py", "import yaml", "touches yaml", "or in a module that only sounds like it"),
    ("loaders/model/entries.py", "def f():\n    from yaml import load", "touches yaml", "even inside a function"),
    (
        "loaders/model/fields.py",
        "def f():\n    import dateparser",
        "touches dateparser",
        "outside the dates",
    ),
    ("loaders/dates/reading/whole.py", "import dateparser", "before it is needed", "dateparser for nothing"),
    ("loaders/dataset/frames.py", "import streamlit as st", "touches streamlit", "the page in the facts"),
    ("components/figures/timeline/rows.py", "import streamlit", "touches streamlit", "the page in a figure"),
    ("components/views/listing.py", "import plotly.express as px", "touches plotly", "a figure in a view"),
    ("app.py", "from plotly import graph_objects", "touches plotly", "a figure in the page"),
    ("components/page/page.py", "import starlette", "touches starlette", "an address in the page"),
    ("components/endpoints/assets.py", "import streamlit", "touches streamlit", "the page in an address"),
    (
        "loaders/dataset/frames.py",
        "from components.widgets.badges import x",
        "imports components.widgets.badges.x",
        "the page in the facts",
    ),
    ("loaders/dataset/frames.py", "import app", "imports app", "the page itself"),
    ("components/views/listing.py", "from tests.factories import x", "imports tests.factories.x", "tests in the page"),
    ("components/views/listing.py", "from . import session", "relative path", "a path that moves with the module"),
    ("loaders/selection/filters.py", "import time", "no clock", "the clock"),
    ("loaders/selection/filters.py", "from random import sample", "no clock", "chance"),
    ("loaders/selection/filters.py", "from urllib import request", "no clock", "the network"),
    ("loaders/selection/filters.py", "import urllib.request", "no clock", "the network by its full name"),
    ("loaders/selection/filters.py", "import importlib.util", "no clock", "a way around these rules"),
    ("components/figures/timeline/rows.py", "import socket", "no clock", "the network in a figure"),
    ("loaders/selection/filters.py", "x = date.today()", "reads the clock with today", "today"),
    ("loaders/selection/filters.py", "f = pd.Timestamp.now", "reads the clock with now", "now, to be called later"),
]


@pytest.mark.parametrize(("path", "source", "breach"), [pytest.param(*case, id=reason) for *case, reason in PLANTED])
def test_a_breach_is_found(path, source, breach):
    found = breaches_of(path, source)
    assert len(found) == 1
    assert breach in found[0]
    assert found[0].startswith(f"{path}:")


SOUND = [
    ("loaders/files/yaml/reader.py", "import yaml"),
    ("loaders/dates/reading/whole.py", "def f():\n    import dateparser"),
    ("loaders/dates/reading/whole.py", "def f():\n    from dateparser.date import DateDataParser"),
    ("components/figures/timeline/rows.py", "import plotly.graph_objects as go"),
    ("components/endpoints/assets.py", "from starlette.types import Scope"),
    ("components/views/listing.py", "import streamlit as st\nfrom datetime import datetime\nx = datetime.now()"),
    ("loaders/checks/sources.py", "from urllib.parse import urlsplit"),
    ("loaders/selection/filters.py", "import yamllike, timeit"),
]


@pytest.mark.parametrize(("path", "source"), SOUND)
def test_what_is_allowed_is_no_breach(path, source):
    assert breaches_of(path, source) == []
