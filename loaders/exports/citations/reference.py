"""What can be cited: an event, the page that it rests on, a number in it, and what a link shows."""

from dataclasses import dataclass
from datetime import date
from typing import cast

from loaders.dataset.dataset import Dataset
from loaders.dates.edtf import When
from loaders.exports.plain import one_line
from loaders.exports.references.pages import pages_of
from loaders.language import Language
from loaders.model.entries import Claim, Event, Outlet, Source
from loaders.selection.answer import Answer
from loaders.selection.sentence import describe
from loaders.wording.claims import claim_in_words, name_of


@dataclass(frozen=True, kw_only=True)
class Reference:
    """What is known of something that is cited; "" and None for what is not known.

    Attributes:
        key: What a text cites it by.
        author: Who answers for it.
        title: What it is called.
        language: The two-letter code of the language of the title.
        is_headline: Whether the title is one, and no description of something that has none.
        container: What it is a part of.
        version: Which state of that.
        issued: When it was published, or up to when the data go.
        address: Where it is.
        accessed: The day on which it was read, for what may be another one tomorrow.
    """

    key: str
    author: str
    title: str
    language: str
    is_headline: bool = True
    container: str = ""
    version: str = ""
    issued: When | None = None
    address: str = ""
    accessed: date | None = None


@dataclass(frozen=True)
class Reading:
    """Somebody who reads the chronology and cites it.

    Attributes:
        dataset: The record.
        language: The language that he reads in.
        day: The day of it; None for a page that says nothing of who reads it.
    """

    dataset: Dataset
    language: Language
    day: date | None = None

    def event(self, event: Event, address: str) -> Reference:
        """An event, as the chronology has it at this address."""
        return self._part(event.id, *self.language.choose(event.title), address)

    def claim(self, event: Event, claim: Claim, address: str) -> Reference:
        """A number that somebody states, as the event at this address has it."""
        said = claim_in_words(claim, self.language)
        title = self.language.text("{claim}, in: {title}", claim=said, title=self.language.choose(event.title)[0])
        key = f"{event.id}-number-{(event.claims or ()).index(claim) + 1}"
        return self._part(key, title, self.language.id, address, is_headline=False)

    def view(self, shown: Answer, address: str) -> Reference:
        """What the link shows."""
        return self._part("view", describe(shown, self.language), self.language.id, address, is_headline=False)

    def page(self, event: Event, source: Source) -> Reference:
        """A page that an event rests on, which its outlet answers for."""
        outlet, other = cast(Outlet, source.outlet.voice.entry).name, source.republished_by
        return Reference(
            key=pages_of([event.model_copy(update={"sources": (source,)})])[0].key,
            author=one_line(outlet),
            title=one_line(source.title or self.language.text("[page of {outlet}]", outlet=outlet)),
            language=source.language,
            is_headline=source.title is not None,
            container=one_line(name_of(other)) if other else "",
            issued=source.published,
            address=source.url or "",
            # A page without a day may be another one tomorrow.
            accessed=None if source.published or not source.url else self.day,
        )

    def _part(self, key: str, title: str, language: str, address: str, *, is_headline: bool = True) -> Reference:
        chronology = self.dataset.chronology
        return Reference(
            key=key,
            author=self.language.text("The contributors to the Russia–North Korea contacts timeline"),
            title=one_line(title),
            language=language,
            is_headline=is_headline,
            container=one_line(self.language.choose(chronology.titles)[0]),
            version=self.dataset.version,
            issued=chronology.cutoff,
            address=address,
            accessed=self.day,
        )
