"""A crowd at the page and the same crowd at the floor page, as a Markdown table: ``make load``.

Its visitors speak Streamlit's own protocol over loopback. They open the page, ask for something, open an event, ask
for something else and leave, with two to six seconds between. Every answer is looked at; anything wrong is an error,
and the exit code is then 1. Times are no reason to fail: they are shown beside those of the floor and the aim.
"""

import argparse
import json
import sys

from tests.load.comparison import both, figures
from tests.load.crowd import Crowd

AIMS = {"p95 of a filter": "1 s", "memory at most": "1000 MB", "errors": "0"}
"""What is aimed at with a hundred visitors on two cores."""


def _shown(name: str, value: float) -> str:
    if name in ("runs", "errors"):
        return f"{value:.0f}"
    return f"{value:.0f} MB" if name.startswith("memory") else f"{value:.2f} s"


def main() -> int:
    """Let them come, and print what became of them."""
    parser = argparse.ArgumentParser(prog="python -m tests.load", description=__doc__.split("\n")[0])
    parser.add_argument("--visitors", type=int, default=Crowd.visitors, help="how many at once (%(default)s)")
    parser.add_argument("--journeys", type=int, default=Crowd.journeys, help="how often each comes (%(default)s)")
    parser.add_argument("--most", type=float, default=Crowd.most, help="seconds until nobody goes on (%(default)s)")
    parser.add_argument("--json", action="store_true", help="print the figures for machines")
    asked = parser.parse_args()
    ours, floor = both(Crowd(asked.visitors, asked.journeys, most=asked.most))
    told, least = figures(ours), figures(floor)
    if asked.json:
        print(json.dumps({"visitors": asked.visitors, "ours": told, "floor": least}, indent=2))
    else:
        print(f"{asked.visitors} visitors, one server each.\n\n| | ours | floor | ratio | aim |\n|---|---|---|---|---|")
        for name, value in told.items():
            ratio = f"{value / least[name]:.1f}" if least[name] and name not in ("runs", "errors") else ""
            print(f"| {name} | {_shown(name, value)} | {_shown(name, least[name])} | {ratio} | {AIMS.get(name, '')} |")
    for whose, outcome in (("ours", ours), ("floor", floor)):
        for error, times in outcome.errors.most_common(10):
            print(f"{whose}: {times} times: {error}", file=sys.stderr)
    return 1 if ours.errors or floor.errors else 0


if __name__ == "__main__":
    sys.exit(main())
