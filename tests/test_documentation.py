"""What the documents say is what the project does."""

import re
from pathlib import Path

import pytest

from loaders.language import language
from loaders.model.data_dictionary import EXPLAINED, RECORDS, dictionary, with_dictionary
from loaders.model.vocabulary import CATEGORIES, LINK_TYPES

ROOT = Path(__file__).resolve().parent.parent
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_data_dictionary_of_the_readme_is_that_of_the_model():
    assert with_dictionary(README) == README, "run `python -m loaders dictionary README.md`"


@pytest.mark.parametrize(("heading", "entry"), RECORDS.items())
def test_the_dictionary_explains_every_key(heading, entry):
    section = dictionary().partition(f"#### {heading}\n")[2].partition("\n#### ")[0]
    for name, field in entry.model_fields.items():
        needed = "required" if field.is_required() else "optional"
        assert f"| `{field.alias or name}` | {needed} | " in section


@pytest.mark.parametrize(("heading", "terms"), EXPLAINED.items())
def test_the_dictionary_explains_every_word(heading, terms):
    section = dictionary().partition(f"#### {heading}\n")[2].partition("\n#### ")[0]
    for term in terms.values():
        assert f"| `{term.id}` | {term.label} | {language('id').text(term.label)} | {term.meaning}" in section


def test_every_link_within_the_dictionary_leads_somewhere():
    headings = {heading.lower().replace(" ", "-").replace(".", "") for heading in [*RECORDS, *EXPLAINED]}
    links = set(re.findall(r"\(#([^)]*)\)", dictionary()))
    assert links
    assert links <= headings


def test_a_text_without_the_two_comments_has_no_place_for_the_dictionary():
    with pytest.raises(ValueError, match="data dictionary: begin"):
        with_dictionary("# README")


def test_the_guide_has_a_line_for_every_problem_that_a_check_can_find():
    sources = "\n".join(file.read_text(encoding="utf-8") for file in sorted((ROOT / "loaders" / "checks").glob("*.py")))
    codes = set(re.findall(r'"([a-z]+(?:-[a-z]+)+)"', sources)) - {*LINK_TYPES, *CATEGORIES}
    assert codes
    assert {code for code in codes if f"`{code}`" not in CONTRIBUTING} == set()
