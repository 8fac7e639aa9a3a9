from pathlib import Path

import pytest

from loaders import Dataset, load
from loaders.language import ENGLISH
from loaders.selection.answer import answer
from loaders.selection.filters import Filters
from loaders.selection.page_state import PageState
from loaders.wording.texts import worded
from tests.bench.many import dataset_of, many, many_rows

SMALL = Path(__file__).parent.parent / "data" / "small"


@pytest.mark.parametrize("number", [5, 17, 60])
def test_a_record_of_so_many_events_is_sound(tmp_path: Path, number: int) -> None:
    (tmp_path / "events.yaml").write_text(many((SMALL / "events.yaml").read_text(encoding="utf-8"), number))
    loaded = load(tmp_path / "events.yaml", SMALL / "registers")
    assert (len(loaded.events), loaded.problems) == (number, ())


def test_the_same_seed_gives_the_same_record_and_another_another() -> None:
    text = (SMALL / "events.yaml").read_text(encoding="utf-8")
    assert many(text, 60) == many(text, 60) != many(text, 60, seed=1)


def test_so_many_rows_have_ids_of_their_own_and_the_months_of_the_real_ones(dataset: Dataset) -> None:
    events = worded(dataset, ENGLISH)
    rows = many_rows(events, 3 * len(events))
    assert rows["id"].is_unique
    assert list(rows.dtypes) == list(events.dtypes)
    assert (rows["category"].value_counts() == 3 * events["category"].value_counts()).all()


def test_a_dataset_of_so_many_events_can_be_asked_like_any_other(small: Dataset) -> None:
    copies = dataset_of(small, 3 * len(small.events))
    asked = PageState(filters=Filters(source=("kcna",)))
    assert len(answer(copies, asked).events) == 3 * len(answer(small, asked).events)
