"""What a table of the package is: its columns, what ties it to others, and how that is said in Frictionless terms."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from loaders.exports.extract import Extract
from loaders.model.vocabulary import CAMPS

References = Mapping[tuple[str, ...], tuple[str, tuple[str, ...]]]
"""Which columns name a row of which table, by which columns there; the table "" is the same one."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: How it is called; never changes.
        meaning: What it holds.
        type: A type of the Table Schema: "string", "date", "number", "integer" or "boolean".
        words: The closed list of which it holds one; empty for any.
    """

    name: str
    meaning: str
    type: str = "string"
    words: Collection[str] = ()

    def described(self, key: Collection[str]) -> dict[str, Any]:
        """The column as a field of a Table Schema."""
        constraints: dict[str, Any] = {"required": True} if self.name in key else {}
        constraints |= {"enum": list(self.words)} if self.words else {}
        field = {"name": self.name, "type": self.type, "description": self.meaning}
        return field | ({"constraints": constraints} if constraints else {})


@dataclass(frozen=True, slots=True)
class Table:
    """One table.

    Attributes:
        name: How it is called, and its file; never changes.
        meaning: What it holds.
        columns: Its columns, in their order.
        key: The columns that tell its rows apart.
        refers: Which of its columns name a row of which table, by its key.
        frame: Makes it of an extract, with these columns among its own.
    """

    name: str
    meaning: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    refers: References
    frame: Callable[[Extract], pd.DataFrame]

    @property
    def names(self) -> list[str]:
        """The names of its columns."""
        return [column.name for column in self.columns]

    def described(self) -> dict[str, Any]:
        """The table as a resource of a data package."""
        return {
            "name": self.name,
            "path": f"{self.name}.csv",
            "description": self.meaning,
            "type": "table",
            "profile": "tabular-data-resource",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": {
                "fields": [column.described(self.key) for column in self.columns],
                "primaryKey": list(self.key),
                "foreignKeys": [
                    {"fields": list(own), "reference": {"resource": table, "fields": list(others)}}
                    for own, (table, others) in self.refers.items()
                ],
                "missingValues": [""],
            },
        }


ID = Column("id", "Never changes.")
CAMP = Column("camp", "The interest for which it speaks.", words=CAMPS)
