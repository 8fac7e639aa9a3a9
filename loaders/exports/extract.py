"""What every format is made from: an answer, the language of its words, and what the file says of itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

import pandas as pd

from loaders.dataset.order import in_order
from loaders.dates.in_words import in_words
from loaders.language import Language
from loaders.model.entries import Event
from loaders.selection.answer import Answer
from loaders.selection.link import to_query
from loaders.selection.sentence import describe
from loaders.wording.texts import worded


@dataclass(frozen=True)
class Extract:
    """What somebody takes away.

    Attributes:
        answer: What is shown.
        language: The language of the words.
        address: Where the page stands on the web, to lead back to it; "" where that is not known.
    """

    answer: Answer
    language: Language
    address: str = ""

    @cached_property
    def shown(self) -> pd.DataFrame:
        """The rows of the events that are shown, in the order that is asked for."""
        return in_order(self.answer.events, self.answer.state.order)

    @property
    def events(self) -> list[Event]:
        """The events that are shown, in their order."""
        return [self.answer.known.records[event] for event in self.shown["id"]]

    @property
    def texts(self) -> pd.DataFrame:
        """The same events as rows of `worded`."""
        return worded(self.answer.known, self.language).loc[self.shown.index]

    def rows_of(self, frame: pd.DataFrame) -> pd.DataFrame:
        """Those rows of a frame of the record that belong to an event that is shown, events in their order."""
        shown = {event: place for place, event in enumerate(self.shown["id"])}
        rows = frame[frame["event"].isin(shown)]
        return rows.sort_values("event", key=lambda column: column.map(shown), kind="stable", ignore_index=True)

    @property
    def title(self) -> str:
        """The name of the chronology."""
        return self.language.choose(self.answer.dataset.chronology.titles)[0]

    @property
    def description(self) -> str:
        """What the chronology is."""
        return self.language.choose(self.answer.dataset.chronology.descriptions)[0]

    @property
    def sentence(self) -> str:
        """What is shown, in one sentence."""
        return describe(self.answer, self.language)

    @property
    def query(self) -> Mapping[str, list[str]]:
        """What was asked for, as the parameters of a link: neither the open event, nor a version, nor another page."""
        query = to_query(self.answer.state)
        return {name: values for name, values in query.items() if name not in ("event", "version", "embed")}

    @property
    def link(self) -> str:
        """The page that shows the same; "" where its address is not known."""
        return self._link_to(self.query)

    def link_to(self, event: str) -> str:
        """The page on which an event stands open; "" where its address is not known."""
        return self._link_to({"event": [event]})

    @property
    def version(self) -> str:
        """Which data these are."""
        return self.answer.dataset.version

    @property
    def imprint(self) -> str:
        """Where the file is from and what may be done with it, in one line."""
        chronology = self.answer.dataset.chronology
        return self.language.text(
            "{chronology}, as of {cutoff}, data version {version}, {licence}",
            chronology=self.title,
            cutoff=in_words(chronology.cutoff, self.language),
            version=self.version,
            licence=chronology.licence,
        )

    def _link_to(self, query: Mapping[str, list[str]]) -> str:
        if not self.address:
            return ""
        page, parameters = self.address.split("?")[0], urlencode(query, doseq=True)
        return f"{page}?{parameters}" if parameters else page
