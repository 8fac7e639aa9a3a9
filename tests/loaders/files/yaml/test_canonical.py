"""The canonical form loses nothing, changes nothing when applied again, and reads as a curator would write it."""

from textwrap import dedent

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from loaders.dataset.dataset import EVENTS, REGISTERS
from loaders.files.source_files import open_document
from loaders.files.yaml.canonical import WIDTH, canonical_text
from loaders.files.yaml.document import Document
from loaders.files.yaml.reader import read_document

FILES = [EVENTS, *sorted(REGISTERS.glob("*.yaml"))]


def canonical(text: str, file: str = "events.yaml") -> str:
    document = read_document(dedent(text), file)
    assert not document.problems
    return canonical_text(document)


def data_of(text: str, file: str = "events.yaml") -> object:
    document = read_document(text, file)
    assert not document.problems
    return document.data


TRICKY = [
    ("a: b", "a colon would begin a mapping"),
    ("ends with a colon:", "so would this"),
    ("a #b", "a number sign would begin a comment"),
    ("#b", "and here"),
    ('it\'s "quoted" \\ twice', "quotes and a backslash"),
    ("'", "nothing but a quote"),
    ("- a", "a hyphen would begin a list"),
    ("[a, b]", "brackets would too"),
    ("*alias", "an asterisk would name an alias"),
    ("&anchor", "an ampersand would set an anchor"),
    ("!tag", "an exclamation mark would be a tag"),
    ("%directive", "a per cent sign would be a directive"),
    ("@at", "reserved"),
    ("`tick", "reserved"),
    ("---", "a new document"),
    ("...", "the end of one"),
    ("? what", "a complex key"),
    ("no", "a truth value to most readers of YAML"),
    ("Off", "and this"),
    ("null", "nothing"),
    ("~", "nothing again"),
    ("=", "the value key"),
    ("<<", "the merge key"),
    ("10000", "a number as text"),
    ("010", "an octal number as text"),
    ("0o17", "in the newer notation"),
    ("0x1F", "a hexadecimal number as text"),
    ("1_000", "a number with underscores"),
    ("1e3", "a number to YAML 1.2"),
    (".5", "a number without its zero"),
    ("12:30", "a number in base sixty"),
    ("-1", "below zero"),
    ("2024-06-19", "a date as text"),
    (" leading", "a blank before"),
    ("trailing ", "a blank after"),
    ("two  blanks", "two within"),
    ("  ", "nothing but blanks"),
    ("a\tb", "a tab"),
    ("a\nb", "two lines"),
    ("a\n\n\nb\n", "empty lines between, one at the end"),
    ("a\n  b", "an indented line"),
    ("a \nb", "a blank before the break"),
    ("\na", "an empty line first"),
    ("a\n\n", "two at the end"),
    ("\n", "nothing but a break"),
    ("a\r\nb", "a break of another system"),
    ("a\u0085b\u2028c", "breaks that few know"),
    ("Ким Чен Ын – 김정은", "two scripts"),
    ("\ufeffa\x07", "marks that a file must not hold"),
    ("\U0001f600 \U000e0041", "outside the first plane"),
    ("", "nothing at all"),
    ("word " * 60 + "end", "longer than a line"),
    ("# " + "word " * 60 + "end", "longer than a line, and a number sign first"),
    ("word  " * 60 + "end", "longer than a line, and with blanks that folding would lose"),
    ("x" * 300, "a single word longer than a line"),
    ("word " * 30 + "\n\nnext " + "word " * 30, "two paragraphs, each longer than a line"),
]


@pytest.mark.parametrize("text", [pytest.param(text, id=reason) for text, reason in TRICKY])
def test_a_tricky_text_is_read_back_as_it_was(text):
    data = {"title": text, "description": {"key": [text]}, "x": {text: text}}
    written = canonical_text(Document("events.yaml", "", data))
    assert data_of(written) == data
    assert yaml.safe_load(written) == data


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.lists(
    st.sampled_from(["word", "a:", "#b", "'", "-", "", " ", "\n", "слово", "x" * 50]), max_size=40
).map(" ".join)
numbers = st.integers(-(10**12), 10**12) | st.floats(allow_nan=False, allow_infinity=False)
values = st.recursive(
    texts | numbers | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts.filter(lambda text: len(text) < 200), inner),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(["x", "y", "z"]), values, min_size=1))
@example({"x": [[["a"], {"b": {}}], []]})
@example({"x": 1e22, "y": 1e-7, "z": -0.5})
@example({"x": [{"\xa00": None}]})  # a no-break space is part of a key
def test_whatever_yaml_can_hold_is_read_back_as_it_was(data):
    written = canonical_text(Document("events.yaml", "", data))
    assert data_of(written) == data
    assert canonical(written) == written


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_files_of_the_project_lose_nothing(path):
    document = open_document(path)
    written = canonical_text(document)
    assert _without_empties(_sorted(data_of(written, path.name))) == _without_empties(_sorted(document.data))
    assert canonical(written, path.name) == written


def _sorted(data):
    if isinstance(data, dict):
        return {**data, "events": _sorted(data["events"])} if "events" in data else data
    return sorted(data, key=lambda entry: entry["id"])


def _without_empties(data):
    if isinstance(data, dict):
        return {key: _without_empties(value) for key, value in data.items() if value not in (None, "", [], {})}
    return [_without_empties(value) for value in data] if isinstance(data, list) else data


FORMS = [
    (
        "keys stand in the order of the model, unknown ones last",
        """        coverage: {to: '2025-10-31', from: '2022-01-01'}
        colour: red
        title: Contacts
        """,
        """        title: Contacts
        coverage:
          from: '2022-01-01'
          to: '2025-10-31'
        colour: red
        """,
    ),
    (
        "so do those of the records within, and English comes first, then Indonesian",
        """        events:
        - sources:
          - language: en
            outlet: KCNA
          title: {ru: Договор, id: Perjanjian, en: Treaty}
        """,
        """        events:
        - title:
            en: Treaty
            id: Perjanjian
            ru: Договор
          sources:
          - outlet: KCNA
            language: en
        """,
    ),
    (
        "an optional key without a value is left out, a required one is kept to be filled",
        """        events:
        - id: 2024-06-19-a
          places: []
          note:
          quote: {}
          actors: []
        """,
        """        events:
        - id: 2024-06-19-a
          actors: []
        """,
    ),
    (
        "a record that says nothing is kept as such",
        "events: [{note: ''}]",
        """\
        events:
        - {}
        """,
    ),
    (
        "dates are quoted wherever the model has one, and nothing else is without need",
        """        cutoff: 2025-10
        events:
        - date: 2024-06-19
          id: "2024-06-19-a"
          claims:
          - value: 10000
            stated: 2023-11~
          sources:
          - published: "[2024-02-15..2024-03-24]"
        """,
        """        cutoff: '2025-10'
        events:
        - id: 2024-06-19-a
          date: '2024-06-19'
          sources:
          - published: '[2024-02-15..2024-03-24]'
          claims:
          - value: 10000
            stated: '2023-11~'
        """,
    ),
    (
        "dates in words come to stand in EDTF, what cannot be read stays to be mended",
        """\
        cutoff: 28 Oktober 2025
        events:
        - date: Senin (28/10/2025)
          id: 2025-10-28-a
        """,
        """\
        cutoff: '2025-10-28'
        events:
        - id: 2025-10-28-a
          date: 'Senin (28/10/2025)'
        """,
    ),
    (
        "events stand oldest first: by the first day, then the last, then the id",
        """        events:
        - {id: 2024-07-01-d, date: '2024-07-01'}
        - {id: 2024-06-c, date: 2024-06}
        - {id: 2024-06-01-b, date: '2024-06-01'}
        - {id: 2024-06-01-a, date: '2024-06-01'}
        """,
        """        events:
        - id: 2024-06-01-a
          date: '2024-06-01'
        - id: 2024-06-01-b
          date: '2024-06-01'
        - id: 2024-06-c
          date: '2024-06'
        - id: 2024-07-01-d
          date: '2024-07-01'
        """,
    ),
    (
        "they stay where they are while the date of one cannot be read",
        """        events:
        - {id: 2024-07-01-b, date: '2024-07-01'}
        - {id: 2024-06-01-a, date: '2024-06-31'}
        """,
        """        events:
        - id: 2024-07-01-b
          date: '2024-07-01'
        - id: 2024-06-01-a
          date: '2024-06-31'
        """,
    ),
    (
        "a short text stands on one line, lists have one item a line",
        """        title: >-
          Contacts of
          two countries
        events:
        - actors: [Kim Jong Un, "Vladimir Putin"]
        """,
        """        title: Contacts of two countries
        events:
        - actors:
          - Kim Jong Un
          - Vladimir Putin
        """,
    ),
    (
        "a text of several lines keeps them",
        """        description: |
          One.

          Two.
        licence: "none\\nat all"
        """,
        """        description: >
          One.


          Two.
        licence: >-
          none

          at all
        """,
    ),
    (
        "an address is never broken, however long",
        f"""        events:
        - sources:
          - url: >-
              https://example.org/{"a" * 120}
        """,
        f"""        events:
        - sources:
          - url: https://example.org/{"a" * 120}
        """,
    ),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case, id=reason) for reason, *case in FORMS])
def test_the_form(text, expected):
    assert canonical(text) == dedent(expected)


def test_a_file_that_holds_no_more_than_a_word_stays_as_it_is():
    assert canonical("word  # why") == "word  # why"


def test_register_entries_stand_by_id():
    text = """    - name: Beijing
      id: beijing
      aliases: []
    - {id: artyom, name: Artyom, lat: 43.350}
    """
    expected = """    - id: artyom
      name: Artyom
      lat: 43.35
    - id: beijing
      name: Beijing
    """
    assert canonical(text, "places.yaml") == dedent(expected)


def test_a_long_text_is_folded_at_the_width():
    lines = canonical(f"description: {'word ' * 100}end").splitlines()
    assert lines[0] == "description: >-"
    assert max(map(len, lines)) <= WIDTH
    assert all(len(line) + len(" word") > WIDTH for line in lines[1:-1])


COMMENTS = [
    (
        "those above the first key stay at the top",
        """        # the header
        # of the file

        description: What.
        # about the title
        title: Contacts
        """,
        """        # the header
        # of the file
        # about the title
        title: Contacts
        description: What.
        """,
    ),
    (
        "one above an event moves along with it",
        """        title: Contacts
        events:
        # why b
        - {id: 2024-06-02-b, date: '2024-06-02'}
        # why a, first
        # and second
        - id: 2024-06-01-a
          date: '2024-06-01'
        """,
        """        title: Contacts
        events:
        # why a, first
        # and second
        - id: 2024-06-01-a
          date: '2024-06-01'
        # why b
        - id: 2024-06-02-b
          date: '2024-06-02'
        """,
    ),
    (
        "one beside a value comes to stand above its key",
        """        events:
        - id: 2024-06-01-a # the event
          note: 'It''s #1' # the note
          actors:
          - Kim Jong Un   # the actor
          title: # the title
            en: A
        """,
        """        events:
        # the event
        - id: 2024-06-01-a
          # the title
          title:
            en: A
          actors:
          # the actor
          - Kim Jong Un
          # the note
          note: 'It''s #1'
        """,
    ),
    (
        "one that is indented deeper than what follows is about what stands before",
        """        events:
        - id: 2024-06-01-a
          note: A
          # still about a
        - id: 2024-06-01-b
        """,
        """        events:
        - id: 2024-06-01-a
          # still about a
          note: A
        - id: 2024-06-01-b
        """,
    ),
    (
        "one at the first key of an event stands above the event",
        """        events:
        - date: '2024-06-01'
          # the id
          id: 2024-06-01-a
        """,
        """        events:
        # the id
        - id: 2024-06-01-a
          date: '2024-06-01'
        """,
    ),
    (
        "one that begins a folded text is none of its words, and a number sign within is no comment",
        """        description: >- # the description
          # not a comment
          nor this # one
        """,
        """        # the description
        description: '# not a comment nor this # one'
        """,
    ),
    (
        "a comment keeps a key that says nothing",
        """\
        events:
        - id: 2024-06-01-a
          places: [] # at sea?
        """,
        """\
        events:
        - id: 2024-06-01-a
          # at sea?
          places: []
        """,
    ),
    (
        "one after everything stays at the end",
        """        title: Contacts
        # the end
        """,
        """        title: Contacts
        # the end
        """,
    ),
    (
        "one between the lines of a text goes with it",
        """        title: "Contacts
          of two" # countries
        licence: none
        """,
        """        # countries
        title: Contacts of two
        licence: none
        """,
    ),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case, id=reason) for reason, *case in COMMENTS])
def test_a_comment_is_kept(text, expected):
    written = canonical(text)
    assert written == dedent(expected)
    assert canonical(written) == written
