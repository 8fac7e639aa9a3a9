"""The curator's desk: an article with its dates marked, drafts of events beside it, and how any date reads."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from components.visitor.reader import Reader
from components.widgets.escaping import plain
from loaders import Dataset
from loaders.articles.dates_mentioned import Mention, mentions, publication_day
from loaders.articles.drafting.drafts import Draft, Drafts, draft_events, problems_of_draft
from loaders.dates import read_date
from loaders.dates.edtf import DateError
from loaders.dates.in_words import in_words
from loaders.selection.answer import Answer

LANGUAGES = {"": "Find out", "en": "English", "id": "Indonesian", "ru": "Russian", "ko": "Korean"}

LARGEST = 1
"""Megabytes of an article file; a long newspaper article has a hundredth of it."""


def show(answer: Answer, reader: Reader) -> None:
    """Draw the desk."""
    dataset = answer.dataset
    _show_date_box()
    text = _ask_for_article()
    if not text.strip():
        st.info("Paste an article above, or drop a text file, to see its dates and drafts.", icon=":material/article:")
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        outlet = st.text_input("Outlet, if the article does not say", key="desk_outlet", width=280)
        language = st.selectbox("Language", list(LANGUAGES), key="desk_language", format_func=LANGUAGES.__getitem__)
        found = publication_day(text, language or None)
        published = st.date_input(
            "Published", value=found, key=f"desk_published-{found}", format="YYYY-MM-DD", min_value=date(1990, 1, 1)
        )
    drafts = _drafts(dataset, text, published, outlet, language)
    dates = mentions(text, published=published, language=language or drafts.article.language)
    left, right = st.columns(2, gap="large")
    with left:
        _show_article(text, dates)
    with right:
        _show_drafts(dataset, drafts)


def marked(text: str, dates: Sequence[Mention]) -> list[str]:
    """The paragraphs of an article as Markdown, with each date marked and how it reads beside it."""
    paragraphs, start = [], 0
    for line in text.splitlines(keepends=True):
        end, parts, at = start + len(line), [], start
        for mention in dates:
            if start <= mention.start and mention.end <= end:
                words = plain(text[mention.start : mention.end])
                parts += [
                    _escaped(text[at : mention.start]),
                    f":blue-background[{words}] :small[`{mention.when.text}`]",
                ]
                at = mention.end
        parts.append(_escaped(text[at:end]))
        if paragraph := "".join(parts).strip():
            paragraphs.append(paragraph)
        start = end
    return paragraphs


def _escaped(text: str) -> str:
    """Text as `plain` gives it, with the blanks at its ends kept."""
    inner = plain(text)
    if not inner:
        return " " if text else ""
    return f"{' ' if text[0].isspace() else ''}{inner}{' ' if text[-1].isspace() else ''}"


def _show_date_box() -> None:
    with st.container(border=True, horizontal=True, vertical_alignment="bottom"):
        text = st.text_input("How does a date read?", key="desk_date", placeholder="Kamis (27/2), 26–28 October 2024 …")
        on = st.date_input("Against this day", value=None, key="desk_on", format="YYYY-MM-DD", width=200)
        if not text.strip():
            return
        try:
            when = read_date(text.strip(), on=on)
        except DateError as error:
            st.error(f"{plain(str(error))}", icon=":material/event_busy:")
        else:
            st.success(f"`{when.text}`: {plain(in_words(when))}", icon=":material/event_available:")


def _ask_for_article() -> str:
    dropped = st.file_uploader("Drop an article", type=["txt"], key="desk_file", max_upload_size=LARGEST)
    held = dropped.getvalue().decode("utf-8", "replace") if dropped else ""
    return st.text_area("or paste it", value=held, key=f"desk_article-{hash(held)}", height=160) or ""


def _drafts(dataset: Dataset, text: str, published: date | None, outlet: str, language: str) -> Drafts:
    return draft_events(
        text,
        dataset.registers,
        dataset.records.values(),
        published=published,
        outlet=outlet.strip() or None,
        language=language or None,
        begins=dataset.chronology.coverage.from_.earliest,
    )


def _show_article(text: str, dates: Sequence[Mention]) -> None:
    st.subheader(f"Dates in the article ({len(dates)})", anchor=False)
    with st.container(height=720):
        for paragraph in marked(text, dates):
            st.markdown(paragraph)


def _show_drafts(dataset: Dataset, drafts: Drafts) -> None:
    st.subheader(f"Drafts ({len(drafts.drafts)})", anchor=False)
    edited = [_show_draft(dataset, number, draft) for number, draft in enumerate(drafts.drafts)]
    if edited:
        whole = "\n".join(text.rstrip() + "\n" for text in edited)
        st.download_button(
            "Download the drafts",
            whole,
            "drafts.yaml",
            "application/yaml",
            icon=":material/download:",
            on_click="ignore",
        )
        with st.expander("Copy them"):
            st.code(whole, language="yaml")
    if drafts.left_out:
        with st.expander(f"Left out ({len(drafts.left_out)})"):
            for one in drafts.left_out:
                st.markdown(f"- {plain(one.words)}: {plain(str(one.reason))}")


def _show_draft(dataset: Dataset, number: int, draft: Draft) -> str:
    """One draft to be edited, and what is still wrong with it. Returns the edited text."""
    with st.container(border=True):
        st.markdown(f"**{plain(in_words(draft.when))}**")
        for event_id in draft.alike:
            st.caption(f"Looks like {plain(event_id)}: {plain(dataset.records[event_id].title['en'])}")
        key = f"desk_draft-{number}-{hash(draft.text)}"
        height = min(600, 22 * draft.text.count("\n") + 40)
        text = st.text_area("Draft", draft.text, key=key, height=height, label_visibility="collapsed") or ""
        problems = problems_of_draft(text, dataset.registers)
        if problems:
            st.warning("\n".join(f"- {plain(str(one))}" for one in problems), title=f"{len(problems)} to be settled")
        else:
            st.success("Nothing is missing.", icon=":material/check:")
    return text
