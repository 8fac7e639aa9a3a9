"""A chart or a table on the page, and what a reader chooses in it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from components.visitor.reader import Reader
from loaders.language import SOURCE, Language

Chosen = Callable[[Sequence[str]], None]
"""Callback: takes what the chosen mark stands for, such as the id of its event."""


SHEET = 690
"""How wide a chart may be on paper, in pixels: what the margins of the style leave of a sheet of A4."""


def show_chart(figure: Any, key: str, alt: str, chosen: Chosen, reader: Reader) -> None:
    """Draw a figure whose marks can be chosen.

    Args:
        figure: A Plotly figure; what a mark stands for is its `customdata`.
        key: The key of the chart.
        alt: What it shows, for whoever does not see it.
        chosen: Called with the `customdata` of the mark that was clicked.
        reader: Who reads: in which language the axes are, and how wide the figure is.
    """
    # A figure keeps its width on paper, where it would be cut off.
    zoom = min(1, SHEET / reader.width)
    st.html(f"<style>@media print {{ .st-key-{key} .js-plotly-plot {{ zoom: {zoom:.2f} }} }}</style>")
    st.plotly_chart(
        figure,
        key=key,
        theme=None,
        on_select=lambda: _tell_point(st.session_state[key], chosen),
        selection_mode="points",
        config={
            "displayModeBar": False,
            "scrollZoom": False,
            "showAxisDragHandles": False,
            "showTips": False,
            **chart_locale(reader.language),
        },
        alt=alt,
    )


def show_table(table: pd.DataFrame, key: str, alt: str, chosen: Callable[[int], None]) -> None:
    """Draw a table whose rows can be chosen, each as often as one likes.

    Args:
        table: What stands in it, with the headings that readers see.
        key: The key of the table.
        alt: What it shows, for whoever does not see it.
        chosen: Called with the position of the row that was chosen.
    """
    # The table keeps its chosen row; the next one, under another key, has none, so that the row can be chosen again.
    counter = f"{key}-chosen"
    drawn = f"{key}-{st.session_state.setdefault(counter, 0)}"

    def tell() -> None:
        rows = st.session_state[drawn]["selection"]["rows"]
        if rows:
            st.session_state[counter] += 1
            chosen(rows[0])

    st.dataframe(table, key=drawn, hide_index=True, on_select=tell, selection_mode="single-row", alt=alt)


def chosen_mark(selection: Mapping[str, Any]) -> list[str]:
    """What the clicked mark stands for; nothing when the selection was cleared, or the mark stands for nothing."""
    points: Sequence[Mapping[str, Any]] = selection["selection"]["points"]
    for point in points:
        if custom := point.get("customdata"):
            return [str(one) for one in (custom if isinstance(custom, list) else [custom])]
    return []


def chart_locale(language: Language) -> dict[str, Any]:
    """Names of months and days and the signs of numbers, as Plotly's settings take them; Plotly brings English only."""
    if language.id == SOURCE:
        return {}
    decimal, thousands = language.separators
    names = {
        "days": language.days["wide"],
        "shortDays": language.days["abbreviated"],
        "months": language.months["wide"],
        "shortMonths": language.months["abbreviated"],
        "decimal": decimal,
        "thousands": thousands,
    }
    return {"locale": language.id, "locales": {language.id: {"dictionary": {}, "format": names}}}


def _tell_point(selection: Mapping[str, Any], chosen: Chosen) -> None:
    if mark := chosen_mark(selection):
        chosen(mark)
