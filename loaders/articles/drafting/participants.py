"""Who took part in a fact and where it happened, by the names in the sentences that tell it."""

import re
from collections.abc import Sequence

from loaders.articles.article import Passage
from loaders.articles.findings import Findings
from loaders.articles.reading.names import AT, DEMONYMS, Mentioned

TITLE = 20
"""How many characters may stand between a body and the person whose title it belongs to."""

BEFORE = 40
"""How many characters before a name tell whether it is a scene rather than an actor."""


def participants(findings: Findings, passages: Sequence[Passage], context: Passage, kind: str) -> list[Mentioned]:
    """The actors and places of a fact.

    A state is no actor beside a person or body of it, as in a title. A body that is credited with telling of a contact
    is its source. A third state takes part where it speaks or acts, not where it is the scene of the war. Of a side
    that the sentences only speak of (`North Korean soldiers`) the state is taken, of one that they leave out the
    nearest actor of a contact, and the state otherwise.

    Args:
        findings: The article.
        passages: The sentences that tell the fact.
        context: The stretch that speaks of both countries.
        kind: The kind of event that it may be.
    """
    names = [name for passage in passages for name in (*findings.names_in(passage), *findings.both_in(passage))]
    credits = [credit for credit in findings.credits if any(passage.holds(credit.start) for passage in passages)]
    in_credits = {name for name in names if any(credit.start <= name.start < credit.end for credit in credits)}
    names = [name for name in names if name not in in_credits or not _only_tells(name, findings, kind)]
    for side in DEMONYMS:
        if not any(name.kind == "actors" and findings.recognition.side(name) == side for name in names):
            around = _around(findings, passages[0], context, side) if kind == "contact" else []
            names += [*_spoken_of(findings, passages[0], side), *around, *_spoken_of(findings, context, side)][:1]
    return [name for name in names if _takes_part(name, names, findings, kind)]


def _only_tells(name: Mentioned, findings: Findings, kind: str) -> bool:
    """Whether a name among the words of a credit is there for who tells it, such as the state of an agency."""
    if name.kind != "actors" or _is_state(name, findings):
        return True
    return kind == "contact" and findings.recognition.registers.actors.entries[name.id].kind != "person"


def third_parties(findings: Findings, passages: Sequence[Passage]) -> list[Mentioned]:
    """The actors of other countries, states as scenes left aside."""
    return [
        name
        for passage in passages
        for name in findings.names_in(passage)
        if name.kind == "actors" and findings.recognition.side(name) not in DEMONYMS and not _is_scene(name, findings)
    ]


def _spoken_of(findings: Findings, passage: Passage, side: str) -> list[Mentioned]:
    """A state whose people or things a passage speaks of outside the names of who credits."""
    government = findings.recognition.governments.get(side)
    for found in DEMONYMS[side].finditer(findings.article.text, *passage):
        if government and not findings.credits_at(found.start()):
            return [Mentioned(*found.span(), "actors", government, full=False)]
    return []


def _around(findings: Findings, passage: Passage, context: Passage, side: str) -> list[Mentioned]:
    """The actors of one side around a passage, persons and bodies before the state, the nearest first."""
    actors = [
        name
        for name in findings.names_in(context)
        if name.kind == "actors" and findings.recognition.side(name) == side and not findings.credits_at(name.start)
    ]
    return sorted(actors, key=lambda name: (_is_state(name, findings), abs(name.start - passage.start)))


def _takes_part(name: Mentioned, names: Sequence[Mentioned], findings: Findings, kind: str) -> bool:
    """Whether a name is an actor or place of its own."""
    registers, side = findings.recognition.registers, findings.recognition.side
    if name.kind == "places":
        return registers.places.entries[name.id].kind != "country"
    others = [other for other in names if other.kind == "actors" and other.id != name.id]
    if _is_state(name, findings):
        alone = not any(side(other) == side(name) and not _is_state(other, findings) for other in others)
        acts = side(name) in DEMONYMS or not name.full or (kind != "contact" and not _is_scene(name, findings))
        return alone and acts
    return not any(_is_title(name, other, findings) for other in others)


def _is_title(body: Mentioned, person: Mentioned, findings: Findings) -> bool:
    """Whether a body stands in the title of a person: `Secretary of the Security Council Sergei Shoigu`."""
    actors = findings.recognition.registers.actors
    if actors.entries[person.id].kind != "person" or actors.entries[body.id].kind == "person":
        return False
    if actors.find(actors.entries[person.id].member_of or "") == body.id:
        return True
    before, behind = (person.end, body.start) if person.start < body.start else (body.end, person.start)
    gap = findings.article.text[before:behind]
    return 0 < len(gap) <= TITLE and not re.search(r"[^\w\s]", gap) and len(gap.split()) <= 1


def _is_state(name: Mentioned, findings: Findings) -> bool:
    """Whether an actor is a state, or the seat of its head."""
    if name.kind != "actors":
        return False
    return findings.recognition.registers.actors.entries[name.id].kind == "state" or name.id == "kremlin"


def _is_scene(name: Mentioned, findings: Findings) -> bool:
    """Whether a state is where something happens (`the war in Ukraine`)."""
    before = findings.article.text[max(0, name.start - BEFORE) : name.start]
    return name.full and _is_state(name, findings) and AT.search(before) is not None
