"""The command line, as a curator or a script meets it: what it prints, where, and with which exit code."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from loaders.__main__ import main
from loaders.dataset.dataset import ROOT
from loaders.exports.document_model import document_schema
from loaders.model.described.editor_schema import json_schema
from tests.factories import ACTORS, OUTLETS, PLACES, make_event, write_dataset

BEGIN, END = "<!-- data dictionary: begin -->", "<!-- data dictionary: end -->"
SCHEMA = ROOT / "loaders" / "events.schema.json"


def write(folder: Path, *events) -> Path:
    """A dataset in which nothing is wrong but what is wrong with the events."""
    file, _ = write_dataset(folder, events, actors=ACTORS[:2], outlets=OUTLETS[:1], places=PLACES[:1])
    return file


@pytest.fixture
def sound(tmp_path):
    return write(tmp_path, make_event())


@pytest.fixture
def broken(tmp_path):
    return write(tmp_path, make_event(id="2024-06-18-visit", date="2024-06-31", kind="rumour"), make_event())


def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "loaders", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, cwd=ROOT, check=False)


def test_check_finds_nothing_in_sound_files(sound, capsys):
    assert main(["check", str(sound)]) == 0
    assert capsys.readouterr() == ("", "No problems.\n")


def test_check_names_every_problem_at_once_with_place_code_value_and_remedy(broken, capsys):
    assert main(["check", str(broken)]) == 1
    output = capsys.readouterr()
    dates, kinds, *_ = output.out.splitlines()
    assert dates.startswith("events.yaml:13:12: ")
    assert '[unreadable-date] 2024-06-18-visit: date: "2024-06-31"' in dates
    assert "[unknown-word]" in kinds
    assert "Use one of: contact, claim" in kinds
    assert output.err.startswith("Problems: ")
    assert "1 unreadable-date" in output.err


def test_check_names_a_register_as_it_lies_beside_the_file(sound, capsys):
    places = sound.parent / "registers" / "places.yaml"
    places.write_text("- {id: pyongyang, name: Pyongyang, country: North Korea, kind: town}", encoding="utf-8")
    main(["check", str(sound)])
    assert "registers/places.yaml:1:64: [unknown-word] pyongyang: kind" in capsys.readouterr().out


def test_check_speaks_json_to_scripts(broken, capsys):
    assert main(["check", "--format", "json", str(broken)]) == 1
    first = json.loads(capsys.readouterr().out)[0]
    assert first["code"] == "unreadable-date"
    assert set(first) == {"file", "line", "column", "code", "where", "what", "remedy"}


def test_check_names_a_file_that_is_not_there(tmp_path, capsys):
    assert main(["check", str(tmp_path / "nowhere.yaml")]) == 1
    assert "nowhere.yaml:1:1: [unreadable-file]" in capsys.readouterr().out


UNREAD = ("loaders.articles", "dateparser", "streamlit")


@pytest.mark.parametrize(
    "command", [["check"], ["format", "--check"], ["date", "2024-06-19"], ["schema"], ["dictionary"]]
)
def test_what_reads_articles_is_loaded_by_no_command_that_reads_none(sound, command):
    files = [str(sound)] if command[0] in ("check", "format") else []
    loaded = modules_after(f"from loaders.__main__ import main; main({[*command, *files]})")
    assert [name for name in loaded if name.startswith(UNREAD)] == []


def test_mentions_loads_what_reads_articles(tmp_path):
    article = tmp_path / "article.txt"
    article.write_text("On 19 June 2024 they met.", encoding="utf-8")
    loaded = modules_after(f"from loaders.__main__ import main; main(['mentions', {str(article)!r}])")
    assert "loaders.articles.dates_mentioned" in loaded


def modules_after(code: str) -> list[str]:
    """What is loaded once a fresh interpreter has run the code."""
    whole = f"import sys\n{code}\nprint(*sys.modules, file=sys.stderr)"
    ran = subprocess.run([sys.executable, "-c", whole], capture_output=True, text=True, cwd=ROOT, check=True)
    return ran.stderr.splitlines()[-1].split()


def test_format_writes_the_canonical_form_of_the_file_and_of_its_registers_once(sound, capsys):
    assert main(["format", str(sound)]) == 0
    assert sound.read_text(encoding="utf-8").startswith("title: Contacts\n")
    assert (sound.parent / "registers" / "places.yaml").read_text(encoding="utf-8").startswith("- id: pyongyang\n")
    assert capsys.readouterr().err.count("was rewritten.") == 4
    assert main(["format", str(sound)]) == 0
    assert capsys.readouterr() == ("", "")


def test_format_ends_every_line_in_one_way(sound, capsys):
    main(["format", str(sound)])
    text = sound.read_bytes()
    sound.write_bytes(text.replace(b"\n", b"\r\n"))
    assert main(["format", "--check", str(sound)]) == 1
    assert main(["format", str(sound)]) == 0
    assert sound.read_bytes() == text


@pytest.mark.parametrize("command", ["check", "format"])
def test_of_many_problems_of_one_kind_the_first_hundred_are_told(sound, capsys, command):
    sound.write_text("- !x a\n" * 200, encoding="utf-8")
    assert main([command, str(sound)]) == 1
    assert sum("[tag]" in line for line in capsys.readouterr().out.splitlines()) == 101


def test_format_check_shows_what_would_change_and_changes_nothing(sound, capsys):
    main(["format", str(sound)])
    capsys.readouterr()
    text = sound.read_text(encoding="utf-8").replace("date: '2024-06-19'", "date: 2024-06-19")
    sound.write_text(text, encoding="utf-8")
    assert main(["format", "--check", str(sound)]) == 1
    changes = capsys.readouterr().out.splitlines()
    assert "-  date: 2024-06-19" in changes
    assert "+  date: '2024-06-19'" in changes
    assert sound.read_text(encoding="utf-8") == text
    assert main(["format", str(sound)]) == 0
    assert main(["format", "--check", str(sound)]) == 0


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("title: [", "not-yaml"),
        ("title: A\ntitle: B", "repeated-key"),  # writing it would keep only one of them
        ("title: &a A\nlicence: *a", "alias"),
    ],
)
def test_format_leaves_alone_what_it_could_not_write_without_loss(tmp_path, capsys, text, code):
    file = tmp_path / "events.yaml"
    file.write_text(text, encoding="utf-8")
    assert main(["format", str(file)]) == 1
    assert f"[{code}]" in capsys.readouterr().out
    assert file.read_text(encoding="utf-8") == text


def test_date_prints_a_line_for_each_date(capsys):
    assert main(["date", "2024-06-19", "2024-10-26/2024-10-28", "2023-11~"]) == 0
    assert capsys.readouterr() == ("2024-06-19\n2024-10-26/2024-10-28\n2023-11~\n", "")


def test_date_says_why_it_refuses_and_goes_on(capsys):
    assert main(["date", "2024-02-30", "2024-02"]) == 1
    refused, read = capsys.readouterr().out.splitlines()
    assert refused.startswith("! 2024-02 has 29 days")
    assert read == "2024-02"


def test_date_reads_words_and_counts_from_the_day_it_is_told(capsys):
    assert main(["date", "--on", "2025-10-28", "--language", "id", "Rabu (19/6/2024)", "kemarin"]) == 0
    assert capsys.readouterr().out == "2024-06-19\n2025-10-27\n"
    assert main(["date", "kemarin"]) == 1


@pytest.mark.parametrize("arguments", [["date"], ["date", "-"]])
def test_date_reads_lines_from_standard_input_and_answers_each_with_one(arguments):
    answered = run(*arguments, stdin="2024\n\n2024-13\n2024-06-19")
    year, empty, wrong, day = answered.stdout.splitlines()
    assert (year, day) == ("2024", "2024-06-19")
    assert empty.startswith("! ")
    assert wrong.startswith("! ")
    assert answered.returncode == 1


ARTICLE = """MOSCOW, June 19 (Reuters) - Kim Jong Un and Vladimir Putin signed a treaty in Pyongyang on June 19, 2024.

About 300 North Korean soldiers came to Russia.
"""


def test_draft_prints_yaml_and_says_what_it_left_out(tmp_path, capsys):
    file = tmp_path / "article.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    assert main(["draft", str(file), "--published", "2024-06-20", "--language", "en"]) == 0
    output = capsys.readouterr()
    assert output.out.count("- id: 2024-06-19-TODO") == 1
    assert "  published: '2024-06-20'" in output.out
    assert "article.txt:3: About 300 North Korean soldiers: No date goes with it." in output.err
    assert output.err.endswith("Drafts: 1. Left out: 2.\n")


def test_draft_reads_stdin_and_the_given_outlet():
    drafted = run("draft", "-", "--outlet", "KCNA", stdin=ARTICLE)
    assert drafted.returncode == 0
    assert "outlet: KCNA" in drafted.stdout


def test_draft_names_an_article_that_cannot_be_read(tmp_path, capsys):
    assert main(["draft", str(tmp_path / "nowhere.txt")]) == 1
    assert "nowhere.txt cannot be read: no such file or directory." in capsys.readouterr().err


def test_schema_prints_the_schema_that_editors_use_and_the_stored_copy_is_current(capsys):
    assert main(["schema"]) == 0
    printed = capsys.readouterr().out
    assert json.loads(printed) == json_schema()
    assert SCHEMA.read_text(encoding="utf-8") == printed, "python -m loaders schema > loaders/events.schema.json"


def test_schema_prints_that_of_the_json_export_too(capsys):
    assert main(["schema", "export"]) == 0
    assert json.loads(capsys.readouterr().out) == document_schema()


def test_dictionary_prints_the_data_dictionary_or_renews_it_in_a_file(tmp_path, capsys):
    assert main(["dictionary"]) == 0
    printed = capsys.readouterr().out
    file = tmp_path / "README.md"
    file.write_text(f"# Before\n{BEGIN}\nold\n{END}\nAfter\n", encoding="utf-8")
    assert main(["dictionary", str(file)]) == 0
    assert file.read_text(encoding="utf-8") == f"# Before\n{BEGIN}\n\n{printed}\n{END}\nAfter\n"


@pytest.mark.parametrize("text", [None, "# No comments\n"])
def test_dictionary_leaves_alone_a_file_that_has_no_place_for_it(tmp_path, capsys, text):
    file = tmp_path / "README.md"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    assert main(["dictionary", str(file)]) == 1
    assert "is left as it is" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nonsense"],
        ["check", "--format", "xml"],
        ["draft", "a", "--published", "June 19"],
        ["draft"],
        ["mentions"],
        ["format", "a", "b"],
        ["date", "--on", "28/10/2025"],
    ],
)
def test_wrong_use_exits_with_2_and_says_what_was_expected(arguments, capsys):
    with pytest.raises(SystemExit) as leaving:
        main(arguments)
    assert leaving.value.code == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert "usage: python -m loaders" in output.err


@pytest.mark.parametrize(
    "command", ["", "check", "format", "date", "mentions", "draft", "export", "schema", "dictionary"]
)
def test_every_command_explains_itself(command, capsys):
    with pytest.raises(SystemExit) as leaving:
        main([*command.split(), "--help"])
    assert leaving.value.code == 0
    assert "usage: python -m loaders" in capsys.readouterr().out


def test_the_exit_code_reaches_the_shell(sound, broken):
    assert run("check", str(broken)).returncode == 1
    assert run("check", str(write(broken.parent, make_event()))).returncode == 0
    assert run("check", "--nonsense").returncode == 2


def test_colours_show_on_a_terminal_only(broken):
    assert "\033[" not in run("check", str(broken)).stdout
    assert "\033[31m[unreadable-date]\033[0m" in _on_a_terminal("check", str(broken))
    assert "\033[" not in _on_a_terminal("check", str(broken), NO_COLOR="1")


def _on_a_terminal(*arguments: str, **environment: str) -> str:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "loaders", *arguments], stdout=theirs, stderr=subprocess.DEVNULL, cwd=ROOT,
        env={key: value for key, value in os.environ.items() if key != "NO_COLOR"} | environment,
    ):  # fmt: skip
        os.close(theirs)
        shown = b""
        while not shown.endswith(b"\n"):
            shown += os.read(ours, 4096)
    os.close(ours)
    return shown.decode()


def test_a_reader_that_leaves_early_is_no_error(broken):
    command = f"{sys.executable} -m loaders schema | head -1"
    shown = subprocess.run(["bash", "-c", command], capture_output=True, text=True, cwd=ROOT, check=True)
    assert shown.stdout == "{\n"
    assert shown.stderr == ""


def test_mentions_prints_a_row_for_every_date_of_an_article(tmp_path, capsys):
    article = tmp_path / "article.txt"
    article.write_text("Moskow, 28 Oktober 2025\n\nPutin menerima Choe Son Hui pada Senin (27/10/2025).\n", "utf-8")
    assert main(["mentions", str(article)]) == 0
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert [row[2:] for row in rows] == [["28 Oktober 2025", "2025-10-28"], ["Senin (27/10/2025)", "2025-10-27"]]


def test_an_article_that_cannot_be_read_is_said(tmp_path, capsys):
    assert main(["mentions", str(tmp_path / "nothing.txt")]) == 1
    assert "cannot be read" in capsys.readouterr().err
    (tmp_path / "long.txt").write_text("a" * 100_001, "utf-8")
    assert main(["mentions", str(tmp_path / "long.txt")]) == 1
    assert "longer than an article: at most 100,000 characters" in capsys.readouterr().err
