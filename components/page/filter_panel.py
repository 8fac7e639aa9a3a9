"""The filters: one widget each, with fixed labels that carry the number of events in the whole record."""

from collections.abc import Callable, Iterable, Sequence

import streamlit as st

from components.page.facets import show_facets
from components.visitor import session
from components.visitor.reader import Reader
from components.widgets.escaping import escape_markdown
from loaders import Dataset
from loaders.language import Language
from loaders.model import vocabulary
from loaders.model.vocabulary import CAMPS, STATE_MEDIA, Terms
from loaders.selection.answer import Answer, answer
from loaders.selection.asked import parts
from loaders.selection.filters import Filters
from loaders.selection.known_words import known_words
from loaders.selection.options import option_label, option_labels
from loaders.selection.parameter.codecs import plain_date
from loaders.selection.parameter.labels import of_origins
from loaders.selection.parameters import BY_FIELD, SEARCH_LENGTH
from loaders.selection.search import notices, understood

ORIGINS = (0, 1, 2, 3, 5, 10)
"""The numbers of origins on offer: one alone, or at least so many; 0 for any."""

LEFT_OUT = ("not_kind", "not_category", "not_actor", "not_source", "not_camp", "not_place")
"""The filters that leave events out."""


def show_filters(asked: Answer, reader: Reader) -> None:
    """Draw the filters beside the view, or where there is no room for that, a button that opens them as a sheet."""
    if reader.screen == "desk":
        with st.sidebar:
            _show_all(asked.dataset, reader.language)
        return
    active, text = len(list(parts(asked.state.filters))), reader.language.text
    label = text("Filters ({number})", number=active) if active else text("Filters")
    if reader.bar.button(label, key="filters", icon=":material/filter_alt:"):
        st.dialog(text("Filters"), on_dismiss="rerun", position="left")(_show_sheet)(asked.dataset, reader.language)


def _show_sheet(dataset: Dataset, language: Language) -> None:
    """The filters over the page; what they let through is counted with every change, and shown when asked for."""
    place = st.container()
    _show_all(dataset, language)
    found = len(answer(dataset, session.page_state()).events)
    label = language.plural("Show {number} event", "Show {number} events", found)
    if place.button(label, key="show-found", type="primary", width="stretch", disabled=not found):
        st.rerun()


def _show_all(dataset: Dataset, language: Language) -> None:
    """The filters themselves; their values are kept in the session under the names of the fields of `Filters`."""
    panel, filters = _Panel(dataset, language), session.page_state().filters
    text = language.text
    _show_search(dataset, language)
    show_facets(dataset, language)
    _show_dates(dataset, filters, language)
    panel.pills("kind", vocabulary.KINDS)
    panel.pills("status", vocabulary.STATUSES)
    panel.pills("significance", vocabulary.SIGNIFICANCES)
    panel.choice("category", text("Category"), vocabulary.CATEGORIES)
    panel.choice("actor", text("Actor"))
    st.toggle(
        text("All of these actors together"),
        key="actors",
        persist_state="session",
        disabled=len(st.session_state["actor"]) < 2,
        help=text("With two or more actors: only events in which every one of them has a role."),
    )
    panel.choice(
        "source",
        text("Source"),
        explanation=text("Outlets that publish a report of the event, republish it, or are credited by it."),
    )
    panel.choice("language", text("Language of the source"))
    panel.choice(
        "media",
        text("Pictures and documents"),
        vocabulary.MEDIA,
        text("What a page shows beside words, where that is certain; of most pages nothing is written down."),
    )
    _show_attestation(panel, filters)
    panel.choice("place", text("Place"))
    _show_left_out(panel)
    st.button(
        text("Reset all filters"),
        icon=":material/restart_alt:",
        on_click=session.ask_for,
        args=(Filters(),),
        disabled=filters == Filters(),
        width="stretch",
    )


class _Panel:
    """Draws the lists of the filters of one record in one language."""

    def __init__(self, dataset: Dataset, language: Language) -> None:
        self.dataset = dataset
        self.language = language

    def pills(self, field: str, terms: Terms) -> None:
        """A short closed list, all of it in sight."""
        text = self.language.text
        label = self._labels(field, terms)
        st.pills(
            text(BY_FIELD[field].label),
            list(terms),
            selection_mode="multi",
            key=field,
            format_func=lambda value: escape_markdown(label(value)),
            help=_meanings(terms, self.language),
            persist_state="session",
        )

    def choice(
        self, field: str, title: str, order: Sequence[str] | Terms | None = None, explanation: str | None = None
    ) -> None:
        """A list to choose from; a value that a link asks for stays choosable though no event has it."""
        labels = option_labels(self.dataset, field, self.language)
        options = [one for one in order if one in labels] if order is not None else list(labels)
        offered = [*options, *(value for value in st.session_state.get(field, ()) if value not in options)]
        st.multiselect(
            title,
            offered,
            key=field,
            format_func=self._labels(field, offered),
            placeholder=self.language.text("Any"),
            help=explanation,
            filter_mode="contains",  # fuzzy matching finds names that nobody meant, and Enter would take them all
            select_all=False,
            persist_state="session",
        )

    def _labels(self, field: str, offered: Iterable[str]) -> Callable[[str], str]:
        """Fixed labels: a label is the identity of an option in the browser, so it may not follow the other filters.

        The session keeps them as long as it lasts, so they must not hold the record.
        """
        labels = option_labels(self.dataset, field, self.language)
        others = {
            value: option_label(self.dataset, field, value, self.language) for value in offered if value not in labels
        }
        return lambda value: labels.get(value) or others[value]


def _show_search(dataset: Dataset, language: Language) -> None:
    text = language.text
    st.text_input(
        text("Search"),
        key="q",
        persist_state="session",
        max_chars=SEARCH_LENGTH,
        placeholder=text("Names, words, “a phrase”"),
        help=text(
            "All words must occur, in any language of the data; a name finds whoever bears it, in any spelling."
            " Put a phrase in double quotes, “-” before a word that must not occur, and OR between two of which one"
            " is enough."
        ),
    )
    if asked := st.session_state["q"]:
        for notice in notices(understood(asked, known_words(dataset))):
            st.caption(escape_markdown(text(notice)))


def _show_dates(dataset: Dataset, filters: Filters, language: Language) -> None:
    coverage, text = dataset.chronology.coverage, language.text
    first, last = st.columns(2)
    with first:
        _show_date("start", text("From"), coverage.from_.text[:7], language)
    with last:
        _show_date("end", text("To"), coverage.to.text[:7], language)
    begins, ends = filters.first_day, filters.last_day
    if begins and ends and begins > ends:
        st.warning(text("The window ends before it begins."), icon=":material/warning:")
    st.toggle(
        text("Only dates certainly in the window"),
        key="window",
        persist_state="session",
        disabled=not (begins or ends),
        help=text("Off: any day that an inexact date may mean lies in the window. On: every reading of the date does."),
    )


def _show_date(field: str, label: str, example: str, language: Language, explanation: str | None = None) -> None:
    """A field for a day, a month or a year, as it stands in links or in words; what it is not taken for is said."""
    text = language.text
    st.text_input(label, key=field, placeholder=example, help=explanation, max_chars=40, persist_state="session")
    typed = st.session_state[field].strip()
    if typed and not plain_date(typed):
        st.caption(
            text(
                "“{typed}” is not read as a day, a month or a year: 2024-06-19, 2024-06.", typed=escape_markdown(typed)
            )
        )


def _show_attestation(panel: _Panel, filters: Filters) -> None:
    """Who stands behind an event, and as of when."""
    text = panel.language.text
    panel.choice(
        "camp",
        text("Camp behind it"),
        CAMPS,
        text("For whom those speak on whose word it rests, whoever repeats it."),
    )
    st.toggle(
        text("Attested by both Moscow and Pyongyang"),
        key="attested",
        persist_state="session",
        help=text("A voice of the Russian state and one of the North Korean state are both among the origins."),
    )
    least, state = st.columns(2)
    held = st.session_state["origins"]
    least.selectbox(
        text("Origins"),
        sorted({*ORIGINS, held}),
        key="origins",
        persist_state="session",
        format_func=lambda number: of_origins(panel.dataset, str(number), panel.language) if number else text("Any"),
        help=text("How many independent voices an event rests on; outlets that repeat one agency are one."),
    )
    state.selectbox(
        text("State media"),
        ["", *STATE_MEDIA],
        key="state_media",
        persist_state="session",
        format_func=lambda part: text(STATE_MEDIA[part].label) if part else text("Any"),
        help=_meanings(STATE_MEDIA, panel.language),
    )
    _show_as_of(panel.dataset, filters, panel.language)


def _show_as_of(dataset: Dataset, filters: Filters, language: Language) -> None:
    _show_date(
        "as_of",
        language.text("As known on"),
        dataset.chronology.cutoff.text,
        language,
        language.text(
            "Replays the record: only what had been published by that day, with the status and the numbers of then."
        ),
    )
    if filters.as_of:
        st.caption(language.text("The numbers beside the options are those of today."))


def _show_left_out(panel: _Panel) -> None:
    """What is left out: few ask for it, so its long lists are sent to those only who do."""
    text = panel.language.text
    if any(st.session_state.get(field) for field in LEFT_OUT):
        st.session_state["leaving_out"] = True
    if not st.toggle(text("Leave events out"), key="leaving_out"):
        return
    panel.choice("not_kind", text("Not the kind"), vocabulary.KINDS)
    panel.choice("not_category", text("Not the category"), vocabulary.CATEGORIES)
    panel.choice("not_actor", text("Without the actor"))
    panel.choice("not_source", text("Without the source"))
    panel.choice("not_camp", text("Without the camp"), CAMPS)
    panel.choice("not_place", text("Not in the place"))


def _meanings(terms: Terms, language: Language) -> str:
    """What each word of a list means, as Markdown."""
    lines = ((language.text(term.label), language.text(term.meaning)) for term in terms.values())
    return "\n".join(f"- **{escape_markdown(label)}**: {escape_markdown(meaning)}" for label, meaning in lines)
