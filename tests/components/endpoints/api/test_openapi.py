"""The description of the addresses: sound by its standard, whole, and true of what is answered."""

import json
import re
from typing import Any

import pytest
import schemathesis
from hypothesis import settings
from schemathesis.specs.openapi import checks
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.endpoints import record
from components.endpoints.api.openapi import HOW_IT_IS_SHOWN
from components.endpoints.api.plain_pages import plain_pages
from components.endpoints.api.routes import ALL, routes
from loaders import load
from loaders.selection.parameters import PARAMETERS
from loaders.site.address import INDEX, Site, Spot
from loaders.site.pages import spots
from tests.conftest import SMALL

DATASET = load(SMALL / "events.yaml", SMALL / "registers")
APP = Starlette(routes=[*routes(lambda: DATASET), *record.routes(lambda: DATASET)])

TRUE_OF_EVERY_ANSWER = (
    schemathesis.checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
    checks.unsupported_method,
)
"""What is asked of answers. What looks right may be refused, such as 2024-02-30, and a blank value passes."""


@pytest.fixture(scope="module")
def described() -> Any:
    return TestClient(APP).get("/openapi.json").json()


walked = schemathesis.openapi.from_asgi("/openapi.json", APP).include(method="GET")
walked.config.phases.coverage.enabled = False  # every edge of every parameter would be thousands of requests


@walked.parametrize()
@settings(max_examples=25, derandomize=True, deadline=None, database=None)
def test_nothing_is_answered_that_is_not_described(case: schemathesis.Case) -> None:
    case.call_and_validate(checks=list(TRUE_OF_EVERY_ANSWER))


def test_every_address_is_described_with_an_answer_to_each_method(described: Any) -> None:
    assert set(described["paths"]) == {one.path for one in (*ALL, *plain_pages())}
    assert all(set(path) == {"get", "head", "options"} for path in described["paths"].values())


def test_every_page_of_the_record_is_described(described: Any) -> None:
    patterns = [re.compile(re.sub(r"\{\w+\}", "[^/]+", path)) for path in described["paths"]]
    for spot in spots(DATASET, Spot(Site(), "en", INDEX)):
        assert any(pattern.fullmatch(f"/{spot.shown}") for pattern in patterns), spot.shown


def test_it_names_the_page_below_which_all_of_it_is() -> None:
    program = TestClient(Starlette(routes=routes(lambda: DATASET, "chronology")), base_url="http://record.example")
    assert program.get("/openapi.json").json()["servers"] == [{"url": "http://record.example/chronology"}]


def test_every_filter_of_a_link_is_a_parameter(described: Any) -> None:
    told = {row.name for row in PARAMETERS if row.filters} | set(HOW_IT_IS_SHOWN)
    assert set(described["components"]["parameters"]) == told
    for row in described["components"]["parameters"].values():
        assert row["description"]
        assert "](" not in row["description"]


def test_whatever_it_refers_to_is_there(described: Any) -> None:
    for name in re.findall(r'"#/components/([^"]+)"', json.dumps(described)):
        kind, _, one = name.partition("/")
        assert one in described["components"][kind]


def test_the_words_of_a_closed_list_are_named(described: Any) -> None:
    rows = described["components"]["parameters"]
    assert rows["kind"]["schema"]["items"]["enum"] == ["claim", "contact", "denial", "response"]
    assert rows["order"]["schema"] == {
        "type": "string",
        "enum": ["newest", "oldest", "significance"],
        "default": "oldest",
    }
