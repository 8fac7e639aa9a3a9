"""What is in the events that are shown: each value with how many events it would leave, given all other filters."""

import pandas as pd
import streamlit as st

from components.visitor import session
from components.widgets.chart import show_table
from components.widgets.ways import ways_of_rows
from loaders import Dataset
from loaders.language import Language
from loaders.selection.answer import as_asked
from loaders.selection.facets import FACETS, facet
from loaders.selection.parameters import BY_FIELD
from loaders.selection.ways import toggled

NAME, NUMBER = 140, 58
"""Widths of the columns, in pixels: together that of the sidebar."""


def show_facets(dataset: Dataset, language: Language) -> None:
    """Draw the values of one filter after another; nothing is counted before a reader asks for it.

    The lists of the filters keep the numbers of the whole record, since a label is an option's identity in the browser:
    one that changed would lose what is chosen. What is left by the other filters stands here.
    """
    text = language.text
    panel = st.expander(text("What is in this selection"), key="facets-open", type="compact", on_change="rerun")
    if not panel.open:
        return
    with panel:
        field = st.selectbox(
            text("What is in this selection"),
            FACETS,
            key="facet",
            format_func=lambda one: text(BY_FIELD[one].label),
            label_visibility="collapsed",
        )
        _show_values(dataset, field, language)


def _show_values(dataset: Dataset, field: str, language: Language) -> None:
    filters, text = session.page_state().filters, language.text
    asked_for, counts = getattr(filters, field), facet(as_asked(dataset, filters), filters, field)
    values = [*counts.index, *(value for value in asked_for if value not in counts.index)]
    if not values:
        st.caption(text("Nothing is left by the other filters."))
        return

    def turn(row: int) -> None:
        session.ask_for(toggled(session.page_state().filters, field, values[row]))

    names = [BY_FIELD[field].value(dataset, value, language) for value in values]
    heading, events = text(BY_FIELD[field].label), text("Events")
    show_table(
        pd.DataFrame(
            {
                heading: [
                    f"✓ {name}" if value in asked_for else name for value, name in zip(values, names, strict=True)
                ],
                events: [int(counts.get(value, 0)) for value in values],
            }
        ),
        f"facet-{field}",
        text("How many events each would show, given all other filters, most first"),
        turn,
        widths={heading: NAME, events: NUMBER},
        menu=ways_of_rows(field, values, language).slim(2),
    )
