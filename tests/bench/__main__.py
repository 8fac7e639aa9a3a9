"""How fast, as a table: every row beside what it is measured against in the same run, ``make bench``.

The floor is a page of Streamlit with one pill and one point; vis-timeline shows the same events in the same browser;
a bare parse is PyYAML's C loader on the same file. Ratios carry over from one machine to another, seconds do not: the
exit code is 1 only where a ratio is more than twice what is aimed at.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from loaders import load
from tests.bench.measure import Asked, Row
from tests.bench.rows import crowd, data, filtering, growth, many_events, opening, runs, taking, views
from tests.bench.table import heading, table, write_into_readme

GROUPS: Mapping[Callable[[Asked], Iterator[Row]], Sequence[str]] = {
    opening.measure: opening.NAMES,
    filtering.measure: filtering.NAMES,
    runs.measure: runs.NAMES,
    data.measure: data.NAMES,
    many_events.measure: many_events.NAMES,
    views.measure: views.NAMES,
    taking.measure: taking.NAMES,
    crowd.measure: crowd.NAMES,
    growth.measure: growth.NAMES,
}
"""Those that measure, with the rows that each of them can give."""

NAMES = tuple(name for names in GROUPS.values() for name in names)

QUICK = frozenset(("load", "dates", "ten-figure", "ten-height", "ten-filter-server", "growth-dates", "growth-links"))
"""The rows that nothing else on the machine can disturb: of processor time and of work, without a browser."""

ROUNDS, FEW_ROUNDS = 5, 3


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__.split("\n")[0])
    parser.add_argument("rows", nargs="*", metavar="ROW", help=f"some of the rows instead of all: {', '.join(NAMES)}")
    parser.add_argument("--rounds", type=int, help=f"how many times each is measured ({ROUNDS})")
    parser.add_argument("--quick", action="store_true", help="few rows and rounds, for machines with other work to do")
    parser.add_argument("--json", action="store_true", help="print the rows for machines")
    parser.add_argument("--readme", action="store_true", help="write the table into the README")
    asked = parser.parse_args()
    if unknown := set(asked.rows) - set(NAMES):
        parser.error(f"no such row: {', '.join(sorted(unknown))}")
    names = frozenset(asked.rows) or (QUICK if asked.quick else None)
    wanted = Asked(asked.rounds or (FEW_ROUNDS if asked.quick else ROUNDS), names)
    rows = list(_measured(wanted))
    if asked.json:
        print(json.dumps([row.as_json() for row in rows], indent=2))
    else:
        text = f"{heading(date.today(), len(load().events))}\n\n{table(rows)}"
        print(text)
        if asked.readme:
            write_into_readme(text)
    far = [row for row in rows if row.is_far_outside]
    for row in far:
        print(f"{row.name} is far outside: {row.ratio:.2f} times {row.against}, the aim is {row.aim}.", file=sys.stderr)
    return 1 if far else 0


def _measured(asked: Asked) -> Iterator[Row]:
    """The rows one after the other, each named on stderr as it comes."""
    for measure, names in GROUPS.items():
        if asked.wants(*names):
            for row in measure(asked):
                print(f"{row.name}: {row.shown(row.ours.median)}", file=sys.stderr)
                yield row


if __name__ == "__main__":
    sys.exit(main())
