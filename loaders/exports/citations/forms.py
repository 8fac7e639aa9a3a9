"""All ways in which a reference is written down: as text, and for programs."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from loaders.dates.edtf import When, read_edtf
from loaders.exports.citations.reference import Reference
from loaders.exports.citations.styles import apa, chicago, mla
from loaders.exports.references.bibtex import ESCAPED, IN_ADDRESS, MONTHS
from loaders.exports.references.csl import issued
from loaders.language import Language


@dataclass(frozen=True, slots=True)
class Form:
    """One way.

    Attributes:
        id: What the page calls it; never changes.
        label: Its name, which is the same in all languages.
        write: Makes it.
    """

    id: str
    label: str
    write: Callable[[Reference, Language], str]


def bibtex(reference: Reference, language: Language) -> str:
    """An entry for a text that is set with LaTeX."""
    texts = {
        "author": f"{{{_text(reference.author)}}}",
        "title": f"{{{_text(reference.title)}}}",
        "howpublished": _text(reference.container),
        "version": reference.version,
        "url": reference.address.translate(IN_ADDRESS),
        "urldate": reference.accessed.isoformat() if reference.accessed else "",
        "language": reference.language,
    }
    given = {name: f"{{{text}}}" for name, text in texts.items() if text} | _date(reference.issued)
    lines = [f"  {name} = {text}," for name, text in given.items()]
    return "\n".join([f"@misc{{{reference.key},", *lines, "}"])


def csl_json(reference: Reference, language: Language) -> str:
    """A list of one item, for reference managers and citation processors."""
    item = {
        "id": reference.key,
        "type": "webpage",
        "title": reference.title,
        "author": [{"literal": reference.author}],
        "container-title": reference.container,
        "version": reference.version,
        "issued": issued(reference.issued) if reference.issued else None,
        "accessed": issued(read_edtf(reference.accessed.isoformat())) if reference.accessed else None,
        "URL": reference.address,
        "language": reference.language,
    }
    return json.dumps([{name: value for name, value in item.items() if value}], ensure_ascii=False, indent=1)


def _date(when: When | None) -> dict[str, str]:
    """Year, month and day as far as they are known; of more than one day the first."""
    parts: list[int] = issued(when)["date-parts"][0] if when else []
    named = dict(zip(("year", "month", "day"), parts, strict=False))
    return {name: MONTHS[part - 1] if name == "month" else f"{{{part}}}" for name, part in named.items()}


def _text(text: str) -> str:
    return text.translate(ESCAPED)


FORMS: Mapping[str, Form] = {
    one.id: one
    for one in (
        Form("chicago", "Chicago", chicago),
        Form("apa", "APA", apa),
        Form("mla", "MLA", mla),
        Form("bibtex", "BibTeX", bibtex),
        Form("csl-json", "CSL-JSON", csl_json),
    )
}
"""The ways by their ids, in the order in which they are offered."""
