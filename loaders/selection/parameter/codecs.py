"""How each parameter stands in a link: read from its texts and written back, with a word on everything ignored.

A codec reads the texts that a link gives one parameter. It never raises: what cannot be understood is left out, and a
message tells the reader so.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol

from loaders.dataset.dataset import Dataset
from loaders.dataset.window import Window
from loaders.dates import read_date
from loaders.dates.edtf import DateError, When, read_edtf
from loaders.language import Message, message

QUOTED_LENGTH = 60
"""The longest value, in characters, that a notice quotes whole."""

LISTED = 80
"""The most words of a list that a description of a parameter names one by one."""

ID = "^[a-z0-9-]+$"
"""What an id of a register looks like."""

PLAIN_DATE = r"\d{4}(-\d{2}(-\d{2})?)?"
"""What a day, a month or a year looks like."""

Notices = list[Message]
Known = Callable[[Dataset], Collection[str]]
Schema = dict[str, Any]


class Codec(Protocol):
    """Reads and writes the values of one parameter."""

    def read(self, name: str, texts: Sequence[str], dataset: Dataset, notices: Notices) -> Any:
        """The value that the texts of a link stand for; what is ignored is added to the notices."""

    def write(self, value: Any) -> list[str]:
        """The texts of a link that stand for a value; none for a value that asks for nothing."""

    def schema(self, dataset: Dataset) -> Schema:
        """What may be asked for, as a JSON Schema for programs."""


@dataclass(frozen=True)
class Ids:
    """Several values out of those that are known, such as actors.

    Attributes:
        known: The ids that may be asked for.
    """

    known: Known

    def read(self, name: str, texts: Sequence[str], dataset: Dataset, notices: Notices) -> tuple[str, ...]:
        """The values that are known, in their order."""
        known = self.known(dataset)
        notices += [_unknown(name, text) for text in texts if text not in known]
        return tuple(text for text in texts if text in known)

    def write(self, value: tuple[str, ...]) -> list[str]:
        """One text for each."""
        return list(value)

    def schema(self, dataset: Dataset) -> Schema:
        """A list of the ids, which are named where they are few."""
        return {"type": "array", "items": _words(self.known(dataset)), "uniqueItems": True}


@dataclass(frozen=True)
class Word:
    """One word of a closed list.

    Attributes:
        known: The words that may be asked for.
        default: What holds where none is asked for.
    """

    known: Known
    default: str = ""

    def read(self, name: str, texts: Sequence[str], dataset: Dataset, notices: Notices) -> str:
        """The word, or the default."""
        text = single(name, texts, notices)
        if text and text not in self.known(dataset):
            notices.append(_unknown(name, text))
            return self.default
        return text or self.default

    def write(self, value: str) -> list[str]:
        """The word, unless it is the default."""
        return [] if value in {"", self.default} else [value]

    def schema(self, dataset: Dataset) -> Schema:
        """The words."""
        return _words(self.known(dataset)) | ({"default": self.default} if self.default else {})


@dataclass(frozen=True)
class Count:
    """A number within limits; 0 asks for nothing.

    Attributes:
        least: The smallest number that may be asked for.
        most: The largest.
    """

    least: int
    most: int

    def read(self, name: str, texts: Sequence[str], dataset: Dataset, notices: Notices) -> int:
        """The number, or 0."""
        known = {str(number) for number in range(self.least, self.most + 1)}
        return int(Word(lambda _: known).read(name, texts, dataset, notices) or 0)

    def write(self, value: int) -> list[str]:
        """Its digits, unless it is 0."""
        return [str(value)] if value else []

    def schema(self, dataset: Dataset) -> Schema:
        """Its limits."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True)
class Day:
    """A day, a month or a year."""

    def read(self, name: str, texts: Sequence[str], dataset: Dataset, notices: Notices) -> str:
        """The text where it is one of these, else ""."""
        text = single(name, texts, notices)
        if not text or is_plain_date(text):
            return text
        notices.append(
            message(
                "The link asks for {name} “{value}”, which is no day or month such as 2024-06; it was ignored.",
                name=name,
                value=quoted(text),
            )
        )
        return ""

    def write(self, value: str) -> list[str]:
        """As it stands."""
        return [value] if value else []

    def schema(self, dataset: Dataset) -> Schema:
        """What it looks like."""
        return {"type": "string", "pattern": f"^{PLAIN_DATE}$"}


@dataclass(frozen=True)
class Days:
    """A stretch of days, the first and the last included: `2024-10-01/2024-12-31`."""

    def read(self, name: str, texts: Sequence[str], dataset: Dataset, notices: Notices) -> Window | None:
        """The stretch where the text is one, else None."""
        text = single(name, texts, notices)
        days = _days(text)
        if text and not days:
            notices.append(
                message(
                    "The link asks for {name} “{value}”, which is no stretch of days such as 2024-10-01/2024-12-31; it"
                    " was ignored.",
                    name=name,
                    value=quoted(text),
                )
            )
        return days

    def write(self, value: Window | None) -> list[str]:
        """Its first and its last day."""
        return ["/".join(day.isoformat() for day in value)] if value else []

    def schema(self, dataset: Dataset) -> Schema:
        """What it looks like."""
        return {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}/\d{4}-\d{2}-\d{2}$"}


@dataclass(frozen=True)
class Text:
    """Words that a reader types.

    Attributes:
        longest: The most characters that are kept.
    """

    longest: int

    def read(self, name: str, texts: Sequence[str], dataset: Dataset, notices: Notices) -> str:
        """The texts together, cut where they are too long."""
        words = " ".join(texts).strip()
        if len(words) <= self.longest:
            return words
        notices.append(
            message("The search of the link is too long; its first {number} characters are used.", number=self.longest)
        )
        return words[: self.longest].rstrip()

    def write(self, value: str) -> list[str]:
        """As it stands."""
        return [value] if value else []

    def schema(self, dataset: Dataset) -> Schema:
        """How long it may be."""
        return {"type": "string", "maxLength": self.longest}


def _words(known: Collection[str]) -> Schema:
    """One of some words, or what they look like where they are too many to be named."""
    return {"type": "string", **({"enum": sorted(known)} if len(known) <= LISTED else {"pattern": ID})}


def is_plain_date(text: str) -> bool:
    """Whether a text is a day, month or year in canonical form, without a mark."""
    try:
        return _is_plain(read_edtf(text))
    except DateError:
        return False


@lru_cache(maxsize=256)  # asked several times in a run, and words are slow to read
def plain_date(words: str) -> str:
    """The day, month or year that a reader types, in canonical form: `Juni 2024` is 2024-06; "" for anything else."""
    if not words or is_plain_date(words):
        return words
    try:
        when = read_date(words)
    except DateError:
        return ""
    return when.text if _is_plain(when) else ""


def _is_plain(when: When) -> bool:
    is_exact = not (when.lasting or when.approximate or when.uncertain)
    return is_exact and when.precision in {"day", "month", "year"}


def _days(text: str) -> Window | None:
    try:
        when = read_edtf(text)
    except DateError:
        return None
    if when.earliest is None or when.latest is None or text != f"{when.earliest}/{when.latest}":
        return None
    return when.earliest, when.latest


def quoted(value: str) -> str:
    """A value of a link as a notice quotes it, cut where it is too long to read."""
    return value if len(value) <= QUOTED_LENGTH else f"{value[:QUOTED_LENGTH]}…"


def unknown_name(name: str) -> Message:
    """What is said of a parameter that nobody here knows."""
    return message("The link asks for “{name}”, which this page does not know; it was ignored.", name=quoted(name))


def single(name: str, texts: Sequence[str], notices: Notices) -> str:
    """The one text that a parameter holds; more of them are ignored with a notice."""
    notices += [
        message("The link gives {name} more than once; “{value}” was ignored.", name=name, value=quoted(text))
        for text in texts[1:]
    ]
    return texts[0] if texts else ""


def _unknown(name: str, text: str) -> Message:
    return message(
        "The link asks for {name} “{value}”, which is not known here; it was ignored.", name=name, value=quoted(text)
    )
