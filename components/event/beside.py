"""The open event on the page: beside the view, where the window has room for both, or in its place."""

import streamlit as st

from components.event.detail import show_content, title_of
from components.visitor import session
from components.visitor.reader import Reader
from components.widgets.escaping import escape_markdown
from loaders.language import Language
from loaders.selection.answer import Answer

_keep_focus = st.components.v2.component(
    "event_focus",
    # A keyboard and a screen reader are led into the event when it opens, and back to where they were when it closes.
    js="""
let origin
export default function ({ data }) {
  const panel = document.querySelector(".st-key-event-panel")
  panel.setAttribute("role", "complementary")
  panel.setAttribute("aria-label", data.title)
  if (!panel.contains(document.activeElement)) {
    origin = document.activeElement
    panel.tabIndex = -1
    panel.focus({ preventScroll: true })
  }
  return () => {
    if (document.activeElement && document.activeElement !== document.body) return
    const back = origin?.isConnected && origin !== document.body ? origin : document.querySelector(".st-key-shown")
    if (back && back !== origin) back.tabIndex = -1
    back?.focus({ preventScroll: true })
  }
}
""",
)

GAP = 32
"""Between the view and the event, in pixels: a medium gap of Streamlit's."""


def event_width(page_width: int) -> int:
    """How much of the page an open event takes with the gap before it, in pixels.

    Two fifths of the page, within what reads well: some forty to eighty letters a line.
    """
    return max(340, min(600, page_width * 2 // 5)) + GAP


def show_beside(answer: Answer, reader: Reader) -> None:
    """Draw the chosen event in a column of its own, which stays in sight while the view is scrolled."""
    with st.container(key="event-panel", width=reader.page_width - reader.width - GAP, gap="small"):
        st.fragment(_show)(answer, reader.language)
        _keep_focus(key="event_focus", data={"title": title_of(answer, reader.language)}, height=0)


def show_in_place(answer: Answer, shown: Language) -> None:
    """Draw the chosen event where the view would stand, which comes back when it is closed."""
    with st.container(key="event-in-place", gap="small"):
        st.fragment(_show)(answer, shown)


def _show(answer: Answer, shown: Language) -> None:
    text = shown.text
    with st.container(horizontal=True, horizontal_alignment="distribute", wrap=False):
        st.header(escape_markdown(title_of(answer, shown)), anchor=False)
        st.button(
            text("Close"),
            key="close-event",
            icon=":material/close:",
            type="tertiary",
            shortcut="Esc",
            on_click=session.turn_to_event,
            args=("",),
        )
    show_content(answer, shown)
