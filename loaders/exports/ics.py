"""The events as a calendar (iCalendar, RFC 5545), each on all the days that its date may mean."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any

from loaders.dates.in_words import in_words
from loaders.exports.extract import Extract
from loaders.exports.plain import one_line
from loaders.exports.span import days_shown, is_plain
from loaders.model import vocabulary
from loaders.model.entries import Event
from loaders.wording.claims import name_of
from loaders.wording.provenance import provenance_in_words

NAMESPACE = "russia-north-korea-contacts"
"""What makes an id of ours unlike everybody else's in a calendar; never changes, or events would stand there twice."""

WHOLE_DAY = timedelta(days=1)


def calendar(extract: Extract) -> bytes:
    """The calendar as a file."""
    import icalendar  # takes longer to import than the rest of the exports, and hardly anybody asks for it

    made = icalendar.Calendar()
    made.add("prodid", f"-//{NAMESPACE}//{extract.version}//{extract.language.id.upper()}")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    for name in ("name", "x-wr-calname"):
        made.add(name, one_line(extract.title))
    for name in ("description", "x-wr-caldesc"):
        made.add(name, one_line(f"{extract.sentence}. {extract.imprint}. {extract.link}"))
    # A calendar that follows the address looks again each day; one of the two is what each program knows.
    made.add("refresh-interval", WHOLE_DAY, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", "P1D")
    head, end, nothing = made.to_ical().rpartition(b"END:VCALENDAR\r\n")
    return b"".join((head, *_entries(extract), end, nothing))


def _entries(extract: Extract) -> Iterator[bytes]:
    """The entries, line by line: most lines stand in many of them, and are escaped and folded once."""
    shared, revised = cache(_line), _revised(extract)
    for event in extract.events:
        yield b"BEGIN:VEVENT\r\n"
        yield from (shared(name, value) for name, value in _facts(event, revised[event.id], extract))
        yield b"END:VEVENT\r\n"


def _line(name: str, value: Any) -> bytes:
    """A property as the file has it, escaped and folded."""
    import icalendar

    entry = icalendar.Event()
    entry.add(name, list(value) if isinstance(value, tuple) else value)
    line: bytes = entry.content_line(name.upper(), entry[name]).to_ical()
    return line + b"\r\n"


def _facts(event: Event, revised: list[date], extract: Extract) -> Iterator[tuple[str, Hashable]]:
    """The properties of an entry, in their usual order; it never says that who has the calendar is busy."""
    first, last = days_shown(event.date)
    stamp, page, text = _stamp(revised, extract), extract.link_to(event.id), extract.language.text
    yield "summary", _summary(event, extract)
    yield "dtstart", first
    yield "dtend", last + WHOLE_DAY
    yield "dtstamp", stamp
    yield "uid", f"{event.id}@{NAMESPACE}"
    yield "sequence", len(revised)
    yield "categories", (text(vocabulary.KINDS[event.kind].label), text(vocabulary.CATEGORIES[event.category].label))
    yield "description", _description(event, extract)
    yield "last-modified", stamp
    if event.places:
        yield "location", ", ".join(one_line(name_of(name)) for name in event.places)
    yield "status", "CONFIRMED" if event.status == "confirmed" else "TENTATIVE"
    yield "transp", "TRANSPARENT"
    if page:
        yield "url", page


def _revised(extract: Extract) -> Mapping[str, list[date]]:
    """The days of the versions that changed each event, by its id of today: calendars take only what is newer."""
    dataset, found = extract.answer.dataset, defaultdict[str, list[date]](list)
    for version in dataset.history.versions:
        for changed in version.changed:
            event = dataset.current_ids.get(changed.event, changed.event)
            found[event].append(date.fromisoformat(version.day))
    return found


def _stamp(revised: list[date], extract: Extract) -> datetime:
    """When the entry was made: the day up to which reports were read, or on which it was last changed after that."""
    day: date = extract.answer.dataset.chronology.cutoff.last
    return datetime.combine(max([day, *revised]), time(), UTC)


def _summary(event: Event, extract: Extract) -> str:
    """The title; with the date where the days of the entry do not say it all."""
    title = one_line(extract.language.choose(event.title)[0])
    if is_plain(event.date):
        return title
    return extract.language.text("{date}: {title}", date=in_words(event.date, extract.language), title=title)


def _description(event: Event, extract: Extract) -> str:
    language, trace = extract.language, extract.answer.known.traces[event.id]
    pages = [f"{name_of(source.outlet)} {source.url or ''}" for source in event.sources]
    parts = [
        language.choose(event.summary)[0],
        f"{language.text(vocabulary.STATUSES[event.status].label)}; {provenance_in_words(event, trace, language)}",
        *pages,
        extract.imprint,
    ]
    return "\n".join(map(one_line, parts))
