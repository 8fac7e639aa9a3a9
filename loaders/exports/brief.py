"""The events as a brief in Markdown: what happened, who says so in footnotes, ready to be written on."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from loaders.dates.in_words import in_words
from loaders.exports.extract import Extract
from loaders.exports.plain import one_line
from loaders.exports.references.pages import ReferencedPage, pages_of
from loaders.exports.span import days_shown
from loaders.language import Language, mark
from loaders.model import vocabulary
from loaders.model.entries import Event
from loaders.wording.claims import claim_in_words, name_of

MARKUP = re.compile(r"([\\`*_\[\]<>#|~&$^]|^[-+=]|^[0-9]+(?=[.)]))")
"""What Markdown, GitHub's included, would read as more than a sign; the last two only at a beginning."""

Notes = dict[str, int]
"""The number of the footnote of each page, by its key."""


def brief(extract: Extract) -> bytes:
    """The brief."""
    pages = pages_of(extract.events)
    numbers = {page.key: number for number, page in enumerate(pages, start=1)}
    behind = _behind(pages)
    told = [
        (_heading(event, extract), _told(event, [numbers[key] for key in behind[event.id]], extract))
        for event in extract.events
    ]
    parts = [*_head(extract)]
    for heading, points in groupby(told, key=itemgetter(0)):
        parts += [heading] if heading else []
        parts.append("\n".join(point for _, point in points))
    parts += [_footnote(page, numbers[page.key], extract.language) for page in pages]
    return ("\n\n".join(parts) + "\n").encode()


def escaped(text: str) -> str:
    """A text that Markdown shows as it stands."""
    return MARKUP.sub(_escape, one_line(text))


def _escape(found: re.Match[str]) -> str:
    sign = found.group()
    return f"{sign}\\" if sign.isdigit() else f"\\{sign}"


def _head(extract: Extract) -> Iterator[str]:
    yield f"# {escaped(extract.title)}"
    yield f"{escaped(extract.sentence)}."
    yield f"{escaped(extract.imprint)}."
    if extract.link:
        yield f"<{extract.link}>"


def _heading(event: Event, extract: Extract) -> str:
    """The year above the events of a year; none where they do not stand in the order of time."""
    return "" if extract.answer.state.order == "significance" else f"## {days_shown(event.date)[0].year}"


def _behind(pages: Iterable[ReferencedPage]) -> dict[str, list[str]]:
    """The keys of the pages behind each event."""
    behind: dict[str, list[str]] = {}
    for page in pages:
        for event in page.events:
            behind.setdefault(event, []).append(page.key)
    return behind


def _told(event: Event, notes: Iterable[int], extract: Extract) -> str:
    language = extract.language
    title = escaped(language.choose(event.title)[0])
    day = escaped(in_words(event.date, language))
    status = escaped(language.text(vocabulary.STATUSES[event.status].label))
    footnotes = "".join(f"[^{note}]" for note in notes)
    return " ".join([f"- {day}: **{title}** ({status}){footnotes}", *_details(event, language)])


def _details(event: Event, language: Language) -> Iterator[str]:
    yield escaped(language.choose(event.summary)[0])
    if event.claims:
        claims = "; ".join(claim_in_words(claim, language) for claim in event.claims)
        yield _labelled(mark("Numbers stated"), claims, language)
    if event.denied_by:
        yield _labelled(mark("Denied by"), language.list(map(name_of, event.denied_by)), language)
    if event.note:
        yield f"{escaped(language.text('Note.'))} {escaped(event.note)}"


def _labelled(label: str, value: str, language: Language) -> str:
    return f"{escaped(language.text('{filter}: {value}', filter=language.text(label), value=value))}."


def _footnote(page: ReferencedPage, number: int, language: Language) -> str:
    source = page.source
    day = in_words(source.published, language) if source.published else language.text("no day given")
    parts = [page.outlet.name, *([f"“{source.title}”"] if source.title else []), day]
    if source.republished_by:
        parts.append(language.text("read at {outlet}", outlet=name_of(source.republished_by)))
    address = f" <{_address(source.url)}>" if source.url else ""
    return f"[^{number}]: {escaped(', '.join(parts))}.{address}"


def _address(url: str) -> str:
    """An address that ends only where its bracket closes."""
    return url.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C")
