"""The list: the same events as on the timeline, one below the other or as a table, each opening the same detail."""

from collections.abc import Collection, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from components.visitor import session
from components.visitor.reader import Reader
from components.widgets.badges import event_badges
from components.widgets.chart import show_table
from components.widgets.dated import iso_spans
from components.widgets.escaping import escape_markdown, mark_spans
from components.widgets.event_button import align_open_buttons, open_button
from components.widgets.other_view import show_way
from components.widgets.translation import language_badge
from components.widgets.ways import show_asked_ways, show_names
from loaders.dataset.order import in_order
from loaders.dataset.search.found import Found, around, found
from loaders.language import mark
from loaders.model import vocabulary
from loaders.model.entries import Event
from loaders.selection.answer import Answer
from loaders.selection.known_words import known_words
from loaders.selection.page_state import PageState
from loaders.selection.search import looked_for
from loaders.wording.lanes import standing_in_words
from loaders.wording.listed import listed
from loaders.wording.texts import worded

STEP = 25
"""Events that the list shows at first, and how many more each time: a phone draws that at once."""

IN_FRAME = 10
"""Events that it shows at first within another page, where a finger has to get past it."""

ORDER_WIDTH = 140
"""Of the choice of the order, in pixels: on a phone it takes what the filters and the form beside it leave."""

TABLE = "table-list"

HEIGHT = 640
"""Of the table, in pixels: the head and it fit a screen."""

LINES = {False: 1, True: 3}
"""Of text in a row of the table, wide and narrow."""

COLUMNS = {
    "words": mark("Date"),
    "title": mark("Event"),
    "kind": mark("Kind"),
    "status": mark("Status"),
    "category": mark("Category"),
    "significance": mark("Significance"),
    "found": mark("Found in"),
    "sources": mark("Sources"),
    "actors": mark("Actors"),
    "places": mark("Places"),
    "summary": mark("Summary"),
    "earliest": mark("First day"),
    "latest": mark("Last day"),
    "id": mark("Id"),
}
"""The columns of the table, and their headings."""

SEEN = {
    False: ("words", "title", "found", "kind", "status", "category", "sources", "actors", "places", "earliest"),
    True: ("words", "title", "found", "kind", "status", "sources"),
}
"""Those that are seen at first, wide and narrow."""

WIDTHS = {
    False: {"words": 130, "title": 420, "found": 320, "sources": 150},
    True: {"words": 122, "title": 220, "found": 220},
}
"""Of some of them, in pixels, wide and narrow."""


def show(answer: Answer, reader: Reader) -> None:
    """Draw the events that are asked for."""
    events, language = answer.events, reader.language
    if events.empty:
        return
    _show_choices(answer.state, reader)
    ordered = in_order(worded(answer.known, language).loc[events.index], answer.state.order)
    if answer.state.form == "table":
        _show_table(ordered, answer, reader)
    else:
        _show_cards(ordered, answer, reader)
    if not answer.state.embed:
        show_way("statistics", language)


def _show_choices(state: PageState, reader: Reader) -> None:
    """In which form the events are shown, and in which order."""
    text = reader.language.text
    reader.bar.segmented_control(
        text("Form"),
        list(vocabulary.LIST_FORMS),
        format_func=lambda one: text(vocabulary.LIST_FORMS[one].label),
        required=True,
        label_visibility="collapsed",
        **session.outliving("form", state.form),
    )
    reader.bar.selectbox(
        text("Order"),
        list(vocabulary.ORDERS),
        format_func=lambda one: text(vocabulary.ORDERS[one].label),
        label_visibility="collapsed",
        width=ORDER_WIDTH,
        **session.outliving("order", state.order),
    )


def _show_table(ordered: pd.DataFrame, answer: Answer, reader: Reader) -> None:
    """A row for each event; a reader sorts it by any column, and chooses which are seen."""
    language = reader.language
    sought = _sought(answer)
    table = answer.remembered(TABLE, language.id, lambda: listed(answer.known, ordered, language, sought))
    ids = ordered["id"].tolist()
    st.caption(
        language.text(
            "A click on a heading sorts; the menu at its corner chooses columns. The first and the last day are those"
            " that a date may mean."
        )
    )
    headings = {column: language.text(heading) for column, heading in COLUMNS.items() if column in table}
    show_table(
        table.rename(columns=headings),
        TABLE,
        language.plural("A row for the one event", "A row for each of {number} events", len(table)),
        lambda row: session.choose_event(ids[row]),
        widths={headings[column]: width for column, width in WIDTHS[reader.narrow].items() if column in table},
        lines=LINES[reader.narrow],
        height=HEIGHT,
        seen=[headings[column] for column in SEEN[reader.narrow] if column in table],
        days={headings["words"]: iso_spans(ordered["earliest"], ordered["latest"])},
    )
    with st.container(key="not-on-paper"):
        st.caption(language.text("A table prints only what is seen of it; the cards print whole."))


def _show_cards(ordered: pd.DataFrame, answer: Answer, reader: Reader) -> None:
    """The first events as cards, and the way to more."""
    language = reader.language
    align_open_buttons()
    listed = st.session_state.setdefault("listed", IN_FRAME if answer.state.embed else STEP)
    shown = ordered.iloc[:listed]
    beside = standing_in_words(answer.known, shown, answer.state.lane, language)
    sought = _sought(answer)
    for event in shown.itertuples():
        title, quoted = found(answer.known.records[str(event.id)], sought, language)
        _show_entry(event, title, quoted, beside.get(str(event.id), ""), answer, reader)
    show_asked_ways(answer.state.filters, answer.known, language)
    remaining = len(ordered) - listed
    if remaining > 0:
        with st.container(key="not-on-paper"):  # the style keeps it from the screen, where the button stands
            st.caption(
                language.text(
                    "Printed: {number} of {total} events. “{button}” below the list prints all.",
                    number=language.number(listed),
                    total=language.number(len(ordered)),
                    button=language.text("Show all"),
                )
            )
        more = language.text(
            "Show {number} more of {total}", number=min(STEP, remaining), total=language.number(remaining)
        )
        with st.container(horizontal=True):
            st.button(more, key="lengthen", on_click=_list, args=(listed + STEP,), width="stretch")
            if remaining > STEP:  # for paper, and for the search of a browser
                st.button(language.text("Show all"), key="list-all", on_click=_list, args=(len(ordered),))


def _sought(answer: Answer) -> Sequence[Collection[str]]:
    """What the search looks for."""
    asked = answer.state.filters.q
    return looked_for(asked, known_words(answer.known)) if asked else ()


def _list(number: int) -> None:
    """Callback: list so many events."""
    st.session_state["listed"] = number


def _show_entry(event: Any, title: Found, quoted: Sequence[Found], beside: str, answer: Answer, reader: Reader) -> None:
    """One row of `worded`, as a card whose title opens it, with what was sought, its row of the timeline, its names."""
    language = reader.language
    badges = event_badges(event.kind, event.status, event.category, event.significance, language)
    with st.container(border=True, gap="xxsmall"):
        st.markdown(f":small[{escape_markdown(event.words)}]  {badges}{language_badge(event.title_language, language)}")
        open_button(f"**{mark_spans(title.text, title.spans)}**", event.id, "list", session.choose_event)
        for one in map(around, quoted):
            st.caption(mark_spans(one.text, one.spans))
        with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
            st.caption(language.text("Sources: {names}", names=escape_markdown(event.says)), width="stretch")
            if not answer.state.embed:  # on a phone the style leaves its sign alone
                show_names(_names(answer.known.records[str(event.id)]), f"names-{event.id}", answer.known, language)
        if beside:
            st.caption(escape_markdown(beside))


def _names(event: Event) -> list[tuple[str, str]]:
    """What a card can be asked for: its category, who and where, and who published it, by the filters."""
    named = (
        ("actor", event.actors or ()),
        ("place", event.places or ()),
        ("source", [source.outlet for source in event.sources]),
    )
    found = [(field, name.voice.entry.id) for field, names in named for name in names]
    return list(dict.fromkeys([("category", event.category), *found]))
