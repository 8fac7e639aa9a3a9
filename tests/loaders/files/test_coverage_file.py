"""What was searched for is read like everything else, and a mistake in it is named."""

from pathlib import Path

import pytest

from loaders.files.coverage_file import NAME, read_coverage
from loaders.model.entries import Thoroughness

SWEEP = "sweeps:\n- month: '2024-06'\n  search: claims\n  languages:\n  - ko\n  found: 2\n"


def written(folder: Path, text: str) -> Path:
    file = folder / NAME
    file.write_text(text, encoding="utf-8")
    return file


def test_a_sweep_is_read(tmp_path: Path) -> None:
    read, problems = read_coverage(written(tmp_path, SWEEP))
    assert problems == []
    assert [(one.month, one.search, one.languages, one.found) for one in read.sweeps] == [
        ("2024-06", "claims", ("ko",), 2)
    ]


def test_a_record_without_the_file_was_searched_by_nobody(tmp_path: Path) -> None:
    assert read_coverage(tmp_path / NAME) == (Thoroughness(), [])


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("'2024-06'", "'2024-13'"), ("claims", "rumours"), ("found: 2", "found: -1"), ("  found: 2\n", "")],
)
def test_a_mistake_is_named_where_it_stands(tmp_path: Path, right: str, wrong: str) -> None:
    _, problems = read_coverage(written(tmp_path, SWEEP.replace(right, wrong)))
    assert [problem.file for problem in problems] == [f"{tmp_path.name}/{NAME}"]
