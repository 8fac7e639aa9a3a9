"""One event in full: what, when, who says so, who denies it, and what it is linked with."""

from collections.abc import Sequence

import streamlit as st

from components.event.evidence import name_of, show_claims, show_history, show_sources
from components.event.linked import show_story
from components.visitor import session
from components.visitor.reader import Reader
from components.widgets.badges import event_badges
from components.widgets.escaping import escape_markdown
from loaders import Dataset
from loaders.dates.in_words import in_words
from loaders.language import ENGLISH, language
from loaders.model import vocabulary
from loaders.model.entries import Event
from loaders.selection.answer import Answer

WIDTH = 620
"""Of the drawer, in pixels: sixty to seventy characters of text a line."""

PRECISIONS = {
    "day": "the day is known",
    "month": "the month is known, the day is not",
    "year": "the year is known, the month is not",
    "season": "the season is known",
    "quarter": "the quarter is known",
    "span": "the limits are known, the day is not",
}


def show_event(answer: Answer, reader: Reader) -> None:
    """Open the chosen event in a drawer beside the page; previous and next are looked for among those asked for."""
    dataset, state, events = answer.known, answer.state, answer.events
    event = dataset.records[state.event]
    drawer = st.dialog(
        escape_markdown(event.title["en"]), width=WIDTH, position="right", on_dismiss=lambda: session.choose_event("")
    )
    drawer(_show_event)(dataset, event, session.link_to(state), neighbours(dataset, event.id, list(events["id"])))


def neighbours(dataset: Dataset, event_id: str, shown: Sequence[str]) -> tuple[str, str]:
    """The events before and after one among those shown, "" at the ends; one that is not shown stands by its day."""
    order = {one: place for place, one in enumerate(dataset.records)}
    before = [one for one in shown if order[one] < order[event_id]]
    after = [one for one in shown if order[one] > order[event_id]]
    return (before[-1] if before else ""), (after[0] if after else "")


def _show_event(dataset: Dataset, event: Event, address: str, around: tuple[str, str]) -> None:
    _show_turning(around)
    st.markdown(f"**{escape_markdown(date_in_full(event))}**")
    st.markdown(event_badges(event.kind, event.status, event.category, event.significance))
    st.markdown(escape_markdown(event.summary["en"]))
    if event.quote is not None:
        speaker = f"{escape_markdown(name_of(dataset, event.quote.by))} ({ENGLISH.name_of(event.quote.language)})"
        st.markdown(f"> “{escape_markdown(event.quote.text)}”\n>\n> — {speaker}")
    if "id" in event.title:
        with st.expander("Dalam bahasa Indonesia"):
            st.markdown(f"**{escape_markdown(event.title['id'])}**\n\n{escape_markdown(event.summary.get('id', ''))}")
            st.caption(escape_markdown(in_words(event.date, language("id"))))
    show_sources(dataset, event)
    show_claims(dataset, event, event.claims or ())
    show_history(dataset, dataset.histories[event.id])
    show_story(dataset, event.id)
    _show_involved(dataset, event)
    confidence = vocabulary.CONFIDENCES[event.confidence]
    st.markdown(f"**Confidence: {confidence.label.lower()}.** {escape_markdown(confidence.meaning)}")
    if event.note:
        st.markdown(f"**Note.** {escape_markdown(event.note)}")
    st.markdown("**Link to this view**")
    st.code(address, language=None, wrap_lines=True)
    st.markdown("**Cite this event**")
    st.code(citation(dataset, event, address), language=None, wrap_lines=True)


def date_in_full(event: Event) -> str:
    """The date in words, with what is and is not known of it."""
    when = event.date
    remarks = [] if when.precision == "day" else [PRECISIONS[when.precision]]
    remarks += ["approximate"] if when.approximate else []
    remarks += ["uncertain"] if when.uncertain else []
    remarks += ["its end is not known"] if when.open_end == "unknown" else []
    words = in_words(when)
    return f"{words} ({'; '.join(remarks)})" if remarks else words


def citation(dataset: Dataset, event: Event, address: str) -> str:
    """How to cite the event in a text."""
    chronology = dataset.chronology
    cutoff = in_words(chronology.cutoff)
    return f"“{event.title['en']}” ({in_words(event.date)}). {chronology.title}, as of {cutoff}. {address}"


def _show_turning(around: tuple[str, str]) -> None:
    before, after = around
    with st.container(horizontal=True):
        for label, icon, target, key in (
            ("Previous", ":material/arrow_back:", before, "Left"),
            ("Next", ":material/arrow_forward:", after, "Right"),
        ):
            st.button(
                label,
                key=f"turn-{label}",
                icon=icon,
                shortcut=key,
                disabled=not target,
                on_click=session.turn_to_event,
                args=(target,),
            )


def _show_involved(dataset: Dataset, event: Event) -> None:
    for field, title, bridge in (("actor", "Actors", dataset.actors), ("place", "Places", dataset.places)):
        ids = list(dict.fromkeys(bridge.loc[bridge["event"] == event.id, field]))
        if not ids:
            continue
        register = dataset.registers.actors if field == "actor" else dataset.registers.places
        st.markdown(f"**{title}**")
        with st.container(horizontal=True, gap="small"):
            for entry_id in ids:
                st.button(
                    escape_markdown(register.name(entry_id)),
                    key=f"{field}-{entry_id}",
                    help=f"All events with this {field}",
                    on_click=session.ask_only_for,
                    args=(field, entry_id),
                )
