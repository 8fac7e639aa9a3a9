"""The page within another page: the view or the open event, what it is, and the way to all of it."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from components.event.beside import show_in_place
from components.page.header import show_notices
from components.views.registry import View
from components.visitor import browser, session
from components.visitor.reader import Reader
from components.widgets.escaping import escape_markdown, link
from loaders.dates.in_words import in_words
from loaders.language import Language, Message
from loaders.selection.answer import Answer
from loaders.selection.sentence import describe


def show_slim(asked: Answer, view: View, notices: Sequence[Message], reader: Reader) -> None:
    """Draw it; an open event stands in the place of the view, since there is room for one of them only."""
    with st.container(key="slim", gap="xsmall"):
        show_notices(notices, reader.language)
        if asked.state.event in asked.known.records:
            show_in_place(asked, reader.language)
        else:
            if view.filtered:
                st.markdown(f"**{escape_markdown(describe(asked, reader.language))}**")
            bar = st.container(horizontal=True, vertical_alignment="center", gap="small")
            view.show(asked, replace(reader, bar=bar))
            if view.charted and asked.state.view != "timeline":  # which has its own watch
                # No cookie comes with a page within a page of others, so nobody said how wide it is.
                browser.watch_chart(asked.state.view, reader.page_width, reader.screen, lambda: None)
        _show_attribution(asked, reader.language)


def _show_attribution(asked: Answer, shown: Language) -> None:
    chronology = asked.dataset.chronology
    whole = session.link_to(replace(asked.state, embed=""))
    named = shown.text(
        "{chronology}, as of {cutoff}, {licence}.",
        chronology=shown.choose(chronology.titles)[0],
        cutoff=in_words(chronology.cutoff, shown),
        licence=chronology.licence,
    )
    st.caption(f"{escape_markdown(named)} {link(shown.text('Open the whole page'), whole)}")
