"""What only paper shows: where the view was read, and when."""

from datetime import date

import streamlit as st

from components.visitor import session
from components.widgets.escaping import escape_markdown
from loaders.dates.edtf import read_edtf
from loaders.dates.in_words import in_words
from loaders.language import Language
from loaders.selection.page_state import PageState


def show_on_paper(state: PageState, shown: Language) -> None:
    """The link to the view and the day of today, which the style keeps from the screen."""
    today = in_words(read_edtf(date.today().isoformat()), shown)
    with st.container(key="on-paper"):
        st.caption(shown.text("{address}, read on {day}", address=escape_markdown(session.link_to(state)), day=today))
