"""The page: load, read the link, ask, show, write the link."""

import streamlit as st

from components.event.beside import event_width, show_beside
from components.event.detail import show_event
from components.page.dataset_store import dataset_store
from components.page.filter_panel import show_filters
from components.page.header import (
    ICON,
    NAME,
    name_of_tab,
    show_bar,
    show_chips,
    show_notices,
    show_problems,
    show_sentence,
    show_title,
    show_unreadable,
)
from components.page.news import watch_record
from components.page.on_paper import SIDEBAR, show_on_paper
from components.page.since_then import show_since
from components.page.slim import show_slim
from components.page.turns import in_turn
from components.views.registry import VIEWS, offered_views, views_in_bar
from components.visitor import browser, session
from components.visitor.browser_language import reading_language, tell_language
from components.visitor.reader import Reader
from components.widgets.steady import hold_pictures
from loaders.dataset.dataset import EVENTS, REGISTERS
from loaders.selection.answer import answer


def show_page() -> None:
    """One run, from the link to the page and back."""
    screen, touch = browser.screen(), browser.touch()
    is_dark = st.context.theme.type == "dark"
    page_width = browser.page_width(screen)
    told = screen, touch, page_width
    language = reading_language(session.asked_language(told))
    st.set_page_config(language.text(NAME), page_icon=ICON, layout="wide")

    held = dataset_store(EVENTS, REGISTERS).refresh()
    dataset = held.dataset
    if dataset is None:
        show_unreadable(held.problems, language)
        st.stop()

    views = offered_views()
    notices = session.read_link(dataset, views, default_view="list" if screen == "phone" else "timeline", told=told)
    asked = answer(dataset, session.page_state())
    view = VIEWS[asked.state.view]
    st.set_page_config(name_of_tab(asked, language))
    if asked.state.embed:
        show_slim(asked, view, notices, Reader(language, screen, is_dark, page_width, page_width, st.empty(), touch))
    else:
        opened = asked.state.event in asked.known.records
        beside = event_width(page_width) if opened and screen == "desk" else 0
        with st.container(key="head", gap="xsmall"):
            show_title(asked, language)
            show_sentence(asked, language, filtered=view.filtered)
            with st.container(gap="xsmall"):  # always there, so that what comes and goes in it moves nothing else
                show_notices(notices, language)
                show_since(asked, language)
                watch_record(held, language)
                show_problems(held.problems, dataset.left_out, held.is_outdated, language)
                if view.filtered:
                    show_chips(asked, language)
            bar = show_bar(views_in_bar(views, asked.state.view), language)
        reader = Reader(language, screen, is_dark, page_width, page_width - beside, bar, touch)
        if view.filtered:
            show_filters(asked, reader)
        with st.container(horizontal=True, wrap=False, gap="medium"):
            with st.container(key="shown"):
                view.show(asked, reader)
            if beside:
                show_beside(asked, reader)
        if opened and not beside:
            show_event(asked, reader)
        show_on_paper(asked.state, language, reader.width + (0 if view.filtered else SIDEBAR))

    session.write_link(asked.state)
    browser.watch_window()
    hold_pictures()
    tell_language(language)


with in_turn():
    show_page()
