"""The list: the same events as on the timeline, one below the other, each opening the same detail."""

import pandas as pd
import streamlit as st

from components import session
from components.badges import event_badges
from components.markdown import plain

PAGE = 25
"""Events on one page of the list: short enough for a phone, long enough for a month of 2024."""

ORDERS = {
    "oldest": "Oldest first",
    "newest": "Newest first",
    "significance": "Most significant first",
}
RANKS = {"major": 0, "notable": 1, "routine": 2}


def show_list(events: pd.DataFrame) -> None:
    """Draw the events that are asked for.

    Args:
        events: Rows of `Dataset.events`, oldest first.
    """
    if events.empty:
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        order = st.segmented_control(
            "Order", list(ORDERS), key="order", format_func=ORDERS.__getitem__, default="oldest", required=True
        )
    pages = -(-len(events) // PAGE)
    ordered = in_order(events, order or "oldest")
    page = st.session_state.get("page", 1) if pages > 1 else 1
    first = (min(page, pages) - 1) * PAGE
    for event in ordered.iloc[first : first + PAGE].itertuples():
        _show_entry(event)
    if pages > 1:
        st.pagination(pages, key="page")


def in_order(events: pd.DataFrame, order: str) -> pd.DataFrame:
    """The events in one of `ORDERS`; equal ones stay oldest first."""
    if order == "newest":
        return events.iloc[::-1]
    if order == "significance":
        return events.sort_values("significance", key=lambda column: column.map(RANKS), kind="stable")
    return events


def _show_entry(event: object) -> None:
    with st.container(border=True, gap="xxsmall", key=f"entry-{event.id}"):
        st.caption(plain(event.words))
        st.button(
            plain(event.title),
            key=f"open-{event.id}",
            type="tertiary",
            wrap=True,
            on_click=session.choose_event,
            args=(event.id,),
        )
        st.markdown(event_badges(event.kind, event.status, event.category, event.significance))
        st.caption(f"Sources: {plain(event.says)}")
