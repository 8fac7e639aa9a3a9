"""The timeline view: the chart, what part of time it shows, and the way from a marker to its event."""

import re

import pandas as pd
import streamlit as st

from components.figures.timeline.timeline import timeline_figure
from components.views.zoom import Window, around_month, coverage, show_zoom, widened, zoom_to, zoom_to_dragged
from components.visitor import session
from components.visitor.canvas import chart_width, watch_chart
from components.visitor.reader import Reader
from components.widgets.chart import NARROW, WIDE, chosen_event
from loaders import Dataset
from loaders.dataset.first_reports import by_report, clock_in_words
from loaders.model import vocabulary
from loaders.selection.answer import Answer

CHART = "timeline"

MONTH = re.compile(r"\d{4}-\d{2}")
"""What a bar of the histogram stands for, as a marker stands for an id."""


def show(answer: Answer, reader: Reader) -> None:
    """Draw the timeline of the events that are asked for."""
    dataset, events, state = answer.known, answer.events, answer.state
    selected = state.event if state.event in dataset.records else ""
    reported = state.clock == "reported"
    drawn = by_report(events, dataset.provenance) if reported else events
    reach = first_and_last(drawn) if reported else None
    limits = widened(coverage(dataset), reach)
    window = show_zoom(dataset, state.filters, reach)
    _show_clock(clock_in_words(len(drawn), len(events) - len(drawn)) if reported else "")
    width = chart_width(NARROW if reader.narrow else WIDE)
    figure = timeline_figure(
        drawn,
        window=window,
        eras=dataset.chronology.eras,
        dark=reader.dark,
        width=width,
        narrow=reader.narrow,
        selected=selected or None,
        links=linked_ids(dataset, selected),
        revision=" ".join(map(str, window)),
    )
    st.plotly_chart(
        figure,
        key=CHART,
        theme=None,
        on_select=lambda: _choose(limits),
        selection_mode="points",
        config={"displayModeBar": False, "scrollZoom": False, "showAxisDragHandles": False, "showTips": False},
        alt=f"Timeline of {len(drawn)} events by topic and {'day of the first report' if reported else 'day'}; the list"
        " view has the same events as text.",
    )
    watch_chart(CHART, width, lambda: zoom_to_dragged(limits))


def first_and_last(events: pd.DataFrame) -> Window | None:
    """The days between which events of exact days lie; None where there is no event."""
    if events.empty:
        return None
    return events["earliest"].min().date(), events["latest"].max().date()


def linked_ids(dataset: Dataset, event_id: str) -> list[str]:
    """The events that one bears on, and those that bear on it."""
    links = dataset.links
    return [*links.loc[links["event"] == event_id, "target"], *links.loc[links["target"] == event_id, "event"]]


def _show_clock(words: str) -> None:
    """The choice of the clock, and what it shows."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.segmented_control(
            "Clock of the timeline",
            list(vocabulary.CLOCKS),
            format_func=lambda clock: vocabulary.CLOCKS[clock].label,
            required=True,
            label_visibility="collapsed",
            **session.outliving("clock", st.session_state["clock"]),
        )
        if words:
            st.caption(words)


def _choose(limits: Window) -> None:
    chosen = chosen_event(st.session_state[CHART])
    if MONTH.fullmatch(chosen):
        zoom_to(around_month(chosen, limits))
    elif chosen:
        session.choose_event(chosen)
