"""How the parameters stand in a link that point at one thing of the record: an event, a version of the data."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.dataset.dataset import Dataset
from loaders.dates.edtf import read_edtf
from loaders.dates.in_words import in_words
from loaders.history.since import DAY, DIGEST, since, withdrawal
from loaders.language import Message, message
from loaders.selection.parameter.codecs import ID, Notices, Schema, quoted, single


@dataclass(frozen=True)
class EventId:
    """One event, by any id that it ever had."""

    def read(self, name: str, texts: Sequence[str], dataset: Dataset, notices: Notices) -> str:
        """Its current id, or "" where no event has that id."""
        asked = single(name, texts, notices)
        current = dataset.current_ids.get(asked, "")
        if asked and not current:
            notices.append(no_event(dataset, asked))
        elif current != asked:
            notices.append(
                message(
                    "The event “{old}” is now part of “{new}”, which is shown instead.", old=quoted(asked), new=current
                )
            )
        return current

    def write(self, value: str) -> list[str]:
        """As it stands."""
        return [value] if value else []

    def schema(self, dataset: Dataset) -> Schema:
        """What it looks like."""
        return {"type": "string", "pattern": ID}


def no_event(dataset: Dataset, asked: str) -> Message:
    """What is said where no event has an id: that it was withdrawn, if one had it."""
    if gone := withdrawal(dataset, asked):
        version, event = gone
        return message(
            "The event “{title}” was withdrawn on {day}.",
            title=event.title,
            day=lambda language: in_words(read_edtf(version.day), language),
        )
    return message("No event has the id “{id}”.", id=quoted(asked))


@dataclass(frozen=True)
class DataVersion:
    """A version of the data, or the end of a day."""

    def read(self, name: str, texts: Sequence[str], dataset: Dataset, notices: Notices) -> str:
        """The text where what came since can be told, else ""."""
        text = single(name, texts, notices)
        if not text or since(dataset, text):
            return text
        notices.append(
            message(
                "The link was made with the data version “{version}”, which is not listed here; what changed since"
                " cannot be told.",
                version=quoted(text),
            )
        )
        return ""

    def write(self, value: str) -> list[str]:
        """As it stands."""
        return [value] if value else []

    def schema(self, dataset: Dataset) -> Schema:
        """What it looks like."""
        return {"type": "string", "pattern": f"^({DIGEST.pattern}|{DAY.pattern})$"}
