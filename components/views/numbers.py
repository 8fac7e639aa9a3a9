"""Numbers: who stated how much of what, when, through whom, and who denied it; as a chart and as a table."""

import pandas as pd
import streamlit as st

from components.figures.camps import camp_name
from components.figures.numbers.figure import numbers_figure
from components.sharing.picture import show_picture
from components.visitor import session
from components.visitor.reader import Reader
from components.widgets.chart import show_chart, show_table
from components.widgets.crowd import crowd_of_events
from components.widgets.dated import iso_spans
from components.widgets.relaxing import show_relaxations
from components.widgets.translation import heading_in
from components.widgets.ways import ways_of_names
from loaders.dataset.numbers import denials_frame, denied, latest_figures, numbers_frame
from loaders.language import SOURCE, Language, mark
from loaders.model import vocabulary
from loaders.selection.answer import Answer, relaxations
from loaders.selection.parameters import BY_FIELD
from loaders.selection.sentence import describe
from loaders.wording.claims import worded_numbers

MIXED = "other"
"""The quantity that holds what nothing else counts: no two of its figures share an axis."""

COLUMNS = {
    "by_name": mark("Who"),
    "words": mark("How much"),
    "day_in_words": mark("Stated"),
    "denied_by": mark("Denied by"),
    "title": mark("Event"),
    "note": mark("Note"),
    "camp_name": mark("Camp"),
    "says": mark("Through"),
}
"""The columns of the table, and their headings."""

WIDTHS = {
    False: {"by_name": 170, "words": 105, "day_in_words": 130, "denied_by": 120, "title": 220, "note": 156},
    True: {"by_name": 100, "words": 75, "denied_by": 90, "day_in_words": 130, "title": 200, "note": 200},
}
"""Of the columns that are seen first, in their order and in pixels, wide and narrow; the others follow."""

OPENING = ("numbers", "table-latest", "table-stated", "table-denied")
"""The keys of what opens events here."""

NAMES_BESIDE = 600
"""The least width of a chart, in pixels, that has room for names beside its lines."""

MORE = {False: 50, True: 26}
"""By how many pixels the column of amounts is wider where it says what is counted too, wide and narrow."""

FILTERS = {"actors": "actor", "outlets": "source", "": ""}
"""The filters that ask for whom a register has."""

LINES = {False: 3, True: 4}
"""Of text in a row of the table, wide and narrow."""


def show(answer: Answer, reader: Reader) -> None:
    """Draw the numbers stated in the events that are asked for."""
    dataset, language = answer.known, reader.language
    numbers = answer.remembered("numbers", None, lambda: numbers_frame(dataset, answer.events))
    if numbers.empty:
        if len(answer.events):  # otherwise the head says what there is to say
            _show_none(answer, language)
        return
    quantity = _choose_quantity(numbers, answer.state.quantity, language)
    stated = answer.remembered(
        "stated",
        (quantity, language.id),
        lambda: worded_numbers(dataset, numbers[numbers["quantity"] == quantity], language),
    )
    unit = language.text(vocabulary.QUANTITIES[quantity].label)
    st.caption(_explained(quantity, language))
    if quantity != MIXED:
        _show_chart(stated, quantity, answer, reader)
        show_picture("numbers", answer, reader, named=f"{unit}: {describe(answer, language)}")
    st.header(language.text("Latest figure of each claimant"), anchor=False)
    alt = language.text("Latest number of {unit} by claimant", unit=unit)
    _show_table(latest_figures(stated), alt, "latest", reader)
    st.header(language.text("Every statement"), anchor=False)
    alt = language.text("Every statement on the number of {unit}, oldest first", unit=unit)
    _show_table(stated, alt, "stated", reader)
    _show_denied(numbers, answer, reader)


def _show_denied(numbers: pd.DataFrame, answer: Answer, reader: Reader) -> None:
    """Who denied which number, whatever is counted: the choice above asks for one quantity only."""
    language = reader.language
    answered = answer.remembered("denied", language.id, lambda: worded_numbers(answer.known, denied(numbers), language))
    if answered.empty:
        return
    st.header(language.text("Figures that somebody denied ({number})", number=len(answered)), anchor=False)
    counted = {one: language.text(term.label) for one, term in vocabulary.QUANTITIES.items()}
    said = [
        f"{amount} {counted[quantity]}" if quantity != MIXED else amount
        for amount, quantity in zip(answered["words"], answered["quantity"], strict=True)
    ]
    alt = language.text("Every figure that somebody denied, whatever it counts, the latest first")
    _show_table(answered.assign(words=said), alt, "denied", reader, more=MORE[reader.narrow])


def _show_none(answer: Answer, language: Language) -> None:
    """That these events state no number, and which filter would have to go."""
    ways = [
        (
            field,
            language.plural(
                "Without “{filter}”: {number} statement",
                "Without “{filter}”: {number} statements",
                count,
                filter=language.text(BY_FIELD[field].label),
            ),
        )
        for field, count in relaxations(answer, lambda known, events: len(numbers_frame(known, events)))
    ]
    show_relaxations(language.text("No number is stated in these events."), ways, language)


def _explained(quantity: str, language: Language) -> str:
    if quantity == MIXED:
        return language.text(
            "These count different things, as their notes say, so no chart sets them against each other."
        )
    return language.text(
        "A line for each claimant, a mark for each statement on the day it was made; its height is how much, on one"
        " scale for all. ≈ about, > more than, ≥ at least, ≤ up to, a bar for a range. A denial stands on the line of"
        " the figure that it answers. Figures of different claimants are never added up."
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


def _show_chart(stated: pd.DataFrame, quantity: str, answer: Answer, reader: Reader) -> None:
    language, narrow = reader.language, reader.width < NAMES_BESIDE
    figure = answer.remembered(
        "chart of numbers",
        (quantity, language.id, reader.dark, reader.width),
        lambda: numbers_figure(
            stated,
            denials_frame(answer.known, stated),
            language=language,
            dark=reader.dark,
            width=reader.width,
            narrow=narrow,
        ),
    )
    alt = language.text(
        "{number} statements on the number of {unit}, by day; the table below has the same as text.",
        number=language.number(len(stated)),
        unit=language.text(vocabulary.QUANTITIES[quantity].label),
    )
    show_chart(
        figure,
        "numbers",
        alt,
        lambda mark: session.choose_event(mark[0]),
        reader,
        crowd=crowd_of_events(answer.known.records, answer.known, language),
        every_time=True,
    )


def _show_table(stated: pd.DataFrame, alt: str, name: str, reader: Reader, more: int = 0) -> None:
    """A table of statements, the column of amounts so much wider; choosing a row opens its event."""
    language, widths = reader.language, WIDTHS[reader.narrow]
    widths = widths | {"words": widths["words"] + more, "note": widths["note"] - more}
    unnamed = camp_name("", language)
    headings = {column: language.text(heading) for column, heading in COLUMNS.items()}
    headings["note"] = heading_in(SOURCE, headings["note"], language)
    table = stated.assign(camp_name=stated["camp_name"].replace("", unnamed))[list(dict.fromkeys([*widths, *COLUMNS]))]
    events = list(stated["event"])
    show_table(
        table.rename(columns=headings),
        f"table-{name}",
        alt,
        lambda row: session.choose_event(events[row]),
        widths={headings[column]: width for column, width in widths.items()},
        lines=LINES[reader.narrow],
        days={headings["day_in_words"]: iso_spans(stated["stated_from"], stated["stated_to"])},
        file=language,
        beside=[one for one in OPENING if one != f"table-{name}"],
        menu=ways_of_names(_claimants(stated), language).slim(),
    )


def _claimants(stated: pd.DataFrame) -> list[tuple[str, str]]:
    """Who states each number, with the filter that asks for its events; nobody whom the source does not name."""
    voices = zip(stated["register"], stated["by"], strict=True)
    return [(FILTERS[register], voice) if voice else ("", "") for register, voice in voices]
