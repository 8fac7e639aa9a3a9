"""What a reader takes away: the link to this view, and its events as files."""

from functools import partial

import streamlit as st

from components.visitor import session
from components.widgets.copying import show_copyable
from loaders.exports.registry import FORMATS, export, file_name
from loaders.language import Language
from loaders.selection.answer import Answer


def show_share(answer: Answer, shown: Language) -> None:
    """The link, and a button for each format: the events that the filters let through, in the order of the view."""
    text, address = shown.text, session.link_to(answer.state)
    with st.popover(text("Share"), icon=":material/ios_share:", key="share"):
        st.caption(text("Link to this view"))
        show_copyable(address, text("Copy the link"), "view", shown)
        st.caption(
            shown.plural("The one event that is shown", "The {number} events that are shown", len(answer.events))
        )
        for one in FORMATS.values():
            st.download_button(
                text(one.label),
                # Made when asked for, not with every run.
                data=partial(export, answer, one.id, shown, address),
                file_name=file_name(answer, one.id),
                mime=one.media_type,
                key=f"download-{one.id}",
                help=text(one.meaning),
                icon=":material/download:",
                on_click="ignore",
                type="tertiary",
            )
