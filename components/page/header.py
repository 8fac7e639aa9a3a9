"""Above every view: the name, the choice of views, what is wrong, and what is shown in one sentence."""

from collections.abc import Sequence

import streamlit as st

from components.views.registry import VIEWS
from components.visitor import session
from components.visitor.reader import Reader
from components.widgets.escaping import plain
from loaders import Dataset
from loaders.files.problems import Problem
from loaders.selection.answer import Answer
from loaders.selection.filters import Filters, relaxations
from loaders.selection.sentence import FIELD_LABELS, chips, describe

ICON = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M2 12h20" stroke="#1c6ca8"
stroke-width="2"/><circle cx="7" cy="12" r="4" fill="#1c6ca8"/><circle cx="17" cy="12" r="3" fill="#fff"
stroke="#c76b00" stroke-width="2"/></svg>"""
"""The icon of the browser tab, drawn here: Streamlit's own icons come from another server."""

PROBLEMS_SHOWN = 50
"""More problems than this at once have one cause; the command line lists them all."""


def show_title(dataset: Dataset, views: Sequence[str]) -> None:
    """The name of the chronology and the choice of views."""
    st.title(plain(dataset.chronology.title), anchor=False)
    st.segmented_control(
        "View",
        views,
        key="view",
        format_func=lambda view: VIEWS[view].term.label,
        required=True,
        label_visibility="collapsed",
    )


def show_notices(notices: Sequence[str]) -> None:
    """What could not be understood in the link."""
    if notices:
        st.warning("\n\n".join(plain(notice) for notice in notices), icon=":material/link_off:")


def show_problems(problems: Sequence[Problem], left_out: Sequence[str], is_outdated: bool) -> None:
    """What is wrong with the files, and what that means for what is shown."""
    if not problems:
        return
    if is_outdated:
        title, icon = "The files changed and cannot be used; the last good data are shown.", ":material/history:"
    else:
        title, icon = f"{len(left_out)} events are left out because of problems in the files.", ":material/report:"
    st.warning(", ".join(plain(name) for name in left_out if not is_outdated) or " ", title=title, icon=icon)
    with st.expander(f"Problems ({len(problems)})"):
        for problem in problems[:PROBLEMS_SHOWN]:
            st.text(str(problem))
        if len(problems) > PROBLEMS_SHOWN:
            st.caption(f"{len(problems) - PROBLEMS_SHOWN} more: run `python -m loaders check`.")


def show_unreadable(problems: Sequence[Problem]) -> None:
    """The whole page when no events can be shown at all."""
    st.title("Russia–North Korea contacts", anchor=False)
    st.error("Put the files right, then reload the page.", title="The events cannot be read.", icon=":material/error:")
    for problem in problems[:PROBLEMS_SHOWN]:
        st.text(str(problem))


def show_sentence(answer: Answer, reader: Reader) -> None:
    """What is shown, with a chip to remove each filter; for an empty result, which filter to relax."""
    dataset, filters, shown = answer.dataset, answer.state.filters, len(answer.events)
    st.markdown(f"**{plain(describe(dataset, filters, shown))}**")
    set_filters = chips(dataset, filters)
    if set_filters:
        with st.container(horizontal=True, gap="small"):
            for chip in set_filters:
                st.button(
                    plain(chip.label),
                    key=f"chip-{chip.field}-{chip.value}",
                    icon=":material/close:",
                    icon_position="right",
                    help="Remove this filter",
                    on_click=session.remove_filter,
                    args=(chip.field, chip.value),
                )
            st.button("Reset", key="chip-reset", type="tertiary", on_click=session.show_filters, args=(Filters(),))
    if not shown:
        _show_relaxations(dataset, filters)


def _show_relaxations(dataset: Dataset, filters: Filters) -> None:
    st.info(
        "Each filter below, left out alone, would show events again."
        if (ways := relaxations(dataset, filters))
        else "No single filter is to blame: leave out two or more, or reset them all.",
        title="No event fits all of these filters.",
        icon=":material/search_off:",
    )
    with st.container(horizontal=True):
        for field, count in ways:
            st.button(
                f"Without {FIELD_LABELS[field].lower()}: {count} events",
                key=f"relax-{field}",
                on_click=session.remove_filter,
                args=(field,),
            )
