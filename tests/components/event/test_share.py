"""The open event can be cited, and so can each number in it and each page that it rests on."""

import json
from datetime import date

from streamlit.testing.v1 import AppTest

from components.event.share import citable
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


def copyable(page: AppTest) -> list[str]:
    """The texts that can be copied in the open event."""
    shown = [json.loads(one.proto.json) for one in page.get("bidi_component") if "copy-" in one.proto.id]
    return [one["text"] for one in shown]


def cited(page: AppTest, dataset: Dataset) -> str:
    """The citation of the open event."""
    return next(text for text in copyable(page) if f"version {dataset.version}" in text.lower())


def test_the_citation_follows_the_style_and_names_what_is_chosen(dataset: Dataset) -> None:
    page = open_page(event=TREATY, actor="kim-jong-un")
    page.session_state[f"share-{TREATY}"] = True
    page.run()
    assert cited(page, dataset).startswith("The contributors to the")
    # Without the filter that led there, and with what tells a later reader what changed since.
    assert cited(page, dataset).endswith(f"?event={TREATY}&version={dataset.version}.")
    page.button_group(key="style-event").set_value("mla").run()
    assert f"version {dataset.version}" in cited(page, dataset)
    event = dataset.records[TREATY]
    page.selectbox(key=f"cite-{TREATY}").set_value(len(event.claims or ()) + 1).run()
    assert any(text.endswith(f"{event.sources[0].url}.") for text in copyable(page))


def test_a_frame_shows_the_event_alone(dataset: Dataset) -> None:
    page = open_page(event=TREATY, actor="kim-jong-un")
    page.session_state[f"share-{TREATY}"] = True
    page.run()
    (frame,) = [text for text in copyable(page) if text.startswith("<iframe")]
    assert f"?event={TREATY}&amp;embed=true" in frame
