"""What is there and what is not."""

from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Mount, Route
from starlette.testclient import TestClient

from components.endpoints.known_paths import UPLOADS, KnownPaths
from components.endpoints.stack import before_the_page


@pytest.fixture(params=["", "/chronology"], ids=["at the root", "below a prefix"])
def prefix(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def browser(tmp_path: Path, prefix: str) -> TestClient:
    """A server as Streamlit builds it: routes of its own, and the page as the answer to everything else."""
    (tmp_path / "favicon.png").write_bytes(b"icon")
    app = Starlette(
        routes=[
            Route("/healthz", lambda _: PlainTextResponse("ok")),
            Route(f"{prefix}/_stcore/health", lambda _: PlainTextResponse("ok")),
            Route(f"{prefix}/media/{{file_id:path}}", lambda _: PlainTextResponse("a file")),
            Mount(prefix or "/", app=PlainTextResponse("the page")),
        ],
        middleware=[Middleware(KnownPaths, files=tmp_path, prefix=prefix)],
    )
    return TestClient(app)


@pytest.mark.parametrize("path", ["/", "/index.html", "/favicon.png", "/static/js/index.js"])
def test_the_page_and_its_files_are_there(browser, prefix, path):
    assert browser.get(f"{prefix}{path}").text == "the page"


@pytest.mark.parametrize("path", ["/_stcore/health", "/media/a/b.csv"])
def test_every_route_is_there_also_one_that_is_added_later(browser, prefix, path):
    assert browser.get(f"{prefix}{path}").status_code == 200
    assert browser.get("/healthz").text == "ok"


def test_a_slash_too_many_is_left_to_streamlit_which_knows_where_to_send_it(browser, prefix):
    assert browser.get(f"{prefix}/_stcore/health/").text == "the page"


def test_what_may_be_done_with_a_path_is_for_others_to_say(browser, prefix):
    assert browser.post(f"{prefix}/_stcore/health").text == "the page"


def test_only_the_page_that_takes_files_has_a_place_for_them(tmp_path: Path) -> None:
    for uploads in (True, False):
        held = [one for one in before_the_page(tmp_path, "", lambda: None, uploads=uploads) if one.cls is KnownPaths]
        assert (UPLOADS in held[0].kwargs["unused"]) is not uploads
        assert "/_stcore/metrics" in held[0].kwargs["unused"]


@pytest.mark.parametrize(
    "path",
    ["/about", "/events.yaml", "/sitemap.xml", "/.env", "/_stcore/none", "/favicon.ico", "/etc/passwd", "/statics"],
)
def test_what_nobody_made_is_not_there(browser, prefix, path):
    answer = browser.get(f"{prefix}{path}")
    assert (answer.status_code, answer.text) == (404, "Not found\n")


def test_machines_are_told_what_to_read(browser, prefix):
    answer = browser.get(f"{prefix}/robots.txt")
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.text.startswith("User-agent: *\nDisallow: ")
    assert answer.text.splitlines()[-1].endswith(f"{prefix}/record/sitemap.xml")


def test_outside_of_its_prefix_nothing_is_there(browser, prefix):
    assert browser.get("/" if prefix else "/elsewhere").status_code == 404
