"""A chart or a table on the page, and what a reader chooses in it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from components.figures.finger import Mark, within_a_finger
from components.figures.plain import Figure
from components.visitor import session
from components.visitor.reader import Reader
from components.widgets.crowd import Crowd, offer, show_offered
from components.widgets.dated import KEY, offer_file, sorted_in_time
from components.widgets.keys import HEADING, by_keys, watch_keys
from components.widgets.row_menu import Menu, ask_for_menu, menu_column, show_asked_menu
from loaders.language import SOURCE, Language

Chosen = Callable[[Sequence[str]], None]
"""Callback: takes what the chosen mark stands for, such as the id of its event."""


ROW = 35
"""Of a row of one line, in pixels, with its border."""

SHEET = 690
"""How wide a chart may be on paper, in pixels: what the margins of the style leave of a sheet of A4."""


_scroll_past = st.components.v2.component(
    "scroll_past_chart",
    # Plotly keeps every touch to itself; without that a finger scrolls the page, and a tap still arrives as a click.
    # The chart is drawn anew whenever its figure changes, so every new one has to be found.
    js="""
const watched = new Map()
export default function ({ data }) {
  let chart
  const free = () => {
    const found = document.querySelector(`.st-key-${data.chart} .js-plotly-plot`)
    if (found === chart) return
    chart = found
    chart?.addEventListener("touchstart", (touch) => touch.stopPropagation(), { capture: true, passive: true })
  }
  watched.get(data.chart)?.disconnect()
  const drawn = new MutationObserver(free)
  watched.set(data.chart, drawn)
  drawn.observe(document.body, { childList: true, subtree: true })
  free()
  return () => drawn.disconnect()
}
""",
)


def show_chart(
    figure: Figure,
    key: str,
    alt: str,
    chosen: Chosen,
    reader: Reader,
    *,
    crowd: Crowd | None = None,
    every_time: bool = False,
) -> None:
    """Draw a figure whose marks can be chosen.

    Args:
        figure: The figure; what a mark stands for is its `customdata`.
        key: The key of the chart.
        alt: What it shows, for whoever does not see it.
        chosen: Called with the `customdata` of the mark that was clicked.
        reader: Who reads: in which language the axes are, how wide the figure is, and whether a finger chooses.
        crowd: Marks of which a finger is offered all that stand too close to be told apart.
        every_time: Whether the same mark can be chosen again after its event was closed, though the figure is the same.
    """
    drawn, count = _forgetful(key) if every_time else (key, _keep)
    # The figure is kept until the next run only where a finger may ask it what else stands there.
    meant = partial(_meant, figure, reader.width, crowd.marks) if crowd and reader.touch else _the_one

    def tell() -> None:
        point = chosen_point(st.session_state[drawn])
        if mark := mark_of(point):
            count()
            near = meant(point)
            if len(near) > 1:
                offer(near)
            else:
                chosen(mark)

    # A figure keeps its width on paper, where it would be cut off.
    zoom = min(1, SHEET / reader.width)
    st.html(f"<style>@media print {{ .st-key-{drawn} {{ zoom: {zoom:.2f} }} }}</style>")
    with st.container(gap=None):
        st.plotly_chart(
            figure,
            key=drawn,
            theme=None,
            on_select=tell,
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
        _scroll_past(key=f"scroll-past-{drawn}", data={"chart": drawn}, height=0)
    if crowd:
        show_offered(crowd, chosen)


def show_table(
    table: pd.DataFrame,
    key: str,
    alt: str,
    chosen: Callable[[int], None],
    *,
    widths: Mapping[str, int] | None = None,
    lines: int = 1,
    beside: Sequence[str] = (),
    menu: Menu | None = None,
    seen: Sequence[str] | None = None,
    height: int | None = None,
    days: Mapping[str, Sequence[str]] | None = None,
    file: Language | None = None,
) -> None:
    """Draw a table whose rows can be chosen, by a click anywhere in them or by Enter, each as often as one likes.

    Args:
        table: What stands in it, with the headings that readers see.
        key: The key of the table.
        alt: What it shows, for whoever does not see it.
        chosen: Called with the position of the row that was chosen.
        widths: Of its columns in pixels, by their headings; the browser finds the others.
        lines: How many lines of text a row has room for.
        beside: The keys of the charts and tables beside it that open events too.
        menu: What else can be done with a row, in a column of its own.
        seen: The headings of the columns that are seen at first; a reader chooses others in the table's own menu. All
            of them, if it is not said.
        height: Of the table at most, in pixels; some ten rows, if it is not said.
        days: The days of its rows as ISO has them, by the headings of the columns that have them in words: such a
            column is sorted by time. One line of text is seen of it.
        file: The language in which a table with days is offered as a file; none where *Share* has the same.
    """
    # A table that an event lay over loses the next click on it, from wherever that event was opened.
    drawn, count = _forgetful(key, *beside)

    own = menu.heading if menu else None

    def clicked() -> None:
        for row, column in st.session_state[drawn]["selection"]["cells"]:
            if column != own and not by_keys(key):
                count()
                chosen(row)

    def entered() -> None:
        # Nothing is counted: the table stays as it is, and the keyboard comes back to its place in it.
        for row, column in st.session_state[drawn]["selection"]["cells"]:
            if column != own:
                chosen(row)
            elif by_keys(key):
                ask_for_menu(key, row)

    names = [str(name) for name in table.iloc[:, menu.place - 1]] if menu else []
    columns: dict[str, Any] = {
        heading: st.column_config.Column(width=width) for heading, width in (widths or {}).items()
    }
    plain, table = table, sorted_in_time(table, days or {}, columns)
    if menu:
        table = table.copy()
        table.insert(menu.place, menu.heading, menu.of_rows or [list(menu.options)] * len(table))
        columns[menu.heading] = menu_column(menu, f"{drawn}-menu")
    with st.container(gap=None, key=f"{KEY}-{key}" if days else None):
        st.dataframe(
            table,
            key=drawn,
            hide_index=True,
            on_select=clicked,
            selection_mode="single-cell",
            column_config=columns,
            column_order=seen,
            height=min(height, HEADING + len(table) * (_row_height(lines) or ROW)) if height else "auto",
            row_height=_row_height(lines),
            alt=alt,
        )
        watch_keys(key, drawn, entered, own)
        offer_file(plain, days or {}, key, file)
    if menu:
        show_asked_menu(menu, key, names)


def _row_height(lines: int) -> int | None:
    """Of a row with so many lines of text, in pixels; None for the usual one."""
    return None if lines == 1 else 14 + 21 * lines


def _forgetful(key: str, *others: str) -> tuple[str, Callable[[], None]]:
    """A key for something that keeps what was chosen in it, and a callback that counts what is.

    Under its next key nothing is chosen in it, so that the same can be chosen again. It gets that only when no event is
    open: until then a table keeps its place, and whoever goes through it by keys goes on.
    """
    chosen: dict[str, int] = st.session_state.setdefault("chosen-so-far", {})
    number = f"{key}-number"
    if number not in st.session_state or not session.page_state().event:
        st.session_state[number] = sum(chosen.get(one, 0) for one in (key, *others))

    def count() -> None:
        chosen[key] = chosen.get(key, 0) + 1

    return f"{key}-{st.session_state[number]}" if st.session_state[number] else key, count


def _keep() -> None:
    """Nothing is forgotten: the figure changes with what is chosen in it."""


def _meant(figure: Figure, width: float, marks: Collection[Mark], point: Mapping[str, Any]) -> list[Mark]:
    """What a finger may have meant at a point."""
    length = len(next(iter(marks), ()))
    tapped = tuple(mark_of(point)[:length])
    if tapped not in marks:
        return [tapped]
    return within_a_finger(figure.to_dict(), width, tapped, (point["x"], point["y"]), marks)


def _the_one(point: Mapping[str, Any]) -> list[Mark]:
    """What a mouse meant."""
    return [tuple(mark_of(point))]


def chosen_point(selection: Mapping[str, Any]) -> Mapping[str, Any]:
    """The mark that was clicked; nothing when the selection was cleared, or no mark stands for anything."""
    points: Sequence[Mapping[str, Any]] = selection["selection"]["points"]
    return next((point for point in points if point.get("customdata")), {})


def mark_of(point: Mapping[str, Any]) -> list[str]:
    """What a mark stands for."""
    custom = point.get("customdata") or []
    return [str(one) for one in (custom if isinstance(custom, list) else [custom])]


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
