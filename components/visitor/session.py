"""What this visitor asks for: kept in the session, read from the link, written back to it.

The address of the page is the whole state. Widgets hold it while the page runs: a link is turned into widget state
before any widget exists, and when the widgets ask for another link, that one is written. The last query that was read
or written is remembered, so that a query that differs from it can only come from the browser: a first visit, Back or
Forward.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from loaders import Dataset
from loaders.dates.edtf import read_edtf
from loaders.model.vocabulary import ACTOR_MODES, WINDOWS
from loaders.selection.filters import LISTS, Filters, without
from loaders.selection.link import Query, from_query, to_query
from loaders.selection.page_state import PageState


def read_link(dataset: Dataset, views: Sequence[str], default_view: str) -> list[str]:
    """Turn the link into widget state, if the browser shows another than the page wrote; before any widget is made.

    Args:
        dataset: What the ids of the link refer to.
        views: The views that this app has.
        default_view: The view that a link without one opens. It may change once the width of the window is known; an
            untouched page then follows it.

    Returns:
        What could not be understood in the current link, in sentences.
    """
    query, held = _query(), st.session_state
    is_new = held.get("query") != query
    if not is_new and held["view"] not in views:  # a run that was cut short left the widget without a value
        held["view"] = held["link"].view
    if is_new:
        state, notices = from_query(query, dataset, views)
        show(state)
        held["query"] = query
        held["link_notices"] = notices
    if "view" not in query and (is_new or (held["default_view"] != default_view and page_state() == held["link"])):
        held["view"] = default_view
        is_new = True
    if is_new:
        held["link"] = page_state()
    held["default_view"] = default_view
    return list(held["link_notices"])


def write_link(state: PageState) -> None:
    """Write the link of this state into the address, if it is not the one that stands there; after all widgets."""
    if state == st.session_state["link"]:
        return
    st.query_params.from_dict(_query_to(state))
    st.session_state["query"] = _query()
    st.session_state["link"] = state
    st.session_state["link_notices"] = []


def page_state() -> PageState:
    """What the widgets ask for."""
    held = st.session_state
    others: dict[str, Any] = {
        **{field: tuple(held[field]) for field in LISTS},
        **{field: held[field] for field in ("origins", "state")},
    }
    return PageState(
        view=held["view"],
        event=held["event"],
        clock=held["clock"],
        quantity=held["quantity"],
        filters=Filters(
            q=held["q"].strip(),
            start=_date_text("start"),
            end=_date_text("end"),
            window="certain" if held["certain"] else Filters.window,
            actors="all" if held["all_actors"] else Filters.actors,
            attested="both" if held["attested_both"] else "",
            as_of=_date_text("as_of"),
            **others,
        ),
    )


def show(state: PageState) -> None:
    """Make the widgets ask for this state; before they are made, or in a callback."""
    filters = state.filters
    st.session_state.update(
        view=state.view,
        event=state.event,
        clock=state.clock,
        quantity=state.quantity,
        q=filters.q,
        start=filters.first_day,
        end=filters.last_day,
        start_text=filters.start,
        end_text=filters.end,
        certain=filters.window in WINDOWS and filters.window != Filters.window,
        as_of=filters.as_of_day,
        as_of_text=filters.as_of,
        all_actors=filters.actors in ACTOR_MODES and filters.actors != Filters.actors,
        attested_both=bool(filters.attested),
        origins=filters.origins,
        state=filters.state,
        **{field: list(getattr(filters, field)) for field in LISTS},
    )


def show_filters(filters: Filters) -> None:
    """Callback: ask for other filters and close the event."""
    show(replace(page_state(), filters=filters, event=""))


def remove_filter(field: str, value: str | None = None) -> None:
    """Callback: drop one value of a filter, or the whole filter."""
    show_filters(without(page_state().filters, field, value))


def filter_by(field: str, value: str) -> None:
    """Callback from inside the open event: show all events of one actor or place, and nothing else asked for."""
    only: dict[str, Any] = {field: (value,)}
    show(replace(page_state(), filters=Filters(**only), event=""))
    st.rerun()


def show_on_timeline(**fields: Any) -> None:
    """Callback: narrow the filters down by these fields, and show the events on the timeline."""
    state = page_state()
    show(replace(state, view="timeline", filters=replace(state.filters, **fields), event=""))


def choose_event(event_id: str) -> None:
    """Callback: open an event, or close the open one with ""."""
    st.session_state["event"] = event_id


def turn_to_event(event_id: str) -> None:
    """Callback from inside the open event: open another in its place."""
    choose_event(event_id)
    st.rerun()


def link_to(state: PageState) -> str:
    """The address of this page in a given state, to be shared."""
    address = (st.context.url or "").split("?")[0]
    query = urlencode(_query_to(state), doseq=True)
    return f"{address}?{query}" if query else address


def _query_to(state: PageState) -> Query:
    """The query of a link to this state; where a link without a view opens another one, the view is always named."""
    query = to_query(state)
    if st.session_state["default_view"] != PageState().view:
        query = {"view": [state.view], **query}
    return query


def _query() -> Query:
    return {name: st.query_params.get_all(name) for name in st.query_params}


def _date_text(field: str) -> str:
    """The day of the widget, or the month of the link that the widget still stands for."""
    day: date | None = st.session_state[field]
    text: str = st.session_state[f"{field}_text"]
    if text:
        when = read_edtf(text)
        if day == (when.earliest if field == "start" else when.latest):
            return text
    return day.isoformat() if day else ""
