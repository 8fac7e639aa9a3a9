"""Speed and memory, printed as a Markdown table; times are ratios to a bare parse of events.yaml in the same run.

The baseline is what PyYAML's C loader takes for the same file and nothing else. Ratios carry over from one machine to
another, seconds do not.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import sync_playwright

from components.visitor.browser import ASSUMED
from loaders import Dataset, load
from loaders.dataset.dataset import EVENTS
from loaders.dates import read_date
from loaders.language import ENGLISH
from loaders.selection.answer import answer
from loaders.selection.filters import Filters
from loaders.selection.page_state import PageState
from loaders.selection.sentence import describe
from loaders.wording.texts import worded
from tests.browser.chromium import launch
from tests.browser.server import Server, running_app
from tests.browser.visitor import Visitor
from tests.components.figures.drawing import drawn

ROUNDS = 7
VISITORS = 5
DATES = 10_000

PARSE = "import yaml; text = open({path!r}, encoding='utf-8').read(); yaml.load(text, Loader=yaml.CSafeLoader)"
LOAD = "from loaders import load; load()"
CLOCK = "import time; {before}; begun = time.perf_counter(); {code}; print(time.perf_counter() - begun)"


def main() -> None:
    """Measure and print."""
    parse = _cold("import yaml", PARSE.format(path=str(EVENTS)))
    loading = _cold("import loaders", LOAD)
    dataset = load()
    filtering = _median(lambda: _answer(dataset))
    figure = drawn(worded(dataset, ENGLISH), width=ASSUMED["desk"]).to_json()
    canonical, iso = _dates()
    rows = [
        ("Bare parse of events.yaml (the baseline)", f"{parse:.2f} s", "1"),
        ("Cold load: files to frames", f"{loading:.2f} s", f"{loading / parse:.2f}"),
        ("A changed filter to the new figure", f"{filtering * 1000:.0f} ms", f"{filtering / parse:.2f}"),
        ("The figure's message, all events", f"{len(figure) / 1000:.0f} kB", ""),
        (
            f"{DATES:,} canonical dates, against date.fromisoformat",
            f"{canonical * 1000:.0f} ms",
            f"{canonical / iso:.1f}",
        ),
        *_server(parse),
    ]
    print(f"Measured on {date.today().isoformat()}, {len(dataset.events)} events, Python {sys.version.split()[0]}.\n")
    print("| what | measured | ratio |\n|---|---|---|")
    for what, measured, ratio in rows:
        print(f"| {what} | {measured} | {ratio} |")


def _cold(before: str, code: str) -> float:
    """Median seconds of some code, each time in a new process, without what comes before it."""
    script = CLOCK.format(before=before, code=code)
    runs = [subprocess.run([sys.executable, "-c", script], capture_output=True, check=True) for _ in range(ROUNDS)]
    return statistics.median(float(run.stdout) for run in runs)


def _median(work: Callable[[], object]) -> float:
    work()
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def _answer(dataset: Dataset) -> str:
    """What the server does for a changed filter, without Streamlit's own part."""
    asked = answer(dataset, PageState(filters=Filters(source=("kcna",))))
    describe(asked, ENGLISH)
    return str(drawn(worded(dataset, ENGLISH).loc[asked.events.index], width=ASSUMED["desk"]).to_json())


def _dates() -> tuple[float, float]:
    days = [(date(2000, 1, 1) + timedelta(days=number)).isoformat() for number in range(DATES)]
    return _median(lambda: [read_date(day) for day in days]), _median(lambda: [date.fromisoformat(day) for day in days])


def _server(parse: float) -> list[tuple[str, str, str]]:
    with running_app() as server, sync_playwright() as playwright:
        browser = launch(playwright)
        begun = time.perf_counter()
        Visitor(browser.new_page(), server.url).open()
        first = time.perf_counter() - begun
        one = _memory(server)
        for _ in range(VISITORS):
            Visitor(browser.new_context().new_page(), server.url).open()
        more = (_memory(server) - one) / VISITORS
        browser.close()
    return [
        ("Start of the server until it answers", f"{server.seconds:.1f} s", f"{server.seconds / parse:.1f}"),
        ("First visitor sees the page, data loaded", f"{first:.1f} s", f"{first / parse:.1f}"),
        ("Memory of the server with the data and one visitor", f"{one:.0f} MB", ""),
        ("Memory for each further visitor", f"{more:.1f} MB", ""),
    ]


def _memory(server: Server) -> float:
    """Resident memory of the server, in megabytes; 0 where the system does not say."""
    status = Path(f"/proc/{server.process.pid}/status")
    if not status.exists():
        return 0.0
    line = next(one for one in status.read_text().splitlines() if one.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main()
