"""Names as curators write them, and whom they mean.

Events name actors, outlets and places by any spelling that a register knows. What a name means is found once, while the
files are read; from then on it carries the id, and nobody looks it up again.
"""

from typing import Any, NamedTuple

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

ANONYMOUS = "anonymous: "
"""How a claim names somebody who stands in no register."""


class Voice(NamedTuple):
    """Somebody or something that events refer to.

    Attributes:
        register: "actors", "outlets" or "places".
        id: The id there.
    """

    register: str
    id: str


class Name(str):
    """A name as it is written in a file.

    Attributes:
        meant: Whom it means; None for a name that no register knows, and for somebody anonymous.
    """

    __slots__ = ("meant",)  # there are thousands, and a dictionary in each would double what the collector walks

    meant: Voice | None

    def __new__(cls, text: str) -> "Name":
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
