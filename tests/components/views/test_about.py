"""About counts what is there and explains every word."""

from loaders import Dataset
from loaders.dataset.counts import counts_by_year
from loaders.model import vocabulary
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
