"""What the documents say is what the project does."""

import re
from pathlib import Path

import pytest
import yaml

from loaders.documents import renewed
from loaders.language import language
from loaders.model.described.data_dictionary import EXPLAINED, RECORDS, dictionary
from loaders.model.vocabulary import CATEGORIES, LINK_TYPES
from loaders.selection.parameters import BY_NAME

ROOT = Path(__file__).resolve().parent.parent
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["README.md", "DATA.md"])
def test_what_a_document_holds_of_the_code_is_that_of_the_code(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    assert renewed(text) == text, "run `make fix`"


def test_the_readme_explains_every_parameter_of_a_link():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in BY_NAME if f"| `{name}` | " not in readme] == []


@pytest.mark.parametrize(("heading", "entry"), RECORDS.items())
def test_the_dictionary_explains_every_key(heading, entry):
    section = dictionary().partition(f"## {heading}\n")[2].partition("\n## ")[0]
    for name, field in entry.model_fields.items():
        needed = "required" if field.is_required() else "optional"
        assert f"| `{field.alias or name}` | {needed} | " in section


@pytest.mark.parametrize(("heading", "terms"), EXPLAINED.items())
def test_the_dictionary_explains_every_word(heading, terms):
    section = dictionary().partition(f"## {heading}\n")[2].partition("\n## ")[0]
    for term in terms.values():
        assert f"| `{term.id}` | {term.label} | {language('id').text(term.label)} | {term.meaning}" in section


def test_every_link_within_the_dictionary_leads_somewhere():
    headings = {heading.lower().replace(" ", "-").replace(".", "") for heading in [*RECORDS, *EXPLAINED]}
    links = set(re.findall(r"\(#([^)]*)\)", dictionary()))
    assert links
    assert links <= headings


@pytest.mark.parametrize(
    ("text", "why"),
    [("# README", "has no part"), ("<!-- data dictionary: begin -->", "has no <!-- data dictionary: end")],
)
def test_a_text_without_the_two_comments_has_no_place_for_what_is_made(text, why):
    with pytest.raises(ValueError, match=why):
        renewed(text)


def test_the_citation_of_the_whole_names_it_as_the_data_do(dataset):
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert cited["title"] == dataset.chronology.title
    assert cited["license"] == dataset.chronology.licence.replace(" ", "-")
    assert cited["authors"][0]["name"] in (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert {"cff-version", "message", "type"} <= set(cited)


def test_the_guide_has_a_line_for_every_problem_that_a_check_can_find():
    sources = "\n".join(file.read_text(encoding="utf-8") for file in sorted((ROOT / "loaders" / "checks").glob("*.py")))
    codes = set(re.findall(r'"([a-z]+(?:-[a-z]+)+)"', sources)) - {*LINK_TYPES, *CATEGORIES}
    assert codes
    assert {code for code in codes if f"`{code}`" not in CONTRIBUTING} == set()
