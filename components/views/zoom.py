"""Which part of time the timeline shows: presets, steps, months and what is dragged out, all kept in the session."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import streamlit as st

from components.visitor.canvas import dragged_days
from loaders import Dataset
from loaders.selection.filters import Filters

Window = tuple[date, date]
"""First and last day, both shown whole."""

WHOLE = "All"
TREATY_EVENT = "2024-06-19-treaty-signed-pyongyang"

SHORTEST = timedelta(days=7)
"""The shortest window: days stay far enough apart to be read."""


def show_zoom(dataset: Dataset, filters: Filters, reach: Window | None = None) -> Window:
    """Draw the choice of the part of time, and give the part that is asked for.

    Args:
        dataset: The dataset.
        filters: What is asked for.
        reach: First and last day of what is drawn, where that may lie outside the days that are asked for.
    """
    spans = presets(dataset, filters, reach)
    window = _inside(st.session_state.get("zoom"), widened(coverage(dataset), reach)) or spans[WHOLE]
    st.session_state["preset"] = next((name for name, span in spans.items() if span == window), None)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.segmented_control(
            "Part of the timeline",
            list(spans),
            key="preset",
            label_visibility="collapsed",
            wrap=True,  # a phone holds four of them on a line
            on_change=_choose_preset,
            args=(spans,),
        )
        for label, icon, step in (
            ("Earlier", ":material/chevron_left:", -1),
            ("Later", ":material/chevron_right:", 1),
        ):
            moved = shifted(window, spans[WHOLE], step)
            st.button(label, icon=icon, type="tertiary", disabled=moved == window, on_click=zoom_to, args=(moved,))
        st.button(
            "Reset zoom",
            icon=":material/zoom_out_map:",
            type="tertiary",
            disabled=window == spans[WHOLE],
            on_click=zoom_to,
            args=(None,),
        )
    return window


def presets(dataset: Dataset, filters: Filters, reach: Window | None = None) -> dict[str, Window]:
    """The parts of time on offer: all that is asked for and drawn, each year, and since the treaty was signed."""
    first, last = widened(coverage(dataset), reach)
    whole = max(first, filters.first_day or first), min(last, filters.last_day or last)
    spans = {WHOLE: widened(whole, reach) if whole[0] <= whole[1] else (first, last)}
    for year in range(first.year, last.year + 1):
        spans[str(year)] = max(first, date(year, 1, 1)), min(last, date(year, 12, 31))
    treaty = dataset.records.get(dataset.current_ids.get(TREATY_EVENT, ""))
    if treaty is not None and treaty.date.earliest is not None:
        spans["Since the treaty"] = treaty.date.earliest.replace(day=1), last
    return spans


def coverage(dataset: Dataset) -> Window:
    """The days that the chronology covers."""
    covered = dataset.chronology.coverage
    return covered.from_.earliest or date.min, covered.to.latest or date.max


def widened(window: Window, reach: Window | None) -> Window:
    """The window, made wide enough for what reaches beyond it."""
    return (min(window[0], reach[0]), max(window[1], reach[1])) if reach else window


def zoom_to(window: Window | None) -> None:
    """Callback: show this part of time, or with None all that is asked for."""
    st.session_state["zoom"] = window


def zoom_to_dragged(limits: Window) -> None:
    """Callback: show what was dragged out of the chart."""
    days = dragged_days()
    zoom_to(within(days, limits) if days else None)


def within(days: Sequence[str], limits: Window) -> Window:
    """The window from one day to another, inside the limits and not shorter than can be read."""
    first, last = (min(max(date.fromisoformat(day), limits[0]), limits[1]) for day in sorted(days))
    missing = SHORTEST - timedelta(days=1) - (last - first)
    if missing > timedelta(0):
        first = max(limits[0], first - missing / 2)
        last = min(limits[1], first + SHORTEST - timedelta(days=1))
    return first, last


def around_month(month: str, limits: Window) -> Window:
    """A month such as "2024-06" between its neighbours."""
    first = date.fromisoformat(f"{month}-01")
    before = (first - timedelta(days=1)).replace(day=1)
    after = (first + timedelta(days=63)).replace(day=1) - timedelta(days=1)
    return max(limits[0], before), min(limits[1], after)


def shifted(window: Window, limits: Window, step: int) -> Window:
    """The window moved by half its length, as far as the limits allow.

    Args:
        window: The window.
        limits: What it stays inside.
        step: -1 towards the past, 1 towards the present.
    """
    length = window[1] - window[0]
    by = step * max(length / 2, timedelta(days=1))
    by = max(min(by, limits[1] - window[1]), limits[0] - window[0])
    return window[0] + by, window[1] + by


def _inside(window: Window | None, limits: Window) -> Window | None:
    """The part of the window that lies inside the limits, if there is one."""
    if window is None:
        return None
    first, last = max(window[0], limits[0]), min(window[1], limits[1])
    return (first, last) if first <= last else None


def _choose_preset(spans: Mapping[str, Window]) -> None:
    chosen = st.session_state["preset"]
    zoom_to(spans[chosen] if chosen in spans and chosen != WHOLE else None)
