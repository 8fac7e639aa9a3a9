"""The address of the page itself."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from components.endpoints import opening
from components.endpoints.head import Early
from components.endpoints.opening import Opening, early_for
from loaders import Dataset
from tests.components.endpoints.test_head import STREAMLIT, Head

NAME = "A few contacts of Russia and North Korea"
TREATY = "2024-06-19-treaty-signed-pyongyang"


@pytest.fixture
def browser_of(tmp_path: Path) -> Callable[..., TestClient]:
    (tmp_path / "index.html").write_text(STREAMLIT, encoding="utf-8")

    def made(dataset: Callable[[], Dataset | None]) -> TestClient:
        routes = [Route("/{path:path}", lambda _: PlainTextResponse("another"), methods=["GET", "POST"])]
        return TestClient(Starlette(routes=routes, middleware=[Middleware(Opening, files=tmp_path, dataset=dataset)]))

    return made


@pytest.fixture
def browser(browser_of: Callable[..., TestClient], small: Dataset) -> TestClient:
    return browser_of(lambda: small)


def test_the_page_is_named_after_the_chronology(browser):
    answer = browser.get("/")
    assert Head(answer.text).title == NAME
    assert answer.headers["cache-control"] == "no-cache"
    assert answer.headers["content-encoding"] == "gzip"
    assert "Accept-Language" in answer.headers["vary"]
    assert ".st-key-head" in answer.text.rpartition("<style>")[2]  # drawn without it first, the page would jump


def test_it_comes_as_it_is_to_whoever_cannot_unpack_it(browser):
    answer = browser.get("/", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in answer.headers
    assert Head(answer.text).title == NAME


@pytest.mark.parametrize("link", [f"/?event={TREATY}&lang=id", f"/index.html?event={TREATY}&lang=id"])
def test_a_link_to_an_event_says_which_in_the_language_of_the_link(browser, small, link):
    read = Head(browser.get(link).text)
    assert read.language == "id"
    assert read.said["og:title"] == small.records[TREATY].title["id"]
    assert read.said["og:description"].startswith("19 Juni 2024. ")


@pytest.mark.parametrize(
    ("asked", "current"),
    [
        ("event=2024-10-18-nis-first-troops", "event=2024-10-18-nis-announces-12000-plan"),
        (
            "view=list&q=a+b%26c&utm_source=&event=2024-10-18-nis-first-troops&actor=a&actor=b",
            "view=list&q=a+b%26c&utm_source=&event=2024-10-18-nis-announces-12000-plan&actor=a&actor=b",
        ),
    ],
)
def test_a_link_to_a_retired_id_becomes_one_to_the_current_id_and_asks_for_the_same(browser, asked, current):
    moved = browser.get(f"/?{asked}", follow_redirects=False)
    assert moved.status_code == 302
    assert moved.headers["location"] == f"?{current}"
    assert browser.get(f"/?{asked}").url.query.decode() == current


@pytest.mark.parametrize("query", [f"event={TREATY}", "event=nonsense", "q=2024-10-18-nis-first-troops", "event="])
def test_any_other_link_stays_as_it_is(browser, query):
    assert browser.get(f"/?{query}", follow_redirects=False).status_code == 200


def test_a_browser_gets_its_own_language_where_the_link_has_none(browser):
    asked = {"Accept-Language": "id-ID,id;q=0.9,en;q=0.8"}
    assert Head(browser.get("/", headers=asked).text).language == "id"
    assert Head(browser.get("/?lang=en", headers=asked).text).language == "en"


def test_a_link_with_filters_says_what_it_shows_and_is_not_for_search_engines(browser):
    read = Head(browser.get("/?kind=denial&view=list").text)
    assert read.said["og:description"].endswith("events: denials")
    assert read.said["robots"] == "noindex, follow"


LINKS = [
    ("/?embed=true&utm_source=mail", "/"),
    (f"/?view=list&kind=contact&event={TREATY}&lang=id", f"/?event={TREATY}&lang=id"),
    ("/?view=list&embed=true&kind=denial", "/?view=list&kind=denial"),
]


@pytest.mark.parametrize(("link", "address"), LINKS)
def test_the_same_thing_has_one_address(browser, link, address):
    said = Head(browser.get(link).text).said
    assert said["og:url"] == f"http://testserver{address}"
    behind_a_proxy = Head(browser.get(link, headers={"X-Forwarded-Proto": "https"}).text).said
    assert behind_a_proxy["og:url"] == f"https://testserver{address}"


def test_a_link_of_which_something_was_ignored_is_not_for_search_engines(browser):
    assert Head(browser.get("/?nonsense=1").text).said["robots"] == "noindex, follow"
    assert Head(browser.get("/?utm_source=mail").text).said["robots"] == "index, follow"


@pytest.mark.parametrize("query", ["q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "q=%ff%fe%00", "event=%3Cb%3E", "&&=&"])
def test_hostile_links_get_the_page_all_the_same(browser, query):
    answer = browser.get(f"/?{query}")
    assert answer.status_code == 200
    assert answer.text.count("<script") == browser.get("/").text.count("<script")


def test_without_events_the_page_comes_all_the_same(browser_of):
    def broken() -> Dataset:
        raise OSError

    for dataset in (lambda: None, broken):
        read = Head(browser_of(dataset).get("/").text)
        assert read.title == "Russia–North Korea contacts"
        assert read.said["robots"] == "noindex, follow"


def test_events_that_cannot_be_asked_never_cost_the_page(browser, monkeypatch, caplog):
    monkeypatch.setattr(opening, "answer", lambda *_: 1 / 0)
    assert Head(browser.get("/?kind=denial").text).title == "Russia–North Korea contacts"
    assert "No preview of a link" in caplog.text


def test_nobody_waits_for_events_that_do_not_come_and_they_are_asked_for_once(browser_of, monkeypatch):
    monkeypatch.setattr(opening, "PATIENCE", 0.01)
    asked, come = [], Event()

    def slow() -> None:
        asked.append(True)
        come.wait(60)

    with browser_of(slow) as browser:
        assert Head(browser.get("/").text).title == "Russia–North Korea contacts"
        assert Head(browser.get("/").text).title == "Russia–North Korea contacts"
        come.set()
    assert len(asked) == 1


def test_everything_else_is_for_others_to_answer(browser):
    assert browser.get("/static/a.js").text == "another"
    assert browser.post("/").text == "another"


@pytest.mark.parametrize(
    ("query", "early"),
    [
        ({}, Early(("chart.js",), "(min-width: 640px)")),
        ({"view": ["nonsense"]}, Early(("chart.js",), "(min-width: 640px)")),
        ({"view": ["timeline"]}, Early(("chart.js",))),
        ({"view": ["numbers"]}, Early(("chart.js",))),
        ({"view": ["sources"]}, Early(("chart.js",))),
        ({"view": ["list"]}, Early()),
        ({"view": ["about"]}, Early()),
        ({"view": ["curate"]}, Early()),
    ],
)
def test_the_chart_is_fetched_early_only_where_one_is_drawn(query, early):
    assert early_for(query, ("chart.js",)) == early
