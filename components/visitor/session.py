"""What this visitor asks for: kept in the session, read from the link, written back to it.

The address of the page is the whole state. Widgets hold it while the page runs: a link is turned into widget state
before any widget exists, and when the widgets ask for another link, that one is written. The last query that was read
or written is remembered, so that a query that differs from it can only come from the browser: a first visit, Back or
Forward.

A widget has the name of the field that it sets, of `Filters` or of `PageState`, as its key; what else the session holds
of this visitor lies in one `Visit`.
"""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from loaders import Dataset
from loaders.dataset.window import Window
from loaders.language import Message
from loaders.selection.comparison import held
from loaders.selection.filters import Filters, without
from loaders.selection.link import Query, from_query, to_query
from loaders.selection.page_state import PageState
from loaders.selection.parameter.codecs import Codec, Day, Ids, plain_date
from loaders.selection.parameter.parameter import Parameter
from loaders.selection.parameters import PARAMETERS
from loaders.selection.ways import narrowed, turned_over, went_together

SWITCHES = {
    "window": ("possible", "certain"),
    "actors": ("any", "all"),
    "attested": ("", "both"),
    "clock": ("happened", "reported"),
}
"""The fields that a switch sets, with what it stands for when off and on."""

NO_FILTERS, UNTOUCHED = Filters(), PageState()
"""What a page without a link asks for."""

EMBED = "embed"
"""The parameter that Streamlit keeps to itself."""


@dataclass
class Visit:
    """What the session remembers of a visitor besides the widgets.

    Attributes:
        query: The last query that was read or written.
        before: The query before that.
        link: The state that this query stands for.
        told: What the browser had told of itself when the last run began.
        notices: What could not be understood in it.
        default_view: The view that a link without one opened last.
    """

    query: Query | None = None
    before: Query | None = None
    told: object = None
    link: PageState = field(default_factory=PageState)
    notices: list[Message] = field(default_factory=list)
    default_view: str = PageState.view


def read_link(dataset: Dataset, views: Collection[str], default_view: str, told: object) -> list[Message]:
    """Turn the link into widget state, if the browser shows another than the page wrote; before any widget is made.

    Args:
        dataset: What the ids of the link refer to.
        views: The views that this app has.
        default_view: The view that a link without one opens. It may change once the width of the window is known; an
            untouched page then follows it.
        told: What the browser told of itself, such as the width of its window.

    Returns:
        What could not be understood in the current link.
    """
    query, visit = _query(), _visit()
    is_new = _is_new(told)
    visit.told = told
    if not is_new and st.session_state["view"] not in views:  # a run that was cut short left the widget without a value
        st.session_state["view"] = visit.link.view
    if is_new:
        state, visit.notices = from_query(query, dataset, views)
        set_widgets(state)
        visit.query = query
    if "view" not in query and (is_new or (visit.default_view != default_view and page_state() == visit.link)):
        st.session_state["view"] = default_view
        is_new = True
    if is_new:
        visit.link = page_state()
    visit.default_view = default_view
    return list(visit.notices)


def asked_language(told: object) -> str:
    """The language that the link asks for, or "": before anything else is read, since all that is shown is in it."""
    if _is_new(told):
        return next(iter(_query().get("lang", [])), "")
    return str(st.session_state["lang"])


def write_link(state: PageState) -> None:
    """Write the link of this state into the address, if it is not the one that stands there; after all widgets."""
    visit = _visit()
    if state == visit.link:
        return
    visit.before = visit.query
    # Streamlit keeps `embed` in the address by itself, and lets nobody else write it.
    st.query_params.from_dict({name: values for name, values in _query_to(state).items() if name != EMBED})
    visit.query, visit.link, visit.notices = _query(), state, []


def page_state() -> PageState:
    """What the widgets ask for."""
    held = {row: _from_widget(row) for row in PARAMETERS}
    filters: dict[str, Any] = {row.field: value for row, value in held.items() if row.filters}
    others: dict[str, Any] = {row.field: value for row, value in held.items() if not row.filters}
    if others["view"] != "compare":
        others["against"] = ""  # no other view has a second selection, which would only make its links long
    return PageState(filters=Filters(**filters), **others)


def set_widgets(state: PageState) -> None:
    """Make the widgets ask for this state; before they are made, or in a callback."""
    for row in PARAMETERS:
        value = getattr(state.filters if row.filters else state, row.field)
        st.session_state[row.field] = _for_widget(row.field, row.codec, value)


def ask_for(filters: Filters) -> None:
    """Callback: ask for other filters and close the event."""
    set_widgets(replace(page_state(), filters=filters, event=""))


def remove_filter(name: str, value: str | None = None) -> None:
    """Callback: drop one value of a filter, or the whole filter."""
    ask_for(without(page_state().filters, name, value))


def go(way: str, name: str, *values: str) -> None:
    """Callback: from a name to the events with it only, with it as well, or without it; see `ways.WAYS`."""
    ask_for(went_together(page_state().filters, way, name, values))


def turn_over(name: str, value: str) -> None:
    """Callback: leave out what one value asked for, or ask for what it left out."""
    ask_for(turned_over(page_state().filters, name, value))


def narrow_on_timeline(**fields: Any) -> None:
    """Callback: show those of the events that these fields ask for on the timeline, and no others."""
    show_on_timeline(narrowed(page_state().filters, **fields), None)


def show_on_timeline(filters: Filters, zoom: Window | None) -> None:
    """Callback: show the events that these filters ask for on the timeline, or of these the days of a window."""
    set_widgets(replace(page_state(), view="timeline", filters=filters, event="", zoom=zoom))


def show_view(view: str) -> None:
    """Callback: show another view, and no event over it."""
    set_widgets(replace(page_state(), view=view, event=""))


def compare(against: Filters) -> None:
    """Callback: show what is asked for beside another selection."""
    set_widgets(replace(page_state(), view="compare", against=held(against), event=""))


def swap(first: Filters) -> None:
    """Callback: ask for the other selection of a comparison, beside what was asked for."""
    state = page_state()
    set_widgets(replace(state, filters=first, against=held(state.filters), event=""))


def forget_version() -> None:
    """Callback: ask no more what changed since the link was made."""
    set_widgets(replace(page_state(), version=""))


def choose_event(event_id: str) -> None:
    """Callback: open an event, or close the open one with ""."""
    st.session_state["event"] = event_id


def tell_story(story: str, step: int) -> None:
    """Callback: go to a step of a story, the first being 1; with "" to the choice of stories."""
    set_widgets(replace(page_state(), story=story, step=step if step > 1 else 0, event=""))


def turn_to_event(event_id: str) -> None:
    """Callback from inside the open event: open another in its place."""
    choose_event(event_id)
    st.rerun()


def outliving(name: str, value: Any) -> dict[str, Any]:
    """The key of a widget that not every view has, and how it is kept when it goes.

    Streamlit forgets the state of a widget that a run does not draw; the link must not. So the field keeps its own
    place in the session, and the widget hands each choice on to it. All widgets are set anew then: their options are
    known to the browser by their labels, which another language changes.

    Args:
        name: The field of `PageState` that the widget sets.
        value: What the widget shows: what the field asks for, or what stands in for it.

    Returns:
        The arguments `key` and `on_change` of the widget.
    """
    key = f"{name}_choice"
    st.session_state[key] = value

    def keep() -> None:
        set_widgets(replace(page_state(), **{name: st.session_state[key]}))

    return {"key": key, "on_change": keep}


def link_to(state: PageState) -> str:
    """The address of this page in a given state, to be shared."""
    address = (st.context.url or "").split("?")[0].rstrip("/") + "/"
    query = urlencode(_query_to(state), doseq=True)
    return f"{address}?{query}" if query else address


def _is_new(told: object) -> bool:
    """Whether the browser shows a link that the page neither read nor wrote: on a first visit, after Back or Forward.

    What a browser sends before it has heard of the last link still carries the one before that, which looks like Back.
    But Back comes alone, while such a message tells of something else: a widget, or the width of the window.
    """
    query, visit = _query(), _visit()
    if query == visit.query:
        return False
    overtaken = query == visit.before and (told != visit.told or page_state() != visit.link)
    return not overtaken


def _visit() -> Visit:
    visit: Visit = st.session_state.setdefault("visit", Visit())
    return visit


def _query_to(state: PageState) -> Query:
    """The query of a link to this state; where a link without a view opens another one, the view is always named."""
    query = to_query(state)
    if _visit().default_view != PageState().view:
        query = {"view": [state.view], **query}
    return query


def _query() -> Query:
    """The query of the address; Streamlit tells of `embed` elsewhere."""
    query = {name: st.query_params.get_all(name) for name in st.query_params}
    return query | {EMBED: ["true"]} if st.context.is_embedded else query


def _for_widget(name: str, codec: Codec, value: Any) -> Any:
    """A value as its widget holds it."""
    if name in SWITCHES:
        return value == SWITCHES[name][1]
    if isinstance(codec, Ids):
        return list(value)
    return value


def _from_widget(row: Parameter) -> Any:
    """The value that a widget holds."""
    # A widget that the last run did not draw has lost its state: it asked for nothing, or it would have been drawn.
    held = st.session_state.get(row.field, getattr(NO_FILTERS if row.filters else UNTOUCHED, row.field))
    if row.field in SWITCHES:
        return SWITCHES[row.field][bool(held)]
    if isinstance(row.codec, Ids):
        return tuple(held)
    if isinstance(row.codec, Day):
        return plain_date(held)
    return held.strip() if row.field == "q" else held
