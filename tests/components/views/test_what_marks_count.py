"""What a mark counts is what its click leads to: in every view, whatever is asked for already."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

import pandas as pd
import pytest

from components.figures.timeline.histogram import count_by_time
from components.figures.timeline.spans import Scale
from components.views.map import of_mark
from components.views.network import appearing_together, of_visits
from components.views.sources import of_month_alone, of_year
from loaders import Dataset
from loaders.dataset.lanes import COLUMNS, stand
from loaders.dataset.meetings.geography import letters, placed
from loaders.dataset.meetings.network import appearing, together
from loaders.dataset.meetings.visits import visits
from loaders.dataset.outlets import crediting_frame, shares_frame, single_camp_months
from loaders.dataset.rhythm import by_month, number_within
from loaders.dataset.window import coverage, of_month
from loaders.selection.answer import answer, select
from loaders.selection.comparison import compared, counted
from loaders.selection.filters import Filters
from loaders.selection.page_state import PageState
from loaders.selection.ways import narrowed

ASKED = {
    "all events": Filters(),
    "a place": Filters(place=("moscow",)),
    "either of two places": Filters(place=("pyongyang", "vladivostok")),
    "either of two actors": Filters(actor=("sergey-lavrov", "kim-jong-un")),
    "two actors together": Filters(actor=("vladimir-putin", "kim-jong-un"), actors="all"),
    "a source": Filters(source=("kcna", "tass")),
    "who credits whom, in a language": Filters(credits=("kcna",), language=("en", "ko")),
    "a part of two years": Filters(start="2022-12-20", end="2024-06"),
    "certainly a part of two years": Filters(start="2022-12-20", end="2024-06", window="certain"),
    "without an actor": Filters(not_actor=("sergey-lavrov",), camp=("russian-state",)),
    "one place within another": Filters(place=("pyongyang",), within=("place=moscow&place=vladivostok",)),
}

FOLLOWED = (0, 9, 4)
"""Of the marks of one sort, those that are followed: the first, and some further on."""

Marks = Iterator[tuple[int, Mapping[str, Any]]]
"""How many events a mark counts, and which filters its click asks for."""


def on_the_map(dataset: Dataset, events: pd.DataFrame) -> Marks:
    for place, count in placed(dataset, events)[["place", "events"]].itertuples(index=False, name=None):
        yield count, of_mark(["place", place])


def of_the_bow(dataset: Dataset, events: pd.DataFrame) -> Marks:
    if sent := letters(dataset, events):
        yield sent.events, of_mark(["letters"])


def of_the_network(dataset: Dataset, events: pd.DataFrame) -> Marks:
    for actor, count in appearing(dataset, events)[["actor", "events"]].itertuples(index=False, name=None):
        yield count, appearing_together([actor])


def of_its_lines(dataset: Dataset, events: pd.DataFrame) -> Marks:
    for one, other, count in together(dataset, events)[["one", "other", "events"]].itertuples(index=False, name=None):
        yield count, appearing_together([one, other])


def of_the_visits(dataset: Dataset, events: pd.DataFrame) -> Marks:
    for _, cell in visits(dataset, events).iterrows():
        yield cell["events"], of_visits(cell)


def of_who_credits_whom(dataset: Dataset, events: pd.DataFrame) -> Marks:
    sources, credited = (one[one["event"].isin(events["id"])] for one in (dataset.sources, dataset.credited))
    for pair in crediting_frame(sources, credited).itertuples():
        yield pair.events, {"source": (pair.outlet,), "credits": (pair.credited,)}


def of_the_camps_by_year(dataset: Dataset, events: pd.DataFrame) -> Marks:
    for cell in shares_frame(events, dataset.camps, "camp").itertuples():
        yield cell.events, {**of_year(str(cell.year)), "camp": (cell.camp,)}


def of_the_languages_by_year(dataset: Dataset, events: pd.DataFrame) -> Marks:
    for cell in shares_frame(events, dataset.sources, "language").itertuples():
        yield cell.events, {**of_year(str(cell.year)), "language": (cell.language,)}


def of_months_with_one_camp(dataset: Dataset, events: pd.DataFrame) -> Marks:
    for month, _, count in single_camp_months(events, dataset.camps).itertuples(index=False, name=None):
        yield count, of_month_alone(month.strftime("%Y-%m"))


def of_the_rows_of_actors_sources_and_places(dataset: Dataset, events: pd.DataFrame) -> Marks:
    for lane in COLUMNS:
        standing = stand(dataset, events, lane, 4)
        for value in standing.shown:
            yield int((standing.rows["row"] == value).sum()), {lane: (value,)}


def of_the_values_compared(dataset: Dataset, events: pd.DataFrame) -> Marks:
    asked = answer(dataset, PageState(filters=Filters()))
    comparison, _ = compared(asked)
    held = type(comparison)(comparison.first, comparison.second, (events, comparison.events[1]))
    for field in ("kind", "place", "source"):
        for row in counted(held, field).query("first > 0").head(2).itertuples():
            yield row.first, {field: (row.value,)}


MARKS = (
    *(on_the_map, of_the_bow, of_the_network, of_its_lines, of_the_visits, of_who_credits_whom),
    *(of_the_camps_by_year, of_the_languages_by_year, of_months_with_one_camp),
    *(of_the_rows_of_actors_sources_and_places, of_the_values_compared),
)


@pytest.mark.parametrize("asked", [pytest.param(filters, id=name) for name, filters in ASKED.items()])
def test_what_a_mark_counts_is_what_its_click_leads_to(dataset: Dataset, asked: Filters) -> None:
    events = select(dataset, asked)
    assert len(events)
    wrong = [
        (marks.__name__, mark, count, found)
        for marks in MARKS
        for count, mark in islice(marks(dataset, events), *FOLLOWED)
        if (found := len(select(dataset, narrowed(asked, **mark)))) != count
    ]
    assert wrong == []


def test_the_bars_of_a_month_on_the_timeline_add_up_to_that_of_the_statistics(dataset: Dataset) -> None:
    asked = Filters(kind=("contact", "claim"))
    counts = by_month(select(dataset, asked), coverage(dataset))
    for (month, category), count in counts.groupby(["month", "category"])["events"].sum().iloc[::40].items():
        shown = select(dataset, narrowed(asked, category=(category,)))
        bars = count_by_time(shown, Scale(*of_month(month), width=900)).to_numpy().sum()
        assert [bars, number_within(shown, of_month(month))] == [count, count]
