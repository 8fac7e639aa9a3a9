"""The map: where the events took place, and which of them no map can show."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from components.figures.map.figure import map_figure
from components.figures.timeline.legend import legend, legend_html
from components.sharing.picture import show_picture
from components.visitor import session
from components.visitor.reader import Reader
from components.widgets.chart import show_chart, show_table
from components.widgets.crowd import crowd_of_words
from components.widgets.dated import iso_spans
from components.widgets.ways import ways_of_rows
from loaders.dataset.meetings.geography import LETTERS, letters, placed, unplaced
from loaders.language import Language, mark
from loaders.model.vocabulary import KINDS
from loaders.selection.answer import Answer
from loaders.wording.texts import worded

CHART = "map"

TABLES = ("table-places", "table-unplaced")

COLUMNS = {"name": mark("Place"), "country": mark("Country"), "events": mark("Events")}
"""The first columns of the table of places, and their headings; the kinds follow, and then these."""

DAYS = {"first": mark("First day"), "last": mark("Last day")}

NAME = 170
"""Width of the column of the names, in pixels, whatever they are: the ways to their events stand beside it."""

UNPLACED = {False: (NAME, 400, 1), True: (122, 228, 3)}
"""Widths of day and event in the table of what is not on the map, in pixels, and its lines, wide and narrow."""


def show(answer: Answer, reader: Reader) -> None:
    """Draw the places of the events that are asked for; every bubble and row leads to its events."""
    language = reader.language
    if answer.events.empty:
        return
    places = answer.remembered("places", language.id, lambda: _worded(placed(answer.known, answer.events), language))
    nowhere = unplaced(answer.known, answer.events)
    st.caption(_explained(len(nowhere), language))
    shown = places[places["longitude"].notna()]
    if len(shown):
        _show_drawn(shown, answer, reader)
    if len(places):
        _show_places(places, reader)
    if len(nowhere):
        _show_unplaced(nowhere, answer, reader)


def _worded(places: pd.DataFrame, language: Language) -> pd.DataFrame:
    """The places with what the card beside the pointer says of each, and their countries in the language."""
    words = []
    for name, total, *counts in places[["name", "events", *KINDS]].itertuples(index=False, name=None):
        kinds = (
            f"{language.text(KINDS[kind].label)} {count}" for kind, count in zip(KINDS, counts, strict=True) if count
        )
        said = language.plural("{name}: {number} event", "{name}: {number} events", total, name=name)
        words.append(f"{said} ({', '.join(kinds)})")
    return places.assign(words=words, country=places["country"].map(language.country))


def _explained(nowhere: int, language: Language) -> str:
    said = language.text(
        "A place is as large as it has events; an event with two places counts in both. The dotted frames are the parts"
        " drawn larger above. Choose a place to see its events on the timeline."
    )
    left = language.plural(
        "{number} event has no place that a map can show; it is listed below.",
        "{number} events have no place that a map can show; they are listed below.",
        nowhere,
    )
    return f"{said} {left}" if nowhere else said


def _show_drawn(shown: pd.DataFrame, answer: Answer, reader: Reader) -> None:
    language = reader.language
    kinds = legend(language, reader.dark)[:1]
    st.html(legend_html(kinds, language, reader.dark))
    figure = answer.remembered(
        CHART,
        (language.id, reader.dark, reader.width, reader.narrow),
        lambda: map_figure(
            shown,
            letters(answer.known, answer.events),
            language=language,
            dark=reader.dark,
            width=reader.width,
            narrow=reader.narrow,
        ),
    )
    alt = language.plural(
        "Map of {number} place, as large as it has events; the table below has the same as text.",
        "Map of {number} places, each as large as it has events; the table below has the same as text.",
        len(shown),
    )
    words = zip(shown["place"], shown["words"], strict=True)
    crowd = crowd_of_words(language.text("Which place?"), {("place", place): said for place, said in words})
    show_chart(figure, CHART, alt, _choose, reader, crowd=crowd, every_time=reader.touch)
    show_picture(CHART, answer, reader, legend=[(one.picture, one.name) for part in kinds for one in part.entries])


def _choose(mark: Sequence[str]) -> None:
    """Callback: show the events of a place, or the letters and calls."""
    session.narrow_on_timeline(**of_mark(mark))


def of_mark(mark: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """The filters that ask for the events of a mark.

    Args:
        mark: Its `customdata`: "place" and its id, or "letters".
    """
    return {"place": (mark[1],)} if mark[0] == "place" else {"category": (LETTERS,), "kind": ("contact",)}


def _show_places(places: pd.DataFrame, reader: Reader) -> None:
    language = reader.language
    st.header(language.text("Places ({number})", number=len(places)), anchor=False)
    headings = [language.text(one) for one in COLUMNS.values()]
    kinds = [language.text(kind.label) for kind in KINDS.values()]
    days = [language.text(one) for one in DAYS.values()]
    show_table(
        places[[*COLUMNS, *KINDS, *DAYS]].set_axis([*headings, *kinds, *days], axis=1),
        TABLES[0],
        language.text("The places, those with most events first: how many events of each kind"),
        lambda row: session.narrow_on_timeline(place=(places["place"][row],)),
        widths={headings[0]: NAME},
        beside=TABLES[1:],
        menu=ways_of_rows("place", list(places["place"]), language),
    )


def _show_unplaced(nowhere: pd.DataFrame, answer: Answer, reader: Reader) -> None:
    language, (day, event, lines) = reader.language, UNPLACED[reader.narrow]
    events = worded(answer.known, language).loc[nowhere.index]
    title = language.text("Not on the map ({number})", number=language.number(len(events)))
    st.header(title, anchor=False)
    ids = events["id"].tolist()
    headings = [language.text("Date"), language.text("Event")]
    show_table(
        events[["words", "title"]].set_axis(headings, axis=1).reset_index(drop=True),
        TABLES[1],
        language.text("The events that no map can show"),
        lambda row: session.choose_event(ids[row]),
        widths=dict(zip(headings, (day, event), strict=True)),
        lines=lines,
        beside=TABLES[:1],
        days={headings[0]: iso_spans(events["earliest"], events["latest"])},
    )
