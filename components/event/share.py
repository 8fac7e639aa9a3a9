"""What a reader takes away of the open event: its link, citations of it and of what it rests on, files, a frame."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import streamlit as st

from components.sharing.citations import show_citation
from components.sharing.downloads import show_downloads
from components.sharing.embed import show_snippet
from components.sharing.link import show_link
from components.visitor import session
from loaders.exports.citations.reference import Reading, Reference
from loaders.exports.plain import one_line
from loaders.language import Language
from loaders.model.entries import Event
from loaders.selection.answer import Answer
from loaders.selection.filters import Filters
from loaders.selection.page_state import PageState
from loaders.wording.claims import claim_in_words

HEIGHT = 640
"""Of an event in another page, in pixels; what is longer scrolls inside."""


def show_share(answer: Answer, event: Event, shown: Language) -> None:
    """Draw all of it, folded, and made when it is unfolded."""
    fold = st.expander(
        shown.text("Share and cite"), icon=":material/ios_share:", key=f"share-{event.id}", on_change="rerun"
    )
    if not fold.open:
        return
    own, title = _alone(answer.state), shown.choose(event.title)[0]
    with fold:
        show_link(session.link_to(answer.state), title, "event", shown)
        cited = session.link_to(replace(own, version=answer.dataset.version))
        references = citable(Reading(answer.known, shown, date.today()), event, cited)
        chosen = st.selectbox(
            shown.text("Cite"),
            range(len(references)),
            format_func=list(references).__getitem__,
            key=f"cite-{event.id}",
        )
        show_citation(list(references.values())[chosen], "event", shown)
        only = answer.known.events[answer.known.events["id"] == event.id]
        show_downloads(replace(answer, state=own, events=only), session.link_to(own), "event", shown)
        st.caption(shown.text("Show it in another page"))
        show_snippet(session.link_to(replace(own, embed="true")), title, HEIGHT, "event", shown)


def citable(reading: Reading, event: Event, address: str) -> Mapping[str, Reference]:
    """All that can be cited of an event, by what a reader finds it by.

    Args:
        reading: Who reads when.
        event: The event.
        address: Where it stands.
    """
    text, pages = reading.language.text, [reading.page(event, source) for source in event.sources]
    named = [
        (text("This event"), reading.event(event, address)),
        *(
            (one_line(claim_in_words(claim, reading.language)), reading.claim(event, claim, address))
            for claim in event.claims or ()
        ),
        *((f"{page.author}: {page.title}", page) for page in pages),
    ]
    # An option is known to the browser by its words, so no two may have the same.
    counts: Counter[str] = Counter()
    found: dict[str, Reference] = {}
    for name, reference in named:
        counts[name] += 1
        found[f"{name} [{counts[name]}]" if counts[name] > 1 else name] = reference
    return found


def _alone(state: PageState) -> PageState:
    """The event without the filters that led there; as it was known on the day that is asked for."""
    filters = Filters(as_of=state.filters.as_of)
    return PageState(view=state.view, event=state.event, lang=state.lang, filters=filters)
