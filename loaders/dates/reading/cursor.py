"""Looking at the tokens of a text by their place; a place outside them holds nothing."""

import re
from collections.abc import Iterator
from typing import Any

from loaders.dates.reading.phrases import Role
from loaders.dates.reading.tokens import Token

DASHES = frozenset("-–—−‑‐~∼〜～")

MOST = 8
"""How many words that say nothing about a day stand in a row; of more, a text of nothing else would cost its square."""


class Cursor:
    """The tokens of a text, looked at one by one."""

    def __init__(self, tokens: list[Token]) -> None:
        """Look at these tokens."""
        self.tokens = tokens

    def means(self, at: int, role: Role) -> Any:
        """The value of the token in this role; None where it has none."""
        return self.tokens[at].means.get(role) if 0 <= at < len(self.tokens) else None

    def text(self, at: int) -> str:
        """The token as it is written, "" behind the last one."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def number(self, at: int) -> str:
        """The digits of a number, "" where there is none."""
        return self.text(at) if 0 <= at < len(self.tokens) and self.tokens[at].kind == "number" else ""

    def day(self, at: int, unit: Role | None = None) -> int | None:
        """A number of one or two digits, followed by a unit if one is asked for."""
        found = re.fullmatch(r"\d{1,2}", self.number(at))
        return int(found[0]) if found and (not unit or self.means(at + 1, unit)) else None

    def joined(self, at: int) -> bool:
        """Whether the token follows the one before without a blank."""
        return 0 < at < len(self.tokens) and not self.tokens[at].gap

    def ordinal(self, at: int) -> int:
        """The place after `th`, `-го` and the like if they stand here."""
        end = at + (self.text(at) in DASHES)
        return end + 1 if self.means(end, "suffix") and self.joined(at) and self.joined(end) else at

    def skip(self, at: int, *roles: Role) -> int:
        """The place after all tokens that can play one of these roles."""
        *_, last = self.places(at, *roles)
        return last

    def places(self, at: int, *roles: Role) -> Iterator[int]:
        """This place, and each place after tokens that can play one of these roles, as far as a date has them."""
        yield at
        last = at + MOST
        while at < last and any(self.means(at, role) for role in roles):
            at += 1
            yield at

    def dot(self, at: int) -> int:
        """The place after the full stop of an abbreviation."""
        return at + 1 if self.text(at) == "." and self.joined(at) else at

    def comma(self, at: int) -> int:
        """The place after a comma."""
        return at + 1 if self.text(at) == "," else at
