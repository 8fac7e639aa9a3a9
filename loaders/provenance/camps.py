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
from loaders.model.registers import Registers

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


def camp_of(voice: Voice, registers: Registers) -> str:
    """The id of the camp for which an outlet or an actor of the registers speaks."""
    if voice.register == "outlets":
        outlet = registers.outlets.entries[voice.id]
        return outlet_camp(outlet.control, outlet.country, outlet.kind)
    *_, whole = wholes(registers.actors.entries[voice.id], registers)
    return actor_camp(whole.kind, whole.side)


def wholes(actor: Actor, registers: Registers) -> list[Actor]:
    """The actor, the body that it is part of, the body that that is part of, and so on."""
    chain = [actor]
    while (above := chain[-1].member_of) is not None and above.meant is not None:
        whole = registers.actors.entries[above.id]
        if whole in chain:
            break
        chain.append(whole)
    return chain


def is_state_medium(voice: Voice, registers: Registers) -> bool:
    """Whether an outlet is a state's own, or an actor speaks for a state whose media speak with it."""
    entry = registers.named(voice.register).entries[voice.id]
    controlled = isinstance(entry, Outlet) and entry.control == "state"
    return controlled or camp_of(voice, registers) in ONE_VOICE
