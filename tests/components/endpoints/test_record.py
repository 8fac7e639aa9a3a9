"""The record as plain pages below the dashboard: at one address each, sent once, and never a dead end."""

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.endpoints.record import routes
from loaders import Dataset
from loaders.site.address import Site, Spot
from loaders.site.pages import keys, page
from tests.loaders.site.site import Page

TREATY = "2024-06-19-treaty-signed-pyongyang"
HOST = "https://record.example"


@pytest.fixture(scope="module", params=["", "below"])
def prefix(request: pytest.FixtureRequest) -> str:
    """What stands before every path, as Streamlit is told it."""
    return str(request.param)


@pytest.fixture(scope="module")
def below(prefix: str) -> str:
    return f"/{prefix}".rstrip("/")


@pytest.fixture(scope="module")
def reader(small: Dataset, prefix: str) -> Iterator[TestClient]:
    with TestClient(Starlette(routes=routes(lambda: small, prefix)), base_url=HOST, follow_redirects=False) as client:
        yield client


def test_a_page_is_that_of_the_site_with_this_place_as_its_home(reader: TestClient, small: Dataset, below: str) -> None:
    got = reader.get(f"{below}/record/id/events/{TREATY}")
    assert got.content == page(small, Spot(Site(f"{HOST}{below}/", ""), "id", f"events/{TREATY}"))
    assert got.headers["content-type"] == "text/html; charset=utf-8"
    assert f'<link rel="canonical" href="{HOST}{below}/record/id/events/{TREATY}">' in got.text


def test_every_link_on_a_page_leads_to_a_page_or_to_what_stands_beside(reader: TestClient, below: str) -> None:
    for path in ("record/", f"record/events/{TREATY}", "record/id/actors/", "record/numbers/troops-deployed"):
        ways = set(Page(f"{below}/{path}".lstrip("/"), reader.get(f"{below}/{path}").content).ways)
        assert (f"{below}/".lstrip("/") or "./") in ways  # the dashboard itself
        for way in ways:
            beside = way.removeprefix(below.lstrip("/")).lstrip("/")
            if beside.startswith("record/"):
                assert reader.get(f"/{way}").status_code == 200, way
            else:
                assert beside.startswith(("api/", "calendar.ics", "feed.atom")) or beside in {"", "./"}, way


def test_a_page_names_the_feed_of_what_it_lists(reader: TestClient, below: str) -> None:
    told = reader.get(f"{below}/record/id/actors/kim-jong-un").text
    assert 'title="Kim Jong Un – Hubungan Rusia' in told
    assert 'href="../../../feed.atom?actor=kim-jong-un&amp;lang=id"' in told
    assert '" href="../feed.atom">' in reader.get(f"{below}/record/about").text


def test_every_page_of_the_site_is_served(reader: TestClient, small: Dataset, below: str) -> None:
    site = Site(HOST, "")
    for key in list(keys(small))[::5]:
        assert reader.get(f"{below}/{Spot(site, 'en', key).shown}").status_code == 200


@pytest.mark.parametrize(
    ("asked", "there"),
    [
        ("record", "record/"),
        ("record/index", "record/"),
        ("record/index.html", "record/"),
        ("record/id", "record/id/"),
        ("record/actors", "record/actors/"),
        ("record/id/actors", "record/id/actors/"),
        ("record/about/", "record/about"),
        (f"record/events/{TREATY}.html", f"record/events/{TREATY}"),
        (f"record/id/events/{TREATY}/", f"record/id/events/{TREATY}"),
    ],
)
def test_another_way_of_writing_an_address_leads_to_it(reader: TestClient, below: str, asked: str, there: str) -> None:
    got = reader.get(f"{below}/{asked}")
    assert got.status_code == 301
    assert got.next_request is not None
    assert got.next_request.url.path == f"{below}/{there}"
    assert reader.send(got.next_request).status_code == 200


def test_a_retired_id_leads_to_its_event(reader: TestClient, small: Dataset, below: str) -> None:
    retired, current = next((old, new) for old, new in small.current_ids.items() if old != new)
    got = reader.get(f"{below}/record/id/events/{retired}")
    assert got.status_code == 301
    assert got.next_request is not None
    assert got.next_request.url.path == f"{below}/record/id/events/{current}"


@pytest.mark.parametrize(
    "path", ["record/nothing", "record/events/2020-none", "record/id/actors/nobody/", "record/xx/", "record/%3Cb%3E"]
)
def test_what_is_not_there_is_a_page_that_leads_on(reader: TestClient, below: str, path: str) -> None:
    got = reader.get(f"{below}/{path}")
    told = Page(f"{below}/{path}".lstrip("/"), got.content)
    assert got.status_code == 404
    assert told.text("h1") == ("Halaman itu tidak ada" if "/id/" in path else "There is no such page")
    assert f"{below}/record/{'id/' if '/id/' in path else ''}".lstrip("/") in told.ways
    assert 'content="noindex"' in got.text
    assert 'rel="canonical"' not in got.text


@pytest.mark.parametrize("path", ["record/", f"record/events/{TREATY}", "record/sitemap.xml"])
def test_what_is_known_already_is_not_sent_again(reader: TestClient, below: str, path: str) -> None:
    first = reader.get(f"{below}/{path}", headers={"Accept-Encoding": "gzip"})
    assert (first.status_code, first.headers["content-encoding"]) == (200, "gzip")
    plain = reader.get(f"{below}/{path}", headers={"Accept-Encoding": "identity"})
    assert plain.content == first.content
    assert "content-encoding" not in plain.headers
    again = reader.get(f"{below}/{path}", headers={"If-None-Match": f'"other", {first.headers["etag"]}'})
    assert (again.status_code, again.content) == (304, b"")


def test_a_page_is_made_once(small: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    monkeypatch.setattr("components.endpoints.record.page", lambda *asked: made.append(asked) or b"a page")
    reader = TestClient(Starlette(routes=routes(lambda: small)), base_url="https://once.example")
    assert [reader.get("/record/about").text for _ in range(3)] == ["a page"] * 3
    assert len(made) == 1


def test_the_map_names_pages_that_are_there(reader: TestClient, small: Dataset, below: str) -> None:
    got = reader.get(f"{below}/record/sitemap.xml")
    assert got.headers["content-type"].startswith("application/xml")
    assert f"<loc>{HOST}{below}/record/events/{TREATY}</loc>" in got.text
    assert got.text.count("<loc>") == 2 * len(list(keys(small)))


def test_behind_a_proxy_that_speaks_https_the_addresses_do_too(small: Dataset) -> None:
    reader = TestClient(Starlette(routes=routes(lambda: small)), base_url="http://record.example")
    got = reader.get("/record/about", headers={"X-Forwarded-Proto": "https, http"})
    assert '<link rel="canonical" href="https://record.example/record/about">' in got.text


def test_nothing_can_be_written(reader: TestClient, below: str) -> None:
    got = reader.post(f"{below}/record/about")
    assert (got.status_code, got.headers["allow"]) == (405, "GET, HEAD, OPTIONS")


@pytest.mark.parametrize("path", ["record/about", "record/nothing", "record"])
def test_a_page_elsewhere_may_read_them(reader: TestClient, below: str, path: str) -> None:
    assert reader.get(f"{below}/{path}").headers["access-control-allow-origin"] == "*"


def test_while_no_event_can_be_read_that_is_said() -> None:
    reader = TestClient(Starlette(routes=routes(lambda: None)))
    got = reader.get("/record/")
    assert (got.status_code, got.text.split(";")[0]) == (503, "The files of events have a problem")
    assert int(got.headers["retry-after"]) > 0
