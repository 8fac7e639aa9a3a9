"""Statistics: the events by month, kind and category, how they add up, and how long nothing was heard."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

from components.figures.rhythm import Rows, months_figure, totals_figure
from components.figures.timeline.legend import legend, legend_html
from components.sharing.picture import show_picture
from components.visitor import session
from components.visitor.reader import Reader
from components.widgets.chart import show_chart, show_table
from components.widgets.dated import iso_spans
from components.widgets.row_menu import Menu
from components.widgets.ways import ways_of_names
from loaders.dataset.first_reports import by_report
from loaders.dataset.rhythm import ALL, by_month, by_year, running, silences
from loaders.dataset.window import Window, of_month
from loaders.dates.edtf import read_edtf
from loaders.dates.in_words import in_words
from loaders.language import Language, mark
from loaders.model.vocabulary import CATEGORIES, KINDS
from loaders.selection.answer import Answer, days_asked
from loaders.selection.filters import Filters
from loaders.wording.clocks import clock_in_words

MONTHS, TOTALS = "months", "totals"

TABLES = ("table-months", "table-silences", "table-years")

SILENCES = {
    "name": mark("Category"),
    "contacts": mark("Contacts"),
    "last": mark("Last contact"),
    "since": mark("Days since"),
    "longest": mark("Longest silence (days)"),
    "when": mark("When it was silent"),
}
"""The columns of the table of silences, and their headings."""

WIDTHS = {False: {"name": 180, "last": 140, "when": 300}, True: {"name": 120, "contacts": 70, "last": 128, "since": 80}}
"""Of some of its columns, in pixels, wide and narrow."""


@dataclass(frozen=True, eq=False)
class Counted:
    """What is counted.

    Attributes:
        counts: What `by_month` returns.
        months: Every month of the axis.
        silent: What `silences` returns.
        days: The days that are looked at.
        number: How many events the clock has.
    """

    counts: pd.DataFrame
    months: Sequence[str]
    silent: pd.DataFrame
    days: Window
    number: int


def show(answer: Answer, reader: Reader) -> None:
    """Draw what the events that are asked for come to; every bar and row leads to its events."""
    counted, language, filters = counted_of(answer), reader.language, answer.state.filters
    if answer.state.clock == "reported" and len(answer.events):
        st.caption(clock_in_words(counted.number, len(answer.events) - counted.number, language))
    if not counted.number:
        return
    kinds = legend(language, reader.dark)[0]
    st.html(legend_html([kinds], language, reader.dark))
    st.caption(language.text("Each row has a scale of its own; the number at its right is that of its fullest month."))
    rows = rows_of(counted.counts, language)
    figure = answer.remembered(
        MONTHS,
        (language.id, reader.dark, reader.narrow),
        lambda: months_figure(
            counted.counts,
            rows,
            months=counted.months,
            dark=reader.dark,
            narrow=reader.narrow,
            language=language,
        ),
    )
    alt = language.text(
        "{number} events by month, kind and category; the table below has the same as text.",
        number=language.number(counted.number),
    )
    show_chart(figure, MONTHS, alt, lambda mark: see(mark[0], mark[1], filters), reader)
    show_picture(MONTHS, answer, reader, legend=[(one.picture, one.name) for one in kinds.entries])
    st.header(language.text("Running total"), anchor=False)
    st.html(legend_html([kinds], language, reader.dark))
    totals = running(counted.counts, counted.months)
    figure = answer.remembered(
        TOTALS,
        (language.id, reader.dark, reader.narrow),
        lambda: totals_figure(totals, dark=reader.dark, narrow=reader.narrow, language=language),
    )
    alt = language.text(
        "How many events of each kind there are up to each month; the table below has the same as text."
    )
    show_chart(figure, TOTALS, alt, lambda mark: see(mark[0], mark[1], filters), reader)
    _show_months(counted, totals, filters, language)
    _show_years(counted, filters, reader)
    _show_silences(counted, filters, reader)


def counted_of(answer: Answer) -> Counted:
    """What the events of an answer come to, on the clock that is asked for; counted for whoever asks first."""

    def count() -> Counted:
        days, events = days_asked(answer), answer.events
        if answer.state.clock == "reported":
            events = by_report(events, answer.known.provenance)
            if len(events):
                days = days[0], max(days[1], events["latest"].max().date())
        counts = by_month(events, days)
        return Counted(counts, counts.attrs["months"], silences(events, days), days, len(events))

    return answer.remembered("counted", None, count)


def rows_of(counts: pd.DataFrame, language: Language) -> Rows:
    """All events, and each category that has some, with its number, in the order of the vocabulary."""
    numbers = counts.groupby("category")["events"].sum()
    named = [(ALL, language.text("All"), int(numbers.sum()))]
    named += [(one, language.text(term.label), int(numbers[one])) for one, term in CATEGORIES.items() if one in numbers]
    return [(one, f"{name} ({language.number(number)})") for one, name, number in named]


def see(month: str, category: str, filters: Filters) -> None:
    """Callback: show the events of a month on the timeline, of one category or of all, that the filters ask for."""
    if category:
        filters = replace(filters, category=(category,))
    session.show_on_timeline(filters, of_month(month) if month else None)


def _show_months(counted: Counted, totals: pd.DataFrame, filters: Filters, language: Language) -> None:
    """Both figures as a table: kinds, categories and the running total of each month."""
    folded = st.expander(language.text("As a table"), key="months-fold", on_change="rerun")
    if not folded.open:
        return
    kinds = [kind for kind in KINDS if kind in totals.columns]
    by_kind = _across(counted, "kind").rename(columns={one: language.text(KINDS[one].label) for one in kinds})
    by_category = _across(counted, "category")
    order = [one for one in CATEGORIES if one in by_category.columns]
    table = pd.concat(
        [
            by_kind.sum(axis=1).rename(language.text("All")),
            totals.sum(axis=1).rename(language.text("Running total")),
            by_kind,
            by_category[order].rename(columns={one: language.text(CATEGORIES[one].label) for one in order}),
        ],
        axis=1,
    )
    months = list(counted.months)
    table.insert(0, language.text("Month"), [in_words(read_edtf(month), language) for month in months])
    with folded:
        show_table(
            table,
            TABLES[0],
            language.text("The events of each month by kind and by category, and their running total"),
            lambda row: see(months[row], ALL, filters),
            beside=TABLES[1:],
            days={language.text("Month"): months},
            file=language,
        )


def _show_years(counted: Counted, filters: Filters, reader: Reader) -> None:
    """How often each category occurs in each year; a row leads to its events."""
    language = reader.language
    years = by_year(counted.counts, counted.months)
    categories = list(years.index)
    st.header(language.text("How often each year"), anchor=False)
    names = [language.text(CATEGORIES[one].label) if one else language.text("All") for one in categories]
    table = years.reset_index(drop=True)
    table.insert(0, language.text("Category"), names)
    if len(years.columns) > 1:
        table[language.text("All")] = years.sum(axis=1).to_numpy()
    show_table(
        table,
        TABLES[2],
        language.text("The events of each year by category"),
        lambda row: see("", categories[row], filters),
        widths={language.text("Category"): WIDTHS[reader.narrow]["name"]},
        beside=TABLES[:2],
        menu=_ways(categories, language),
    )


def _ways(categories: Sequence[str], language: Language) -> Menu:
    """The ways to the events of each row of categories; that of all has none."""
    return ways_of_names([("category", one) if one else ("", "") for one in categories], language).slim()


def _across(counted: Counted, column: str) -> pd.DataFrame:
    """Every month as a row, the kinds or the categories as columns."""
    across = counted.counts.pivot_table(index="month", columns=column, values="events", aggfunc="sum", fill_value=0)
    return across.reindex(list(counted.months), fill_value=0)


def _show_silences(counted: Counted, filters: Filters, reader: Reader) -> None:
    language, silent = reader.language, counted.silent
    st.header(language.text("Since the last contact"), anchor=False)
    if silent.empty:
        st.caption(language.text("None of these events is a contact."))
        return
    st.caption(
        language.text(
            "Contacts only, up to {day}. A day is silent if no contact of the record may lie on it: an inexact date"
            " takes all the days that it may mean. What nobody reported is silent too.",
            day=in_words(counted.days[1], language),
        )
    )
    names = {ALL: language.text("All"), **{one: language.text(term.label) for one, term in CATEGORIES.items()}}
    spans = iso_spans(silent["begin"], silent["end"])
    held = silent.assign(
        name=silent["category"].map(names),
        last=[in_words(day.date(), language) for day in silent["last"]],
        when=[in_words(read_edtf(span), language) if span else "" for span in spans],
    )
    headings = {column: language.text(heading) for column, heading in SILENCES.items()}
    categories = list(silent["category"])
    show_table(
        held[list(SILENCES)].rename(columns=headings),
        TABLES[1],
        language.text("Days since the last contact and the longest silence, for each category"),
        lambda row: _see_contacts(categories[row], filters),
        widths={headings[column]: width for column, width in WIDTHS[reader.narrow].items()},
        beside=(TABLES[0], TABLES[2]),
        menu=_ways(categories, language),
        days={headings["last"]: iso_spans(silent["last"], silent["last"]), headings["when"]: spans},
        file=language,
    )


def _see_contacts(category: str, filters: Filters) -> None:
    """Callback: show the contacts of a category on the timeline, or all."""
    contacts = replace(filters, kind=("contact",))
    session.show_on_timeline(replace(contacts, category=(category,)) if category else contacts, None)
