"""What the chronology is: what counts, how it was made, what it cannot tell, and how to correct it."""

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd
import streamlit as st

from components.visitor import session
from components.visitor.reader import Reader
from components.widgets.escaping import escape_markdown
from components.widgets.translation import language_badge
from loaders import Dataset
from loaders.dataset.counts import counts_by_year
from loaders.history.since import days
from loaders.language import Language
from loaders.model import vocabulary
from loaders.model.vocabulary import Term
from loaders.selection.answer import Answer
from loaders.wording import coverage
from loaders.wording.about import CONTACT, DATES, DRAWN, LIMITS, SOURCES, covered
from loaders.wording.changes import day_in_words


def show(answer: Answer, reader: Reader) -> None:
    """Draw the page about the chronology."""
    dataset, language, text = answer.dataset, reader.language, reader.language.text
    description, code = language.choose(dataset.chronology.descriptions)
    st.markdown(escape_markdown(description) + language_badge(code, language))
    _show_sizes(dataset, language)
    _show_last_changes(dataset, language)
    st.header(text("What counts as a contact"), anchor=False)
    st.markdown(text(CONTACT))
    _show_terms(text("Kinds"), vocabulary.KINDS, language)
    _show_terms(text("Statuses"), vocabulary.STATUSES, language)
    _show_terms(text("Significance"), vocabulary.SIGNIFICANCES, language)
    st.header(text("Dates"), anchor=False)
    st.markdown(_listed(map(text, (*DATES, *DRAWN))))
    st.header(text("How sources were read"), anchor=False)
    st.markdown(text(SOURCES))
    st.header(text("Limits"), anchor=False)
    st.markdown(_listed([covered(dataset.chronology, language), *map(text, LIMITS)]))
    _show_counts(dataset.events, language)
    _show_coverage(dataset, reader)
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


def _show_last_changes(dataset: Dataset, language: Language) -> None:
    """Which data these are, and the way to what changed in them."""
    listed = days(dataset)
    said = language.text("Data version {version}.", version=dataset.version)
    if listed:
        said += " " + language.text("Last change listed: {day}.", day=day_in_words(listed[0], language))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(escape_markdown(said), width="content")
        if listed:
            label = language.text("What changed")
            st.button(
                label,
                key="to-changes",
                type="tertiary",
                icon=":material/history:",
                on_click=session.show_view,
                args=("changes",),
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


def _show_coverage(dataset: Dataset, reader: Reader) -> None:
    language, text, narrow = reader.language, reader.language.text, reader.narrow
    st.header(text("How the record was searched"), anchor=False)
    names = [text(term.label) for term in vocabulary.SEARCHES.values()]
    st.markdown(text(coverage.SEARCHED) + "\n\n" + _listed(names))
    if rows := coverage.comparisons(dataset, language):
        _show_table(coverage.comparison_names(language), rows)
    with st.expander(text("Events and searches by month")):
        _show_table(coverage.month_names(language, narrow=narrow), coverage.by_month(dataset, language, narrow=narrow))


def _show_table(names: Sequence[str], rows: coverage.Rows) -> None:
    st.table(pd.DataFrame(rows, columns=list(names)).set_index(names[0]))


def _listed(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)
