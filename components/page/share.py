"""What a reader takes away of a view: the link to it, its events as files, a citation, and a frame for it."""

from dataclasses import replace
from datetime import date

import streamlit as st

from components.sharing.citations import show_citation
from components.sharing.downloads import show_downloads
from components.sharing.embed import COLUMN, show_snippet
from components.sharing.link import show_link
from components.views.registry import VIEWS
from components.visitor import session
from loaders.exports.citations.reference import Reading
from loaders.language import Language
from loaders.selection.answer import Answer
from loaders.selection.sentence import describe

WIDTH = 640
"""Of what is behind the button, in pixels; a phone has less room, and gives all of it."""


def show_share(answer: Answer, shown: Language) -> None:
    """Draw the button, and what is behind it once somebody opens it: a tenth of a run, which few need."""
    with st.container(width="content"):  # what a part of the page draws by itself takes a whole line otherwise
        st.fragment(_show_button)(answer, shown)


def _show_button(answer: Answer, shown: Language) -> None:
    behind = st.popover(shown.text("Share"), icon=":material/ios_share:", key="share", on_change="rerun")
    if behind.open:
        with behind, st.container(width=WIDTH):  # or it would grow sideways while its parts arrive
            _show(answer, shown)


def _show(answer: Answer, shown: Language) -> None:
    text, address, title = shown.text, session.link_to(answer.state), describe(answer, shown)
    view = replace(answer.state, event="")
    show_link(address, title, "view", shown)
    show_downloads(answer, address, "download", shown)
    cite = st.expander(text("Cite what is shown"), icon=":material/format_quote:", key="cite-fold", on_change="rerun")
    if cite.open:
        with cite:
            # Whoever follows the citation later is told what changed since.
            cited = session.link_to(replace(view, version=answer.dataset.version))
            show_citation(Reading(answer.known, shown, date.today()).view(answer, cited), "view", shown)
    frame = st.expander(text("Show it in another page"), icon=":material/code:", key="frame-fold", on_change="rerun")
    if frame.open:  # how high the timeline is takes a while to find out
        with frame:
            height = VIEWS[answer.state.view].height_in(answer, COLUMN, shown)
            show_snippet(session.link_to(replace(view, embed="true")), title, height, "view", shown)
