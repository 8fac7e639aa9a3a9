"""The button that opens an event: its title as text, which reads like a line of the page."""

from collections.abc import Callable

import streamlit as st

KEY = "open"
"""How the keys of these buttons begin, by which the style finds them."""


def open_button(label: str, event_id: str, place: str, on_click: Callable[[str], None]) -> None:
    """Draw the button of one event.

    Args:
        label: Markdown, with text from the data escaped.
        event_id: The event that it opens.
        place: What tells it from other buttons of the same event on the page.
        on_click: Callback that takes the id.
    """
    key = f"{KEY}-{place}-{event_id}"
    st.button(label, key=key, type="tertiary", wrap=True, on_click=on_click, args=(event_id,))


def align_open_buttons() -> None:
    """Begin a wrapped title on the left; Streamlit centres the lines of a button and has no setting for it."""
    st.html(f"<style>[class*='st-key-{KEY}-'] button p {{ text-align: left; }}</style>")
