"""What an event rests on: who says so, by origin; the numbers stated; and how its standing came about."""

from collections.abc import Sequence

import streamlit as st

from components.visitor import session
from components.widgets.escaping import escape_markdown, link
from components.widgets.event_button import open_button
from loaders import Dataset
from loaders.dataset.numbers import amount_in_words
from loaders.dates.in_words import in_words
from loaders.language import ENGLISH
from loaders.model import vocabulary
from loaders.model.entries import Claim, Event, Source
from loaders.model.references import SPEAKERS
from loaders.model.registers import ANONYMOUS
from loaders.provenance.camps import CAMPS, Voice, camp_of
from loaders.provenance.frames import provenance_in_words
from loaders.provenance.origins import chain_in_words
from loaders.provenance.status_history import Turn, turn_in_words

MISSING = float("nan")


def show_sources(dataset: Dataset, event: Event) -> None:
    """Who says so: the sources grouped by their origin, each with the chain by which the word came to it."""
    trace = dataset.traces[event.id]
    st.markdown(f"**Who says so** ({len(event.sources)})")
    st.caption(escape_markdown(provenance_in_words(event, trace, dataset.registers)))
    lines: list[str] = []
    for origins, positions in trace.groups().items():
        chains = [chain_in_words(event, position, trace, dataset.registers) for position in positions]
        told = [source_in_words(event.sources[position]) for position in positions]
        heading = _origin_line(dataset, origins)
        if chains == [_names(dataset, origins)]:
            lines.append(f"- {heading} {told[0]}")
        else:
            lines += [
                f"- {heading}",
                *(f"    - {escape_markdown(by)}: {what}" for by, what in zip(chains, told, strict=True)),
            ]
    st.markdown("\n".join(lines))


def show_claims(dataset: Dataset, event: Event, claims: Sequence[Claim]) -> None:
    """The numbers stated, and who denies the event."""
    if claims:
        st.markdown("**Numbers stated**")
        st.markdown("\n".join(f"- {claim_in_words(dataset, claim)}" for claim in claims))
    if event.denied_by:
        st.markdown(f"**Denied by** {escape_markdown(', '.join(name_of(dataset, name) for name in event.denied_by))}")


def show_history(dataset: Dataset, turns: Sequence[Turn]) -> None:
    """When the event was reported, denied and confirmed; those events by which that was done can be opened."""
    st.markdown("**How it stood**")
    for number, turn in enumerate(turns):
        said = escape_markdown(turn_in_words(turn))
        if turn.event:
            label = f"{said}: {escape_markdown(dataset.records[turn.event].title['en'])}"
            open_button(label, turn.event, f"turn-{number}", session.turn_to_event)
        else:
            st.markdown(said)


def source_in_words(source: Source) -> str:
    """Markdown: headline with its link, republisher, language and day."""
    headline = source.title or ("the article" if source.article else "the page")
    parts = [link(headline, source.url) if source.url else escape_markdown(headline)]
    if source.republished_by:
        parts.append(f"read at {escape_markdown(source.republished_by)}")
    parts.append(ENGLISH.name_of(source.language))
    parts.append(escape_markdown(in_words(source.published)) if source.published else "no day given")
    return "; ".join(parts)


def claim_in_words(dataset: Dataset, claim: Claim) -> str:
    """Markdown: how many of what, who states it, and when."""
    value, low, high = (MISSING if end is None else float(end) for end in (claim.value, claim.low, claim.high))
    amount = amount_in_words(value, low, high, claim.qualifier or "")
    counted = escape_markdown(f"{amount} {vocabulary.QUANTITIES[claim.quantity].label}")
    stated = f", {escape_markdown(in_words(claim.stated))}" if claim.stated else ""
    note = f" ({escape_markdown(claim.note)})" if claim.note else ""
    return f"**{counted}**: {escape_markdown(name_of(dataset, claim.by))}{stated}{note}"


def name_of(dataset: Dataset, name: str) -> str:
    """The name that the page shows for somebody who states, denies or is quoted."""
    if name.startswith(ANONYMOUS):
        return name.removeprefix(ANONYMOUS)
    found = dataset.registers.find(name, SPEAKERS)
    return dataset.registers.named(found[0]).name(found[1]) if found else name


def _origin_line(dataset: Dataset, origins: tuple[Voice, ...]) -> str:
    """The origins of a group of sources, each with its camp; a copy of something unnamed has none."""
    if not origins:
        return "**Origin not named**"
    badges = [f":gray-badge[{escape_markdown(CAMPS[camp_of(origin, dataset.registers)].label)}]" for origin in origins]
    names = [f"**{escape_markdown(_names(dataset, (origin,)))}**" for origin in origins]
    return " ".join(f"{name} {badge}" for name, badge in zip(names, badges, strict=True))


def _names(dataset: Dataset, voices: tuple[Voice, ...]) -> str:
    return ", ".join(dataset.registers.named(voice.register).name(voice.id) for voice in voices)
