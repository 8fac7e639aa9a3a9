"""What can still be asked of an event that has a problem of form, so that one mistake does not hide the others."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from functools import cache
from typing import Annotated, Any

from pydantic import Field, TypeAdapter, ValidationError

from loaders.files.validation import Path
from loaders.model.entries import Event

STAND_INS: Mapping[str, str] = {"language": "en"}
"""What takes the place of a word inside a field that cannot be read; anything else there is taken for a name."""

UNNAMED = "?"
"""A name that no register holds."""


def half_read(value: object) -> tuple[Event, frozenset[str]]:
    """Read the fields of an event each for itself.

    Args:
        value: What the reader found; it has been refused as an event.

    Returns:
        The event, whose fields that cannot be read are None, and the names of these. Inside a field that can be read,
        what is wrong is left out or, where something must stand, stands in for nobody.
    """
    written = value if isinstance(value, dict) else {}
    read: dict[str, Any] = {}
    unread = set()
    for name, reader in _readers().items():
        if name in written:
            try:
                read[name] = _read(reader, written[name])
                continue
            except ValidationError:
                pass
        if name in written or Event.model_fields[name].is_required():
            unread.add(name)
            read[name] = None
    return Event.model_construct(**read), frozenset(unread)


@cache
def _readers() -> Mapping[str, TypeAdapter[Any]]:
    types: dict[str, Any] = {
        name: Annotated[(field.annotation, *field.metadata, Field())]  # `Annotated` wants one thing beside the type
        for name, field in Event.model_fields.items()
    }
    return {name: TypeAdapter(kind) for name, kind in types.items()}


def _read(reader: TypeAdapter[Any], value: object) -> Any:
    try:
        return reader.validate_python(value)
    except ValidationError as invalid:
        places = [tuple(error["loc"]) for error in invalid.errors(include_url=False)]
        return reader.validate_python(_without(value, places))


def _beside_key(place: Path) -> Path:
    """The place of an entry whose key is wrong, which pydantic marks behind it."""
    return place[:-1] if len(place) > 1 and place[-1] == "[key]" else place


def _without(value: object, places: Iterable[Path]) -> object:
    """A list or mapping in which what stands at these places cannot be the reason for refusing it."""
    mended = deepcopy(value)
    for *outside, last in (_beside_key(place) for place in places if place):
        holder: Any = mended
        for step in outside:
            inside = isinstance(holder, dict | list) and (isinstance(holder, list) == isinstance(step, int))
            holder = holder[step] if inside else None
        if isinstance(holder, list) and isinstance(last, int):
            holder[last] = UNNAMED
        elif isinstance(holder, dict) and last in ("outlet", "by", "text", "language"):
            holder[last] = STAND_INS.get(str(last), UNNAMED)
        elif isinstance(holder, dict):
            holder.pop(last, None)
    return mended
