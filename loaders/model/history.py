"""The history of the data: what became of the events with each version, as `changes.yaml` holds it."""

from typing import Annotated

from pydantic import Field

from loaders.model import vocabulary
from loaders.model.entries import Entry
from loaders.model.fields import OneOf


class ChangedKey(Entry):
    """One key of an event that is not what it was."""

    key: str = Field(description="Its name; with the language behind a dot for a text in several, as `title.en`.")
    sort: Annotated[str, OneOf(vocabulary.CHANGES)] = Field(description="What sort of change it is.")
    before: tuple[str, ...] = Field((), description="What it says no more; of a long text the words in question.")
    after: tuple[str, ...] = Field((), description="What it says that it did not say.")


class ChangedEvent(Entry):
    """One event that is not what it was."""

    event: str = Field(description="Its id.")
    keys: tuple[ChangedKey, ...] = Field(description="What changed in it.")


class WithdrawnEvent(Entry):
    """One event that is there no more."""

    event: str = Field(description="The id that it had.")
    title: str = Field(description="Its last title, in English.")
    told_by: str | None = Field(None, description="The id of the event that tells the same now.")


class Version(Entry):
    """One version of the data, and what became of the events with it."""

    id: str = Field(pattern="^[0-9a-f]{12}$", description="The digest of the files, short.")
    day: str = Field(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$", description="The day on which it came, in UTC.")
    about: str = Field(description="What its curator says that it does.")
    events: int = Field(description="How many events it has.")
    new: tuple[str, ...] = Field((), description="The ids of events that it has and the one before had not.")
    changed: tuple[ChangedEvent, ...] = Field((), description="The events that it has otherwise.")
    withdrawn: tuple[WithdrawnEvent, ...] = Field((), description="The events that it has no more.")


class History(Entry):
    """All versions that can be told apart, oldest first; of the first only that it is there."""

    unread: int = Field(0, description="How many versions came before, of a form that is read no more.")
    versions: tuple[Version, ...] = Field((), description="The versions, oldest first.")
