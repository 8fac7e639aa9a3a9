"""What else can be done with a row of a table: a menu in a column of its own, for a pointer and for keys."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from components.widgets.escaping import escape_markdown
from components.widgets.event_button import KEY, align_open_buttons

WIDTH, SLIM = 70, 34
"""Of the column of a menu, in pixels: of one with its heading in words, and with a sign."""

ASKED = "asked-row"
"""Where the session holds the table and the position of the row whose menu Enter asked for, until it is drawn."""


@dataclass(frozen=True)
class Menu:
    """What can be done with each row of a table.

    Attributes:
        heading: What its column is called.
        options: What can be done, by what it is called.
        chosen: Called with the position of the row and with what is to be done.
        of_rows: What can be done with each row, by what it is called; all of it with every row, if it is not said.
        place: After how many other columns it stands.
        width: Its width, in pixels.
    """

    heading: str
    options: Mapping[str, str]
    chosen: Callable[[int, str], None]
    of_rows: Sequence[Sequence[str]] | None = None
    place: int = 1
    width: int = WIDTH

    def slim(self, place: int = 1) -> "Menu":
        """The same in as little room as it can have, after so many other columns."""
        return replace(self, heading="⋮", place=place, width=SLIM)


def menu_column(menu: Menu, key: str) -> Any:
    """The column of a menu, which opens at a click.

    Args:
        menu: The menu.
        key: The key of the column.
    """

    def tell() -> None:
        click = st.session_state[key]
        menu.chosen(click["row"], menu.options[click["label"]])

    return st.column_config.ButtonColumn(menu.heading, key=key, on_click=tell, type="tertiary", width=menu.width)


def ask_for_menu(table: str, row: int) -> None:
    """Callback: show the menu of a row as a choice, since that of Streamlit's answers clicks only.

    Args:
        table: The key of the table.
        row: The position of the row.
    """
    st.session_state[ASKED] = table, row


def show_asked_menu(menu: Menu, table: str, names: list[str]) -> None:
    """Draw the menu that Enter asked for in a table, if it did: once, since whatever else is done answers it.

    Args:
        menu: The menu.
        table: The key of the table.
        names: What its rows are called.
    """
    asked, row = st.session_state.get(ASKED, ("", 0))
    if asked != table:
        return
    del st.session_state[ASKED]
    if row < len(names) and (not menu.of_rows or menu.of_rows[row]):
        st.dialog(escape_markdown(names[row]), on_dismiss="rerun")(_show)(menu, row)


def _show(menu: Menu, row: int) -> None:
    align_open_buttons()

    def choose(what: str) -> None:
        menu.chosen(row, what)
        st.rerun()  # the whole page, and not the choice alone

    for name in menu.of_rows[row] if menu.of_rows else menu.options:
        what = menu.options[name]
        st.button(name, key=f"{KEY}-menu-{what}", type="tertiary", wrap=True, on_click=choose, args=(what,))
