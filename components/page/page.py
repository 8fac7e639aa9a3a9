"""The page: load, read the link, ask, show, write the link."""

import streamlit as st

from components.event.detail import show_event
from components.page.dataset_store import dataset_store
from components.page.filter_panel import filters_place, show_filters
from components.page.header import (
    ICON,
    show_notices,
    show_problems,
    show_sentence,
    show_title,
    show_unreadable,
)
from components.views.registry import VIEWS, offered_views
from components.visitor import browser, session
from components.visitor.browser_language import reading_language, tell_language
from components.visitor.reader import Reader
from loaders.dataset.dataset import EVENTS, REGISTERS
from loaders.selection.answer import answer

language = reading_language(session.asked_language())
st.set_page_config(language.text("Russia–North Korea contacts"), page_icon=ICON, layout="wide")
tell_language(language)

store = dataset_store(EVENTS, REGISTERS)
store.refresh()
if store.dataset is None:
    show_unreadable(store.problems, language)
    st.stop()

reader = Reader(language, narrow=browser.is_narrow(), dark=st.context.theme.type == "dark")
views = offered_views()
notices = session.read_link(store.dataset, views, default_view="list" if reader.narrow else "timeline")

show_title(store.dataset, views, reader)
show_notices(notices, reader)
show_problems(store.problems, store.dataset.left_out, store.is_outdated, reader)
with filters_place(reader):
    show_filters(store.dataset, language)

asked = answer(store.dataset, session.page_state())
view = VIEWS[asked.state.view]
if view.filtered:
    show_sentence(asked, reader)
view.show(asked, reader)
if asked.state.event in asked.known.records:
    show_event(asked, reader)

session.write_link(asked.state)
