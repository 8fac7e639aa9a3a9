"""What machines read of the whole: the map of the site, and the feed of what is new in it (Atom, RFC 4287)."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from hashlib import sha256
from urllib.parse import urlencode
from xml.etree import ElementTree as Xml

from loaders.exports.extract import Extract
from loaders.exports.plain import one_line
from loaders.language import SOURCE
from loaders.model import vocabulary
from loaders.selection.filters import Filters
from loaders.selection.link import to_query
from loaders.site.address import FEED, Site, Spot
from loaders.site.news import News, Withdrawal, news
from loaders.wording.introduction import introduction

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
ATOM = "http://www.w3.org/2005/Atom"

MAP = "sitemap.xml"
"""Where the map of the site stands, among the pages."""

NAMESPACE = "russia-north-korea-contacts"
"""What makes an id of ours unlike everybody else's; never changes, or readers of the feed would be told all anew."""

LATEST = 50
"""How many events the feed tells of at most."""


def sitemap(spots: Iterable[Spot], changed: Mapping[str, date]) -> bytes:
    """The addresses of all pages; as many as a file of events can hold fit into one map.

    Args:
        spots: Where the pages stand, whose addresses must be known.
        changed: The day on which a page was last changed, by its key, for those of which that is listed.
    """
    root = Xml.Element("urlset", xmlns=SITEMAP)
    for spot in spots:
        url = Xml.SubElement(root, "url")
        Xml.SubElement(url, "loc").text = spot.address
        if day := changed.get(spot.key):
            Xml.SubElement(url, "lastmod").text = day.isoformat()
    return _written(root)


def feed(extract: Extract, site: Site) -> bytes:
    """What is new of the events that are asked for, the latest first; where their pages stand must be known."""
    language = extract.language
    state = replace(extract.answer.state, event="", embed="", lang="" if language.id == SOURCE else language.id)
    asked = urlencode(to_query(state), doseq=True)
    latest = news(extract)[:LATEST]
    root = Xml.Element("feed", {"xmlns": ATOM, "xml:lang": language.id})
    _add(root, "id", _urn(f"feed?{asked}"))
    chosen = state.filters != Filters()  # several feeds of one reader want names of their own
    _add(root, "title", f"{extract.title} · {extract.sentence}" if chosen else extract.title)
    _add(root, "subtitle", extract.sentence)
    _add(root, "updated", _moment(max([extract.answer.known.chronology.cutoff.last, *(one.day for one in latest)])))
    _add(root, "rights", extract.imprint)
    _add(Xml.SubElement(root, "author"), "name", extract.title)
    address = site.home + FEED + (f"?{asked}" if asked else "")
    Xml.SubElement(root, "link", rel="self", type="application/atom+xml", href=address)
    page = (chosen and extract.link) or Spot(site, language.id, "index").address
    Xml.SubElement(root, "link", rel="alternate", type="text/html", href=page)
    for one in latest:
        root.append(_withdrawn(one, extract, site) if isinstance(one, Withdrawal) else _entry(one, extract, site))
    return _written(root)


def _entry(told: News, extract: Extract, site: Site) -> Xml.Element:
    event, language = told.event, extract.language
    page = Spot(site, language.id, f"events/{event.id}").address
    entry = _begun(event.id, language.choose(event.title)[0], told.day, page)
    for terms, term in ((vocabulary.KINDS, event.kind), (vocabulary.CATEGORIES, event.category)):
        Xml.SubElement(entry, "category", term=term, label=language.text(terms[term].label))
    _add(entry, "summary", f"{told.words} {introduction(event, language)} {language.choose(event.summary)[0]}")
    return entry


def _withdrawn(told: Withdrawal, extract: Extract, site: Site) -> Xml.Element:
    """The entry that the event had, with what became of it, so that readers of feeds put that in its place."""
    language, records = extract.language, extract.answer.dataset.records
    key = f"events/{told.told_by}" if told.told_by else f"changes/{told.day.isoformat()}"
    title = language.text("Withdrawn: {title}", title=told.title)
    entry = _begun(told.event, title, told.day, Spot(site, language.id, key).address)
    if told.told_by:
        now = language.choose(records[told.told_by].title)[0]
        _add(entry, "summary", language.text("Now told by “{title}”", title=now))
    return entry


def _begun(event: str, title: str, day: date, page: str) -> Xml.Element:
    """An entry with all that each has."""
    entry = Xml.Element("entry")
    _add(entry, "id", _urn(event))
    _add(entry, "title", title)
    _add(entry, "updated", _moment(day))
    Xml.SubElement(entry, "link", rel="alternate", type="text/html", href=page)
    return entry


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
