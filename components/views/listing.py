"""The list: the same events as on the timeline, one below the other, each opening the same detail."""

from typing import Any

import streamlit as st

from components.visitor import session
from components.visitor.reader import Reader
from components.widgets.badges import event_badges
from components.widgets.escaping import escape_markdown
from components.widgets.event_button import align_open_buttons, open_button
from components.widgets.translation import language_badge
from loaders.dataset.order import in_order
from loaders.language import Language
from loaders.model import vocabulary
from loaders.selection.answer import Answer
from loaders.wording.lanes import standing_in_words
from loaders.wording.texts import worded

STEP = 25
"""Events that the list shows at first, and how many more each time: a phone draws that at once."""


def show(answer: Answer, reader: Reader) -> None:
    """Draw the events that are asked for."""
    events, language = answer.events, reader.language
    if events.empty:
        return
    reader.bar.selectbox(
        language.text("Order"),
        list(vocabulary.ORDERS),
        format_func=lambda one: language.text(vocabulary.ORDERS[one].label),
        label_visibility="collapsed",
        width=200,
        **session.outliving("order", answer.state.order),
    )
    align_open_buttons()
    listed = st.session_state.setdefault("listed", STEP)
    shown = in_order(worded(answer.known, language).loc[events.index], answer.state.order).iloc[:listed]
    beside = standing_in_words(answer.known, shown, answer.state.lane, language)
    for event in shown.itertuples():
        _show_entry(event, beside.get(str(event.id), ""), language)
    remaining = len(events) - listed
    if remaining > 0:
        more = language.text("Show {number} more of {total}", number=min(STEP, remaining), total=remaining)
        with st.container(horizontal=True):
            st.button(more, key="lengthen", on_click=_list, args=(listed + STEP,), width="stretch")
            if remaining > STEP:  # for paper, and for the search of a browser
                st.button(language.text("Show all"), key="list-all", on_click=_list, args=(len(events),))


def _list(number: int) -> None:
    """Callback: list so many events."""
    st.session_state["listed"] = number


def _show_entry(event: Any, beside: str, language: Language) -> None:
    """One row of `worded`, as a card whose title opens it, with what it stands by on the timeline."""
    badges = event_badges(event.kind, event.status, event.category, event.significance, language)
    with st.container(border=True, gap="xxsmall"):
        st.markdown(f":small[{escape_markdown(event.words)}]  {badges}{language_badge(event.title_language, language)}")
        open_button(f"**{escape_markdown(event.title)}**", event.id, "list", session.choose_event)
        st.caption(language.text("Sources: {names}", names=escape_markdown(event.says)))
        if beside:
            st.caption(escape_markdown(beside))
