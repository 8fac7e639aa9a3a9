"""How what is wrong with a record is told: each fault once, where it stands, and what to write instead."""

from textwrap import dedent

import pytest

from loaders.files.validation import path_in_words, read_record, read_records
from loaders.files.yaml.reader import read_document
from loaders.model.entries import Actor, Chronology, Event
from loaders.model.spelling import nearest

EVENT = """\
- id: 2024-06-19-treaty-signed
  date: '2024-06-19'
  title:
    en: Treaty
  summary:
    en: They sign.
  kind: contact
  category: treaty
  status: confirmed
  significance: major
  actors:
  - Kim Jong Un
  sources:
  - outlet: KCNA
    language: en
  confidence: high
"""


def problems_of(text, model=Event):
    document = read_document(dedent(text), "events.yaml")
    _, problems = read_records(model, document.data, document)
    return problems


def changed(line: str, instead: str) -> str:
    assert line in EVENT
    return EVENT.replace(line, instead)


def test_a_sound_record_has_no_problem():
    assert problems_of(EVENT) == []


PLACES = [
    ("  kind: contact\n", "", (1, 3), "missing-key", "what is missing, where the record begins"),
    ("    language: en\n", "", (14, 5), "missing-key", "or the record within"),
    ("kind: contact", "kin: contact", (7, 3), "unknown-key", "an unknown key, at the key"),
    ("kind: contact", "kind: contacts", (7, 9), "unknown-word", "a value, at the value"),
    ("    en: Treaty", "    english: Treaty", (4, 5), "not-a-language", "a language, at its key"),
    ("    en: Treaty", "    en: 5", (4, 9), "not-text", "a text, in its language"),
    ("  - Kim Jong Un", "  - 5", (12, 5), "not-text", "an item of a list"),
    ("    language: en", "    language: english", (15, 15), "not-a-language", "deep inside"),
    ("en: Treaty", "'[key]': Treaty", (4, 5), "not-a-language", "a key that looks like a mark of pydantic"),
    ("kind: contact", "'[key]': contact", (7, 3), "unknown-key", "and another"),
]


@pytest.mark.parametrize(
    ("line", "instead", "place", "code"), [pytest.param(*case, id=reason) for *case, reason in PLACES]
)
def test_a_fault_is_told_where_it_stands(line, instead, place, code):
    found = [(problem.line, problem.column, problem.code) for problem in problems_of(changed(line, instead))]
    assert (*place, code) in found


def test_every_fault_of_a_record_is_told_at_once_with_its_record_and_field():
    text = changed("kind: contact", "kind: rumour").replace("2024-06-19'", "2024-06-31'").replace("KCNA", "''")
    assert [(problem.code, problem.where) for problem in problems_of(text)] == [
        ("unreadable-date", "2024-06-19-treaty-signed: date"),
        ("unknown-word", "2024-06-19-treaty-signed: kind"),
        ("empty", "2024-06-19-treaty-signed: sources[0].outlet"),
    ]


def test_a_record_without_an_id_goes_by_its_position():
    assert problems_of("- {}\n- {}\n", Actor)[-1].where.startswith("actor 2: ")


def test_a_missing_key_is_explained():
    (problem,) = problems_of(changed("  confidence: high\n", ""))
    assert str(problem.what) == 'The key "confidence" is missing.'
    assert str(problem.remedy) == "Add it: How sure the curators are."


@pytest.mark.parametrize(
    ("key", "remedy"),
    [
        ("catgory", "Did you mean category?"),  # a slip
        ("Category", "Did you mean category?"),  # a capital
        ("colour", "Use one of: id, former_ids, date, title,"),  # nothing like it
    ],
)
def test_an_unknown_key_offers_the_nearest_or_all_of_them(key, remedy):
    problem = problems_of(changed("category: treaty", f"category: treaty\n  {key}: x"))[0]
    assert str(problem.what) == f'"{key}" is not a key of the model.'
    assert str(problem.remedy).startswith(remedy)


def test_a_key_that_is_misspelt_is_not_called_missing_too():
    (problem,) = problems_of(changed("  confidence: high\n", "  confidance: high\n"))
    assert (problem.code, str(problem.remedy)) == ("unknown-key", "Did you mean confidence?")


def test_an_unknown_key_of_a_source_offers_keys_of_sources():
    (problem,) = problems_of(changed("    language: en", "    language: en\n    credit: [AFP]"))
    assert str(problem.remedy) == "Did you mean credits?"


def test_the_key_from_is_known_by_the_name_that_files_use():
    document = read_document("coverage: {form: '2022-01-01', to: '2025-10-31'}", "events.yaml")
    _, problems = read_record(Chronology, document.data, document)
    assert "coverage.from" not in [problem.where for problem in problems]
    assert ("Did you mean from?", "coverage.form") in [(str(problem.remedy), problem.where) for problem in problems]


EMPTY = ["note:", "note: ~", "quote:", "places:", "former_ids:", "claims: null", "label:"]


@pytest.mark.parametrize("line", EMPTY)
def test_a_key_without_a_value_is_left_out_rather_than_written(line):
    problems = problems_of(changed("category: treaty", f"category: treaty\n  {line}"))
    assert [problem.code for problem in problems] == ["empty"]
    assert str(problems[0].remedy).endswith("or leave it out.")


@pytest.mark.parametrize("text", ["a: 1", "words", "5"])
def test_what_should_be_a_list_and_is_none_is_one_problem(text):
    (problem,) = problems_of(text)
    assert (problem.code, problem.where) == ("not-a-list", "the file")


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("kind: contact", "kind: contact\n  kind: claim"),
        ("kind: contact", "kind: !mine contact"),
        ("  - outlet: KCNA", "  - &first\n    outlet: KCNA"),
        ("    en: Treaty", "    en: *other"),
        ("  - Kim Jong Un", "  - *him"),
        ("- id: 2024", "- &all\n  id: 2024"),
    ],
)
def test_what_the_reader_refused_is_not_named_again_and_not_guessed_at(line, instead):
    document = read_document(changed(line, instead), "events.yaml")
    records, problems = read_records(Event, document.data, document)
    assert len(document.problems) == 1
    assert (records, problems) == ([], [])


@pytest.mark.parametrize(
    ("word", "words", "near"),
    [
        ("Kim Jong Un", ["Kim Yo Jong", "Kim Jong-un", "Putin"], "Kim Jong-un"),  # best first
        ("KIM JONG UN", ["Kim Jong Un"], "Kim Jong Un"),  # whatever the case
        ("김정운", ["최선희", "김정은"], "김정은"),  # one letter of one syllable
        ("Ким Чен Ир", ["Ким Чен Ын", "Путин"], "Ким Чен Ын"),
    ],
)
def test_the_nearest_word_is_found_in_any_script(word, words, near):
    assert nearest(word, words)[0] == near


def test_nothing_is_near_to_what_is_like_nothing():
    assert nearest("xyz", ["Kim Jong Un", "KCNA"]) == []


def test_a_path_reads_like_the_file():
    assert path_in_words(("sources", 0, "credits", 2)) == "sources[0].credits[2]"
