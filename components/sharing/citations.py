"""A citation to copy, in the style that a reader chooses."""

import streamlit as st

from components.widgets.copying import show_copyable
from loaders.exports.citations.forms import FORMS
from loaders.exports.citations.reference import Reference
from loaders.language import Language

LAST = "citation-style"
"""Where the session keeps the style that was chosen last: who cites one thing will cite the next likewise."""


def show_citation(reference: Reference, place: str, shown: Language) -> None:
    """Draw the choice of the style, and the text with its button to copy.

    Args:
        reference: What is cited.
        place: What tells it from other citations on the page.
        shown: The language of the page.
    """
    key = f"style-{place}"
    st.session_state[key] = st.session_state.get(LAST, next(iter(FORMS)))
    chosen = st.segmented_control(
        shown.text("Style"),
        list(FORMS),
        key=key,
        format_func=lambda form: FORMS[form].label,
        required=True,
        label_visibility="collapsed",
        wrap=True,
        on_change=_keep,
        args=(key,),
    )
    cited = FORMS[str(chosen)].write(reference, shown)
    show_copyable(cited, shown.text("Copy the citation"), f"citation-{place}", shown)


def _keep(key: str) -> None:
    st.session_state[LAST] = st.session_state[key]
