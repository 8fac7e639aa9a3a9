"""Rules of the sources: when a page appeared, whose page it is, and that it stands once."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from loaders.checks.days import misdated
from loaders.files.problems import Problem
from loaders.files.source_files import SourceFiles
from loaders.files.validation import Path
from loaders.language import Message, either, message
from loaders.model.addresses import domain_of
from loaders.model.entries import Event, Source

DAY = timedelta(days=1)
"""What time zones may make of a day."""

YEAR = timedelta(days=366)
"""Announcing something further ahead is more likely a slip of the year; so is looking back on it for three of them."""

AHEAD = re.compile(r"\b(?:announce|propose|plan|schedule)", re.IGNORECASE)
"""Words that tell a reader that something was known before it happened."""


def reports_follow_what_they_report(files: SourceFiles) -> Iterator[Problem]:
    """A page appears after what it reports, or the event says why not, and before the cut-off.

    An announcement, of up to a year ahead, is explained by the word in the summary or note; anything else by naming
    the outlet in the note.
    """
    cutoff, wrong = files.chronology.cutoff.last if files.chronology else date.max, misdated(files)
    for position, event in files.having("sources", "date", "summary", "note"):
        for number, source in enumerate(event.sources if event.id not in wrong else ()):
            if source.published is not None and (found := _untimely(event, source, cutoff)) is not None:
                yield files.problem(position, event, ("sources", number, "published"), *found)


def _untimely(event: Event, source: Source, cutoff: date) -> tuple[str, Message, Message] | None:
    """What is wrong with the day on which a page appeared: the code, what, and the remedy."""
    published = source.published
    if published is None or published.earliest is None or published.latest is None:
        return None
    named = source.outlet in (event.note or "")
    begins, ended = event.date.first, event.date.last
    remedy = message(
        "Correct one of the days, or say in the note what the page has to do with it, by the name of the outlet."
    )
    if published.earliest > cutoff:
        what = message(
            "Published on {published}, after the cut-off ({cutoff}).", published=published.text, cutoff=cutoff
        )
        return "published-after-cutoff", what, message("Correct the day, or move the cut-off.")
    if begins - published.latest > YEAR and not named:
        what = message(
            "Published on {published}, more than a year before the event ({date}).",
            published=published.text,
            date=event.date.text,
        )
        return "published-years-before", what, remedy
    if begins - published.latest > DAY and not named and not AHEAD.search(f"{event.summary['en']} {event.note}"):
        what = message(
            "Published on {published}, before the event ({date}).", published=published.text, date=event.date.text
        )
        return (
            "published-before",
            what,
            message("Correct one of the days, or say in the note that it was announced ahead."),
        )
    if published.earliest - ended > 3 * YEAR and not named:
        what = message(
            "Published on {published}, more than three years after the event ({date}).",
            published=published.text,
            date=event.date.text,
        )
        return "published-years-after", what, remedy
    return None


def sources_stand_once(files: SourceFiles) -> Iterator[Problem]:
    """One page is one source of an event, and an outlet republishes others."""
    for position, event in files.having("sources"):
        seen: dict[str, int] = {}
        for number, source in enumerate(event.sources):
            republisher = source.republished_by and source.republished_by.meant
            if republisher is not None and republisher == source.outlet.meant:
                path: Path = ("sources", number, "republished_by")
                what = message("{outlet} republishes itself.", outlet=source.outlet)
                yield files.problem(
                    position, event, path, "republishes-itself", what, message("Leave republished_by out.")
                )
            for key, address in (("url", _page(source.url)), ("article", source.article)):
                if address and seen.setdefault(address, number) != number:
                    what = message("The page stands at sources[{number}] already.", number=seen[address])
                    remedy = message("Merge the two sources.")
                    yield files.problem(position, event, ("sources", number, key), "repeated-url", what, remedy)


def sources_can_be_read(files: SourceFiles) -> Iterator[Problem]:
    """A source has an address or a file, unless another page of the event credits it and so passes it on."""
    for position, event in files.having("sources"):
        credited = {name.meant.credited_as for one in event.sources for name in one.credits or () if name.meant}
        for number, source in enumerate(event.sources):
            if source.url or source.article or source.outlet.meant in credited:
                continue
            remedy = message("Add its url.")
            what = message("The source has neither an address nor a file.")
            yield files.problem(position, event, ("sources", number, "url"), "no-address", what, remedy)


def pages_credit_others(files: SourceFiles) -> Iterator[Problem]:
    """A page that credits its own outlet credits nobody."""
    for position, event in files.having("sources"):
        for number, source in enumerate(event.sources):
            for place, name in enumerate(source.credits or ()):
                if name.meant is not None and name.meant.credited_as == source.outlet.meant:
                    path, what = (
                        ("sources", number, "credits", place),
                        message("{outlet} is credited by itself.", outlet=name),
                    )
                    remedy = message("Remove it from the credits.")
                    yield files.problem(position, event, path, "credits-itself", what, remedy)


def pages_are_described_once(files: SourceFiles) -> Iterator[Problem]:
    """A page is one thing: wherever its address stands, all that is said of it is the same."""
    first: dict[str, tuple[str, dict[str, object]]] = {}
    for position, event in files.having("sources", "id"):
        for number, source in enumerate(event.sources):
            if source.url is None:
                continue
            told = _description(source)
            where, before = first.setdefault(_page(source.url), (event.id, told))
            keys = [key for key, value in told.items() if value != before[key]]
            if keys and where != event.id:
                what = message("In {event} the page has another {keys}.", event=where, keys=", ".join(keys))
                remedy = message("Describe it in both as the page does.")
                yield files.problem(position, event, ("sources", number, "url"), "described-twice", what, remedy)


def _description(source: Source) -> dict[str, object]:
    """What is said of a page, by key; of names, whom they mean."""
    names = {"outlet": source.outlet, "republished_by": source.republished_by}
    return {
        **{key: name and (name.meant or str(name)) for key, name in names.items()},
        "title": source.title,
        "published": source.published and source.published.text,
        "language": source.language,
        "credits": frozenset(name.meant or str(name) for name in source.credits or ()),
        "media": source.media,
    }


def _page(url: str | None) -> str:
    """What two addresses of one page have in common."""
    return re.sub(r"^https?://(?:www\.)?|/*(?:#.*)?$", "", url or "", flags=re.IGNORECASE)


def addresses_belong_to_their_outlets(files: SourceFiles) -> Iterator[Problem]:
    """The domain of an address is one of the outlet, or of the outlet that republished it."""
    for position, event in files.having("sources"):
        for number, source in enumerate(event.sources):
            domain = domain_of(source.url or "")
            holders = sorted(files.registers.outlets_at(domain))
            named = [name.meant for name in (source.outlet, source.republished_by) if name is not None]
            if source.url is None or any(voice is None or voice.id in holders for voice in named):
                continue
            what = (
                message("{domain} belongs to {holder}.", domain=domain, holder=either(holders))
                if holders
                else message("{domain} stands in no entry of the outlets.", domain=domain)
            )
            remedy = message(
                "Correct outlet or republished_by, or add {domain} to the domains of {outlet}.",
                domain=domain,
                outlet=source.outlet,
            )
            yield files.problem(position, event, ("sources", number, "url"), "foreign-address", what, remedy)
