"""One version of the data beside the one before it: which events are new, changed or withdrawn, and how."""

import re
from collections.abc import Iterable, Sequence

from loaders.history.facts import PAGES, TEXTS, Fact, address_of, facts_of
from loaders.model.changes import Pair, paired
from loaders.model.entries import Event
from loaders.model.history import ChangedEvent, ChangedKey, Version, WithdrawnEvent

CORRECTS = "Correct "
"""How a curator begins what he says of a version that puts mistakes right: then a change of words is one as well."""

JUDGED = ("category", "significance", "confidence")
"""The keys that say how curators see an event, not what happened."""

LONG = ("summary", "note", "claims")
"""The keys with texts so long that new words for the same numbers are not worth being told: there are hundreds."""

DIGITS = re.compile("[0-9]+")

AROUND = 3
"""Words that are kept on both sides of those in question."""

LONGEST = 160
"""Of what is kept of a text, in characters: enough to see what changed; the whole stands in the older files."""


def version_after(id: str, day: str, about: str, before: Sequence[Event], after: Sequence[Event]) -> Version:
    """A version as the history has it.

    Args:
        id: Its digest.
        day: The day on which it came.
        about: What its curator says that it does.
        before: The events of the version before.
        after: Its own events.
    """
    pairs = list(paired(before, after))
    corrects = about.startswith(CORRECTS)
    changed = ((pair.id, changed_keys(pair.before, pair.after, corrects=corrects)) for pair in pairs if _stayed(pair))
    return Version(
        id=id,
        day=day,
        about=about,
        events=len(after),
        new=tuple(pair.id for pair in pairs if pair.before is None),
        changed=tuple(ChangedEvent(event=event, keys=keys) for event, keys in changed if keys),
        withdrawn=tuple(
            WithdrawnEvent(event=pair.id, title=pair.title, told_by=pair.told_by or None)
            for pair in pairs
            if pair.after is None
        ),
    )


def changed_keys(before: Event | None, after: Event | None, *, corrects: bool = False) -> tuple[ChangedKey, ...]:
    """What one version of an event states that another does not; the order in which it is stated says nothing."""
    if before is None or after is None or before == after:
        return ()
    old, new = _by_identity(before, after), _by_identity(after, before)
    gone = [fact for identity, fact in old.items() if identity not in new]
    come = [fact for identity, fact in new.items() if identity not in old]
    keys = dict.fromkeys(fact.key for fact in (*gone, *come))
    return tuple(_changed(key, _texts(key, gone), _texts(key, come), corrects=corrects) for key in keys)


def _stayed(pair: Pair) -> bool:
    return pair.before is not None and pair.after is not None


def _by_identity(event: Event, other: Event) -> dict[tuple[str, str], Fact]:
    """What an event states; how a page is described only where the other has that page too."""
    shared = {address_of(source) for source in other.sources}
    described = {
        id(fact): fact
        for fact in facts_of(event)
        if not fact.key.startswith(f"{PAGES}.") or any(fact.identity.startswith(f"{one} ") for one in shared)
    }
    return {(fact.key, fact.identity): fact for fact in described.values()}


def _texts(key: str, facts: Iterable[Fact]) -> tuple[str, ...]:
    return tuple(fact.text for fact in facts if fact.key == key)


def _changed(key: str, was: tuple[str, ...], now: tuple[str, ...], *, corrects: bool) -> ChangedKey:
    sort = _sort(key, bool(was), corrects=corrects)
    if len(was) == len(now) == 1:
        was, now = _apart(was[0], now[0])
        if sort == "wording" and key.partition(".")[0] in LONG and _numbers(was) == _numbers(now):
            was = now = ()
    return ChangedKey(
        key=key,
        sort=sort,
        before=tuple(map(_shortened, was)),
        after=tuple(map(_shortened, now)),
    )


def _sort(key: str, lost: bool, *, corrects: bool) -> str:
    """What sort of change it is, an id of `vocabulary.CHANGES`."""
    if not lost:
        return "addition"
    if corrects:
        return "correction"
    if key in JUDGED:
        return "judgement"
    is_text = key.partition(".")[0] in TEXTS or key in ("note", "claims.note")
    return "wording" if is_text else "correction"


def _apart(was: str, now: str) -> tuple[tuple[str], tuple[str]]:
    """The words in which two texts differ, with a few around them."""
    old, new = was.split(" "), now.split(" ")
    shorter = min(len(old), len(new))
    same = next((place for place in range(shorter) if old[place] != new[place]), shorter)
    most = shorter - same
    tail = next((place for place in range(most) if old[-1 - place] != new[-1 - place]), most)
    return (_excerpt(old, same, tail),), (_excerpt(new, same, tail),)


def _excerpt(words: Sequence[str], same: int, tail: int) -> str:
    first, last = max(0, same - AROUND), min(len(words), len(words) - tail + AROUND)
    begin, end = "… " if first else "", " …" if last < len(words) else ""
    return f"{begin}{' '.join(words[first:last])}{end}"


def _numbers(texts: Iterable[str]) -> list[str]:
    return [number for text in texts for number in DIGITS.findall(text)]


def _shortened(text: str) -> str:
    """A text on one line, and no longer than is borne."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 2].rpartition(' ')[0] or line[: LONGEST - 2]} …"
