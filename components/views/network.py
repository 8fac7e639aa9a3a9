"""The network: who appears with whom, and below it who travelled to whom."""

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any

import pandas as pd
import streamlit as st

from components.figures.finger import Mark
from components.figures.matrix import matrix_figure
from components.figures.network import network_figure
from components.figures.sides import sides_legend
from components.figures.timeline.legend import legend_html
from components.sharing.picture import show_picture
from components.visitor import session
from components.visitor.reader import Reader
from components.widgets.chart import show_chart, show_table
from components.widgets.crowd import crowd_of_words
from components.widgets.translation import heading_in
from components.widgets.ways import ways_of_countries, ways_of_pairs, ways_of_rows
from loaders.dataset.meetings.network import appearing, layout, together
from loaders.dataset.meetings.visits import LEADERS, LEVELS, WHERE, visits
from loaders.language import SOURCE, Language, mark
from loaders.selection.answer import Answer

CHART, VISITS = "network", "visits"

TABLES = ("table-actors", "table-together", "table-visits")

MOST = {False: 48, True: 24}
"""How many actors are drawn, those of most events, wide and narrow."""

LINES = {False: 140, True: 60}
"""How many lines between them, those of most events."""

DAYS = {"first": mark("First day"), "last": mark("Last day")}
"""The columns that say since when and until when, and their headings."""

COLUMNS = {
    "name": mark("Actor"),
    "side_name": mark("Side"),
    "events": mark("Events"),
    **DAYS,
    "role": mark("Who that is"),
}
"""The columns of the table of actors, and their headings."""

PAIRS = {"name": mark("Actor"), "other_name": mark("With"), "events": mark("Events"), **DAYS}
"""The same of the table of pairs."""

NAME = {False: 230, True: 118}
"""Width of the columns of names, in pixels, wide and narrow."""


def show(answer: Answer, reader: Reader) -> None:
    """Draw who appears with whom in the events that are asked for; every mark, line and row leads to its events."""
    language = reader.language
    actors = answer.remembered("actors", language.id, lambda: _named(appearing(answer.known, answer.events), language))
    if actors.empty:
        return
    pairs = answer.remembered("pairs", language.id, lambda: _worded(answer, language))
    most, lines = MOST[reader.narrow], LINES[reader.narrow]
    busiest = actors.head(most)["actor"]
    between = pairs[pairs["one"].isin(busiest) & pairs["other"].isin(busiest)].head(lines)
    shown = actors[actors["actor"].isin({*between["one"], *between["other"]})]
    st.caption(_explained(len(actors), len(shown), language))
    if len(shown):
        _show_drawn(shown, between, answer, reader)
    _show_visits(answer, reader)
    _show_actors(actors, reader)
    _show_pairs(pairs, reader)


def _named(actors: pd.DataFrame, language: Language) -> pd.DataFrame:
    """The actors with their sides in the language, and what the card beside the pointer says of each."""
    words = [
        language.plural("{name}: {number} event", "{name}: {number} events", count, name=name)
        for name, count in zip(actors["name"], actors["events"], strict=True)
    ]
    return actors.assign(words=words, side_name=[_side(side, language) for side in actors["side"]])


def _side(side: str, language: Language) -> str:
    return language.text("Others") if side == "other" else language.country(side)


def _worded(answer: Answer, language: Language) -> pd.DataFrame:
    """The pairs with their names, and what the card beside the pointer says of each."""
    pairs, name = together(answer.known, answer.events), answer.known.registers.actors.name
    named = pairs.assign(name=pairs["one"].map(name), other_name=pairs["other"].map(name))
    words = [
        language.plural(
            "{one} and {other}: {number} event", "{one} and {other}: {number} events", count, one=one, other=other
        )
        for one, other, count in named[["name", "other_name", "events"]].itertuples(index=False, name=None)
    ]
    return named.assign(words=words)


def _explained(number: int, shown: int, language: Language) -> str:
    said = language.text(
        "A mark for each actor, as large as it has events; a line between those who appear in the same events, whatever"
        " their part in them. It says nothing about who is close to whom. Choose a mark, or the dot on a line, to see"
        " its events on the timeline."
    )
    few = language.text(
        "Drawn are the {shown} that most often appear together; the table has all {number}.",
        shown=shown,
        number=language.number(number),
    )
    return f"{said} {few}" if number > shown else said


def _show_drawn(shown: pd.DataFrame, between: pd.DataFrame, answer: Answer, reader: Reader) -> None:
    language = reader.language
    sides = sides_legend(shown["side"], language, reader.dark)
    st.html(legend_html([sides], language, reader.dark))
    figure = answer.remembered(
        CHART,
        (language.id, reader.dark, reader.width, reader.narrow),
        lambda: network_figure(
            shown,
            between,
            layout(shown, between[["one", "other", "events"]]),
            dark=reader.dark,
            width=reader.width,
            narrow=reader.narrow,
        ),
    )
    alt = language.text(
        "Network of the {number} actors of most events; the tables below have the same as text.", number=len(shown)
    )
    crowd = crowd_of_words(language.text("Which of these?"), _words_of(shown, between))
    show_chart(figure, CHART, alt, _choose, reader, crowd=crowd, every_time=reader.touch)
    show_picture(CHART, answer, reader, legend=[(one.picture, one.name) for one in sides.entries])


def _words_of(shown: pd.DataFrame, between: pd.DataFrame) -> Mapping[Mark, str]:
    """What is said of the actors and of the pairs, by their marks."""
    words: dict[Mark, str] = {(actor, ""): said for actor, said in zip(shown["actor"], shown["words"], strict=True)}
    pairs = between[["one", "other", "words"]].itertuples(index=False, name=None)
    return words | {(one, other): said for one, other, said in pairs}


def _choose(mark: Sequence[str]) -> None:
    """Callback: show the events of an actor, or those of two together."""
    _narrow(*(actor for actor in mark[:2] if actor))


def _narrow(*actors: str) -> None:
    session.narrow_on_timeline(**appearing_together(actors))


def appearing_together(actors: Sequence[str]) -> Mapping[str, Any]:
    """The filters that ask for the events in which all of some actors appear."""
    return {"actor": tuple(actors), "actors": "all" if len(actors) > 1 else "any"}


def _show_visits(answer: Answer, reader: Reader) -> None:
    language = reader.language
    found = answer.remembered(VISITS, language.id, lambda: _worded_visits(answer, language))
    if found.empty:
        return
    st.header(language.text("Who travels to whom"), anchor=False)
    st.caption(
        language.text(
            "Summits and visits, by the country where they took place: in Russia the North Koreans are the travellers,"
            " in North Korea the Russians. Choose a cell to see its events."
        )
    )
    figure = answer.remembered(
        "matrix of visits",
        (language.id, reader.dark, reader.width, reader.narrow),
        lambda: matrix_figure(
            found,
            rows=[(one, language.text(label)) for one, label in WHERE.items() if one in set(found["row"])],
            columns=[(one, language.text(label)) for one, label in LEVELS.items()],
            titles=(language.text("Where"), language.text("Who")),
            dark=reader.dark,
            width=reader.width,
            narrow=reader.narrow,
        ),
    )
    cells = {(row, column): cell for cell, (row, column) in enumerate(zip(found["row"], found["column"], strict=True))}
    alt = language.text("How many summits and visits took place where, and who was there; the table has the same.")
    show_chart(figure, VISITS, alt, lambda chosen: _narrow_to_visits(found.iloc[cells[chosen[0], chosen[1]]]), reader)
    headings = [language.text("Where"), language.text("Who"), language.text("Events")]
    with st.expander(language.text("As a table")):
        show_table(
            found[["where", "who", "events"]].set_axis(headings, axis=1),
            TABLES[2],
            language.text("How many summits and visits took place where, and who was there"),
            lambda row: _narrow_to_visits(found.iloc[row]),
            widths=dict.fromkeys(headings[:2], NAME[reader.narrow]),
            beside=TABLES[:2],
            menu=ways_of_countries(list(found["places"]), language),
        )


def _worded_visits(answer: Answer, language: Language) -> pd.DataFrame:
    """The cells as rows and columns order them, with their names and what the card beside the pointer says of each."""
    found = visits(answer.known, answer.events)
    order = {(row, column): place for place, (row, column) in enumerate(product(WHERE, LEVELS))}
    places = [order[at] for at in zip(found["row"], found["column"], strict=True)]
    named = found.assign(
        where=[language.text(WHERE[row]) for row in found["row"]],
        who=[language.text(LEVELS[column]) for column in found["column"]],
    ).iloc[pd.Series(places, dtype="int64").argsort()]
    words = [
        language.plural(
            "{where}, {who}: {number} event", "{where}, {who}: {number} events", count, where=where, who=who
        )
        for where, who, count in named[["where", "who", "events"]].itertuples(index=False, name=None)
    ]
    return named.assign(words=words).reset_index(drop=True)


def _narrow_to_visits(cell: pd.Series) -> None:
    """Callback: show the visits of a cell."""
    session.narrow_on_timeline(**of_visits(cell))


def of_visits(cell: pd.Series) -> Mapping[str, Any]:
    """The filters that ask for the visits of a cell.

    Args:
        cell: A row of `visits`.
    """
    is_summit = cell["column"] == "summit"
    asked = {"kind": ("contact",), "category": ("summit" if is_summit else "visit",), "place": cell["places"]}
    if cell["column"] == "below":
        return {**asked, "not_actor": LEADERS}
    if cell["column"] == "leader":
        return {**asked, "actor": (cell["leader"],) if cell["leader"] else LEADERS}
    return asked


def _show_actors(actors: pd.DataFrame, reader: Reader) -> None:
    language = reader.language
    st.header(language.text("Actors ({number})", number=len(actors)), anchor=False)
    headings = [language.text(heading) for heading in COLUMNS.values()]
    headings[-1] = heading_in(SOURCE, headings[-1], language)  # the register has it in English alone
    show_table(
        actors[list(COLUMNS)].set_axis(headings, axis=1),
        TABLES[0],
        language.text("The actors, those of most events first"),
        lambda row: _narrow(actors["actor"][row]),
        widths={headings[0]: NAME[reader.narrow]},
        beside=TABLES[1:],
        menu=ways_of_rows("actor", list(actors["actor"]), language),
    )


def _show_pairs(pairs: pd.DataFrame, reader: Reader) -> None:
    language = reader.language
    if pairs.empty:
        return
    folded = st.expander(
        language.text("All {number} pairs as a table", number=language.number(len(pairs))),
        key="pairs-fold",
        on_change="rerun",
    )
    if folded.open:  # some thousand rows that few ask for
        headings = [language.text(heading) for heading in PAIRS.values()]
        with folded:
            show_table(
                pairs[list(PAIRS)].set_axis(headings, axis=1),
                TABLES[1],
                language.text("Who appears with whom in how many events"),
                lambda row: _narrow(pairs["one"][row], pairs["other"][row]),
                widths=dict.fromkeys(headings[:2], NAME[reader.narrow]),
                beside=(TABLES[0], TABLES[2]),
                menu=ways_of_pairs(("actor", "actor"), list(zip(pairs["one"], pairs["other"], strict=True)), language),
            )
