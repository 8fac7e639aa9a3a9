"""A name that leads to its events: only those with it, those with it as well, or those without it."""

from collections.abc import Sequence

import streamlit as st

from components.visitor import session
from components.widgets.escaping import escape_markdown
from components.widgets.row_menu import Menu
from loaders.language import Language, mark
from loaders.selection.filters import Filters
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
