"""The page: load, read the link, filter, show, write the link."""

import streamlit as st

from components.event.detail import show_detail
from components.page.dataset_store import shelf
from components.page.filter_panel import filters_place, show_filters
from components.page.header import (
    ICON,
    show_notices,
    show_problems,
    show_sentence,
    show_title,
    show_unreadable,
)
from components.views.about import show_about
from components.views.curate import offered_views, show_desk
from components.views.listing import show_list
from components.views.numbers import show_numbers
from components.views.sources import show_sources
from components.views.timeline import show_timeline
from components.visitor import session, viewport
from loaders.dataset.dataset import EVENTS, REGISTERS
from loaders.selection.filters import as_asked, select

st.set_page_config("Russia–North Korea contacts", page_icon=ICON, layout="wide")

data = shelf(EVENTS, REGISTERS)
data.refresh()
if data.dataset is None:
    show_unreadable(data.problems)
    st.stop()
dataset = data.dataset

narrow = viewport.is_narrow()
views = offered_views()
notices = session.read_link(dataset, views, default_view="list" if narrow else "timeline")

show_title(dataset, views)
show_notices(notices)
show_problems(data.problems, dataset.left_out, data.is_outdated)
with filters_place(narrow):
    show_filters(dataset)

state = session.page_state()
known = as_asked(dataset, state.filters)
events = select(known, state.filters)
if state.view == "about":
    show_about(dataset)
elif state.view == "curate":
    show_desk(dataset)
else:
    show_sentence(dataset, state.filters, len(events))
    if state.view == "list":
        show_list(events)
    elif state.view == "numbers":
        show_numbers(known, events, narrow)
    elif state.view == "sources":
        show_sources(known, events, narrow)
    else:
        show_timeline(known, events, state.event, narrow)
if state.event in known.records:
    show_detail(known, state, events)

session.write_link(state)
