"""Above every view: the name, the choice of views, what is wrong, and what is shown in one sentence."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.page.share import show_share
from components.views.registry import VIEWS
from components.visitor import session
from components.widgets.escaping import escape_markdown
from components.widgets.relaxing import show_relaxations
from loaders.dates.in_words import in_words
from loaders.files.problems import Problem
from loaders.language import Language, Message, language, languages, mark
from loaders.selection.answer import Answer, relaxations, select
from loaders.selection.filters import Filters
from loaders.selection.known_words import known_words
from loaders.selection.parameters import BY_FIELD
from loaders.selection.search import corrected
from loaders.selection.sentence import Chip, chips, describe
from loaders.selection.ways import LEAVING_OUT

ICON = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M2 12h20" stroke="#1c6ca8"
stroke-width="2"/><circle cx="7" cy="12" r="4" fill="#1c6ca8"/><circle cx="17" cy="12" r="3" fill="#fff"
stroke="#c76b00" stroke-width="2"/></svg>"""
"""The icon of the browser tab, drawn here: Streamlit's own icons come from another server."""

NAME = mark("Russia–North Korea contacts")
"""What the chronology is called in short."""

CHIPS = 24
"""Chips that are shown: more of them would push the view out of sight, and all stand in the filters anyway."""

PROBLEMS_SHOWN = 50
"""More problems than this at once have one cause; the command line lists them all."""


def name_of_tab(asked: Answer, shown: Language) -> str:
    """What the tab and the history of the browser call the page: the open event, or the view and what is chosen.

    Args:
        asked: The answer.
        shown: The language that the page is read in.
    """
    state, whole = asked.state, shown.text(NAME)
    stories = {story.id: story for story in asked.known.chronology.stories}
    if event := asked.known.records.get(state.event):
        return f"{shown.choose(event.title)[0]} · {whole}"
    if state.view == "stories" and state.story in stories:
        return f"{shown.choose(stories[state.story].title)[0]} · {whole}"
    view = VIEWS[state.view]
    chosen = f": {describe(asked, shown)}" if view.filtered and state.filters != Filters() else ""
    return f"{shown.text(view.term.label)}{chosen} · {whole}"


def show_title(asked: Answer, shown: Language) -> None:
    """The name of the chronology, what can be taken away, and the choice of the language."""
    chronology, text = asked.dataset.chronology, shown.text
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", gap="xsmall"):
        st.title(escape_markdown(shown.choose(chronology.titles)[0]), anchor=False, width="content")
        with st.container(horizontal=True, vertical_alignment="center", width="content", gap="small"):
            show_share(asked, shown)
            st.segmented_control(
                text("Language"),
                languages(),
                format_func=lambda code: language(code).own_name,
                required=True,
                label_visibility="collapsed",
                **session.outliving("lang", shown.id),
            )


def show_sentence(asked: Answer, shown: Language, *, filtered: bool) -> None:
    """What is shown, where the view shows what the filters let through, and what this chronology is."""
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
        if filtered:
            st.markdown(f"**{escape_markdown(describe(asked, shown))}**", width="content")
        st.caption(
            shown.text(
                "Who met, signed, shipped and said what; who says so, and who denies it. Reports up to {cutoff}.",
                cutoff=escape_markdown(in_words(asked.dataset.chronology.cutoff, shown)),
            ),
            width="content",
        )


def show_bar(views: Sequence[str], shown: Language) -> DeltaGenerator:
    """The choice of views, and beside it room for the controls of the view."""
    bar = st.container(horizontal=True, vertical_alignment="center", gap="small")
    bar.segmented_control(
        shown.text("View"),
        views,
        key="view",
        format_func=lambda view: shown.text(VIEWS[view].term.label),
        required=True,
        label_visibility="collapsed",
    )
    return bar


def show_notices(notices: Sequence[Message], shown: Language) -> None:
    """What could not be understood in the link."""
    if notices:
        said = (escape_markdown(shown.text(notice)) for notice in notices)
        st.warning("\n\n".join(said), icon=":material/link_off:")


def show_problems(problems: Sequence[Problem], left_out: Sequence[str], is_outdated: bool, shown: Language) -> None:
    """What is wrong with the files, and what that means for what is shown."""
    if not problems:
        return
    if is_outdated:
        title = shown.text("The files changed and cannot be used; the last good data are shown.")
        icon = ":material/history:"
    elif not left_out and any(problem.code == "shrunk" for problem in problems):
        title = shown.text("The files have lost events; what is left of them is shown.")
        icon = ":material/report:"
    else:
        title = shown.plural(
            "{number} event is left out because of problems in the files.",
            "{number} events are left out because of problems in the files.",
            len(left_out),
        )
        icon = ":material/report:"
    st.warning(", ".join(escape_markdown(name) for name in left_out if not is_outdated) or " ", title=title, icon=icon)
    with st.expander(shown.text("Problems ({number})", number=len(problems))):
        _list_problems(problems, shown)
        if len(problems) > PROBLEMS_SHOWN:
            more = len(problems) - PROBLEMS_SHOWN
            st.caption(shown.text("{number} more: run `python -m loaders check`.", number=more))


def show_unreadable(problems: Sequence[Problem], shown: Language) -> None:
    """The whole page when no events can be shown at all."""
    st.title(shown.text(NAME), anchor=False)
    st.error(
        shown.text("Put the files right, then reload the page."),
        title=shown.text("The events cannot be read."),
        icon=":material/error:",
    )
    _list_problems(problems, shown)


def _list_problems(problems: Sequence[Problem], shown: Language) -> None:
    for problem in problems[:PROBLEMS_SHOWN]:
        st.text(problem.in_words(shown))


def show_chips(answer: Answer, shown: Language) -> None:
    """A chip to remove each filter; for an empty result, which filter to relax."""
    text = shown.text
    set_filters = chips(answer, shown)
    if set_filters:
        with st.container(horizontal=True, gap="small"):
            for chip in set_filters[:CHIPS]:
                _show_chip(chip, shown)
            if (more := len(set_filters) - CHIPS) > 0:
                st.caption(shown.plural("and {number} more filter", "and {number} more filters", more))
            st.button(text("Reset"), key="chip-reset", type="tertiary", on_click=session.ask_for, args=(Filters(),))
            if answer.state.view != "compare":
                st.button(
                    text("Compare"),
                    key="chip-compare",
                    icon=":material/compare_arrows:",
                    type="tertiary",
                    help=text("Set this selection beside all events, or beside another selection."),
                    on_click=session.compare,
                    args=(Filters(),),
                )
    _show_corrected(answer, shown)
    if answer.events.empty:
        ways = [
            (
                field,
                shown.plural(
                    "Without “{filter}”: {number} event",
                    "Without “{filter}”: {number} events",
                    count,
                    filter=text(BY_FIELD[field].label),
                ),
            )
            for field, count in relaxations(answer)
        ]
        show_relaxations(text("No event fits all of these filters."), ways, shown)


def _show_corrected(asked: Answer, shown: Language) -> None:
    """The search that may have been meant, where words of it stand nowhere."""
    filters, known = asked.state.filters, asked.known
    if not filters.q:
        return
    better = asked.remembered("corrected", None, lambda: corrected(filters.q, known_words(known), known.searched))
    number = len(select(known, replace(filters, q=better))) if better else 0
    if number:
        st.button(
            shown.plural(
                "Did you mean “{search}”? {number} event",
                "Did you mean “{search}”? {number} events",
                number,
                search=escape_markdown(better),
            ),
            key="corrected",
            icon=":material/spellcheck:",
            on_click=session.ask_for,
            args=(replace(filters, q=better),),
        )


def _show_chip(chip: Chip, shown: Language) -> None:
    """One filter that is set: a click on its side turns it over, one on it takes it away."""
    name, is_out = f"{chip.field}-{chip.value}", chip.field.startswith(LEAVING_OUT)
    with st.container(key=f"turning-{name}", horizontal=True, gap=None, width="content"):
        if chip.turns:
            instead = shown.text("Only this instead") if is_out else shown.text("Not this instead")
            st.button(
                instead,  # which the style keeps for those who hear the page
                key=f"over-{name}",
                icon=":material/block:" if is_out else ":material/check:",
                help=instead,
                on_click=session.turn_over,
                args=(chip.field, chip.value),
            )
        st.button(
            escape_markdown(chip.label),
            key=f"chip-{name}",
            icon=":material/close:",
            icon_position="right",
            help=shown.text("Remove this filter"),
            on_click=session.remove_filter,
            args=(chip.field, chip.value),
        )
