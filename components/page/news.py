"""Tells whoever leaves the page open that the record is another one by now."""

import streamlit as st

from components.page.dataset_store import Held, dataset_store
from loaders.dataset import dataset as files
from loaders.language import Language

EVERY = 60
"""Seconds between two looks: nobody reads a page that he opened an hour ago for the news of a minute, and a look costs
the server a few milliseconds."""


def watch_record(held: Held, shown: Language) -> None:
    """Have the browser ask now and then whether the record is still the one that the page shows.

    Args:
        held: What the page shows.
        shown: The language that the page is read in.
    """
    # The names alone, since what is handed over stays with the visitor: an old record would stay with it.
    _look(_version(held), bool(held.problems), shown)


@st.fragment(run_every=EVERY)
def _look(version: str, has_problems: bool, shown: Language) -> None:
    now = dataset_store(files.EVENTS, files.REGISTERS).refresh()
    if _version(now) != version:
        said = shown.text("The record was changed while this page stood open.")
    elif now.problems and not has_problems:
        said = shown.text("The files changed and cannot be used; the last good data are shown.")
    else:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f":material/update: {said}", width="content")
        if st.button(shown.text("Show it as it is now"), key="news", type="tertiary"):
            st.rerun()


def _version(held: Held) -> str:
    return held.dataset.version if held.dataset else ""
