"""A name that leads to its events: only those with it, those with it as well, or those without it."""

from collections.abc import Sequence

import streamlit as st

from components.visitor import session
from components.widgets.escaping import escape_markdown
from components.widgets.event_button import KEY, align_open_buttons
from components.widgets.row_menu import Menu
from loaders import Dataset
from loaders.language import Language, mark
from loaders.selection.filters import Filters
from loaders.selection.parameters import BY_FIELD
from loaders.selection.ways import WAYS, opposite


def offered_ways(filters: Filters, field: str) -> list[str]:
    """The ways that there are and that differ: *also* says something only where something of the sort is asked for."""
    asked_for = getattr(filters, field)
    there = {"only": True, "also": bool(asked_for), "not": bool(opposite(field))}
    return [way for way in WAYS if there[way]]


def show_ways(name: str, filters: Filters, field: str, value: str, language: Language) -> None:
    """Draw a name of the open event as a button that opens the ways to its events.

    Args:
        name: What it is called.
        filters: What is asked for now.
        field: The filter that asks for it.
        value: The value that this filter holds then.
        language: The language of the ways.
    """
    key = f"ways-{field}-{value}"

    def go() -> None:
        session.go(st.session_state[key], field, value)
        st.rerun()  # the event is drawn apart from the page, which its own runs do not reach

    st.menu_button(
        escape_markdown(name),
        offered_ways(filters, field),
        key=key,
        format_func=lambda way: language.text(WAYS[way]),
        on_click=go,
    )


ASKED = "asked-name"
"""Where the session holds the name of a card whose ways were asked for, until they are drawn."""


def show_names(names: Sequence[tuple[str, str]], key: str, dataset: Dataset, language: Language) -> None:
    """Draw the names of a card as a menu; each leads to the choice of its ways.

    Args:
        names: For each the filter that asks for its events, and the value.
        key: What tells the menu from those of other cards.
        dataset: What holds the names.
        language: The language of the menu.
    """

    def ask() -> None:
        st.session_state[ASKED] = st.session_state[key]

    st.menu_button(
        language.text("Filter"),
        names,
        key=key,
        format_func=lambda name: _called(name, dataset, language),
        on_click=ask,
        type="tertiary",
        icon=":material/filter_alt:",
    )


def show_asked_ways(filters: Filters, dataset: Dataset, language: Language) -> None:
    """Draw the ways of the name that was chosen on a card, if one was: once, since whatever else is done answers it.

    Args:
        filters: What is asked for now.
        dataset: What holds the names.
        language: The language of the ways.
    """
    if name := st.session_state.pop(ASKED, None):
        st.dialog(_called(name, dataset, language), on_dismiss="rerun")(_show_ways_of)(name, filters, language)


def _show_ways_of(name: tuple[str, str], filters: Filters, language: Language) -> None:
    align_open_buttons()

    def go(way: str) -> None:
        session.go(way, *name)
        st.rerun()  # the whole page, and not the choice alone

    for way in offered_ways(filters, name[0]):
        key = f"{KEY}-way-{way}"
        st.button(language.text(WAYS[way]), key=key, type="tertiary", wrap=True, on_click=go, args=(way,))


def _called(name: tuple[str, str], dataset: Dataset, language: Language) -> str:
    """What a name is called, after the sort of it: an outlet may be called like an actor."""
    row = BY_FIELD[name[0]]
    return f"{language.text(row.label)}: {escape_markdown(row.value(dataset, name[1], language))}"


def ways_of_rows(field: str, values: Sequence[str], language: Language) -> Menu:
    """The ways to the events of each row of a table.

    Args:
        field: The filter that asks for them.
        values: The value of each row.
        language: The language of the ways.
    """
    return ways_of_names([(field, value) for value in values], language)


OF_PAIR = (
    {"only": mark("Only the first"), "also": mark("Also the first"), "not": mark("Not the first")},
    {"only": mark("Only the second"), "also": mark("Also the second"), "not": mark("Not the second")},
)
"""What the ways of a row of two names are called: a click on the row asks for both together."""


def ways_of_pairs(fields: tuple[str, str], pairs: Sequence[tuple[str, str]], language: Language) -> Menu:
    """The ways to the events of either name of each row of a table of pairs.

    Args:
        fields: The filters that ask for the first and for the second.
        pairs: The values of each row.
        language: The language of the ways.
    """
    filters = session.page_state().filters
    ways = {
        language.text(OF_PAIR[place][way]): f"{place} {way}"
        for place, field in enumerate(fields)
        for way in offered_ways(filters, field)
    }

    def go(row: int, what: str) -> None:
        place, way = what.split()
        session.go(way, fields[int(place)], pairs[row][int(place)])

    return Menu(language.text("Filter"), ways, go, place=2)


OF_COUNTRY = {"only": mark("Only there"), "also": mark("Also there"), "not": mark("Not there")}
"""What the ways of a row of a country are called: a click on the row asks for who was there as well."""


def ways_of_countries(places: Sequence[Sequence[str]], language: Language) -> Menu:
    """The ways to the events at the places of each row of a table, whatever else the row says.

    Args:
        places: The ids of the places of each row.
        language: The language of the ways.
    """
    offered = offered_ways(session.page_state().filters, "place")
    ways = {language.text(OF_COUNTRY[way]): way for way in offered}
    return Menu(language.text("Filter"), ways, lambda row, way: session.go(way, "place", *places[row]))


def ways_of_names(names: Sequence[tuple[str, str]], language: Language) -> Menu:
    """The ways to the events of rows whose names are of several sorts.

    Args:
        names: For each row the filter that asks for its events, "" where none does, and the value.
        language: The language of the ways.
    """
    filters = session.page_state().filters
    offered = {field: offered_ways(filters, field) if field else [] for field, _ in names}
    ways = {language.text(said): way for way, said in WAYS.items() if any(way in some for some in offered.values())}
    of_rows = [[said for said, way in ways.items() if way in offered[field]] for field, _ in names]
    return Menu(language.text("Filter"), ways, lambda row, way: session.go(way, *names[row]), of_rows)
