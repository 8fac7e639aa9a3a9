"""Numbers: who stated how much of what, when, through whom, and who denied it; as a chart and as a table."""

import pandas as pd
import streamlit as st

from components.figures.camps import camp_name
from components.figures.numbers import numbers_figure
from components.visitor import session
from components.visitor.reader import Reader
from components.widgets.chart import show_chart, show_table
from loaders import Dataset
from loaders.dataset.numbers import denials_frame, latest_figures, numbers_frame
from loaders.language import Language, mark
from loaders.model import vocabulary
from loaders.selection.answer import Answer
from loaders.wording.claims import worded_numbers

MIXED = "other"
"""The quantity that holds what nothing else counts: no two of its figures share an axis."""

COLUMNS = {
    "by_name": mark("Who"),
    "words": mark("How much"),
    "day_in_words": mark("Stated"),
    "camp_name": mark("Camp"),
    "says": mark("Through"),
    "denied_by": mark("Denied by"),
    "title": mark("Event"),
}
"""The columns of the table, and their headings."""


def show(answer: Answer, reader: Reader) -> None:
    """Draw the numbers stated in the events that are asked for."""
    dataset, language = answer.known, reader.language
    numbers = numbers_frame(dataset, answer.events)
    if numbers.empty:
        st.info(language.text("No number is stated in these events."), icon=":material/tag:")
        return
    quantity = _choose_quantity(numbers, answer.state.quantity, language)
    stated = worded_numbers(dataset, numbers[numbers["quantity"] == quantity], language)
    unit = language.text(vocabulary.QUANTITIES[quantity].label)
    st.caption(_explained(quantity, language))
    if quantity != MIXED:
        _show_chart(dataset, stated, unit, reader)
    st.header(language.text("Latest figure of each claimant"), anchor=False)
    alt = language.text("Latest number of {unit} by claimant", unit=unit)
    _show_table(latest_figures(stated), alt, "latest", language)
    st.header(language.text("Every statement"), anchor=False)
    alt = language.text("Every statement on the number of {unit}, oldest first", unit=unit)
    _show_table(stated, alt, "stated", language)


def _explained(quantity: str, language: Language) -> str:
    if quantity == MIXED:
        return language.text(
            "These count different things, as their notes say, so no chart sets them against each other."
        )
    return language.text(
        "One mark is one statement, on the day it was made: ≈ about, ↑ more than or at least, ↓ up to, a bar for a"
        " range, a cross for a denial. Figures of different claimants are never added up."
    )


def _choose_quantity(numbers: pd.DataFrame, asked: str, language: Language) -> str:
    """The quantity that is looked at: the one asked for, else the one most often stated."""
    counts = numbers["quantity"].value_counts()
    offered = [one for one in vocabulary.QUANTITIES if one in counts.index]
    names = {one: language.text(vocabulary.QUANTITIES[one].label) for one in vocabulary.QUANTITIES}
    chosen = st.selectbox(
        language.text("What is counted"),
        offered,
        format_func=lambda one: f"{names[one][0].upper()}{names[one][1:]} ({counts[one]})",
        **session.outliving("quantity", asked if asked in offered else str(counts.index[0])),
    )
    if asked and asked not in offered:
        st.caption(language.text("No number of {unit} is stated in these events.", unit=names[asked]))
    return str(chosen)


def _show_chart(dataset: Dataset, stated: pd.DataFrame, unit: str, reader: Reader) -> None:
    language = reader.language
    figure = numbers_figure(
        stated,
        denials_frame(dataset, stated),
        unit=unit,
        language=language,
        dark=reader.dark,
        width=reader.width,
        narrow=reader.narrow,
    )
    alt = language.text(
        "{number} statements on the number of {unit}, by day; the table below has the same as text.",
        number=len(stated),
        unit=unit,
    )
    show_chart(figure, "numbers", alt, lambda mark: session.choose_event(mark[0]), reader)


def _show_table(stated: pd.DataFrame, alt: str, name: str, language: Language) -> None:
    """A table of statements; choosing a row opens its event."""
    unnamed = camp_name("", language)
    table = stated.assign(camp_name=stated["camp_name"].replace("", unnamed))[list(COLUMNS)]
    headings = [language.text(heading) for heading in COLUMNS.values()]
    events = list(stated["event"])
    show_table(table.set_axis(headings, axis=1), f"table-{name}", alt, lambda row: session.choose_event(events[row]))
