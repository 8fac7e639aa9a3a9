"""More than one process: the proxy keeps a visitor at his, and moves him on when it dies, with what he looked at."""

import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from loaders import Dataset
from loaders.selection.answer import select
from loaders.selection.filters import Filters
from tests.browser.server import PATIENCE, ROOT, Server, answers, free_port, running_app
from tests.browser.visitor import Visitor

CONFIGURATION = ROOT / "deploy" / "nginx.conf"

needs_nginx = pytest.mark.skipif(
    shutil.which("nginx") is None, reason="nginx is not installed; its configuration is only read then"
)


@dataclass
class Proxy:
    """The proxy with its processes.

    Attributes:
        url: Its address.
        servers: The processes, by the address that the proxy calls them.
    """

    url: str
    servers: dict[str, Server]


@contextmanager
def running_proxy(folder: Path) -> Iterator[Proxy]:
    """The configuration of this project at free ports, with a process behind each of its servers."""
    text = CONFIGURATION.read_text(encoding="utf-8")
    with ExitStack() as stack:
        servers = {}
        for address in re.findall(r"(?m)^\s*server (127\.0\.0\.1:\d+)", text):
            server = stack.enter_context(running_app())
            own = server.url.removeprefix("http://")
            text, servers[own] = text.replace(address, own), server
        port = free_port()
        configuration = folder / "nginx.conf"
        configuration.write_text(text.replace("listen 8080;", f"listen 127.0.0.1:{port};"), encoding="utf-8")
        process = subprocess.Popen(["nginx", "-p", str(folder), "-c", str(configuration)], stderr=subprocess.DEVNULL)
        stack.callback(process.wait)
        stack.callback(process.terminate)
        url, begun = f"http://127.0.0.1:{port}", time.monotonic()
        while not answers(f"{url}/healthz"):
            assert process.poll() is None, "nginx stopped"
            assert time.monotonic() - begun < PATIENCE, "nginx does not answer"
            time.sleep(0.05)
        yield Proxy(url, servers)


@pytest.fixture(scope="module")
def proxy() -> Iterator[Proxy]:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)  # whoever starts nginx as root has its workers be nobody
        with running_proxy(Path(folder)) as running:
            yield running


def test_the_configuration_names_two_processes_and_every_address_that_programs_ask_for() -> None:
    text = CONFIGURATION.read_text(encoding="utf-8")
    assert len(re.findall(r"(?m)^\s*server 127\.0\.0\.1:\d+ max_fails", text)) == 2
    kept = " ".join(re.findall(r"location ~ (\S+)", text)).replace("\\", "")
    assert all(one in kept for one in ("static", "record", "api/", "feed.atom", "calendar.ics", "openapi.json"))
    assert text.count("add_header Retry-After $retry_after always;") == text.count("add_header X-")


@needs_nginx
def test_what_is_the_same_for_all_is_kept_and_what_is_not_is_not(proxy: Proxy, browser: Browser) -> None:
    asking = browser.new_context().request
    for path in ("/api/events.json?kind=denial", "/record/", "/feed.atom"):
        first, again = (asking.get(proxy.url + path) for _ in range(2))
        assert first.ok, path
        assert (again.headers["x-cached"], again.body()) == ("HIT", first.body()), path
    poisoned, clean = (
        asking.get(f"{proxy.url}/api/claims.json?limit=1", headers=headers)
        for headers in ({"Host": "evil.example"}, {})
    )
    assert (
        "http://evil.example/" in poisoned.text()
    )  # addresses in answers have the host that was asked, and only there
    assert "evil.example" not in clean.text() + str(clean.headers)
    assert "x-cached" not in asking.get(f"{proxy.url}/?view=list").headers
    assert asking.get(f"{proxy.url}/nowhere").status == 404


@needs_nginx
def test_visitors_of_one_address_share_the_processes_and_each_keeps_to_his(proxy: Proxy, browser: Browser) -> None:
    asked = []
    for _ in range(24):
        asking = browser.new_context().request
        asking.get(f"{proxy.url}/healthz")  # brings the cookie
        asked.append([asking.get(f"{proxy.url}/healthz").headers["x-process"] for _ in range(3)])
    assert {one for turns in asked for one in turns} == set(proxy.servers)
    assert all(len(set(turns)) == 1 for turns in asked)


@needs_nginx
def test_a_visitor_whose_process_dies_stands_on_the_same_view_at_another(
    proxy: Proxy,
    browser: Browser,
    dataset: Dataset,
) -> None:
    page = browser.new_context(viewport={"width": 1400, "height": 900}, locale="en-GB").new_page()
    reader = Visitor(page, proxy.url)
    reader.open("?view=list&category=treaty")
    own = page.request.get(f"{proxy.url}/healthz").headers["x-process"]
    with reader.answered():  # the page finds that its line is gone, and asks anew
        proxy.servers[own].process.kill()
        proxy.servers[own].process.wait()
    found = select(dataset, Filters(category=("treaty",)))
    expect(reader.sentence).to_have_text(f"{len(found)} of {len(dataset.events):,} events: about treaty")
    reader.filter("Actor", "Vladimir Putin")
    both = select(dataset, Filters(category=("treaty",), actor=("vladimir-putin",)))
    expect(reader.sentence).to_contain_text(f"{len(both)} of {len(dataset.events):,} events")
    assert page.request.get(f"{proxy.url}/healthz").headers["x-process"] != own
