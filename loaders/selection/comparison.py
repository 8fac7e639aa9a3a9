"""Two selections of one record side by side: what the one has more of than the other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple
from urllib.parse import parse_qs

import pandas as pd

from loaders.dataset.first_reports import by_report
from loaders.dataset.window import Window
from loaders.language import Language, Message
from loaders.selection.answer import Answer, answer, days_asked
from loaders.selection.filters import Filters
from loaders.selection.link import from_query
from loaders.selection.page_state import PageState
from loaders.selection.parameter.phrases import TOPICS
from loaders.selection.parameter.within import query_of
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
        events: The events of both as the clock of the first has them: those without a day of report are on no clock of
            reports.
    """

    first: Answer
    second: Answer
    events: tuple[pd.DataFrame, pd.DataFrame]

    @property
    def both(self) -> int:
        """How many events are in both; what was not known on the day that either asks for is in one at most."""
        first, second = self.events
        return len(set(first["id"]) & set(second["id"]))

    @property
    def by_report(self) -> bool:
        """Whether both are looked at by the day of their first report."""
        return self.first.state.clock == "reported"


class Periods(NamedTuple):
    """The days of two selections that differ in nothing else.

    Attributes:
        first: The first and the last day of the first.
        second: Those of the second.
    """

    first: Window
    second: Window


def held(filters: Filters) -> str:
    """A selection as the query of a link, which another link may hold."""
    return query_of(BY_FIELD.values(), filters)


def compared(asked: Answer) -> tuple[Comparison, list[Message]]:
    """Set what is asked for beside the selection that its link holds; all events where it holds none.

    Returns:
        The comparison, and a message for each part of the other selection that was ignored.
    """
    given = parse_qs(asked.state.against)
    query = {name: values for name, values in given.items() if name not in BY_NAME or BY_NAME[name].filters}
    state, notices = from_query(query, asked.dataset)
    other = answer(asked.dataset, PageState(filters=state.filters))
    by_clock = asked.state.clock == "reported"
    first, second = (by_report(one.events, one.known.provenance) if by_clock else one.events for one in (asked, other))
    return Comparison(asked, other, (first, second)), notices


def periods(comparison: Comparison) -> Periods | None:
    """The two periods, where both selections are limited in time and differ in nothing else; else None."""
    first, second = (one.state.filters for one in (comparison.first, comparison.second))
    limited = all(one.start or one.end for one in (first, second))
    if not limited or first == second or replace(first, start=second.start, end=second.end) != second:
        return None
    return Periods(days_asked(comparison.first), days_asked(comparison.second))


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
            side: _counts(asked, events, field)
            for side, asked, events in zip(
                ("first", "second"), (comparison.first, comparison.second), comparison.events, strict=True
            )
        }
    )
    counts = counts.fillna(0).astype("int64").rename_axis("value").reset_index()
    for side, events in zip(("first", "second"), comparison.events, strict=True):
        total = len(events)
        counts[f"{side}_share"] = counts[side] / total if total else 0.0
    apart = (counts["first_share"] - counts["second_share"]).abs()
    order = counts.assign(apart=apart).sort_values(["apart", "value"], ascending=[False, True], ignore_index=True)
    return order.drop(columns="apart")


def _counts(asked: Answer, events: pd.DataFrame, field: str) -> pd.Series:
    values = BY_FIELD[field].values
    if values is None:
        raise ValueError(f"{field} offers no list of values")
    pairs = values(asked.known)
    return pairs.loc[pairs["event"].isin(events["id"])].drop_duplicates()["value"].value_counts()


def difference(comparison: Comparison, language: Language) -> str:
    """What sets the two apart, in a sentence or two."""
    first, second = map(len, comparison.events)
    said = [_how_many(comparison, language)]
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


def _how_many(comparison: Comparison, language: Language) -> str:
    first, second, both = (language.number(one) for one in (*map(len, comparison.events), comparison.both))
    if comparison.by_report:
        return language.text(
            "{first} events with a day of their first report against {second}; {both} are in both.",
            first=first,
            second=second,
            both=both,
        )
    return language.text("{first} events against {second}; {both} are in both.", first=first, second=second, both=both)


_DIRECTIONS: Sequence[tuple[str, str]] = (("first_share", "second_share"), ("second_share", "first_share"))


def _told(row: pd.Series, sides: tuple[str, str], comparison: Comparison, language: Language) -> str:
    name = language.text(TOPICS[str(row["value"])])
    own, other = (language.percent(float(row[side])) for side in sides)
    return language.text("{name} ({own} against {other})", name=name, own=own, other=other)
