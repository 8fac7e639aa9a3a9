"""The state of the page as the query of its address, and back.

The names of the parameters and the ids that they hold are an interface: links that people have shared depend on them.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from loaders.dataset.dataset import Dataset
from loaders.dates.edtf import DateError, read_edtf
from loaders.model import vocabulary
from loaders.provenance.camps import CAMPS
from loaders.provenance.frames import STATE_MEDIA
from loaders.selection.filters import ATTESTED, LISTS, ORIGINS, SINGLES, Filters, as_asked
from loaders.selection.page_state import PageState
from loaders.selection.sentence import value_label

DATES = {"from": "start", "to": "end"}
"""The parameters that hold a day or a month, and the fields of `Filters` that they fill."""

ORDER = (
    *("view", "q", "from", "to", "window", "kind", "category", "status", "significance"),
    *(
        "actor",
        "actors",
        "source",
        "credits",
        "camp",
        "attested",
        "origins",
        "state",
        "language",
        "place",
        "event",
        "clock",
        "quantity",
        "as_of",
    ),
)
"""The parameters as they stand in a link."""

OF_STREAMLIT = frozenset(("embed", "embed_options"))
"""Parameters that belong to Streamlit: how the page sits in another one."""

SEARCH_LENGTH = 200
"""The longest search, in characters."""

NOTICES = 10
"""The most notices that are given in full."""

QUOTED_LENGTH = 60
"""The longest value, in characters, that a notice quotes whole."""

Query = dict[str, list[str]]


def to_query(state: PageState) -> Query:
    """The parameters of a link to this state; only what is not the default."""
    default, filters = PageState(), state.filters
    values: dict[str, object] = {
        "view": state.view if state.view != default.view else "",
        "q": filters.q,
        "from": filters.start,
        "to": filters.end,
        "window": filters.window if filters.window != default.filters.window else "",
        "actors": filters.actors if filters.actors != default.filters.actors else "",
        "event": state.event,
        "quantity": state.quantity,
        "clock": state.clock if state.clock != default.clock else "",
        **{name: getattr(filters, name) for name in (*LISTS, *SINGLES)},
    }
    lists = {name: list(value) if isinstance(value, tuple) else [str(value)] for name, value in values.items() if value}
    return {name: lists[name] for name in ORDER if name in lists}


def from_query(
    query: Mapping[str, Sequence[str]], dataset: Dataset, views: Collection[str] = tuple(vocabulary.VIEWS)
) -> tuple[PageState, list[str]]:
    """The state that a link asks for, as far as it can be understood.

    Args:
        query: The parameters, each with all its values.
        dataset: The dataset that ids refer to.
        views: The views that this app has.

    Returns:
        The state, and a sentence for everything that was ignored or has moved; none for a link in order.
    """
    notices = [
        f"The link asks for “{_quoted(name)}”, which this page does not know; it was ignored."
        for name in query
        if name not in ORDER and name not in OF_STREAMLIT
    ]
    given = {name: list(dict.fromkeys(filter(None, values))) for name, values in query.items()}
    filters = Filters(
        q=_search(given, notices),
        start=_date(given, "from", notices),
        end=_date(given, "to", notices),
        window=_word(given, "window", vocabulary.WINDOWS, Filters.window, notices),
        actors=_word(given, "actors", vocabulary.ACTOR_MODES, Filters.actors, notices),
        attested=_word(given, "attested", ATTESTED, "", notices),
        origins=int(_word(given, "origins", ORIGINS, "0", notices)),
        state=_word(given, "state", STATE_MEDIA, "", notices),
        as_of=_date(given, "as_of", notices),
        **{name: _known(given, name, _ids(dataset, name), notices) for name in LISTS},
    )
    if filters.first_day and filters.last_day and filters.first_day > filters.last_day:
        notices.append(f"The window of the link ends ({filters.end}) before it begins; its end was ignored.")
        filters = replace(filters, end="")
    view = _word(given, "view", views, PageState.view, notices)
    clock = _word(given, "clock", vocabulary.CLOCKS, PageState.clock, notices)
    quantity = _word(given, "quantity", vocabulary.QUANTITIES, "", notices)
    event = _event(given, dataset, filters, notices)
    state = PageState(view=view, filters=filters, event=event, clock=clock, quantity=quantity)
    return state, _shortened(notices)


def _shortened(notices: list[str]) -> list[str]:
    more = len(notices) - NOTICES
    return notices if more <= 0 else [*notices[:NOTICES], f"{more} more parts of the link could not be used."]


def _quoted(value: str) -> str:
    return value if len(value) <= QUOTED_LENGTH else f"{value[:QUOTED_LENGTH]}…"


def _search(given: Query, notices: list[str]) -> str:
    words = " ".join(given.get("q", [])).strip()
    if len(words) <= SEARCH_LENGTH:
        return words
    notices.append(f"The search of the link is too long; its first {SEARCH_LENGTH} characters are used.")
    return words[:SEARCH_LENGTH].rstrip()


def _ignored(name: str, value: str) -> str:
    return f"The link asks for {name} “{_quoted(value)}”, which is not known here; it was ignored."


def _ids(dataset: Dataset, field: str) -> Collection[str]:
    known: dict[str, Collection[str]] = {
        "kind": vocabulary.KINDS,
        "category": vocabulary.CATEGORIES,
        "status": vocabulary.STATUSES,
        "significance": vocabulary.SIGNIFICANCES,
        "actor": dataset.registers.actors.entries,
        "source": dataset.registers.outlets.entries,
        "credits": {*dataset.registers.outlets.entries, *dataset.registers.actors.entries},
        "place": dataset.registers.places.entries,
        "camp": CAMPS,
        "language": set(dataset.sources["language"]),
    }
    return known[field]


def _known(given: Query, name: str, ids: Collection[str], notices: list[str]) -> tuple[str, ...]:
    values = given.get(name, [])
    notices += [_ignored(name, value) for value in values if value not in ids]
    return tuple(value for value in values if value in ids)


def _single(given: Query, name: str, notices: list[str]) -> str:
    values = given.get(name, [])
    notices += [f"The link gives {name} more than once; “{_quoted(value)}” was ignored." for value in values[1:]]
    return values[0] if values else ""


def _word(given: Query, name: str, words: Collection[str], default: str, notices: list[str]) -> str:
    value = _single(given, name, notices)
    if value and value not in words:
        notices.append(_ignored(name, value))
    return value if value in words else default


def _date(given: Query, name: str, notices: list[str]) -> str:
    value = _single(given, name, notices)
    if not value or _is_plain_date(value):
        return value
    words = f"The link asks for {name} “{_quoted(value)}”"
    notices.append(f"{words}, which is no day or month such as 2024-06; it was ignored.")
    return ""


def _is_plain_date(text: str) -> bool:
    """Whether a text is a day, month or year without a mark."""
    try:
        when = read_edtf(text)
    except DateError:
        return False
    is_exact = not (when.lasting or when.approximate or when.uncertain)
    return is_exact and when.precision in {"day", "month", "year"}


def _event(given: Query, dataset: Dataset, filters: Filters, notices: list[str]) -> str:
    wanted = _single(given, "event", notices)
    current = dataset.current_ids.get(wanted, "")
    if wanted and not current:
        notices.append(f"No event has the id “{_quoted(wanted)}”.")
    elif current != wanted:
        notices.append(f"The event “{_quoted(wanted)}” is now part of “{current}”, which is shown instead.")
    if current and current not in as_asked(dataset, filters).records:
        notices.append(f"The event “{current}” was not known yet {value_label(dataset, 'as_of', filters.as_of)}.")
        return ""
    return current
