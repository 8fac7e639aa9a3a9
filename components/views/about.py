"""What the chronology is: what counts, how it was made, what it cannot tell, and how to correct it."""

from collections.abc import Iterable, Mapping

import pandas as pd
import streamlit as st

from components.visitor.reader import Reader
from components.widgets.escaping import escape_markdown
from components.widgets.translation import language_badge
from loaders import Dataset
from loaders.dataset.counts import counts_by_year
from loaders.dates.in_words import in_words
from loaders.language import Language, mark
from loaders.model import vocabulary
from loaders.model.entries import Chronology
from loaders.model.vocabulary import Term
from loaders.selection.answer import Answer

CONTACT = mark(
    "Any act by which Russia and North Korea deal with each other, act for each other or speak publicly for each"
    " other: meetings, letters, treaties, trade, troops. What third parties say about such dealings is kept apart"
    " from the dealings themselves, and so are denials and the answers of others."
)

DATES = (
    mark("A date is the span of days that it may mean. A month is drawn as a month, never as its first day."),
    mark("*About* and *uncertain* are kept as they are and marked."),
    mark("What lasted is a bar; what had not ended by the last report is an arrow."),
    mark(
        "A window of dates finds every event that may lie in it, or, if you ask for it, only those that certainly do."
    ),
)

SOURCES = mark(
    "Every event rests on at least one page that was found and read, often its opening only. Outlet, address,"
    " language and day come from that page. Whom the page credits is written down, so that five outlets that repeat"
    " one agency can be told from five that do not. The filter for a source finds an outlet as publisher, as"
    " republisher and as the one credited; together with a language it asks for one source that fits both."
)

LIMITS = (
    mark(
        "Silence here is not silence in the world: originals of both governments were often out of reach, and routine"
        " letters, sport and schools are thin."
    ),
    mark(
        "Most statements come from somebody with an interest. The status tells where a fact stands, not who is right."
    ),
    mark("Numbers of different claimants are never added up."),
)


def show(answer: Answer, reader: Reader) -> None:
    """Draw the page about the chronology."""
    dataset, language, text = answer.dataset, reader.language, reader.language.text
    description, code = language.choose(dataset.chronology.descriptions)
    st.markdown(escape_markdown(description) + language_badge(code, language))
    _show_sizes(dataset, language)
    st.header(text("What counts as a contact"), anchor=False)
    st.markdown(text(CONTACT))
    _show_terms(text("Kinds"), vocabulary.KINDS, language)
    _show_terms(text("Statuses"), vocabulary.STATUSES, language)
    _show_terms(text("Significance"), vocabulary.SIGNIFICANCES, language)
    st.header(text("Dates"), anchor=False)
    st.markdown(_listed(map(text, DATES)))
    st.header(text("How sources were read"), anchor=False)
    st.markdown(text(SOURCES))
    st.header(text("Limits"), anchor=False)
    st.markdown(_listed([_covered(dataset.chronology, language), *map(text, LIMITS)]))
    _show_counts(dataset.events, language)
    st.header(text("Use, citation, corrections"), anchor=False)
    st.markdown(
        text(
            "The data may be used under {licence}; the code is under the MIT licence. To cite an event, open it: link"
            " and citation stand near its top. To correct a mistake or add an event, change `events.yaml` as"
            " CONTRIBUTING.md explains, with a source; nothing enters without one.",
            licence=escape_markdown(dataset.chronology.licence),
        )
    )


def _show_sizes(dataset: Dataset, language: Language) -> None:
    sizes = (
        (language.text("Events"), len(dataset.events)),
        (language.text("Sources"), len(dataset.sources)),
        (language.text("Outlets"), dataset.outlets["outlet"].nunique()),
        (language.text("Languages"), dataset.sources["language"].nunique()),
        (language.text("Numbers stated"), len(dataset.claims)),
    )
    with st.container(horizontal=True):
        for name, number in sizes:
            st.metric(name, language.number(number), border=True)


def _covered(chronology: Chronology, language: Language) -> str:
    coverage = chronology.coverage
    return language.text(
        "Covered: {first} to {last}; reports read up to {cutoff}.",
        first=in_words(coverage.from_, language),
        last=in_words(coverage.to, language),
        cutoff=in_words(chronology.cutoff, language),
    )


def _show_terms(title: str, terms: Mapping[str, Term], language: Language) -> None:
    text = language.text
    st.header(title, anchor=False)
    st.markdown(_listed(f"**{text(term.label)}.** {escape_markdown(text(term.meaning))}" for term in terms.values()))


def _show_counts(events: pd.DataFrame, language: Language) -> None:
    text = language.text
    names = {kind: text(term.label) for kind, term in vocabulary.KINDS.items()} | {"all": text("All")}
    table = counts_by_year(events).rename(columns=names, index={"all": text("All")})
    st.header(text("Events by year and kind"), anchor=False)
    st.table(table.rename_axis(index=text("Year")))


def _listed(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)
