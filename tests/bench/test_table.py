import json
from datetime import date
from pathlib import Path

import pytest

from tests.bench import table as tables
from tests.bench.__main__ import GROUPS, NAMES, QUICK
from tests.bench.measure import Asked, Measure, Row
from tests.bench.table import heading, table, write_into_readme

FILTER = Row("filter", "A filter", "ms", Measure.of([0.25, 0.5, 0.75]), Measure.of([0.125]), "floor", 1.5)


def test_a_row_shows_median_spread_base_ratio_and_aim() -> None:
    line = table([FILTER]).splitlines()[-1]
    assert line == "| `filter` | A filter | 500 ms (250–750 ms) | floor 125 ms | 4.00 × | ≤ 1.5 × |"


def test_an_aim_that_is_met_has_a_tick() -> None:
    row = Row("bytes", "Files", "MB", Measure.of([2_000_000]), limit=2.6e6)
    assert table([row]).splitlines()[-1] == "| `bytes` | Files | 2.00 MB |  |  | ≤ 2.60 MB ✓ |"


def test_an_aim_and_a_limit_are_only_met_together() -> None:
    row = Row("ten-figure", "", "s", Measure.of([2.0]), Measure.of([1.0]), "767 events", aim=3, limit=1.0)
    assert row.meets is False


@pytest.mark.parametrize(
    ("ours", "far"),
    [
        (0.15, False),  # as aimed at
        (0.29, False),  # twice the aim: a busy machine
        (0.31, True),
    ],
)
def test_a_ratio_is_far_outside_beyond_twice_its_aim(ours: float, far: bool) -> None:
    assert Row("filter", "", "ms", Measure.of([ours]), Measure.of([0.1]), "floor", 1.5).is_far_outside is far


def test_seconds_alone_are_never_far_outside() -> None:
    assert not Row("line-10", "", "s", Measure.of([1000.0]), limit=4.2).is_far_outside


def test_a_row_is_written_for_machines() -> None:
    held = json.loads(json.dumps(FILTER.as_json()))
    assert (held["name"], held["ours"]["median"], held["ratio"], held["meets"]) == ("filter", 0.5, 4.0, False)


def test_rows_have_names_of_their_own_and_the_quick_ones_are_among_them() -> None:
    assert len(set(NAMES)) == len(NAMES)
    assert set(NAMES) >= QUICK


def test_who_asks_for_one_row_gets_that_and_nothing_else() -> None:
    wanted = Asked(rounds=1, names=frozenset(("growth-links",)))
    assert [row.name for measure in GROUPS for row in measure(wanted)] == ["growth-links"]


def test_the_table_takes_the_place_of_the_old_one_in_the_readme(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    readme = tmp_path / "README.md"
    readme.write_text("a\n<!-- bench: begin -->\nold\n<!-- bench: end -->\nb\n")
    monkeypatch.setattr(tables, "README", readme)
    write_into_readme(heading(date(2026, 11, 28), 767))
    text = readme.read_text()
    assert text.startswith("a\n<!-- bench: begin -->\nMeasured on 2026-11-28, 767 events, Python ")
    assert text.endswith(".\n<!-- bench: end -->\nb\n")
    assert "old" not in text
