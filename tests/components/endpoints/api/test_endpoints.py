"""The events for programs: the same parameters and the same files as the page, for reading only."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import feedparser
import jsonschema
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.endpoints import record
from components.endpoints.api.routes import ALL, routes
from loaders import Dataset
from loaders.exports.document_model import document_schema
from loaders.exports.registry import export
from loaders.language import ENGLISH
from loaders.selection.answer import answer
from loaders.selection.filters import Filters
from loaders.selection.page_state import PageState
from tests.factories import make_dataset, make_event
from tests.loaders.site.site import BUSY_DAY
from tests.page import TREATY

PATHS = [one.path.format(id=TREATY) for one in ALL]


@pytest.fixture(scope="module")
def program(dataset: Dataset) -> TestClient:
    return TestClient(Starlette(routes=routes(lambda: dataset)), base_url="http://record.example")


def ids(program: TestClient, query: str = "") -> list[str]:
    return [event["id"] for event in program.get(f"/api/events.json?{query}").json()["events"]]


def test_the_answer_is_the_export_of_the_same_query(program: TestClient, dataset: Dataset) -> None:
    asked = answer(dataset, PageState(filters=Filters(category=("summit",))))
    got = program.get("/api/events.json?category=summit")
    assert got.content == export(asked, "json", ENGLISH, "http://record.example/")
    assert got.headers["content-type"] == "application/json"
    assert got.headers["access-control-allow-origin"] == "*"
    assert got.headers["x-total-count"] == str(len(asked.events))
    jsonschema.validate(got.json(), document_schema())


def test_tables_and_calendars_are_files_with_a_name(program: TestClient, dataset: Dataset) -> None:
    table = program.get("/api/events.csv?category=summit")
    rows = list(csv.DictReader(io.StringIO(table.content.decode("utf-8-sig"))))
    assert [row["id"] for row in rows] == ids(program, "category=summit")
    assert table.headers["content-disposition"].startswith('attachment; filename="russia-north-korea-')
    assert program.get("/calendar.ics?category=summit").content.startswith(b"BEGIN:VCALENDAR")


@pytest.mark.parametrize("order", ["oldest", "newest", "significance"])
def test_pages_one_after_the_other_are_the_whole_in_its_order(program: TestClient, order: str) -> None:
    address, got = f"/api/events.json?category=treaty&order={order}&limit=4", []
    while address:
        page = program.get(address)
        got += [event["id"] for event in page.json()["events"]]
        address = page.links.get("next", {}).get("url", "")
    assert got == ids(program, f"category=treaty&order={order}")


@pytest.mark.parametrize("offset", [3, 5, 999])
def test_pages_backwards_are_all_before_them_and_nothing_twice(program: TestClient, offset: int) -> None:
    query = "category=treaty&actor=kim-jong-un&actor=vladimir-putin"
    address, got = f"/api/events.json?{query}&limit=2&offset={offset}", []
    while address:
        page = program.get(address)
        got = [event["id"] for event in page.json()["events"]] + got
        address = page.links.get("prev", {}).get("url", "")
    assert got == ids(program, query)[: offset + 2]


def test_the_last_page_leads_back_only(program: TestClient) -> None:
    total = int(program.get("/api/events.json?category=treaty&limit=1").headers["x-total-count"])
    last = program.get(f"/api/events.json?category=treaty&limit=2&offset={total - 1}")
    assert set(last.links) == {"prev"}


def test_one_event_is_found_by_any_id_that_it_ever_had(program: TestClient, dataset: Dataset) -> None:
    retired, current = next((old, new) for old, new in dataset.current_ids.items() if old != new)
    (event,) = program.get(f"/api/events/{retired}.json?lang=id").json()["events"]
    assert event["id"] == current


@pytest.mark.parametrize("path", PATHS)
def test_what_is_known_already_is_not_sent_again(program: TestClient, path: str) -> None:
    first = program.get(path, headers={"Accept-Encoding": "gzip"})
    assert first.headers["content-encoding"] == "gzip"
    again = program.get(path, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("path", ["/api/events.json", "/api/events.csv", "/calendar.ics"])
def test_what_was_asked_before_is_not_made_again(small: Dataset, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    made, export_ = [], export
    monkeypatch.setattr("components.endpoints.api.endpoints.export", lambda *of: made.append(of) or export_(*of))
    program = TestClient(Starlette(routes=routes(lambda: small)), base_url="https://once.example")
    asked = ("?kind=contact&kind=claim", "?utm_source=x&kind=contact&kind=claim", "?kind=contact", "?lang=id&limit=2")
    got = [program.get(f"{path}{query}") for query in asked + asked]
    assert [one.content for one in got[4:]] == [one.content for one in got[:4]]
    assert len({one.headers["etag"] for one in got}) == len(made) == 3


@pytest.mark.parametrize("path", ["/feed.atom", "/calendar.ics"])
def test_what_is_listed_later_of_the_same_data_is_sent_to_whoever_knew_the_rest(
    small: Dataset, tmp_path: Path, path: str
) -> None:
    past = tmp_path / "changes.yaml"
    version = {"id": small.version, "day": "2026-11-28", "about": "Begin", "events": 17}
    past.write_text(json.dumps({"versions": [version]}), encoding="utf-8")
    before, after = (
        TestClient(Starlette(routes=routes(lambda one=one: one))).get(path).headers["etag"]
        for one in (small, replace(small, past=past))
    )
    assert before != after


def test_an_answer_packed_or_not_has_one_mark_that_claims_no_more(program: TestClient) -> None:
    tags = {
        program.get("/api/events.json?limit=1", headers={"Accept-Encoding": packed}).headers["etag"]
        for packed in ("gzip", "identity")
    }
    (tag,) = tags
    assert tag.startswith('W/"')
    assert program.get("/api/events.json?limit=1", headers={"If-None-Match": tag[2:]}).status_code == 304


def test_an_event_that_was_withdrawn_is_gone_or_leads_to_what_tells_the_same(tmp_path: Path) -> None:
    (tmp_path / "changes.yaml").write_text(BUSY_DAY, encoding="utf-8")
    dataset = make_dataset(tmp_path, [make_event()])
    both = Starlette(routes=[*routes(lambda: dataset), *record.routes(lambda: dataset)])
    program = TestClient(both, follow_redirects=False)
    for path, ending in (("/api/events/", ".json"), ("/record/events/", ""), ("/record/id/events/", "")):
        gone = program.get(f"{path}2024-06-01-rumour{ending}?lang=id")
        assert (gone.status_code, "A rumour” " in gone.text, "25 November 2026" in gone.text) == (410, True, True)
        moved = program.get(f"{path}2024-06-02-repeated{ending}?lang=id")
        assert moved.next_request is not None
        assert (moved.status_code, moved.next_request.url.path) == (301, f"{path}2024-06-19-treaty-signed{ending}")
        assert moved.headers["access-control-allow-origin"] == "*"
        assert program.send(moved.next_request).status_code == 200


@pytest.mark.parametrize(
    ("path", "status", "detail"),
    [
        ("/api/events.json?colour=red", 400, "“colour”"),
        ("/api/events.csv?kind=rumour", 400, "“rumour”"),
        ("/feed.atom?colour=red", 400, "“colour”"),
        ("/feed.atom?order=oldest&order=newest", 400, "gives order more than once. /openapi.json"),
        ("/api/events.csv?q=%21%21", 400, "could do nothing with “!!”"),
        ("/api/events.json?from=2024-06&to=2024-05", 400, "ends (2024-05) before it begins. /openapi.json"),
        ("/api/sources.json?zoom=x&within=actor%3Dnobody", 400, "actor “nobody”, which is not known here. /"),
        ("/api/events.json?limit=0", 400, "limit is 0"),
        ("/api/events.json?limit=ten", 400, "limit is “ten”"),
        ("/api/events.json?offset=-1", 400, "offset is “-1”"),
        ("/api/events.json?limit=1&limit=2", 400, "one whole number"),
        ("/api/events/2020-nothing.json", 404, "No event has the id “2020-nothing”"),
        (f"/api/events/{TREATY}.json?kind=claim", 400, "only lang does"),
    ],
)
def test_what_cannot_be_answered_is_told_as_a_problem_with_its_remedy(
    program: TestClient, path: str, status: int, detail: str
) -> None:
    got = program.get(path)
    assert (got.status_code, got.headers["content-type"]) == (status, "application/problem+json")
    assert got.json()["status"] == status
    assert detail in got.json()["detail"]
    assert "ignored" not in got.json()["detail"]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_nothing_can_be_written(program: TestClient, path: str, method: str) -> None:
    got = program.request(method, path, content=json.dumps({}))
    assert (got.status_code, got.headers["content-type"]) == (405, "application/problem+json")
    assert got.headers["allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("path", PATHS)
def test_the_headers_can_be_had_alone(program: TestClient, path: str) -> None:
    whole, alone = program.get(path), program.head(path)
    assert (alone.status_code, alone.content) == (200, b"")
    assert dict(alone.headers) == dict(whole.headers)


def test_a_page_elsewhere_may_ask_whether_it_knows_an_answer_already(program: TestClient) -> None:
    asked = {"Origin": "https://elsewhere.example", "Access-Control-Request-Headers": "if-none-match"}
    got = program.options("/api/events.json", headers=asked)
    assert got.status_code == 204
    assert got.headers["access-control-allow-origin"] == "*"
    assert got.headers["access-control-allow-headers"] == "If-None-Match"


@pytest.mark.parametrize(("name", "every"), [("sources", "key"), ("claims", "in_words")])
def test_lists_turn_pages_too(program: TestClient, name: str, every: str) -> None:
    whole = program.get(f"/api/{name}.json?category=treaty")
    address, got = f"/api/{name}.json?category=treaty&limit=7", []
    while address:
        page = program.get(address)
        assert page.headers["x-total-count"] == str(page.json()["total"]) == str(len(whole.json()[name]))
        got += page.json()[name]
        address = page.links.get("next", {}).get("url", "")
    assert got == whole.json()[name]
    assert all(every in one for one in got)


def test_a_file_leads_back_to_the_page_below_the_prefix_of_its_host(dataset: Dataset) -> None:
    program = TestClient(Starlette(routes=routes(lambda: dataset, "chronology/")), base_url="http://record.example")
    got = program.get("/api/events.json?category=summit").json()
    assert got["page"] == "http://record.example/chronology/?category=summit"


def test_while_no_event_can_be_read_that_is_said(dataset: Dataset) -> None:
    program = TestClient(Starlette(routes=routes(lambda: None)))
    got = program.get("/api/events.json")
    assert (got.status_code, int(got.headers["retry-after"]) > 0) == (503, True)
    assert got.json()["detail"].startswith("The files of events have a problem")


def test_the_feed_takes_the_parameters_of_a_link(program: TestClient) -> None:
    got = program.get("/feed.atom?category=treaty&lang=id")
    told = feedparser.parse(got.content)
    assert got.headers["content-type"].startswith("application/atom+xml")
    assert f"http://record.example/record/id/events/{TREATY}" in [one.link for one in told.entries]
    assert all(one.tags[1].term == "treaty" for one in told.entries)


def test_whether_the_server_is_up_does_not_hang_on_the_events() -> None:
    got = TestClient(Starlette(routes=routes(lambda: None))).get("/healthz")
    assert (got.status_code, got.text) == (200, "ok\n")


BEHIND_A_PROXY = {
    "X-Forwarded-Proto": "https, http",
    "X-Forwarded-Host": "evil.example",
    "Forwarded": "host=evil.example",
}


@pytest.mark.parametrize("path", ["/api/events.json?limit=1", "/feed.atom", "/openapi.json"])
def test_behind_a_proxy_that_speaks_https_every_address_does_too_but_names_no_other_host(
    program: TestClient, path: str
) -> None:
    got = program.get(path, headers=BEHIND_A_PROXY)
    assert "https://record.example" in got.text
    assert "http://record.example" not in got.text
    assert "evil.example" not in got.text + str(got.headers)
    assert got.headers["etag"] != program.get(path).headers["etag"]


def test_behind_such_a_proxy_pages_are_turned_by_https(program: TestClient) -> None:
    got = program.get("/api/claims.json?limit=1", headers=BEHIND_A_PROXY)
    assert got.links["next"]["url"] == "https://record.example/api/claims.json?limit=1&offset=1"


def test_no_other_scheme_is_believed(program: TestClient) -> None:
    got = program.get("/api/claims.json?limit=1", headers={"X-Forwarded-Proto": "javascript"})
    assert got.links["next"]["url"].startswith("http://record.example/")
