"""Where marks stand closer than a finger: those that may have been meant, by name, to choose from."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from components.figures.finger import Mark
from components.widgets.badges import KIND_COLOURS
from components.widgets.escaping import escape_markdown
from components.widgets.event_button import KEY, align_open_buttons
from loaders import Dataset
from loaders.dates.in_words import in_words
from loaders.language import Language
from loaders.wording.kinds import STATUS_SHAPES

OFFERED = "offered"
"""Where the session holds the marks that are offered, until that is done."""


@dataclass(frozen=True)
class Crowd:
    """The marks of a chart that a finger may not be able to tell apart.

    Attributes:
        asks: The question which of them is meant.
        marks: What they stand for, all as long as each other.
        name: What one of them is called, as Markdown.
    """

    asks: str
    marks: Collection[Mark]
    name: Callable[[Mark], str]


def crowd_of_events(events: Collection[str], dataset: Dataset, language: Language) -> Crowd:
    """Marks of events, which are offered by shape, title and day.

    Args:
        events: Their ids.
        dataset: What holds them.
        language: The language of their names.
    """

    def name(mark: Mark) -> str:
        one = dataset.records[mark[0]]
        shape = f":{KIND_COLOURS[one.kind]}[{STATUS_SHAPES[one.status]}]"
        title, day = escape_markdown(language.choose(one.title)[0]), escape_markdown(in_words(one.date, language))
        return f"{shape} **{title}** · {day}"

    return Crowd(language.text("Which event?"), {(event,) for event in events}, name)


def crowd_of_words(asks: str, words: Mapping[Mark, str]) -> Crowd:
    """Marks that are offered by the words which the card beside the pointer has for each.

    Args:
        asks: The question which of them is meant.
        words: What is said of each.
    """
    return Crowd(asks, words, lambda mark: escape_markdown(words[mark]))


def offer(marks: Sequence[Mark]) -> None:
    """Callback: ask which of these marks is meant, the likeliest first."""
    st.session_state[OFFERED] = list(marks)


def likeliest() -> str | None:
    """What the first of the marks that are about to be offered stands for, if any are."""
    return next((mark[0] for mark in st.session_state.get(OFFERED, ())), None)


def show_offered(crowd: Crowd, chosen: Callable[[Sequence[str]], None]) -> None:
    """Draw the choice of marks, if one is to be offered: once, since whatever else is done answers it.

    Args:
        crowd: What they are.
        chosen: Called with what the chosen one stands for.
    """
    names = {mark: crowd.name(mark) for mark in st.session_state.pop(OFFERED, ()) if mark in crowd.marks}
    if names:
        st.dialog(crowd.asks, on_dismiss="rerun")(_show)(names, chosen)


def _show(names: Mapping[Mark, str], chosen: Callable[[Sequence[str]], None]) -> None:
    align_open_buttons()

    def choose(mark: Mark) -> None:
        chosen(mark)
        st.rerun()  # the whole page, and not the choice alone

    for mark, name in names.items():
        key = f"{KEY}-crowd-{'-'.join(mark)}"
        st.button(name, key=key, type="tertiary", wrap=True, on_click=choose, args=(mark,))
