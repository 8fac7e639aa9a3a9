"""About counts what is there and explains every word."""

from loaders import Dataset
from loaders.dataset.counts import counts_by_month, counts_by_year
from loaders.language import ENGLISH
from loaders.model import vocabulary
from loaders.wording.coverage import UNKNOWN, by_month
from tests.page import open_page, texts


def test_the_counts_by_year_and_kind_add_up_to_all_events(dataset: Dataset) -> None:
    table = counts_by_year(dataset.events)
    assert list(table.index) == ["2022", "2023", "2024", "2025", "all"]
    assert table.loc["all", "all"] == len(dataset.events)
    assert table.loc["all", "denial"] == (dataset.events["kind"] == "denial").sum()


def test_every_kind_status_and_significance_is_explained() -> None:
    shown = texts(open_page(view="about"))
    for terms in (vocabulary.KINDS, vocabulary.STATUSES, vocabulary.SIGNIFICANCES):
        for term in terms.values():
            assert f"{term.label}." in shown
            assert term.meaning in shown


def test_the_events_of_all_months_add_up_to_all_events(dataset: Dataset) -> None:
    assert counts_by_month(dataset.events).to_numpy().sum() == len(dataset.events)


def test_a_month_says_in_how_many_fields_it_was_searched_and_what_that_brought(dataset: Dataset) -> None:
    sweeps = [one for one in dataset.thoroughness.sweeps if one.month == "2024-11"]
    row = next(row for row in by_month(dataset, ENGLISH) if row[0] == "2024-11")
    assert row[-2:] == [f"{len(sweeps)}/5", str(sum(one.found for one in sweeps))]
    slim = next(row for row in by_month(dataset, ENGLISH, narrow=True) if row[0] == "2024-11")
    assert slim == ["2024-11", str(sum(map(int, row[1:-2]))), *row[-2:]]


def test_a_month_without_a_note_is_not_called_searched(dataset: Dataset) -> None:
    noted = {one.month for one in dataset.thoroughness.sweeps}
    rows = [row for row in by_month(dataset, ENGLISH) if row[0] not in noted]
    assert rows
    assert {tuple(row[-2:]) for row in rows} == {(UNKNOWN, UNKNOWN)}


def test_the_chronologies_that_were_compared_are_named(dataset: Dataset) -> None:
    shown = [table.value for table in open_page(view="about").table]
    assert any(list(table.index) == [one.chronology for one in dataset.thoroughness.comparisons] for table in shown)
