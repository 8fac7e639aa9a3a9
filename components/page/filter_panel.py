"""The filters: one widget each, with fixed labels that carry the number of events in the whole dataset."""

from collections.abc import Callable

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.visitor import session
from components.widgets.escaping import plain
from loaders import Dataset
from loaders.model import vocabulary
from loaders.provenance.camps import CAMPS
from loaders.provenance.frames import STATE_MEDIA
from loaders.selection.filters import Filters, option_counts, parts
from loaders.selection.link import SEARCH_LENGTH
from loaders.selection.sentence import value_label

LEAST_ORIGINS = (0, 2, 3, 5, 10)
"""The least numbers of origins on offer; 0 for any."""


def filters_place(narrow: bool) -> DeltaGenerator:
    """Where the filters stand: in the sidebar, or on a phone, where few would find that, folded above the view."""
    if not narrow:
        return st.sidebar
    active = len(list(parts(session.page_state().filters)))
    return st.expander(f"Filters ({active} set)" if active else "Filters", icon=":material/filter_alt:", key="filters")


def show_filters(dataset: Dataset) -> None:
    """Draw the filters; their values are kept in the session under the names of the fields of `Filters`."""
    st.text_input(
        "Search",
        key="q",
        max_chars=SEARCH_LENGTH,
        placeholder="Names in any script, words, “a phrase”",
        help="All words must occur, in any language of the data. Put a phrase in double quotes.",
    )
    _show_dates(dataset)
    _pills(dataset, "kind", vocabulary.KINDS)
    _pills(dataset, "status", vocabulary.STATUSES)
    _pills(dataset, "significance", vocabulary.SIGNIFICANCES)
    counts = option_counts(dataset, "category")
    _choice(dataset, "category", "Category", [one for one in vocabulary.CATEGORIES if one in counts.index])
    _choice(dataset, "actor", "Actor", list(option_counts(dataset, "actor").index))
    st.toggle(
        "All of these actors together",
        key="all_actors",
        disabled=len(st.session_state["actor"]) < 2,
        help="With two or more actors: only events in which every one of them has a role.",
    )
    _choice(
        dataset,
        "source",
        "Source",
        list(option_counts(dataset, "source").index),
        "Outlets that publish a report of the event, republish it, or are credited by it.",
    )
    _choice(dataset, "language", "Language of the source", list(option_counts(dataset, "language").index))
    _show_attestation(dataset)
    _choice(dataset, "place", "Place", list(option_counts(dataset, "place").index))
    st.button(
        "Reset all filters",
        icon=":material/restart_alt:",
        on_click=session.show_filters,
        args=(Filters(),),
        disabled=session.page_state().filters == Filters(),
        width="stretch",
    )


def _show_dates(dataset: Dataset) -> None:
    coverage = dataset.chronology.coverage
    begins, ends = st.session_state["start"], st.session_state["end"]
    # A link may ask for days outside the coverage; the widget refuses a value outside its limits, so they make room.
    days = [day for day in (coverage.from_.earliest, coverage.to.latest, begins, ends) if day]
    first, last = st.columns(2)
    for column, label, key in ((first, "From", "start"), (last, "To", "end")):
        column.date_input(label, value=None, key=key, min_value=min(days), max_value=max(days), format="YYYY-MM-DD")
    if begins and ends and begins > ends:
        st.warning("The window ends before it begins.", icon=":material/warning:")
    st.toggle(
        "Only dates certainly in the window",
        key="certain",
        disabled=not (begins or ends),
        help="Off: any day that an inexact date may mean lies in the window. On: every reading of the date does.",
    )


def _show_attestation(dataset: Dataset) -> None:
    """Who stands behind an event, and as of when."""
    counts = option_counts(dataset, "camp")
    _choice(
        dataset,
        "camp",
        "Camp behind it",
        [camp for camp in CAMPS if camp in counts.index],
        "For whom those speak on whose word it rests, whoever repeats it.",
    )
    st.toggle(
        "Attested by both Moscow and Pyongyang",
        key="attested_both",
        help="A voice of the Russian state and one of the North Korean state are both among the origins.",
    )
    least, state = st.columns(2)
    held = st.session_state["origins"]
    least.selectbox(
        "Origins",
        sorted({*LEAST_ORIGINS, held}),
        key="origins",
        format_func=lambda number: f"at least {number}" if number else "Any",
        help="How many independent voices an event rests on; outlets that repeat one agency are one.",
    )
    state.selectbox(
        "State media",
        ["", *STATE_MEDIA],
        key="state",
        format_func=lambda part: STATE_MEDIA[part].label if part else "Any",
        help="\n".join(f"- **{term.label}**: {plain(term.meaning)}" for term in STATE_MEDIA.values()),
    )
    _show_as_of(dataset)


def _show_as_of(dataset: Dataset) -> None:
    chronology, asked = dataset.chronology, st.session_state["as_of"]
    days = [day for day in (chronology.coverage.from_.earliest, chronology.cutoff.latest, asked) if day]
    st.date_input(
        "As known on",
        value=None,
        key="as_of",
        min_value=min(days),
        max_value=max(days),
        format="YYYY-MM-DD",
        help="Replays the record: only what had been published by that day, with the status and the numbers of then.",
    )


def _labels(dataset: Dataset, field: str) -> Callable[[str], str]:
    """Fixed labels: a label is the identity of an option in the browser, so it may not follow the other filters."""
    counts = option_counts(dataset, field)

    def label(value: str) -> str:
        return f"{value_label(dataset, field, value)} ({counts.get(value, 0)})"

    return label


def _pills(dataset: Dataset, field: str, terms: vocabulary.Terms) -> None:
    label = _labels(dataset, field)
    meanings = "\n".join(f"- **{term.label}**: {plain(term.meaning)}" for term in terms.values())
    st.pills(
        field.capitalize(),
        list(terms),
        selection_mode="multi",
        key=field,
        format_func=lambda value: plain(label(value)),
        help=meanings,
    )


def _choice(dataset: Dataset, field: str, title: str, options: list[str], explanation: str | None = None) -> None:
    """A list to choose from; a value that a link asks for stays choosable though no event has it."""
    offered = [*options, *(value for value in st.session_state[field] if value not in options)]
    st.multiselect(title, offered, key=field, format_func=_labels(dataset, field), placeholder="Any", help=explanation)
