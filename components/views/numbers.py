"""Numbers: who stated how much of what, when, through whom, and who denied it; as a chart and as a table."""

import pandas as pd
import streamlit as st

from components.figures.camps import camp_name
from components.figures.numbers import numbers_figure
from components.visitor import session
from components.visitor.reader import Reader
from components.widgets.chart import NARROW, WIDE, chosen_event
from loaders import Dataset
from loaders.dataset.numbers import denials_frame, latest_figures, numbers_frame
from loaders.dates.edtf import read_edtf
from loaders.dates.in_words import in_words
from loaders.model import vocabulary
from loaders.selection.answer import Answer

MIXED = "other"
"""The quantity that holds what nothing else counts: no two of its figures share an axis."""

COLUMNS = {
    "by_name": "Who",
    "words": "How much",
    "stated": "Stated",
    "camp": "Camp",
    "says": "Through",
    "denied_by": "Denied by",
    "title": "Event",
}


def show(answer: Answer, reader: Reader) -> None:
    """Draw the numbers stated in the events that are asked for."""
    dataset, events = answer.known, answer.events
    numbers = numbers_frame(dataset, events)
    if numbers.empty:
        st.info("No number is stated in these events.", icon=":material/tag:")
        return
    quantity = _choose_quantity(numbers)
    stated = numbers[numbers["quantity"] == quantity]
    unit = vocabulary.QUANTITIES[quantity].label
    st.caption(
        "One mark is one statement, on the day it was made: ≈ about, ↑ more than or at least, ↓ up to, a bar for a"
        " range, a cross for a denial. Figures of different claimants are never added up."
        if quantity != MIXED
        else "These count different things, as their notes say, so no chart sets them against each other."
    )
    if quantity != MIXED:
        _show_chart(dataset, stated, unit, reader)
    st.subheader("Latest figure of each claimant", anchor=False)
    _show_table(latest_figures(stated), f"Latest number of {unit} by claimant", "latest")
    st.subheader("Every statement", anchor=False)
    _show_table(stated, f"Every statement on the number of {unit}, oldest first", "stated")


def _choose_quantity(numbers: pd.DataFrame) -> str:
    """The quantity that is looked at: the one asked for, else the one most often stated."""
    counts = numbers["quantity"].value_counts()
    offered = [one for one in vocabulary.QUANTITIES if one in counts.index]
    asked = st.session_state["quantity"]
    looked_at = asked if asked in offered else str(counts.index[0])
    chosen = st.selectbox(
        "What is counted",
        offered,
        format_func=lambda one: f"{vocabulary.QUANTITIES[one].label.capitalize()} ({counts[one]})",
        **session.outliving("quantity", looked_at),
    )
    if asked and asked not in offered:
        st.caption(f"No number of {vocabulary.QUANTITIES[asked].label} is stated in these events.")
    return str(chosen)


def _show_chart(dataset: Dataset, stated: pd.DataFrame, unit: str, reader: Reader) -> None:
    figure = numbers_figure(
        stated,
        denials_frame(dataset, stated),
        unit=unit,
        dark=reader.dark,
        width=NARROW if reader.narrow else WIDE,
        narrow=reader.narrow,
    )
    st.plotly_chart(
        figure,
        key="numbers",
        theme=None,
        on_select=_choose_mark,
        selection_mode="points",
        config={"displayModeBar": False, "scrollZoom": False, "showAxisDragHandles": False},
        alt=f"{len(stated)} statements on the number of {unit}, by day; the table below has the same as text.",
    )


def _show_table(stated: pd.DataFrame, alt: str, name: str) -> None:
    """A table of statements; choosing a row opens its event."""
    table = stated.assign(
        camp=stated["camp"].map(camp_name), stated=[in_words(read_edtf(date)) for date in stated["stated"]]
    )
    key = f"table-{name}-{st.session_state.setdefault('tables', 0)}"
    st.dataframe(
        table[list(COLUMNS)].rename(columns=COLUMNS),
        key=key,
        hide_index=True,
        on_select=lambda: _choose_row(key, list(stated["event"])),
        selection_mode="single-row",
        alt=alt,
    )


def _choose_mark() -> None:
    if event_id := chosen_event(st.session_state["numbers"]):
        session.choose_event(event_id)


def _choose_row(key: str, events: list[str]) -> None:
    """Callback: open the event of the chosen row; the next table has none chosen, so that it can be chosen again."""
    rows = st.session_state[key]["selection"]["rows"]
    if rows:
        session.choose_event(events[rows[0]])
        st.session_state["tables"] += 1
