"""Names as curators write them, and whom they mean.

Events name actors, outlets and places by any spelling that a register knows. What a name means is found once, while the
files are read; from then on it carries the id, and nobody looks it up again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

if TYPE_CHECKING:
    from loaders.model.entries import Actor, Outlet, Place

ANONYMOUS = "anonymous: "
"""How a claim names somebody who stands in no register."""


class _Key(NamedTuple):
    register: str
    id: str


class Voice(_Key):
    """Somebody or something that events refer to. One is equal to another by register and id.

    Attributes:
        register: "actors", "outlets" or "places".
        id: The id there.
        entry: What the register says of it.
        credited_as: As whom an actor is credited that also publishes: the outlet of the same name; else itself.
    """

    entry: Actor | Outlet | Place
    credited_as: Voice

    def __new__(cls, register: str, entry: Actor | Outlet | Place) -> Voice:
        """The voice of an entry of a register."""
        voice = super().__new__(cls, register, entry.id)
        voice.entry = entry
        voice.credited_as = voice
        return voice

    @property
    def name(self) -> str:
        """The name that the page shows."""
        return self.entry.name


class Name(str):
    """A name as it is written in a file.

    Attributes:
        meant: Whom it means; None for a name that no register knows, and for somebody anonymous.
    """

    __slots__ = ("meant",)  # there are thousands, and a dictionary in each would double what the collector walks

    meant: Voice | None

    def __new__(cls, text: str) -> Name:
        """A name of which nobody has found out yet whom it means."""
        name = super().__new__(cls, text)
        name.meant = None
        return name

    @property
    def voice(self) -> Voice:
        """Whom it means.

        Raises:
            KeyError: It was not read together with the registers, or they do not know it.
        """
        if self.meant is None:
            raise KeyError(str(self))
        return self.meant

    @property
    def id(self) -> str:
        """The id of whom it means; raises as `voice` does."""
        return self.voice.id

    @property
    def is_anonymous(self) -> bool:
        """Whether it says of itself that nobody is named."""
        return self.startswith(ANONYMOUS)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """For the model it is a text."""
        return core_schema.no_info_after_validator_function(cls, core_schema.str_schema())
