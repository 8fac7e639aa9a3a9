"""Streamlit's own files as they reach a browser."""

import gzip
from pathlib import Path

import brotli
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from components.endpoints.assets import FOR_EVER, Assets
from components.endpoints.copies import Copies, copies_of

SCRIPT, LETTERS = b"export const one = 1\n" * 200, b"packed already"
INDEX = "/static/js/index.Ab12Cd34.js"


@pytest.fixture
def copies(tmp_path: Path) -> Copies:
    files = tmp_path / "package"
    (files / "static" / "js").mkdir(parents=True)
    (files / "index.html").write_text("<title>Streamlit</title>", encoding="utf-8")
    (files / "static" / "js" / "index.Ab12Cd34.js").write_bytes(SCRIPT)
    (files / "static" / "letters.woff2").write_bytes(LETTERS)
    return copies_of(files, tmp_path / "cache")


@pytest.fixture
def browser(copies: Copies) -> TestClient:
    copies.make()
    return browser_of(copies)


def browser_of(copies: Copies, prefix: str = "") -> TestClient:
    routes = [Route("/{path:path}", lambda _: PlainTextResponse("the page"), methods=["GET", "POST"])]
    return TestClient(Starlette(routes=routes, middleware=[Middleware(Assets, copies=copies, prefix=prefix)]))


@pytest.mark.parametrize(
    ("accepted", "encoding", "unpack"),
    [
        ("gzip, deflate, br, zstd", "br", brotli.decompress),
        ("gzip, deflate", "gzip", gzip.decompress),
        ("identity", None, bytes),
    ],
)
def test_a_file_comes_in_the_tightest_way_that_the_browser_can_unpack(browser, accepted, encoding, unpack):
    with browser.stream("GET", INDEX, headers={"Accept-Encoding": accepted}) as answer:
        sent = b"".join(answer.iter_raw())
    assert unpack(sent) == SCRIPT
    assert answer.headers.get("content-encoding") == encoding
    assert answer.headers["content-length"] == str(len(sent))
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.headers["cache-control"] == FOR_EVER
    assert "javascript" in answer.headers["content-type"]


def test_letters_come_as_they_are_and_are_kept_as_long(browser):
    answer = browser.get("/static/letters.woff2")
    assert answer.content == LETTERS
    assert "content-encoding" not in answer.headers
    assert answer.headers["cache-control"] == FOR_EVER


def test_a_file_without_a_copy_yet_comes_as_it_is(copies):
    answer = browser_of(copies).get(INDEX)
    assert answer.content == SCRIPT
    assert "content-encoding" not in answer.headers


@pytest.mark.parametrize("accepted", ["br", "gzip", "identity"])
def test_a_part_of_a_file_is_a_part_of_what_was_sent(browser, accepted):
    with browser.stream("GET", INDEX, headers={"Accept-Encoding": accepted}) as answer:
        whole = b"".join(answer.iter_raw())
    with browser.stream("GET", INDEX, headers={"Accept-Encoding": accepted, "Range": "bytes=2-9"}) as answer:
        assert b"".join(answer.iter_raw()) == whole[2:10]
    assert answer.status_code == 206
    assert answer.headers["content-range"] == f"bytes 2-9/{len(whole)}"


def test_a_browser_that_has_the_file_is_told_so_and_each_encoding_has_a_name_of_its_own(browser):
    names = {
        accepted: browser.get(INDEX, headers={"Accept-Encoding": accepted}).headers["etag"]
        for accepted in ("br", "gzip", "identity")
    }
    assert len(set(names.values())) == 3
    for accepted, name in names.items():
        again = browser.get(INDEX, headers={"Accept-Encoding": accepted, "If-None-Match": name})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["cache-control"] == FOR_EVER
    other = browser.get(INDEX, headers={"Accept-Encoding": "gzip", "If-None-Match": names["br"]})
    assert other.status_code == 200


def test_whoever_asks_only_for_the_head_gets_no_more(browser):
    answer = browser.head(INDEX, headers={"Accept-Encoding": "gzip"})
    assert answer.content == b""
    assert answer.headers["content-encoding"] == "gzip"


@pytest.mark.parametrize(
    "path",
    ["/static/js/none.js", "/static/js", "/static/%2e%2e/index.html", "/static/js/..%2f..%2findex.html", "/static/%00"],
)
def test_what_is_no_file_of_the_folder_is_not_there(browser, path):
    answer = browser.get(path)
    assert answer.status_code == 404
    assert "cache-control" not in answer.headers


@pytest.mark.parametrize("path", ["/", "/staticky", "/index.html"])
def test_everything_else_is_for_others_to_answer(browser, path):
    assert browser.get(path).text == "the page"
    assert browser.post(INDEX).text == "the page"


def test_the_files_lie_below_the_address_of_the_page(copies):
    browser = browser_of(copies, prefix="/chronology")
    assert browser.get(f"/chronology{INDEX}").content == SCRIPT
    assert browser.get(INDEX).text == "the page"
