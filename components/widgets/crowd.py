"""Where marks stand closer than a finger: those that may have been meant, by title, to choose from."""

from collections.abc import Sequence

import streamlit as st

from components.visitor import session
from components.widgets.badges import KIND_COLOURS, STATUS_SHAPES
from components.widgets.escaping import escape_markdown
from components.widgets.event_button import align_open_buttons, open_button
from loaders import Dataset
from loaders.dates.in_words import in_words
from loaders.language import Language

OFFERED = "offered"
"""Where the session holds the ids of the events that are offered, until that is done."""


def offer(events: Sequence[str]) -> None:
    """Callback: ask which of these events is meant, the likeliest first."""
    st.session_state[OFFERED] = list(events)


def likeliest() -> str | None:
    """The id of the first of the events that are about to be offered, if any are."""
    return next(iter(st.session_state.get(OFFERED, ())), None)


def show_offered(dataset: Dataset, language: Language) -> None:
    """Draw the choice of events, if one is to be offered: once, since whatever else is done answers it."""
    events = [event for event in st.session_state.pop(OFFERED, ()) if event in dataset.records]
    if events:
        st.dialog(language.text("Which event?"), on_dismiss="rerun")(_show)(dataset, events, language)


def _show(dataset: Dataset, events: Sequence[str], language: Language) -> None:
    align_open_buttons()
    for one in map(dataset.records.__getitem__, events):
        shape = f":{KIND_COLOURS[one.kind]}[{STATUS_SHAPES[one.status]}]"
        title, day = escape_markdown(language.choose(one.title)[0]), escape_markdown(in_words(one.date, language))
        open_button(f"{shape} **{title}** · {day}", one.id, "crowd", session.turn_to_event)
