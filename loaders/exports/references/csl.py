"""The pages as CSL-JSON, which reference managers and citation processors read."""

import json
from typing import Any

from loaders.dates.edtf import When
from loaders.exports.extract import Extract
from loaders.exports.plain import one_line
from loaders.exports.references.pages import ReferencedPage, pages_of
from loaders.wording.claims import name_of

TYPES = {
    "news-agency": "article-newspaper",
    "newspaper": "article-newspaper",
    "online-news": "article-newspaper",
    "broadcaster": "article-newspaper",
    "magazine": "article-magazine",
    "blog": "post-weblog",
    "social": "post",
}
"""What sort of item a page is, by the kind of its outlet; any other is a webpage."""


def csl_json(extract: Extract) -> bytes:
    """The list of items, each on a line."""
    items = (json.dumps(_item(page, extract), ensure_ascii=False) for page in pages_of(extract.events))
    lines = ",\n".join(items)
    return f"[{lines}]\n".encode()


def _item(page: ReferencedPage, extract: Extract) -> dict[str, Any]:
    source = page.source
    item = {
        "id": page.key,
        "type": TYPES.get(page.outlet.kind, "webpage"),
        "title": one_line(source.title or ""),
        "container-title": one_line(page.outlet.name),
        "publisher": one_line(name_of(source.republished_by)) if source.republished_by else "",
        "issued": issued(source.published) if source.published else None,
        "URL": source.url,
        "language": source.language,
        "custom": {"events": list(page.events), "data_version": extract.version},
    }
    return {name: value for name, value in item.items() if value}


def issued(when: When) -> dict[str, Any]:
    """A date as CSL has it: no finer than it is known, and as a range where it is one."""
    if when.precision in ("day", "month", "year") and not when.lasting and when.earliest:
        known = {"day": 3, "month": 2, "year": 1}[when.precision]
        parts = [[when.earliest.year, when.earliest.month, when.earliest.day][:known]]
    else:
        parts = [[day.year, day.month, day.day] for day in (when.earliest, when.latest) if day]
    return {"date-parts": parts} | ({"circa": True} if when.approximate or when.uncertain else {})
