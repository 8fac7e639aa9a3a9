"""The curator's desk: an article with its dates marked, drafts of events beside it, and how any date reads."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from components.visitor.reader import Reader
from components.widgets.copying import show_copyable
from components.widgets.escaping import escape_markdown
from loaders import Dataset
from loaders.articles.article import MOST
from loaders.articles.dates_mentioned import Mention, mentions, publication_day
from loaders.articles.drafting.drafts import Draft, Drafts, draft_events, problems_of_draft
from loaders.dates import read_date
from loaders.dates.edtf import DateError
from loaders.dates.in_words import in_words
from loaders.dates.reading.phrases import LANGUAGES
from loaders.language import Language
from loaders.selection.answer import Answer

EXAMPLES = "Kamis (27/2), 26–28 October 2024 …"
"""What a date may look like, in the languages of the articles."""

LARGEST = 1
"""Megabytes of an article file; a long newspaper article has a hundredth of it."""


def show(answer: Answer, reader: Reader) -> None:
    """Draw the desk."""
    dataset, words = answer.dataset, reader.language
    _show_date_box(words)
    text = _ask_for_article(words)
    if not text.strip():
        asked = words.text("Paste an article above, or drop a text file, to see its dates and drafts.")
        st.info(asked, icon=":material/article:")
        return
    if len(text) > MOST:
        limit = words.text(
            "This is longer than an article: at most {number} characters are read.", number=words.number(MOST)
        )
        st.error(limit, icon=":material/article:")
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        outlet = st.text_input(words.text("Outlet, if the article does not say"), key="desk_outlet", width=280)
        language = _ask_for_language(words)
        found = publication_day(text, language or None)
        published = st.date_input(
            words.text("Published"),
            value=found,
            key=f"desk_published-{found}",
            format="YYYY-MM-DD",
            min_value=date(1990, 1, 1),
        )
    drafts = _drafts(dataset, text, published, outlet, language)
    dates = mentions(text, published=published, language=language or drafts.article.language)
    left, right = st.columns(2, gap="large")
    with left:
        _show_article(text, dates, words)
    with right:
        _show_drafts(dataset, drafts, words)


def marked(text: str, dates: Sequence[Mention]) -> list[str]:
    """The paragraphs of an article as Markdown, with each date marked and how it reads beside it."""
    paragraphs, start = [], 0
    for line in text.splitlines(keepends=True):
        end, parts, at = start + len(line), [], start
        for mention in dates:
            if start <= mention.start and mention.end <= end:
                words = escape_markdown(text[mention.start : mention.end])
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
    """Text as `escape_markdown` gives it, with the blanks at its ends kept."""
    inner = escape_markdown(text)
    if not inner:
        return " " if text else ""
    return f"{' ' if text[0].isspace() else ''}{inner}{' ' if text[-1].isspace() else ''}"


def _show_date_box(words: Language) -> None:
    with st.container(border=True, horizontal=True, vertical_alignment="bottom"):
        text = st.text_input(words.text("How does a date read?"), key="desk_date", placeholder=EXAMPLES)
        on = st.date_input(words.text("Against this day"), value=None, key="desk_on", format="YYYY-MM-DD", width=200)
        if not text.strip():
            return
        try:
            when = read_date(text.strip(), on=on)
        except DateError as error:
            st.error(
                f"{escape_markdown(words.text(error.reason))} {escape_markdown(words.text(error.remedy))}",
                icon=":material/event_busy:",
            )
        else:
            st.success(f"`{when.text}`: {escape_markdown(in_words(when, words))}", icon=":material/event_available:")


def _ask_for_article(words: Language) -> str:
    dropped = st.file_uploader(words.text("Drop an article"), type=["txt"], key="desk_file", max_upload_size=LARGEST)
    held = dropped.getvalue().decode("utf-8", "replace") if dropped else ""
    return st.text_area(words.text("or paste it"), value=held, key=f"desk_article-{hash(held)}", height=160) or ""


def _ask_for_language(words: Language) -> str:
    """The language of the article; empty where it is to be found out."""

    def name(code: str) -> str:
        return words.name_of(code) if code else words.text("Find out")

    return st.selectbox(words.text("Language"), ("", *LANGUAGES), key="desk_language", format_func=name)


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


def _show_article(text: str, dates: Sequence[Mention], words: Language) -> None:
    st.header(words.text("Dates in the article ({number})", number=len(dates)), anchor=False)
    with st.container(height=720):
        for paragraph in marked(text, dates):
            st.markdown(paragraph)


def _show_drafts(dataset: Dataset, drafts: Drafts, words: Language) -> None:
    st.header(words.text("Drafts ({number})", number=len(drafts.drafts)), anchor=False)
    edited = [_show_draft(dataset, number, draft, words) for number, draft in enumerate(drafts.drafts)]
    if edited:
        whole = "\n".join(text.rstrip() + "\n" for text in edited)
        st.download_button(
            words.text("Download the drafts"),
            whole,
            "drafts.yaml",
            "application/yaml",
            icon=":material/download:",
            on_click="ignore",
        )
        with st.expander(words.text("Copy them")):
            show_copyable(whole, words.text("Copy the drafts"), "drafts", words)
    if drafts.left_out:
        with st.expander(words.text("Left out ({number})", number=len(drafts.left_out))):
            for one in drafts.left_out:
                st.markdown(f"- {escape_markdown(one.words)}: {escape_markdown(words.text(one.reason))}")


def _show_draft(dataset: Dataset, number: int, draft: Draft, words: Language) -> str:
    """One draft to be edited, and what is still wrong with it. Returns the edited text."""
    with st.container(border=True):
        st.markdown(f"**{escape_markdown(in_words(draft.when, words))}**")
        for event_id in draft.alike:
            title, _ = words.choose(dataset.records[event_id].title)
            st.caption(
                words.text("Looks like {event}: {title}", event=escape_markdown(event_id), title=escape_markdown(title))
            )
        key = f"desk_draft-{number}-{hash(draft.text)}"
        height = min(600, 22 * draft.text.count("\n") + 40)
        text = st.text_area(words.text("Draft"), draft.text, key=key, height=height, label_visibility="collapsed") or ""
        problems = problems_of_draft(text, dataset.registers)
        if problems:
            st.warning(
                "\n".join(f"- {escape_markdown(one.in_words(words))}" for one in problems),
                title=words.plural("{number} to be settled", "{number} to be settled", len(problems)),
            )
        else:
            st.success(words.text("Nothing is missing."), icon=":material/check:")
    return text
