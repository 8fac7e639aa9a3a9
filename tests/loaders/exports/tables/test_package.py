"""The data package, as Frictionless validates it and as pandas reads it back."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import frictionless
import pandas as pd
import pytest

from loaders import Dataset
from loaders.exports.tables.spreadsheet import FORMULA
from loaders.exports.tables.tables_of_events import EVENT_TABLES
from tests.loaders.exports.answers import ADDRESS, ASKED, HOSTILE, ONE, WHOLE, asked, written

AS_OF = {"as_of": ["2024-10-25"]}


def unpacked(content: bytes, folder: Path) -> Path:
    with ZipFile(BytesIO(content)) as package:
        assert package.testzip() is None
        package.extractall(folder)
    return folder


def problems(folder: Path) -> list[list[object]]:
    report = frictionless.Package(str(folder / "datapackage.json")).validate()
    assert report.stats["tasks"] == 12
    return report.flatten(["type", "rowNumber", "fieldName", "note"])


@pytest.mark.parametrize("query", [*ASKED.values(), AS_OF], ids=[*ASKED, "a day before today"])
def test_it_is_valid(small, tmp_path, query):
    assert problems(unpacked(written(small, "zip", query), tmp_path)) == []


def test_the_real_record_is_valid(dataset, tmp_path):
    assert problems(unpacked(written(dataset, "zip"), tmp_path)) == []


def test_malice_is_valid(hostile, tmp_path):
    assert problems(unpacked(written(hostile, "zip"), tmp_path)) == []


BREACHES = [
    ("outlets.csv", "\nafp,", "\nother,", "foreign-key"),
    ("sources.csv", ",0,", ",1,", "primary-key"),
    ("events.csv", ",contact,", ",contract,", "constraint-error"),
    ("events.csv", ",2024-06-19,2024-06-19,", ",2024-06,2024-06-19,", "type-error"),
]


@pytest.mark.parametrize(("file", "old", "new", "kind"), BREACHES, ids=[kind for *_, kind in BREACHES])
def test_what_is_declared_is_declared_so_that_a_breach_is_found(small, tmp_path, file, old, new, kind):
    folder = unpacked(written(small, "zip"), tmp_path)
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new), encoding="utf-8")
    assert kind in {problem[0] for problem in problems(folder)}


def test_it_says_what_it_is(small, tmp_path):
    folder = unpacked(written(small, "zip", ONE), tmp_path)
    package = frictionless.Package(str(folder / "datapackage.json"))
    assert package.version == small.version
    assert package.homepage == f"{ADDRESS}?from=2024-06-19&to=2024-06-19&category=treaty"
    assert package.licenses == [{"name": "CC-BY-4.0", "title": "CC BY 4.0"}]
    readme = (folder / "README.md").read_text(encoding="utf-8")
    assert "1 of 17 events" in readme
    assert small.version in readme
    assert [name for name in package.resource_names if f"`{name}.csv`" not in readme] == []


SAME = {"sources": "sources", "credits": "credited", "origins": "origins", "claims": "claims", "links": "links"}
SAME |= {"event_actors": "actors", "event_places": "places"}


@pytest.mark.parametrize("query", [WHOLE, ONE, AS_OF])
def test_read_back_it_gives_the_same_frames(small, tmp_path, query):
    asks = asked(small, query)
    assert_same_frames(unpacked(written(small, "zip", query), tmp_path), asks.known, asks.events)


def test_the_real_record_comes_back_as_it_was(dataset, tmp_path):
    assert_same_frames(unpacked(written(dataset, "zip"), tmp_path), dataset, dataset.events)


def test_malice_comes_back_as_it_was(hostile, tmp_path):
    folder = unpacked(written(hostile, "zip"), tmp_path)
    assert list(read(folder / "events.csv")["summary_en"].map(text_of)) == list(HOSTILE)
    assert_same_frames(folder, hostile, hostile.events)


def assert_same_frames(folder: Path, known: Dataset, events: pd.DataFrame) -> None:
    names = {table.name: table.names for table in EVENT_TABLES}
    common = [column for column in events.columns if column != "search"]
    assert set(common) <= set(names["events"])
    _assert_same(read(folder / "events.csv")[common], events[common])
    for file, frame in SAME.items():
        rows = getattr(known, frame)
        _assert_same(read(folder / f"{file}.csv"), rows[rows["event"].isin(events["id"])], obj=file)


def _assert_same(back: pd.DataFrame, frame: pd.DataFrame, obj: str = "events") -> None:
    for column in back.columns:
        if frame[column].dtype == "str":
            back[column] = back[column].map(text_of)
        elif frame[column].dtype == "bool":
            back[column] = back[column] == "true"
        else:
            back[column] = back[column].replace("", None)
    pd.testing.assert_frame_equal(
        back.astype(frame.dtypes[back.columns].to_dict()), frame.reset_index(drop=True)[list(back.columns)], obj=obj
    )


def read(file: Path) -> pd.DataFrame:
    return pd.read_csv(file, dtype=str, keep_default_na=False, encoding="utf-8")


def text_of(cell: str) -> str:
    """A text without the apostrophe that keeps a spreadsheet from running it, as the README of the package says."""
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell
