"""What the rows of the timeline are: the choice, and the way to what has no row of its own."""

import streamlit as st

from components.visitor import session
from loaders.language import Language
from loaders.model import vocabulary
from loaders.wording.lanes import Lanes

FEW, MANY = 12, 120
"""How many actors, sources or places have a row of their own: at first, and for whoever asks for more."""

WIDTH, ORDER_WIDTH = 150, 190
"""Of the choice and of that of the order, in pixels: room for its longest name in every language."""

ASKED_FOR_MORE = "rows_of"
"""Where the session keeps what a reader asked more rows of."""


def show_lane(asked: str, language: Language) -> None:
    """Draw the choice of what the rows are.

    Args:
        asked: What is asked for, an id of `vocabulary.LANED_BY`.
        language: The language of the choice.
    """
    st.selectbox(
        language.text("Rows"),
        list(vocabulary.LANED_BY),
        format_func=lambda lane: language.text(vocabulary.LANED_BY[lane].label),
        label_visibility="collapsed",
        width=WIDTH,
        **session.outliving("lane", asked),
    )


def rows_of_their_own(lane: str) -> int:
    """How many rows of their own the busiest have: few, until a reader asks for more of this sort."""
    return MANY if st.session_state.get(ASKED_FOR_MORE) == lane else FEW


def show_more(asked: str, order: str, lanes: Lanes, language: Language) -> None:
    """Below the rows: what has none of its own, counted, the click that gives it one, and the order of them all.

    Args:
        asked: What the rows are, an id of `vocabulary.LANED_BY`; topics all have their row, and their own order.
        order: An id of `vocabulary.LANE_ORDERS`.
        lanes: The rows.
        language: The language of what is said.
    """
    if asked == "category":
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.selectbox(
            language.text("Order of the rows"),
            list(vocabulary.LANE_ORDERS),
            format_func=lambda one: language.text(vocabulary.LANE_ORDERS[one].label),
            label_visibility="collapsed",
            width=ORDER_WIDTH,
            **session.outliving("lane_order", order),
        )
        _show_number(asked, lanes, language)


def _show_number(lane: str, lanes: Lanes, language: Language) -> None:
    told = _more(lane, lanes, language)
    if rows_of_their_own(lane) == FEW:
        if lanes.more:
            st.button(told, key="more-lanes", icon=":material/expand_more:", on_click=_ask_for_rows, args=(lane,))
        return
    fewer = language.text("Only the {number} most frequent", number=FEW)
    st.button(fewer, key="fewer-lanes", icon=":material/expand_less:", on_click=_ask_for_rows, args=("",))
    if lanes.more:
        st.caption(told)


def _more(lane: str, lanes: Lanes, language: Language) -> str:
    """How many have no row of their own, and how many events these have."""
    number, plural = lanes.more, language.plural
    events = plural("{number} event", "{number} events", lanes.events_of_more)
    if lane == "actor":
        return plural("and {number} more actor, {events}", "and {number} more actors, {events}", number, events=events)
    if lane == "source":
        return plural(
            "and {number} more source, {events}", "and {number} more sources, {events}", number, events=events
        )
    return plural("and {number} more place, {events}", "and {number} more places, {events}", number, events=events)


def _ask_for_rows(lane: str) -> None:
    """Callback: give many of this sort a row, or with "" only the busiest."""
    st.session_state[ASKED_FOR_MORE] = lane
