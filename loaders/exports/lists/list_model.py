"""What the lists look like; what is not known is left out, and keys never change their meaning."""

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, Field

from loaders.exports.document_model import Day, Days, NamedOne, Number, Part
from loaders.model import vocabulary
from loaders.model.fields import OneOf


class Credited(NamedOne):
    """Somebody whom a page credits."""

    name: str = Field(description="How they are called.")


class ListedPage(Part):
    """One page, however many events rest on it."""

    key: str = Field(description="What a text cites it by; the same as long as its outlet, day and address are.")
    events: tuple[str, ...] = Field(description="The ids of the events that rest on it.")
    outlet: str = Field(description="The id of the outlet that published it.")
    outlet_name: str = Field(description="How that outlet is called.")
    republished_by: str | None = Field(None, description="The id of the outlet on whose page it was read, if another.")
    title: str | None = Field(None, description="The headline, in its own language.")
    published: Day | None = Field(None, description="The day of publication, as far as the page shows it.")
    url: str | None = Field(None, description="The address of the page.")
    article: str | None = Field(None, description="The file of an article that has no address.")
    language: str = Field(description="The language of the page, two letters (ISO 639-1).")
    media: Annotated[str, OneOf(vocabulary.MEDIA)] | None = Field(None, description="What it shows beside words.")
    credits: tuple[Credited, ...] = Field(description="Whom the page credits.")


class Denial(Part):
    """One denial that bears on the event of a number."""

    since: date = Field(description="The day from which it counts.")
    shown: bool = Field(description="Whether a page or an event of its own shows the day.")
    by: tuple[str, ...] = Field(description="The names of who denies it.")
    event: str | None = Field(None, description="The id of the event by which that was done.")


class ListedNumber(Number):
    """A number that somebody stated, with its event."""

    event: str = Field(description="The id of the event in which it stands.")
    position: int = Field(description="Which of the numbers of that event, counted from 0.")
    title: dict[str, str] = Field(description="The title of that event, by language.")
    date: Days = Field(description="When that happened; of a number without a day of its own, when it was stated.")
    kind: Annotated[str, OneOf(vocabulary.KINDS)] = Field(description="What sort of happening that is.")
    status: Annotated[str, OneOf(vocabulary.STATUSES)] = Field(description="The standing of what its title says.")
    denials: tuple[Denial, ...] = Field(description="The denials that bear on it, oldest first.")


class Listed(Part):
    """What every list says of itself."""

    title: str = Field(description="The name of the chronology, in the language of this list.")
    sentence: str = Field(description="Whose events these are.")
    query: dict[str, tuple[str, ...]] = Field(description="The same, as the parameters of a link.")
    page: str | None = Field(None, description="Where the same events are shown on the web.")
    language: str = Field(description="The language of what is in words here.")
    data_version: str = Field(description="Which data these are: a short digest of the files.")
    licence: str = Field(description="The terms of use of the data.")
    as_of: date | None = Field(None, description="The day at whose end the record is shown as it was known then.")
    total: int = Field(description="How many there are on all pages of the list.")


class SourceList(Listed):
    """The pages behind events, each once."""

    sources: tuple[ListedPage, ...] = Field(description="The pages, in the order in which the events first need them.")


class ClaimList(Listed):
    """The numbers stated in events; figures of different claimants are never added up."""

    claims: tuple[ListedNumber, ...] = Field(description="The numbers, in the order of their events.")


def list_schema(model: type[BaseModel]) -> dict[str, Any]:
    """The JSON Schema of a list."""
    schema = model.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
