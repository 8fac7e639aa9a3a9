"""What machines read of the whole: the map of the site, and the feed of the latest events (Atom, RFC 4287)."""

from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from urllib.parse import urlencode
from xml.etree import ElementTree as Xml

from loaders.exports.extract import Extract
from loaders.exports.plain import one_line
from loaders.exports.span import days_shown
from loaders.language import SOURCE
from loaders.model import vocabulary
from loaders.model.entries import Event
from loaders.site.address import Site, Spot
from loaders.wording.introduction import introduction

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
ATOM = "http://www.w3.org/2005/Atom"

FEED = "feed.atom"
"""Where the feed stands, beside the pages."""

MAP = "sitemap.xml"
"""Where the map of the site stands, among the pages."""

NAMESPACE = "russia-north-korea-contacts"
"""What makes an id of ours unlike everybody else's; never changes, or readers of the feed would be told all anew."""

LATEST = 50
"""How many events the feed tells of."""


def sitemap(spots: Iterable[Spot]) -> bytes:
    """The addresses of all pages, which must be known; as many as a file of events can hold fit into one map."""
    root = Xml.Element("urlset", xmlns=SITEMAP)
    for spot in spots:
        Xml.SubElement(Xml.SubElement(root, "url"), "loc").text = spot.address
    return _written(root)


def feed(extract: Extract, site: Site) -> bytes:
    """The latest of the events that are asked for, newest first, each with its page, whose place must be known."""
    language = extract.language
    query = urlencode({name: values for name, values in extract.query.items() if name != "lang"}, doseq=True)
    spoken = "" if language.id == SOURCE else urlencode({"lang": language.id})
    asked = "&".join(filter(None, (query, spoken)))
    known = extract.answer.known
    latest = [known.records[event] for event in extract.answer.events["id"].iloc[: -LATEST - 1 : -1]]
    root = Xml.Element("feed", {"xmlns": ATOM, "xml:lang": language.id})
    _add(root, "id", _urn(f"feed?{asked}"))
    _add(root, "title", extract.title)
    _add(root, "subtitle", extract.sentence)
    _add(root, "updated", _moment(known.chronology.cutoff.last))
    _add(root, "rights", extract.imprint)
    _add(Xml.SubElement(root, "author"), "name", extract.title)
    address = site.home + FEED + (f"?{asked}" if asked else "")
    Xml.SubElement(root, "link", rel="self", type="application/atom+xml", href=address)
    Xml.SubElement(root, "link", rel="alternate", type="text/html", href=Spot(site, language.id, "index").address)
    for event in latest:
        root.append(_entry(event, extract, site))
    return _written(root)


def _entry(event: Event, extract: Extract, site: Site) -> Xml.Element:
    language, entry = extract.language, Xml.Element("entry")
    _add(entry, "id", _urn(event.id))
    _add(entry, "title", language.choose(event.title)[0])
    _add(entry, "updated", _moment(_last_report(event)))
    page = Spot(site, language.id, f"events/{event.id}").address
    Xml.SubElement(entry, "link", rel="alternate", type="text/html", href=page)
    for terms, term in ((vocabulary.KINDS, event.kind), (vocabulary.CATEGORIES, event.category)):
        Xml.SubElement(entry, "category", term=term, label=language.text(terms[term].label))
    _add(entry, "summary", f"{introduction(event, language)} {language.choose(event.summary)[0]}")
    return entry


def _last_report(event: Event) -> date:
    """The day of the last page: what is told of an event is as old as that, since nothing here knows the time."""
    days = [source.published.latest for source in event.sources if source.published and source.published.latest]
    return max(days, default=days_shown(event.date)[1])


def _add(parent: Xml.Element, name: str, text: str) -> None:
    Xml.SubElement(parent, name).text = one_line(text)


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _urn(name: str) -> str:
    """An id that stays wherever the site is moved to: a UUID of version 8 (RFC 9562), out of the name."""
    digest = sha256(f"{NAMESPACE}/{name}".encode()).hexdigest()
    return f"urn:uuid:{digest[:8]}-{digest[8:12]}-8{digest[13:16]}-8{digest[17:20]}-{digest[20:32]}"


def _written(root: Xml.Element) -> bytes:
    return f'<?xml version="1.0" encoding="utf-8"?>\n{Xml.tostring(root, encoding="unicode")}\n'.encode()
