"""The pages as BibTeX, for texts that are set with LaTeX."""

from collections.abc import Mapping

from loaders.exports.extract import Extract
from loaders.exports.plain import one_line
from loaders.exports.references.pages import ReferencedPage, pages_of
from loaders.wording.claims import name_of

ESCAPED = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",  # an escaped brace alone would still be counted as one
        "}": r"\textbraceright{}",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        **{sign: f"\\{sign}" for sign in "#$%&_"},
    }
)
IN_ADDRESS = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D"})
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The names that every style of BibTeX puts into its own language."""


def bibtex(extract: Extract) -> bytes:
    """The entries, after a line that says where they are from."""
    entries = [_entry(page) for page in pages_of(extract.events)]
    imprint = one_line(extract.imprint).replace("@", "(at)")  # which would begin an entry even here
    return "\n".join([f"% {imprint}", *entries, ""]).encode()


def _entry(page: ReferencedPage) -> str:
    lines = [f"  {name} = {value}," for name, value in _fields(page).items()]
    return "\n".join([f"\n@misc{{{page.key},", *lines, "}"])


def _fields(page: ReferencedPage) -> Mapping[str, str]:
    source = page.source
    texts = {
        "author": f"{{{_text(page.outlet.name)}}}",
        "title": f"{{{_text(source.title)}}}" if source.title else "",
        "howpublished": _text(name_of(source.republished_by)) if source.republished_by else "",
        "url": source.url.translate(IN_ADDRESS) if source.url else "",
        "language": source.language,
        "keywords": ", ".join(page.events),
    }
    given = {name: f"{{{text}}}" for name, text in texts.items() if text}
    return given | _date(page)


def _date(page: ReferencedPage) -> dict[str, str]:
    """Year, month and day as far as the page shows them."""
    when = page.source.published
    if when is None or when.lasting or when.earliest is None:
        return {}
    day = when.earliest
    parts = {"year": f"{{{day.year}}}", "month": MONTHS[day.month - 1], "day": f"{{{day.day}}}"}
    known = {"day": 3, "month": 2}.get(when.precision, 1)
    return dict(list(parts.items())[:known])


def _text(text: str) -> str:
    return one_line(text).translate(ESCAPED)
