"""The state of the page as the query of its address, and back.

The names of the parameters and the ids that they hold are an interface: links that people have shared depend on them.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from loaders.dataset.dataset import Dataset
from loaders.language import Message, message
from loaders.model import vocabulary
from loaders.selection.answer import as_asked
from loaders.selection.filters import Filters
from loaders.selection.page_state import PageState
from loaders.selection.parameter import labels
from loaders.selection.parameter.codecs import unknown_name
from loaders.selection.parameter.parameter import Parameter
from loaders.selection.parameters import BY_NAME, PARAMETERS

OF_OTHERS = re.compile(
    "embed_options|[a-z]*clid|msclkid|gbraid|wbraid|igsh(id)?|srsltid|mkt_tok|li_fat_id|ref|ref_(src|url)"
    "|_g[al]|_hs[a-z]+|mc_[a-z]+|utm_[a-z_]+"
)
"""Parameters that are not ours: how Streamlit sits in another page, and what trackers hang on to a shared link."""

NOTICES = 10
"""The most notices that are given in full."""

Query = dict[str, list[str]]


def to_query(state: PageState) -> Query:
    """The parameters of a link to this state; only what is not the default."""
    texts = {parameter.name: parameter.codec.write(_held(parameter, state)) for parameter in PARAMETERS}
    return {name: values for name, values in texts.items() if values}


def from_query(
    query: Mapping[str, Sequence[str]], dataset: Dataset, views: Collection[str] = tuple(vocabulary.VIEWS)
) -> tuple[PageState, list[Message]]:
    """The state that a link asks for, as far as it can be understood.

    Args:
        query: The parameters, each with all its values.
        dataset: The dataset that ids refer to.
        views: The views that this app has.

    Returns:
        The state, and a sentence for everything that was ignored or has moved; none for a link in order.
    """
    notices = [unknown_name(name) for name in query if name not in BY_NAME and not OF_OTHERS.fullmatch(name)]
    given = {name: list(dict.fromkeys(filter(None, values))) for name, values in query.items()}
    given["view"] = _offered(given.get("view", []), views, notices)
    read = {
        parameter: parameter.codec.read(parameter.name, given.get(parameter.name, []), dataset, notices)
        for parameter in PARAMETERS
    }
    filters = _in_order(Filters(**_fields(read, filters=True)), notices)
    state = PageState(filters=filters, **_fields(read, filters=False))
    return _known_by_then(state, dataset, notices), _shortened(notices)


def _held(parameter: Parameter, state: PageState) -> Any:
    return getattr(state.filters if parameter.filters else state, parameter.field)


def _fields(read: Mapping[Parameter, Any], *, filters: bool) -> dict[str, Any]:
    return {parameter.field: value for parameter, value in read.items() if parameter.filters == filters}


def _offered(texts: Sequence[str], views: Collection[str], notices: list[Message]) -> list[str]:
    """The views that a link asks for and this app has; the desk of curators is not there for everybody."""
    hidden = [text for text in texts if text == vocabulary.CURATE.id and text not in views]
    notices += [
        message("The link asks for {name} “{value}”, which is not known here; it was ignored.", name="view", value=text)
        for text in hidden
    ]
    return [text for text in texts if text not in hidden]


def _in_order(filters: Filters, notices: list[Message]) -> Filters:
    if not (filters.first_day and filters.last_day and filters.first_day > filters.last_day):
        return filters
    notices.append(
        message("The window of the link ends ({end}) before it begins; its end was ignored.", end=filters.end)
    )
    return replace(filters, end="")


def _known_by_then(state: PageState, dataset: Dataset, notices: list[Message]) -> PageState:
    """The state without an event that was not known yet on the day that the link asks for."""
    if not state.event or state.event in as_asked(dataset, state.filters).records:
        return state
    notices.append(
        message(
            "The event “{event}” was not known yet {day}.",
            event=state.event,
            day=lambda language: labels.on_day(dataset, state.filters.as_of, language),
        )
    )
    return replace(state, event="")


def _shortened(notices: list[Message]) -> list[Message]:
    more = len(notices) - NOTICES
    if more <= 0:
        return notices
    return [*notices[:NOTICES], message("{number} more parts of the link could not be used.", number=more)]
