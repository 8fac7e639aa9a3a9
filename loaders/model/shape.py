"""What the model says of the keys of a record, read from its class once for whoever reads, writes or explains it."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from loaders.model.entries import Entry


class Key(NamedTuple):
    """One key of a record.

    Attributes:
        required: Whether it must be there.
        meaning: What it holds, as a sentence.
        parts: Its type, the types that it is made of, and what is annotated to them.
    """

    required: bool
    meaning: str
    parts: tuple[Any, ...]

    @property
    def record(self) -> type[Entry] | None:
        """The class of the record that it holds, or of each in its list; None where it holds none."""
        return next((part for part in self.parts if isinstance(part, type) and issubclass(part, Entry)), None)


@lru_cache(maxsize=64)
def keys_of(record: type[Entry]) -> Mapping[str, Key]:
    """The keys of a record as they stand in the files, in their order."""
    return {
        field.alias or name: Key(
            field.is_required(), str(field.description), (*_parts(field.annotation), *field.metadata)
        )
        for name, field in record.model_fields.items()
    }


def _parts(annotation: Any) -> Iterator[Any]:
    yield getattr(annotation, "__origin__", annotation)
    for part in (*getattr(annotation, "__args__", ()), *getattr(annotation, "__metadata__", ())):
        yield from _parts(part)
