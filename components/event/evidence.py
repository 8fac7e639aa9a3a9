"""What an event rests on: who says so, by origin; the numbers stated; and how its standing came about."""

from collections.abc import Sequence

import streamlit as st

from components.visitor import session
from components.widgets.escaping import escape_markdown, link
from components.widgets.event_button import open_button
from loaders import Dataset
from loaders.dates.in_words import in_words
from loaders.language import Language
from loaders.model.entries import Claim, Event, Source
from loaders.model.names import Voice
from loaders.model.vocabulary import CAMPS, MEDIA
from loaders.provenance.camps import camp_of
from loaders.provenance.origins import Trace
from loaders.provenance.status_history import Turn
from loaders.wording.claims import counted, name_of
from loaders.wording.provenance import chain_in_words, provenance_in_words
from loaders.wording.standing import turn_in_words

ROWS = 8
"""Sources that stand in sight; the others are folded."""


def show_who_says_so(dataset: Dataset, event: Event, language: Language) -> None:
    """The sources as a table, grouped by their origin, each with the chain by which the word came to it."""
    trace = dataset.traces[event.id]
    st.subheader(f"{language.text('Who says so')} ({len(event.sources)})", anchor=False)
    st.caption(escape_markdown(provenance_in_words(event, trace, language)))
    rows = [
        _row(event, position, _origin_line(origins, language) if position == positions[0] else "", trace, language)
        for origins, positions in trace.groups().items()
        for position in positions
    ]
    st.markdown(_table(rows[:ROWS], language))
    if more := rows[ROWS:]:
        with st.expander(
            language.plural("{number} more source", "{number} more sources", len(more)), icon=":material/more_horiz:"
        ):
            st.markdown(_table(more, language))


def show_claims(event: Event, language: Language) -> None:
    """The numbers stated, and who denies the event."""
    if event.claims:
        st.subheader(language.text("Numbers stated"), anchor=False)
        st.markdown("\n".join(f"- {claim_line(claim, language)}" for claim in event.claims))
    if event.denied_by:
        names = ", ".join(name_of(name) for name in event.denied_by)
        st.markdown(f"**{language.text('Denied by')}** {escape_markdown(names)}")


def show_history(dataset: Dataset, turns: Sequence[Turn], language: Language) -> None:
    """When the event was reported, denied and confirmed; those events by which that was done can be opened."""
    st.subheader(language.text("How it stood"), anchor=False)
    for number, turn in enumerate(turns):
        said = escape_markdown(turn_in_words(turn, language))
        if turn.event:
            title = escape_markdown(language.choose(dataset.records[turn.event].title)[0])
            open_button(f"{said}: {title}", turn.event, f"turn-{number}", session.turn_to_event)
        else:
            st.markdown(said)


def source_line(source: Source, language: Language) -> str:
    """Markdown: headline with its link, republisher and language; a page without a headline is named by its outlet."""
    text = language.text
    headline = source.title or text("page of {outlet}", outlet=source.outlet.voice.name)
    parts = [link(headline, source.url) if source.url else escape_markdown(headline)]
    if source.republished_by:
        parts.append(text("read at {outlet}", outlet=escape_markdown(source.republished_by)))
    parts.append(language.name_of(source.language))
    if source.media:
        parts.append(text(MEDIA[source.media].label))
    return "; ".join(parts)


def _row(event: Event, position: int, origin: str, trace: Trace, language: Language) -> str:
    """A row of the table of sources: its origin, the chain by which the word came to the page, the page and its day."""
    source, chain = event.sources[position], chain_in_words(event, position, trace)
    page = source_line(source, language)
    told = page if chain == _names(trace.by_source[position]) else f"{escape_markdown(chain)}: {page}"
    day = escape_markdown(in_words(source.published, language)) if source.published else language.text("no day given")
    return f"| {origin} | {told} | {day} |"


def _table(rows: Sequence[str], language: Language) -> str:
    headings = (language.text("On whose word"), language.text("Page"), language.text("Published"))
    return "\n".join([f"| {' | '.join(headings)} |", "|---|---|---|", *rows])


def claim_line(claim: Claim, language: Language) -> str:
    """Markdown: how many of what, who states it, and when."""
    stated = f", {escape_markdown(in_words(claim.stated, language))}" if claim.stated else ""
    note = f" ({escape_markdown(claim.note)})" if claim.note else ""
    by = escape_markdown(name_of(claim.by))
    return f"**{escape_markdown(counted(claim, language))}**: {by}{stated}{note}"


def _origin_line(origins: tuple[Voice, ...], language: Language) -> str:
    """The origins of a group of sources, each with its camp; a copy of something unnamed has none."""
    if not origins:
        return f"**{language.text('Origin not named')}**"
    camps = (language.text(CAMPS[camp_of(origin)].label) for origin in origins)
    names = (origin.name for origin in origins)
    return " ".join(
        f"**{escape_markdown(name)}** :gray-badge[{escape_markdown(camp)}]"
        for name, camp in zip(names, camps, strict=True)
    )


def _names(voices: tuple[Voice, ...]) -> str:
    return ", ".join(voice.name for voice in voices)
