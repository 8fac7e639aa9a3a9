"""What changed: which events are new, corrected, changed or withdrawn since a version of the data or a day."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pandas as pd
import streamlit as st

from components.visitor import session
from components.visitor.reader import Reader
from components.widgets.chart import show_table
from components.widgets.escaping import escape_markdown
from components.widgets.translation import heading_in
from loaders import Dataset
from loaders.history.since import DAY, Since, days, since
from loaders.language import SOURCE, Language
from loaders.model import vocabulary
from loaders.model.history import Version
from loaders.selection.answer import Answer
from loaders.wording.changes import change_in_words, counts_in_words, day_in_words, point_in_words
from loaders.wording.texts import worded

TABLES = ("table-corrections", "table-new", "table-others", "table-withdrawn")
"""The keys of what opens events here."""

WIDTHS = {False: (130, 300, 460, 300), True: (130, 200, 260, 200)}
"""Of the columns in pixels, wide and narrow."""

LINES = 3
"""Of text in a row."""


class Row(NamedTuple):
    """One row of a table.

    Attributes:
        step: The version that brought the change.
        event: The id of the event that opens; "" for none.
        title: Its title.
        what: From what to what, or "".
    """

    step: Version
    event: str
    title: str
    what: str


def show(answer: Answer, reader: Reader) -> None:
    """Draw what changed since the version or day that the link asks for; without one, on the latest day."""
    dataset, language, text = answer.dataset, reader.language, reader.language.text
    listed = days(dataset)
    if not listed:
        st.info(text("There is no list of changes beside these data."), icon=":material/history:")
        return
    asked = answer.state.version or (listed[1] if len(listed) > 1 else listed[0])
    _choose(dataset, asked, listed, reader)
    came = since(dataset, asked)
    if came is None:
        return
    st.markdown(f"**{escape_markdown(_sentence(dataset, asked, came, language))}**")
    if not came.is_whole:
        st.caption(text("The latest changes are not listed yet."))
    titles = dict(zip(answer.dataset.events["id"], worded(dataset, language)["title"], strict=True))
    corrections, others = _changed(came, dataset, titles, language)
    _show_rows(text("Corrections"), corrections, TABLES[0], reader)
    called = dataset.current_ids
    came_in = ((step, called[one]) for step in reversed(came.steps) for one in step.new if one in called)
    new = [Row(step, event, titles[event], "") for step, event in came_in]
    _show_rows(text("New events"), new, TABLES[1], reader)
    _show_rows(text("Completed or reworded"), others, TABLES[2], reader)
    _show_rows(text("Withdrawn"), list(_withdrawn(came, dataset, titles, language)), TABLES[3], reader)
    st.caption(_explained(dataset, language))


def _choose(dataset: Dataset, asked: str, listed: list[str], reader: Reader) -> None:
    """The choice of the day; a version that the link names stands first."""
    language = reader.language
    came = since(dataset, asked)

    def called(point: str) -> str:
        if DAY.fullmatch(point):
            return language.text("After {day}", day=day_in_words(point, language))
        version = point_in_words(came.point, language) if came and came.point else point
        return language.text("After version {version}", version=version)

    offered = list(dict.fromkeys([*([] if asked in listed else [asked]), *listed]))
    reader.bar.selectbox(
        language.text("Changes"),
        offered,
        format_func=called,
        label_visibility="collapsed",
        width=340,
        **session.outliving("version", asked),
    )


def _sentence(dataset: Dataset, asked: str, came: Since, language: Language) -> str:
    counts = counts_in_words(came, language)
    if DAY.fullmatch(asked):
        return language.text("Since the end of {day}: {changes}.", day=day_in_words(asked, language), changes=counts)
    version = point_in_words(came.point, language) if came.point else dataset.version
    return language.text("Since version {version}: {changes}.", version=version, changes=counts)


def _changed(came: Since, dataset: Dataset, titles: dict[str, str], language: Language) -> tuple[list[Row], list[Row]]:
    """Changes that correct a fact, and all others, a row for each event and version; the latest first."""
    corrections: list[Row] = []
    others: list[Row] = []
    for step in reversed(came.steps):
        for changed in step.changed:
            event = dataset.current_ids.get(changed.event, "")
            title = titles.get(event, changed.event)
            for rows, keys in (
                (corrections, [key for key in changed.keys if key.sort == "correction"]),
                (others, [key for key in changed.keys if key.sort != "correction"]),
            ):
                if keys:
                    what = "; ".join(change_in_words(key, language) for key in keys)
                    rows.append(Row(step, event, title, what))
    return corrections, others


def _withdrawn(came: Since, dataset: Dataset, titles: dict[str, str], language: Language) -> Iterator[Row]:
    for step in reversed(came.steps):
        for one in step.withdrawn:
            event = dataset.current_ids.get(one.told_by or one.event, "")
            what = language.text("Now told by “{title}”", title=titles[event]) if event else ""
            yield Row(step, event, one.title, what)


def _show_rows(title: str, rows: list[Row], key: str, reader: Reader) -> None:
    """A table; choosing a row opens its event."""
    if not rows:
        return
    language, text = reader.language, reader.language.text
    headings = (text("Day"), text("Event"), text("Change"), heading_in(SOURCE, text("Reason"), language))
    table = pd.DataFrame(
        [(day_in_words(row.step.day, language), row.title, row.what, row.step.about) for row in rows],
        columns=list(headings),
    )
    if not any(row.what for row in rows):
        table = table.drop(columns=headings[2])
    st.header(f"{title} ({language.number(len(rows))})", anchor=False)
    show_table(
        table,
        key,
        text("{title}: a row for each event and version", title=title),
        lambda row: session.choose_event(rows[row].event),
        widths=dict(zip(headings, WIDTHS[reader.narrow], strict=True)),
        lines=LINES,
        days={headings[0]: [row.step.day for row in rows]},
        file=language,
        beside=_others(key),
    )


def _others(key: str) -> list[str]:
    return [one for one in TABLES if one != key]


def _explained(dataset: Dataset, language: Language) -> str:
    """What the words mean, and how far back the list goes."""
    terms: Iterable[str] = (
        f"{language.text(term.label)}: {language.text(term.meaning)}" for term in vocabulary.CHANGES.values()
    )
    first = dataset.history.versions[0]
    begins = language.text(
        "The list begins on {day} with {number} events; reasons are the curators' own words.",
        day=day_in_words(first.day, language),
        number=language.number(first.events),
    )
    return escape_markdown(" ".join((*terms, begins)))
