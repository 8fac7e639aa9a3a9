"""Which part of time the timeline shows: presets, steps, months and what is dragged out, all kept in the session."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from components.visitor.browser import dragged_days
from components.visitor.reader import Reader
from loaders import Dataset
from loaders.dataset.window import Window, coverage, fitted, shifted, widened
from loaders.language import Language
from loaders.selection.filters import Filters
from loaders.selection.page_state import PageState

WHOLE = "all"
SINCE_TREATY = "treaty"
TREATY_EVENT = "2024-06-19-treaty-signed-pyongyang"


def show_zoom(dataset: Dataset, state: PageState, reader: Reader, reach: Window | None = None) -> Window:
    """Draw the choice of the part of time, and give the part that is asked for.

    Args:
        dataset: The record.
        state: What is asked for.
        reader: Who reads.
        reach: First and last day of what is drawn, where that may lie outside the days that are asked for.
    """
    spans, text = presets(dataset, state.filters, reach), reader.language.text
    names = {WHOLE: text("All"), SINCE_TREATY: text("Since the treaty")}
    window = window_asked(dataset, state, reach)
    st.session_state["preset"] = next((name for name, span in spans.items() if span == window), None)
    st.segmented_control(
        text("Part of the timeline"),
        list(spans),
        key="preset",
        format_func=lambda preset: names.get(preset, preset),
        label_visibility="collapsed",
        wrap=not reader.narrow,  # on a phone a second line would push the first marker out of sight
        on_change=_choose_preset,
        args=(spans,),
    )
    if window != spans[WHOLE]:
        _show_steps(window, spans[WHOLE], reader.language)
    return window


def window_asked(dataset: Dataset, state: PageState, reach: Window | None = None) -> Window:
    """The part of time that is asked for; all of what is drawn where none is, or none that there is."""
    asked = state.zoom and fitted(state.zoom, widened(coverage(dataset), reach))
    return asked or presets(dataset, state.filters, reach)[WHOLE]


def _show_steps(window: Window, whole: Window, language: Language) -> None:
    """From a part of time to what came before and after it, and back to all."""
    text = language.text
    for label, icon, step in (
        (text("Earlier"), ":material/chevron_left:", -1),
        (text("Later"), ":material/chevron_right:", 1),
    ):
        moved = shifted(window, whole, step)
        st.button(label, icon=icon, type="tertiary", disabled=moved == window, on_click=zoom_to, args=(moved,))
    st.button(text("Reset zoom"), icon=":material/zoom_out_map:", type="tertiary", on_click=zoom_to, args=(None,))


def presets(dataset: Dataset, filters: Filters, reach: Window | None = None) -> dict[str, Window]:
    """The parts of time on offer: all that is asked for and drawn, each year, and since the treaty was signed."""
    first, last = widened(coverage(dataset), reach)
    whole = max(first, filters.first_day or first), min(last, filters.last_day or last)
    spans = {WHOLE: widened(whole, reach) if whole[0] <= whole[1] else (first, last)}
    for year in range(first.year, last.year + 1):
        spans[str(year)] = max(first, date(year, 1, 1)), min(last, date(year, 12, 31))
    treaty = dataset.records.get(dataset.current_ids.get(TREATY_EVENT, ""))
    if treaty is not None and treaty.date.earliest is not None:
        spans[SINCE_TREATY] = treaty.date.earliest.replace(day=1), last
    return spans


def zoom_to(window: Window | None) -> None:
    """Callback: show this part of time, or with None all that is asked for."""
    st.session_state["zoom"] = window


def zoom_to_dragged(limits: Window) -> None:
    """Callback: show what was dragged out of the chart."""
    days = dragged_days()
    zoom_to(fitted((min(days), max(days)), limits) if days else None)


def _choose_preset(spans: Mapping[str, Window]) -> None:
    chosen = st.session_state["preset"]
    zoom_to(spans[chosen] if chosen in spans and chosen != WHOLE else None)
