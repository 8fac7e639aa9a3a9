"""The table of the bench: as Markdown, and where it stands in the README."""

import platform
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from tests.bench.measure import Measure, Row

README = Path(__file__).parents[2] / "README.md"
STANDS = re.compile(r"(?<=<!-- bench: begin -->\n).*(?=<!-- bench: end -->)", re.DOTALL)


def heading(day: date, events: int) -> str:
    """When and on what was measured."""
    return f"Measured on {day.isoformat()}, {events} events, Python {platform.python_version()}."


def table(rows: Sequence[Row]) -> str:
    """The rows as a Markdown table."""
    lines = ["| row | what | ours | beside | ratio | aim |", "|---|---|---|---|---|---|"]
    return "\n".join([*lines, *map(_line, rows)])


def write_into_readme(text: str) -> None:
    """Put a new table in the place of the old one."""
    readme = README.read_text(encoding="utf-8")
    README.write_text(STANDS.sub(lambda _: f"{text}\n", readme, count=1), encoding="utf-8")


def _line(row: Row) -> str:
    base = f"{row.against} {_measure(row, row.base)}" if row.base else ""
    ratio = f"{row.ratio:.2f} ×" if row.ratio is not None else ""
    return f"| `{row.name}` | {row.what} | {_measure(row, row.ours)} | {base} | {ratio} | {_aim(row)} |"


def _measure(row: Row, measure: Measure) -> str:
    """The median, and between which values all rounds lay."""
    median, low, high = map(row.shown, (measure.median, measure.low, measure.high))
    if low == high:
        return median
    number = low.split(" ", 1)[0]
    return f"{median} ({number}–{high})"


def _aim(row: Row) -> str:
    aims = [
        *([f"≤ {row.aim:g} ×"] if row.aim is not None else []),
        *([f"≤ {row.shown(row.limit)}"] if row.limit is not None else []),
    ]
    return f"{', '.join(aims)}{' ✓' if row.meets else ''}" if aims else ""
