"""Who may import whom: facts flow one way, and each tool is touched in one place.

The rules are read from the imports themselves, so that they hold for modules that nobody has written yet. Each rule is
shown to catch a breach, in sources that are planted below.
"""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

FLOW = (
    *("loaders.reader", "loaders.dates*", "loaders.model", "loaders.checks*", "loaders.frames", "loaders.filters"),
    *("components.figures*", "components.*", "app"),
)
"""From facts to page: what stands earlier reaches nothing that stands later, not even through other modules."""

OWNERS = {
    "yaml": ("loaders/reader.py", "loaders/canonical.py"),
    "dateparser": ("loaders/dates/*.py",),
    "plotly": ("components/figures/*.py",),
    "streamlit": ("app.py", "components/*.py"),
}
"""The only modules that touch a tool."""

LAZY = {"dateparser"}
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


def graph_of(sources: Mapping[str, str]) -> dict[str, set[str]]:
    """For each module, the modules of the project that it imports."""
    modules = {path.removesuffix(".py").removesuffix("/__init__").replace("/", "."): path for path in sources}
    graph = {}
    for module, path in modules.items():
        named = (one.name for one in imports_of(sources[path]))
        graph[module] = {found for name in named if (found := _module_of(name, modules)) and found != module}
    return graph


def _module_of(name: str, modules: Mapping[str, str]) -> str | None:
    """The module that an imported name is, or is in."""
    if name in modules:
        return name
    parent = name.rpartition(".")[0]
    return parent if parent in modules else None


def place_in_flow(module: str) -> int | None:
    """Where a module stands in `FLOW`; None for the ones in between."""
    return next((place for place, pattern in enumerate(FLOW) if fnmatch(module, pattern)), None)


def flow_breaches(graph: Mapping[str, set[str]]) -> list[str]:
    """The modules that reach what comes later, and the ones that reach themselves."""
    found = []
    for module in graph:
        reached = _reached(module, graph)
        if module in reached:
            found.append(f"{module} imports itself, by way of others")
        place = place_in_flow(module)
        further = [other for other in reached if place is not None and (place_in_flow(other) or 0) > place]
        found += [f"{module} reaches {other}, which comes later" for other in sorted(further)]
    return found


def _reached(module: str, graph: Mapping[str, set[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = list(graph[module])
    while waiting:
        if (one := waiting.pop()) not in reached:
            reached.add(one)
            waiting += graph[one]
    return reached


def view_breaches(sources: Mapping[str, str]) -> list[str]:
    """The views that another component imports: `app.py` alone puts views together.

    A view is what `app.py` imports a `show_…` from; other components may share what is no view.
    """
    views = {
        one.name.rpartition(".")[0]
        for one in imports_of(sources["app.py"])
        if one.name.startswith("components.") and one.name.rpartition(".")[2].startswith("show_")
    }
    graph = graph_of(sources)
    return [
        f"{module} imports {view}, which is a view"
        for module in sorted(graph)
        if module.startswith("components.")
        for view in sorted(graph[module] & views)
    ]


@pytest.fixture(scope="module")
def sources() -> dict[str, str]:
    files = [ROOT / "app.py", *(ROOT / "loaders").rglob("*.py"), *(ROOT / "components").rglob("*.py")]
    return {file.relative_to(ROOT).as_posix(): file.read_text(encoding="utf-8") for file in files}


def test_every_module_imports_only_what_it_may(sources):
    assert [breach for path, source in sources.items() for breach in breaches_of(path, source)] == []


def test_facts_flow_one_way(sources):
    assert flow_breaches(graph_of(sources)) == []


def test_no_view_knows_another(sources):
    assert view_breaches(sources) == []


def test_every_stage_of_the_flow_exists(sources):
    assert {place_in_flow(module) for module in graph_of(sources)} >= set(range(len(FLOW)))


# Breaches, planted

PLANTED = [
    ("loaders/frames.py", "import yaml", "touches yaml", "YAML outside the reader"),
    ("loaders/checks/reader.py", "import yaml", "touches yaml", "or in a module that only sounds like it"),
    ("loaders/model.py", "def f():\n    from yaml import load", "touches yaml", "even inside a function"),
    ("loaders/fields.py", "def f():\n    import dateparser", "touches dateparser", "dateparser outside the dates"),
    ("loaders/dates/__init__.py", "import dateparser", "before it is needed", "dateparser for nothing"),
    ("loaders/frames.py", "import streamlit as st", "touches streamlit", "the page in the facts"),
    ("components/figures/rows.py", "import streamlit", "touches streamlit", "the page in a figure"),
    ("components/listing.py", "import plotly.express as px", "touches plotly", "a figure in a view"),
    ("app.py", "from plotly import graph_objects", "touches plotly", "a figure in the page"),
    ("loaders/frames.py", "from components.badges import x", "imports components.badges.x", "the page in the facts"),
    ("loaders/frames.py", "import app", "imports app", "the page itself"),
    ("components/listing.py", "from tests.factories import x", "imports tests.factories.x", "tests in the page"),
    ("components/listing.py", "from . import session", "relative path", "a path that moves with the module"),
    ("loaders/filters.py", "import time", "no clock", "the clock"),
    ("loaders/filters.py", "from random import sample", "no clock", "chance"),
    ("loaders/filters.py", "from urllib import request", "no clock", "the network"),
    ("loaders/filters.py", "import urllib.request", "no clock", "the network by its full name"),
    ("loaders/filters.py", "import importlib.util", "no clock", "a way around these rules"),
    ("components/figures/rows.py", "import socket", "no clock", "the network in a figure"),
    ("loaders/filters.py", "x = date.today()", "reads the clock with today", "today"),
    ("loaders/filters.py", "f = pd.Timestamp.now", "reads the clock with now", "now, to be called later"),
]


@pytest.mark.parametrize(("path", "source", "breach"), [pytest.param(*case, id=reason) for *case, reason in PLANTED])
def test_a_breach_is_found(path, source, breach):
    found = breaches_of(path, source)
    assert len(found) == 1
    assert breach in found[0]
    assert found[0].startswith(f"{path}:")


SOUND = [
    ("loaders/reader.py", "import yaml"),
    ("loaders/dates/__init__.py", "def f():\n    import dateparser"),
    ("loaders/dates/words.py", "def f():\n    from dateparser.date import DateDataParser"),
    ("components/figures/rows.py", "import plotly.graph_objects as go"),
    ("components/listing.py", "import streamlit as st\nfrom datetime import datetime\nx = datetime.now()"),
    ("loaders/checks/sources.py", "from urllib.parse import urlsplit"),
    ("loaders/filters.py", "import yamllike, timeit"),
]


@pytest.mark.parametrize(("path", "source"), SOUND)
def test_what_is_allowed_is_no_breach(path, source):
    assert breaches_of(path, source) == []


FLOWS = [
    ({"loaders/reader.py": "import loaders.frames", "loaders/frames.py": ""}, "loaders.reader reaches loaders.frames"),
    (
        {
            "loaders/model.py": "from loaders import between",
            "loaders/between.py": "from loaders.filters import select",
            "loaders/filters.py": "",
        },
        "loaders.model reaches loaders.filters",
    ),
    (
        {"loaders/checks/links.py": "from loaders import frames", "loaders/frames.py": ""},
        "loaders.checks.links reaches loaders.frames",
    ),
    (
        {"loaders/dates/words.py": "from loaders.model import Event", "loaders/model.py": ""},
        "loaders.dates.words reaches loaders.model",
    ),
    (
        {"components/figures/rows.py": "from components import session", "components/session.py": ""},
        "components.figures.rows reaches components.session",
    ),
]


@pytest.mark.parametrize(("sources", "breach"), FLOWS)
def test_a_way_against_the_flow_is_found(sources, breach):
    assert flow_breaches(graph_of(sources)) == [f"{breach}, which comes later"]


def test_a_circle_is_found():
    sources = {"loaders/a.py": "import loaders.b", "loaders/b.py": "def f():\n    from loaders import a"}
    assert len(flow_breaches(graph_of(sources))) == 2


def test_a_view_that_another_component_imports_is_found():
    sources = {
        "app.py": "from components.listing import show_list\nfrom components.session import read_link",
        "components/listing.py": "from components import session",
        "components/session.py": "",
        "components/detail.py": "from components.listing import in_order",
    }
    assert view_breaches(sources) == ["components.detail imports components.listing, which is a view"]
