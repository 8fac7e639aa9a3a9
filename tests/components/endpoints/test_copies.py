"""Compressed copies: whole, beside the environment, made once."""

import gzip
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli
import pytest

from components.endpoints import copies
from components.endpoints.copies import ENCODINGS, Copies, copies_of

SCRIPT = b"export const one = 1\n" * 200


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "package"
    (folder / "static" / "js").mkdir(parents=True)
    (folder / "static" / "js" / "index.Ab12Cd34.js").write_bytes(SCRIPT)
    (folder / "static" / "letters.woff2").write_bytes(b"packed already")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_copy_unpacks_to_its_file_and_pictures_and_letters_have_none(files: Path, tmp_path: Path):
    made = copies_of(files, tmp_path / "cache")
    made.make()
    assert gzip.decompress(contents(made.folder("gzip"))["static/js/index.Ab12Cd34.js"]) == SCRIPT
    assert brotli.decompress(contents(made.folder("br"))["static/js/index.Ab12Cd34.js"]) == SCRIPT
    assert len(contents(made.kept)) == len(ENCODINGS)


def test_nothing_is_written_beside_the_files(files: Path, tmp_path: Path):
    before = contents(files)
    copies_of(files, tmp_path / "cache").make()
    assert contents(files) == before


def test_what_is_there_is_not_made_again(files: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    copies_of(files, tmp_path / "cache").make()
    monkeypatch.setattr(copies, "_write_whole", lambda *_, **__: pytest.fail("made again"))
    copies_of(files, tmp_path / "cache").make()


def test_another_version_of_the_files_has_copies_of_its_own(files: Path, tmp_path: Path):
    before = copies_of(files, tmp_path / "cache").kept
    (files / "static" / "js" / "index.Ab12Cd34.js").rename(files / "static" / "js" / "index.Ef56Gh78.js")
    assert copies_of(files, tmp_path / "cache").kept != before


def test_servers_that_start_together_make_the_same_copies_and_leave_nothing_else(files: Path, tmp_path: Path):
    made: Copies = copies_of(files, tmp_path / "cache")
    with ThreadPoolExecutor(4) as servers:
        for done in [servers.submit(made.make) for _ in range(4)]:
            done.result()
    assert {path.rpartition("/")[2] for path in contents(made.kept)} == {"index.Ab12Cd34.js"}


def test_a_copy_that_cannot_be_finished_does_not_appear(files: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(copies.os, "utime", killed)
    made = copies_of(files, tmp_path / "cache")
    with pytest.raises(KeyboardInterrupt):
        made.make()
    assert not [path for path in contents(made.kept) if path.endswith("/index.Ab12Cd34.js")]


def test_copies_are_kept_in_the_environment_and_without_one_in_a_folder_that_nobody_else_may_open(
    files: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(copies.sys, "prefix", str(tmp_path))
    assert copies_of(files).kept.is_relative_to(tmp_path / "var")
    monkeypatch.setattr(copies.sys, "base_prefix", str(tmp_path))
    monkeypatch.setattr(copies.tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    place = copies_of(files).kept.parent
    assert place.parent == tmp_path / "temporary"
    assert place.stat().st_mode & 0o077 == 0
