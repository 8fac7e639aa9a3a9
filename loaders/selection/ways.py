"""The ways from a name to events: those with it only, those with it as well, those without it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from loaders.language import mark
from loaders.selection.filters import Filters, without
from loaders.selection.parameters import WITHIN

LEAVING_OUT = "not_"
"""How the name of a filter begins that leaves out what the filter of the rest of its name asks for."""

WAYS: Mapping[str, str] = {
    "only": mark("Only this"),
    "also": mark("Also this"),
    "not": mark("Not this"),
}
"""What a reader may do with a name, and how the page calls it."""


OF_ACTORS, OF_PAGES, OF_TIME = (
    ("actor", "actors"),
    ("source", "credits", "language", "media"),
    ("start", "end", "window"),
)
"""The fields that are asked of one and the same thing; every other stands alone."""


def opposite(field: str) -> str:
    """The filter that leaves out what a filter asks for, or asks for what it leaves out; "" where there is none."""
    turned = field.removeprefix(LEAVING_OUT) if field.startswith(LEAVING_OUT) else LEAVING_OUT + field
    return turned if hasattr(Filters, turned) else ""


def went(filters: Filters, way: str, field: str, value: str) -> Filters:
    """The filters after a reader went one of the ways; what else is asked for stays.

    Args:
        filters: What is asked for.
        way: An id of `WAYS`.
        field: The filter that asks for values of this sort.
        value: The value.
    """
    rest, leaving_out = filters, opposite(field)
    for held in filter(None, (field, leaving_out)):
        rest = without(rest, held, value)
    into = leaving_out if way == "not" else field
    return _with(rest, into, () if way == "only" else getattr(rest, into), value)


def went_together(filters: Filters, way: str, field: str, values: Sequence[str]) -> Filters:
    """The filters after a reader went one of the ways with several values at once, such as all places of a country.

    Args:
        filters: What is asked for.
        way: An id of `WAYS`; only the first replaces what is asked for, the others come to it.
        field: The filter that asks for values of this sort.
        values: The values.
    """
    for place, value in enumerate(values):
        filters = went(filters, "also" if way == "only" and place else way, field, value)
    return filters


def turned_over(filters: Filters, field: str, value: str) -> Filters:
    """The filters with a value left out that was asked for, or asked for that was left out."""
    asked_for = field.removeprefix(LEAVING_OUT)
    return went(filters, "not" if field == asked_for else "also", asked_for, value)


def toggled(filters: Filters, field: str, value: str) -> Filters:
    """The filters with a value asked for as well, or no longer where it was."""
    is_asked_for = value in getattr(filters, field)
    return without(filters, field, value) if is_asked_for else went(filters, "also", field, value)


def narrowed(filters: Filters, **fields: Any) -> Filters:
    """The filters that ask for just those events of what is asked for that these fields ask for as well.

    What they cannot ask for beside what stands in the same fields already, such as one place beside another, holds
    `within` them.

    Args:
        filters: What is asked for.
        fields: Fields of `Filters`; an actor comes to those of whom all are asked for, what is left out to what is so.
    """
    if "actor" in fields:
        fields = fields | _with_actors(filters, fields["actor"], fields.get("actors", "any"))
    fields |= {
        field: tuple(dict.fromkeys((*getattr(filters, field), *fields[field])))
        for field in fields
        if field.startswith(LEAVING_OUT)
    }
    within, narrower = list(filters.within), filters
    for group in dict.fromkeys(map(_together, fields)):
        old, new = Filters(**{field: getattr(filters, field) for field in group}), _only(fields, group)
        if not _implied(new, old, group):
            within.append(WITHIN.held(old))
        narrower = replace(narrower, **{field: getattr(new, field) for field in group})
        within = [held for held in within if held != WITHIN.held(new)]  # asked for by the fields themselves now
    return replace(narrower, within=tuple(dict.fromkeys(within)))


def _together(field: str) -> tuple[str, ...]:
    return next((group for group in (OF_ACTORS, OF_PAGES, OF_TIME) if field in group), (field,))


def _only(fields: Mapping[str, Any], group: tuple[str, ...]) -> Filters:
    return Filters(**{field: fields[field] for field in group if field in fields})


def _with_actors(filters: Filters, actors: tuple[str, ...], mode: str) -> dict[str, Any]:
    """Who is asked for: two lists of whom all must appear become one, which says the same."""
    both = ((filters.actor, filters.actors), (actors, mode))
    every = all(len(held) == 1 or asked == "all" for held, asked in both)
    who = tuple(dict.fromkeys((*filters.actor, *actors))) if every else actors
    return {"actor": who, "actors": "all" if len(who) > 1 and (every or mode == "all") else "any"}


def _implied(new: Filters, old: Filters, group: tuple[str, ...]) -> bool:
    """Whether what the new filters of a group let through the old ones do too."""
    if group == OF_TIME:
        return _lies_within(new, old)
    if group == OF_ACTORS:
        return _appear_too(new, old)
    held = [(set(getattr(new, field)), set(getattr(old, field))) for field in group]
    if group[0].startswith(LEAVING_OUT):
        return all(asked >= before for asked, before in held)
    return all(not before or (asked and asked <= before) for asked, before in held)


def _appear_too(new: Filters, old: Filters) -> bool:
    """Whether the actors who were asked for appear wherever the new ones do."""
    asked, before = set(new.actor), set(old.actor)
    if old.actors == "all" and len(before) > 1:
        return new.actors == "all" and asked >= before
    return not before or (bool(asked & before) if new.actors == "all" else asked <= before)


def _lies_within(new: Filters, old: Filters) -> bool:
    """Whether a window lies within another, whatever day of it a date means."""
    begins = not old.first_day or bool(new.first_day and new.first_day >= old.first_day)
    ends = not old.last_day or bool(new.last_day and new.last_day <= old.last_day)
    is_limited = bool(old.first_day or old.last_day)
    return begins and ends and (not is_limited or old.window == "possible" or new.window == "certain")


def _with(filters: Filters, field: str, held: tuple[str, ...], value: str) -> Filters:
    changes: dict[str, Any] = {field: (*held, value)}
    return replace(filters, **changes)
