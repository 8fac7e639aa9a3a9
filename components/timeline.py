"""The timeline view: the chart, what part of time it shows, and the way from a marker to its event."""

from datetime import date

import pandas as pd
import streamlit as st

from components import session
from components.chart import NARROW, WIDE, chosen_event
from components.figures.timeline import timeline_figure
from loaders import Dataset

WHOLE = "All"
TREATY_EVENT = "2024-06-19-treaty-signed-pyongyang"


def show_timeline(dataset: Dataset, events: pd.DataFrame, selected: str, narrow: bool) -> None:
    """Draw the timeline of the events that are asked for.

    Args:
        dataset: The dataset.
        events: Rows of `Dataset.events`.
        selected: The id of the chosen event, or "".
        narrow: Whether to lay it out for a phone.
    """
    spans = presets(dataset)
    with st.container(horizontal=True, vertical_alignment="center"):
        preset = st.segmented_control(
            "Part of the timeline",
            list(spans),
            key="preset",
            default=WHOLE,
            required=True,
            label_visibility="collapsed",
        )
        st.button("Reset zoom", icon=":material/zoom_out_map:", type="tertiary", on_click=_reset_zoom)
    resets = st.session_state.get("zoom_resets", 0)
    figure = timeline_figure(
        events,
        window=spans[preset or WHOLE],
        eras=dataset.chronology.eras,
        dark=st.context.theme.type == "dark",
        width=NARROW if narrow else WIDE,
        narrow=narrow,
        selected=selected or None,
        links=linked_ids(dataset, selected),
        revision=f"{preset} {resets}",
    )
    st.plotly_chart(
        figure,
        key="timeline",
        theme=None,
        on_select=_choose_marker,
        selection_mode="points",
        config={"displayModeBar": False, "scrollZoom": False, "showAxisDragHandles": False},
        alt=f"Timeline of {len(events)} events by topic and day; the list view has the same events as text.",
    )


def presets(dataset: Dataset) -> dict[str, tuple[date, date]]:
    """The parts of time on offer: all, each year, and since the treaty was signed."""
    first, last = _coverage(dataset)
    spans = {WHOLE: (first, last)}
    for year in range(first.year, last.year + 1):
        spans[str(year)] = (max(first, date(year, 1, 1)), min(last, date(year, 12, 31)))
    treaty = dataset.records.get(dataset.current_ids.get(TREATY_EVENT, ""))
    if treaty is not None and treaty.date.earliest is not None:
        spans["Since the treaty"] = (treaty.date.earliest.replace(day=1), last)
    return spans


def linked_ids(dataset: Dataset, event_id: str) -> list[str]:
    """The events that one bears on, and those that bear on it."""
    links = dataset.links
    return [*links.loc[links["event"] == event_id, "target"], *links.loc[links["target"] == event_id, "event"]]


def _choose_marker() -> None:
    if event_id := chosen_event(st.session_state["timeline"]):
        session.choose_event(event_id)


def _reset_zoom() -> None:
    st.session_state["zoom_resets"] = st.session_state.get("zoom_resets", 0) + 1
    st.session_state["preset"] = WHOLE


def _coverage(dataset: Dataset) -> tuple[date, date]:
    coverage = dataset.chronology.coverage
    return coverage.from_.earliest or date.min, coverage.to.latest or date.max
