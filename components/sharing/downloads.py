"""The events that are shown as files, a button for each format."""

from functools import partial

import streamlit as st

from loaders.exports.registry import FORMATS, export, file_name
from loaders.language import Language
from loaders.selection.answer import Answer


def show_downloads(answer: Answer, address: str, place: str, shown: Language) -> None:
    """Draw the buttons: the events that the filters let through, in the order of the view.

    Args:
        answer: What is shown.
        address: The link to it.
        place: What tells these buttons from others on the page.
        shown: The language of the page.
    """
    st.caption(shown.plural("The one event that is shown", "The {number} events that are shown", len(answer.events)))
    with st.container(horizontal=True, gap="small"):
        for one in FORMATS.values():
            st.download_button(
                shown.text(one.label),
                # Made when asked for, not with every run.
                data=partial(export, answer, one.id, shown, address),
                file_name=file_name(answer, one.id),
                mime=one.media_type,
                key=f"{place}-{one.id}",
                help=shown.text(one.meaning),
                icon=":material/download:",
                on_click="ignore",
                type="tertiary",
            )
