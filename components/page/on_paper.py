"""What only paper shows: where the view was read, and when; and how large its tables are there."""

from datetime import date

import streamlit as st

from components.visitor import session
from components.widgets.chart import SHEET
from components.widgets.escaping import escape_markdown
from loaders.dates.edtf import read_edtf
from loaders.dates.in_words import in_words
from loaders.language import Language
from loaders.selection.page_state import PageState

SMALLEST = 0.5
"""Of its size on the screen a table keeps at least so much on paper: its letters are to be read."""

SIDEBAR = 300
"""How much wider a view without filters is at a desk, in pixels."""


def show_on_paper(state: PageState, shown: Language, width: float) -> None:
    """The link to the view and the day of today, which the style keeps from the screen; tables as large as they fit.

    Args:
        state: What is shown.
        shown: The language of the page.
        width: How wide a table is on the screen, in pixels; on paper the same would be cut off.
    """
    zoom = f"zoom: {size_on_paper(width):.2f}"
    st.html(f'<style>@media print {{ .stElementContainer:has([data-testid="stDataFrame"]) {{ {zoom} }} }}</style>')
    today = in_words(read_edtf(date.today().isoformat()), shown)
    with st.container(key="on-paper"):
        st.caption(shown.text("{address}, read on {day}", address=escape_markdown(session.link_to(state)), day=today))


def size_on_paper(width: float) -> float:
    """What a table keeps of its size on a sheet: all of it where it fits, and never so little that nobody reads it.

    Args:
        width: How wide it is on the screen, in pixels.
    """
    return max(SMALLEST, min(1, SHEET / width))
