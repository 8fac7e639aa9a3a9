"""The lists, made out of an extract: first what is in one, then a part of it as JSON."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from loaders.exports.extract import Extract
from loaders.exports.lists.list_model import ClaimList, Credited, Denial, Listed, ListedNumber, ListedPage, SourceList
from loaders.exports.parts import day_of, days_of, number_of
from loaders.exports.references.pages import ReferencedPage, pages_of
from loaders.model.entries import Claim, Event

StatedNumber = tuple[Event, int, Claim]
"""A number with its event, and which of that event's it is."""


@dataclass(frozen=True, slots=True)
class List:
    """One list.

    Attributes:
        model: What it looks like.
        holds: All that is in it, in its order.
        write: Makes a part of it as a document, told how much there is in all.
    """

    model: type[Listed]
    holds: Callable[[Extract], Sequence[Any]]
    write: Callable[[Extract, Sequence[Any], int], Listed]

    def part(self, extract: Extract, members: Sequence[Any], total: int) -> bytes:
        """A part of it as JSON in UTF-8."""
        return self.write(extract, members, total).model_dump_json(by_alias=True, exclude_none=True).encode()


def numbers_of(extract: Extract) -> Sequence[StatedNumber]:
    """The numbers stated in the events that are shown; of the quantity alone that the link asks for, if it does."""
    quantity = extract.answer.state.quantity
    return [
        (event, position, claim)
        for event in extract.events
        for position, claim in enumerate(event.claims or ())
        if quantity in ("", claim.quantity)
    ]


def source_list(extract: Extract, pages: Sequence[ReferencedPage], total: int) -> SourceList:
    """Some of the pages behind the events.

    Args:
        extract: What is taken away.
        pages: Which ones.
        total: How many there are in all.
    """
    return SourceList(**_head(extract, total), sources=tuple(_page(page, extract) for page in pages))


def claim_list(extract: Extract, numbers: Sequence[StatedNumber], total: int) -> ClaimList:
    """Some of the numbers stated in the events; arguments as above."""
    return ClaimList(**_head(extract, total), claims=tuple(_number(*number, extract) for number in numbers))


LISTS: Mapping[str, List] = {
    "sources": List(SourceList, lambda extract: pages_of(extract.events), source_list),
    "claims": List(ClaimList, numbers_of, claim_list),
}
"""The lists by their names."""


def _head(extract: Extract, total: int) -> dict[str, Any]:
    return {
        "title": extract.title,
        "sentence": extract.sentence,
        "query": {name: tuple(values) for name, values in extract.query.items()},
        "page": extract.link or None,
        "language": extract.language.id,
        "data_version": extract.version,
        "licence": extract.answer.dataset.chronology.licence,
        "as_of": extract.answer.known.as_of,
        "total": total,
    }


def _page(page: ReferencedPage, extract: Extract) -> ListedPage:
    source = page.source
    voices = [name.voice for name in source.credits or ()]
    return ListedPage(
        key=page.key,
        events=page.events,
        outlet=source.outlet.id,
        outlet_name=page.outlet.name,
        republished_by=source.republished_by.id if source.republished_by else None,
        title=source.title,
        published=day_of(source.published, extract.language),
        url=source.url,
        article=source.article,
        language=source.language,
        media=source.media,
        credits=tuple(Credited(register=voice.register, id=voice.id, name=voice.name) for voice in voices),
    )


def _number(event: Event, position: int, claim: Claim, extract: Extract) -> ListedNumber:
    stated = number_of(claim, extract.language)
    return ListedNumber(
        **{name: getattr(stated, name) for name in type(stated).model_fields},
        event=event.id,
        position=position,
        title=event.title,
        date=days_of(event.date, extract.language),
        kind=event.kind,
        status=event.status,
        denials=tuple(_denials(event, extract)),
    )


def _denials(event: Event, extract: Extract) -> Iterator[Denial]:
    for turn in extract.answer.known.histories[event.id]:
        if turn.standing == "denied":
            yield Denial(since=turn.since.day, shown=turn.since.shown, by=turn.by, event=turn.event or None)
