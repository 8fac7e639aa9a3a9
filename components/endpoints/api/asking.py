"""What a request asks for, and what is refused; a program is told what the page would only mention."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar
from urllib.parse import parse_qs, urlencode

from starlette.requests import Request

from components.endpoints.address import asked_at, home_of
from loaders import Dataset
from loaders.selection.known_words import known_words
from loaders.selection.link import Query, from_query, to_query
from loaders.selection.page_state import PageState
from loaders.selection.search import notices as not_understood
from loaders.selection.search import understood

Events = Callable[[], Dataset | None]
"""Gives the events as they are now, or None while they cannot be read."""

PAGING = ("limit", "offset")
"""The parameters that only these addresses know: at most how many, and how many are passed over before."""

IGNORED = re.compile(r"; (it|its end|“[^”]*”) was ignored\.$")
"""What the page says that it did about a part of a link; a program is refused instead."""

DIGITS = 6
"""Of the largest number that `limit` and `offset` take."""

Member = TypeVar("Member")


class RefusedError(Exception):
    """A request that cannot be answered.

    Attributes:
        status: The status of the answer.
        detail: What is wrong, and what to do.
    """

    def __init__(self, status: int, detail: str) -> None:
        """Take both."""
        super().__init__(detail)
        self.status, self.detail = status, detail


@dataclass(frozen=True, slots=True)
class Part:
    """A part of what is asked for.

    Attributes:
        offset: How many are passed over.
        limit: How many there are at most; None for all.
    """

    offset: int = 0
    limit: int | None = None

    def of(self, members: Sequence[Member]) -> Sequence[Member]:
        """The members that are in it."""
        return members[self.offset : None if self.limit is None else self.offset + self.limit]


@dataclass(frozen=True)
class Asked:
    """One request.

    Attributes:
        request: It itself.
        events: Gives the events as they are now.
        prefix: What stands before the path of the page on this host; "" for nothing.
    """

    request: Request
    events: Events
    prefix: str = ""

    @cached_property
    def query(self) -> Query:
        """Its parameters, each with all its values."""
        return parse_qs(self.request.url.query, errors="replace")

    @cached_property
    def dataset(self) -> Dataset:
        """The events as they are now.

        Raises:
            RefusedError: They cannot be read.
        """
        dataset = self.events()
        if dataset is None:
            raise RefusedError(503, "The files of events have a problem; try again when they are mended.")
        return dataset

    @cached_property
    def state(self) -> PageState:
        """What its parameters ask for.

        Raises:
            RefusedError: One of them asks for something that is not there.
        """
        own = {name: values for name, values in self.query.items() if name not in PAGING}
        state, notices = from_query(own, self.dataset)
        search = understood(state.filters.q, known_words(self.dataset))
        if not search.clauses:  # all events would be taken for those that match
            notices += not_understood(search)
        if notices:
            said = " ".join(IGNORED.sub(".", str(notice)) for notice in notices)
            raise RefusedError(400, f"{said} /openapi.json lists the parameters and what each takes.")
        return state

    @cached_property
    def part(self) -> Part:
        """Which part of the answer it asks for.

        Raises:
            RefusedError: `limit` or `offset` is no number that could be meant.
        """
        numbers = {name: self.query[name] for name in PAGING if name in self.query}
        for name, values in numbers.items():
            if len(values) != 1 or not (values[0].isascii() and values[0].isdecimal() and len(values[0]) <= DIGITS):
                raise RefusedError(400, f"{name} is “{values[0][:20]}”; it takes one whole number from 0 up.")
        limit = int(numbers["limit"][0]) if "limit" in numbers else None
        if limit == 0:
            raise RefusedError(400, "limit is 0; it takes 1 or more.")
        return Part(int(numbers["offset"][0]) if "offset" in numbers else 0, limit)

    @cached_property
    def meant(self) -> tuple[str, ...]:
        """All that an answer depends on besides the data and what it is: however it is asked for, it is the same."""
        asked = urlencode(to_query(self.state), doseq=True)
        return self.page, asked, f"{self.part.offset} {self.part.limit}"

    def neighbours(self, total: int) -> str:
        """The addresses of the parts before and after, as RFC 8288 has it; "" where there are none.

        The part before ends where this one begins, also where less than a whole part lies there.
        """
        offset, limit = min(self.part.offset, total), self.part.limit
        if limit is None:
            return ""
        before = max(0, offset - limit)
        parts = [("prev", before, offset - before)] if offset else []
        parts += [("next", offset + limit, limit)] if offset + limit < total else []
        base = self.address.partition("?")[0]
        return ", ".join(f'<{base}?{self._turned(*part)}>; rel="{name}"' for name, *part in parts)

    def _turned(self, offset: int, limit: int) -> str:
        """The same query for another part."""
        return urlencode({**self.query, "offset": [str(offset)], "limit": [str(limit)]}, doseq=True)

    @property
    def address(self) -> str:
        """Its own full address, as whoever asks knows it."""
        return str(asked_at(self.request.scope))

    @property
    def page(self) -> str:
        """The address of the page on this host, to which files lead back."""
        return home_of(self.request.scope, self.prefix)
