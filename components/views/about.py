"""What the chronology is: what counts, how it was made, what it cannot tell, and how to correct it."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from components.visitor.reader import Reader
from components.widgets.escaping import escape_markdown
from loaders.dates.in_words import in_words
from loaders.model import vocabulary
from loaders.model.vocabulary import Term
from loaders.selection.answer import Answer


def show(answer: Answer, reader: Reader) -> None:
    """Draw the page about the chronology."""
    dataset = answer.dataset
    chronology, coverage = dataset.chronology, dataset.chronology.coverage
    st.markdown(escape_markdown(chronology.description))
    with st.container(horizontal=True):
        st.metric("Events", len(dataset.events), border=True)
        st.metric("Sources", len(dataset.sources), border=True)
        st.metric("Outlets", dataset.outlets["outlet"].nunique(), border=True)
        st.metric("Languages", dataset.sources["language"].nunique(), border=True)
        st.metric("Numbers stated", len(dataset.claims), border=True)
    st.subheader("What counts as a contact", anchor=False)
    st.markdown(
        "Any act by which Russia and North Korea deal with each other, act for each other or speak publicly for each"
        " other: meetings, letters, treaties, trade, troops. What third parties say about such dealings is kept apart"
        " from the dealings themselves, and so are denials and the answers of others."
    )
    _show_terms("Kinds", vocabulary.KINDS)
    _show_terms("Statuses", vocabulary.STATUSES)
    _show_terms("Significance", vocabulary.SIGNIFICANCES)
    st.subheader("Dates", anchor=False)
    st.markdown(
        "- A date is the span of days that it may mean. A month is drawn as a month, never as its first day.\n"
        "- *About* and *uncertain* are kept as they are and marked.\n"
        "- What lasted is a bar; what had not ended by the last report is an arrow.\n"
        "- A window of dates finds every event that may lie in it, or, if you ask for it, only those that certainly do."
    )
    st.subheader("How sources were read", anchor=False)
    st.markdown(
        "Every event rests on at least one page that was found and read, often its opening only. Outlet, address,"
        " language and day come from that page. Whom the page credits is written down, so that five outlets that repeat"
        " one agency can be told from five that do not. The filter for a source finds an outlet as publisher, as"
        " republisher and as the one credited; together with a language it asks for one source that fits both."
    )
    st.subheader("Limits", anchor=False)
    st.markdown(
        f"- Covered: {in_words(coverage.from_)} to {in_words(coverage.to)}; reports read up to"
        f" {in_words(chronology.cutoff)}.\n"
        "- Silence here is not silence in the world: originals of both governments were often out of reach, and routine"
        " letters, sport and schools are thin.\n"
        "- Most statements come from somebody with an interest. The status tells where a fact stands, not who is right."
        "\n"
        "- Numbers of different claimants are never added up."
    )
    _show_counts(dataset.events)
    st.subheader("Use, citation, corrections", anchor=False)
    st.markdown(
        f"The data may be used under {escape_markdown(chronology.licence)}; the code is under the MIT licence. To cite"
        " an event, open it: link and citation stand at its end. To correct a mistake or add an event, change"
        " `events.yaml` as CONTRIBUTING.md explains, with a source; nothing enters without one."
    )


def counts_by_year(events: pd.DataFrame) -> pd.DataFrame:
    """Events by year of their first possible day (rows) and by kind (columns, by their labels), with totals."""
    years = events["earliest"].dt.year.astype("str").rename("Year")
    table = pd.crosstab(years, events["kind"], margins=True, margins_name="All")
    return table.rename(columns={kind: term.label for kind, term in vocabulary.KINDS.items()}).rename_axis(columns=None)


def _show_terms(title: str, terms: Mapping[str, Term]) -> None:
    st.subheader(title, anchor=False)
    st.markdown("\n".join(f"- **{term.label}.** {escape_markdown(term.meaning)}" for term in terms.values()))


def _show_counts(events: pd.DataFrame) -> None:
    st.subheader("Events by year and kind", anchor=False)
    st.table(counts_by_year(events))
