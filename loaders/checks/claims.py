"""Rules of claims and denials: whole numbers with a claimant, and a status that fits who denies or acknowledges."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from loaders.checks.links import written_links
from loaders.checks.sources import YEAR
from loaders.files.problems import Problem
from loaders.files.source_files import SourceFiles
from loaders.language import Message, message
from loaders.model.entries import Claim
from loaders.model.names import ANONYMOUS
from loaders.model.references import SPEAKERS
from loaders.model.vocabulary import COUNTED, MEASURED

PARTIES = ("Russia", "North Korea")

NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)(?:\s*(million|billion))?")
SCALE = {"": 1, "million": 10**6, "billion": 10**9}

DENIAL = re.compile(r"\b(?:den(?:y|ies|ied|ials?)|reject(?:s|ed)?)\b", re.IGNORECASE)
"""How a note speaks of a denial."""

WEEKS = timedelta(days=21)
"""After how long a denial no longer answers a claim by itself."""


def claims_say_how_many_of_what_and_who_says_so(files: SourceFiles) -> Iterator[Problem]:
    """A claim has a value or both ends of a range, the lower one first, and somebody who makes it."""
    for position, event in files.having("claims"):
        for number, claim in enumerate(event.claims or ()):
            for field, code, what, remedy in _faults(claim):
                path = ("claims", number, field) if field else ("claims", number)
                yield files.problem(position, event, path, code, what, remedy)


def _faults(claim: Claim) -> Iterator[tuple[str, str, Message, Message]]:
    """The field, the code, what is wrong and the remedy."""
    yield from _faults_of_number(claim)
    if claim.by.startswith(ANONYMOUS) and not claim.by.removeprefix(ANONYMOUS).strip():
        remedy = message("Say at least where they belong: anonymous: Western officials.")
        yield "by", "claim-by-nobody", message("Nobody is named."), remedy
    if claim.quantity == "other" and claim.note is None:
        what = message("The quantity is other, and no note says what is counted.")
        yield "quantity", "unexplained-quantity", what, message("Add a note, or name the quantity.")


def _faults_of_number(claim: Claim) -> Iterator[tuple[str, str, Message, Message]]:
    ends = [end for end in ("low", "high") if getattr(claim, end) is not None]
    if claim.value is None and not ends:
        what = message("The claim has no number.")
        yield "", "claim-without-number", what, message("Write value, or low and high.")
    elif claim.value is not None and ends:
        what = message("The claim has both a value and a range.")
        yield "value", "claim-without-number", what, message("Write value, or low and high.")
    elif len(ends) == 1:
        what = message("One end of the range is missing.")
        yield ends[0], "half-a-range", what, message("Write both low and high, or a value.")
    elif claim.low is not None and claim.high is not None and claim.low > claim.high:
        what = message("low ({low}) is above high ({high}).", low=claim.low, high=claim.high)
        yield "low", "low-above-high", what, message("Exchange the two.")
    if claim.quantity not in MEASURED:
        for field in ("value", "low", "high"):
            if (number := getattr(claim, field)) is not None and number > COUNTED:
                what = message("{value} {quantity} are more than can be.", value=number, quantity=claim.quantity)
                yield field, "too-many", what, message("Correct the number.")
            elif number is not None and number != int(number):
                what = message(
                    "{value} is no whole number, but {quantity} are counted.", value=number, quantity=claim.quantity
                )
                remedy = message("Write a whole number, or a qualifier such as about.")
                yield field, "not-whole", what, remedy


def claims_stand_once(files: SourceFiles) -> Iterator[Problem]:
    """A number that one party states once is one claim, by whatever name the party is called."""
    for position, event in files.having("claims"):
        seen: set[tuple[object, ...]] = set()
        for number, claim in enumerate(event.claims or ()):
            by = files.registers.find(claim.by, SPEAKERS) or claim.by
            stated = claim.stated.text if claim.stated else ""
            what_and_who = (claim.quantity, claim.value, claim.low, claim.high, by, stated, claim.note)
            if what_and_who in seen:
                what = message("{by} states this number above already.", by=claim.by)
                yield files.problem(
                    position, event, ("claims", number), "repeated-claim", what, message("Keep it once.")
                )
            seen.add(what_and_who)


def claims_are_stated_about_when_it_happens(files: SourceFiles) -> Iterator[Problem]:
    """A number is not stated years before its event, nor after the day up to which reports were read."""
    cutoff = files.chronology.cutoff.last if files.chronology else date.max
    for position, event in files.having("claims", "date"):
        for number, claim in enumerate(event.claims or ()):
            if claim.stated is None:
                continue
            path, stated = ("claims", number, "stated"), claim.stated
            if event.date.first - stated.last > YEAR:
                what = message(
                    "Stated on {stated}, years before the event ({date}).", stated=stated.text, date=event.date.text
                )
                remedy = message("Correct one of the days.")
                yield files.problem(position, event, path, "stated-years-before", what, remedy)
            elif stated.first > cutoff:
                what = message("Stated on {stated}, after the cut-off ({cutoff}).", stated=stated.text, cutoff=cutoff)
                remedy = message("Correct the day, or move the cut-off.")
                yield files.problem(position, event, path, "stated-after-cutoff", what, remedy)


def confirmed_numbers_are_acknowledged(files: SourceFiles) -> Iterator[Problem]:
    """A third party's number in a title is confirmed only once Moscow or Pyongyang acknowledged it."""
    acknowledged = written_links(files, "confirms")
    for position, event in files.having("kind", "status", "id", "title", "claims"):
        if event.kind != "claim" or event.status != "confirmed" or event.id in acknowledged:
            continue
        stated = {float(number) for number in _numbers(event.title["en"])}
        for claim in event.claims or ():
            if stated & {claim.value, claim.low, claim.high} and not _is_of_a_party(claim, files):
                what = message("The title states a number of a third party, and no event confirms it.")
                remedy = message(
                    "Write `reported`, or add the `confirms` link to the event that acknowledges the number."
                )
                yield files.problem(position, event, ("status",), "confirmed-number", what, remedy)
                break


def _numbers(text: str) -> Iterator[float]:
    for digits, scale in NUMBER.findall(text):
        yield float(digits.replace(",", "")) * SCALE[scale]


def _is_of_a_party(claim: Claim, files: SourceFiles) -> bool:
    actor = files.registers.actors.find(claim.by)
    return actor is not None and files.registers.actors.entries[actor].side in PARTIES


def disputed_events_and_no_others_are_denied(files: SourceFiles) -> Iterator[Problem]:
    """`disputed` says that somebody denies it to this day; what is denied is `reported` only if that was given up."""
    denials, acknowledged = written_links(files, "denies"), written_links(files, "confirms")
    for position, event in files.having("status", "denied_by", "id"):
        denier = ", ".join(event.denied_by or ()) or denials.get(event.id)
        if event.status == "disputed" and denier is None:
            what = message("Nobody is named who denies it.")
            remedy = message("Add denied_by, or a `denies` link from the denial, or write `reported`.")
            yield files.problem(position, event, ("status",), "disputed-by-nobody", what, remedy)
        if event.status == "disputed" and event.id in acknowledged:
            what = message("It is disputed, although {event} acknowledges it.", event=acknowledged[event.id])
            remedy = message("Write `confirmed`, or `reported` where only a part of it was acknowledged.")
            yield files.problem(position, event, ("status",), "denial-given-up", what, remedy)
        if event.status == "reported" and denier is not None and event.id not in acknowledged:
            what = message("It is only reported, although it is denied ({denier}).", denier=denier)
            remedy = message("Write `disputed`, or take the denial out if it answers something else.")
            yield files.problem(position, event, ("status",), "denied-but-reported", what, remedy)


def late_denials_are_explained(files: SourceFiles) -> Iterator[Problem]:
    """Where every denial of a disputed event came weeks after it, the note says why it answers this event."""
    known: dict[str, list[date]] = {}
    for _, denial in files.having("links", "date"):
        for link in denial.links or ():
            if link.type == "denies":
                known.setdefault(files.current_ids.get(link.event, link.event), []).append(denial.date.first)
    for position, event in files.having("status", "date", "id"):
        days = known.get(event.id)
        if event.status != "disputed" or not days or (event.note and DENIAL.search(event.note)):
            continue
        if min(days) - event.date.last > WEEKS:
            what = message("It is disputed, and the first denial came on {day}.", day=min(days))
            remedy = message("Say in the note what the denial answers, or write `reported`.")
            yield files.problem(position, event, ("note",), "late-denial", what, remedy)


def denials_are_denied_by_nobody(files: SourceFiles) -> Iterator[Problem]:
    """The party that denies is an actor of the denial; `denied_by` is for whoever rejects the event itself."""
    for position, event in files.having("kind", "denied_by"):
        if event.kind == "denial" and event.denied_by:
            what = message("The denial would itself be denied by {deniers}.", deniers=", ".join(event.denied_by))
            remedy = message("Name the party among the actors, and link what it denies.")
            yield files.problem(position, event, ("denied_by",), "denied-denial", what, remedy)
