"""What a careful editor would ask of sound records: rules between fields, between events, and of the registers.

The form of single fields is checked where they are read (`loaders.fields`); here stands what takes a second look.
Each rule is a function from what the files hold to problems, and `RULES` lists them all.
"""

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path as File

from loaders.model import LABEL_LENGTH, QUOTE_WORDS, TITLE_LENGTH, Event
from loaders.problems import Problem
from loaders.reader import Document
from loaders.records import Records, read_files
from loaders.references import references
from loaders.registers import AnyRegister, name_key
from loaders.validation import Path, problem_at

YEARS_APART = timedelta(days=3 * 366)
"""A report that looks back further than this is more likely a slip of the year."""

ALIKE = 0.9
"""How alike two titles of one day are before they may be one event told twice (ratio of `difflib`)."""

INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
MIXED_SCRIPT = re.compile(r"\b(?=\w*[A-Za-z])(?=\w*[\u0370-\u03ff\u0400-\u04ff])[\w']+\b")


Rule = Callable[[Records], Iterator[Problem]]


def events_stand_oldest_first(files: Records) -> Iterator[Problem]:
    """A curator finds an event where its day is."""
    for (_, before), (position, event) in zip(files.events, files.events[1:], strict=False):
        if _first(event) < _first(before):
            what = f"The event stands after {before.id}, which is later."
            yield files.problem(position, event, ("date",), "out-of-order", what, "Run `python -m loaders format`.")


def events_lie_in_the_coverage(files: Records) -> Iterator[Problem]:
    """An event outside the days that the chronology covers would be shown nowhere."""
    if files.chronology is None:
        return
    coverage = files.chronology.coverage
    first, last = coverage.from_.earliest or date.min, coverage.to.latest or date.max
    for position, event in files.events:
        if _first(event) > last or _last(event) < first:
            what = f"{event.date.text} lies outside {first} to {last}."
            yield files.problem(
                position, event, ("date",), "outside-coverage", what, "Correct the date, or widen the coverage."
            )


def reports_follow_what_they_report(files: Records) -> Iterator[Problem]:
    """A page older than its event reports something else, unless the note says that it was announced ahead."""
    for position, event in files.events:
        for number, source in enumerate(event.sources):
            published = source.published
            if published is None or published.latest is None or published.earliest is None:
                continue
            path = ("sources", number, "published")
            if published.latest < _first(event) - timedelta(days=1) and "announced" not in (event.note or ""):
                what = f"Published on {published.text}, before the event ({event.date.text})."
                remedy = "Correct one of the days, or say in the note that it was announced ahead."
                yield files.problem(position, event, path, "published-before", what, remedy)
            elif published.earliest - _last(event) > YEARS_APART and event.date.latest is not None:
                what = f"Published on {published.text}, more than three years after the event ({event.date.text})."
                yield files.problem(position, event, path, "published-years-after", what, "Correct the year.")


def sources_stand_once(files: Records) -> Iterator[Problem]:
    """One page is one source of an event."""
    for position, event in files.events:
        seen: dict[str, int] = {}
        for number, source in enumerate(event.sources):
            if source.republished_by is not None and name_key(source.republished_by) == name_key(source.outlet):
                what = f"{source.outlet} republishes itself."
                path: Path = ("sources", number, "republished_by")
                yield files.problem(position, event, path, "republishes-itself", what, "Leave republished_by out.")
            address = (source.url or "").split("#")[0].rstrip("/")
            if address and address in seen:
                what = f"The address stands at sources[{seen[address]}] already."
                yield files.problem(
                    position, event, ("sources", number, "url"), "repeated-url", what, "Merge the two sources."
                )
            seen.setdefault(address, number)


def events_are_told_once(files: Records) -> Iterator[Problem]:
    """Two events of one day, kind and topic with almost the same title are one event told twice."""
    by_day: dict[tuple[str, str, str], list[Event]] = {}
    for position, event in files.events:
        others = by_day.setdefault((event.date.text, event.kind, event.category), [])
        for other in others:
            if difflib.SequenceMatcher(None, event.title["en"], other.title["en"]).ratio() >= ALIKE:
                what = f"The title is almost that of {other.id}, of the same day, kind and category."
                remedy = "Merge the two, and keep the other id in former_ids."
                yield files.problem(position, event, ("title",), "near-duplicate", what, remedy)
        others.append(event)


def links_run_back_to_known_events(files: Records) -> Iterator[Problem]:
    """A link goes from the later event to the earlier one, by its current id."""
    for position, event in files.events:
        for number, link in enumerate(event.links or ()):
            path = ("links", number, "event")
            target = files.by_id.get(files.current_ids.get(link.event, ""))
            if target is None:
                yield files.problem(
                    position, event, path, "unknown-event", f'"{link.event}" is no event.', "Correct the id."
                )
            elif target.id == event.id:
                yield files.problem(position, event, path, "link-to-itself", "The link leads back here.", "Remove it.")
            elif target.id != link.event:
                what = f'"{link.event}" is a retired id.'
                yield files.problem(position, event, path, "retired-id", what, f"Write {target.id}.")
            elif _first(target) > _last(event) and link.type != "part-of":
                what = f"{target.id} is later than this event."
                yield files.problem(position, event, path, "link-forwards", what, "Put the link into the later event.")


def links_run_in_no_circle(files: Records) -> Iterator[Problem]:
    """Whoever follows links must come to an end."""
    targets = {event.id: [link.event for link in event.links or ()] for _, event in files.events}
    for position, event in files.events:
        reached: set[str] = set()
        ahead = list(targets[event.id])
        while ahead:
            target = ahead.pop()
            if target not in reached:
                reached.add(target)
                ahead += targets.get(target, [])
        if event.id in reached - set(targets[event.id]):
            what = "Its links lead back to itself."
            yield files.problem(
                position, event, ("links",), "link-circle", what, "Remove one of the links of the circle."
            )


def disputes_name_a_denial(files: Records) -> Iterator[Problem]:
    """`disputed` says that somebody denies it, so somebody must be named."""
    denied = {link.event for _, event in files.events for link in event.links or () if link.type == "denies"}
    for position, event in files.events:
        if event.status == "disputed" and not event.denied_by and event.id not in denied:
            what = "Nobody is named who denies it."
            remedy = "Add denied_by, or a `denies` link from the denial, or write `reported`."
            yield files.problem(position, event, ("status",), "disputed-by-nobody", what, remedy)


def numbers_are_whole_statements(files: Records) -> Iterator[Problem]:
    """A claim has a value or both ends of a range, the lower one first."""
    for position, event in files.events:
        for number, claim in enumerate(event.claims or ()):
            path = ("claims", number)
            if (claim.value is None) == (claim.low is None and claim.high is None):
                what = "The claim has no number, or both a value and a range."
                yield files.problem(
                    position, event, path, "claim-without-number", what, "Write value, or low and high."
                )
            elif (claim.low is None) != (claim.high is None):
                what = "One end of the range is missing."
                yield files.problem(position, event, path, "half-a-range", what, "Write both low and high, or a value.")
            elif claim.low is not None and claim.high is not None and claim.low > claim.high:
                what = f"low ({claim.low}) is above high ({claim.high})."
                yield files.problem(position, event, (*path, "low"), "low-above-high", what, "Exchange the two.")


def confirmed_numbers_are_acknowledged(files: Records) -> Iterator[Problem]:
    """A third party's number is confirmed only once Moscow or Pyongyang acknowledged it."""
    acknowledged = {link.event for _, event in files.events for link in event.links or () if link.type == "confirms"}
    for position, event in files.events:
        numeric = event.kind == "claim" and event.claims and re.search(r"\d", event.title["en"])
        if numeric and event.status == "confirmed" and event.id not in acknowledged:
            what = "The title states a number, and no event confirms it."
            remedy = "Write `reported`, or add the `confirms` link to the event that acknowledges the number."
            yield files.problem(position, event, ("status",), "confirmed-number", what, remedy)


def texts_fit_their_place(files: Records) -> Iterator[Problem]:
    """Labels, titles and quotes have a length that the page can hold; major events have a label."""
    for position, event in files.events:
        if event.significance == "major" and event.label is None:
            what = "A major event has no label for the timeline."
            yield files.problem(
                position, event, ("label",), "no-label", what, f"Add one of at most {LABEL_LENGTH} characters."
            )
        for language, label in (event.label or {}).items():
            if len(label) > LABEL_LENGTH:
                what = f"The label has {len(label)} characters."
                remedy = f"Shorten it to {LABEL_LENGTH}."
                yield files.problem(position, event, ("label", language), "long-label", what, remedy)
        if len(event.title["en"]) > TITLE_LENGTH:
            what = f"The title has {len(event.title['en'])} characters."
            yield files.problem(position, event, ("title", "en"), "long-title", what, f"Shorten it to {TITLE_LENGTH}.")
        if event.quote is not None and len(event.quote.text.split()) > QUOTE_WORDS:
            what = f"The quote has {len(event.quote.text.split())} words."
            yield files.problem(position, event, ("quote", "text"), "long-quote", what, f"Keep at most {QUOTE_WORDS}.")


def texts_hold_only_what_is_seen(files: Records) -> Iterator[Problem]:
    """A letter that looks like another, or a mark that cannot be seen, makes a name that no search finds."""
    for position, event in files.events:
        for path, text in _texts(event):
            if mark := INVISIBLE.search(text):
                name = unicodedata.name(mark.group(), f"U+{ord(mark.group()):04X}").lower()
                yield files.problem(
                    position, event, path, "invisible-mark", f"An invisible mark stands in it: {name}.", "Delete it."
                )
            if word := MIXED_SCRIPT.search(text):
                what = f'"{word.group()}" mixes letters of two scripts that look alike.'
                yield files.problem(position, event, path, "look-alike", what, "Type the word again in one script.")


def registers_hold_only_what_is_used(files: Records) -> Iterator[Problem]:
    """A register entry that no event mentions, or a name that another already covers, is dead weight."""
    used = {
        found
        for _, event in files.events
        for _, name, kinds in references(event)
        if (found := files.registers.find(name, kinds)) is not None
    }
    parents = {("actors", files.registers.actors.find(actor.member_of or "") or "") for actor in files.registers.actors}
    for kind, document in files.register_documents.items():
        register = files.registers.named(kind)
        for position, entry_id in _positions(document, register):
            entry = register.entries[entry_id]
            if (kind, entry_id) not in used | parents:
                what = "No event refers to it."
                yield problem_at(document, (position,), "dead-entry", entry_id, what, "Remove it.")
            for key, count in Counter(map(name_key, (entry.name, *entry.aliases))).items():
                if count > 1:
                    what = f'"{key}" stands {count} times among its names.'
                    yield problem_at(document, (position,), "repeated-name", entry_id, what, "Keep it once.")


def members_belong_to_known_actors(files: Records) -> Iterator[Problem]:
    """`member_of` names an actor of the register."""
    document = files.register_documents["actors"]
    for position, actor_id in _positions(document, files.registers.actors):
        whole = files.registers.actors.entries[actor_id].member_of
        if whole is not None and files.registers.actors.find(whole) is None:
            what = f'"{whole}" is in no register.'
            path = (position, "member_of")
            yield problem_at(
                document, path, "unknown-name", f"{actor_id}: member_of", what, "Add the actor, or correct it."
            )


def eras_rest_on_known_events(files: Records) -> Iterator[Problem]:
    """An era is an interval, and the events that support it exist."""
    for number, era in enumerate(files.chronology.eras if files.chronology else ()):
        for place, event_id in enumerate(era.events):
            if event_id not in files.current_ids:
                path = ("eras", number, "events", place)
                what = f'"{event_id}" is no event.'
                yield problem_at(files.document, path, "unknown-event", f"era {era.id}", what, "Correct the id.")
        if not era.date.lasting:
            what = f"{era.date.text} is no interval."
            remedy = "Write both ends, such as 2024-12-04/.. ."
            yield problem_at(files.document, ("eras", number, "date"), "not-an-interval", f"era {era.id}", what, remedy)


RULES: tuple[Rule, ...] = (
    events_stand_oldest_first,
    events_lie_in_the_coverage,
    reports_follow_what_they_report,
    sources_stand_once,
    events_are_told_once,
    links_run_back_to_known_events,
    links_run_in_no_circle,
    disputes_name_a_denial,
    numbers_are_whole_statements,
    confirmed_numbers_are_acknowledged,
    texts_fit_their_place,
    texts_hold_only_what_is_seen,
    registers_hold_only_what_is_used,
    members_belong_to_known_actors,
    eras_rest_on_known_events,
)


def check_files(events: File, registers: File) -> list[Problem]:
    """Every problem of the dataset's files, those of reading and those that any rule finds, in the files' order."""
    files = read_files(events, registers)
    found = [problem for rule in RULES for problem in rule(files)]
    return sorted([*files.problems, *found])


def _first(event: Event) -> date:
    return event.date.earliest or date.min


def _last(event: Event) -> date:
    return event.date.latest or date.max


def _texts(event: Event) -> Iterator[tuple[Path, str]]:
    for field in ("title", "summary", "label"):
        for language, text in (getattr(event, field) or {}).items():
            yield (field, language), text
    for number, source in enumerate(event.sources):
        yield ("sources", number, "title"), source.title or ""
        yield ("sources", number, "url"), source.url or ""
    if event.quote is not None:
        yield ("quote", "text"), event.quote.text
    yield ("note",), event.note or ""


def _positions(document: Document, register: AnyRegister) -> Iterator[tuple[int, str]]:
    """Where each sound entry of a register stands in its file."""
    for position, value in enumerate(document.data if isinstance(document.data, list) else []):
        if isinstance(value, dict) and value.get("id") in register.entries:
            yield position, str(value["id"])
