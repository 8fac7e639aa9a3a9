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
from loaders.model.vocabulary import CAMPS
from loaders.provenance.camps import camp_of
from loaders.provenance.status_history import Turn
from loaders.wording.claims import counted, name_of
from loaders.wording.provenance import chain_in_words, provenance_in_words
from loaders.wording.standing import turn_in_words


def show_who_says_so(dataset: Dataset, event: Event, language: Language) -> None:
    """The sources grouped by their origin, each with the chain by which the word came to it."""
    trace = dataset.traces[event.id]
    st.markdown(f"**{language.text('Who says so')}** ({len(event.sources)})")
    st.caption(escape_markdown(provenance_in_words(event, trace, language)))
    lines: list[str] = []
    for origins, positions in trace.groups().items():
        chains = [chain_in_words(event, position, trace) for position in positions]
        told = [source_line(event.sources[position], language) for position in positions]
        heading = _origin_line(origins, language)
        if chains == [_names(origins)]:
            lines.append(f"- {heading} {told[0]}")
        else:
            lines.append(f"- {heading}")
            lines += [f"    - {escape_markdown(by)}: {what}" for by, what in zip(chains, told, strict=True)]
    st.markdown("\n".join(lines))


def show_claims(event: Event, language: Language) -> None:
    """The numbers stated, and who denies the event."""
    if event.claims:
        st.markdown(f"**{language.text('Numbers stated')}**")
        st.markdown("\n".join(f"- {claim_line(claim, language)}" for claim in event.claims))
    if event.denied_by:
        names = ", ".join(name_of(name) for name in event.denied_by)
        st.markdown(f"**{language.text('Denied by')}** {escape_markdown(names)}")


def show_history(dataset: Dataset, turns: Sequence[Turn], language: Language) -> None:
    """When the event was reported, denied and confirmed; those events by which that was done can be opened."""
    st.markdown(f"**{language.text('How it stood')}**")
    for number, turn in enumerate(turns):
        said = escape_markdown(turn_in_words(turn, language))
        if turn.event:
            title = escape_markdown(language.choose(dataset.records[turn.event].title)[0])
            open_button(f"{said}: {title}", turn.event, f"turn-{number}", session.turn_to_event)
        else:
            st.markdown(said)


def source_line(source: Source, language: Language) -> str:
    """Markdown: headline with its link, republisher, language and day."""
    text = language.text
    headline = source.title or (text("the article") if source.article else text("the page"))
    parts = [link(headline, source.url) if source.url else escape_markdown(headline)]
    if source.republished_by:
        parts.append(text("read at {outlet}", outlet=escape_markdown(source.republished_by)))
    parts.append(language.name_of(source.language))
    parts.append(escape_markdown(in_words(source.published, language)) if source.published else text("no day given"))
    return "; ".join(parts)


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
