"""What of YAML is read, and how; what is refused, where, and in which words."""

from textwrap import dedent

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from loaders.dataset.dataset import EVENTS, REGISTERS
from loaders.files.yaml import document
from loaders.files.yaml.document import REFUSED
from loaders.files.yaml.reader import DEPTH, SIZE, read_document


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def _parser(request, monkeypatch):
    """Both parsers of PyYAML: the one in C, and the one in Python where that is missing."""
    monkeypatch.setattr(document, "Loader", getattr(yaml, request.param))


with_both_parsers = pytest.mark.usefixtures("_parser")


def read(text: str):
    return read_document(dedent(text), "events.yaml")


def places(text: str) -> list[tuple[int, int, str]]:
    return [(problem.line, problem.column, problem.code) for problem in read(text).problems]


SCALARS = [
    ("a: word", "word", "a text without quotes"),
    ("a: 'it''s'", "it's", "a text in quotes"),
    ('a: "\\u00e9"', "é", "an escape in double quotes"),
    ("a: >-\n  one\n  two", "one two", "a folded text"),
    ("a: |\n  one\n  two\n", "one\ntwo\n", "a text with lines"),
    ("a: no", "no", "no truth value, but Norwegian"),
    ("a: true", "true", "nor this"),
    ("a: 12:30", "12:30", "no number to base sixty"),
    ("a: 2024-06-19", "2024-06-19", "no date: that is for the dates to say"),
    ("a: 010", "010", "no octal number"),
    ("a: 0x1F", "0x1F", "no hexadecimal number"),
    ("a: 1e3", "1e3", "no power of ten"),
    ("a: 1_000", "1_000", "no thousands"),
    ("a: 10,000", "10,000", "nor these"),
    ("a: .5", ".5", "half a number"),
    ("a: .inf", ".inf", "no infinity"),
    ("a: <<", "<<", "no merging"),
    ("a: ١٠", "١٠", "digits of other scripts"),
    ("a: 10000", 10000, "a whole number"),
    ("a: -3", -3, "one below zero"),
    ("a: 38.25", 38.25, "a decimal number"),
    ("a: '10000'", "10000", "a number in quotes is a text"),
    ("a: " + "9" * 5000, "9" * 5000, "nobody counts that far"),
    ("a: " + "9" * 400 + ".0", "9" * 400 + ".0", "nor measures"),
    ("a:", None, "nothing"),
    ("a: ~", None, "nothing, said so"),
    ("a: null", None, "and again"),
    ("a: NULL", None, "and louder"),
    ("a: 'null'", "null", "a word in quotes"),
    ("a: []", [], "an empty list"),
    ("a: {}", {}, "an empty mapping"),
    ("a: [1, x]", [1, "x"], "a list on one line"),
]


@with_both_parsers
@pytest.mark.parametrize(("text", "value"), [pytest.param(text, value, id=reason) for text, value, reason in SCALARS])
def test_a_value_is_what_a_curator_would_take_it_for(text, value):
    document = read(text)
    assert document.problems == ()
    assert document.data == {"a": value}
    assert type(document.data["a"]) is type(value)


REFUSALS = [
    ("a: 1\nb: 2\na: 3", (3, 1, "repeated-key"), "YAML would let the last one win"),
    ("a: &x 1\nb: 2", (1, 4, "anchor"), "nothing refers to anything"),
    ("a: 1\nb: *x", (2, 4, "alias"), "each record stands for itself"),
    ("a: !!str 1", (1, 4, "tag"), "a value is what it looks like"),
    ("a: !mine {b: 1}", (1, 4, "tag"), "and no object"),
    ("&all\na: 1", (1, 1, "anchor"), "nor is the whole an anchor"),
    ("? [a, b]\n: 1", (1, 3, "odd-key"), "a key is a word"),
    ("&k a: 1", (1, 1, "anchor"), "and nothing more than a word"),
    ("a: 1\n---\nb: 2", (2, 1, "second-document"), "a file is one document"),
    ("a: [1\n", (1, 4, "not-yaml"), "brackets close, and are told where they open"),
    ("a: 'x", (1, 4, "not-yaml"), "quotes close, and are told where they open"),
    ("a: b: c", (1, 5, "not-yaml"), "a colon in a text needs quotes"),
    ("a: %x", (1, 4, "not-yaml"), "as does a sign that YAML keeps for itself"),
    ("- a: 1\n   b: 2", (2, 5, "not-yaml"), "indentation counts"),
    ("%YAML 3.0\n---\na: 1", (1, 1, "not-yaml"), "no other YAML"),
    ("a:\n\t- b", (2, 1, "forbidden-character"), "a tab is as wide as you like"),
    ("a: b\ufeffc", (1, 5, "forbidden-character"), "nobody sees it"),
    ("a: b\u2028c", (1, 5, "forbidden-character"), "a line's end to YAML and to nobody else"),
    ("a: b\x85c", (1, 5, "forbidden-character"), "another"),
    ("a: \x00", (1, 4, "forbidden-character"), "nothing at all"),
    ("a: \ud800", (1, 4, "forbidden-character"), "half a character"),
    ("a: \uffff", (1, 4, "forbidden-character"), "no character"),
    ("", (1, 1, "empty-file"), "somebody emptied it"),
    ("---", (1, 1, "empty-file"), "a document of nothing"),
    ("# only words", (1, 1, "empty-file"), "comments are no data"),
    ("null", (1, 1, "empty-file"), "nothing, said so"),
]


@with_both_parsers
@pytest.mark.parametrize(("text", "place"), [pytest.param(text, place, id=reason) for text, place, reason in REFUSALS])
def test_what_nobody_can_have_meant_is_refused_where_it_stands(text, place):
    assert place in places(text)


OPEN = [
    ("a: 1\nb: 'x\nc: 2\nd: 'y'\n", 2, "to the next quote"),
    ("a: 1\nb: 'x\nc: the workers' pay\nd: 1\n", 2, "to an apostrophe"),
    ("a: 1\nb: 'x\nc: of the workers'\nd: 1\n", 2, "to an apostrophe at the end of a line, after which all seems well"),
    ('a: 1\nb: "x\nc: 2\n', 2, "to the end"),
    ("a:\n- 'x\n- 'y'\n", 2, "in a list"),
    ("a: 1\nb: 'x\n\nc: 'y'\n", 2, "over an empty line"),
    ("a: 1\nb: >-\n  it's\nc: 'x\nd: it's\n", 4, "after an apostrophe that is none of its business"),
    ("a: [b, 'c\nd: 'e'\n", 1, "in a bracket"),
]


@with_both_parsers
@pytest.mark.parametrize(("text", "line"), [pytest.param(*case, id=reason) for *case, reason in OPEN])
def test_a_quote_that_is_left_open_is_told_alone_at_its_line(text, line):
    assert [(told, code) for told, _, code in places(text)] == [(line, "not-yaml")]


SLIPS = [
    ("a: 1\nb c\nd: 2", 2, 1, "A word stands alone", "a colon forgotten"),
    ("a: 1\nb:c\nd: 2", 2, 1, "A word stands alone", "the blank behind it forgotten"),
    ("a:\n- b\n-c\n- d: 1", 3, 1, "A word stands alone", "or behind a hyphen"),
    ("a: 1\n  b: 2", 2, 4, "The line is indented too deep", "a blank too many"),
    ("a: >-\n    one\n  two\nb: 1", 3, 3, "The line begins elsewhere", "a folded text that is not indented"),
    ("a:\n  b: 1\n c: 2", 3, 2, "The line begins elsewhere", "a blank too few"),
    ("- a: 1\n  b: 2\n c: 3", 3, 2, "A hyphen is missing", "within an item"),
    ("- a: 1\n- b: 2\nc: 3", 3, 1, "A hyphen is missing", "before an item"),
    ("a: b: c", 1, 5, "A colon with a blank", "a headline with a colon"),
    ("a: 'it's'", 1, 8, "Something stands behind", "an apostrophe within quotes"),
    ('a: "x" y', 1, 8, "Something stands behind", "a headline that begins with a quotation"),
    ("a: [x] y", 1, 8, "Something stands behind", "or with a bracket"),
    ("a: *x y", 1, 7, "No text begins with this sign", "or with an asterisk"),
    ("a: @x", 1, 4, "No text begins with this sign", "or as in a message"),
    ("a: > x", 1, 4, "No text begins with this sign", "or as in a letter"),
    ("a: - x", 1, 4, "No text begins with this sign", "or with a hyphen"),
    ("a: ? x", 1, 4, "No text begins with this sign", "or as a question"),
    ('a: "\\o"', 1, 4, "A backslash means something", "a path of Windows"),
    ("a: [x\nb: 1", 1, 4, "The bracket that begins here", "a bracket"),
    ("a: 1\nb: 1\n...\nc: 2", 3, 1, "The document ends here", "three dots"),
    ("a: 1\n---\nb: 2", 2, 1, "A second document", "three hyphens"),
    ("a: 1\nb:\u00a02\nc: 3", 2, 3, "A blank of another sort (U+00A0)", "a blank of a web page"),
    ("a:\n  b: 1\n\u3000 c: 1\n  d: 1", 3, 1, "A blank of another sort (U+3000)", "one of Korean"),
    ("a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x", 2, 1, "Git could not merge", "two versions"),
    ("a: 1\n>>>>>>> x\n", 2, 1, "Git could not merge", "what is left of them"),
    ("- a: 1\n  b: 2\n  a: 3\n  b: 4", 3, 3, 'The key "a" stands twice', "a hyphen forgotten before an item"),
]


@with_both_parsers
@pytest.mark.parametrize(("text", "line", "column", "what"), [pytest.param(*slip, id=why) for *slip, why in SLIPS])
def test_a_slip_is_told_once_where_it_was_made_and_in_plain_words(text, line, column, what):
    (problem,) = read(text).problems
    assert (problem.line, problem.column) == (line, column)
    assert str(problem.what).startswith(what)


@with_both_parsers
def test_a_text_in_quotes_may_go_over_lines():
    assert read("a: 'one\n  two: three\n  four'\nb: 1\n").problems == ()
    assert read("a: 'one\n  two'\nb: [c\n").problems[0].line == 3


CUTS = [
    ("a: talk #5 of them", [(1, 9, "cut-short")], "a number"),
    ("a: the factory # 5", [(1, 16, "cut-short")], "or words, one blank behind the value"),
    ("- talk   #5", [(1, 10, "cut-short")], "in a list"),
    ("a: one\n  two #3", [(2, 7, "cut-short")], "over lines"),
    ("a: word # see below", [], "a comment behind a word"),
    ("a: two words   # see below", [], "one that is set apart"),
    ("a: 'talk' #5", [], "behind quotes it is a comment"),
    ("a: 'talk #5'", [], "within them it is not"),
    ("a: talk#5", [], "nor within a word"),
    ("a: >-\n  talk #5", [], "nor in a folded text"),
    ("# talk #5\na: 1", [], "nor in a comment"),
]


@with_both_parsers
@pytest.mark.parametrize(("text", "told"), [pytest.param(*case, id=reason) for *case, reason in CUTS])
def test_a_text_that_a_comment_cuts_is_told(text, told):
    assert places(text) == told


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16", "utf-16-le", "utf-32-be"])
def test_a_file_in_another_encoding_is_one_problem(encoding):
    text = "\n".join(["a: é"] * 500).encode(encoding).decode("utf-8", "surrogateescape")
    assert [problem.code for problem in read_document(text, "events.yaml").problems] == ["forbidden-character"]


@with_both_parsers
def test_a_place_is_counted_in_characters_of_any_script():
    assert places("한국: [𝄞, *x]") == [(1, 9, "alias")]


@with_both_parsers
def test_every_problem_of_a_file_is_named_at_once():
    assert places("a: &x 1\na: *x\nb: !t 2") == [
        (1, 4, "anchor"),
        (2, 4, "alias"),
        (2, 1, "repeated-key"),
        (3, 4, "tag"),
    ]


def test_every_line_with_a_forbidden_character_is_named():
    assert [line for line, _, _ in places("a:\t1\nb: 2\nc:\t3\t4")] == [1, 3]


@with_both_parsers
@pytest.mark.parametrize("text", ["a: 1\na: 2", "a: *x", "a: !t 1", "a: &x 1", "&x a: 1", "a: !t {b: 1}"])
def test_a_refused_value_is_marked_so_that_nobody_guesses_at_it(text):
    assert read(text).data == {"a": REFUSED}


@with_both_parsers
def test_a_mapping_with_an_odd_key_keeps_the_rest_and_says_that_it_is_not_whole():
    assert read("? {b: [c]}\n: 1\nd: 2").data == {"": REFUSED, "d": 2}


@with_both_parsers
def test_an_alias_to_itself_is_refused_and_its_places_are_still_found():
    document = read("&a\n- 1\n- *a\n- b: 2")
    assert [problem.code for problem in document.problems] == ["anchor", "alias"]
    assert document.locate((2, "b")) == (4, 6)


@with_both_parsers
def test_nesting_without_end_is_refused():
    assert places("[" * DEPTH + "]" * DEPTH) == []
    assert places("[" * (DEPTH + 1) + "]" * (DEPTH + 1)) == [(1, DEPTH + 1, "too-deep")]
    assert read("[" * (DEPTH + 1) + "]" * (DEPTH + 1)).data is None


def test_a_file_that_is_far_too_long_is_not_even_begun():
    document = read_document("x" * (SIZE + 1), "events.yaml")
    assert [problem.code for problem in document.problems] == ["too-large"]


TEXT = """\
title: A
events:
- id: x
  sources:
  - url: u

  - url: w
    title: >-
      long
- {id: y, note: ''}
"""
PATHS = [
    ((), (1, 1), (1, 1), "the whole"),
    (("title",), (1, 8), (1, 1), "a value and its key"),
    (("events",), (3, 1), (2, 1), "a list begins at its first hyphen"),
    (("events", 0), (3, 3), (3, 3), "an item after its hyphen"),
    (("events", 0, "sources", 1, "url"), (7, 10), (7, 5), "deep inside"),
    (("events", 0, "sources", 1, "title"), (8, 12), (8, 5), "a folded text at its mark"),
    (("events", 1, "note"), (10, 17), (10, 11), "on one line"),
    (("events", 1, "date"), (10, 3), (10, 3), "what is missing, at what surrounds it"),
    (("events", 5, "id"), (3, 1), (3, 1), "and further out"),
    (("nowhere",), (1, 1), (1, 1), "and furthest"),
]


@with_both_parsers
@pytest.mark.parametrize(
    ("path", "of_value", "of_key"), [pytest.param(path, value, key, id=reason) for path, value, key, reason in PATHS]
)
def test_a_path_is_found_in_the_file(path, of_value, of_key):
    document = read(TEXT)
    assert document.locate(path) == of_value
    assert document.locate(path, key=True) == of_key


@with_both_parsers
def test_in_a_file_that_cannot_be_read_everything_is_at_its_beginning():
    assert read("a: [").locate(("a", 0)) == (1, 1)


@pytest.mark.parametrize(
    ("file", "path"), [(REGISTERS / "places.yaml", (3, "name")), (EVENTS, ("events", 3, "title", "en"))]
)
def test_both_parsers_read_the_same(file, path, monkeypatch):
    text = file.read_text(encoding="utf-8")[:40_000].rpartition("\n- id:")[0]
    in_c = read_document(text, file.name)
    monkeypatch.setattr(document, "Loader", yaml.SafeLoader)
    in_python = read_document(text, file.name)
    assert in_c == in_python
    assert in_c.locate(path) == in_python.locate(path) != (1, 1)


yaml_like = st.text(st.sampled_from("ab:-?[]{}#&*!|>'\"%@`,~<=. \n\t0é한\\\ufeff\u2028"), max_size=60) | st.text(
    max_size=60
)


@given(yaml_like)
def test_any_text_at_all_is_read_or_refused_in_our_own_words(text):
    document = read_document(text, "events.yaml")
    assert document.data is not None or document.problems
    for problem in document.problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert str(problem.what).endswith(".")
        assert str(problem.remedy).endswith(".")


@given(yaml_like)
def test_any_text_at_all_is_read_or_refused_by_the_parser_in_python_too(text):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(document, "Loader", yaml.SafeLoader)
        read = read_document(text, "events.yaml")
    assert read.data is not None or read.problems
