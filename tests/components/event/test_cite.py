"""The open event can be cited, and so can each number in it and each page that it rests on."""

from datetime import date

from components.event.cite import citable
from loaders import Dataset
from loaders.exports.citations.reference import Reading
from loaders.language import ENGLISH
from tests.page import TREATY, open_page

DAY = date(2026, 11, 28)


def test_every_number_and_every_page_of_every_event_is_found_by_its_own_words(dataset: Dataset) -> None:
    reading = Reading(dataset, ENGLISH, DAY)
    for event in dataset.records.values():
        found = citable(reading, event, "https://dashboard.example/")
        assert len(found) == 1 + len(event.claims or ()) + len(event.sources)


def test_the_citation_follows_the_style_and_names_what_is_chosen(dataset: Dataset) -> None:
    page = open_page(event=TREATY, actor="kim-jong-un")
    event = dataset.records[TREATY]
    assert any(one.value.startswith("The contributors to the") for one in page.code)
    (own,) = [one.value for one in page.code if dataset.version in one.value]
    assert f"?event={TREATY}." in own  # without the filter that led there
    page.button_group(key="style-event").set_value("mla").run()
    (cited,) = [one.value for one in page.code if dataset.version in one.value]
    assert f"version {dataset.version}" in cited
    page.selectbox(key=f"cite-{TREATY}").set_value(len(event.claims or ()) + 1).run()
    assert any(one.value.endswith(f"{event.sources[0].url}.") for one in page.code)
