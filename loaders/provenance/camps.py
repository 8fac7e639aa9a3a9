"""Whose word it is: the camp of every outlet and actor, from what the registers say of them.

A camp gathers those who speak for one interest, so that a reader sees whether adversaries agree. The whole table, from
the top, the first line that fits:

- an outlet whose `control` is state or official: the camp of its `country` in `OF_STATES`, other official for the rest;
- an outlet of `kind` research or think-tank: researchers;
- any other outlet, be its `control` private, public or unknown: independent media;
- an actor that is part of another (`member_of`): the camp of the whole;
- an actor of `kind` research: researchers; journalist: independent media;
- an actor of `kind` group, or a company outside North Korea, where the state owns them all: companies and groups;
- any other actor, such as a ministry, an army or an official: the camp of its `side` in `OF_STATES`, other official for
  the rest.

Public broadcasters and agencies, such as Yonhap, KBS, AFP and the BBC, are paid for by the public and edited
independently by law, so they count as independent media; state media of third countries, such as Anadolu, as other
official. Private Russian media count as independent media since no state owns them, whatever they lean to: the register
of outlets tells more about each.
"""

from loaders.model.entries import Actor, Outlet
from loaders.model.names import Voice

OF_STATES = {
    "Russia": "russian-state",
    "Ukraine (occupied by Russia)": "russian-state",
    "North Korea": "north-korean-state",
    "South Korea": "south-korean-official",
    "Ukraine": "ukrainian-official",
    "United States": "us-official",
    "Japan": "japanese-official",
    "China": "chinese-state",
    "United Nations": "un",
}
"""The camp of each state's own voices, by `country` of an outlet and `side` of an actor."""

CAPITALS = frozenset({"russian-state", "north-korean-state"})
"""The camps of Moscow and Pyongyang."""

ONE_VOICE = CAPITALS | {"chinese-state"}
"""The camps in which media and government speak with one voice."""


def outlet_camp(control: str, country: str, kind: str) -> str:
    """The id of the camp for which an outlet speaks."""
    if control in {"state", "official"}:
        return OF_STATES.get(country, "other-official")
    return "researchers" if kind in {"research", "think-tank"} else "independent-media"


def actor_camp(kind: str, side: str) -> str:
    """The id of the camp for which an actor speaks who is part of no other actor."""
    if kind in {"research", "journalist"}:
        return "researchers" if kind == "research" else "independent-media"
    if kind == "group" or (kind == "company" and side != "North Korea"):
        return "companies-and-groups"
    return OF_STATES.get(side, "other-official")


def camp_of(voice: Voice) -> str:
    """The id of the camp for which an outlet or an actor speaks.

    Raises:
        ValueError: A place speaks for nobody.
    """
    if isinstance(voice.entry, Outlet):
        return outlet_camp(voice.entry.control, voice.entry.country, voice.entry.kind)
    whole = wholes(voice)[-1].entry
    if not isinstance(whole, Actor):
        raise ValueError(voice)
    return actor_camp(whole.kind, whole.side)


def wholes(voice: Voice) -> list[Voice]:
    """The voice, the body that it is part of, the body that that is part of, and so on."""
    chain = [voice]
    while isinstance(actor := chain[-1].entry, Actor) and actor.member_of is not None:
        whole = actor.member_of.meant
        if whole is None or whole in chain:
            break
        chain.append(whole)
    return chain


def is_state(voice: Voice) -> bool:
    """Whether it is a state as such, rather than one of its bodies, people or media."""
    return isinstance(voice.entry, Actor) and voice.entry.kind == "state"


def is_state_medium(voice: Voice) -> bool:
    """Whether an outlet is a state's own, or an actor speaks for a state whose media speak with it."""
    controlled = isinstance(voice.entry, Outlet) and voice.entry.control == "state"
    return controlled or camp_of(voice) in ONE_VOICE
