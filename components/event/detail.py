"""One event in full: what, when, who says so, who denies it, and what it is linked with."""

import pandas as pd
import streamlit as st

from components.event.evidence import show_claims, show_history, show_who_says_so
from components.event.linked import show_linked
from components.event.share import show_share
from components.visitor import session
from components.visitor.reader import Reader
from components.widgets.badges import event_badges
from components.widgets.escaping import escape_markdown
from components.widgets.translation import language_badge
from components.widgets.ways import show_ways
from loaders import Dataset
from loaders.dataset.linked import neighbours
from loaders.dates.in_words import in_words
from loaders.language import SOURCE, Language, language, languages, mark
from loaders.model.entries import Event
from loaders.selection.answer import Answer
from loaders.selection.parameters import BY_FIELD
from loaders.wording.claims import name_of
from loaders.wording.introduction import date_in_full

WIDTH = 620
"""Of the sheet, in pixels: sixty to seventy characters of text a line."""

INVOLVED = 256
"""Of how many events it is kept whom they name: those that readers open again and again."""

CONFIDENCES = {
    "high": mark("**Confidence: high.** Several independent sources, or the actor's own words."),
    "medium": mark("**Confidence: medium.** One good source, or sources that differ in detail."),
    "low": mark("**Confidence: low.** One weak source; the note says what is doubtful."),
}
"""What is said of how sure the curators are."""


def show_event(answer: Answer, reader: Reader) -> None:
    """Open the chosen event in a sheet over the page, where the window has no room for both."""
    title = escape_markdown(title_of(answer, reader.language))
    sheet = st.dialog(title, width=WIDTH, position="right", on_dismiss=lambda: session.choose_event(""))
    sheet(show_content)(answer, reader.language)


def title_of(answer: Answer, language: Language) -> str:
    """The title of the chosen event."""
    return language.choose(answer.known.records[answer.state.event].title)[0]


def show_content(answer: Answer, shown: Language) -> None:
    """Draw all of the chosen event but its title; previous and next are looked for among those asked for."""
    dataset, event, text = answer.known, answer.known.records[answer.state.event], shown.text
    _show_turning(neighbours(dataset.records, event.id, list(answer.events["id"])), shown)
    st.markdown(f"**{escape_markdown(date_in_full(event, shown))}**")
    st.markdown(event_badges(event.kind, event.status, event.category, event.significance, shown))
    summary, code = shown.choose(event.summary)
    st.markdown(escape_markdown(summary) + language_badge(code, shown))
    if event.quote is not None:
        speaker = f"{escape_markdown(name_of(event.quote.by))} ({shown.name_of(event.quote.language)})"
        st.markdown(f"> “{escape_markdown(event.quote.text)}”\n>\n> — {speaker}")
    _show_translations(event, shown)
    show_share(answer, event, shown)
    show_who_says_so(dataset, event, shown)
    show_claims(event, shown)
    show_history(dataset, dataset.histories[event.id], shown)
    show_linked(dataset, event.id, shown)
    _show_involved(answer, event, shown)
    st.markdown(text(CONFIDENCES[event.confidence]))
    if event.note:
        st.markdown(f"**{text('Note.')}** {escape_markdown(event.note)}{language_badge(SOURCE, shown)}")


def _show_translations(event: Event, shown: Language) -> None:
    """The event in the other languages that the data have it in, each folded under what its speakers call it."""
    for code in event.title:
        if code == shown.id:
            continue
        other = language(code) if code in languages() else shown
        with st.expander(other.own_name if other is not shown else shown.name_of(code)):
            title, summary = event.title[code], event.summary.get(code, "")
            st.markdown(f"**{escape_markdown(title)}**\n\n{escape_markdown(summary)}")
            st.caption(escape_markdown(in_words(event.date, other)))


def _show_turning(around: tuple[str, str], shown: Language) -> None:
    before, after = around
    with st.container(horizontal=True):
        for label, icon, target, key in (
            (shown.text("Previous"), ":material/arrow_back:", before, "Left"),
            (shown.text("Next"), ":material/arrow_forward:", after, "Right"),
        ):
            st.button(
                label,
                key=f"turn-{key}",
                icon=icon,
                shortcut=key,
                disabled=not target,
                on_click=session.turn_to_event,
                args=(target,),
            )


def _show_involved(answer: Answer, event: Event, shown: Language) -> None:
    """Every name of the event, each with the ways to its events."""
    dataset = answer.known
    involved = dataset.remembered("involved", event.id, lambda: _involved(dataset, event), most=INVOLVED)
    headings = (
        (mark("Actors"), "actor"),
        (mark("Places"), "place"),
        (mark("Outlets"), "source"),
        (mark("Category"), "category"),
    )
    for heading, field in headings:
        title, values = shown.text(heading), involved[field]
        if not values:
            continue
        st.subheader(title, anchor=False)
        with st.container(horizontal=True, gap="xsmall"):
            for value in values:
                show_ways(BY_FIELD[field].value(dataset, value, shown), answer.state.filters, field, value, shown)


def _involved(dataset: Dataset, event: Event) -> dict[str, list[str]]:
    """Who and what the event names, by the filter that asks for it."""

    def names(frame: pd.DataFrame, column: str) -> list[str]:
        return list(dict.fromkeys(frame.loc[frame["event"] == event.id, column]))

    return {
        "actor": names(dataset.actors, "actor"),
        "place": names(dataset.places, "place"),
        "source": names(dataset.outlets, "outlet"),
        "category": [event.category],
    }
