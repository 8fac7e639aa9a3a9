"""What a search found is seen in every event that it found, wherever in the event it stands."""

import pytest

from loaders import Dataset
from loaders.dataset.search.found import BEFORE, LENGTH, around, found, marked
from loaders.language import language, languages
from loaders.selection.answer import select
from loaders.selection.filters import Filters
from loaders.selection.known_words import known_words
from loaders.selection.search import looked_for


@pytest.mark.parametrize(
    "query", ["Ким Чен Ын", "снаряды Kursk", "10.000", '"North Korea" -troops', "김정은 OR treaty"]
)
def test_every_event_that_was_found_shows_each_thing_that_was_sought(small: Dataset, query: str) -> None:
    sought = looked_for(query, known_words(small))
    events = select(small, Filters(q=query))["id"]
    for code in languages():
        for event in events:
            title, quoted = found(small.records[event], sought, language(code))
            assert any(one.spans for one in (title, *quoted)), (event, code)
            assert all(len(around(one).text) <= LENGTH + BEFORE for one in quoted)


def test_a_long_text_is_quoted_around_its_hit(dataset: Dataset) -> None:
    sought, events = looked_for("Kursk", known_words(dataset)), select(dataset, Filters(q="Kursk"))["id"][:60]
    told = [around(one) for event in events for one in found(dataset.records[event], sought, language("en"))[1]]
    assert all("»" in marked(one) for one in told)
    assert any(one.text.startswith("… ") and one.text.endswith(" …") for one in told)
