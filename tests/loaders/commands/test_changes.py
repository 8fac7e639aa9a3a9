"""`changes` on the command line."""

import json

import pytest

from loaders.__main__ import main
from tests.factories import make_event, make_source, write_dataset

TREATY = "2024-06-19-treaty-signed"


@pytest.fixture
def versions(tmp_path):
    def write(name, *events):
        (tmp_path / name).mkdir()
        return str(write_dataset(tmp_path / name, events)[0])

    other = make_source(outlet="Yonhap", url="https://yonhap.example/1")
    old = write("old", make_event(), make_event(id="2024-07-01-gone", date="2024-07-01"))
    new = write(
        "new", make_event(date="2024-06", sources=[make_source(), other], actors=["Vladimir Putin", "Kim Jong Un"])
    )
    return old, new


def test_it_tells_key_by_key_what_changed(versions, capsys):
    assert main(["changes", *versions]) == 0
    output = capsys.readouterr()
    assert output.out.splitlines() == [
        f"changed {TREATY}: Kim and Putin sign a treaty",
        '    date: "2024-06-19" → "2024-06"',
        "    actors: in another order",
        "    sources:",
        '        + {"outlet": "Yonhap", "title": "Treaty signed", "published": "2024-06-20", '
        '"url": "https://yonhap.example/1", "language": "en"}',
        "withdrawn 2024-07-01-gone: Kim and Putin sign a treaty",
    ]
    assert output.err == "New: 0. Changed: 1. Withdrawn: 1.\n"


def test_it_speaks_json_to_scripts(versions, capsys):
    assert main(["changes", *versions, "--format", "json"]) == 0
    changed, withdrawn = json.loads(capsys.readouterr().out)
    assert changed["keys"][0] == {"key": "date", "before": "2024-06-19", "after": "2024-06"}
    assert withdrawn["kind"] == "withdrawn"


def test_nothing_changed_is_nothing_said(versions, capsys):
    assert main(["changes", versions[0], versions[0]]) == 0
    assert capsys.readouterr() == ("", "New: 0. Changed: 0. Withdrawn: 0.\n")


def test_without_a_later_version_it_compares_with_the_real_one(versions, capsys):
    assert main(["changes", versions[0]]) == 0
    assert "Withdrawn: 2." in capsys.readouterr().err


def test_a_file_with_a_problem_is_not_compared(versions, tmp_path, capsys):
    broken = tmp_path / "broken.yaml"
    broken.write_text("title: [", encoding="utf-8")
    assert main(["changes", str(broken), versions[1]]) == 1
    output = capsys.readouterr()
    assert "broken.yaml:2:1: [not-yaml]" in output.out
    assert "cannot be compared" in output.err
