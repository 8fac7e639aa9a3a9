"""What every answer tells the browser to keep to."""

import base64
import hashlib
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from components.endpoints.headers import SafetyHeaders, content_security_policy
from components.visitor.announced import ANNOUNCE

SCRIPT = "\n  window.ready = false\n"
PAGE = f'<script>{SCRIPT}</script><script type="module" src="./index.js"></script>'


@pytest.fixture
def browser(tmp_path: Path) -> TestClient:
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    routes = [
        Route("/", lambda _: PlainTextResponse("the page")),
        Route("/own", lambda _: PlainTextResponse("own", headers={"Referrer-Policy": "no-referrer"})),
    ]
    return TestClient(Starlette(routes=routes, middleware=[Middleware(SafetyHeaders, files=tmp_path)]))


@pytest.mark.parametrize("path", ["/", "/not-there"])
def test_every_answer_has_them(browser, path):
    headers = browser.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert headers["content-security-policy"] == content_security_policy(PAGE)


def test_an_answer_that_knows_better_keeps_its_own(browser):
    assert browser.get("/own").headers["referrer-policy"] == "no-referrer"


def test_only_scripts_of_this_server_run_and_those_that_stand_in_the_page_word_for_word():
    printed, own = (base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in (SCRIPT, ANNOUNCE))
    rules = dict(rule.split(" ", 1) for rule in content_security_policy(PAGE).split("; "))
    assert rules["script-src"] == f"'self' blob: 'sha256-{printed}' 'sha256-{own}'"
    assert rules["default-src"] == "'self'"
    assert rules["object-src"] == "'none'"


def test_another_page_may_show_this_one():
    assert "frame-ancestors *" in content_security_policy(PAGE)
