"""Two selections side by side: what each has, what both have, and what sets them apart."""

import pytest

from loaders import Dataset
from loaders.language import ENGLISH, language
from loaders.selection.answer import answer, select
from loaders.selection.comparison import COMPARED, compared, counted, difference, held, periods
from loaders.selection.filters import Filters
from loaders.selection.page_state import PageState
from loaders.selection.parameter.phrases import TOPICS

KCNA, TASS = Filters(source=("kcna",)), Filters(source=("tass",))


def ask(dataset: Dataset, first: Filters, second: Filters):
    comparison, notices = compared(answer(dataset, PageState(filters=first, against=held(second))))
    assert notices == []
    return comparison


def test_without_another_selection_all_events_are_the_second(dataset: Dataset) -> None:
    comparison = ask(dataset, KCNA, Filters())
    assert held(Filters()) == ""
    assert len(comparison.second.events) == len(dataset.events)
    assert comparison.both == len(comparison.first.events)


@pytest.mark.parametrize(
    "second",
    [TASS, Filters(q='"Kim Jong Un" OR treaty', start="2024-06"), Filters(actor=("kim-jong-un",), not_kind=("claim",))],
)
def test_the_second_selection_is_just_what_its_query_asks_for(dataset: Dataset, second: Filters) -> None:
    comparison = ask(dataset, KCNA, second)
    assert comparison.second.state.filters == second
    assert list(comparison.second.events["id"]) == list(select(dataset, second)["id"])
    shared = set(select(dataset, KCNA)["id"]) & set(select(dataset, second)["id"])
    assert comparison.both == len(shared)


def test_each_selection_may_ask_for_the_record_of_its_own_day(dataset: Dataset) -> None:
    then = ask(dataset, Filters(), Filters(as_of="2024-10-31"))
    assert len(then.second.events) < len(then.first.events)
    assert then.second.known is not dataset


def test_what_the_other_query_cannot_mean_is_told_and_what_is_no_filter_is_left_out(dataset: Dataset) -> None:
    state = PageState(against="source=nobody&view=list&lang=id&colour=red")
    comparison, notices = compared(answer(dataset, state))
    said = [ENGLISH.text(one) for one in notices]
    assert len(said) == 2
    assert any("nobody" in one for one in said)
    assert any("colour" in one for one in said)
    assert comparison.second.state == PageState()


@pytest.mark.parametrize("field", COMPARED)
def test_a_value_counts_the_events_that_the_filter_for_it_would_leave(dataset: Dataset, field: str) -> None:
    counts = counted(ask(dataset, Filters(kind=("claim", "denial")), TASS), field)
    assert len(counts)
    for row in counts.head(5).itertuples():
        found = select(dataset, Filters(**{field: (row.value,)}))["id"]
        assert row.first == found.isin(select(dataset, Filters(kind=("claim", "denial")))["id"]).sum(), row
        assert row.second == found.isin(select(dataset, TASS)["id"]).sum(), row
    apart = (counts["first_share"] - counts["second_share"]).abs()
    assert apart.is_monotonic_decreasing
    assert ((counts["first"] + counts["second"]) > 0).all()


def test_the_sentence_says_how_many_how_many_in_both_and_what_sets_them_apart(dataset: Dataset) -> None:
    comparison = ask(dataset, KCNA, TASS)
    first, second = len(comparison.first.events), len(comparison.second.events)
    said = difference(comparison, ENGLISH)
    assert said.startswith(f"{first} events against {second}; {comparison.both} are in both. The first is more about ")
    assert sum(f" about {topic} (" in said for topic in TOPICS.values()) == 2  # as words inside a sentence
    assert "yang kedua lebih banyak tentang" in difference(comparison, language("id"))


def test_on_the_clock_of_reports_sentence_and_shares_count_what_has_a_day_of_report(dataset: Dataset) -> None:
    comparison, _ = compared(answer(dataset, PageState(filters=KCNA, against=held(TASS), clock="reported")))
    dated = set(dataset.provenance.loc[dataset.provenance["first_published"].notna(), "event"])
    first, second = (dated & set(select(dataset, one)["id"]) for one in (KCNA, TASS))
    said = f"{len(first)} events with a day of their first report against {len(second)}; {len(first & second)} are in"
    assert difference(comparison, ENGLISH).startswith(said)
    assert counted(comparison, "kind")[["first", "second"]].sum().tolist() == [len(first), len(second)]
    assert len(first) < len(select(dataset, KCNA))


@pytest.mark.parametrize(
    ("first", "second", "are"),
    [
        (Filters(start="2023", end="2023"), Filters(start="2024", end="2024"), True),
        (Filters(start="2024-07"), Filters(end="2024-06"), True),
        (Filters(start="2024"), Filters(), False),  # all events are no period of their own
        (Filters(start="2023", end="2023", kind=("claim",)), Filters(start="2024", end="2024"), False),
        (Filters(start="2024"), Filters(start="2024"), False),
    ],
)
def test_selections_that_differ_only_in_their_days_are_two_periods(dataset, first, second, are: bool) -> None:
    assert bool(periods(ask(dataset, first, second))) == are


def test_an_empty_selection_is_compared_without_shares(dataset: Dataset) -> None:
    comparison = ask(dataset, Filters(q="nothing says this"), TASS)
    assert difference(comparison, ENGLISH) == f"0 events against {len(comparison.second.events):,}; 0 are in both."
    assert set(counted(comparison, "kind")["first_share"]) == {0.0}
