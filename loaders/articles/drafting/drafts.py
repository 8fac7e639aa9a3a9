"""Drafts of events from a news article, in YAML and ready to be edited: nothing is invented, and every guess says why.

What only a curator can write (the id's words, title, summary, significance, an outlet that no register holds) is marked
with TODO, and `check` refuses a draft until it is filled in.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from loaders.articles.article import Article, Passage, read_article
from loaders.articles.dates_mentioned import Mention, mentions, publication_day
from loaders.articles.drafting.event_draft import Drafting
from loaders.articles.drafting.fact import Fact, LeftOut
from loaders.articles.drafting.facts import dated_facts
from loaders.articles.drafting.similar_events import alike
from loaders.articles.findings import Findings
from loaders.articles.reading.credits import credits_in
from loaders.articles.reading.dateline import dateline_end
from loaders.articles.reading.names import recognition
from loaders.articles.reading.publisher import outlet_of
from loaders.dates.edtf import When
from loaders.files.problems import Problem
from loaders.files.register_files import find_names
from loaders.files.validation import read_records
from loaders.files.yaml.reader import read_document
from loaders.language import message
from loaders.model.entries import Event
from loaders.model.registers import Registers

MOST_DATES = 150
"""How many dates of one text are asked what they date; an article has fewer."""

FILE = "draft"
"""What problems of a draft call the file."""


@dataclass(frozen=True)
class Draft:
    """A draft of one event.

    Attributes:
        text: Its YAML, an item of the list `events`.
        when: The days it may mean.
        passages: The sentences it rests on.
        alike: The ids of events that may tell the same fact.
        problems: What keeps `check` from passing it, what is still to be filled in included.
    """

    text: str
    when: When
    passages: tuple[Passage, ...]
    alike: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Drafts:
    """What an article gives.

    Attributes:
        article: The article as it was read.
        outlet: The id of the outlet; None where no register holds it.
        published: The day of publication; None where it is not known.
        drafts: In the order of the text.
        left_out: Dates and numbers that are in no draft, each with the reason.
    """

    article: Article
    outlet: str | None
    published: date | None
    drafts: tuple[Draft, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def text(self) -> str:
        """All drafts together, to be pasted under `events:`."""
        return "\n".join(draft.text for draft in self.drafts)


def draft_events(
    text: str,
    registers: Registers,
    events: Iterable[Event] = (),
    *,
    dates: Sequence[Mention] | None = None,
    published: date | None = None,
    outlet: str | None = None,
    language: str | None = None,
    begins: date | None = None,
) -> Drafts:
    """Draft an event for each dated fact of an article about the two countries.

    Args:
        text: The article, plain text in English, Indonesian, Russian or Korean.
        registers: Who and what may be recognised.
        events: The events that there are, to point out those that may tell the same.
        dates: The dates that it mentions; found where they are not given.
        published: The day of publication; found in the text where it is not given.
        outlet: Who published it, by a name or domain from the register; found out where it is not given.
        language: Two letters; found out where it is not given.
        begins: The first day that the chronology covers.
    """
    article = read_article(text, language)
    published = published or publication_day(text, article.language)
    recognised = recognition(registers)
    names = recognised.mentioned(article)
    if dates is None:
        dates = mentions(text, published=published, language=article.language)
    outlets = [name.start for name in names if name.kind == "outlets"]
    ends = [dateline_end(article, number, outlets) for number in range(len(article.paragraphs))]
    told = [name for name in names if name.start >= ends[article.paragraph(name.start)]]
    asked, beyond = dates[:MOST_DATES], dates[MOST_DATES:]
    findings = Findings(article, told, credits_in(article, told, registers), asked, recognised)
    facts, left_out = dated_facts(findings, begins)
    if beyond:
        left_out.append(
            LeftOut(*beyond[0][:3], message("Only the first {number} dates are drafted.", number=MOST_DATES))
        )
    publisher = outlet_of(article, names, registers, outlet)
    drafting = Drafting(findings, registers, publisher, outlet, published)
    known = tuple(events)
    drafts = tuple(_draft(fact, drafting, known) for fact in facts)
    return Drafts(article, publisher, published, drafts, tuple(left_out))


def _draft(fact: Fact, drafting: Drafting, events: Sequence[Event]) -> Draft:
    same = alike(fact.when, fact.actors(), fact.category.id, events, drafting.registers)
    text = drafting.text(fact, same)
    problems = tuple(problems_of_draft(text, drafting.registers))
    return Draft(text, fact.when, fact.passages, tuple(other.event for other in same), problems)


def problems_of_draft(text: str, registers: Registers) -> list[Problem]:
    """What keeps `check` from passing drafts, as far as they alone can tell.

    Args:
        text: Drafts, as items of the list `events`.
        registers: Who and what events may refer to.
    """
    document = read_document(f"events:\n{text}", FILE)
    problems = list(document.problems)
    if isinstance(document.data, dict):
        records, of_records = read_records(Event, document.data.get("events"), document, ("events",))
        problems += of_records
        for position, event in records:
            problems += find_names(event, registers, document, ("events", position))
    return sorted(problems)
