"""The whole server as it is started, below a prefix of a host: Streamlit's own addresses beside ours."""

import time
from collections.abc import Iterator

import httpx2
import pytest

from components.endpoints.api.routes import ALL
from tests.browser.server import running_app
from tests.loaders.site.site import Page
from tests.page import TREATY

PREFIX = "/chronology"


@pytest.fixture(scope="module")
def browser() -> Iterator[httpx2.Client]:
    with (
        running_app(f"--server.baseUrlPath={PREFIX}") as server,
        httpx2.Client(base_url=server.url, timeout=60) as client,
    ):
        while client.get("/api/events.json?limit=1").status_code == 503:  # the page does not wait long for the data
            time.sleep(0.05)
        yield client


def test_the_page_is_served_with_its_files(browser):
    page = browser.get(f"{PREFIX}/")
    assert "<title>Russia–North Korea contacts, January 2022 to October 2025</title>" in page.text
    script = page.text.partition('src="./')[2].partition('"')[0]
    answer = browser.get(f"{PREFIX}/{script}")
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert "default-src 'self'" in answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    "path",
    ["/_stcore/health", "/_stcore/host-config", "/favicon.png", "/manifest.json", "/robots.txt"],
)
def test_what_streamlit_answers_and_what_we_do_is_there(browser, path):
    assert browser.get(f"{PREFIX}{path}").status_code == 200
    assert browser.get(path).status_code == 404


def test_whether_it_is_up_is_told_at_the_root(browser):
    assert browser.get("/healthz").text == "ok\n"


def test_the_events_are_there_for_programs(browser):
    answer = browser.get("/api/events.json?limit=1&category=summit")
    assert len(answer.json()["events"]) == 1
    assert int(answer.headers["x-total-count"]) > 1


def test_the_plain_pages_stand_below_the_page(browser):
    page = browser.get(f"{PREFIX}/record/")
    assert '<a href="actors/">' in page.text
    assert f"{PREFIX}/record/sitemap.xml" in browser.get(f"{PREFIX}/robots.txt").text
    assert browser.get(f"{PREFIX}/record/months/2024-06").status_code == 200
    assert browser.get(f"{PREFIX}/record/nothing").text.startswith("<!DOCTYPE html>")
    for way in set(Page(f"{PREFIX[1:]}/record/", page.content).ways):
        if "/months/" not in way and "/events/" not in way:
            assert browser.get(f"/{way}").status_code == 200, way
    assert browser.get(f"{PREFIX}/feed.atom").headers["content-type"].startswith("application/atom+xml")


@pytest.mark.parametrize("path", [one.path.format(id=TREATY) for one in ALL])
def test_every_address_for_programs_answers_packed_to_anybody_and_only_once(browser, path):
    first = browser.get(path, headers={"Accept-Encoding": "gzip", "Origin": "https://elsewhere.example"})
    assert (first.status_code, first.headers["content-encoding"]) == (200, "gzip")
    assert first.headers["access-control-allow-origin"] == "*"
    assert browser.get(path, headers={"If-None-Match": first.headers["etag"]}).status_code == 304
    alone = browser.head(path)
    assert (alone.status_code, alone.headers["etag"], alone.content) == (200, first.headers["etag"], b"")


def test_nothing_can_be_written(browser):
    refused = browser.delete("/api/claims.json")
    assert (refused.status_code, refused.headers["allow"]) == (405, "GET, HEAD, OPTIONS")
    assert refused.json()["detail"] == "DELETE is not answered here; use GET."


@pytest.mark.parametrize("path", ["", "/"])
def test_the_prefix_itself_is_the_page(browser, path):
    assert "<title>Russia" in browser.get(f"{PREFIX}{path}").text


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/_stcore/agent/mcp",
        "/_stcore/agent/openapi.json",
        "/_stcore/script-health-check",
        "/_stcore/upload_file/a/b",
        "/component/a",
        "/app/static/a",
    ],
)
def test_what_streamlit_brings_and_the_page_does_not_use_is_not_there(browser, path):
    assert browser.get(f"{PREFIX}{path}").status_code == 404
    assert browser.put(f"{PREFIX}{path}").status_code == 404
    assert browser.post(f"{PREFIX}{path}").status_code == 404


@pytest.mark.parametrize("path", ["/about", "/events.yaml", "/_stcore/none", "/../../etc/passwd", "//evil.example"])
def test_everything_else_is_not_there(browser, path):
    assert browser.get(f"{PREFIX}{path}").status_code == 404


def test_a_shared_link_has_a_picture(browser):
    page = browser.get(f"{PREFIX}/?view=list").text
    address = page.partition('property="og:image" content="')[2].partition('"')[0]
    picture = browser.get(address)
    assert picture.headers["content-type"] == "image/png"
    assert "max-age" in picture.headers["cache-control"]
