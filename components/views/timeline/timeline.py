"""The timeline view: the chart, what part of time it shows, and the way from a marker to its event."""

from collections.abc import Sequence
from datetime import date

import pandas as pd
import streamlit as st

from components.figures.timeline.choice import Timeline
from components.figures.timeline.legend import legend, legend_html
from components.figures.timeline.timeline import draw_timeline
from components.sharing.picture import show_picture
from components.views.timeline.lanes import FEW, rows_of_their_own, show_lane, show_more
from components.views.timeline.zoom import show_zoom, window_asked, zoom_to, zoom_to_dragged
from components.visitor import browser, session
from components.visitor.reader import Reader
from components.widgets.chart import show_chart
from components.widgets.crowd import crowd_of_events, likeliest
from components.widgets.other_view import show_way
from loaders.dataset.first_reports import by_report
from loaders.dataset.linked import linked_ids, links_of
from loaders.dataset.rhythm import number_within
from loaders.dataset.window import Window, coverage, first_and_last, fitted, of_month, reaching_into, widened
from loaders.language import Language, mark
from loaders.model import vocabulary
from loaders.selection.answer import Answer
from loaders.selection.parameter.labels import of_span
from loaders.wording.clocks import clock_in_words
from loaders.wording.lanes import BY, Lanes, lanes_by
from loaders.wording.texts import reported_in_words, worded

CHART = "timeline"

BESIDE_LEGEND = {"desk": 900, "tablet": 1000}
"""Widths of the page, in pixels, from which views, parts of time and rows are chosen on one line, and the clock stands
beside the legend; on a tablet the button of the filters stands in that line too."""

MARGINS, AROUND, LINE = 48, 325, 54
"""In another page, in pixels: what the page keeps free beside the chart; what stands above and below it; and a further
line there, such as the steps from one part of time to another."""


def show(answer: Answer, reader: Reader) -> None:
    """Draw the timeline of the events that are asked for."""
    dataset, state, language = answer.known, answer.state, reader.language
    shown, reach = _shown(answer)
    limits = widened(coverage(dataset), reach)
    with reader.bar:
        if reader.narrow:  # beside the button of the filters, where there is room for it
            show_lane(state.lane, language)
        window = show_zoom(dataset, state, reader, reach)
        if state.zoom and not state.embed:
            _show_number(window, answer, language)
        if not reader.narrow:
            show_lane(state.lane, language)
        if _clock_in_bar(reader):
            _show_clock(language)
    if len(answer.events):  # otherwise the head says so, and which filter to leave out
        if state.clock == "reported":
            st.caption(clock_in_words(shown, len(answer.events) - shown, language))
        _show_drawn(shown, window, limits, answer, reader)
    browser.watch_chart(CHART, reader.page_width, reader.screen, lambda: zoom_to_dragged(limits))


def height(answer: Answer, width: int, language: Language) -> int:
    """How high the view stands in another page, in pixels.

    Args:
        answer: What it shows.
        width: Of the room for it, in pixels.
        language: The language of it.
    """
    window = window_asked(answer.known, answer.state, _shown(answer)[1])
    figure = _timeline(answer, window, width - MARGINS, language, FEW).figure
    lines = bool(answer.state.zoom) + (answer.state.clock == "reported")
    return int(figure.layout["height"]) + AROUND + lines * LINE


def _show_drawn(shown: int, window: Window, limits: Window, answer: Answer, reader: Reader) -> None:
    """The chart with its legend, what a finger may choose from, and the ways to save it."""
    language = reader.language
    parts = legend(language, reader.dark)
    in_sight = 1 if reader.narrow else len(parts)  # a phone has the colours above the chart, and the rest below it
    with st.container(key="above-timeline", horizontal=True, vertical_alignment="center", gap="medium"):
        if not reader.narrow and not _clock_in_bar(reader):
            _show_clock(language)
        st.html(legend_html(parts[:in_sight], language, reader.dark), width="stretch")
    lane, rows = answer.state.lane, rows_of_their_own(answer.state.lane)
    event = answer.state.event
    timeline = _timeline(answer, window, reader.width, language, rows, narrow=reader.narrow, dark=reader.dark)
    figure = timeline.chosen(event or likeliest(), linked_ids(links_of(answer.known), event))
    alt = _alt(shown, lane, answer.state.clock == "reported", language)
    crowd = crowd_of_events(answer.events["id"], answer.known, language)
    show_chart(figure, CHART, alt, lambda mark: _choose(mark, limits), reader, crowd=crowd)
    show_more(lane, answer.state.lane_order, _lanes(answer, language, rows), language)
    marks = [(entry.picture, entry.name) for part in parts for entry in part.entries]
    show_picture(CHART, answer, reader, legend=marks)
    if not answer.state.embed:
        show_way("statistics", language)
    if reader.narrow:
        _show_clock(language)
        st.html(legend_html(parts[in_sight:], language, reader.dark))


def _show_number(window: Window, answer: Answer, language: Language) -> None:
    """How many events the part of time shows, and where its bars count fewer, how many these do."""
    events = answer.events
    if answer.state.clock == "reported":
        events = by_report(events, answer.known.provenance)
    shown, counted = int(reaching_into(events, window).sum()), number_within(events, window)
    said = language.plural("{name}: {number} event", "{name}: {number} events", shown, name=of_span(*window, language))
    if counted < shown:
        said = language.text("{events}, of which its bars count {number}", events=said, number=language.number(counted))
    st.caption(said, help=language.text(_HOW_BARS_COUNT), width="content")


_HOW_BARS_COUNT = mark(
    "Bars count each event once, in the middle of the days that its date may mean; others reach into this part of time."
)


def _clock_in_bar(reader: Reader) -> bool:
    """Whether the clock is chosen on the second line of the choices above the view, so that the legend has its own."""
    return not reader.narrow and reader.page_width < BESIDE_LEGEND.get(reader.screen, 0)


def _shown(answer: Answer) -> tuple[int, Window | None]:
    """How many events the clock has, and the days from the first to the last where these may lie anywhere."""
    if answer.state.clock != "reported":
        return len(answer.events), None

    def found() -> tuple[int, Window | None]:
        reports = by_report(answer.events, answer.known.provenance)
        return len(reports), first_and_last(reports)

    return answer.remembered("reports", None, found)


def _drawn(answer: Answer, language: Language) -> pd.DataFrame:
    """The events as the clock has them."""
    events = worded(answer.known, language).loc[answer.events.index]
    if answer.state.clock != "reported":
        return events
    return reported_in_words(by_report(events, answer.known.provenance), language)


def _lanes(answer: Answer, language: Language, rows: int, drawn: pd.DataFrame | None = None) -> Lanes:
    """The rows, of which as many have an actor, a source or a place of their own; `drawn` is what `_drawn` returns."""
    state = answer.state

    def laid() -> Lanes:
        events = _drawn(answer, language) if drawn is None else drawn
        return lanes_by(state.lane, answer.known, events, language, rows, state.lane_order)

    return answer.remembered("rows", (language.id, rows), laid)


def _timeline(
    answer: Answer,
    window: Window,
    width: int,
    language: Language,
    rows: int,
    *,
    narrow: bool = False,
    dark: bool = False,
) -> Timeline:
    """The chart, laid out for whoever asks first; its key is all that it depends on besides the answer."""
    dataset = answer.known

    def drawn() -> Timeline:
        events = _drawn(answer, language)
        return draw_timeline(
            events,
            window=window,
            eras=dataset.chronology.eras,
            until=dataset.as_of,
            dark=dark,
            width=width,
            language=language,
            lanes=_lanes(answer, language, rows, events),
            narrow=narrow,
            revision=" ".join(map(str, window)),
        )

    return answer.remembered(CHART, (window, width, language.id, rows, narrow, dark), drawn)


def _alt(shown: int, lane: str, reported: bool, language: Language) -> str:
    by = language.text(BY[lane])
    if reported:
        return language.text(
            "Timeline of {number} events by {lane} and day of the first report; the list view has the same events as"
            " text.",
            number=language.number(shown),
            lane=by,
        )
    return language.text(
        "Timeline of {number} events by {lane} and day; the list view has the same events as text.",
        number=language.number(shown),
        lane=by,
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
