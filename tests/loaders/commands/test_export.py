"""`export` on the command line: what the page would show goes to a file or to stdout, and what is wrong is said."""

import csv
import subprocess
import sys

import pytest

from loaders.__main__ import main
from loaders.dataset.dataset import ROOT
from loaders.site.manifest import MANIFEST, digest, read, told

TREATY = "2024-06-19-treaty-signed-pyongyang"
QUERY = "category=treaty&kind=contact&from=2024-06-19&to=2024-06-19"


@pytest.fixture(autouse=True)
def of_the_small_record(small, monkeypatch):
    """The command reads the real record anew each time, which shows nothing more; a process of its own still does."""
    monkeypatch.setattr("loaders.commands.export.load", lambda: small)


def rows(file):
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


@pytest.mark.parametrize("query", [QUERY, f"?{QUERY}", f"https://dashboard.example/?{QUERY}#top"])
def test_it_writes_what_a_link_shows(tmp_path, capsys, query):
    file = tmp_path / "one.csv"
    assert main(["export", "csv", "--query", query, "-o", str(file)]) == 0
    assert [row["id"] for row in rows(file)] == [TREATY]
    assert capsys.readouterr() == ("", "")


def test_it_speaks_the_language_asked_for_or_that_of_the_link(tmp_path):
    file = tmp_path / "one.csv"
    for arguments, month in [([], "June"), (["--lang", "id"], "Juni"), (["--query", f"{QUERY}&lang=id"], "Juni")]:
        main(["export", "csv", "--query", QUERY, *arguments, "-o", str(file)])
        assert rows(file)[0]["date_in_words"] == f"19 {month} 2024"


def test_it_leads_back_to_the_page_that_it_is_told(tmp_path):
    file = tmp_path / "one.csv"
    main(["export", "csv", "--query", QUERY, "--address", "https://dashboard.example/", "-o", str(file)])
    assert rows(file)[0]["page"] == f"https://dashboard.example/?event={TREATY}"


def test_without_a_file_it_writes_to_stdout():
    command = [sys.executable, "-m", "loaders", "export", "csv", "--query", QUERY]
    shown = subprocess.run(command, capture_output=True, cwd=ROOT, check=True)
    assert shown.stdout.startswith(b"\xef\xbb\xbfid,date,")
    assert shown.stdout.count(TREATY.encode()) > 0
    assert shown.stderr == b""


def test_what_could_not_be_used_is_said_and_the_rest_is_written(tmp_path, capsys):
    file = tmp_path / "one.csv"
    assert main(["export", "csv", "--query", f"{QUERY}&colour=red&q=%21%21", "-o", str(file)]) == 1
    said = capsys.readouterr().err
    assert "“colour”" in said
    assert "could do nothing with “!!”" in said
    assert [row["id"] for row in rows(file)] == [TREATY]


def test_a_file_that_cannot_be_written_is_said(tmp_path, capsys):
    assert main(["export", "csv", "--query", QUERY, "-o", str(tmp_path / "no" / "one.csv")]) == 1
    assert "cannot be written: no such file or directory." in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["export"], ["export", "pdf"], ["export", "csv", "--lang", "xx"]])
def test_wrong_use_exits_with_2(arguments, capsys):
    with pytest.raises(SystemExit) as leaving:
        main(arguments)
    assert leaving.value.code == 2
    assert "usage: python -m loaders export" in capsys.readouterr().err


@pytest.fixture
def few(small, monkeypatch):
    """The command without most of the events, which are written elsewhere."""
    monkeypatch.setattr("loaders.commands.export.load", lambda: small)


@pytest.mark.usefixtures("few")
def test_a_site_is_a_folder_with_pages_that_lead_back_to_the_dashboard(tmp_path, capsys):
    arguments = ["--address", "https://dashboard.example/?view=list", "--home", "https://files.example/x"]
    assert main(["export", "site", *arguments, "-o", str(tmp_path / "new" / "site")]) == 0
    page = (tmp_path / "new" / "site" / "record" / "events" / f"{TREATY}.html").read_text(encoding="utf-8")
    assert f'<link rel="canonical" href="https://files.example/x/record/events/{TREATY}.html">' in page
    assert f'href="https://dashboard.example/?event={TREATY}&amp;lang=en"' in page
    assert capsys.readouterr() == ("", "")


@pytest.mark.usefixtures("few")
def test_a_site_without_a_place_of_its_own_is_a_copy_of_what_the_dashboard_serves(tmp_path):
    main(["export", "site", "--address", "https://dashboard.example", "-o", str(tmp_path)])
    page = (tmp_path / "record" / "about.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://dashboard.example/record/about">' in page


@pytest.mark.usefixtures("few")
def test_what_a_site_has_no_longer_goes_and_all_that_others_put_there_stays(tmp_path, capsys):
    place, outside = tmp_path / "site", tmp_path / "outside.html"
    write = ["export", "site", "--address", "https://dashboard.example", "-o", str(place)]
    main(write)
    former, edited, foreign = (place / "record" / folder / "page.html" for folder in ("gone", "edited", "foreign"))
    for file in (former, edited, foreign, outside):
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"a page")
    manifest = place / MANIFEST
    own = {path: digest(b"a page") for path in ("record/gone/page.html", "record/edited/page.html", "../outside.html")}
    manifest.write_text(told({**read(manifest.read_text()), **own}))
    edited.write_bytes(b"a page that somebody changed")
    before = {file for file in place.rglob("*") if file.is_file()}
    capsys.readouterr()
    assert main(write) == 0
    assert "1 in number" in capsys.readouterr().err
    assert {file for file in place.rglob("*") if file.is_file()} == before - {former}
    assert not former.parent.exists()
    assert outside.exists()
    assert set(read(manifest.read_text())) | {MANIFEST} == {
        file.relative_to(place).as_posix() for file in before - {former, edited, foreign}
    }


@pytest.mark.usefixtures("few")
def test_what_a_site_without_any_address_lacks_is_said(tmp_path, capsys):
    assert main(["export", "site", "-o", str(tmp_path)]) == 0
    assert "neither a map nor a feed" in capsys.readouterr().err
    assert not (tmp_path / "feed.atom").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["site"],
        ["site", "-o", "x", "--query", QUERY],
        ["site", "-o", "x", "--lang", "id"],
        ["csv", "--home", "https://x.example/"],
    ],
)
def test_what_does_not_go_with_a_site_or_without_one_is_wrong_use(arguments, capsys):
    with pytest.raises(SystemExit) as leaving:
        main(["export", *arguments])
    assert leaving.value.code == 2
    assert "site" in capsys.readouterr().err
