"""What an event is linked with: what it follows from and what came of it, in the order of time."""

import streamlit as st

from components.visitor import session
from components.widgets.escaping import escape_markdown
from components.widgets.event_button import align_open_buttons, open_button
from loaders import Dataset
from loaders.dataset.linked import LinkedEvent, chain_of, links_of
from loaders.language import Language
from loaders.wording.linked import linked_in_words

CHAINS = 256
"""Of how many events the chain is kept."""


def show_linked(dataset: Dataset, event_id: str, language: Language) -> None:
    """Draw the chain of linked events; nothing where an event stands alone."""
    chapters = dataset.remembered(
        "chains", event_id, lambda: chain_of(dataset.events, links_of(dataset), event_id), most=CHAINS
    )
    if len(chapters) < 2:
        return
    st.subheader(language.text("Linked events"), anchor=False)
    align_open_buttons()
    with st.container(gap="xxsmall"):
        for chapter in chapters:
            label = _label(dataset, chapter, language)
            if chapter.event == event_id:
                st.markdown(f":material/arrow_right: **{label}**")
            else:
                open_button(label, chapter.event, "story", session.turn_to_event)


def _label(dataset: Dataset, chapter: LinkedEvent, language: Language) -> str:
    told, relations = map(escape_markdown, linked_in_words(dataset, chapter, language))
    return f"{told} · *{relations}*" if relations else told
