"""The ways from a name to events: those with it only, those with it as well, those without it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from loaders.language import mark
from loaders.selection.filters import Filters, without

LEAVING_OUT = "not_"
"""How the name of a filter begins that leaves out what the filter of the rest of its name asks for."""

WAYS: Mapping[str, str] = {
    "only": mark("Only this"),
    "also": mark("Also this"),
    "not": mark("Not this"),
}
"""What a reader may do with a name, and how the page calls it."""


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


def turned_over(filters: Filters, field: str, value: str) -> Filters:
    """The filters with a value left out that was asked for, or asked for that was left out."""
    asked_for = field.removeprefix(LEAVING_OUT)
    return went(filters, "not" if field == asked_for else "also", asked_for, value)


def toggled(filters: Filters, field: str, value: str) -> Filters:
    """The filters with a value asked for as well, or no longer where it was."""
    is_asked_for = value in getattr(filters, field)
    return without(filters, field, value) if is_asked_for else went(filters, "also", field, value)


def with_all(filters: Filters, actors: Sequence[str]) -> Filters:
    """The filters after a reader chose actors who all appear in events of what is asked for.

    Who was asked for stays where a filter can say so: it can ask for all of some actors or for any of them, but not for
    these and any of those. Then those who were chosen stand alone.

    Args:
        filters: What is asked for.
        actors: Who was chosen.
    """
    keeps = filters.actors == "all" or len(filters.actor) == 1
    every = tuple(dict.fromkeys((*filters.actor, *actors) if keeps else actors))
    return replace(filters, actor=every, actors="all" if len(every) > 1 else "any")


def _with(filters: Filters, field: str, held: tuple[str, ...], value: str) -> Filters:
    changes: dict[str, Any] = {field: (*held, value)}
    return replace(filters, **changes)
