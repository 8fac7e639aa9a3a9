"""What is said where filters leave nothing to show: once, with the filter to leave out."""

from collections.abc import Sequence

import streamlit as st

from components.visitor import session
from loaders.language import Language


def show_relaxations(title: str, ways: Sequence[tuple[str, str]], shown: Language) -> None:
    """Say that there is nothing, and offer each filter that alone is to blame.

    Args:
        title: What there is nothing of.
        ways: The field of each filter that would show something again if it were left out, and what its button says.
        shown: The language of the page.
    """
    text = shown.text
    st.info(
        text("Each filter below, left out alone, would show some again.")
        if ways
        else text("No single filter is to blame: leave out two or more, or reset them all."),
        title=title,
        icon=":material/search_off:",
    )
    with st.container(horizontal=True):
        for field, label in ways:
            st.button(label, key=f"relax-{field}", on_click=session.remove_filter, args=(field,))
