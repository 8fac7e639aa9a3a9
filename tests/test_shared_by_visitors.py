"""What is made for one visitor and kept for the next: it is the same, nobody changes it, and it goes with its data."""

import gc
import json
import weakref
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import chain

import pandas as pd
import pytest

import loaders.dataset.dataset as files
from components.page.dataset_store import dataset_store
from components.views.timeline import timeline
from loaders import Dataset, load
from loaders.dataset.memory import Memory
from loaders.language import ENGLISH
from loaders.selection.answer import answer
from loaders.selection.filters import Filters
from loaders.selection.options import option_labels
from loaders.selection.page_state import PageState
from loaders.wording.texts import worded
from tests.components.figures.drawing import drawn
from tests.conftest import SMALL
from tests.page import open_page, texts

TREATY = "2024-06-19-treaty-signed-pyongyang"

LINKS: list[dict[str, str | list[str]]] = [
    {"view": "timeline"},
    {"view": "timeline", "lang": "id"},
    {"view": "timeline", "clock": "reported"},
    {"view": "timeline", "clock": "reported", "as_of": "2024-11-30"},
    {"view": "timeline", "event": TREATY},
    {"view": "timeline", "kind": ["claim", "denial"]},
    {"view": "timeline", "zoom": "2024-06-01/2024-12-31"},
    {"view": "list", "order": "newest"},
    {"view": "numbers"},
    {"view": "numbers", "lang": "id"},
    {"view": "sources"},
    {"view": "sources", "lang": "id"},
    {"view": "sources", "kind": "contact"},
    {"view": "about"},
]


@pytest.fixture(autouse=True)
def _small_record(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "EVENTS", SMALL / "events.yaml")
    monkeypatch.setattr(files, "REGISTERS", SMALL / "registers")


def shown(link: dict[str, str | list[str]]) -> list[str]:
    """What a link shows: its texts, charts and tables as they are sent to the browser."""
    page = open_page(**link)
    assert not page.exception
    charts = [chart.proto.spec for chart in page.get("plotly_chart")]
    tables = [table.value.to_csv() for table in page.dataframe]
    return [texts(page), *charts, *tables]


def frames(held: object) -> Iterator[pd.DataFrame | pd.Series]:
    """Every frame that visitors share: those of the dataset, and of what was made out of it."""
    if isinstance(held, pd.DataFrame | pd.Series):
        yield held
    elif isinstance(held, Memory):
        yield from frames([made for sort in held._kept.values() for made in sort.values()])
    elif isinstance(held, tuple | list):
        for one in held:
            yield from frames(one)
    elif is_dataclass(held):
        for each in fields(held):
            yield from frames(getattr(held, each.name))


def test_the_second_visitor_of_a_link_sees_what_the_first_saw() -> None:
    first = [shown(link) for link in LINKS]
    assert [shown(link) for link in LINKS] == first
    assert len(set(map(tuple, first))) == len(LINKS)


def test_no_view_changes_what_all_visitors_share() -> None:
    for link in LINKS:
        open_page(**link)
    dataset = dataset_store(SMALL / "events.yaml", SMALL / "registers").refresh().dataset
    assert dataset is not None
    shared = list(frames(dataset))
    before = [one.copy(deep=True) for one in shared]
    for link in LINKS:
        open_page(**link)
    assert len(shared) > 20
    assert [one for one, copy in zip(shared, before, strict=True) if not one.equals(copy)] == []


def test_the_chart_of_a_link_is_drawn_for_the_first_visitor_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    charts = []
    draw = timeline.draw_timeline
    monkeypatch.setattr(timeline, "draw_timeline", lambda *events, **look: charts.append(1) or draw(*events, **look))
    for _ in range(3):
        page = open_page(view="timeline", kind="claim", status="reported")
    assert len(charts) == 1
    page.button_group(key="kind").set_value([]).run()
    assert len(charts) == 2


def test_whichever_event_is_open_the_chart_is_laid_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    charts = []
    draw = timeline.draw_timeline
    monkeypatch.setattr(timeline, "draw_timeline", lambda *events, **look: charts.append(1) or draw(*events, **look))
    for event in (TREATY, "2024-10-21-dprk-denies-troops-un-first-committee"):
        (chart,) = open_page(zoom="2024-05-01/2024-12-31", event=event).get("plotly_chart")
        traces = json.loads(chart.proto.spec)["data"]
        (ring,) = (trace["x"] for trace in traces if trace.get("name") == "Chosen")
        marked = [trace for trace in traces if trace.get("mode") == "markers" and "customdata" in trace]
        places = zip(chain(*(one["x"] for one in marked)), chain(*(one["customdata"] for one in marked)), strict=True)
        assert ring == [x for x, said in places if said[0] == event]
    assert len(charts) == 1


def test_a_reader_of_the_chart_cannot_change_it_for_others(small: Dataset) -> None:
    events = worded(small, ENGLISH)
    asked = answer(small, PageState())
    kept = asked.remembered("chart", None, lambda: drawn(events))
    sent = kept.to_json()
    kept.data.clear()
    kept.layout["height"] = 1
    kept.to_dict()["data"][0]["x"] = []
    assert asked.remembered("chart", None, dict).to_json() == sent
    assert json.loads(sent)["data"]


def test_whoever_asks_the_same_gets_the_same_and_nobody_else(small: Dataset) -> None:
    state = PageState(filters=Filters(kind=("claim",)))
    once = answer(small, state).remembered("marks", "en", object)
    assert answer(small, PageState(filters=Filters(kind=("claim",)))).remembered("marks", "en", object) is once
    assert answer(small, PageState()).remembered("marks", "en", object) is not once
    assert answer(small, state).remembered("marks", "id", object) is not once
    assert answer(small, state).remembered("tables", "en", object) is not once


def test_a_record_goes_with_all_that_was_made_out_of_it_and_waits_for_no_collector() -> None:
    dataset = load(SMALL / "events.yaml", SMALL / "registers")
    asked = answer(dataset, PageState(filters=Filters(q="Kim", as_of="2024-11-30")))
    for record in (dataset, asked.known):
        worded(record, ENGLISH)
        option_labels(record, "actor", ENGLISH)
        assert record.histories
        assert len(record.camps) > 0
    gone = weakref.ref(dataset), weakref.ref(asked.known)
    gc.disable()
    try:
        del dataset, record, asked
        assert [one() for one in gone] == [None, None]
    finally:
        gc.enable()
