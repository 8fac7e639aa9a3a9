"""The story around an event: what it follows from and what came of it, in the order of time."""

import streamlit as st

from components.visitor import session
from components.widgets.escaping import escape_markdown
from components.widgets.event_button import align_open_buttons, open_button
from loaders import Dataset
from loaders.dataset.linked import Chapter, story
from loaders.dates.in_words import in_words
from loaders.model import vocabulary


def show_story(dataset: Dataset, event_id: str) -> None:
    """Draw the chain of linked events; nothing where an event stands alone."""
    chapters = story(dataset.events, dataset.links, event_id)
    if len(chapters) < 2:
        return
    st.markdown("**Linked events**")
    align_open_buttons()
    with st.container(gap="xxsmall"):
        for chapter in chapters:
            label = chapter_in_words(dataset, chapter)
            if chapter.event == event_id:
                st.markdown(f":material/arrow_right: **{label}**")
            else:
                open_button(label, chapter.event, "story", session.turn_to_event)


def chapter_in_words(dataset: Dataset, chapter: Chapter) -> str:
    """Markdown: `9 November 2024: Putin signs the law · ratifies 19 June 2024`."""
    event = dataset.records[chapter.event]
    relations = [
        f"{vocabulary.LINK_TYPES[relation].label.lower()} {in_words(dataset.records[target].date)}"
        for relation, target in chapter.links
    ]
    told = escape_markdown(f"{in_words(event.date)}: {event.title['en']}")
    return f"{told} · *{escape_markdown(', '.join(relations))}*" if relations else told
