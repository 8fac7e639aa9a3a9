"""The list: the same events as on the timeline, one below the other, each opening the same detail."""

from typing import Any

import pandas as pd
import streamlit as st

from components.visitor import session
from components.visitor.reader import Reader
from components.widgets.badges import event_badges
from components.widgets.escaping import escape_markdown
from components.widgets.event_button import align_open_buttons, open_button
from loaders.selection.answer import Answer

STEP = 25
"""Events that the list shows at first, and how many more each time: a phone draws that at once."""

ORDERS = {
    "oldest": "Oldest first",
    "newest": "Newest first",
    "significance": "Most significant first",
}
RANKS = {"major": 0, "notable": 1, "routine": 2}


def show(answer: Answer, reader: Reader) -> None:
    """Draw the events that are asked for."""
    events = answer.events
    if events.empty:
        return
    order = st.segmented_control(
        "Order",
        list(ORDERS),
        key="order",
        format_func=ORDERS.__getitem__,
        default="oldest",
        required=True,
        label_visibility="collapsed",
    )
    align_open_buttons()
    listed = st.session_state.setdefault("listed", STEP)
    for event in in_order(events, order or "oldest").iloc[:listed].itertuples():
        _show_entry(event)
    remaining = len(events) - listed
    if remaining > 0:
        st.button(f"Show {min(STEP, remaining)} more of {remaining}", on_click=_lengthen, width="stretch")


def _lengthen() -> None:
    st.session_state["listed"] += STEP


def in_order(events: pd.DataFrame, order: str) -> pd.DataFrame:
    """The events in one of `ORDERS`; equal ones stay oldest first."""
    if order == "newest":
        return events.iloc[::-1]
    if order == "significance":
        return events.sort_values("significance", key=lambda column: column.map(RANKS), kind="stable")
    return events


def _show_entry(event: Any) -> None:
    """One row of `Dataset.events`, as a card whose title opens it."""
    badges = event_badges(event.kind, event.status, event.category, event.significance)
    with st.container(border=True, gap="xxsmall"):
        st.markdown(f":small[{escape_markdown(event.words)}]  {badges}")
        open_button(f"**{escape_markdown(event.title)}**", event.id, "list", session.choose_event)
        st.caption(f"Sources: {escape_markdown(event.says)}")
