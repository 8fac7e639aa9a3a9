"""What changed between two versions of the events: which are new, changed or withdrawn, and in which keys."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, cast

from loaders.dates.edtf import When
from loaders.model.entries import Entry, Event


@dataclass(frozen=True, slots=True)
class KeyChange:
    """One key of an event that is not what it was.

    Attributes:
        key: Its name; with the language behind a dot for a text that has several, such as `title.en`.
        before: Its value as the file had it; None where it had none.
        after: Its value now; likewise.
    """

    key: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one event.

    Attributes:
        kind: "new", "changed" or "withdrawn".
        event: Its id; for one that is withdrawn the one that it had.
        title: Its English title, the latest.
        keys: What changed in it.
        told_by: For one that is withdrawn, the id of the event that tells the same now, or "".
    """

    kind: Literal["new", "changed", "withdrawn"]
    event: str
    title: str
    keys: tuple[KeyChange, ...] = ()
    told_by: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """One event in two versions.

    Attributes:
        before: As it was; None for one that is new.
        after: As it is; None for one that is withdrawn.
        told_by: For one that is withdrawn, the id of the event that tells the same now, or "".
    """

    before: Event | None
    after: Event | None
    told_by: str = ""

    @property
    def id(self) -> str:
        """Its latest id."""
        return self._latest.id

    @property
    def title(self) -> str:
        """Its latest title, in English."""
        return self._latest.title["en"]

    @property
    def _latest(self) -> Event:
        return cast(Event, self.after or self.before)


def changes(before: Sequence[Event], after: Sequence[Event]) -> list[Change]:
    """What changed, in the order of the events of today; what is withdrawn comes last.

    An event whose id was changed is the one that has the old id among its former ones.
    """
    found: list[Change] = []
    for pair in paired(before, after):
        if pair.after is None:
            found.append(Change("withdrawn", pair.id, pair.title, told_by=pair.told_by))
        elif pair.before is None:
            found.append(Change("new", pair.id, pair.title))
        elif keys := _changed_keys(pair.before, pair.after):
            found.append(Change("changed", pair.id, pair.title, keys))
    return found


def paired(before: Sequence[Event], after: Sequence[Event]) -> Iterator[Pair]:
    """Each event as it was and as it is, in the order of the events of today; what is withdrawn comes last."""
    old, new = ({event.id: event for event in events} for events in (before, after))
    now_called = {used: event.id for event in after for used in event.former_ids or ()}
    renamed = {now: used for used, now in now_called.items() if used in old and now not in old}
    for event in after:
        yield Pair(old.get(renamed.get(event.id, event.id)), event)
    followed = {*new, *renamed.values()}
    yield from (Pair(event, None, now_called.get(event.id, "")) for event in before if event.id not in followed)


def _changed_keys(before: Event, after: Event) -> tuple[KeyChange, ...]:
    old, new = _by_key(before), _by_key(after)
    return tuple(
        KeyChange(key, old.get(key), new.get(key))
        for key in dict.fromkeys([*new, *old])
        if old.get(key) != new.get(key)
    )


def _by_key(event: Event) -> dict[str, Any]:
    """The keys of an event with their plain values, texts in several languages apart."""
    found: dict[str, Any] = {}
    for key, value in _plain(event).items():
        is_translated = isinstance(getattr(event, key), Mapping)
        found |= {f"{key}.{code}": text for code, text in value.items()} if is_translated else {key: value}
    return found


def _plain(value: Any) -> Any:
    """A value as the file has it."""
    if isinstance(value, When):
        return value.text
    if isinstance(value, Entry):
        held = ((name, getattr(value, name)) for name in type(value).model_fields)
        return {name: _plain(one) for name, one in held if one is not None}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return str(value) if isinstance(value, str) else value
