"""The timeline view: the chart, what part of time it shows, and the way from a marker to its event."""

from collections.abc import Sequence
from datetime import date

import pandas as pd
import streamlit as st

from components.figures.timeline.legend import legend, legend_html
from components.figures.timeline.timeline import timeline_figure
from components.views.zoom import show_zoom, zoom_to, zoom_to_dragged
from components.visitor import browser, session
from components.visitor.reader import Reader
from components.widgets.chart import show_chart
from components.widgets.crowd import likeliest, show_offered
from loaders.dataset.first_reports import by_report
from loaders.dataset.linked import linked_ids
from loaders.dataset.window import Window, coverage, first_and_last, fitted, of_month, widened
from loaders.language import Language
from loaders.model import vocabulary
from loaders.selection.answer import Answer
from loaders.wording.clocks import clock_in_words
from loaders.wording.lanes import by_category
from loaders.wording.texts import reported_in_words, worded

CHART = "timeline"


def show(answer: Answer, reader: Reader) -> None:
    """Draw the timeline of the events that are asked for."""
    dataset, state, language = answer.known, answer.state, reader.language
    reported = state.clock == "reported"
    events = worded(dataset, language).loc[answer.events.index]
    drawn = reported_in_words(by_report(events, dataset.provenance), language) if reported else events
    reach = first_and_last(drawn) if reported else None
    limits = widened(coverage(dataset), reach)
    with reader.bar:
        if reader.narrow:  # beside the button of the filters, where there is room for it
            _show_clock(language)
        window = show_zoom(dataset, state, reader, reach)
        if not reader.narrow:
            _show_clock(language)
    if len(events):  # otherwise the head says so, and which filter to leave out
        if reported:
            st.caption(clock_in_words(len(drawn), len(events) - len(drawn), language))
        _show_drawn(drawn, window, limits, answer, reader)
    browser.watch_chart(CHART, reader.page_width, reader.screen, lambda: zoom_to_dragged(limits))


def _show_drawn(drawn: pd.DataFrame, window: Window, limits: Window, answer: Answer, reader: Reader) -> None:
    """The chart with its legend, and what a finger may choose from."""
    dataset, state, language = answer.known, answer.state, reader.language
    parts = legend(language, reader.dark)
    in_sight = 1 if reader.narrow else len(parts)  # a phone has the colours above the chart, and the rest below it
    st.html(legend_html(parts[:in_sight], language, reader.dark))
    figure = timeline_figure(
        drawn,
        window=window,
        eras=dataset.chronology.eras,
        until=dataset.as_of,
        dark=reader.dark,
        width=reader.width,
        language=language,
        lanes=by_category(language),
        narrow=reader.narrow,
        selected=state.event or likeliest(),
        links=linked_ids(dataset.links, state.event),
        revision=" ".join(map(str, window)),
    )
    alt = _alt(len(drawn), state.clock == "reported", language)
    show_chart(figure, CHART, alt, lambda mark: _choose(mark, limits), reader, events=set(drawn["id"]))
    show_offered(dataset, language)
    if parts[in_sight:]:
        st.html(legend_html(parts[in_sight:], language, reader.dark))


def _alt(shown: int, reported: bool, language: Language) -> str:
    if reported:
        return language.text(
            "Timeline of {number} events by topic and day of the first report; the list view has the same events as"
            " text.",
            number=shown,
        )
    return language.text(
        "Timeline of {number} events by topic and day; the list view has the same events as text.", number=shown
    )


def _show_clock(language: Language) -> None:
    """The choice of the clock."""
    reported = vocabulary.CLOCKS["reported"]
    st.toggle(language.text(reported.label), key="clock", help=language.text(reported.meaning), persist_state="session")


def window_of(mark: Sequence[str], limits: Window) -> Window | None:
    """The days that a count stands for; None where the mark is no count.

    Args:
        mark: The `customdata` of what was clicked: what kind of days it is, then these, or the id of an event.
        limits: The days that may be shown.
    """
    if mark[0] == "month":
        return of_month(mark[1])
    if mark[0] == "days":
        first, last = map(date.fromisoformat, mark[1].split("/"))
        return fitted((first, last), limits)
    return None


def _choose(mark: Sequence[str], limits: Window) -> None:
    """Callback: show the days of a count, or open the event of a marker."""
    if window := window_of(mark, limits):
        zoom_to(window)
    elif mark[0]:
        session.choose_event(mark[0])
