"""One true problem is told alone, and one mistake hides no other: tried on a few of the real events."""

import json
import re
import shutil
import subprocess

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.checks import check_files
from loaders.files.source_files import open_document
from tests.conftest import SMALL
from tests.factories import OUTLETS, make_event, make_source
from tests.loaders.checks.editor import TREATY, VISIT, claim, earlier, found, link

MOST_NAMED = {"actors": "kim-jong-un", "outlets": "kcna", "places": "pyongyang"}
FILES = ("events.yaml", *(f"registers/{kind}.yaml" for kind in MOST_NAMED))


@pytest.fixture
def record(tmp_path):
    """A copy of the small record."""
    return shutil.copytree(SMALL, tmp_path / "record")


def problems(record):
    return check_files(record / "events.yaml", record / "registers")


def codes(record):
    return [problem.code for problem in problems(record)]


def write(record, name, data):
    (record / name).write_text(json.dumps(data, ensure_ascii=False, indent=1), "utf-8")


def opened(text, mark):
    """The text with a mark before the first name or title."""
    return re.sub(r"(?m)^((?:  )?(?:name|title): )", rf"\g<1>{mark}", text, count=1)


SPOILT = [
    (lambda text: "\ufeff" + text, "forbidden-character", "a mark before it"),
    (lambda text: text + "\n\tx: 1\n", "forbidden-character", "a tab"),
    (lambda text: opened(text, "'"), "not-yaml", "a quote left open"),
    (lambda text: opened(text, "["), "not-yaml", "a bracket left open"),
    (lambda text: opened(text, "&x "), "anchor", "an anchor"),
    (lambda text: text + "\n---\na: 1\n", "second-document", "a second document"),
    (lambda _: "", "empty-file", "nothing"),
    (lambda _: "5", None, "a number"),
]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(("spoil", "code"), [pytest.param(*case, id=reason) for *case, reason in SPOILT])
def test_a_file_that_is_spoilt_is_one_problem(record, name, spoil, code):
    file = record / name
    file.write_text(spoil(file.read_text("utf-8")), "utf-8")
    assert len(codes(record)) == 1
    assert code is None or codes(record) == [code]


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_missing_or_in_another_encoding_is_one_problem(record, name):
    file = record / name
    text = file.read_text("utf-8")
    for encoding in ("utf-16", "utf-16-le", "utf-32", "cp949"):
        file.write_bytes(text.encode(encoding, "replace"))
        assert codes(record) == ["forbidden-character"]
    file.unlink()
    assert codes(record) == ["unreadable-file"]


BAD = [5, "", [], {}, None, [["a"]], {"a": {"b": 1}}, "Ä b!", -1000.5]


@pytest.mark.parametrize("kind", MOST_NAMED)
@pytest.mark.parametrize("value", BAD, ids=repr)
def test_a_bad_value_of_an_entry_is_told_without_all_who_name_the_entry(record, kind, value):
    name = f"registers/{kind}.yaml"
    entries = open_document(record / name).data
    (entry,) = [entry for entry in entries if entry["id"] == MOST_NAMED[kind]]
    told = 0
    for key in ("id", "name", "kind", "country", "side", "aliases", "native", "lat", "note", "colour"):
        before = dict(entry)
        entry[key] = value
        write(record, name, entries)
        spoilt = problems(record)
        assert [str(one) for one in spoilt if one.file == "events.yaml" and (key, value) != ("name", "Ä b!")] == []
        told += len(spoilt)
        entry.clear()
        entry.update(before)
    assert told


def edited(record, name, pattern, text):
    """The file with what a pattern finds first replaced, and the line of that."""
    file = record / name
    before = file.read_text("utf-8")
    mark = re.search(rf"(?m){pattern}", before)
    file.write_text(before[: mark.start()] + text + before[mark.end() :], "utf-8")
    return before.count("\n", 0, mark.start()) + 1


MOST_OF_ALL = [
    ("registers/outlets.yaml", "^  name: TASS$", "  name: Yonhap", "shared-name", "the name of another"),
    ("registers/outlets.yaml", "(?<=^  name: )KBS World$", "KBS Wrld", "misspelt-entry", "a slip in a name"),
    ("registers/actors.yaml", "(?<=^  name: )Kim Jong Un$", "Kim Jung Un", "misspelt-entry", "or in that of a person"),
    (
        "registers/actors.yaml",
        r"(?<=^  name: )Ministry of Foreign Affairs \(Russia\)$",
        "Ministry of Foriegn Affairs (Russia)",
        "misspelt-entry",
        "or of what others are part of",
    ),
    ("registers/outlets.yaml", r"(?<=^  domains:\n)  - .*", "  - https://tass.ru", "not-a-domain", "an address"),
    ("registers/actors.yaml", "(?<=^- id: kim-jong-un\n  name: ).*", "Vladimir Putin", "shared-name", "of a person"),
    ("events.yaml", "^cutoff: .*", "cutoff: '2021-01-05'", "ends-early", "reports that were read too early"),
    ("events.yaml", "^  to: .*", "  to: '2022-02-01'", "outside-coverage", "a coverage that ends too early"),
    ("events.yaml", "^  from: .*", "  from: '2025-02-01'", "outside-coverage", "or begins too late"),
    ("events.yaml", "'2024-06-19'$", "2024-06-19", "unquoted-date", "a date without quotes"),
]


@pytest.mark.parametrize(("name", "mark", "text", "code"), [pytest.param(*one, id=why) for *one, why in MOST_OF_ALL])
def test_one_slip_of_which_all_feel_something_is_one_problem(record, name, mark, text, code):
    line = edited(record, name, mark, text)
    (problem,) = problems(record)
    assert problem.code == code
    assert problem.line == line


def test_an_alias_that_is_the_name_of_another_outlet_is_told_with_both_places(record):
    line = edited(record, "registers/outlets.yaml", "^  aliases:", "  aliases:\n  - TASS") + 1
    (problem,) = problems(record)
    assert (problem.code, problem.line) == ("shared-name", line)
    assert '"TASS" is also a name of tass (line ' in str(problem.what)


def test_a_copy_of_an_event_is_told_as_one_and_not_as_out_of_order(tmp_path):
    copy = make_event(id="2024-06-19-a-copy", sources=[make_source(url="https://kcna.example/other")])
    assert found(tmp_path, make_event(), copy) == [("near-duplicate", "2024-06-19-a-copy: title")]


def test_one_key_under_a_wrong_name_is_not_missing_as_well(tmp_path):
    event = make_event(links=[{"type": "follows-up", "id": VISIT}])
    assert found(tmp_path, earlier(), event) == [("unknown-key", f"{TREATY}: links[0].id")]


def test_a_claim_that_stands_among_the_sources_is_one_problem(tmp_path):
    assert found(tmp_path, make_event(sources=[make_source(), claim()])) == [
        ("unknown-key", f"{TREATY}: sources[1].quantity")
    ]


def test_a_page_that_stands_twice_is_not_told_as_that_of_another_outlet_too(tmp_path):
    sources = [make_source(), make_source(outlet="Yonhap")]
    told = found(tmp_path, make_event(sources=sources), registers={"outlets": OUTLETS[:2]})
    assert told == [("repeated-url", f"{TREATY}: sources[1].url")]


def test_lines_that_end_as_on_windows_are_one_problem(record):
    for name in FILES[:2]:
        text = (record / name).read_text("utf-8")
        (record / name).write_bytes(text.replace("\n", "\r\n").encode())
    assert [(one.file, one.line, one.code) for one in problems(record)] == [
        (name, 1, "line-end") for name in sorted(FILES[:2])
    ]


def test_an_entry_that_no_event_names_waits_until_all_else_is_mended(tmp_path):
    event = make_event(actors=["Kim Jong Un", "Kim Jong-un"])  # one of them was to be Putin
    assert found(tmp_path, event) == [("repeated-mention", f"{TREATY}: actors[1]")]


def test_an_entry_that_stands_twice_is_told_alone(record):
    entries = open_document(record / "registers/places.yaml").data
    write(record, "registers/places.yaml", [*entries, *(one | {"name": "Paektu"} for one in entries[:1])])
    assert codes(record) == ["repeated-id"]


@pytest.mark.parametrize(("day", "code"), [("2024-11-18", "another-day"), ("2026-06-18", "outside-coverage")])
def test_a_date_that_is_wrong_in_itself_is_told_without_all_that_follows_from_it(tmp_path, day, code):
    slip = earlier(date=day)  # published before, listed before and linked to by the event that comes after it
    answer = make_event(links=[link()])
    assert found(tmp_path, slip, answer) == [(code, f"{VISIT}: date")]


def test_a_misspelt_name_is_told_without_calling_the_entry_unused(record):
    file = record / "events.yaml"
    text = file.read_text("utf-8")
    for actor in open_document(record / "registers/actors.yaml").data:
        if text.count(f"- {actor['name']}\n") == text.count(actor["name"]) == 1 and len(actor["name"]) > 9:
            file.write_text(text.replace(actor["name"], actor["name"][:-3] + "x" + actor["name"][-3:]), "utf-8")
            assert codes(record) == ["unknown-name"]
            return
    pytest.fail("nobody is named only once")


def test_an_event_whose_id_cannot_be_read_may_be_the_one_that_is_linked(tmp_path):
    spoilt = earlier(id="Visit of June 2024")
    assert found(tmp_path, spoilt, make_event(links=[link()])) == [("not-an-id", "Visit of June 2024: id")]


def test_a_denial_that_has_a_problem_still_denies(tmp_path):
    denied = earlier(status="disputed")
    denial = make_event(kind="denail", links=[link(kind="denies")])
    assert found(tmp_path, denied, denial) == [("unknown-word", f"{TREATY}: kind")]


FORM = [
    {"kind": "respons"},
    {"date": "2024-06-31"},
    {"colour": "red"},
    {"confidence": None},
    {"category": 5},
    {"title": {"id": "Kim dan Putin"}},
    {"summary": "A text"},
    {"places": []},
    {"actors": [5, "Kim Jong Un"]},
    {"links": [{"type": "denys", "event": "2024-x"}]},
    {"claims": [claim(value="many")]},
]
RULES = [
    ({"significance": "major"}, "no-label"),
    ({"sources": [make_source(), make_source()]}, "repeated-url"),
    ({"label": {"en": "x" * 40}}, "long-label"),
    ({"denied_by": ["Nobody At All"]}, "unknown-name"),
    ({"claims": [claim(low=5, high=1, value=None)]}, "low-above-high"),
    ({"links": [link(event=TREATY)]}, "link-to-itself"),
]


@pytest.mark.parametrize(("rule", "code"), RULES, ids=[code for _, code in RULES])
@pytest.mark.parametrize("form", FORM, ids=str)
def test_a_mistake_of_form_hides_no_other(tmp_path, form, rule, code):
    if not form.keys().isdisjoint(rule) or (code == "link-to-itself" and "date" in form):
        pytest.skip("both are about one field")
    told = [code for code, _ in found(tmp_path, make_event(**(form | rule)))]
    assert code in told
    assert len(told) == 2


def test_what_is_wrong_in_one_source_hides_nothing_in_another(tmp_path):
    sources = [make_source(language="Russian"), make_source(url="https://copies.example/b", colour="red")]
    assert found(tmp_path, make_event(sources=sources)) == [
        ("not-a-language", f"{TREATY}: sources[0].language"),
        ("foreign-address", f"{TREATY}: sources[1].url"),
        ("unknown-key", f"{TREATY}: sources[1].colour"),
    ]


def test_a_field_that_is_wrong_is_not_asked_for_anything_else(tmp_path):
    event = make_event(claims=[claim(value="many")], sources=[make_source(url="http://[x")])
    assert found(tmp_path, event) == [
        ("not-a-url", f"{TREATY}: sources[0].url"),
        ("not-a-number", f"{TREATY}: claims[0].value"),
    ]


def git(folder, *command):
    identity = ["-c", "user.name=A Curator", "-c", "user.email=curator@example.org"]
    subprocess.run(["git", *identity, *command], cwd=folder, check=True, capture_output=True)


def test_a_file_that_lost_half_of_its_events_since_the_last_commit_is_one_problem(record):
    git(record, "init")
    git(record, "add", ".")
    git(record, "commit", "--message", "The record")
    assert codes(record) == []
    file = record / "events.yaml"
    head, *events = re.split(r"(?m)^(?=- id: 20)", file.read_text("utf-8"))
    file.write_text(head + "".join(events[: len(events) // 2]), "utf-8")
    assert [(problem.code, problem.file) for problem in problems(record)] == [("shrunk", "events.yaml")]
    git(record, "commit", "--all", "--message", "Half of the record")
    assert "shrunk" not in codes(record)


@pytest.mark.parametrize("part", [0.9, 0.5, 0.123])
def test_a_file_that_was_cut_off_anywhere_is_one_problem_also_where_no_commit_is(record, part):
    text = (record / "events.yaml").read_text("utf-8")
    number = text.count("\n- id: 20")
    (record / "changes.yaml").write_text(
        f"versions:\n- {{id: 0123456789ab, day: '2025-01-01', about: Begin, events: {number}}}\n", "utf-8"
    )
    (record / "events.yaml").write_text(text[: round(len(text) * part)], "utf-8")
    told = problems(record)
    assert len(told) == 1, [str(one) for one in told]


def places_in(data, path=()):
    yield path
    steps = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in steps:
        yield from places_in(value, (*path, step))


ODD = st.one_of(
    st.none(), st.integers(), st.text(max_size=9), st.just("http://[x"), st.just("9999-12-31"), st.just("0000-01-01"),
    st.lists(st.text(max_size=3), max_size=2), st.dictionaries(st.text(max_size=3), st.none(), max_size=2),
    st.just({"id": ["x"], "name": {"a": "b"}}), st.just([[]]),
)  # fmt: skip


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_stands_anywhere_is_a_problem_or_none_and_never_an_accident(record, name, data):
    file = record / name
    content = open_document(SMALL / name).data
    *outside, last = data.draw(st.sampled_from([path for path in places_in(content) if path]))
    holder = content
    for step in outside:
        holder = holder[step]
    holder[last] = data.draw(ODD)
    write(record, name, content)
    assert isinstance(problems(record), list)
    shutil.copy(SMALL / name, file)
