"""What was known when: the standing of each event, turn by turn, and its status as known on a day.

`status` in the file is how an event stands today. On a day before today nothing counts that was not public by then:

- An event is known from the first day on which one of its pages was public for certain; where no page shows its day,
  from the last day on which the event may have begun, and it is said so.
- It is denied from the day on which an event that `denies` it became known, by those in `denied_by` for whom an actor
  of that event speaks. A name for which none speaks has no day of its own: it counts from the last page of the event,
  when all that its pages say was public.
- It is confirmed from the day on which an event that `confirms` it became known. Without such an event, a contact is
  confirmed by its own pages: from the first whose origin is Moscow or Pyongyang, else from the first of all, since then
  the act was on record; so is a denial or a response. A claim without such an event has no day of its own, as above.
- A denial is given up on the day on which an event that `confirms` the claim became known, by somebody who speaks for
  one of those who denied it. Where the whole was acknowledged, the file calls the claim confirmed; where a part was,
  such as the act and not its number, it calls it reported, and it was disputed only until that day.
- Nothing is confirmed before it happened: what was announced ahead is reported until its first day.

The last turn is the status in the file: an event that the file calls reported is never confirmed, nor disputed unless
the denial was given up, and one that it calls disputed is never confirmed.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

import pandas as pd

from loaders.model.entries import Event
from loaders.model.names import Name, Voice
from loaders.provenance.camps import CAPITALS, camp_of, is_state, wholes
from loaders.provenance.origins import Trace
from loaders.provenance.reporting_lag import first_report


class Known(NamedTuple):
    """A day from which something counts as known, and whether a page or an event of its own shows it."""

    day: date
    shown: bool


class Turn(NamedTuple):
    """One turn in the standing of an event.

    Attributes:
        standing: "reported", "denied", "given-up" (the denial) or "confirmed".
        since: The day from which it counts.
        by: The names of who reports, denies, no longer denies or confirms it.
        event: The id of the event by which that was done; "" if the event's own pages say so.
    """

    standing: str
    since: Known
    by: tuple[str, ...]
    event: str


Histories = Mapping[str, tuple[Turn, ...]]


def histories(records: Mapping[str, Event], links: pd.DataFrame, traces: Mapping[str, Trace]) -> Histories:
    """How the standing of each event came about, oldest turn first.

    Args:
        records: The events by id.
        links: What `frames.links_frame` returns for them.
        traces: What `frames.traces` returns for them.
    """
    answers: dict[str, list[tuple[str, Event]]] = {}
    for later, kind, earlier in zip(links["event"], links["type"], links["target"], strict=True):
        if kind in {"denies", "confirms"} and later in records:
            answers.setdefault(earlier, []).append((kind, records[later]))
    return {
        event_id: tuple(_history(event, answers.get(event_id, []), traces[event_id]))
        for event_id, event in records.items()
    }


def known_from(event: Event) -> Known:
    """The day from which an event counts as known."""
    shown = _shown_days(event)
    if shown:
        return Known(min(shown), True)
    return Known(event.date.latest_start or event.date.last, False)


def pages_known_from(event: Event) -> list[date]:
    """The day from which each page of an event counts: its own, or where it shows none, that of the last that does."""
    last = max(_shown_days(event), default=known_from(event).day)
    return [(source.published and source.published.latest) or last for source in event.sources]


def status_on(event: Event, history: Sequence[Turn], day: date) -> str:
    """The id of the status that an event had at the end of a day.

    Args:
        event: The event.
        history: Its turns, of `histories`.
        day: A day on which it was known.
    """
    taken = {turn.standing for turn in history if turn.since.day <= day}
    if event.status == "confirmed" and "confirmed" in taken:
        return "confirmed"
    given_up = {turn.since.day for turn in history if turn.standing == "given-up"}
    disputed = day < min(given_up) if event.status == "reported" and given_up else event.status != "reported"
    return "disputed" if disputed and "denied" in taken else "reported"


def speakers(names: Iterable[Name]) -> tuple[str, ...]:
    """The names, as the page shows them, of those who state or deny by these names."""
    return _names(_voices(names))


def _history(event: Event, answers: Sequence[tuple[str, Event]], trace: Trace) -> Iterable[Turn]:
    denying = [other for kind, other in answers if kind == "denies"]
    denials, deniers = _denials(event, denying), _deniers(event, denying)
    confirming = [other for kind, other in answers if kind == "confirms"]
    if event.status == "confirmed" and not confirming:
        confirmations = [Turn("confirmed", *_on_record(event, trace), "")]
    else:
        confirmations = [
            Turn(_answered(event, other, deniers), known_from(other), _first_actor(other), other.id)
            for other in confirming
        ]
    report = first_report(event)
    by = _names(report.outlets) if report else ()
    reported = Turn("reported", known_from(event), by, "")
    at_once = any(turn.since.day <= reported.since.day and not turn.event for turn in confirmations)
    turns = [*([] if at_once else [reported]), *denials, *confirmations]
    return sorted(turns, key=lambda turn: turn.since.day)


def _on_record(event: Event, trace: Trace) -> tuple[Known, tuple[str, ...]]:
    """Since when an event that nothing confirms but its own pages is confirmed, and by whom."""
    pages = {
        position: source.published.latest
        for position, source in enumerate(event.sources)
        if source.published and source.published.latest
    }
    if event.kind == "claim" or not pages:
        return Known(max(pages_known_from(event)), False), ()
    of_capitals = {
        position: day
        for position, day in pages.items()
        if any(camp_of(origin) in CAPITALS for origin in trace.by_source[position])
    }
    deciding = of_capitals if event.kind == "contact" and of_capitals else pages
    position = min(deciding, key=lambda position: deciding[position])
    names = _names(trace.by_source[position])
    return Known(max(deciding[position], event.date.first), True), names


def _denials(event: Event, denying: Sequence[Event]) -> list[Turn]:
    denied_by = _voices(event.denied_by or ())
    turns, undated = [], dict.fromkeys(denied_by)
    for other in denying:
        speaking = _voices(other.actors)
        meant = [one for one in denied_by if any(_speaks_for(speaker, one) for speaker in speaking)]
        by = _names(meant) or _first_actor(other)
        turns.append(Turn("denied", known_from(other), by, other.id))
        undated = {one: None for one in undated if one not in meant}
    if undated:
        turns.append(Turn("denied", Known(max(pages_known_from(event)), False), _names(undated), ""))
    return turns


def _deniers(event: Event, denying: Sequence[Event]) -> list[Voice]:
    """Everybody who denies an event, in whose name or own."""
    return [*_voices(event.denied_by or ()), *(voice for other in denying for voice in _voices(other.actors))]


def _answered(event: Event, other: Event, deniers: Sequence[Voice]) -> str:
    """What another event that confirms one makes of its standing."""
    if event.status == "confirmed":
        return "confirmed"
    given_up = any(_speaks_for(speaker, denier) for speaker in _voices(other.actors) for denier in deniers)
    return "given-up" if given_up else "reported"


def _first_actor(event: Event) -> tuple[str, ...]:
    """By whom a denial or a confirmation is made: whoever stands first among its actors."""
    return speakers(event.actors[:1])


def _names(voices: Iterable[Voice]) -> tuple[str, ...]:
    return tuple(voice.name for voice in voices)


def _voices(names: Iterable[Name]) -> list[Voice]:
    return [name.meant for name in names if name.meant is not None]


def _speaks_for(one: Voice, other: Voice) -> bool:
    """Whether one says it for the other too: the same, a part of the same body, or a voice of the other, a state."""
    if one == other:
        return True
    if one.register != "actors" or other.register != "actors":
        return False
    if is_state(other):
        return camp_of(one) == camp_of(other)
    return not _bodies(one).isdisjoint(_bodies(other))


def _bodies(actor: Voice) -> set[Voice]:
    return {whole for whole in wholes(actor) if not is_state(whole)}


def _shown_days(event: Event) -> list[date]:
    return [source.published.latest for source in event.sources if source.published and source.published.latest]
