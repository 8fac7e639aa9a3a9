import io
import json
import tarfile
import urllib.request
from pathlib import Path

import pytest

from tests.bench.rival import package, site
from tests.bench.rival.package import FILES, NAME, VERSION, RivalError, rival_files
from tests.components.figures.drawing import make_events


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a package that looks like the pinned one."""
    archive = tmp_path / f"{NAME}-{VERSION}.tgz"
    with tarfile.open(archive, "w:gz") as packed:
        for member in FILES.values():
            info = tarfile.TarInfo(member)
            info.size = 4
            packed.addfile(info, io.BytesIO(b"vis\n"))
    monkeypatch.setattr(package, "_check", lambda _: None)
    return tmp_path


def test_what_is_kept_is_not_fetched_again(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert rival_files(kept) == dict.fromkeys(FILES, b"vis\n")


def test_another_package_than_the_pinned_one_is_refused_and_thrown_away(tmp_path: Path) -> None:
    archive = tmp_path / f"{NAME}-{VERSION}.tgz"
    archive.write_bytes(b"another")
    with pytest.raises(RivalError, match="pinned"):
        rival_files(tmp_path)
    assert not archive.exists()


def test_without_npm_the_message_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(RivalError, match="npm is missing"):
        rival_files(tmp_path)


def test_the_events_are_points_and_bars_by_their_days() -> None:
    script = site.as_script(make_events({"date": "2024-06-19"}, {"date": "2024-02"}))
    day, month = json.loads(script.partition(" = ")[2])
    assert (day["start"], "end" in day) == ("2024-06-19", False)
    assert (month["start"], month["end"]) == ("2024-02-01", "2024-02-29")


def test_the_site_serves_the_page_with_what_it_asks_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site, "rival_files", lambda: dict.fromkeys(FILES, b"vis"))
    with site.rival_site(make_events({})) as address:
        for file in ("", "events.js", *FILES):
            with urllib.request.urlopen(f"{address}{file}") as answer:
                assert answer.status == 200
