"""The page within another page: the piece of HTML that shows it there."""

from html import escape

import streamlit as st

from components.sharing.measured import measured_height
from components.widgets.copying import show_copyable
from loaders.language import Language

COLUMN = 720
"""How wide the column of an article is taken to be, in pixels: what the height of a view depends on."""


def snippet(address: str, title: str, height: int) -> str:
    """The HTML to put into a page.

    Args:
        address: The link to what it shows, in the slim form of the page.
        title: What it shows, for whoever does not see it.
        height: Of the frame, in pixels.
    """
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" width="100%" height="{height}"'
        ' style="border:0" loading="lazy"></iframe>'
    )


def show_snippet(address: str, title: str, likely: int, place: str, shown: Language) -> None:
    """Draw it, to be copied; as high as is likely, until the browser has measured how high it has to be."""
    height = measured_height(address.partition("?")[2], COLUMN, likely, place)
    show_copyable(snippet(address, title, height), shown.text("Copy the HTML"), f"frame-{place}", shown)
    st.caption(
        shown.text("As high as it is in a column of {width} pixels; what is longer scrolls inside.", width=COLUMN)
    )
