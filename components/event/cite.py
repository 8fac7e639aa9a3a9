"""The link to the open event, and citations of it, of the numbers in it and of the pages that it rests on."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

import streamlit as st

from components.visitor import session
from components.widgets.citations import show_citation
from loaders.exports.citations.reference import Reading, Reference
from loaders.exports.plain import one_line
from loaders.language import Language
from loaders.model.entries import Event
from loaders.selection.answer import Answer
from loaders.selection.filters import Filters
from loaders.selection.page_state import PageState
from loaders.wording.claims import claim_in_words


def show_cite(answer: Answer, event: Event, shown: Language) -> None:
    """Draw both, folded."""
    with st.expander(shown.text("Share and cite"), icon=":material/ios_share:"):
        st.caption(shown.text("Link to this view"))
        st.code(session.link_to(answer.state), language=None, wrap_lines=True)
        references = citable(Reading(answer.known, shown, date.today()), event, _own_address(answer.state))
        chosen = st.selectbox(
            shown.text("Cite"),
            range(len(references)),
            format_func=list(references).__getitem__,
            key=f"cite-{event.id}",
        )
        show_citation(list(references.values())[chosen], "event", shown)


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


def _own_address(state: PageState) -> str:
    """The event alone, without the filters that led there; as it was known on the day that is asked for."""
    filters = Filters(as_of=state.filters.as_of)
    return session.link_to(PageState(view=state.view, event=state.event, lang=state.lang, filters=filters))
