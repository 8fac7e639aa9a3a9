"""The same facts for search engines: JSON-LD in the words of schema.org, no finer than they are known.

What a third party says is a `Claim`, everything else an `Event`. There is no `ClaimReview`, which tells who is right:
the record tells who says what, who denies it, and since when.
"""

import json
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from loaders.dates.edtf import When
from loaders.exports.plain import one_line
from loaders.model.addresses import is_url
from loaders.model.entries import Claim, Event, Place, Source
from loaders.model.names import Name, Voice
from loaders.site.address import Spot
from loaders.site.record import Record
from loaders.wording.claims import counted, name_of

CONTEXT = "https://schema.org"

LICENCES = {"CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/"}
"""The address of a licence, where machines want that."""

Node = dict[str, Any]

UNSAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""What could end the script that holds the data, or its line; JSON has another way to write it."""


def of_event(event: Event, spot: Spot, record: Record) -> Markup:
    """An event, its numbers and its pages."""
    language = record.language
    told: Node = {
        "@id": f"{spot.address}#event",
        "identifier": event.id,
        "name": language.choose(event.title)[0],
        "description": language.choose(event.summary)[0],
        "url": spot.address,
        "about": [_voice(name.voice) for name in event.actors],
    }
    pages = [_page(source) for source in event.sources]
    what = _claim(event, told, pages) if event.kind == "claim" else _event(event, told, pages)
    numbers = [_number(claim, told["@id"], record) for claim in event.claims or ()]
    return script([what, *numbers])


def of_record(record: Record, spot: Spot) -> Markup:
    """The whole, as a set of data with its files."""
    chronology, language = record.dataset.chronology, record.language
    coverage = chronology.coverage
    files = {"application/json": "api/events.json", "text/csv": "api/events.csv", "text/calendar": "calendar.ics"}
    home, versions = spot.site.home, record.dataset.history.versions
    authors = language.text("The contributors to the Russia–North Korea contacts timeline")
    return script(
        [
            {
                "@type": "Dataset",
                "@id": spot.address,
                "name": language.choose(chronology.titles)[0],
                "description": language.choose(chronology.descriptions)[0],
                "url": spot.address,
                "version": record.dataset.version,
                "dateModified": versions[-1].day if versions else None,
                "creator": {"@type": "Organization", "name": authors},
                "license": LICENCES.get(chronology.licence, chronology.licence),
                "inLanguage": language.id,
                "temporalCoverage": f"{coverage.from_.first}/{coverage.to.last}",
                "isAccessibleForFree": True,
                "distribution": [
                    {"@type": "DataDownload", "encodingFormat": media, "contentUrl": f"{home}{path}"}
                    for media, path in files.items()
                    if home
                ],
            }
        ]
    )


def script(nodes: list[Node]) -> Markup:
    """Facts as the element that holds them."""
    graph = [_told(node) for node in nodes]
    content = json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, separators=(",", ":"))
    return Markup(f'<script type="application/ld+json">{content.translate(UNSAFE)}</script>')


def _event(event: Event, told: Node, pages: list[Node]) -> Node:
    return {
        "@type": "Event",
        **told,
        **_days(event.date),
        "location": [_place(name.voice) for name in event.places or ()],
        "subjectOf": pages,
    }


def _claim(event: Event, told: Node, pages: list[Node]) -> Node:
    first = _days(event.date).get("startDate")
    return {
        "@type": "Claim",
        **told,
        "temporal": event.date.text,
        "dateCreated": first,
        "spatialCoverage": [_place(name.voice) for name in event.places or ()],
        "appearance": pages,
    }


def _days(when: When) -> Node:
    """First and last day as far as they are known; a date that is one day in a span has neither."""
    if when.precision in ("span", "season", "quarter"):
        return {}
    parts = when.text.translate({ord(mark): None for mark in "~?%"}).split("/")
    first, last = parts[0], parts[-1]
    found = {"startDate": first, "endDate": last if when.lasting or len(parts) > 1 else ""}
    return {name: day for name, day in found.items() if day not in ("", "..")}


def _number(claim: Claim, about: str, record: Record) -> Node:
    return {
        "@type": "Claim",
        "name": counted(claim, record.language),
        "description": claim.note,
        "author": _speaker(claim.by),
        "dateCreated": _first(claim.stated),
        "about": {"@id": about},
    }


def _page(source: Source) -> Node:
    return {
        "@type": "WebPage" if source.url else "CreativeWork",
        "headline": source.title,
        "url": source.url if source.url and is_url(source.url) else None,
        "datePublished": _first(source.published),
        "inLanguage": source.language,
        "publisher": {"@type": "Organization", "name": name_of(source.outlet)},
    }


def _speaker(name: Name) -> Node:
    return {"@type": "Thing", "name": name_of(name)} if name.meant is None else _voice(name.meant)


def _voice(voice: Voice) -> Node:
    person = getattr(voice.entry, "kind", "") in ("person", "journalist")
    return {"@type": "Person" if person else "Organization", "name": voice.name}


def _place(voice: Voice) -> Node:
    entry = voice.entry
    node: Node = {"@type": "Place", "name": voice.name}
    if isinstance(entry, Place) and entry.lat is not None and entry.lon is not None:
        node["geo"] = {"@type": "GeoCoordinates", "latitude": entry.lat, "longitude": entry.lon}
    return node


def _first(when: When | None) -> str | None:
    """A day of publication or statement, no finer than it is known."""
    return _days(when).get("startDate") if when else None


def _told(node: Mapping[str, Any]) -> Node:
    """What is known of it: no key without a value, and every text on one line."""
    kept = {key: _value(value) for key, value in node.items()}
    return {key: value for key, value in kept.items() if value not in (None, "", [], {})}


def _value(value: Any) -> Any:
    if isinstance(value, Mapping):
        return _told(value)
    if isinstance(value, list):
        return [_value(one) for one in value]
    return one_line(value) if isinstance(value, str) else value
