"""The way to a view that the choice of views has no room for."""

import streamlit as st

from components.visitor import session
from loaders.language import Language
from loaders.model.vocabulary import VIEWS


def show_way(view: str, language: Language) -> None:
    """Draw the button that shows the same events in another view.

    Args:
        view: Its id.
        language: The language of what is said.
    """
    term = VIEWS[view]
    st.button(
        language.text(term.label),
        key=f"to-{view}",
        icon=":material/bar_chart:",
        type="tertiary",
        help=language.text(term.meaning),
        on_click=session.show_view,
        args=(view,),
    )
