"""Two selections of one record side by side: what the one has more of than the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode

import pandas as pd

from loaders.language import Language, Message
from loaders.selection.answer import Answer, answer
from loaders.selection.filters import Filters
from loaders.selection.link import from_query, to_query
from loaders.selection.page_state import PageState
from loaders.selection.parameters import BY_FIELD, BY_NAME

COMPARED = ("kind", "category", "status", "significance", "camp", "actor", "place", "source")
"""The filters whose values are set beside each other."""

TOLD = "category"
"""The one of which the sentence tells what sets the two apart most."""


@dataclass(frozen=True, eq=False)
class Comparison:
    """Two answers from one record.

    Attributes:
        first: What is asked for.
        second: What it is compared with.
    """

    first: Answer
    second: Answer

    @property
    def both(self) -> int:
        """How many events are in both; what was not known on the day that either asks for is in one at most."""
        return len(set(self.first.events["id"]) & set(self.second.events["id"]))


def held(filters: Filters) -> str:
    """A selection as the query of a link, which another link may hold."""
    return urlencode(to_query(PageState(filters=filters)), doseq=True)


def compared(asked: Answer) -> tuple[Comparison, list[Message]]:
    """Set what is asked for beside the selection that its link holds; all events where it holds none.

    Returns:
        The comparison, and a message for each part of the other selection that was ignored.
    """
    given = parse_qs(asked.state.against)
    query = {name: values for name, values in given.items() if name not in BY_NAME or BY_NAME[name].filters}
    state, notices = from_query(query, asked.dataset)
    return Comparison(asked, answer(asked.dataset, PageState(filters=state.filters))), notices


def counted(comparison: Comparison, field: str) -> pd.DataFrame:
    """How many events of both selections have each value of a filter; an event counts for each value that it has.

    Args:
        comparison: The two selections.
        field: One of `COMPARED`.

    Returns:
        Columns `value`, `first`, `second` (numbers of events, int64), `first_share` and `second_share` (of the events
        of the selection, from 0 to 1), those first of which the shares differ most; no value that neither has.
    """
    counts = pd.DataFrame(
        {
            "first": _counts(comparison.first, field),
            "second": _counts(comparison.second, field),
        }
    )
    counts = counts.fillna(0).astype("int64").rename_axis("value").reset_index()
    for side in ("first", "second"):
        total = len(getattr(comparison, side).events)
        counts[f"{side}_share"] = counts[side] / total if total else 0.0
    apart = (counts["first_share"] - counts["second_share"]).abs()
    order = counts.assign(apart=apart).sort_values(["apart", "value"], ascending=[False, True], ignore_index=True)
    return order.drop(columns="apart")


def _counts(asked: Answer, field: str) -> pd.Series:
    values = BY_FIELD[field].values
    if values is None:
        raise ValueError(f"{field} offers no list of values")
    pairs = values(asked.known)
    return pairs.loc[pairs["event"].isin(asked.events["id"])].drop_duplicates()["value"].value_counts()


def difference(comparison: Comparison, language: Language) -> str:
    """What sets the two apart, in a sentence or two."""
    first, second = len(comparison.first.events), len(comparison.second.events)
    said = [
        language.text(
            "{first} events against {second}; {both} are in both.",
            first=language.number(first),
            second=language.number(second),
            both=language.number(comparison.both),
        )
    ]
    counts = counted(comparison, TOLD)
    more, less = (counts[counts[a] > counts[b]] for a, b in _DIRECTIONS)
    if first and second and len(more) and len(less):
        said.append(
            language.text(
                "The first is more about {more}, the second more about {less}.",
                more=_told(more.iloc[0], _DIRECTIONS[0], comparison, language),
                less=_told(less.iloc[0], _DIRECTIONS[1], comparison, language),
            )
        )
    return " ".join(said)


_DIRECTIONS: Sequence[tuple[str, str]] = (("first_share", "second_share"), ("second_share", "first_share"))


def _told(row: pd.Series, sides: tuple[str, str], comparison: Comparison, language: Language) -> str:
    name = BY_FIELD[TOLD].value(comparison.first.dataset, str(row["value"]), language)
    own, other = (language.percent(float(row[side])) for side in sides)
    return language.text("{name} ({own} against {other})", name=name, own=own, other=other)
